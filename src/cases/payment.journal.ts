import { operationsWriting, type Operation } from '../lib/room.js';

/**
 * The entries about payments. A higher room that reacts finds what an entry brought by `payment.entry_id`; those of a file
 * are under one entry of `intake`, `payments.imported`.
 */
type PaymentEntry =
  'payment.recorded' | 'payment.reversed' | 'payment.rejected' | 'debt.charged' | 'allocationOrder.set';

const operation = operationsWriting<PaymentEntry>();

export const recordPaymentOperation = operation('recordPayment', 'payment.recorded');
export const reversePaymentOperation = operation('reversePayment', 'payment.reversed');
export const assignPaymentOperation = operation('assignPayment', 'payment.recorded');
export const rejectPaymentOperation = operation('rejectPayment', 'payment.rejected');
export const chargeDebtOperation = operation('chargeDebt', 'debt.charged');
export const setAllocationOrderOperation = operation('setAllocationOrder', 'allocationOrder.set');

export const paymentOperations: readonly Operation[] = [
  recordPaymentOperation,
  reversePaymentOperation,
  assignPaymentOperation,
  rejectPaymentOperation,
  chargeDebtOperation,
  setAllocationOrderOperation,
];
