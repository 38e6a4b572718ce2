import { sql } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import type { Entered, Reaction } from '../lib/room.js';
import { endAppointment } from './appointments.js';
import { endHandOut, holdRow, openHandOuts } from './end-hand-out.js';

/**
 * Whoever made an attempt in a case has done what it was handed to them for; and an appointment that was due by then is kept,
 * by whomever: also by an agency, which sees neither. It goes by when the attempt was made: one that is recorded late says
 * nothing of what came after it. One question, since recording attempts is the hottest write of the house; its answer is nearly
 * always that there is nothing to do.
 */
const afterAttempt: Reaction = {
  entries: ['handOut.ended', 'appointment.ended'],
  react: (work: Work<'handOut.ended' | 'appointment.ended'>, entered: Entered) =>
    asInstitution(work.db, work.actor, () => endWhatIsDone(work, entered)),
};

async function endWhatIsDone(
  work: Work<'handOut.ended' | 'appointment.ended'>,
  { caseId, bearing }: Entered,
): Promise<void> {
  const { db, actor, now } = work;
  if (caseId === null) return;
  const madeAt = bearing && bearing.since !== 'ALWAYS' ? bearing.since : now;
  const by = sql`${new Date(madeAt.getTime() + clockTolerance).toISOString()}::timestamptz`;
  const { rows } = await sql<{ kind: 'HAND_OUT' | 'APPOINTMENT'; id: string; debtorId: string }>`
    select found.kind, found.id, c.debtor_id as "debtorId" from (
      select 'HAND_OUT' as kind, h.id, h.case_id from hand_out h where h.institution_id = ${actor.institutionId}::uuid and h.case_id = ${caseId}::uuid and h.collector_id = ${actor.id}::uuid and h.ended_at is null and h.handed_out_at <= ${by}
      union all
      select 'APPOINTMENT', a.id, a.case_id from appointment a where a.institution_id = ${actor.institutionId}::uuid and a.case_id = ${caseId}::uuid and a.ended_at is null and a.due_at <= ${by}
    ) found join collection_case c on c.institution_id = ${actor.institutionId}::uuid and c.id = found.case_id`.execute(
    db,
  );
  if (rows.length > 0) await holdRow(work, caseId);
  for (const { kind, id, debtorId } of rows)
    if (kind === 'APPOINTMENT') await endAppointment(work, { id, caseId, debtorId }, 'KEPT');
    else
      for (const open of await openHandOuts(work, sql<boolean>`h.id = ${id}::uuid`))
        await endHandOut(work, open, { ending: 'ATTEMPTED' });
}

export const queueReactions: Readonly<Record<string, Reaction>> = { 'contactAttempt.recorded': afterAttempt };
