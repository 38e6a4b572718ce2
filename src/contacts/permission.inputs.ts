import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Approval } from '../access/index.js';
import { ActorTypeEnum, type ActorType } from '../compliance/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel, ContactPurpose, ReasonCode, Statement } from '../lib/vocabulary.js';
import { ChannelEnum, ContactPurposeEnum, ReasonCodeEnum, StatementEnum } from './channel.js';
import { ContactPermit } from './contact-permit.entity.js';
import { ContactRefusal } from './contact-refusal.entity.js';

/** What a contact that is planned is said to be: asked about, and asked a permit for. */
@InputType()
abstract class PlannedContactInput {
  @Field(() => ID, { description: 'The case that it is about.' }) caseId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      'The number or address to be used, of a kind that fits the channel; it tells who is contacted. For a visit it may be left out: the debtor.',
  })
  contactPointId?: string | null;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: Channel;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When; now where left out. A message: when it is sent.',
  })
  at?: string | null;
  @Field(() => [ID], { nullable: true, description: 'The debts that it is about; all of the case where left out.' })
  debtIds?: string[] | null;
  @Field(() => ContactPurposeEnum, {
    nullable: true,
    description: 'Why; LOCATION where the reason is LOCATION_INFORMATION, else COLLECTION, where left out.',
  })
  purpose?: ContactPurpose | null;
  @Field(() => ReasonCodeEnum, { nullable: true, description: 'The reason, where a rule asks for one.' })
  reasonCode?: ReasonCode | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'A machine dials or sends; false where left out. Always true for a voice robot and for what a service asks.',
  })
  isAutomatic?: boolean | null;
  @Field(() => [StatementEnum], {
    nullable: true,
    description: 'What the text will contain or the caller say; left out where it is not known yet.',
  })
  statements?: Statement[] | null;
  @Field(() => ID, {
    nullable: true,
    description:
      "The template that will be sent: its version in force then, in the person's language, says what the text contains and what it is for.",
  })
  templateId?: string | null;
  @Field(() => Boolean, { nullable: true, description: "A phone or an account of the collector's own will be used." })
  usesPrivateAccount?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many others come along on a visit; 0 where left out.' })
  companions?: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When notice of the visit was given.' }) noticeGivenAt?:
    string | null;
}
export type PlannedContact = PlannedContactInput;

@InputType({ description: 'A contact about which somebody asks what the law says.' })
export class ContactPermissionInput extends PlannedContactInput {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Only what was recorded by this instant counts; now where left out. In the past: for compliance officers.',
  })
  knownAt?: string | null;
  @Field(() => ActorTypeEnum, {
    nullable: true,
    description: 'As if such an actor asked, for compliance officers; the answer is marked so.',
  })
  hypotheticalActorType?: ActorType | null;
}

@InputType({ description: 'A contact for which leave is asked.' })
export class RequestContactPermitInput extends PlannedContactInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why a presumption of violation is rebutted, for the compliance officer who decides; without personal data, at most 500 characters.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'A permit, or why there is none.' })
export class RequestContactPermitPayload {
  @Field(() => ID, { nullable: true, description: 'The id, also where the rest is outside your sight.' })
  permitId!: string | null;
  @Field(() => ContactPermit, { nullable: true, description: 'As issued; null where it was refused.' })
  permit!: ContactPermit | null;
  @Field(() => ContactRefusal, { nullable: true, description: 'Why the law says no; null where a permit was issued.' })
  refusal!: ContactRefusal | null;
  @Field(() => Approval, {
    nullable: true,
    description: 'The request that now waits for a compliance officer, where a presumption is to be rebutted.',
  })
  approval!: Approval | null;
}

@InputType({ description: 'The beginning of a contact: the dial, the sending, the setting out.' })
export class BeginContactInput {
  @Field(() => ID, { description: 'The permit that is used.' }) permitId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The permit, begun; or why it may not be used any more.' })
export class BeginContactPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) permitId!: string;
  @Field(() => ContactPermit, { nullable: true, description: 'The permit.' }) permit!: ContactPermit | null;
  @Field(() => ContactRefusal, {
    nullable: true,
    description: 'What was learned since it was issued and forbids the contact now; null where it has begun.',
  })
  refusal!: ContactRefusal | null;
}

@InputType({ description: 'A permit that is not needed.' })
export class ReturnContactPermitInput {
  @Field(() => ID, { description: 'The permit.' }) permitId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The permit.' })
export class ReturnContactPermitPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) permitId!: string;
  @Field(() => ContactPermit, { nullable: true, description: 'The permit.' }) permit!: ContactPermit | null;
}
