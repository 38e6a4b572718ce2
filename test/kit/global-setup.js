import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts the run's PostgreSQL and migrates the template that every test file clones. Plain JavaScript on the built code,
 * since Jest transforms no TypeScript here.
 */
export default async function setUp() {
  const { createDatabase, dropDatabase, ensureLogins, loginNames, startEmbeddedPostgres } =
    await import('../../dist/src/app/embedded-postgres.js');
  const { migrate } = await import('../../dist/src/app/migrate.js');
  const folder = mkdtempSync(join(tmpdir(), 'probity-test-'));
  const given = process.env.PROBITY_TEST_DATABASE_URL;
  // A test's database dies with the run: not waiting for the disk makes it several times faster.
  const embedded = given
    ? null
    : await startEmbeddedPostgres({
        folder,
        settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
      });
  const superuser = given ?? embedded.urls('postgres').superuser;
  const passwords = Object.fromEntries(loginNames.map((name) => [name, randomBytes(18).toString('base64url')]));
  const template = `template_${randomBytes(6).toString('hex')}`;
  await ensureLogins(superuser, passwords);
  await createDatabase(superuser, template);
  const migrator = Object.assign(new URL(superuser), {
    pathname: `/${template}`,
    username: 'probity_migrator',
    password: passwords.probity_migrator,
  });
  await migrate(migrator.toString(), () => {
    throw new Error('nothing is there to be sealed');
  });
  const note = join(folder, 'server.json');
  writeFileSync(note, JSON.stringify({ superuser, passwords, template }), { mode: 0o600 });
  process.env.PROBITY_TEST_SERVER = note;
  globalThis.endTestServer = async () => {
    await dropDatabase(superuser, template);
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
