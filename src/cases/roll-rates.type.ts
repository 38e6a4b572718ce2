import { Field, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../lib/enums.js';
import { DateScalar } from '../lib/scalars.js';

const rollingWords = {
  ACCOUNTS: 'Every account, in a case or not.',
  CASES: 'Every case.',
} as const;
export type Rolling = keyof typeof rollingWords;
export const RollingEnum = graphqlEnum('Rolling', rollingWords, 'What is counted.');

@ObjectType({ description: 'So many went from one bucket to another, or stayed in it.' })
export class Roll {
  @Field(() => String, {
    nullable: true,
    description: 'Code of the bucket on the first day; null for those that had no age yet.',
  })
  fromBucket!: string | null;
  @Field({ description: 'Code of the bucket on the second day.' }) toBucket!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType({
  description: 'The roll-rate matrix: how many went from which bucket to which between two business dates.',
})
export class RollRates {
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { description: 'The second day.' }) to!: string;
  @Field(() => RollingEnum, { description: 'What was counted.' }) of!: Rolling;
  @Field(() => [Roll], { description: 'The cells that are not empty, by bucket on the first day, then on the second.' })
  rolls!: Roll[];
  @Field(() => Int, { description: 'How many were overdue on the first day and current on the second.' })
  cured!: number;
  @Field(() => Int, { description: 'How many there were on the second day.' }) total!: number;
}
