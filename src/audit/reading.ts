import type { PoolClient } from 'pg';
import type { CompiledQuery } from 'kysely';
import type { Actor } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import type { Database } from './database.js';
import { Keyring } from './keyring.js';
import type { KeyService } from './keys.js';
import { openSession, databaseError } from './session.js';
import type { Selection } from '../lib/select.js';
import { rowsOf } from '../lib/positions.js';

/** A selection, compiled: its text and the values bound to it. */
export interface Statement extends Pick<CompiledQuery, 'sql' | 'parameters'>, Omit<Selection, 'statement'> {
  /**
   * Run instead when the answer says `isOpened`: that more than usual was opened to the actor for a time. Not one statement
   * for both, since `a or b` is read by neither's index, and who has nothing opened would plan and wait for the other.
   */
  readonly wider?: () => Statement;
}

/** The one row of a statement. */
export interface WiderOrData {
  readonly data: string | null;
  readonly isOpened?: boolean;
}

/**
 * The read-only transaction of one operation, opened by the first statement and ended when none is under way. Sibling root
 * fields start together, so their statements follow each other on one connection and see one state of the world; one that
 * fails fails its siblings. Nothing is held while nothing runs: a sibling that looks takes a connection of its own, and
 * operations that each held one while waiting for another would wait for each other.
 */
export class Reading {
  #client: Promise<PoolClient> | null = null;
  #underWay = 0;
  /** What the server works for us, while it does. */
  #busy: PoolClient | null = null;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyService,
    private readonly clock: Clock,
    private readonly signal: AbortSignal | null,
  ) {}

  /**
   * Runs a statement of one row with the column `data`, and reads it. Null when there is no row.
   * @param isAlone no other statement of the operation follows: the transaction ends along with this one
   */
  async read(actor: Actor, statement: Statement, isAlone = false): Promise<unknown> {
    this.#underWay++;
    try {
      this.#client ??= this.open(actor);
      const client = await this.#client;
      const answer = client.query<WiderOrData>(statement.sql, [...statement.parameters]);
      if (isAlone) void this.close();
      const [row] = (await answer).rows;
      if (row?.isOpened && statement.wider) return await this.read(actor, statement.wider(), isAlone);
      return rowsOf(row?.data, statement.read, new Keyring(this.keys, actor.institutionId));
    } catch (error) {
      throw databaseError(error);
    } finally {
      if (--this.#underWay === 0) void this.close();
    }
  }

  /** Ends the transaction and gives the connection back. Called when the operation is answered, whatever its outcome. */
  async close(): Promise<void> {
    const opened = this.#client;
    this.#client = null;
    const client = await opened?.catch(() => null);
    if (!client) return;
    try {
      await client.query('commit');
      this.letGo(client);
      client.release();
    } catch (error) {
      this.letGo(client);
      client.release(error as Error);
    }
  }

  private letGo(client: PoolClient): void {
    if (this.#busy === client) this.#busy = null;
  }

  private async open(actor: Actor): Promise<PoolClient> {
    const client = await this.database.connect();
    this.#busy = client;
    this.signal?.addEventListener('abort', () => this.#busy === client && this.database.cancel(client), { once: true });
    // Both are held back by the client and sent with the first statement.
    await client.query('begin isolation level repeatable read read only');
    const session = openSession(actor, this.clock.now()).compile(this.database.compiler);
    await client.query(session.sql, [...session.parameters]);
    return client;
  }
}
