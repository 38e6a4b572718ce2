import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Firm } from '../access/index.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { consentKinds, consentKindWords, type ConsentKind } from '../lib/vocabulary.js';
import { ContactPoint } from './contact-point.entity.js';
import { Ending, PersonFact } from './person-fact.js';

export const ConsentKindEnum = graphqlEnum('ConsentKind', consentKindWords, 'What a person can consent to.');

/** The debts and the attempt lie in higher rooms, so they are opaque here. */
@ObjectType({
  implements: Node,
  description:
    'What a person consented to, to whom, and from when to when. Never overwritten: a withdrawal is an end of its own.',
})
@InstitutionTable({
  tableName: 'consent',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'consent_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class Consent extends PersonFact {
  @Field(() => ConsentKindEnum, { description: 'To what.' })
  @Enum({ items: () => [...consentKinds], type: 'string', columnType: 'text' })
  kind!: ConsentKind;

  @Field(() => Firm, {
    nullable: true,
    description:
      'To which firm it was given, where it counts for whom it was given to; null for the institution itself, and where the firm is outside your sight.',
  })
  @ManyToOne(() => Firm, { ...references('firm_id'), nullable: true })
  firm!: Ref<Firm> | null;

  @Field(() => ContactPoint, { nullable: true, description: 'For which number or address; null: for any.' })
  @ManyToOne(() => ContactPoint, { ...references('contact_point_id'), nullable: true })
  contactPoint!: Ref<ContactPoint> | null;

  @ComputedFrom<Consent | { debtIds: null }>(
    ['debtIds'],
    ({ debtIds }) => debtIds?.map((id) => toNodeId('Debt', id)) ?? null,
  )
  @Field(() => [ID], {
    nullable: true,
    description:
      'The ids of the debts that it is about, empty for all of them; null where one of them is outside your sight.',
  })
  @Property({ type: 'uuid[]', columnType: 'uuid[]', defaultRaw: "'{}'" })
  debtIds!: string[] & Opt;

  @Property({ type: 'uuid', nullable: true })
  attemptId!: string | null;

  @ComputedFrom<Consent>(['attemptId'], ({ attemptId }) => attemptId && toNodeId('ContactAttempt', attemptId))
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the contact attempt in which it was given; null where that is outside your sight.',
  })
  readonly contactAttemptId?: string | null;
}

@ObjectType({ description: 'That a consent was withdrawn, and from when. Of several the earliest end counts.' })
@InstitutionTable({
  tableName: 'consent_end',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'consent_end_of_consent', properties: ['institutionId', 'consent', 'recordedAt'] }],
})
export class ConsentEnd extends Ending {
  @ManyToOne(() => Consent, references('consent_id'))
  consent!: Ref<Consent>;
}
