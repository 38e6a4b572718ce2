import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { MadeBy } from '../lib/room.js';
import type { VerdictEntry } from './give-verdict.js';
import { judgeDebtorAgain } from './judge-again.js';
import { enterRejudgement, rejudgers } from './start-rejudgement.js';
import { workOf } from './work-of.js';

/** Of so many debtors what happened is judged again at once; of more by a job, which holds nobody up. */
const mostDebtors = 20;

/** And so much of their work. */
const mostAttempts = 500;

/** Judges again all that a user did, or a firm's users, from an instant on: at once, or by a job that waits from now on. */
export async function judgeWorkAgain(
  work: Work<VerdictEntry | 'rejudgement.started'>,
  madeBy: MadeBy,
  since: Date,
  entryId: string,
): Promise<void> {
  const { rows } = await sql<{ debtor_id: string }>`
    select a.debtor_id from ${workOf(work.actor, { ...madeBy, from: since, to: null })}
    limit ${mostAttempts + 1}`.execute(work.db);
  const debtors = [...new Set(rows.map((row) => row.debtor_id))].sort();
  if (rows.length > mostAttempts || debtors.length > mostDebtors) {
    await oneAfterTheOther(work);
    if (!(await isWaitedFor(work, madeBy, since)))
      await enterRejudgement(work, { ...nothingElse, ...madeBy, occurredFrom: since });
    return;
  }
  // In the order of their ids, so that two such acts do not lock each other out.
  for (const debtorId of debtors)
    await judgeDebtorAgain(work, debtorId, since, { cause: 'LEARNED_LATER', entryId, madeBy });
}

const nothingElse = { mode: 'KEEP', occurredTo: null, packsAt: null } as const;

/** Of two who enter the same at once, the second finds the job that the first has started. */
const oneAfterTheOther = ({ db, actor }: Work): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`start rejudgement ${actor.institutionId}`}, 0)) as held`.execute(
    db,
  );

/**
 * Whether a job that nobody has begun will judge all of it with what is entered here: it is held until this act ends, so
 * that nobody begins it before. One that has begun may have passed some of it by, and one whose asker may not act any more
 * is begun by nobody.
 */
async function isWaitedFor({ db }: Work, { userId, firmId }: MadeBy, since: Date): Promise<boolean> {
  const { rows } = await sql`
    select from rejudgement r
    where r.state = 'WAITING' and r.mode = 'KEEP' and r.occurred_to is null
      and (r.occurred_from is null or r.occurred_from <= ${since.toISOString()}::timestamptz)
      and (r.user_id is null or r.user_id = ${userId}::uuid)
      and (r.firm_id is null or r.firm_id = ${firmId}::uuid or r.firm_id = (select u.firm_id from app_user u where u.id = ${userId}::uuid))
      and exists (select from app_user u where u.institution_id = r.institution_id and u.id = r.requested_by_id and u.is_active and u.role = any(${[...rejudgers]}::text[]))
    limit 1 for no key update of r`.execute(db);
  return rows.length > 0;
}
