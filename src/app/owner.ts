import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** The migrator's login, past row-level security: for founding, and for what only a test may see. */
export function ownerOf(migratorUrl: string): Kysely<never> {
  const pool = new pg.Pool({ connectionString: migratorUrl, max: 2, options: '-c timezone=UTC' });
  // A connection that breaks fails the statement under way; as an event that nobody hears it would end the process too.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
}
