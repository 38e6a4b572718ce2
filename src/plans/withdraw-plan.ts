import { actOnce, type Context } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { lockPlan } from './agree-plan.js';
import { changePlanState } from './change-plan-state.js';
import type { WithdrawPlanInput } from './plan.inputs.js';
import { withdrawPlanOperation } from './plan.journal.js';

/** Who proposed it takes it back, or the other side will have none of it. @returns the id of the change */
export function withdrawPlan(context: Context, input: WithdrawPlanInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, withdrawPlanOperation, repeatable, async (work) => {
    const { plan, file } = await lockPlan(context, work, input.planId);
    if (plan.state !== 'PROPOSED')
      throw conflict(`The plan is ${plan.state}: only one that is PROPOSED can be withdrawn.`);
    const entryId = newId();
    changePlanState(work, plan, { id, state: 'WITHDRAWN', validFrom: work.now, entryId });
    work.journal.enter({
      type: 'plan.withdrawn',
      id: entryId,
      caseId: file.id,
      outcomes: ['WITHDRAWN'],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { plan: plan.id } }],
    });
  });
}
