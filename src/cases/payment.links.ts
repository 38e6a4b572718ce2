import {
  AmountFilter,
  DateFilter,
  DateTimeFilter,
  defineList,
  enumFilter,
  IdFilter,
  TextFilter,
} from '../lib/lists.js';
import { link } from '../lib/links.js';
import { AllocationOrder } from './allocation-order.entity.js';
import { BalanceEntry } from './balance-entry.entity.js';
import { Case } from './case.entity.js';
import { Debt } from './debt.entity.js';
import { Payment, PaymentReversal } from './payment.entity.js';
import { UnmatchedPayment, UnmatchedPaymentDecision, UnmatchedStateEnum } from './unmatched-payment.entity.js';

export const paymentList = defineList({
  name: 'Payment',
  plural: 'payments',
  node: () => Payment,
  filter: {
    case: IdFilter,
    debt: IdFilter,
    reference: TextFilter,
    receivedOn: DateFilter,
    recordedAt: DateTimeFilter,
    amountMinor: AmountFilter,
    unallocatedMinor: AmountFilter,
  },
  ids: { case: 'Case', debt: 'Debt' },
  guardedBy: { amountMinor: 'amount', unallocatedMinor: 'unallocated' },
  order: ['receivedOn', 'recordedAt', 'amountMinor'],
  defaultOrder: ['-receivedOn'],
});

const balanceEntryList = defineList({
  name: 'BalanceEntry',
  plural: 'balance entries',
  node: () => BalanceEntry,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

const reversalList = defineList({
  name: 'PaymentReversal',
  plural: 'reversals of a payment',
  node: () => PaymentReversal,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const unmatchedPaymentList = defineList({
  name: 'UnmatchedPayment',
  plural: 'unmatched payments',
  node: () => UnmatchedPayment,
  filter: {
    reference: TextFilter,
    state: enumFilter('UnmatchedState', UnmatchedStateEnum),
    receivedOn: DateFilter,
    amountMinor: AmountFilter,
  },
  guardedBy: { amountMinor: 'amount' },
  order: ['receivedOn', 'amountMinor'],
  defaultOrder: ['receivedOn'],
});

const decisionList = defineList({
  name: 'UnmatchedPaymentDecision',
  plural: 'decisions on an unmatched payment',
  node: () => UnmatchedPaymentDecision,
  filter: {},
  order: ['recordedAt'],
  defaultOrder: ['recordedAt'],
});

export const allocationOrderList = defineList({
  name: 'AllocationOrder',
  plural: 'orders in which payments are spread',
  node: () => AllocationOrder,
  filter: {},
  order: ['validFrom'],
  defaultOrder: ['-validFrom'],
});

export const paymentLists = [
  allocationOrderList,
  paymentList,
  balanceEntryList,
  reversalList,
  unmatchedPaymentList,
  decisionList,
];

export const paymentLinks = [
  link({
    on: 'Case',
    field: 'payments',
    type: () => Case,
    list: paymentList,
    by: 'case',
    inherits: true,
    description: 'What was paid on the case, latest first by default.',
  }),
  link({
    on: 'Debt',
    field: 'balanceEntries',
    type: () => Debt,
    list: balanceEntryList,
    by: 'debt',
    inherits: true,
    description: 'What its balance is made of: they add up to it. Oldest first by default.',
  }),
  link({
    on: 'Payment',
    field: 'allocations',
    type: () => Payment,
    list: balanceEntryList,
    by: 'payment',
    inherits: true,
    atMost: 100,
    description: 'What it took from which part of which debt; and, where it was reversed, what came back.',
  }),
  link({
    on: 'Payment',
    field: 'reversals',
    type: () => Payment,
    list: reversalList,
    by: 'payment',
    inherits: true,
    atMost: 1,
    description: 'Its reversal: one, or none while it stands.',
  }),
  link({
    on: 'UnmatchedPayment',
    field: 'decisions',
    type: () => UnmatchedPayment,
    list: decisionList,
    by: 'unmatched',
    inherits: true,
    atMost: 1,
    description: 'What was decided: one, or none while it is pending.',
  }),
];
