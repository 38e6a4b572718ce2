import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { PaymentChannelEnum, paymentChannels, type PaymentChannel } from './payment-words.js';
import { Payment } from './payment.entity.js';

const unmatchedReasonWords = {
  NOTHING_NAMED: 'Neither debt, case nor account was named.',
  UNKNOWN: 'What was named is not recorded here.',
  CONTRADICTORY: 'Debt, case and account that were named do not belong together.',
  SEVERAL_CASES: 'The account has debts in several cases, and the amount is that of no single one.',
  NO_DEBT: 'The account has no debt here.',
  OTHER_CURRENCY: 'It is in another currency than the case.',
  BEFORE_THE_DEBT: 'It was received before the debt existed.',
  TRANSFERRED: "The case was transferred: the money is its buyer's.",
  PERHAPS_RECORDED: 'A payment of the same amount, received on the same day, was recorded on the case by hand.',
} as const;
export type UnmatchedReason = keyof typeof unmatchedReasonWords;
const UnmatchedReasonEnum = graphqlEnum(
  'UnmatchedReason',
  unmatchedReasonWords,
  'Why an imported payment was put on no case.',
);

const unmatchedStateWords = {
  PENDING: 'Nobody has decided.',
  ASSIGNED: 'Somebody put it on a case.',
  REJECTED: 'Somebody said that it belongs on none.',
} as const;
type UnmatchedState = keyof typeof unmatchedStateWords;
export const UnmatchedStateEnum = graphqlEnum(
  'UnmatchedState',
  unmatchedStateWords,
  'How far an unmatched payment has come.',
);

const rejectionReasonWords = {
  NOT_OURS: 'It is for nothing that is collected here.',
  DUPLICATE: 'It was recorded already, under another reference.',
  SENT_BACK: 'It was sent back to the payer.',
} as const;
export type RejectionReason = keyof typeof rejectionReasonWords;
export const RejectionReasonEnum = graphqlEnum(
  'RejectionReason',
  rejectionReasonWords,
  'Why an unmatched payment is put on no case.',
);

/**
 * An imported payment that nobody can say for sure where it belongs. The number of the account that it names is not kept: the
 * reference leads to it in the bank's own books. State shows the present; the decision is a row of its own.
 */
@ObjectType({
  implements: Node,
  description: 'An imported payment that matched no case, for a person to assign or reject.',
})
@InstitutionTable({
  tableName: 'unmatched_payment',
  firmSees: 'nothing',
  uniques: [{ name: 'unmatched_payment_reference', properties: ['institutionId', 'reference'] }],
  indexes: [
    { name: 'unmatched_payment_by_state', properties: ['institutionId', 'state', 'receivedOn', 'id'] },
    { name: 'unmatched_payment_by_receipt', properties: ['institutionId', 'receivedOn', 'id'] },
    { name: 'unmatched_payment_by_amount', properties: ['institutionId', 'amountMinor', 'id'] },
  ],
})
@Check({ expression: 'amount_minor > 0' })
export class UnmatchedPayment extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The bank's own reference of the payment." })
  @Property({ type: 'text' })
  reference!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  amountMinor!: bigint;

  @ComputedFrom<UnmatchedPayment>(['amountMinor', 'currency'], ({ amountMinor, currency }) => ({
    amountMinor,
    currency,
  }))
  @Field(() => Money, { description: 'How much was paid.' })
  readonly amount?: Money;

  @Field(() => DateScalar, { description: "The day on which it was received, in the institution's zone." })
  @Property({ type: 'date' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'The day from which it counts.' })
  @Property({ type: 'date' })
  valueOn!: string;

  @Field(() => PaymentChannelEnum, { description: 'How it came.' })
  @Enum({ items: () => [...paymentChannels], type: 'string', columnType: 'text' })
  channel!: PaymentChannel;

  @Field(() => String, { nullable: true, description: 'The debt that the file names for it, if any.' })
  @Property({ type: 'text', nullable: true })
  debtReference!: string | null;

  @Field(() => String, { nullable: true, description: 'The case that the file names for it, if any.' })
  @Property({ type: 'text', nullable: true })
  caseReference!: string | null;

  @Field(() => UnmatchedReasonEnum, { description: 'Why it was put on no case.' })
  @Enum({ items: () => [...valuesOf(unmatchedReasonWords)], type: 'string', columnType: 'text' })
  reason!: UnmatchedReason;

  @Field(() => UnmatchedStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...valuesOf(unmatchedStateWords)], type: 'string', columnType: 'text' })
  state!: UnmatchedState;

  @Field(() => DateTimeScalar, { description: 'When it was imported.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({
  description:
    'What somebody decided of an unmatched payment: assigned it, so that it is among the payments under the same reference; or rejected it, and why.',
})
@InstitutionTable({
  tableName: 'unmatched_payment_decision',
  firmSees: 'nothing',
  uniques: [{ name: 'unmatched_payment_is_decided_once', properties: ['institutionId', 'unmatched'] }],
  indexes: [
    {
      name: 'unmatched_payment_decision_of_payment',
      properties: ['institutionId', 'payment'],
      where: 'payment_id is not null',
    },
  ],
})
@Check({ expression: '(payment_id is null) = (rejection is not null)' })
export class UnmatchedPaymentDecision extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => UnmatchedPayment, references('unmatched_payment_id'))
  unmatched!: Ref<UnmatchedPayment>;

  /** The payment that it became. Shown with the case that it is on, to whoever sees that: it has the same reference. */
  @ManyToOne(() => Payment, { ...references('payment_id'), nullable: true })
  payment!: Ref<Payment> | null;

  @Field(() => RejectionReasonEnum, { nullable: true, description: 'Why it was rejected; null where it was assigned.' })
  @Enum({ items: () => [...valuesOf(rejectionReasonWords)], type: 'string', columnType: 'text', nullable: true })
  rejection!: RejectionReason | null;

  @Field(() => User, { description: 'Who decided.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
