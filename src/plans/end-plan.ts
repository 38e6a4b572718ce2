import { sql } from 'kysely';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { addDays, day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { endPerformance, forgivenBy, keepPlan, lockPlan } from './agree-plan.js';
import { paidOnPlan } from './paid-on-plan.js';
import type { EndPlanInput } from './plan.inputs.js';
import { endPlanOperation } from './plan.journal.js';
import type { Plan } from './plan.entity.js';
import { policyInForce } from './policy-in-force.js';
import { dayOf } from './today.js';

/**
 * That an agreed plan was kept or broken, as somebody found who knows of the payments. From now on collection may go on.
 * @returns the id of the repeatable act. @throws BAD_USER_INPUT, NOT_FOUND, CONFLICT
 */
export function endPlan(context: Context, input: EndPlanInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, endPlanOperation, repeatable, async (work) => {
    const { plan, file } = await lockPlan(context, work, input.planId);
    if (plan.state !== 'PERFORMING')
      throw conflict(`The plan is ${plan.state}: only one that is PERFORMING is kept or broken.`);
    if (input.outcome === 'BROKEN') await checkIsLate(work, plan);
    if (input.outcome === 'KEPT') await checkIsPaid(work, plan);
    if (input.outcome === 'KEPT') await keepPlan(work, plan, file);
    else await endPerformance(work, plan, file, { state: 'BROKEN', endsAt: work.now });
  });
}

/** Before the first due date has passed, with the days of grace, nothing can have been broken. */
async function checkIsLate(work: Work, plan: Plan): Promise<void> {
  const { promiseToleranceDays } = await policyInForce(work);
  const today = await dayOf(work, work.now);
  if (today <= addDays(day(plan.firstDueOn), promiseToleranceDays))
    throw badInput('input.outcome', 'BROKEN is too early: no instalment is late by more than the tolerance yet.');
}

/** By a plan that forgives nothing nothing is lost where its payments are known elsewhere; what another forgives is gone. */
async function checkIsPaid(work: Work, plan: Plan): Promise<void> {
  if (forgivenBy(plan) === 0n) return;
  const { institutionId } = work.actor;
  const today = await dayOf(work, work.now);
  const paid = paidOnPlan({
    ...{ institutionId, debtIds: sql`p.debt_ids`, agreedAt: sql`c.recorded_at`, on: sql`${today}::date` },
  });
  const { rows } = await sql<{ isPaid: boolean }>`
    select ${paid} >= p.total_minor as "isPaid" from plan p
    join plan_change c on c.institution_id = p.institution_id and c.plan_id = p.id and c.state = 'PERFORMING'
    where p.institution_id = ${institutionId}::uuid and p.id = ${plan.id}::uuid`.execute(work.db);
  if (!rows[0]?.isPaid)
    throw badInput(
      'input.outcome',
      'KEPT is too early: the plan forgives a part once all of its total is paid, and not all of that was. Record the payments first, or end it as BROKEN when an instalment is late.',
    );
}
