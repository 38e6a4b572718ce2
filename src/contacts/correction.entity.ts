import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Person } from '../debtors/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { SensitiveField } from '../lib/fields.js';
import { hidden } from '../lib/masks.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { outcomes, valuesOf, type Outcome } from '../lib/vocabulary.js';
import { OutcomeEnum } from './channel.js';
import { ContactAttempt } from './contact-attempt.entity.js';

export const correctionKindWords = {
  WRONG_NUMBER: "The number turned out to be somebody else's.",
  MISTAKEN_OUTCOME: 'The coded result was wrong.',
  MISTAKEN_PERSON: 'Somebody else was reached than recorded.',
  NEVER_HAPPENED: 'The attempt was recorded by mistake.',
} as const;
export type CorrectionKind = keyof typeof correctionKindWords;
export const CorrectionKindEnum = graphqlEnum(
  'CorrectionKind',
  correctionKindWords,
  'What was wrong with the record of an attempt.',
);

@ObjectType({
  description: 'What was learned of an attempt after it was recorded. The first record stays.',
})
@InstitutionTable({
  tableName: 'contact_attempt_correction',
  firmSees: engaged.through('attempt', 'attempt_id'),
  indexes: [
    { name: 'correction_of_attempt', properties: ['institutionId', 'attempt', 'recordedAt', 'id'] },
    { name: 'correction_of_debtor', properties: ['institutionId', 'debtor', 'recordedAt'] },
  ],
})
export class ContactAttemptCorrection extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => ContactAttempt, references('attempt_id'))
  attempt!: Ref<ContactAttempt>;

  @Field(() => CorrectionKindEnum, { description: 'What was wrong.' })
  @Enum({ items: () => [...valuesOf(correctionKindWords)], type: 'string', columnType: 'text' })
  kind!: CorrectionKind;

  @Field(() => OutcomeEnum, { nullable: true, description: 'The right result, where the recorded one was wrong.' })
  @Enum({ items: () => [...outcomes], type: 'string', columnType: 'text', nullable: true })
  outcome!: Outcome | null;

  @Field(() => Person, { nullable: true, description: 'Who was reached in fact.' })
  @ManyToOne(() => Person, { ...references('person_reached_id'), nullable: true })
  personReached!: Ref<Person> | null;

  /** The attempt's, repeated so that a look at the reason knows whom it concerns. */
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description: 'Why the correction is made; null unless a purpose is stated.',
  })
  reason?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => User, {
    nullable: true,
    description:
      "Who corrected; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was learned.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
