import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { endPerformance, keepPlan } from './agree-plan.js';
import { enterJudged, heldCases } from './enter-judged.js';
import { Plan } from './plan.entity.js';
import { judgePlansOperation } from './plan.journal.js';
import { policyInForce } from './policy-in-force.js';

/**
 * Every plan that is performed, by what was paid on its debts since it was agreed: kept once all of it is, broken where less
 * is than what fell due, with the policy's days of grace. It ends with its pause, and what follows is for people.
 */
export const judgePlansStep: NightlyStep = {
  name: 'plans',
  table: 'plan',
  operation: judgePlansOperation,
  take: judgePlans,
};

async function judgePlans(
  work: Work<'plans.judged' | 'plan.ended' | 'case.resumed' | 'debt.waived'>,
  batch: NightlyBatch,
): Promise<NightlyTaken> {
  const { em, db, actor, now } = work;
  const { institutionId } = actor;
  const { promiseToleranceDays } = await policyInForce(work);
  const on = sql`${batch.businessDate}::date`;
  const { rows } = await sql<{ id: string; caseId: string; outcome: 'KEPT' | 'BROKEN' | null }>`
    with mine as materialized (
      select p.id, p.case_id, p.debt_ids, p.total_minor, (c.valid_from at time zone i.time_zone)::date as agreed_on
      from plan p
      join plan_change c on c.institution_id = p.institution_id and c.plan_id = p.id and c.state = 'PERFORMING'
      join institution i on i.institution_id = p.institution_id
      where p.institution_id = ${institutionId}::uuid and p.id > ${batch.afterId}::uuid and p.id <= ${batch.upToId}::uuid and p.state = 'PERFORMING'
    ),
    summed as (
      select m.id, m.case_id, m.total_minor,
        (select coalesce(-sum(b.fees_minor + b.interest_minor + b.principal_minor), 0) from balance_entry b
          where b.institution_id = ${institutionId}::uuid and b.debt_id = any(m.debt_ids) and b.kind in ('PAYMENT', 'REVERSAL')
            and b.value_on between m.agreed_on and ${on}) as paid,
        (select coalesce(sum(t.amount_minor), 0) from plan_instalment t
          where t.institution_id = ${institutionId}::uuid and t.plan_id = m.id and t.due_on < ${on} - ${promiseToleranceDays}::int) as due
      from mine m
    )
    select s.id, s.case_id as "caseId", case when s.paid >= s.total_minor then 'KEPT' when s.paid < s.due then 'BROKEN' end as outcome
    from summed s order by s.case_id, s.id`.execute(db);
  const ended = rows.flatMap(({ outcome, ...row }) => (outcome ? [{ ...row, outcome }] : []));
  const files = await heldCases(work, ended);
  const plans = new Map(
    (await em.find(Plan, { id: { $in: ended.map(({ id }) => id) } }, { refresh: true })).map((plan) => [plan.id, plan]),
  );
  const done: { id: string; outcome: string }[] = [];
  for (const { id, caseId, outcome } of ended) {
    const [plan, file] = [plans.get(id), files.get(caseId)];
    // Somebody may have ended it before its case was held.
    if (plan?.state !== 'PERFORMING' || !file) continue;
    if (outcome === 'KEPT') await keepPlan(work, plan, file);
    else await endPerformance(work, plan, file, { state: outcome, endsAt: now });
    done.push({ id, outcome });
  }
  return enterJudged(work, batch, { type: 'plans.judged', table: 'plan', rows: rows.length, ended: done });
}
