import { actOnce, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkAmount, checkKey, checkText } from '../lib/input.js';
import type { RecordPaymentInput } from './payment.inputs.js';
import { recordPaymentOperation } from './payment.journal.js';
import { putPayment } from './put-payment.js';

/** @returns the payment's id */
export function recordPayment(context: Context, input: RecordPaymentInput): Promise<string> {
  const id = newId();
  const { caseId, debtId, channel, receivedOn } = input;
  const reference = checkText('input.reference', input.reference, 100);
  const amountMinor = checkAmount('input.amount.amountMinor', input.amount.amountMinor);
  if (amountMinor === 0n) throw badInput('input.amount.amountMinor', 'must be more than nothing.');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, recordPaymentOperation, repeatable, async (work) => {
    await putPayment(context, work, {
      ...{ id, caseId, debtId, reference, amountMinor, receivedOn, channel, source: 'RECORDED' },
      currency: input.amount.currency,
      valueOn: input.valueOn ?? receivedOn,
      paths: {
        currency: 'input.amount.currency',
        receivedOn: 'input.receivedOn',
        valueOn: input.valueOn ? 'input.valueOn' : 'input.receivedOn',
        reference: 'input.reference',
      },
    });
  });
}
