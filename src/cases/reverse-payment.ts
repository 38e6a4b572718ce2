import { LockMode } from '@mikro-orm/core';
import { User } from '../access/index.js';
import { actOnce, type Context } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId, toNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { findInSight } from '../lib/sight.js';
import { BalanceEntry } from './balance-entry.entity.js';
import { Case } from './case.entity.js';
import { enterBalance } from './enter-balance.js';
import { lockCase } from './lock-case.js';
import { Payment, PaymentReversal } from './payment.entity.js';
import type { ReversePaymentInput } from './payment.inputs.js';
import { reversePaymentOperation } from './payment.journal.js';
import { todayOf } from './put-payment.js';

/** What the payment took is owed again, part by part; what was left of it is kept no more. @returns the reversal's id */
export function reversePayment(context: Context, input: ReversePaymentInput): Promise<string> {
  const id = newId();
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, reversePaymentOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    const paymentId = await findInSight(work, context.catalogue, ['Payment'], input.paymentId, 'input.paymentId');
    const { case: on } = await em.findOneOrFail(Payment, { id: paymentId });
    const file = await lockCase(context, work, toNodeId('Case', on.id));
    // Read again, now that nobody else can reverse it.
    const payment = await em.findOneOrFail(
      Payment,
      { id: paymentId },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (payment.reversedAt) throw conflict('The payment was reversed already.');
    const valueOn = input.valueOn ?? payment.valueOn;
    const today = await todayOf(work);
    if (valueOn < payment.valueOn || valueOn > today)
      throw badInput('input.valueOn', `must be from ${payment.valueOn}, the payment's own, to ${today}.`);
    const entries = await em.find(BalanceEntry, { payment: { id: paymentId }, kind: 'PAYMENT' });
    const entryId = newId();
    const { currency, reference } = payment;
    em.create(PaymentReversal, {
      ...{ institutionId, id, reason: input.reason, valueOn, recordedAt: now, entryId },
      payment: em.getReference(Payment, [institutionId, paymentId], { wrapped: true }),
      case: em.getReference(Case, [institutionId, file.id], { wrapped: true }),
      actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
    });
    for (const { debt, feesMinor, interestMinor, principalMinor } of entries)
      enterBalance(work, {
        ...{ debtId: debt.id, kind: 'REVERSAL', paymentId, currency, valueOn, entryId },
        parts: { FEES: -feesMinor, INTEREST: -interestMinor, PRINCIPAL: -principalMinor },
      });
    const details = { payment: paymentId, reversal: id, reference, valueOn };
    journal.enter({
      type: 'payment.reversed',
      id: entryId,
      caseId: file.id,
      outcomes: [input.reason],
      subjects: [{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER', details }],
    });
  });
}
