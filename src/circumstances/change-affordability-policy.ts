import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAmount, checkKey } from '../lib/input.js';
import { AffordabilityPolicy } from './affordability-policy.entity.js';
import type { ChangeAffordabilityPolicyInput } from './circumstance.inputs.js';
import { changeAffordabilityPolicyOperation } from './circumstance.journal.js';

/** From its validFrom on; plans that were proposed before keep what they show. @returns its id. @throws BAD_USER_INPUT */
export function changeAffordabilityPolicy(context: Context, input: ChangeAffordabilityPolicyInput): Promise<string> {
  const id = newId();
  const { dependantAllowance, instalmentShareBasisPoints, oldestDays, plansBeyondMeans } = input;
  const { currency } = dependantAllowance;
  const dependantAllowanceMinor = checkAmount('input.dependantAllowance.amountMinor', dependantAllowance.amountMinor);
  checkWithin('instalmentShareBasisPoints', instalmentShareBasisPoints, 10_000);
  checkWithin('oldestDays', oldestDays, 3650);
  const validFrom = new Date(input.validFrom);
  const limits = { currency, instalmentShareBasisPoints, oldestDays, plansBeyondMeans };
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, changeAffordabilityPolicyOperation, repeatable, ({ em, actor, now, journal }) => {
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput('input.validFrom', 'lies in the past: nobody could have known. Let it hold from now on.');
    const { institutionId } = actor;
    const entryId = newId();
    em.create(AffordabilityPolicy, {
      ...{ institutionId, id, ...limits, dependantAllowanceMinor, validFrom, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'affordabilityPolicy.changed',
      id: entryId,
      outcomes: ['CHANGED'],
      details: {
        ...{ policy: id, validFrom: validFrom.toISOString(), ...limits },
        dependantAllowanceMinor: `${dependantAllowanceMinor}`,
      },
    });
    return Promise.resolve();
  });
}

function checkWithin(name: 'instalmentShareBasisPoints' | 'oldestDays', value: number, most: number): void {
  if (value < 1 || value > most) throw badInput(`input.${name}`, `must be from 1 to ${most}.`);
}
