import { whoseParent, type CopyPart } from '../lib/copies.js';
import { ofCase } from './case.copies.js';

/** What `cases` holds of what a debtor paid. */
export const paymentCopies: readonly CopyPart[] = [
  { of: 'Payment', section: 'payments', title: 'Payments', whose: ofCase },
  { of: 'PaymentReversal', section: 'paymentReversals', title: 'Payments that did not stand', whose: ofCase },
  {
    of: 'BalanceEntry',
    section: 'balanceEntries',
    title: 'What the balances of the debts are made of',
    whose: whoseParent('debt_id', 'debt', ofCase),
  },
  {
    of: 'UnmatchedPaymentDecision',
    section: 'paymentAssignments',
    title: 'Payments that a person put on the cases',
    whose: whoseParent('payment_id', 'payment', ofCase),
  },
];
