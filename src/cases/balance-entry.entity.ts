import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { Debt } from './debt.entity.js';
import {
  BalanceEntryKindEnum,
  balanceEntryKindWords,
  ChargeReasonEnum,
  chargeReasonWords,
  WaiverReasonEnum,
  waiverReasonWords,
  type BalanceEntryKind,
  type ChargeReason,
  type WaiverReason,
} from './payment-words.js';
import { Payment } from './payment.entity.js';

/**
 * One change of what is owed on a debt, part by part: never overwritten. A debt's balances are the sums of these, always: the
 * database makes the opening entry with the debt (under the debt's own id), carries every other one into the debt and its case,
 * and checks both at the commit (migration `payments`). Verbs write entries, never balances.
 */
@ObjectType({ description: 'A change of what is owed on a debt. Its entries add up to its balance.' })
@InstitutionTable({
  tableName: 'balance_entry',
  firmSees: engaged.by('debts', 'debt_id'),
  indexes: [
    { name: 'balance_entry_of_debt', properties: ['institutionId', 'debt', 'recordedAt', 'id'] },
    { name: 'balance_entry_of_payment', properties: ['institutionId', 'payment'], where: 'payment_id is not null' },
  ],
})
@Check({
  name: 'balance_entry_sign',
  expression:
    "case kind when 'OPENING' then least(fees_minor, interest_minor, principal_minor) >= 0 when 'REVERSAL' then least(fees_minor, interest_minor, principal_minor) >= 0 when 'CHARGE' then least(fees_minor, interest_minor, principal_minor) >= 0 else greatest(fees_minor, interest_minor, principal_minor) <= 0 end",
})
@Check({ name: 'balance_entry_opens_once', expression: "(kind = 'OPENING') = (id = debt_id)" })
@Check({ name: 'balance_entry_of_kind', expression: "(payment_id is not null) = (kind in ('PAYMENT', 'REVERSAL'))" })
@Check({
  name: 'balance_entry_reason',
  expression: "(charge_reason is not null) = (kind = 'CHARGE') and (waiver_reason is not null) = (kind = 'WAIVER')",
})
export class BalanceEntry extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Debt, { description: 'Of which debt.' })
  @ManyToOne(() => Debt, references('debt_id'))
  debt!: Ref<Debt>;

  @Field(() => BalanceEntryKindEnum, { description: 'Why.' })
  @Enum({ items: () => [...valuesOf(balanceEntryKindWords)], type: 'string', columnType: 'text' })
  kind!: BalanceEntryKind;

  @Field(() => Payment, { nullable: true, description: 'By which payment, or the reversal of which; null for others.' })
  @ManyToOne(() => Payment, { ...references('payment_id'), nullable: true })
  payment!: Ref<Payment> | null;

  @Field(() => ChargeReasonEnum, { nullable: true, description: 'Why more is owed; null where it is no charge.' })
  @Enum({ items: () => [...valuesOf(chargeReasonWords)], type: 'string', columnType: 'text', nullable: true })
  chargeReason!: ChargeReason | null;

  @Field(() => WaiverReasonEnum, { nullable: true, description: 'Why it is forgiven; null where it is no waiver.' })
  @Enum({ items: () => [...valuesOf(waiverReasonWords)], type: 'string', columnType: 'text', nullable: true })
  waiverReason!: WaiverReason | null;

  /** Of a payment, or its reversal: under which write-off it came in. The database says so; what that is, a higher room knows. */
  @Property({ type: 'uuid', nullable: true })
  writeOffId!: string | null;

  @ComputedFrom<BalanceEntry>(['writeOffId'], ({ writeOffId }) => writeOffId !== null)
  @Field(() => Boolean, {
    description:
      'Whether it is a payment that came in while the debt was written off (核销后收回), or the reversal of such a one.',
  })
  readonly isRecovery?: boolean;

  @Field(() => DateScalar, {
    description: "The day from which it counts, in the institution's zone; of an opening, the day it was recorded.",
  })
  @Property({ type: 'date' })
  valueOn!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  feesMinor!: bigint;

  @Property({ type: 'bigint' })
  interestMinor!: bigint;

  @Property({ type: 'bigint' })
  principalMinor!: bigint;

  @ComputedFrom<BalanceEntry>(['feesMinor', 'currency'], ({ feesMinor, currency }) => ({
    amountMinor: feesMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What the fees changed by; negative: less is owed.' })
  readonly fees?: Money;

  @ComputedFrom<BalanceEntry>(['interestMinor', 'currency'], ({ interestMinor, currency }) => ({
    amountMinor: interestMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What the interest changed by; negative: less is owed.' })
  readonly interest?: Money;

  @ComputedFrom<BalanceEntry>(['principalMinor', 'currency'], ({ principalMinor, currency }) => ({
    amountMinor: principalMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What the principal changed by; negative: less is owed.' })
  readonly principal?: Money;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
