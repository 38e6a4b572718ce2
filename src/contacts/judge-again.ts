import { sql, type Kysely } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import type { VerdictCause } from './contact-verdict.entity.js';
import { judgeAgain, type VerdictEntry } from './give-verdict.js';
import { gather, happenedBy } from './judge-contact.js';

/**
 * Judges again what happened with a debtor from an instant on, since something was learned that counts for it. What was taken
 * over from earlier records and never judged stays so. The debtor's row is held meanwhile.
 */
export async function judgeDebtorAgain(
  work: Work<VerdictEntry>,
  debtorId: string,
  from: Date,
  giving: { readonly cause: VerdictCause; readonly entryId: string },
): Promise<void> {
  const { db, actor, now } = work;
  await asInstitution(db, actor, async () => {
    if (!(await isJudgedSince(db, actor, debtorId, from))) return;
    await sql`select from person where id = ${debtorId}::uuid for no key update`.execute(db);
    const judgeable = await gather(
      db,
      { ...actor, firmId: null },
      {
        ...{
          debtorId,
          jurisdictions: [],
          contact: null,
          at: from,
          to: happenedBy(now),
          knownAt: now,
          isHeld: true,
          actorId: null,
        },
      },
    );
    const attempts = judgeable.known.record.attempts.filter(
      ({ occurredAt, isImported }) => occurredAt >= from.getTime() && !isImported,
    );
    await judgeAgain(work, judgeable, attempts, giving);
  });
}

async function isJudgedSince(
  db: Kysely<never>,
  { institutionId }: Actor,
  debtorId: string,
  from: Date,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from contact_attempt where institution_id = ${institutionId}::uuid and debtor_id = ${debtorId}::uuid
      and occurred_at >= ${from.toISOString()}::timestamptz and not is_imported) as found`.execute(db);
  return rows[0]?.found === true;
}
