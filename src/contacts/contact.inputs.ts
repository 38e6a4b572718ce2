import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PersonRoleEnum } from '../debtors/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type {
  Channel,
  ContactPurpose,
  Direction,
  Outcome,
  PersonRole,
  RaisedBy,
  ReasonCode,
  Statement,
  Voicemail,
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
import { RaisedByEnum } from './contact-attempt-debt.entity.js';
import { ContactAttempt } from './contact-attempt.entity.js';
import { CorrectionKindEnum, type CorrectionKind } from './correction.entity.js';

@InputType({ description: 'A debt that was spoken of.' })
export class DebtDiscussedInput {
  @Field(() => ID, { description: 'Which debt.' }) debtId!: string;
  @Field(() => RaisedByEnum, { description: 'Who brought it up.' }) raisedBy!: RaisedBy;
}

@InputType({ description: 'What happened when somebody was, or should have been, reached.' })
export class RecordContactAttemptInput {
  @Field(() => ID, { description: 'The case that it was about.' }) caseId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The number or address used; it tells whom the attempt was meant for.',
  })
  contactPointId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who was in fact reached, when somebody known was.' })
  personReachedId?: string | null;
  @Field(() => PersonRoleEnum, {
    nullable: true,
    description:
      'What the person who answered is to the debt, for somebody whom the record does not know: of an outbound contact CONTACT_PERSON, EMPLOYER, THIRD_PARTY or UNKNOWN; whoever is anything else is named in personReachedId. Left out: the person whom it was meant for answered.',
  })
  personRole?: PersonRole | null;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: Channel;
  @Field(() => DirectionEnum, { description: 'Who reached out.' }) direction!: Direction;
  @Field(() => DateTimeScalar, {
    description:
      'When it happened; a message, when it was sent. It may lie in the past: a visit is written up at night.',
  })
  occurredAt!: string;
  @Field({ description: 'The call reached the dialled number: not busy, not out of service.' }) connected!: boolean;
  @Field({ description: 'Somebody answered.' }) answered!: boolean;
  @Field({ description: 'An exchange about the debt took place.' }) conversation!: boolean;
  @Field(() => VoicemailEnum, { defaultValue: 'NONE', description: 'What was left on an answering machine.' })
  voicemail!: Voicemail;
  @Field(() => [ID], {
    nullable: true,
    description: 'The debts that it was meant to be about; those of the permit, else all of the case, where left out.',
  })
  debtsIntended?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      'The debts that it counts for, beside those that the collector raised, which it always counts for; those intended, where none is named and none was raised.',
  })
  debtsAttributed?: string[] | null;
  @Field(() => [DebtDiscussedInput], {
    nullable: true,
    description: 'The debts that were spoken of, and who brought each up.',
  })
  debtsDiscussed?: DebtDiscussedInput[] | null;
  @Field(() => OutcomeEnum, { description: 'The coded result.' }) outcome!: Outcome;
  @Field(() => ReasonCodeEnum, {
    nullable: true,
    description:
      'Why it was made, where a rule asks for a reason; as the permit says where left out. What else there is to say is a note.',
  })
  reasonCode?: ReasonCode | null;
  @Field(() => ContactPurposeEnum, {
    nullable: true,
    description:
      'Why the person was contacted; LOCATION where the reason is LOCATION_INFORMATION, else as the permit says, else COLLECTION, where left out.',
  })
  purpose?: ContactPurpose | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'A machine dialled or sent; as the permit says, else false, where left out. Always true for a voice robot, and for what a service records unless the permit was issued to a person.',
  })
  isAutomatic?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'That there is a debt, or something of it, became known to whoever was reached. Where left out: the collector raised a debt, or a full message was left.',
  })
  disclosedDebt?: boolean | null;
  @Field(() => [StatementEnum], {
    nullable: true,
    description: 'What the text contained or the caller said; as the permit says where left out.',
  })
  statements?: Statement[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "A phone or an account of the collector's own was used; left out where nobody knows.",
  })
  usesPrivateAccount?: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The permit by which it was made. One that is not valid is no reason not to record: the payload says what is wrong with it.',
  })
  permitId?: string | null;
  @Field(() => [String], { nullable: true, description: 'Who else came along on a visit, by login, at most 10.' })
  companions?: string[] | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When notice of a visit was given.' }) noticeGivenAt?:
    string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the caller said for whom they call.' })
  identityStated?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Where the recording is kept; at most 500 characters.' })
  recording?: string | null;
  @Field(() => String, { nullable: true, description: "The collector's note; at most 4000 characters." }) note?:
    string | null;
  @Field({
    description:
      'Chosen by the client: the same key and input give the same result, so that a call that was cut off can be repeated.',
  })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The attempt.' })
export class RecordContactAttemptPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) contactAttemptId!: string;
  @Field(() => ContactAttempt, { nullable: true, description: 'As recorded.' }) contactAttempt!: ContactAttempt | null;
}

@InputType({ description: 'What was learned of an attempt after it was recorded.' })
export class CorrectContactAttemptInput {
  @Field(() => ID, { description: 'Which attempt.' }) contactAttemptId!: string;
  @Field(() => CorrectionKindEnum, { description: 'What was wrong.' }) kind!: CorrectionKind;
  @Field(() => OutcomeEnum, { nullable: true, description: 'The right result; needed for MISTAKEN_OUTCOME.' })
  outcome?: Outcome | null;
  @Field(() => ID, { nullable: true, description: 'Who was reached in fact; for MISTAKEN_PERSON.' }) personReachedId?:
    string | null;
  @Field({ description: 'Why the correction is made; at most 1000 characters.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The attempt.' })
export class CorrectContactAttemptPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) contactAttemptId!: string;
  @Field(() => ContactAttempt, { nullable: true, description: 'As first recorded, with its corrections.' })
  contactAttempt!: ContactAttempt | null;
}
