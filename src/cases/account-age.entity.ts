import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { DateScalar } from '../lib/scalars.js';
import { classifications, type Classification } from '../lib/vocabulary.js';
import { Account } from './account.entity.js';
import { ClassificationEnum } from './case.entity.js';

/**
 * Of each account, overdue or not. What only grows by the days that pass leaves no row: the latest by aged_on, then by id,
 * holds until there is a later one.
 */
@ObjectType({
  description:
    'How old the delay of an account was on one day, by its newest statement or the due dates of its debts. A further row follows when due date, months, bucket or classification change. Never overwritten.',
})
@InstitutionTable({
  tableName: 'account_age',
  firmSees: engaged.by('accounts', 'account_id'),
  indexes: [{ name: 'account_age_of_account', properties: ['institutionId', 'account', 'agedOn', 'id'] }],
})
export class AccountAge extends Fact {
  @ManyToOne(() => Account, references('account_id'))
  account!: Ref<Account>;

  @Field(() => DateScalar, { description: 'The business date.' })
  @Property({ type: 'date' })
  agedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The oldest unpaid due date; null when nothing is overdue.' })
  @Property({ type: 'date', nullable: true })
  oldestUnpaidDueOn!: string | null;

  @Field(() => Int, { description: 'Whole months of delay.' })
  @Property({ type: 'smallint' })
  monthsOfDelay!: number;

  @Field(() => Int, { description: 'Days since the oldest unpaid due date, without those that pauses took off.' })
  @Property({ type: 'integer' })
  daysPastDue!: number;

  @Field(() => Int, {
    description:
      'How many days pauses took off the count: those of a performing plan or a moratorium, as known when it was computed.',
  })
  @Property({ type: 'integer' })
  pausedDays!: number;

  @Field({ description: 'Code of the bucket.' })
  @Property({ type: 'text' })
  bucketCode!: string;

  @Field(() => ClassificationEnum, { description: 'The five-tier classification.' })
  @Enum({ items: () => [...classifications], type: 'string', columnType: 'text' })
  classification!: Classification;
}
