import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Case } from '../cases/index.js';
import { ChannelEnum } from '../lib/channel.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel, ProductKind } from '../lib/vocabulary.js';
import { Appointment } from './appointment.entity.js';
import { CollectorSkills } from './collector-skills.entity.js';
import { HandOut } from './hand-out.entity.js';
import { QueueHold } from './queue-hold.entity.js';
import { QueuePolicy } from './queue-policy.entity.js';
import { HoldReasonEnum, ReleaseReasonEnum, type HoldReason, type ReleaseReason } from './queue-words.js';

const keyOf = { description: 'Chosen by the client: the same key and input give the same result.' } as const;

@InputType({ description: 'How the collector is going to work.' })
export class NextCaseInput {
  @Field(() => [ChannelEnum], {
    nullable: true,
    description: 'The ways of which one at least must be allowed now; PHONE where left out. No VOICE_ROBOT.',
  })
  channels?: Channel[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "The debtors' languages wished, as BCP 47 tags; those of the collector's skills where left out.",
  })
  languages?: string[] | null;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'That there is no case to be worked on now.' })
export class NothingToDo {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earliest instant at which that may change by itself: a contact becomes allowed, or a hold, a rest, an appointment or a hand-out ends. Null where none is known.',
  })
  nextAt!: string | null;
}

@ObjectType({ description: 'The case, or that there is nothing to be done.' })
export class NextCasePayload {
  @Field(() => ID, { nullable: true, description: 'The id of the hand-out.' }) handOutId!: string | null;
  @Field(() => HandOut, { nullable: true, description: 'What was handed out; null where there is nothing to be done.' })
  handOut!: HandOut | null;
  @Field(() => NothingToDo, { nullable: true, description: 'Null where a case was handed out.' })
  nothing!: NothingToDo | null;
}

@InputType({ description: 'A case that a collector gives back.' })
export class ReleaseCaseInput {
  @Field(() => ID, { description: 'The case that was handed to you.' }) caseId!: string;
  @Field(() => ReleaseReasonEnum, { description: 'Why.' }) reason!: ReleaseReason;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Before then it is handed to nobody; within 90 days. At once again where left out.',
  })
  notBefore?: string | null;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class ReleaseCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) caseId!: string;
  @Field(() => Case, { nullable: true, description: 'As it is now; null where it left your sight by this.' })
  case!: Case | null;
}

@InputType({ description: 'A case that a lead takes back from the collector who holds it.' })
export class RecallCaseInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class RecallCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) caseId!: string;
  @Field(() => Case, { nullable: true, description: 'As it is now; null where it left your sight by this.' })
  case!: Case | null;
}

@InputType({ description: 'A case that a lead keeps out of the queue, or lets into it again.' })
export class HoldCaseInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => HoldReasonEnum, { nullable: true, description: 'Why; left out to let it into the queue again.' })
  reason?: HoldReason | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From then on it is in the queue again: later than now, within 366 days. Left out to let it in now.',
  })
  until?: string | null;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The hold.' })
export class HoldCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) queueHoldId!: string;
  @Field(() => QueueHold, { nullable: true, description: 'As recorded.' }) queueHold!: QueueHold | null;
}

@InputType({ description: 'When the debtor asked to be contacted.' })
export class MakeAppointmentInput {
  @Field(() => ID, { description: 'About which case.' }) caseId!: string;
  @Field(() => DateTimeScalar, { description: 'When: later than now, within 90 days.' }) dueAt!: string;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The appointment.' })
export class MakeAppointmentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) appointmentId!: string;
  @Field(() => Appointment, { nullable: true, description: 'As made.' }) appointment!: Appointment | null;
}

@InputType({ description: 'An appointment that will not be kept.' })
export class CancelAppointmentInput {
  @Field(() => ID, { description: 'About which case.' }) caseId!: string;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class CancelAppointmentPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) caseId!: string;
  @Field(() => Case, { nullable: true, description: 'As it is now; null where it left your sight by this.' })
  case!: Case | null;
}

@InputType({ description: 'What a collector is given to work on from now on.' })
export class SetCollectorSkillsInput {
  @Field(() => ID, { description: 'A collector or lead of your team.' }) userId!: string;
  @Field(() => [String], { description: 'Languages spoken, as BCP 47 tags, at most 20; none: nobody asks for one.' })
  languages!: string[];
  @Field(() => [ProductKindEnum], { description: 'Kinds of credit known; none: all of them.' })
  productKinds!: ProductKind[];
  @Field(() => Int, {
    nullable: true,
    description: 'How many cases are allocated at most, 0 to 100000; any number where left out.',
  })
  mostCases?: number | null;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The skills.' })
export class SetCollectorSkillsPayload {
  @Field(() => ID, { description: 'The id.' }) collectorSkillsId!: string;
  @Field(() => CollectorSkills, { nullable: true, description: 'As set.' }) collectorSkills!: CollectorSkills | null;
}

@InputType({ description: 'How the work queue of the institution runs from an instant on.' })
export class SetQueuePolicyInput {
  @Field(() => Int, { description: 'How long a hand-out lasts at most, 1 to 1440 minutes.' }) handOutMinutes!: number;
  @Field(() => Int, { description: 'For how many hours a case rests after somebody reached out in it, 0 to 720.' })
  restHours!: number;
  @Field(() => DateTimeScalar, { description: 'From when it holds: not in the past.' }) validFrom!: string;
  @Field(keyOf) idempotencyKey!: string;
}

@ObjectType({ description: 'The policy.' })
export class SetQueuePolicyPayload {
  @Field(() => ID, { description: 'The id.' }) queuePolicyId!: string;
  @Field(() => QueuePolicy, { nullable: true, description: 'As set.' }) queuePolicy!: QueuePolicy | null;
}
