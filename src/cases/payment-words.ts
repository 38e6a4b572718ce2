import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';

/** The closed lists of what is paid, and of what becomes of it. */

export const balancePartWords = {
  FEES: 'Fees and costs.',
  INTEREST: 'Interest.',
  PRINCIPAL: 'Principal.',
} as const;
export type BalancePart = keyof typeof balancePartWords;
export const balanceParts = valuesOf(balancePartWords);
export const BalancePartEnum = graphqlEnum('BalancePart', balancePartWords, 'What a debt is made of.');

export const debtSequenceWords = {
  DEBT_BY_DEBT: 'All parts of the oldest debt, then those of the next.',
  PART_BY_PART: 'The first part of all debts, oldest first, then the next part of all.',
} as const;
export type DebtSequence = keyof typeof debtSequenceWords;
export const DebtSequenceEnum = graphqlEnum(
  'DebtSequence',
  debtSequenceWords,
  'In which order several debts are paid; the oldest is the one that was due first.',
);

export const balanceEntryKindWords = {
  OPENING: 'What was owed when the debt was recorded here.',
  PAYMENT: 'What a payment took from it.',
  REVERSAL: 'What came back when a payment was reversed.',
  CHARGE: 'What was added to it: interest that accrued, a fee, what was drawn.',
  WAIVER: 'What the institution forgave of it.',
} as const;
export type BalanceEntryKind = keyof typeof balanceEntryKindWords;
export const BalanceEntryKindEnum = graphqlEnum(
  'BalanceEntryKind',
  balanceEntryKindWords,
  'Why the balance of a debt changed.',
);

export const chargeReasonWords = {
  ACCRUED: 'Interest accrued by the contract.',
  FEE: 'A fee or cost that the contract or the law allows.',
  DRAWN: 'More was drawn or bought.',
  CORRECTION: 'The amount was recorded too low.',
} as const;
export type ChargeReason = keyof typeof chargeReasonWords;
export const ChargeReasonEnum = graphqlEnum('ChargeReason', chargeReasonWords, 'Why more is owed.');

export const waiverReasonWords = {
  PLAN_KEPT: 'An agreed plan was kept: what it forgives is forgiven.',
  HARDSHIP: 'Relief for hardship.',
  DISPUTE: 'A dispute or complaint was decided so.',
  NOT_OWED: 'It should not have been charged.',
  GOODWILL: 'Without an obligation.',
} as const;
export type WaiverReason = keyof typeof waiverReasonWords;
export const WaiverReasonEnum = graphqlEnum('WaiverReason', waiverReasonWords, 'Why something is forgiven.');

/** What a person says; that a plan was kept is found. */
const { PLAN_KEPT: _found, ...givenWaiverReasonWords } = waiverReasonWords;
export type GivenWaiverReason = keyof typeof givenWaiverReasonWords;
export const GivenWaiverReasonEnum = graphqlEnum(
  'GivenWaiverReason',
  givenWaiverReasonWords,
  'Why a person forgives something.',
);

export const paymentChannelWords = {
  BANK_TRANSFER: 'By transfer or standing order.',
  DIRECT_DEBIT: 'Drawn from an account by mandate.',
  CARD: 'By card.',
  WALLET: 'By a payment service, such as Alipay or PayPal.',
  CASH: 'In cash.',
  CHEQUE: 'By cheque.',
  SET_OFF: 'Set off against a claim of the debtor.',
  OTHER: 'By another way, or nobody knows.',
} as const;
export type PaymentChannel = keyof typeof paymentChannelWords;
export const paymentChannels = valuesOf(paymentChannelWords);
export const PaymentChannelEnum = graphqlEnum('PaymentChannel', paymentChannelWords, 'How a payment came.');

export const paymentSourceWords = {
  RECORDED: 'Recorded by a person or a service through the API.',
  IMPORTED: 'Matched to the case when a file was imported.',
  ASSIGNED: 'From the work list of payments that matched nothing, assigned by a person.',
} as const;
export type PaymentSource = keyof typeof paymentSourceWords;
export const PaymentSourceEnum = graphqlEnum('PaymentSource', paymentSourceWords, 'How a payment got onto its case.');

export const reversalReasonWords = {
  RETURNED: "The payer's bank took it back, such as a returned debit or an unpaid cheque.",
  CHARGED_BACK: 'The payer disputed it with their bank or card.',
  WRONG_CASE: 'It was put on the wrong case or debt.',
  MISTAKE: 'It was recorded by mistake, or wrongly.',
} as const;
export type ReversalReason = keyof typeof reversalReasonWords;
export const reversalReasons = valuesOf(reversalReasonWords);
export const ReversalReasonEnum = graphqlEnum('ReversalReason', reversalReasonWords, 'Why a payment is reversed.');
