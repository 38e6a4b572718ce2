import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { PlanPolicy } from './plan-policy.entity.js';
import { changePlanPolicyOperation } from './plan.journal.js';
import type { ChangePlanPolicyInput } from './promise.inputs.js';

/** From its validFrom on; what was agreed before stays agreed. @returns the policy's id. @throws BAD_USER_INPUT */
export function changePlanPolicy(context: Context, input: ChangePlanPolicyInput): Promise<string> {
  const id = newId();
  checkLimits(input);
  const { validFrom: from, idempotencyKey, ...limits } = input;
  const validFrom = new Date(from);
  const repeatable = { key: checkKey(idempotencyKey), input, resultId: id };
  return actOnce(context, changePlanPolicyOperation, repeatable, ({ em, actor, now, journal }) => {
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput('input.validFrom', 'lies in the past: nobody could have known. Let it hold from now on.');
    const { institutionId } = actor;
    const entryId = newId();
    em.create(PlanPolicy, {
      ...{ institutionId, id, ...limits, validFrom, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'planPolicy.changed',
      id: entryId,
      outcomes: ['CHANGED'],
      details: { policy: id, validFrom: validFrom.toISOString(), ...limits },
    });
    return Promise.resolve();
  });
}

type Limit = Exclude<keyof ChangePlanPolicyInput, 'validFrom' | 'idempotencyKey'>;

function checkLimits(input: ChangePlanPolicyInput): void {
  const check = (name: Limit, least: number, most: number): void => {
    if (input[name] < least || input[name] > most) throw badInput(`input.${name}`, `must be from ${least} to ${most}.`);
  };
  check('longestMonths', 1, 600);
  check('largestForgivenBasisPoints', 0, 10_000);
  check('leadForgivesBasisPoints', 0, input.largestForgivenBasisPoints);
  check('collectorForgivesBasisPoints', 0, input.leadForgivesBasisPoints);
  check('promiseToleranceBasisPoints', 0, 9_999);
  check('promiseToleranceDays', 0, 31);
}
