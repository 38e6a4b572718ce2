import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../lib/channel.js';
import { Money } from '../lib/money.type.js';
import { DateScalar } from '../lib/scalars.js';
import type { Channel } from '../lib/vocabulary.js';
import { ArmEnum, type Arm } from './strategy-words.js';

const ofFew = '; null where that is about fewer than five debtors, or would tell of them, and you do not see them all.';
const leftOut = '; without those that are about so few.';

@ObjectType({ description: 'How many cases a night would put into a stage.' })
export class DryRunStage {
  @Field({ description: 'Code of the segment.' }) segmentCode!: string;
  @Field({ description: 'Code of the stage.' }) stageCode!: string;
  @Field(() => Int, { nullable: true, description: `How many cases would be in it${ofFew}` }) cases!: number | null;
}

@ObjectType({ description: 'How often a night would make a step.' })
export class DryRunStep {
  @Field({ description: 'Code of the segment.' }) segmentCode!: string;
  @Field({ description: 'Code of the stage.' }) stageCode!: string;
  @Field({ description: 'Code of the step.' }) stepCode!: string;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: Channel;
  @Field({ description: 'A machine would do it.' }) isAutomatic!: boolean;
  @Field(() => Int, { nullable: true, description: `Of how many cases${ofFew}` }) cases!: number | null;
}

@ObjectType({ description: 'What a night would do with a case.' })
export class DryRunCase {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => String, { nullable: true, description: 'Code of the segment; null where none fits.' })
  segmentCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the stage.' }) stageCode!: string | null;
  @Field(() => [String], { description: 'Codes of the steps that would be made of it, in order.' })
  stepCodes!: string[];
}

@ObjectType({
  description:
    'What the night of a business date would do by a version of a strategy, as the record is now. Nothing was written.',
})
export class StrategyDryRun {
  @Field(() => DateScalar, { description: 'The business date.' }) businessDate!: string;
  @Field(() => Int, { nullable: true, description: `How many open cases there are${ofFew}` }) cases!: number | null;
  @Field(() => Int, { nullable: true, description: `How many of them no segment fits${ofFew}` })
  withoutSegment!: number | null;
  @Field(() => [DryRunStage], { description: 'Segments and stages that would have cases, by segment, then stage.' })
  stages!: DryRunStage[];
  @Field(() => [DryRunStep], { description: 'The steps that would be made, by segment, stage and step.' })
  steps!: DryRunStep[];
  @Field(() => [DryRunCase], { description: 'Some of the cases that you may see, by their ids.' })
  sample!: DryRunCase[];
}

@ObjectType({ description: 'What came of the cases of one of two strategies in force.' })
export class StrategyArmFigures {
  @Field(() => ArmEnum, { description: 'Which.' }) arm!: Arm;
  @Field(() => Int, {
    nullable: true,
    description: `How many cases it took into a segment since it came into force${ofFew}`,
  })
  cases!: number | null;
  @Field(() => [Money], {
    description: `What was outstanding of them when they were taken, by currency${leftOut}`,
  })
  outstanding!: Money[];
  @Field(() => [Money], {
    description: `What was paid of their debts after that day, less what was reversed, by currency${leftOut}`,
  })
  paid!: Money[];
  @Field(() => Int, {
    nullable: true,
    description: 'How many of them were overdue when they were taken; null as cases.',
  })
  overdue!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many of those were current on a business date after that; null as cases.',
  })
  cured!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Outbound attempts to reach somebody about them since that day; null as cases.',
  })
  attempts!: number | null;
}

@ObjectType({ description: 'By how much the cure rates of two strategies differ, and how sure that is.' })
export class CureRateDifference {
  @Field(() => Float, {
    description:
      'cured ÷ overdue of the challenger, less that of the champion: 0.05 is five of a hundred more. Four decimals, as of the others.',
  })
  difference!: number;
  @Field(() => Float, {
    description:
      "Lower bound of the difference, 95 % (Newcombe's score interval): 0 between both bounds is no finding.",
  })
  low!: number;
  @Field(() => Float, { description: 'Upper bound of the difference, 95 %.' }) high!: number;
  @Field(() => Float, {
    description: 'The two-proportion z: beyond 1.96 either way, chance alone does so less than once in 20.',
  })
  z!: number;
}

@ObjectType({ description: 'Champion and challenger side by side, since they came into force.' })
export class StrategyComparison {
  @Field(() => DateScalar, { description: 'Up to which business date, inclusive.' }) asOf!: string;
  @Field(() => [StrategyArmFigures], { description: 'Champion first; the challenger where there is one.' })
  arms!: StrategyArmFigures[];
  @Field(() => CureRateDifference, {
    nullable: true,
    description:
      'Null without a challenger, where figures of either are not shown, and where a side has fewer than ten cases cured or ten not cured.',
  })
  cureRate!: CureRateDifference | null;
  @Field({ description: 'What the figures can tell, and what not.' }) note!: string;
}
