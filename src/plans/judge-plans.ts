import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { NightlyBatch, NightlyStep, NightlyTaken } from '../lib/room.js';
import { endPerformance, keepPlan } from './agree-plan.js';
import { enterJudged, heldCases } from './enter-judged.js';
import { paidOnPlan } from './paid-on-plan.js';
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
  const { em, now } = work;
  const found = await outcomesOf(work, batch);
  const some = found.filter(({ outcome }) => outcome !== null);
  const files = await heldCases(work, some);
  // Reckoned again, now that no payment or reversal can come between.
  const ended = some.length === 0 ? [] : await outcomesOf(work, batch, some);
  const plans = new Map(
    (await em.find(Plan, { id: { $in: ended.map(({ id }) => id) } }, { refresh: true })).map((plan) => [plan.id, plan]),
  );
  const done: { id: string; outcome: string }[] = [];
  for (const { id, caseId, outcome } of ended) {
    const [plan, file] = [plans.get(id), files.get(caseId)];
    // Somebody may have ended it before its case was held.
    if (outcome === null || plan?.state !== 'PERFORMING' || !file) continue;
    if (outcome === 'KEPT') await keepPlan(work, plan, file);
    else await endPerformance(work, plan, file, { state: outcome, endsAt: now });
    done.push({ id, outcome });
  }
  return enterJudged(work, batch, { type: 'plans.judged', table: 'plan', rows: found.length, ended: done });
}

interface Outcome {
  readonly id: string;
  readonly caseId: string;
  readonly outcome: 'KEPT' | 'BROKEN' | null;
}

/** @param of these alone; all of the batch where it is left out */
async function outcomesOf(
  work: Work,
  { businessDate, afterId, upToId }: NightlyBatch,
  of?: readonly Outcome[],
): Promise<readonly Outcome[]> {
  const { institutionId } = work.actor;
  const { promiseToleranceDays } = await policyInForce(work);
  const on = sql`${businessDate}::date`;
  const paid = paidOnPlan({ institutionId, debtIds: sql`m.debt_ids`, agreedAt: sql`m.agreed_at`, on });
  const { rows } = await sql<Outcome>`
    with mine as materialized (
      select p.id, p.case_id, p.debt_ids, p.total_minor, c.recorded_at as agreed_at
      from plan p
      join plan_change c on c.institution_id = p.institution_id and c.plan_id = p.id and c.state = 'PERFORMING'
      where p.institution_id = ${institutionId}::uuid and p.id > ${afterId}::uuid and p.id <= ${upToId}::uuid and p.state = 'PERFORMING'
        and (${of === undefined} or p.id = any(${(of ?? []).map(({ id }) => id)}::uuid[]))
    ),
    summed as (
      select m.id, m.case_id, m.total_minor, ${paid} as paid,
        (select coalesce(sum(t.amount_minor), 0) from plan_instalment t
          where t.institution_id = ${institutionId}::uuid and t.plan_id = m.id and t.due_on < ${on} - ${promiseToleranceDays}::int) as due
      from mine m
    )
    select s.id, s.case_id as "caseId", case when s.paid >= s.total_minor then 'KEPT' when s.paid < s.due then 'BROKEN' end as outcome
    from summed s order by s.case_id, s.id`.execute(work.db);
  return rows;
}
