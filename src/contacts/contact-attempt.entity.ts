import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { ContactPoint, Person, PersonRoleEnum } from '../debtors/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { SensitiveField } from '../lib/fields.js';
import { hidden } from '../lib/masks.js';
import { DateTimeScalar } from '../lib/scalars.js';
import {
  channels,
  contactPurposes,
  directions,
  outcomes,
  personRoles,
  reasonCodes,
  valuesOf,
  voicemails,
  type Channel,
  type ContactPurpose,
  type Direction,
  type Outcome,
  type PersonRole,
  type ReasonCode,
  type Statement,
  type Voicemail,
} from '../lib/vocabulary.js';
import {
  ChannelEnum,
  ContactPurposeEnum,
  DirectionEnum,
  OutcomeEnum,
  ReasonCodeEnum,
  StatementEnum,
  VoicemailEnum,
} from './channel.js';
import { ContactPermit, PermitMistakeEnum, permitMistakeWords, type PermitMistake } from './contact-permit.entity.js';

/** What may have told somebody something: a talk, a message or letter, a full voicemail. */
export const telling =
  "conversation or disclosed_debt or voicemail = 'FULL' or channel in ('SMS', 'EMAIL', 'LETTER', 'SOCIAL_MEDIA')";

/**
 * Any try to reach somebody about a debt, connected or not, with every fact that a rule counts by. Written once: what is
 * learned later is a correction, an event of its own.
 */
@ObjectType({
  implements: Node,
  description:
    'Any try to reach somebody about a debt, connected or not. Written once; what is learned later is a correction of its own.',
})
@InstitutionTable({
  tableName: 'contact_attempt',
  firmSees: engaged.by('cases', 'case_id'),
  uniques: [
    { name: 'contact_attempt_external_id', properties: ['institutionId', 'externalId'] },
    { name: 'contact_attempt_by_permit', properties: ['institutionId', 'permit'] },
  ],
  indexes: [
    { name: 'contact_attempt_of_case', properties: ['institutionId', 'case', 'occurredAt', 'id'] },
    { name: 'contact_attempt_of_debtor', properties: ['institutionId', 'debtor', 'occurredAt', 'id'] },
    { name: 'contact_attempt_at_point', properties: ['institutionId', 'contactPoint', 'occurredAt'] },
    { name: 'contact_attempt_to_person', properties: ['institutionId', 'person', 'occurredAt'] },
    { name: 'contact_attempt_by_time', properties: ['institutionId', 'occurredAt', 'id'] },
    { name: 'contact_attempt_by_channel', properties: ['institutionId', 'channel', 'occurredAt', 'id'] },
    { name: 'contact_attempt_by_outcome', properties: ['institutionId', 'outcome', 'occurredAt', 'id'] },
    // For what rules ask of the record however old it is: few rows each.
    {
      name: 'contact_attempt_inbound',
      properties: ['institutionId', 'debtor', 'occurredAt', 'id'],
      where: "direction = 'INBOUND'",
    },
    {
      name: 'contact_attempt_special',
      properties: ['institutionId', 'debtor', 'occurredAt', 'id'],
      where: "purpose <> 'COLLECTION'",
    },
    {
      name: 'contact_attempt_by_medium',
      properties: ['institutionId', 'person', 'firmId', 'channel', 'occurredAt', 'id'],
    },
    {
      name: 'contact_attempt_telling',
      properties: ['institutionId', 'person', 'firmId', 'occurredAt', 'id'],
      where: telling,
    },
    { name: 'contact_attempt_by_actor', properties: ['institutionId', 'actor', 'occurredAt', 'id'] },
  ],
})
export class ContactAttempt extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'The case that it was about.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  /** The case's debtor, repeated so that a debtor's history is one range of an index. */
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => ContactPoint, { nullable: true, description: 'The number or address used, as far as known.' })
  @ManyToOne(() => ContactPoint, { ...references('contact_point_id'), nullable: true })
  contactPoint!: Ref<ContactPoint> | null;

  @Field(() => Person, { description: 'Whom it was meant for.' })
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => PersonRoleEnum, {
    description:
      'What the person reached is to the debt; where nobody answered, what the person is whom it was meant for.',
  })
  @Enum({ items: () => [...personRoles], type: 'string', columnType: 'text' })
  personRole!: PersonRole;

  @Field(() => Person, { nullable: true, description: 'Who was in fact reached, when somebody known was.' })
  @ManyToOne(() => Person, { ...references('person_reached_id'), nullable: true })
  personReached!: Ref<Person> | null;

  @Field(() => ChannelEnum, { description: 'By which way.' })
  @Enum({ items: () => [...channels], type: 'string', columnType: 'text' })
  channel!: Channel;

  @Field(() => DirectionEnum, { description: 'Who reached out.' })
  @Enum({ items: () => [...directions], type: 'string', columnType: 'text' })
  direction!: Direction;

  @Field(() => User, {
    nullable: true,
    description:
      "Who made or took it; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  /** The agency or law firm on whose behalf the actor acted; null for the institution's own people. */
  @Property({ type: 'uuid', nullable: true })
  firmId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it happened; a message, when it was sent.' })
  @Property({ type: 'timestamptz', length: 3 })
  occurredAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field({ description: 'The call reached the dialled number: not busy, not out of service.' })
  @Property({ type: 'boolean' })
  connected!: boolean;

  @Field({ description: 'Somebody answered.' })
  @Property({ type: 'boolean' })
  answered!: boolean;

  @Field({ description: 'An exchange about the debt took place.' })
  @Property({ type: 'boolean' })
  conversation!: boolean;

  @Field(() => VoicemailEnum, { description: 'What was left on an answering machine.' })
  @Enum({ items: () => [...voicemails], type: 'string', columnType: 'text' })
  voicemail!: Voicemail;

  @Field(() => OutcomeEnum, { description: 'The coded result.' })
  @Enum({ items: () => [...outcomes], type: 'string', columnType: 'text' })
  outcome!: Outcome;

  @Field(() => ReasonCodeEnum, { nullable: true, description: 'Why it was made, where a rule asks for a reason.' })
  @Enum({ items: () => [...reasonCodes], type: 'string', columnType: 'text', nullable: true })
  reasonCode!: ReasonCode | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, { nullable: true, description: "The collector's note; null unless a purpose is stated." })
  note?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Who else came along on a visit, by login; null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @Property({ type: 'text[]' })
  companions!: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When notice of a visit was given.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  noticeGivenAt!: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the caller said for whom they call.' })
  @Property({ type: 'boolean', nullable: true })
  identityStated!: boolean | null;

  @Field(() => ContactPurposeEnum, { description: 'Why the person was contacted.' })
  @Enum({ items: () => [...contactPurposes], type: 'string', columnType: 'text', default: 'COLLECTION' })
  purpose: ContactPurpose & Opt = 'COLLECTION';

  @Field(() => Boolean, { description: 'A machine dialled or sent: no person decided on this one.' })
  @Property({ type: 'boolean', default: false })
  isAutomatic: boolean & Opt = false;

  @Field(() => Boolean, {
    description: 'That there is a debt, or something of it, became known to whoever was reached.',
  })
  @Property({ type: 'boolean', default: false })
  disclosedDebt: boolean & Opt = false;

  @Field(() => [StatementEnum], {
    nullable: true,
    description: 'What the text contained or the caller said; null where nobody recorded it.',
  })
  @Property({ type: 'text[]', nullable: true })
  statements!: Statement[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether a phone or an account of the collector's own was used; null where nobody recorded it.",
  })
  @Property({ type: 'boolean', nullable: true })
  usesPrivateAccount!: boolean | null;

  @Field(() => ContactPermit, {
    nullable: true,
    description: 'The permit by which it was made; null where there was none, or none that was valid.',
  })
  @ManyToOne(() => ContactPermit, { ...references('permit_id'), nullable: true })
  permit!: Ref<ContactPermit> | null;

  @Field(() => PermitMistakeEnum, {
    nullable: true,
    description: 'Why the permit that was named does not cover it; null where none was named, or it does.',
  })
  @Enum({ items: () => [...valuesOf(permitMistakeWords)], type: 'string', columnType: 'text', nullable: true })
  permitMistake!: PermitMistake | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description: 'Where the recording is kept; null unless a purpose is stated that shows it.',
  })
  recording?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field({ description: "Taken over from the bank's earlier records, not recorded here as it happened." })
  @Property({ type: 'boolean' })
  isImported!: boolean;

  @Field(() => String, { nullable: true, description: 'Its id in the system that it was taken over from.' })
  @Property({ type: 'text', nullable: true })
  externalId!: string | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}
