import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import { Rejudgement, RejudgementModeEnum, type RejudgementMode } from './rejudgement.entity.js';

@InputType({ description: 'Which part of the history is judged again, by which packs, and what becomes of it.' })
export class StartRejudgementInput {
  @Field(() => RejudgementModeEnum, { description: 'Whether what comes out is kept, or tried only.' })
  mode!: RejudgementMode;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Attempts from then on; all where left out.' })
  occurredFrom?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Attempts before then; all where left out.' })
  occurredTo?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'For TRY alone: judge by the packs as they stand then, also in time to come, whenever the attempts happened. Left out: each by those that stood when it happened, as they are known now.',
  })
  packsAt?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Only what this user did; without what was taken over from earlier records.',
  })
  userId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only what this firm's users did; without what was taken over from earlier records.",
  })
  firmId?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@InputType({ description: 'Which job is ended.' })
export class CancelRejudgementInput {
  @Field(() => ID, { description: 'One that waits or runs.' }) rejudgementId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The job that waits now.' })
export class StartRejudgementPayload {
  @Field(() => ID, { description: 'The id of the job.' }) rejudgementId!: string;
  @Field(() => Rejudgement, { nullable: true, description: 'The job; null for an API key that may not read.' })
  rejudgement!: Rejudgement | null;
}

@ObjectType({ description: 'The job that was ended.' })
export class CancelRejudgementPayload {
  @Field(() => ID, { description: 'The id of the job.' }) rejudgementId!: string;
  @Field(() => Rejudgement, { nullable: true, description: 'The job; null for an API key that may not read.' })
  rejudgement!: Rejudgement | null;
}
