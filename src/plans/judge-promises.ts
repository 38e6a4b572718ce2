import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { newId } from '../lib/id.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { changePromiseState } from './change-promise-state.js';
import { enterJudged, heldCases } from './enter-judged.js';
import { judgePromisesOperation } from './plan.journal.js';
import { PromiseToPay } from './promise.entity.js';

/**
 * Every open promise, by what was paid in its case from the day on which it was given to the last on which it is not late:
 * kept once that is enough, broken when that day has passed.
 */
export const judgePromisesStep: NightlyStep = {
  name: 'promises',
  table: 'promise_to_pay',
  operation: judgePromisesOperation,
  take: judgePromises,
};

async function judgePromises(
  work: Work<'promises.judged' | 'promise.ended'>,
  batch: NightlyBatch,
): Promise<NightlyTaken> {
  const { em, db, actor, journal } = work;
  const { institutionId } = actor;
  const on = sql`${batch.businessDate}::date`;
  const { rows } = await sql<{ id: string; caseId: string; outcome: 'KEPT' | 'BROKEN' | null }>`
    with mine as materialized (
      select p.id, p.case_id, p.enough_minor, (p.recorded_at at time zone i.time_zone)::date as given_on, p.due_on + p.tolerance_days as late_after
      from promise_to_pay p join institution i on i.institution_id = p.institution_id
      where p.institution_id = ${institutionId}::uuid and p.id > ${batch.afterId}::uuid and p.id <= ${batch.upToId}::uuid and p.state = 'OPEN'
    ),
    summed as (
      select m.*, (select coalesce(-sum(b.fees_minor + b.interest_minor + b.principal_minor), 0)
        from debt d join balance_entry b on b.institution_id = d.institution_id and b.debt_id = d.id and b.kind in ('PAYMENT', 'REVERSAL')
        where d.institution_id = ${institutionId}::uuid and d.case_id = m.case_id and b.value_on between m.given_on and least(m.late_after, ${on})) as paid
      from mine m
    )
    select s.id, s.case_id as "caseId", case when s.paid >= s.enough_minor then 'KEPT' when s.late_after < ${on} then 'BROKEN' end as outcome
    from summed s order by s.id`.execute(db);
  const ended = rows.flatMap(({ outcome, ...row }) => (outcome ? [{ ...row, outcome }] : []));
  const files = await heldCases(work, ended);
  const promises = await em.find(PromiseToPay, { id: { $in: ended.map(({ id }) => id) } }, { refresh: true });
  const byId = new Map(promises.map((promise) => [promise.id, promise]));
  const done: { id: string; outcome: string }[] = [];
  for (const { id, caseId, outcome } of ended) {
    const [promise, file] = [byId.get(id), files.get(caseId)];
    // Somebody may have ended it before its case was held.
    if (promise?.state !== 'OPEN' || !file) continue;
    const entryId = newId();
    changePromiseState(work, promise, { state: outcome, entryId });
    journal.enter({
      type: 'promise.ended',
      id: entryId,
      caseId,
      outcomes: [outcome],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { promise: id } }],
    });
    done.push({ id, outcome });
  }
  return enterJudged(work, batch, { type: 'promises.judged', table: 'promise_to_pay', rows: rows.length, ended: done });
}
