import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { DateScalar } from '../lib/scalars.js';
import { StrategySegment } from './strategy.type.js';
import { StrategyInForce, StrategyVersion } from './strategy-version.entity.js';

@InputType({ description: 'A version of a strategy. A name that there is gets its next number.' })
export class DraftStrategyInput {
  @Field({ description: 'The name that its versions share, at most 80 characters.' }) name!: string;
  @Field(() => [StrategySegment], {
    description: 'In order, 1 to 50: a case is in the first that fits. One that can never have a case is refused.',
  })
  segments!: StrategySegment[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The version.' })
export class DraftStrategyPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) strategyVersionId!: string;
  @Field(() => StrategyVersion, { nullable: true, description: 'The version.' })
  strategyVersion!: StrategyVersion | null;
}

@InputType({ description: 'By which versions cases are to be worked, from a business date on.' })
export class PutStrategyInForceInput {
  @Field(() => ID, { description: 'The version by which cases are worked.' }) versionId!: string;
  @Field(() => ID, { nullable: true, description: 'A version that is tried with a part of them.' })
  challengerVersionId?: string | null;
  @Field(() => Int, { nullable: true, description: 'With which part, in per cent, 1 to 99; only with a challenger.' })
  challengerPercent?: number | null;
  @Field(() => DateScalar, { description: "The first business date: none before the institution's own." })
  effectiveOn!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the second person; without personal data, at most 500 characters. Needed when asking.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What is in force then; or the request that waits for a compliance officer.' })
export class PutStrategyInForcePayload {
  @Field(() => ID, { nullable: true, description: 'The id; null while a second person is waited for.' })
  strategyInForceId!: string | null;
  @Field(() => StrategyInForce, { nullable: true, description: 'What is in force then.' })
  strategyInForce!: StrategyInForce | null;
  @ApprovalField() approval!: Approval | null;
}
