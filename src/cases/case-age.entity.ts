import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { DateScalar } from '../lib/scalars.js';
import { classifications, type Classification } from '../lib/vocabulary.js';
import { Case, ClassificationEnum } from './case.entity.js';

@ObjectType({
  description:
    'How old a case was on one day: days past due, bucket and classification. A further row follows when one of them comes out otherwise than by days passing alone. Never overwritten.',
})
@InstitutionTable({
  tableName: 'case_age',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'case_age_of_case', properties: ['institutionId', 'case', 'agedOn', 'id'] }],
})
export class CaseAge extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => DateScalar, { description: 'The business date.' })
  @Property({ type: 'date' })
  agedOn!: string;

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
  @Property({ type: 'integer', defaultRaw: '0' })
  pausedDays!: number & Opt;

  @Field({ description: 'Code of the bucket.' })
  @Property({ type: 'text' })
  bucketCode!: string;

  @Field(() => ClassificationEnum, { description: 'The five-tier classification.' })
  @Enum({ items: () => [...classifications], type: 'string', columnType: 'text' })
  classification!: Classification;
}
