import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { setContactPolicyOperation } from './contact.journal.js';
import { ContactPolicy, type SetContactPolicyInput } from './contact-policy.entity.js';

/** @returns the policy's id */
export function setContactPolicy(context: Context, input: SetContactPolicyInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, setContactPolicyOperation, repeatable, ({ em, actor, now, journal }) => {
    const { requiresPermits } = input;
    const validFrom = new Date(input.validFrom);
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput('input.validFrom', 'lies in the past: nobody could have known. Let it hold from now on.');
    const entryId = newId();
    em.create(ContactPolicy, {
      ...{
        institutionId: actor.institutionId,
        id,
        requiresPermits,
        validFrom,
        validTo: null,
        recordedAt: now,
        entryId,
      },
      actor: em.getReference(User, [actor.institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'contactPolicy.set',
      id: entryId,
      outcomes: [requiresPermits ? 'PERMITS_REQUIRED' : 'PERMITS_NOT_REQUIRED'],
      details: { policy: id, validFrom: validFrom.toISOString() },
    });
    return Promise.resolve();
  });
}
