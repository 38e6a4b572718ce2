import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { SensitiveField } from '../lib/fields.js';
import { hidden, maskedName, maskedNumber } from '../lib/masks.js';
import { DateScalar, TimeZoneScalar } from '../lib/scalars.js';
import { Person } from './person.entity.js';

const personDatumWords = {
  DISPLAY_NAME: 'The name.',
  NATIONAL_ID: 'The number of the identity card or register.',
  BIRTH_DATE: 'The date of birth.',
  LANGUAGE: 'The language for explanations and letters.',
  TIME_ZONE: 'Where the person lives.',
} as const;
export type PersonDatum = keyof typeof personDatumWords;
export const PersonDatumEnum = graphqlEnum('PersonDatum', personDatumWords, 'What of a person can be corrected.');

/**
 * What the record said of a person and what it says since. The person's row shows the present; what was known at any
 * instant before is found here, so that a correction overwrites nothing.
 */
@ObjectType({
  description:
    'One correction of what is recorded of a person: the values before and after, and why. What was known before stays.',
})
@InstitutionTable({
  tableName: 'person_correction',
  firmSees: 'nothing',
  indexes: [{ name: 'person_correction_of_person', properties: ['institutionId', 'person', 'recordedAt', 'id'] }],
})
export class PersonCorrection extends Fact {
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => [PersonDatumEnum], { description: 'What was corrected; all else of the correction is null.' })
  @Property({ type: 'text[]' })
  corrected!: PersonDatum[];

  @SensitiveField({ subject: 'person', mask: maskedName })
  @Field(() => String, { nullable: true, description: 'The name before; masked unless a purpose is stated.' })
  displayNameBefore?: string | null;

  @SensitiveField({ subject: 'person', mask: maskedName })
  @Field(() => String, { nullable: true, description: 'The name since; masked unless a purpose is stated.' })
  displayNameAfter?: string | null;

  @SensitiveField({ subject: 'person', mask: maskedNumber })
  @Field(() => String, { nullable: true, description: 'The number before; masked but for the last four.' })
  nationalIdBefore?: string | null;

  @SensitiveField({ subject: 'person', mask: maskedNumber })
  @Field(() => String, {
    nullable: true,
    description: 'The number since, masked but for the last four; null where it was removed.',
  })
  nationalIdAfter?: string | null;

  @SensitiveField({ subject: 'person', mask: hidden })
  @Field(() => DateScalar, { nullable: true, description: 'Date of birth before; null unless a purpose is stated.' })
  birthDateBefore?: string | null;

  @SensitiveField({ subject: 'person', mask: hidden })
  @Field(() => DateScalar, { nullable: true, description: 'Date of birth since; null unless a purpose is stated.' })
  birthDateAfter?: string | null;

  @SensitiveField({ subject: 'person', mask: hidden })
  @Field(() => String, { nullable: true, description: 'Why it was corrected; null unless a purpose is stated.' })
  reason?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  /** The person's row as it was sealed before, byte for byte: the entry of an import commits to those bytes. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  sealedBefore!: Buffer | null;

  @Field(() => String, { nullable: true, description: 'The language before.' })
  @Property({ type: 'text', nullable: true })
  languageBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'The language since.' })
  @Property({ type: 'text', nullable: true })
  languageAfter!: string | null;

  /** Not sealed, as the person's own is not: the hours of the law are judged by it, at any instant. */
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone before.' })
  @Property({ type: 'text', nullable: true })
  timeZoneBefore!: string | null;

  @Field(() => TimeZoneScalar, { nullable: true, description: 'The time zone since.' })
  @Property({ type: 'text', nullable: true })
  timeZoneAfter!: string | null;

  @Field(() => User, { description: 'Who corrected.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
