import { actOnce, type Context } from '../audit/index.js';
import { lockCase } from '../cases/index.js';
import { addDays, day } from '../lib/calendar.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, parseNodeId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { changePromiseState } from './change-promise-state.js';
import { endPromiseOperation } from './plan.journal.js';
import { PromiseToPay } from './promise.entity.js';
import type { EndPromiseInput } from './promise.inputs.js';
import { dayOf } from './today.js';

/** As somebody found who knows of the payments. @returns the id of the repeatable act */
export function endPromise(context: Context, input: EndPromiseInput): Promise<string> {
  const id = newId();
  const { outcome } = input;
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, endPromiseOperation, repeatable, async (work) => {
    const { em, now, journal } = work;
    const path = 'input.promiseToPayId';
    const promiseId = await findInSight(work, context.catalogue, ['PromiseToPay'], input.promiseToPayId, path);
    const known = await em.findOneOrFail(PromiseToPay, { id: promiseId });
    const file = await lockCase(context, work, toNodeId('Case', known.case.id));
    const promise = await em.findOneOrFail(PromiseToPay, { id: promiseId }, { refresh: true });
    if (promise.state !== 'OPEN') throw conflict(`The promise is ${promise.state} already.`);
    if (outcome === 'BROKEN' && (await dayOf(work, now)) <= addDays(day(promise.dueOn), promise.toleranceDays))
      throw badInput('input.outcome', 'BROKEN is too early: it is not late by more than its tolerance yet.');
    const entryId = newId();
    changePromiseState(work, promise, { state: outcome, entryId });
    journal.enter({
      type: 'promise.ended',
      id: entryId,
      caseId: file.id,
      outcomes: [outcome],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details: { promise: promiseId } }],
    });
  });
}

/** Checked by `endPromise`: the repetition of a done change comes by here without it. */
export const promiseNamed = ({ promiseToPayId }: EndPromiseInput): string => parseNodeId(promiseToPayId)?.id ?? '';
