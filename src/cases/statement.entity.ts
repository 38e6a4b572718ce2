import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { Account } from './account.entity.js';

@ObjectType({ description: 'A monthly statement of an account, as the bank reported it.' })
@InstitutionTable({
  tableName: 'statement',
  firmSees: engaged.by('accounts', 'account_id'),
  uniques: [{ name: 'statement_of_account', properties: ['institutionId', 'account', 'statementOn'] }],
})
@Check({ name: 'statement_due', expression: '(due_on is null) = (amount_due_minor is null) and amount_due_minor >= 0' })
export class Statement extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Account, { description: 'Of which account.' })
  @ManyToOne(() => Account, references('account_id'))
  account!: Ref<Account>;

  @Field(() => DateScalar, { description: 'The day that it was drawn up for.' })
  @Property({ type: 'date' })
  statementOn!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Whole months of delay on that day, as the bank reported them; 0 when nothing was overdue, null where it did not say.',
  })
  @Property({ type: 'smallint', nullable: true })
  monthsOfDelay!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The bank's own code, such as -2 no use, -1 paid in full, 0 revolving, 1 to 8 months.",
  })
  @Property({ type: 'smallint', nullable: true })
  reportedStatus!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By which day amountDue was to be paid; null where the bank did not say.',
  })
  @Property({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint', nullable: true })
  amountDueMinor!: bigint | null;

  @ComputedFrom<Statement>(['amountDueMinor', 'currency'], ({ amountDueMinor, currency }) =>
    amountDueMinor === null ? null : { amountMinor: amountDueMinor, currency },
  )
  @Field(() => Money, {
    nullable: true,
    description: 'What was to be paid by dueOn, such as the least amount of a card; null where the bank did not say.',
  })
  readonly amountDue?: Money | null;

  @Property({ type: 'bigint' })
  billedMinor!: bigint;

  @Property({ type: 'bigint' })
  paidMinor!: bigint;

  @ComputedFrom<Statement>(['billedMinor', 'currency'], ({ billedMinor, currency }) => ({
    amountMinor: billedMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What was billed; negative when the debtor had overpaid.' })
  readonly billed?: Money;

  @ComputedFrom<Statement>(['paidMinor', 'currency'], ({ paidMinor, currency }) => ({
    amountMinor: paidMinor,
    currency,
  }))
  @Field(() => Money, { description: 'What was paid in that month.' })
  readonly paid?: Money;

  @Field(() => DateTimeScalar, { description: 'When the institution recorded it here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
