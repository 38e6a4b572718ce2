import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { developmentIssuer, tokenVerifier, type DevelopmentIssuer } from '../access/index.js';
import { openKeyFile, type KeyService } from '../audit/index.js';
import { systemClock } from '../lib/clock.js';
import { createApplication, type Application } from './application.js';
import type { Config } from './config.js';
import { openDatabase, type OpenDatabase } from './database.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { Logger } from './log.js';
import { migrate } from './migrate.js';

/** What a server and the commands start from: a running, migrated database, keys, and the application on it. */
export interface Opened {
  readonly application: Application;
  readonly database: OpenDatabase;
  readonly keys: KeyService;
  /** Null in production. */
  readonly issuer: DevelopmentIssuer | null;
  /** The migrator's login, where it is known; for what no row-level security may hold. */
  readonly owner: Kysely<never> | null;
  readonly isEmbedded: boolean;
  close(): Promise<void>;
}

/** @param say hears what is done, line by line */
export async function open(
  config: Config,
  log: Logger,
  say: (line: string) => void = () => undefined,
): Promise<Opened> {
  const keys = openKeyFile(join(config.dataFolder, 'keys', 'root.json'), config.keyPassphrase);
  const { app, migrator, isEmbedded, stop } = await connectionOf(config, say);
  try {
    if (migrator) {
      const ran = await migrate(migrator);
      if (ran.length > 0) say(`Migrated: ${ran.join(', ')}`);
    }
    const issuer = config.isProduction
      ? null
      : developmentIssuer(join(config.dataFolder, 'keys', 'development-issuer.pem'), systemClock);
    const verifier = issuer ? tokenVerifier(issuer.publicKey, systemClock) : noVerifier();
    const database = await openDatabase({ url: app, poolSize: config.poolSize });
    const application = await createApplication({
      database,
      keys,
      verifier,
      clock: systemClock,
      log,
      isProduction: config.isProduction,
    });
    const owner = migrator
      ? new Kysely<never>({
          dialect: new PostgresDialect({
            pool: new pg.Pool({ connectionString: migrator, max: 2, options: '-c timezone=UTC' }),
          }),
        })
      : null;
    return {
      application,
      database,
      keys,
      issuer,
      owner,
      isEmbedded,
      close: async () => {
        await database.close();
        await owner?.destroy();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The logins to use: the embedded database's, or those that the environment names. */
export async function connectionOf(
  config: Config,
  say: (line: string) => void,
): Promise<{ app: string; migrator: string | null; isEmbedded: boolean; stop: () => Promise<void> }> {
  if (config.databaseUrl)
    return { app: config.databaseUrl, migrator: config.migrateUrl, isEmbedded: false, stop: () => Promise.resolve() };
  const embedded = await startEmbeddedPostgres({ folder: config.dataFolder, say });
  const urls = embedded.urls('probity');
  return { app: urls.app, migrator: urls.migrate, isEmbedded: true, stop: () => embedded.stop() };
}

/** Sign-in by an outside issuer comes with issue 2; until then production has nobody who could sign in, and says so. */
function noVerifier(): never {
  throw new Error(
    'PROBITY_ENV=production needs an OpenID Connect issuer, which this version cannot verify yet. Run it in development.',
  );
}
