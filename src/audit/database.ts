import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';

/** The database as the rooms may use it: the application's login, on which nothing is visible until a session is opened. */
export interface Database {
  /** A fresh unit of work, on the primary. */
  fork(): EntityManager;
  /** A connection for one reading; the caller releases it. */
  connect(): Promise<PoolClient>;
  /** Compiles statements; runs none. */
  readonly compiler: Kysely<never>;
  /** Asks the server to cancel what this connection runs. */
  cancel(client: PoolClient): void;
}
