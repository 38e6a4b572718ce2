import type { PoolClient } from 'pg';
import type { RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import type { Database } from './database.js';
import { openSession, databaseError } from './session.js';

/**
 * The read-only transaction of one operation, opened by the first statement. Statements of sibling root fields follow each
 * other on one connection and so see one state of the world; one that fails fails its siblings.
 */
export class Reading {
  #client: Promise<PoolClient> | null = null;
  #isClosed = false;

  constructor(
    private readonly database: Database,
    private readonly signal: AbortSignal | null,
  ) {}

  /** Runs a statement of one row with the column `data`, and parses it. Null when there is no row. */
  async read(actor: Actor, statement: RawBuilder<{ data: string | null }>): Promise<unknown> {
    this.#client ??= this.open(actor);
    const client = await this.#client;
    const { sql: text, parameters } = statement.compile(this.database.compiler);
    try {
      const { rows } = await client.query<{ data: string | null }>(text, [...parameters]);
      const data = rows[0]?.data;
      return data === undefined || data === null ? null : (JSON.parse(data) as unknown);
    } catch (error) {
      throw databaseError(error);
    }
  }

  /** Ends the transaction and gives the connection back. Called once when the operation is answered, whatever its outcome. */
  async close(): Promise<void> {
    if (!this.#client || this.#isClosed) return;
    this.#isClosed = true;
    const client = await this.#client.catch(() => null);
    if (!client) return;
    try {
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(error as Error);
    }
  }

  private async open(actor: Actor): Promise<PoolClient> {
    const client = await this.database.connect();
    this.signal?.addEventListener('abort', () => !this.#isClosed && this.database.cancel(client), { once: true });
    // Both are held back by the client and sent with the first statement.
    await client.query('begin read only');
    const session = openSession(actor).compile(this.database.compiler);
    await client.query(session.sql, [...session.parameters]);
    return client;
  }
}
