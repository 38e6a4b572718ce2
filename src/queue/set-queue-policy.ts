import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { clockTolerance } from '../lib/clock.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { setQueuePolicyOperation } from './queue.journal.js';
import type { SetQueuePolicyInput } from './queue.inputs.js';
import { QueuePolicy } from './queue-policy.entity.js';

/** From its validFrom on; a hand-out that lasts keeps its end. @returns the policy's id. @throws BAD_USER_INPUT */
export function setQueuePolicy(context: Context, input: SetQueuePolicyInput): Promise<string> {
  const id = newId();
  const { handOutMinutes, restHours } = input;
  if (handOutMinutes < 1 || handOutMinutes > 1440) throw badInput('input.handOutMinutes', 'must be from 1 to 1440.');
  if (restHours < 0 || restHours > 720) throw badInput('input.restHours', 'must be from 0 to 720.');
  const validFrom = new Date(input.validFrom);
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, setQueuePolicyOperation, repeatable, ({ em, actor, now, journal }) => {
    if (validFrom.getTime() < now.getTime() - clockTolerance)
      throw badInput('input.validFrom', 'lies in the past: nobody could have known. Let it hold from now on.');
    const { institutionId } = actor;
    const entryId = newId();
    em.create(QueuePolicy, {
      ...{ institutionId, id, handOutMinutes, restHours, validFrom, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'queuePolicy.set',
      id: entryId,
      details: { policy: id, validFrom: validFrom.toISOString(), handOutMinutes, restHours },
    });
    return Promise.resolve();
  });
}
