import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../audit/index.js';
import { migrations } from '../../migrations/index.js';
import { HeldClient } from './held-client.js';
import { rooms } from './rooms.js';

/** The database as the app holds it: what the rooms may use, and what only the app does. */
export interface OpenDatabase extends Database {
  readonly orm: MikroORM;
  /** Whether it answers and all migrations have run; for readiness. */
  check(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** The application's login. */
  readonly url: string;
  readonly poolSize?: number;
  /** Milliseconds after which a statement is cancelled. */
  readonly statementTimeout?: number;
}

/** The options of the ORM for any login: the application's, or the migrator's. */
export const ormOptions = (url: string): Options => ({
  clientUrl: url,
  entities: rooms.flatMap(({ entities }) => [...entities]),
  metadataProvider: ReflectMetadataProvider,
  extensions: [Migrator],
  migrations: { migrationsList: [...migrations], snapshot: false, tableName: 'migration', allOrNothing: true },
  // Triggers and functions are written by hand, in the migrations; without a word of this every diff would drop them.
  schemaGenerator: {
    ignoreSchema: ['audit', 'vault', 'access'],
    skipTables: ['migration'],
    ignoreTriggers: true,
    ignoreRoutines: true,
  },
  // A statement that misses its transaction would see no rows; so nothing runs on the global unit of work.
  allowGlobalContext: false,
  forceUtcTimezone: true,
  logger: () => undefined,
});

export async function openDatabase({
  url,
  poolSize = 10,
  statementTimeout = 15_000,
}: DatabaseOptions): Promise<OpenDatabase> {
  const orm = await MikroORM.init({
    ...ormOptions(url),
    pool: { min: 0, max: poolSize },
    driverOptions: {
      Client: HeldClient,
      pipeline: true,
      // A database that is down or gone is an error within seconds, never a request that hangs: these are the client's own
      // clocks, for when the server's (statement_timeout) cannot be asked.
      connectionTimeoutMillis: 10_000,
      query_timeout: statementTimeout + 5_000,
      keepAlive: true,
      // No statement here runs long enough for compiling it to machine code to pay.
      options: `-c timezone=UTC -c jit=off -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=${2 * statementTimeout}`,
    },
  });
  const pool = await orm.em.getConnection().getNativeClient();
  return {
    orm,
    compiler: compileOnly(),
    fork: () => orm.em.fork(),
    connect: () => pool.connect(),
    cancel: (client) => cancelOn(pool, client),
    check: () => checkDatabase(pool),
    close: () => orm.close(true),
  };
}

const compileOnly = (): Kysely<never> =>
  new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

function cancelOn(pool: Pool, client: PoolClient): void {
  const processId = (client as unknown as { readonly processID: number | null }).processID;
  if (processId === null) return;
  // The caller has gone; if the server cannot be asked, its statement timeout ends the statement.
  pool.query('select pg_cancel_backend($1)', [processId]).catch(() => undefined);
}

async function checkDatabase(pool: Pool): Promise<Record<string, string>> {
  try {
    const { rows } = await pool.query<{ name: string }>('select name from migration order by id desc limit 1');
    const newest = migrations.at(-1)?.name;
    return {
      database: 'ok',
      migrations: rows[0]?.name === newest ? 'ok' : `behind: run "probity migrate" up to ${newest ?? 'none'}`,
    };
  } catch {
    return { database: 'does not answer, or was never migrated' };
  }
}
