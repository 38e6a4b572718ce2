import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Client, type QueryArrayConfig, type QueryConfig, type QueryResult } from 'pg';

/**
 * A client that saves round trips. `begin` and statements that say `as held` (the one that opens the session; the last
 * one of a change) are held back and sent, pipelined, along with the next statement; a transaction that never has a real
 * one never reaches the server. What a held statement raises, the next one rejects with. Statements that come with a list
 * of parameters, be it empty, are prepared under a name made of their text, which saves planning where texts repeat; after
 * so many texts further ones go unnamed, since the server keeps every name.
 */
export class HeldClient extends Client {
  #held: (readonly [text: string, values: unknown[] | undefined])[] = [];

  // The signatures of `Client.query` are many; those that the pool, Kysely and this house use are handled here.
  override query(...args: never[]): never {
    const [first, values, callback] = args as unknown as [
      string | QueryConfig | QueryArrayConfig,
      unknown[] | undefined,
      unknown,
    ];
    if (typeof first !== 'string' || typeof values === 'function' || callback !== undefined)
      return this.send(args) as never;
    return this.queryText(first, values) as never;
  }

  private queryText(text: string, values: unknown[] | undefined): Promise<QueryResult> {
    if (begins(text)) {
      this.#held = [[text, undefined]];
      return nothing;
    }
    if (text.includes(' as held')) {
      this.#held.push([text, values]);
      return nothing;
    }
    const held = this.#held;
    this.#held = [];
    const isUnsent = held[0] !== undefined && begins(held[0][0]);
    if (text === 'rollback') return isUnsent ? nothing : this.rollBack();
    if (text === 'commit' && isUnsent && held.every(([each]) => begins(each) || each.startsWith('select')))
      return nothing;
    if (held.length === 0) return this.send([named(text, values)]);
    // All are on the wire before any is answered; where one fails, its error comes first and the others' follow from it.
    return Promise.all([...held, [text, values] as const].map(([each, its]) => this.send([named(each, its)]))).then(
      (results) => results.at(-1) ?? nothing,
    );
  }

  /**
   * A transaction whose connection broke is rolled back already. Kysely gives a connection back only after a rollback that
   * succeeded: were this one to fail, each transaction that a dying database cuts off would take a place in the pool for ever.
   */
  private async rollBack(): Promise<QueryResult> {
    try {
      return await this.send(['rollback']);
    } catch {
      // The pool throws away what is ending.
      void this.end().catch(() => undefined);
      return nothing;
    }
  }

  /** All that is sent in one turn of the event loop leaves in one packet. */
  private send(args: readonly unknown[]): Promise<QueryResult> {
    const { stream } = (this as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return (super.query as unknown as (...all: unknown[]) => Promise<QueryResult>).apply(this, [...args]);
  }
}

const begins = (text: string): boolean => /^(begin|start transaction)\b/.test(text);

const nothing: Promise<QueryResult> = Promise.resolve({
  command: '',
  rowCount: 0,
  oid: 0,
  rows: [],
  fields: [],
} as QueryResult);

const names = new Map<string, string>();
const mostNames = 800;

function named(text: string, values: unknown[] | undefined): QueryConfig | string {
  if (!values) return text;
  let name = names.get(text);
  if (name === undefined && names.size < mostNames) {
    name = `p${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name === undefined ? { text, values } : { name, text, values };
}
