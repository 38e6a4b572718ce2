import { Kysely, PostgresDialect, type Driver } from 'kysely';
import type pg from 'pg';

/**
 * Damage by a superuser who has switched all triggers off and dropped all constraints, each in a transaction of its own that
 * is undone again. What looks at the damage looks by the same connection.
 */
export interface Tampering {
  /** By the connection in which the damage is; transactions that are begun on it are parts of the one that is undone. */
  readonly db: Kysely<never>;
  /** Does the damage, looks, and undoes it. */
  within<Result>(damage: () => Promise<unknown>, look: () => Promise<Result>): Promise<Result>;
  /** Fails where nothing was changed by it. */
  run(statement: string, values?: readonly unknown[]): Promise<void>;
  rows<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function tampering(superuser: pg.Client, tables: readonly string[]): Promise<Tampering> {
  await dropEmptyMonths(superuser, tables);
  await disarm(superuser, tables);
  const rows = async <Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await superuser.query<Row>(statement, [...values])).rows;
  return {
    db: heldBy(superuser),
    rows,
    run: async (statement, values = []) => {
      const { rowCount } = await superuser.query(statement, [...values]);
      if (rowCount === 0) throw new Error(`nothing was changed by: ${statement}`);
    },
    within: async (damage, look) => {
      await superuser.query('begin');
      try {
        await damage();
        return await look();
      } finally {
        await superuser.query('rollback');
      }
    },
  };
}

/** They would cost planning alone, in each of very many verifications. */
async function dropEmptyMonths(superuser: pg.Client, tables: readonly string[]): Promise<void> {
  const { rows } = await superuser.query<{ name: string }>(
    'select inhrelid::regclass::text as name from pg_inherits where inhparent = any($1::regclass[])',
    [tables],
  );
  const empty: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await superuser.query(`select from ${name} limit 1`);
    if (rowCount === 0 && !name.endsWith('_default')) empty.push(name);
  }
  if (empty.length > 0) await superuser.query(`drop table ${empty.join(', ')}`);
}

/** For good: triggers, keys, checks and `not null` of these tables and of all their partitions. */
async function disarm(superuser: pg.Client, tables: readonly string[]): Promise<void> {
  const run = async (query: string): Promise<void> => {
    const { rows } = await superuser.query<{ statement: string }>(query, [tables]);
    for (const { statement } of rows) await superuser.query(statement);
  };
  await run(
    `select format('alter table %s disable trigger all', c.oid::regclass) as statement from pg_class c
     where c.oid = any($1::regclass[]) or c.oid in (select inhrelid from pg_inherits where inhparent = any($1::regclass[]))`,
  );
  await run(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement from pg_constraint
     where conrelid = any($1::regclass[]) and contype in ('p', 'u', 'c', 'f')`,
  );
  await run(
    `select format('alter table %s alter column %I drop not null', attrelid::regclass, attname) as statement from pg_attribute
     where attrelid = any($1::regclass[]) and attnum > 0 and attnotnull and not attisdropped`,
  );
}

/** Transactions are those of the client: what is begun, committed or taken back here is nothing. */
function heldBy(client: pg.Client): Kysely<never> {
  const pool = {
    connect: () => Promise.resolve({ query: client.query.bind(client), release: () => undefined }),
    end: () => Promise.resolve(),
  };
  class HeldDialect extends PostgresDialect {
    override createDriver(): Driver {
      const nothing = (): Promise<void> => Promise.resolve();
      return Object.assign(super.createDriver(), {
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
      });
    }
  }
  return new Kysely<never>({ dialect: new HeldDialect({ pool: pool as never }) });
}
