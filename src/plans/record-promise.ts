import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { Case, lockCase } from '../cases/index.js';
import { addDays, day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { isOver } from '../lib/vocabulary.js';
import { changePromiseState } from './change-promise-state.js';
import { policyInForce } from './policy-in-force.js';
import { PromiseToPay } from './promise.entity.js';
import type { RecordPromiseInput } from './promise.inputs.js';
import { recordPromiseOperation } from './plan.journal.js';
import { amountIn } from './terms-of-plan.js';
import { dayOf } from './today.js';

const furthestDays = 366;

/** With the tolerance of the policy as it stands, which a later one does not change. @returns the promise's id */
export function recordPromise(context: Context, input: RecordPromiseInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, recordPromiseOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const file = await lockCase(context, work, input.caseId);
    if (isOver(file.stage)) throw conflict('The case is closed or transferred: nothing is promised about it.');
    const amountMinor = amountIn(file.currency, 'input.amount', input.amount);
    if (amountMinor < 1n) throw badInput('input.amount.amountMinor', 'must be more than nothing.');
    if (amountMinor > file.outstandingMinor) throw badInput('input.amount', 'is more than is outstanding in the case.');
    const [dueOn, today] = [day(input.dueOn), await dayOf(work, now)];
    if (dueOn < today) throw badInput('input.dueOn', 'lies in the past.');
    if (dueOn > addDays(today, furthestDays))
      throw badInput('input.dueOn', 'lies more than a year ahead. Propose a plan.');
    const { promiseToleranceBasisPoints, promiseToleranceDays: toleranceDays } = await policyInForce(work);
    const enoughMinor = enoughOf(amountMinor, promiseToleranceBasisPoints);
    const entryId = newId();
    const promise = em.create(PromiseToPay, {
      ...{ institutionId, id, state: 'OPEN', amountMinor, enoughMinor, dueOn, toleranceDays, recordedAt: now, entryId },
      currency: file.currency,
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    changePromiseState(work, promise, { state: 'OPEN', entryId });
    journal.enter({
      type: 'promise.recorded',
      id: entryId,
      caseId: file.id,
      outcomes: ['OPEN'],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { promise: id, dueOn } }],
    });
  });
}

/** What keeps a promise of so much, rounded up to the minor unit: in favour of what was promised. */
export const enoughOf = (amountMinor: bigint, toleranceBasisPoints: number): bigint =>
  (amountMinor * BigInt(10_000 - toleranceBasisPoints) + 9_999n) / 10_000n;
