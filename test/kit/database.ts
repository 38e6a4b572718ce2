import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createDatabase, dropDatabase, loginNames, type DatabaseUrls } from '../../src/app/embedded-postgres.js';

/**
 * One PostgreSQL for the whole run, started by `global-setup`, with a migrated template; each test file gets a clone of it
 * (about 40 ms). `PROBITY_TEST_DATABASE_URL`, a superuser's, runs the same tests on an existing server.
 */
export interface TestServer {
  readonly superuser: string;
  readonly passwords: Readonly<Record<(typeof loginNames)[number], string>>;
  readonly template: string;
}

/** Written by `global-setup`, before the workers are forked. */
export const testServer = (): TestServer =>
  JSON.parse(
    readFileSync(
      process.env['PROBITY_TEST_SERVER'] ?? 'PROBITY_TEST_SERVER is not set: run the tests by npm test',
      'utf8',
    ),
  ) as TestServer;

export function urlsOf({ superuser, passwords }: Omit<TestServer, 'template'>, database: string): DatabaseUrls {
  const url = (login: string | null, password = ''): string => {
    const made = new URL(superuser);
    made.pathname = `/${database}`;
    if (login) Object.assign(made, { username: login, password });
    return made.toString();
  };
  return {
    superuser: url(null),
    migrate: url('probity_migrator', passwords.probity_migrator),
    app: url('probity_app', passwords.probity_app),
    sequencer: url('probity_sequencer', passwords.probity_sequencer),
    worker: url('probity_worker', passwords.probity_worker),
    backup: url('probity_backup', passwords.probity_backup),
  };
}

/** A clone of the template, dropped by `drop`. */
export async function cloneDatabase(): Promise<{ urls: DatabaseUrls; drop: () => Promise<void> }> {
  const server = testServer();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await createDatabase(server.superuser, name, { template: server.template });
  return { urls: urlsOf(server, name), drop: () => dropDatabase(server.superuser, name) };
}
