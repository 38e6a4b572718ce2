import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Team, User } from '../access/index.js';
import { Debtor, Person } from '../debtors/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  caseStages,
  caseStageWords,
  classifications,
  classificationWords,
  type CaseStage,
  type Classification,
} from '../lib/vocabulary.js';
import { Bucket } from './bucket.entity.js';

export const CaseStageEnum = graphqlEnum('CaseStage', caseStageWords, 'How far collection has gone.');
export const ClassificationEnum = graphqlEnum(
  'Classification',
  classificationWords,
  'The five-tier classification of the loan.',
);

/**
 * What is collected from one debtor: one debt or more, in one currency. Stage, assignment and age are shown here as they
 * are now; how they came about stands in their own rows, which are never overwritten.
 */
@ObjectType({ implements: Node, description: 'What is collected from one debtor: one debt or more, in one currency.' })
@InstitutionTable({
  tableName: 'collection_case',
  firmSees: engaged.by('cases', 'id'),
  uniques: [{ name: 'case_reference', properties: ['institutionId', 'reference'] }],
  indexes: [
    { name: 'case_of_debtor', properties: ['institutionId', 'debtor'] },
    { name: 'case_by_assignee', properties: ['institutionId', 'assignee', 'daysPastDue', 'id'] },
    { name: 'case_by_team', properties: ['institutionId', 'team', 'daysPastDue', 'id'] },
    { name: 'case_by_age', properties: ['institutionId', 'daysPastDue', 'id'] },
    { name: 'case_by_months', properties: ['institutionId', 'monthsOfDelay'] },
    { name: 'case_by_bucket', properties: ['institutionId', 'bucketCode'] },
    { name: 'case_by_stage', properties: ['institutionId', 'stage'] },
    { name: 'case_by_classification', properties: ['institutionId', 'classification'] },
    { name: 'case_by_outstanding', properties: ['institutionId', 'outstandingMinor', 'id'] },
    { name: 'case_by_opening', properties: ['institutionId', 'openedAt', 'id'] },
  ],
})
export class Case extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The institution's own reference." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => Debtor, { description: 'Who owes.' })
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => CaseStageEnum, { description: 'How far collection has gone.' })
  @Enum({ items: () => [...caseStages], type: 'string', columnType: 'text' })
  stage!: CaseStage;

  @Field(() => User, { nullable: true, description: 'Who works it now.' })
  @ManyToOne(() => User, { ...references('assignee_id'), nullable: true })
  assignee!: Ref<User> | null;

  @Field(() => Team, { nullable: true, description: 'The team that it is with now.' })
  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due date of the oldest debt still unpaid; null when nothing is overdue.',
  })
  @Property({ type: 'date', nullable: true })
  oldestUnpaidDueOn!: string | null;

  @Field(() => Int, { description: 'Whole months of delay.' })
  @Property({ type: 'smallint' })
  @Check({ expression: 'months_of_delay >= 0' })
  monthsOfDelay!: number;

  @Field(() => Int, { description: 'Days since the oldest unpaid due date, on the day agedOn.' })
  @Property({ type: 'integer' })
  @Check({ expression: 'days_past_due >= 0' })
  daysPastDue!: number;

  @Property({ type: 'text' })
  bucketCode!: string;

  @Property({ type: 'text' })
  bucketLabel!: string;

  @Property({ type: 'integer' })
  bucketFromDay!: number;

  @Property({ type: 'integer', nullable: true })
  bucketToDay!: number | null;

  @ComputedFrom<Case>(['bucketCode', 'bucketLabel', 'bucketFromDay', 'bucketToDay'], (row) => ({
    code: row.bucketCode,
    label: row.bucketLabel,
    fromDay: row.bucketFromDay,
    toDay: row.bucketToDay,
  }))
  @Field(() => Bucket, { description: "Its bucket by days past due, in the institution's own scheme." })
  readonly bucket?: Bucket;

  @Field(() => ClassificationEnum, { description: 'The five-tier classification, by the delay alone.' })
  @Enum({ items: () => [...classifications], type: 'string', columnType: 'text' })
  classification!: Classification;

  @Field(() => DateScalar, { description: 'The business date for which age, bucket and classification were computed.' })
  @Property({ type: 'date' })
  agedOn!: string;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  outstandingMinor!: bigint;

  @ComputedFrom<Case>(['outstandingMinor', 'currency'], ({ outstandingMinor, currency }) => ({
    amountMinor: outstandingMinor,
    currency,
  }))
  @Field(() => Money, { description: 'The sum of its debts: principal, interest and fees.' })
  readonly outstanding?: Money;

  @Field(() => DateTimeScalar, { description: 'When the case was opened here.' })
  @Property({ type: 'timestamptz', length: 3 })
  openedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
