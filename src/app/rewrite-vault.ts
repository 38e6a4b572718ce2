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
export async function rewriteVault(migratorUrl: string): Promise<readonly RewrittenTable[]> {
  const client = new Client({ connectionString: migratorUrl, options: `-c lock_timeout=${lockMilliseconds}` });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'vault' order by 1`,
    );
    const rewritten: RewrittenTable[] = [];
    for (const { name } of tables) rewritten.push(await rewrite(client, name, 'full, analyze'));
    // Only after new samples were drawn: until then the old ones are no deleted rows.
    rewritten.push(await rewrite(client, 'pg_catalog.pg_statistic', 'full'));
    return rewritten;
  } finally {
    await client.end();
  }
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
