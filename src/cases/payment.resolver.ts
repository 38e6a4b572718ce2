import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { ChargeDebtInput, ChargeDebtPayload } from './balance.inputs.js';
import { chargeDebt } from './charge-debt.js';
import { assignPayment, rejectPayment } from './assign-payment.js';
import {
  AssignPaymentInput,
  AssignPaymentPayload,
  RecordPaymentInput,
  RecordPaymentPayload,
  RejectPaymentInput,
  RejectPaymentPayload,
  ReversePaymentInput,
  ReversePaymentPayload,
  SetAllocationOrderInput,
  SetAllocationOrderPayload,
} from './payment.inputs.js';
import { allocationOrderList, paymentList, unmatchedPaymentList } from './payment.links.js';
import { recordPayment } from './record-payment.js';
import { reversePayment } from './reverse-payment.js';
import { setAllocationOrder } from './set-allocation-order.js';

@Resolver()
export class PaymentResolver {
  @Query(() => paymentList.connection, {
    description: 'What was paid on the cases that you may see. Overpayments: those with unallocatedMinor of 1 or more.',
  })
  payments(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => paymentList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Payment');
  }

  @Query(() => unmatchedPaymentList.connection, {
    description: 'Imported payments that matched no case: the work list is those with the state PENDING.',
  })
  unmatchedPayments(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => unmatchedPaymentList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'UnmatchedPayment');
  }

  @Query(() => allocationOrderList.connection, {
    description: 'In which orders your institution spread payments, the one in force first; none: the usual one.',
  })
  allocationOrders(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => allocationOrderList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'AllocationOrder');
  }

  @Mutation(() => RecordPaymentPayload, {
    description:
      'Records a payment on a case and spreads it over its debts, in the order that the institution set. What is left when nothing more is owed is kept, and shown as unallocated. Leaves payment.recorded.',
  })
  recordPayment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RecordPaymentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Payment', 'payment', recordPayment(context, input));
  }

  @Mutation(() => ReversePaymentPayload, {
    description: 'Records that a payment did not stand: what it took is owed again. Leaves payment.reversed.',
  })
  reversePayment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReversePaymentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'PaymentReversal', 'paymentReversal', reversePayment(context, input));
  }

  @Mutation(() => AssignPaymentPayload, {
    description: 'Puts a payment that matched nothing on a case. Leaves payment.recorded.',
  })
  assignPayment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AssignPaymentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Payment', 'payment', assignPayment(context, input));
  }

  @Mutation(() => RejectPaymentPayload, {
    description: 'Says that a payment that matched nothing belongs on no case. Leaves payment.rejected.',
  })
  rejectPayment(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RejectPaymentInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'UnmatchedPayment', 'unmatchedPayment', rejectPayment(context, input));
  }

  @Mutation(() => ChargeDebtPayload, {
    description: 'Records that more is owed on a debt: interest, fees, what was drawn. Leaves debt.charged.',
  })
  chargeDebt(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ChargeDebtInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'BalanceEntry', 'balanceEntry', chargeDebt(context, input));
  }

  @Mutation(() => SetAllocationOrderPayload, {
    description:
      'Sets in which order payments are spread over debts and their parts from now on; without, it is fees, interest, principal, debt by debt. Leaves allocationOrder.set.',
  })
  setAllocationOrder(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: SetAllocationOrderInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'AllocationOrder', 'allocationOrder', setAllocationOrder(context, input));
  }
}
