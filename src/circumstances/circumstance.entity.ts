import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Debtor, Person } from '../debtors/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { SensitiveField } from '../lib/fields.js';
import { hidden } from '../lib/masks.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  CircumstanceKindEnum,
  circumstanceKinds,
  CircumstanceWordEnum,
  InformationSourceEnum,
  informationSources,
  type CircumstanceKind,
  type CircumstanceWord,
  type InformationSource,
} from './circumstance-words.js';

/** Which one it is tells of health and of the family, so it is sealed with the words; what kind it is of, who may see it may read. */
@ObjectType({
  implements: Node,
  description:
    'Why a debtor does not pay, what hardship they are in, or what makes them vulnerable, with its source and date. Never overwritten: a correction is a further one that corrects it, an end a row of its own.',
})
@InstitutionTable({
  tableName: 'circumstance',
  firmSees: 'nothing',
  uniques: [{ name: 'circumstance_corrected_once', properties: ['institutionId', 'corrects'] }],
  indexes: [
    { name: 'circumstance_of_debtor', properties: ['institutionId', 'debtor', 'recordedAt', 'id'] },
    { name: 'circumstance_by_kind', properties: ['institutionId', 'kind', 'recordedAt', 'id'] },
    { name: 'circumstance_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class Circumstance extends Fact {
  @Field(() => Debtor, { description: 'Whose.' })
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => CircumstanceKindEnum, { description: 'What it is to the arrears.' })
  @Enum({ items: () => [...circumstanceKinds], type: 'string', columnType: 'text' })
  kind!: CircumstanceKind;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => CircumstanceWordEnum, { nullable: true, description: 'Which; null unless a purpose is stated.' })
  what?: CircumstanceWord | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, { nullable: true, description: 'In whose words; null unless a purpose is stated.' })
  words?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => InformationSourceEnum, { description: 'Where it comes from.' })
  @Enum({ items: () => [...informationSources], type: 'string', columnType: 'text' })
  source!: InformationSource;

  @Field(() => DateScalar, { description: 'From which day it is so, in the time zone of the institution.' })
  @Property({ type: 'date' })
  asOf!: string;

  @Field(() => Circumstance, {
    nullable: true,
    description: 'The one that was recorded wrongly, and is put right by this.',
  })
  @ManyToOne(() => Circumstance, { ...references('corrects_id'), nullable: true })
  corrects!: Ref<Circumstance> | null;

  @Field(() => User, { description: 'Who recorded it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}

@ObjectType({ description: 'That a circumstance is over, or never was; once of each.' })
@InstitutionTable({
  tableName: 'circumstance_end',
  firmSees: 'nothing',
  uniques: [{ name: 'circumstance_end_once', properties: ['institutionId', 'circumstance'] }],
  indexes: [{ name: 'circumstance_end_of_debtor', properties: ['institutionId', 'debtor'] }],
})
export class CircumstanceEnd extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Circumstance, references('circumstance_id'))
  circumstance!: Ref<Circumstance>;

  /** The circumstance's, repeated: by it people's own copies find the row. */
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => DateScalar, {
    description: 'From which day it is so no more; of a mistake the day from which it was thought.',
  })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field({ description: 'It never was: it was recorded by mistake.' })
  @Property({ type: 'boolean' })
  isMistaken!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { description: 'Who recorded it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
