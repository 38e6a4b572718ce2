import { sql } from 'kysely';
import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { AllocationOrder } from './allocation-order.entity.js';
import type { SetAllocationOrderInput } from './payment.inputs.js';
import { setAllocationOrderOperation } from './payment.journal.js';
import { balanceParts } from './payment-words.js';

/** Payments that are recorded already stay as they were spread. @returns the order's id. @throws BAD_USER_INPUT */
export function setAllocationOrder(context: Context, input: SetAllocationOrderInput): Promise<string> {
  const id = newId();
  const { parts, sequence } = input;
  if (parts.length !== balanceParts.length || new Set(parts).size !== parts.length)
    throw badInput(
      'input.parts',
      `must name each of ${balanceParts.join(', ')} once, the one that is paid first first.`,
    );
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, setAllocationOrderOperation, repeatable, async ({ em, db, actor, now, journal }) => {
    const { institutionId } = actor;
    // Of two that are set at once, or by a clock that was put back, the later one counts.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`allocation order ${institutionId}`}, 0)) is null as held`.execute(
      db,
    );
    const [newest] = await em.find(AllocationOrder, {}, { orderBy: { validFrom: 'desc' }, limit: 1 });
    const validFrom = new Date(Math.max(now.getTime(), newest ? newest.validFrom.getTime() + 1 : 0));
    const entryId = newId();
    em.create(AllocationOrder, {
      ...{ institutionId, id, parts: [...parts], sequence, validFrom, validTo: null, recordedAt: now, entryId },
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    journal.enter({
      type: 'allocationOrder.set',
      id: entryId,
      outcomes: [sequence],
      details: { order: id, parts: [...parts] },
    });
  });
}
