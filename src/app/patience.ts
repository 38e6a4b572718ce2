import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';

/**
 * A change that needs a table for itself, in a transaction. It waits for a moment only, and tries again: whoever waits for a
 * table makes everybody wait who comes after, so that one long import would stop the servers.
 * @throws a sentence when the table was never free
 */
export async function withPatience(
  owner: Kysely<never>,
  table: string,
  work: (db: Kysely<never>) => Promise<void>,
): Promise<void> {
  for (const deadline = performance.now() + patienceMilliseconds; ;) {
    try {
      await owner.transaction().execute(async (db) => {
        await sql`set local lock_timeout = ${sql.lit(lockMilliseconds)}`.execute(db);
        await work(db);
      });
      return;
    } catch (error) {
      if (!isLockTaken(error)) throw error;
      if (performance.now() > deadline) throw busy(table);
      await sleep(lockMilliseconds);
    }
  }
}

export const lockMilliseconds = 500;
export const patienceMilliseconds = 30_000;

export const isLockTaken = (error: unknown): boolean => (error as { code?: string }).code === '55P03';

export const busy = (table: string): Error =>
  new Error(
    `The table ${table} was in use for ${patienceMilliseconds / 1000} s, perhaps by an import or a backup. Run this again when that has ended.`,
  );
