import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Finding } from './finding.entity.js';
import { FindingMeasureEnum, type FindingMeasure } from './finding-words.js';

@InputType({ description: 'Why it happened, in the words of whoever did it.' })
export class ExplainFindingInput {
  @Field(() => ID, { description: 'Which finding: about what you did, or somebody of your team.' }) findingId!: string;
  @Field({ description: 'Why it happened; at most 4000 characters. Kept sealed.' }) words!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The finding.' })
export class ExplainFindingPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) findingId!: string;
  @Field(() => Finding, { nullable: true, description: 'As explained.' }) finding!: Finding | null;
}

@InputType({ description: 'That something should not have happened, and what follows.' })
export class ConfirmFindingInput {
  @Field(() => ID, { description: 'Which finding; never one about yourself.' }) findingId!: string;
  @Field({ description: 'Why; at most 4000 characters. Kept sealed.' }) reason!: string;
  @Field(() => [FindingMeasureEnum], { description: 'What follows for the collector; none where empty.' })
  measures!: FindingMeasure[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The finding.' })
export class ConfirmFindingPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) findingId!: string;
  @Field(() => Finding, { nullable: true, description: 'As confirmed.' }) finding!: Finding | null;
}

@InputType({ description: 'That nothing is to be held against what happened.' })
export class DismissFindingInput {
  @Field(() => ID, { description: 'Which finding; never one about yourself.' }) findingId!: string;
  @Field({ description: 'Why; at most 4000 characters. Kept sealed.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The finding.' })
export class DismissFindingPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) findingId!: string;
  @Field(() => Finding, { nullable: true, description: 'As dismissed.' }) finding!: Finding | null;
}
