import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { ContactPoint, Person, PersonRoleEnum } from '../debtors/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import {
  channels,
  contactPurposes,
  personRoles,
  reasonCodes,
  valuesOf,
  type Channel,
  type ContactPurpose,
  type PersonRole,
  type ReasonCode,
  type Statement,
} from '../lib/vocabulary.js';
import { ChannelEnum, ContactPurposeEnum, ReasonCodeEnum, StatementEnum } from './channel.js';
import { Judged } from './judged.entity.js';

/**
 * Leave to make one contact, issued with its verdict. While it is outstanding it counts as the most that may come of it (a
 * dial and a conversation), so that what is asked for in parallel cannot together exceed a limit. Written once; what becomes
 * of it is an event of its own, or the attempt that names it.
 */
@ObjectType({
  implements: Node,
  description:
    'A short-lived, one-use leave to make one contact, issued with its verdict. While it is outstanding it counts as a call and a conversation.',
})
@InstitutionTable({
  tableName: 'contact_permit',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'contact_permit_of_debtor', properties: ['institutionId', 'debtor', 'plannedAt'] },
    { name: 'contact_permit_of_case', properties: ['institutionId', 'case', 'issuedAt', 'id'] },
    { name: 'contact_permit_by_time', properties: ['institutionId', 'issuedAt', 'id'] },
  ],
})
export class ContactPermit extends Judged {
  @Field(() => ID, { description: 'Opaque; given to recordContactAttempt as permitId.' }) declare id: string;

  @Field(() => Case, { description: 'The case that the contact is about.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => ContactPoint, { nullable: true, description: 'The number or address that may be used.' })
  @ManyToOne(() => ContactPoint, { ...references('contact_point_id'), nullable: true })
  contactPoint!: Ref<ContactPoint> | null;

  @Field(() => Person, { description: 'Who may be contacted.' })
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => PersonRoleEnum, { description: 'What the person is to the debt.' })
  @Enum({ items: () => [...personRoles], type: 'string', columnType: 'text' })
  personRole!: PersonRole;

  @Field(() => ChannelEnum, { description: 'By which way.' })
  @Enum({ items: () => [...channels], type: 'string', columnType: 'text' })
  channel!: Channel;

  @Field(() => ContactPurposeEnum, { description: 'Why.' })
  @Enum({ items: () => [...contactPurposes], type: 'string', columnType: 'text' })
  purpose!: ContactPurpose;

  @Field(() => ReasonCodeEnum, { nullable: true, description: 'The reason that was given.' })
  @Enum({ items: () => [...reasonCodes], type: 'string', columnType: 'text', nullable: true })
  reasonCode!: ReasonCode | null;

  @Field({ description: 'A machine may dial or send by it.' })
  @Property({ type: 'boolean' })
  isAutomatic!: boolean;

  /** The debts that the contact is about. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]' })
  debtIds!: string[];

  @Property({ type: 'smallint' })
  companions!: number;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  noticeGivenAt!: Date | null;

  @Field(() => [StatementEnum], {
    nullable: true,
    description: 'What was said that the text will contain or the caller say; null where nobody said.',
  })
  @Property({ type: 'text[]', nullable: true })
  statements!: Statement[] | null;

  @Property({ type: 'boolean', nullable: true })
  usesPrivateAccount!: boolean | null;

  @Field(() => User, {
    nullable: true,
    description:
      "To whom it was issued; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid', nullable: true })
  firmId!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when it may be used: the instant that was judged.' })
  @Property({ type: 'timestamptz', length: 3 })
  plannedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  @Property({ type: 'timestamptz', length: 3 })
  issuedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'From when on it may not be used any more.' })
  @Property({ type: 'timestamptz', length: 3 })
  expiresAt!: Date;
}

export const permitEventWords = {
  BEGUN: 'The contact was begun: dialled, sent, set out for.',
  RETURNED: 'It was given back unused.',
} as const;
export type PermitEventKind = keyof typeof permitEventWords;
export const PermitEventKindEnum = graphqlEnum('PermitEventKind', permitEventWords, 'What became of a permit.');

@ObjectType({ description: 'What became of a permit. That it was used up is said by the attempt that names it.' })
@InstitutionTable({
  tableName: 'contact_permit_event',
  firmSees: engaged.by('cases', 'case_id'),
  uniques: [{ name: 'contact_permit_event_once', properties: ['institutionId', 'permit', 'kind'] }],
})
export class ContactPermitEvent extends InstitutionRow {
  @ManyToOne(() => ContactPermit, references('permit_id'))
  permit!: Ref<ContactPermit>;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Field(() => PermitEventKindEnum, { description: 'What.' })
  @Enum({ items: () => [...valuesOf(permitEventWords)], type: 'string', columnType: 'text' })
  kind!: PermitEventKind;

  @Field(() => User, {
    nullable: true,
    description: "Who; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

export const permitMistakeWords = {
  UNKNOWN: 'There is no such permit in sight.',
  INBOUND: 'A permit is for reaching out; the contact was inbound.',
  OTHER_CASE: 'It was issued for another case.',
  OTHER_CHANNEL: 'It was issued for another channel.',
  OTHER_CONTACT_POINT: 'It was issued for another number or address.',
  OTHER_ACTOR: 'It was issued to somebody else.',
  USED: 'Another attempt has used it.',
  RETURNED: 'It was given back.',
  TOO_EARLY: 'The contact was before the time for which it was issued.',
  EXPIRED: 'It had expired, and the contact was not begun with it before.',
  OTHER_DEBTS: 'It was issued for other debts: the contact was meant for, or counts for, one that it does not name.',
  OTHER_PURPOSE: 'It was issued for another purpose.',
  AUTOMATIC: 'It was issued for a person to use, and a machine dialled or sent.',
} as const;
export type PermitMistake = keyof typeof permitMistakeWords;
export const PermitMistakeEnum = graphqlEnum(
  'PermitMistake',
  permitMistakeWords,
  'Why the permit that an attempt names does not cover it.',
);
