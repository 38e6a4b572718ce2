import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Alert } from './alert.entity.js';
import { BreakGlass, BreakGlassFindingEnum, type BreakGlassFinding } from './break-glass.entity.js';

@InputType({ description: 'What the review of an extraordinary access found.' })
export class ReviewBreakGlassInput {
  @Field(() => ID, { description: 'Which; never one of your own.' }) breakGlassId!: string;
  @Field(() => BreakGlassFindingEnum, { description: 'What was found; for good.' }) finding!: BreakGlassFinding;
  @Field({ description: 'Why, at most 2000 characters. Kept sealed in the journal alone.' }) note!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The extraordinary access.' })
export class ReviewBreakGlassPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) breakGlassId!: string;
  @Field(() => BreakGlass, { nullable: true, description: 'As reviewed.' }) breakGlass!: BreakGlass | null;
}

@InputType({ description: 'That an alert was taken note of.' })
export class AcknowledgeAlertInput {
  @Field(() => ID, { description: 'Which alert.' }) alertId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The alert.' })
export class AcknowledgeAlertPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) alertId!: string;
  @Field(() => Alert, { nullable: true, description: 'As taken note of.' }) alert!: Alert | null;
}
