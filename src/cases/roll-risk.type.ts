import { Field, Float, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../lib/enums.js';
import { DateScalar } from '../lib/scalars.js';
import { characteristics, type Characteristic } from './roll-risk.js';

const words = Object.fromEntries(
  Object.entries(characteristics).map(([name, { description }]) => [name, description]),
) as Record<Characteristic, string>;

const RollRiskCharacteristicEnum = graphqlEnum(
  'RollRiskCharacteristic',
  words,
  'What the scorecard of roll risk looks at. It is given nothing about the person.',
);

@ObjectType({ description: 'What speaks for a default next month.' })
export class RollRiskReason {
  @Field(() => RollRiskCharacteristicEnum, { description: 'What was looked at.' }) characteristic!: Characteristic;
  @Field({ description: 'What was found, in words.' }) attribute!: string;
  @Field(() => Int, { description: 'What it weighs: twenty points double the odds.' }) points!: number;
}

@ObjectType({
  description: 'How likely an account is to be in default next month, by a scorecard whose coefficients are published.',
})
export class RollRisk {
  @Field({ description: 'Which scorecard, such as card-1; docs/roll-risk.md has its coefficients.' })
  scorecard!: string;
  @Field(() => DateScalar, { description: 'The newest statement that it knows.' }) assessedOn!: string;
  @Field(() => Float, { description: '0 to 1.' }) probability!: number;
  @Field(() => [RollRiskReason], { description: 'What speaks for it, the weightiest first.' })
  reasons!: RollRiskReason[];
}
