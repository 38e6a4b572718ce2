import pg from 'pg';
import type { Config } from './config.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** The logins to use: the embedded database's, or those that the environment names. */
export interface Connection {
  readonly app: string;
  /** Null where somebody else migrates. */
  readonly migrator: string | null;
  /** Null where another process sequences. */
  readonly sequencer: string | null;
  readonly isEmbedded: boolean;
  readonly stop: () => Promise<void>;
}

type Logins = Pick<Config, 'databaseUrl' | 'migrateUrl' | 'sequencerUrl' | 'dataFolder'>;

/** @throws a sentence for each way in which a database cannot be entered; it names the variable to correct */
export async function connectionOf(
  { databaseUrl, migrateUrl, sequencerUrl, dataFolder }: Logins,
  say: (line: string) => void,
): Promise<Connection> {
  if (databaseUrl) {
    await checkLogin('DATABASE_URL', databaseUrl, 'probity_app');
    if (migrateUrl) await checkLogin('PROBITY_MIGRATE_URL', migrateUrl, null);
    if (sequencerUrl) await checkLogin('PROBITY_SEQUENCER_URL', sequencerUrl, 'probity_sequencer');
    return {
      ...{ app: databaseUrl, migrator: migrateUrl, sequencer: sequencerUrl, isEmbedded: false },
      stop: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbeddedPostgres({ folder: dataFolder, say });
  const urls = embedded.urls('probity');
  const { app, migrate, sequencer } = urls;
  return { app, migrator: migrate, sequencer, isEmbedded: true, stop: () => embedded.stop() };
}

/** For a process that only sequences: it needs no other login. */
export async function sequencerConnectionOf(
  { databaseUrl, sequencerUrl, dataFolder }: Logins,
  say: (line: string) => void,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  if (sequencerUrl) {
    await checkLogin('PROBITY_SEQUENCER_URL', sequencerUrl, 'probity_sequencer');
    return { url: sequencerUrl, stop: () => Promise.resolve() };
  }
  if (databaseUrl)
    throw new Error(
      'The sequencer has a login of its own. Set PROBITY_SEQUENCER_URL (docs/operations.md says how it is made).',
    );
  const embedded = await startEmbeddedPostgres({ folder: dataFolder, say });
  return { url: embedded.urls('probity').sequencer, stop: () => embedded.stop() };
}

const oldestMajor = 15;

/**
 * An application that passes row-level security by would show one institution's data to another, so it does not start.
 * @param held the login to use, which does not pass it; null for the migrator's, which must
 */
async function checkLogin(variable: string, url: string, held: string | null): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; passes: boolean }>(
      `select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls as passes from pg_catalog.pg_roles where rolname = current_user`,
    );
    const { version = 0, passes = false } = rows[0] ?? {};
    if (version < oldestMajor * 10_000)
      throw new Refused(
        `is of a PostgreSQL older than ${oldestMajor}. Upgrade it, or name another database in ${variable}.`,
      );
    if (passes && held !== null)
      throw new Refused(
        `would let its login pass row-level security by. Use the login ${held} in ${variable} (docs/operations.md says how it is made).`,
      );
  } catch (error) {
    throw new Error(`The database of ${variable} ${refusal(error, variable, client)}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

class Refused extends Error {}

/** No part of the URL's password is in it. */
function refusal(error: unknown, variable: string, client: pg.Client): string {
  if (error instanceof Refused) return error.message;
  const { code = '', message } = error as { code?: string; message: string };
  const reasons: Readonly<Record<string, string>> = {
    '28P01': `refuses the password of ${client.user ?? 'its login'}. Correct user and password in ${variable}.`,
    '28000': `does not let ${client.user ?? 'its login'} in. Correct the user in ${variable}, or pg_hba.conf.`,
    '3D000': `has no database called ${client.database ?? ''}. Make it (docs/operations.md says how), or correct ${variable}.`,
    '42501': `does not let ${client.user ?? 'its login'} connect to ${client.database ?? 'it'}. Grant it (docs/operations.md says how), or correct ${variable}.`,
    '53300': `has no connection left. Raise max_connections, or lower PROBITY_POOL_SIZE.`,
    '57P03': `is starting or stopping. Start again in a moment.`,
  };
  return (
    reasons[code] ??
    `does not answer at ${client.host}:${client.port} (${code || message}). Start it, or correct ${variable}.`
  );
}
