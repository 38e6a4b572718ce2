import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { HeldClient } from './held-client.js';

/**
 * The sequencer's login. A leader that is stopped in the middle of a step must not hold its locks for long: the server ends
 * a transaction that has waited for its client five seconds, whether for a statement or for a reader of what it sent.
 */
export function sequencerDatabase(url: string): Kysely<never> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    Client: HeldClient,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
    options:
      '-c timezone=UTC -c jit=off -c statement_timeout=8000 -c idle_in_transaction_session_timeout=5000 -c tcp_user_timeout=5000',
  });
  // A connection that breaks fails the statement under way; as an event that nobody hears it would end the process too.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<never>({ dialect: new PostgresDialect({ pool }) });
}
