import pg from 'pg';
import type { Config } from './config.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** The logins to use: the embedded database's, or those that the environment names. */
export interface Connection {
  readonly app: string;
  /** Null where somebody else migrates. */
  readonly migrator: string | null;
  readonly isEmbedded: boolean;
  readonly stop: () => Promise<void>;
}

/** @throws a sentence for each way in which a database cannot be entered; it names the variable to correct */
export async function connectionOf(
  { databaseUrl, migrateUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'migrateUrl' | 'dataFolder'>,
  say: (line: string) => void,
): Promise<Connection> {
  if (databaseUrl) {
    await checkLogin('DATABASE_URL', databaseUrl, false);
    if (migrateUrl) await checkLogin('PROBITY_MIGRATE_URL', migrateUrl, true);
    return { app: databaseUrl, migrator: migrateUrl, isEmbedded: false, stop: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ folder: dataFolder, say });
  const urls = embedded.urls('probity');
  return { app: urls.app, migrator: urls.migrate, isEmbedded: true, stop: () => embedded.stop() };
}

const oldestMajor = 15;

/** An application that passes row-level security by would show one institution's data to another, so it does not start. */
async function checkLogin(variable: string, url: string, isMigrator: boolean): Promise<void> {
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
    if (passes && !isMigrator)
      throw new Refused(
        `would let its login pass row-level security by. Use the login probity_app in ${variable} (docs/operations.md says how it is made).`,
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
