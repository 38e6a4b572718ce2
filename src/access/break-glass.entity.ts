import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { hidden } from '../lib/masks.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { User } from './user.entity.js';

const breakGlassReasonWords = {
  DEBTOR_IN_CONTACT: 'The debtor is on the line or at the door, and who works the case cannot be reached.',
  COLLEAGUE_ABSENT: 'Who works the case is away, and it cannot wait until it is given to somebody else.',
  RISK_TO_A_PERSON: "Somebody's life or health may be at risk.",
  LEGAL_DEADLINE: 'A deadline of the law would be missed.',
  SYSTEM_FAILURE: 'Cases cannot be assigned as they should be.',
} as const;
export type BreakGlassReason = keyof typeof breakGlassReasonWords;
export const BreakGlassReasonEnum = graphqlEnum(
  'BreakGlassReason',
  breakGlassReasonWords,
  'Why somebody takes access beyond their own cases.',
);

const breakGlassFindingWords = {
  JUSTIFIED: 'It was needed, and used for what it was taken for.',
  UNJUSTIFIED: 'It was not needed, or used for something else.',
} as const;
export type BreakGlassFinding = keyof typeof breakGlassFindingWords;
export const BreakGlassFindingEnum = graphqlEnum(
  'BreakGlassFinding',
  breakGlassFindingWords,
  'What the review of an extraordinary access found.',
);

const breakGlassReviewStateWords = { OPEN: 'Nobody has reviewed it yet.', ...breakGlassFindingWords } as const;
type BreakGlassReviewState = keyof typeof breakGlassReviewStateWords;
export const BreakGlassReviewStateEnum = graphqlEnum(
  'BreakGlassReviewState',
  breakGlassReviewStateWords,
  'How far the review of an extraordinary access has come.',
);

/**
 * Extraordinary access to the cases of one debtor, from when it was taken until it ends by itself. What was said of it is
 * about that debtor, so it is sealed under their key and gone when they are erased: here, for who reviews, and under the
 * journal's key of the same debtor in the details of its entry.
 */
@ObjectType({
  implements: Node,
  description: 'Extraordinary access of one user to the cases of one debtor, for at most an hour. Must be reviewed.',
})
@InstitutionTable({
  tableName: 'break_glass',
  firmSees: 'nothing',
  indexes: [
    { name: 'break_glass_of_user', properties: ['institutionId', 'user', 'validTo'] },
    { name: 'break_glass_by_review', properties: ['institutionId', 'review', 'recordedAt', 'id'] },
    { name: 'break_glass_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
@Check({
  expression: "valid_to is not null and valid_to > valid_from and valid_to <= valid_from + '01:00:00'::interval",
})
export class BreakGlass extends Fact {
  @Field(() => User, { description: 'Who took it.' })
  @ManyToOne(() => User, references('user_id'))
  user!: Ref<User>;

  /** Opaque here: the room of the people lies above. */
  @Property({ type: 'uuid' })
  personId!: string;

  @ComputedFrom<BreakGlass>(['personId'], ({ personId }) => toNodeId('Debtor', personId))
  @Field(() => ID, { description: 'The debtor whose cases it opened.' })
  readonly debtorId?: string;

  @Field(() => BreakGlassReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...valuesOf(breakGlassReasonWords)], type: 'string', columnType: 'text' })
  reason!: BreakGlassReason;

  @SensitiveField({ subject: 'personId', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description:
      "What happened, as who took it explained; null unless AUDIT is stated as purpose, and where the debtor's data could not be added to: restricted or erased.",
  })
  explanation?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  /** Shows the present; the review itself is a row of its own. */
  @Field(() => BreakGlassReviewStateEnum, { description: 'Whether it has been reviewed, and what was found.' })
  @Enum({ items: () => [...valuesOf(breakGlassReviewStateWords)], type: 'string', columnType: 'text' })
  review!: BreakGlassReviewState;
}

@ObjectType({ description: 'The review of an extraordinary access.' })
@InstitutionTable({
  tableName: 'break_glass_review',
  firmSees: 'nothing',
  uniques: [{ name: 'break_glass_is_reviewed_once', properties: ['institutionId', 'breakGlass'] }],
})
export class BreakGlassReview extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => BreakGlass, references('break_glass_id'))
  breakGlass!: Ref<BreakGlass>;

  @Field(() => BreakGlassFindingEnum, { description: 'What was found.' })
  @Enum({ items: () => [...valuesOf(breakGlassFindingWords)], type: 'string', columnType: 'text' })
  finding!: BreakGlassFinding;

  @Field(() => User, { description: 'Who reviewed: never who took it.' })
  @ManyToOne(() => User, references('reviewed_by_id'))
  reviewedBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was reviewed.' })
  @Property({ type: 'timestamptz', length: 3 })
  reviewedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
