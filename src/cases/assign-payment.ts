import { LockMode } from '@mikro-orm/core';
import { User } from '../access/index.js';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import type { AssignPaymentInput, RejectPaymentInput } from './payment.inputs.js';
import { Payment } from './payment.entity.js';
import { assignPaymentOperation, rejectPaymentOperation } from './payment.journal.js';
import { putPayment } from './put-payment.js';
import { UnmatchedPayment, UnmatchedPaymentDecision, type RejectionReason } from './unmatched-payment.entity.js';

/** Puts a payment that matched nothing on a case, as if it had been recorded there. @returns the payment's id */
export function assignPayment(context: Context, input: AssignPaymentInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, assignPaymentOperation, repeatable, async (work) => {
    const unmatched = await lockUnmatched(context, work, input.unmatchedPaymentId);
    const { caseId, debtId } = input;
    const { reference, currency, amountMinor, receivedOn, valueOn, channel } = unmatched;
    // What is wrong with it on this case is wrong with the choice of the case.
    const path = 'input.caseId';
    const entryId = await putPayment(context, work, {
      ...{ id, caseId, debtId, reference, currency, amountMinor, receivedOn, valueOn, channel, source: 'ASSIGNED' },
      paths: { currency: path, receivedOn: path, valueOn: path, reference: 'input.unmatchedPaymentId' },
      unmatchedId: unmatched.id,
    });
    decide(work, unmatched, { paymentId: id, rejection: null, entryId });
  });
}

/** @returns the unmatched payment's id */
export function rejectPayment(context: Context, input: RejectPaymentInput): Promise<string> {
  const resultId = fromNodeId('UnmatchedPayment', input.unmatchedPaymentId, 'input.unmatchedPaymentId');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId };
  return actOnce(context, rejectPaymentOperation, repeatable, async (work) => {
    const unmatched = await lockUnmatched(context, work, input.unmatchedPaymentId);
    const entryId = newId();
    decide(work, unmatched, { paymentId: null, rejection: input.reason, entryId });
    work.journal.enter({
      type: 'payment.rejected',
      id: entryId,
      outcomes: [input.reason],
      details: { unmatchedPayment: unmatched.id, reference: unmatched.reference },
    });
  });
}

/** @throws NOT_FOUND, CONFLICT when somebody decided already */
async function lockUnmatched(context: Context, work: Work, nodeId: string): Promise<UnmatchedPayment> {
  const path = 'input.unmatchedPaymentId';
  const id = await findInSight(work, context.catalogue, ['UnmatchedPayment'], nodeId, path);
  const unmatched = await work.em.findOneOrFail(UnmatchedPayment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (unmatched.state !== 'PENDING') throw conflict('Somebody has decided of this payment already. Look it up again.');
  return unmatched;
}

interface Decision {
  readonly paymentId: string | null;
  readonly rejection: RejectionReason | null;
  readonly entryId: string;
}

function decide({ em, actor, now }: Work, unmatched: UnmatchedPayment, decision: Decision): void {
  const { institutionId } = actor;
  const { paymentId, rejection, entryId } = decision;
  unmatched.state = paymentId ? 'ASSIGNED' : 'REJECTED';
  em.create(UnmatchedPaymentDecision, {
    ...{ institutionId, id: newId(), rejection, recordedAt: now, entryId },
    unmatched: em.getReference(UnmatchedPayment, [institutionId, unmatched.id], { wrapped: true }),
    payment: paymentId ? em.getReference(Payment, [institutionId, paymentId], { wrapped: true }) : null,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
}
