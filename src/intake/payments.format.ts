/**
 * Payments that came in, in a format of our own: one row a payment, by the bank's own reference, once. It names the debt, the
 * case or the account that it is for; what it is for none of them for sure goes to a work list.
 */
import { paymentChannels } from '../cases/index.js';
import { byName, Fields } from './fields.js';
import { checked, csvText, optional, required, sensitive, type Format, type ParseRow } from './format.js';
import type { PaymentRow } from './records.js';

const columns = [
  required('payment_reference', "The bank's own reference of the payment, once; must not hold the account number"),
  optional('debt_reference', "The bank's number of the debt that it is for"),
  optional('case_reference', 'Reference of the case that it is for'),
  optional('account_reference', 'Number of the account, card or loan that it is for; not kept', sensitive),
  required('received_on', "The day on which it was received, in the institution's zone, YYYY-MM-DD"),
  optional('value_on', 'The day from which it counts, YYYY-MM-DD; empty is `received_on`'),
  required('currency', 'Currency, by ISO 4217'),
  required('amount', 'How much, in major units, above 0'),
  optional('channel', 'How it came; empty is OTHER', { allowed: paymentChannels }),
];
type Name = (typeof columns)[number]['name'];

export const payments: Format<PaymentRow> = {
  name: 'payments',
  description: 'Payments that came in, put on the debts that they are for; our own format, for any bank',
  columns,
  openParser,
  template: csvText<Name>(columns, [
    {
      payment_reference: 'P-2026-000001',
      debt_reference: 'L-2001',
      received_on: '2026-03-02',
      currency: 'CNY',
      amount: '1250.00',
      channel: 'BANK_TRANSFER',
    },
    {
      payment_reference: 'P-2026-000002',
      account_reference: '6222021234567890',
      received_on: '2026-03-02',
      value_on: '2026-03-01',
      currency: 'CNY',
      amount: '88.50',
    },
  ]),
};

const columnsByName = byName(columns);

function openParser(): ParseRow<PaymentRow> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields = new Fields<Name>(columnsByName, row);
    const reference = fields.reference('payment_reference');
    fields.unique('payment_reference', seen);
    const debtReference = fields.reference('debt_reference');
    const caseReference = fields.reference('case_reference');
    const accountNumber = fields.reference('account_reference');
    const receivedOn = fields.day('received_on');
    const valueOn = fields.day('value_on');
    const code = fields.currency('currency');
    const amountMinor = fields.owed('amount', code);
    if (amountMinor === 0n) fields.mistake('amount', 'nothing was paid: leave the row out');
    const channel = fields.choice('channel', paymentChannels);
    if (accountNumber !== undefined && accountNumber.length >= 6 && reference?.includes(accountNumber))
      fields.mistake(
        'payment_reference',
        'holds the number of the account, which must not be kept: give something else',
      );
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    return {
      row: {
        reference: checked(reference),
        debtReference: debtReference ?? null,
        caseReference: caseReference ?? null,
        accountNumber: accountNumber ?? null,
        receivedOn: checked(receivedOn),
        valueOn: valueOn ?? checked(receivedOn),
        currency: checked(code),
        amountMinor: checked(amountMinor),
        channel: channel ?? 'OTHER',
      },
    };
  };
}
