import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { Case } from './case.entity.js';
import { Debt } from './debt.entity.js';
import {
  BalancePartEnum,
  DebtSequenceEnum,
  debtSequenceWords,
  PaymentChannelEnum,
  paymentChannels,
  PaymentSourceEnum,
  paymentSourceWords,
  ReversalReasonEnum,
  reversalReasons,
  type BalancePart,
  type DebtSequence,
  type PaymentChannel,
  type PaymentSource,
  type ReversalReason,
} from './payment-words.js';

/**
 * Money that came in for a case. What it took from which debt stands in the balance entries that name it; what it could not
 * take, because no more was owed, stays here as `unallocated`. The database checks at the commit that the two make up the
 * amount. Only `reversedAt` changes, when the database carries a reversal's row into it.
 */
@ObjectType({ implements: Node, description: 'A payment on a case, with what it took from which debt.' })
@InstitutionTable({
  tableName: 'payment',
  firmSees: engaged.by('cases', 'case_id'),
  // A reference counts once; when a payment was reversed, such as one on the wrong case, it may be recorded again.
  uniques: [{ name: 'payment_counts_once', properties: ['institutionId', 'reference'], where: 'reversed_at is null' }],
  indexes: [
    { name: 'payment_of_case', properties: ['institutionId', 'case', 'receivedOn', 'id'] },
    { name: 'payment_of_debt', properties: ['institutionId', 'debt', 'receivedOn', 'id'] },
    { name: 'payment_by_receipt', properties: ['institutionId', 'receivedOn', 'id'] },
    { name: 'payment_by_record', properties: ['institutionId', 'recordedAt', 'id'] },
    { name: 'payment_by_reference', properties: ['institutionId', 'reference'] },
    { name: 'payment_by_amount', properties: ['institutionId', 'amountMinor', 'id'] },
    { name: 'payment_of_entry', properties: ['institutionId', 'entryId'] },
    {
      name: 'payment_overpaid',
      properties: ['institutionId', 'unallocatedMinor', 'id'],
      where: 'unallocated_minor > 0',
    },
  ],
})
@Check({ expression: 'amount_minor > 0 and unallocated_minor >= 0 and unallocated_minor <= amount_minor' })
export class Payment extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The bank's own reference of the payment; one that is not reversed has it alone." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => Case, { description: 'On which case.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => Debt, {
    nullable: true,
    description: 'For which debt alone; null: for all debts of the case, oldest first.',
  })
  @ManyToOne(() => Debt, { ...references('debt_id'), nullable: true })
  debt!: Ref<Debt> | null;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  amountMinor!: bigint;

  @Property({ type: 'bigint' })
  unallocatedMinor!: bigint;

  @ComputedFrom<Payment>(['amountMinor', 'currency'], ({ amountMinor, currency }) => ({ amountMinor, currency }))
  @Field(() => Money, { description: 'How much was paid.' })
  readonly amount?: Money;

  @ComputedFrom<Payment>(['unallocatedMinor', 'currency'], ({ unallocatedMinor, currency }) => ({
    amountMinor: unallocatedMinor,
    currency,
  }))
  @Field(() => Money, {
    description: 'How much of it was left when all that it was for was paid: an overpayment, kept for the debtor.',
  })
  readonly unallocated?: Money;

  @Field(() => DateScalar, { description: "The day on which it was received, in the institution's zone." })
  @Property({ type: 'date' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'The day from which it counts; for delay and interest.' })
  @Property({ type: 'date' })
  valueOn!: string;

  @Field(() => PaymentChannelEnum, { description: 'How it came.' })
  @Enum({ items: () => [...paymentChannels], type: 'string', columnType: 'text' })
  channel!: PaymentChannel;

  @Field(() => PaymentSourceEnum, { description: 'How it got onto the case.' })
  @Enum({ items: () => [...valuesOf(paymentSourceWords)], type: 'string', columnType: 'text' })
  source!: PaymentSource;

  @Field(() => [BalancePartEnum], { description: 'In which order it was spread over the parts of a debt.' })
  @Property({ type: 'text[]', columnType: 'text[]' })
  partOrder!: BalancePart[];

  @Field(() => DebtSequenceEnum, { description: 'In which order it was spread over several debts.' })
  @Enum({ items: () => [...valuesOf(debtSequenceWords)], type: 'string', columnType: 'text' })
  debtSequence!: DebtSequence;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded, imported or assigned it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reversed; null while it stands.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  reversedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'That a payment did not stand: what it took is owed again.' })
@InstitutionTable({
  tableName: 'payment_reversal',
  firmSees: engaged.by('cases', 'case_id'),
  uniques: [{ name: 'payment_is_reversed_once', properties: ['institutionId', 'payment'] }],
  indexes: [{ name: 'payment_reversal_of_case', properties: ['institutionId', 'case'] }],
})
export class PaymentReversal extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** That of the payment: by it firms and people's own copies find the row. */
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => Payment, references('payment_id'))
  payment!: Ref<Payment>;

  @Field(() => ReversalReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...reversalReasons], type: 'string', columnType: 'text' })
  reason!: ReversalReason;

  @Field(() => DateScalar, { description: 'The day from which it counts: what the payment took is owed again.' })
  @Property({ type: 'date' })
  valueOn!: string;

  @Field(() => User, {
    nullable: true,
    description: 'Who reversed it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
