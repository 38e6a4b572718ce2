import { sql, type Kysely } from 'kysely';
import { newId } from '../lib/id.js';
import { checkLease, type Lease } from './lease.js';

/**
 * In every journal in which nothing happened for so long an entry that says so, and nothing else: that nobody acted, and that
 * somebody would know if entries were held back. @throws LostLease
 */
export const enterHeartbeats = (db: Kysely<never>, lease: Lease, milliseconds: number): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await checkLease(transaction, lease);
    const { rows } = await sql<{ institution_id: string }>`
      select t.institution_id from audit.tree t
      where t.sequenced_at < clock_timestamp() - ${milliseconds} * interval '1 millisecond'
        and not exists (select from audit.pending p where p.institution_id = t.institution_id)`.execute(transaction);
    if (rows.length === 0) return;
    await sql`
      select audit.enter_heartbeat(institution_id, id)
      from unnest(${rows.map(({ institution_id }) => institution_id)}::uuid[], ${rows.map(() => newId())}::uuid[]) as h(institution_id, id)`.execute(
      transaction,
    );
  });
