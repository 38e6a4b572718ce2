import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoneyInput } from '../lib/money.type.js';
import { DateScalar } from '../lib/scalars.js';
import { AllocationOrder } from './allocation-order.entity.js';
import {
  BalancePartEnum,
  DebtSequenceEnum,
  PaymentChannelEnum,
  ReversalReasonEnum,
  type BalancePart,
  type DebtSequence,
  type PaymentChannel,
  type ReversalReason,
} from './payment-words.js';
import { Payment, PaymentReversal } from './payment.entity.js';
import { RejectionReasonEnum, UnmatchedPayment, type RejectionReason } from './unmatched-payment.entity.js';

@InputType({ description: 'A payment that came in for a case.' })
export class RecordPaymentInput {
  @Field(() => ID, { description: 'For which case.' }) caseId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'For which debt of it alone; left out: for all of them, the one that was due first first.',
  })
  debtId?: string | null;
  @Field(() => MoneyInput, { description: "How much: more than nothing, in the case's currency." })
  amount!: MoneyInput;
  @Field({ description: "The bank's own reference of the payment, each once; at most 100 characters." })
  reference!: string;
  @Field(() => DateScalar, {
    description: "The day on which it was received, in the institution's zone: not to come, not before the debt.",
  })
  receivedOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it counts, within the same bounds; left out: receivedOn.',
  })
  valueOn?: string | null;
  @Field(() => PaymentChannelEnum, { description: 'How it came.' }) channel!: PaymentChannel;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The payment.' })
export class RecordPaymentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) paymentId!: string;
  @Field(() => Payment, { nullable: true, description: 'As recorded, with what it took from which debt.' })
  payment!: Payment | null;
}

@InputType({ description: 'That a payment did not stand.' })
export class ReversePaymentInput {
  @Field(() => ID, { description: 'Which payment.' }) paymentId!: string;
  @Field(() => ReversalReasonEnum, { description: 'Why.' }) reason!: ReversalReason;
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day from which it counts, from the payment's valueOn to today; left out: the payment's valueOn.",
  })
  valueOn?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The reversal.' })
export class ReversePaymentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) paymentReversalId!: string;
  @Field(() => PaymentReversal, { nullable: true, description: 'As recorded.' })
  paymentReversal!: PaymentReversal | null;
}

@InputType({ description: 'In which order payments are spread from now on.' })
export class SetAllocationOrderInput {
  @Field(() => [BalancePartEnum], { description: 'Each part once; the one that is paid first first.' })
  parts!: BalancePart[];
  @Field(() => DebtSequenceEnum, { description: 'In which order several debts are paid.' }) sequence!: DebtSequence;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The order.' })
export class SetAllocationOrderPayload {
  @Field(() => ID, { description: 'The id.' }) allocationOrderId!: string;
  @Field(() => AllocationOrder, { nullable: true, description: 'As set.' }) allocationOrder!: AllocationOrder | null;
}

@InputType({ description: 'Puts an unmatched payment on a case.' })
export class AssignPaymentInput {
  @Field(() => ID, { description: 'Which unmatched payment.' }) unmatchedPaymentId!: string;
  @Field(() => ID, { description: 'On which case.' }) caseId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'For which debt of it alone; left out: for all of them, the one that was due first first.',
  })
  debtId?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The payment that it became.' })
export class AssignPaymentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) paymentId!: string;
  @Field(() => Payment, { nullable: true, description: 'As recorded, with what it took from which debt.' })
  payment!: Payment | null;
}

@InputType({ description: 'That an unmatched payment belongs on no case.' })
export class RejectPaymentInput {
  @Field(() => ID, { description: 'Which unmatched payment.' }) unmatchedPaymentId!: string;
  @Field(() => RejectionReasonEnum, { description: 'Why.' }) reason!: RejectionReason;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The unmatched payment.' })
export class RejectPaymentPayload {
  @Field(() => ID, { description: 'The id.' }) unmatchedPaymentId!: string;
  @Field(() => UnmatchedPayment, { nullable: true, description: 'As rejected.' })
  unmatchedPayment!: UnmatchedPayment | null;
}
