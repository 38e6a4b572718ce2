import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { busy, isLockTaken, lockMilliseconds, patienceMilliseconds } from './patience.js';

export interface RewrittenTable {
  readonly table: string;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  /** Deleted rows that are still in the file, since a running transaction sees them. */
  readonly deletedRowsKept: number;
}

/**
 * Writes the vault's tables anew, without what was deleted: after a plain vacuum the bytes of a deleted key are still in the
 * file. The planner's statistics hold samples of every column, keys and tokens too, so these are drawn and written anew as
 * well. Each table is closed to everybody while it is written.
 * @param migratorUrl the login that owns tables and database
 */
export const rewriteVault = (migratorUrl: string): Promise<readonly RewrittenTable[]> =>
  asMigrator(migratorUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'vault' order by 1`,
    );
    return rewriteAll(client, tables);
  });

/**
 * The same for named tables, until nothing deleted is left in them or in the statistics.
 * @throws a sentence when a transaction that sees it did not end for half a minute
 */
export const rewriteWholly = (migratorUrl: string, names: readonly string[]): Promise<void> =>
  asMigrator(migratorUrl, async (client) => {
    let left = names;
    for (const deadline = performance.now() + patienceMilliseconds; ;) {
      const rewritten = await rewriteAll(
        client,
        left.map((name) => ({ name })),
      );
      const kept = rewritten.filter(({ deletedRowsKept }) => deletedRowsKept > 0).map(({ table }) => table);
      if (kept.length === 0) return;
      if (performance.now() > deadline)
        throw new Error(
          `What was deleted is still in ${kept.join(', ')}: a running transaction sees it, perhaps a backup. Run this again when it has ended.`,
        );
      left = kept.filter((table) => table !== statistics);
      await sleep(lockMilliseconds);
    }
  });

const statistics = 'pg_catalog.pg_statistic';

async function asMigrator<Result>(migratorUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: migratorUrl, options: `-c lock_timeout=${lockMilliseconds}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function rewriteAll(
  client: Client,
  tables: readonly { readonly name: string }[],
): Promise<readonly RewrittenTable[]> {
  const rewritten: RewrittenTable[] = [];
  for (const { name } of tables) rewritten.push(await rewrite(client, name, 'full, analyze'));
  // Only after new samples were drawn: until then the old ones are no deleted rows.
  rewritten.push(await rewrite(client, statistics, 'full'));
  return rewritten;
}

async function rewrite(client: Client, table: string, how: string): Promise<RewrittenTable> {
  const bytesBefore = await bytesOf(client, table);
  for (const deadline = performance.now() + patienceMilliseconds; ;) {
    try {
      const deletedRowsKept = await vacuum(client, table, how);
      return { table, bytesBefore, bytesAfter: await bytesOf(client, table), deletedRowsKept };
    } catch (error) {
      if (!isLockTaken(error)) throw error;
      if (performance.now() > deadline) throw busy(table);
      await sleep(lockMilliseconds);
    }
  }
}

/** What it could not remove PostgreSQL tells in a notice alone, as the first number of its detail, in any language. */
async function vacuum(client: Client, table: string, how: string): Promise<number> {
  let kept: number | undefined;
  const hear = ({ detail }: { detail?: string | undefined }): void => {
    const [number] = /^\d+/.exec(detail ?? '') ?? [];
    if (number !== undefined) kept ??= Number(number);
  };
  client.on('notice', hear);
  try {
    await client.query(`vacuum (${how}, verbose) ${table}`);
  } finally {
    client.off('notice', hear);
  }
  if (kept === undefined)
    throw new Error(
      `PostgreSQL did not say what it could not remove from ${table}. Was it rewritten by a login that may not?`,
    );
  return kept;
}

async function bytesOf(client: Client, table: string): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>('select pg_total_relation_size($1::regclass) as bytes', [
    table,
  ]);
  return Number(rows[0]?.bytes);
}
