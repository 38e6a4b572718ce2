import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BigIntScalar, DateScalar } from '../lib/scalars.js';
import { GroupingEnum, type Grouping } from './case-months.js';
import { MeasureEnum, type MeasureName } from './measures.js';

@ObjectType({
  description:
    'What was reckoned of one group in one month. Where it is suppressed, the group is there and its numbers are null.',
})
export class OutcomeFigure {
  @Field(() => MeasureEnum, { description: 'What was measured.' }) measure!: MeasureName;
  @Field(() => DateScalar, { description: 'The first day of the month.' }) month!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code, where numerator and denominator are amounts; null where they are counts.',
  })
  currency!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The group: id of a team or a collector, stage, code of a bucket, or kind of product; null for all cases, or for those in none.',
  })
  group!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the team or the collector; null for other groups.' })
  groupName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a collector, the id of the team in which they had the cases; null for other groups.',
  })
  team!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a roll rate, the code of the bucket to which the cases went; null for other measures.',
  })
  toBucket!: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description:
      'By the formula of the measure: a count, or minor units of the currency; null of medians, percentiles and greatest values, and where it is suppressed.',
  })
  numerator!: bigint | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'By the formula of the measure: a count, or minor units of the currency; null where it is suppressed.',
  })
  denominator!: bigint | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Numerator over denominator, for shares from 0 to 1; for each 1 000; or days, or attempts. Rounded to six decimal places; null where the denominator is 0, and where it is suppressed.',
  })
  value!: number | null;
  @Field({
    description:
      'That it is not shown: it is about fewer than smallestShown people, or it would tell what is, by what is left of the total.',
  })
  suppressed!: boolean;
}

@ObjectType({ description: 'Figures of whole months, group by group. Nobody is named in them but those who collect.' })
export class OutcomeFigures {
  @Field(() => DateScalar, { description: 'The first day.' }) from!: string;
  @Field(() => DateScalar, { description: 'The last day.' }) to!: string;
  @Field(() => GroupingEnum, { description: 'By what cases were grouped.' }) by!: Grouping;
  @Field(() => Int, { description: 'A figure about fewer different debtors is suppressed.' })
  smallestShown!: number;
  @Field(() => [OutcomeFigure], {
    description: 'By measure, month, currency, group and bucket to which cases went. A group without any is left out.',
  })
  figures!: OutcomeFigure[];
}
