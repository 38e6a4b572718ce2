import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { ContactWindow } from './verdict.type.js';
import { Judged } from './judged.entity.js';

const verdictCauseWords = {
  ASKED: 'Somebody asked beforehand.',
  RECORDED: 'The attempt was recorded.',
  CORRECTED: 'The attempt, or one that counts with it, was corrected.',
  LEARNED_LATER: 'Something was entered later that counts for when it happened.',
  REJUDGED: 'The history was judged again under other packs.',
} as const;
export type VerdictCause = keyof typeof verdictCauseWords;
export const VerdictCauseEnum = graphqlEnum('VerdictCause', verdictCauseWords, 'Why a contact was judged.');

/**
 * What the packs say of a contact, with what was known at an instant. Of an attempt that was recorded each is a row, never
 * changed: the latest holds, and earlier ones say how it was judged then. One that was asked for beforehand is no row.
 */
@ObjectType({
  description: 'What the law says of a contact, planned or happened: the worst of its reasons decides, all are shown.',
})
@InstitutionTable({
  tableName: 'contact_verdict',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'contact_verdict_of_attempt', properties: ['institutionId', 'attempt', 'knownAt', 'id'] },
    { name: 'contact_verdict_of_rejudgement', properties: ['institutionId', 'rejudgementId'] },
  ],
})
export class ContactVerdict extends Judged {
  @ManyToOne(() => ContactAttempt, references('attempt_id'))
  attempt!: Ref<ContactAttempt>;

  /** The attempt's, by which firms see it. */
  @Property({ type: 'uuid' })
  caseId!: string;

  @Field(() => DateTimeScalar, { description: 'The instant of the contact that was judged.' })
  @Property({ type: 'timestamptz', length: 3 })
  judgedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'What was known by this instant was taken into account, nothing later.' })
  @Property({ type: 'timestamptz', length: 3 })
  knownAt!: Date;

  @Field(() => VerdictCauseEnum, { description: 'Why it was judged.' })
  @Enum({ items: () => [...valuesOf(verdictCauseWords)], type: 'string', columnType: 'text' })
  cause!: VerdictCause;

  @ComputedFrom<ContactVerdict>([], ({ nextAllowedAt }) => nextAllowedAt ?? null)
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earliest instant not before the one judged at which a permit would be issued; null when none lies within 400 days, and for what has happened.',
  })
  readonly nextAllowedAt?: string | null;

  @ComputedFrom<ContactVerdict>([], ({ windows }) => windows ?? null)
  @Field(() => [ContactWindow], {
    nullable: true,
    description: 'The seven days from the instant judged, for a calendar; null for what has happened.',
  })
  readonly windows?: ContactWindow[] | null;

  @ComputedFrom<ContactVerdict>([], ({ isHypothetical }) => isHypothetical ?? false)
  @Field(() => Boolean, { description: 'Judged as if another kind of actor asked: nothing follows from it.' })
  readonly isHypothetical?: boolean;

  /** The job that judged it again; null where it was judged singly. */
  @Property({ type: 'uuid', nullable: true })
  rejudgementId!: string | null;
}
