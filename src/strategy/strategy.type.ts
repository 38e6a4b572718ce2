import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../lib/channel.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { BigIntScalar, CurrencyCodeScalar } from '../lib/scalars.js';
import type { Channel, ProductKind } from '../lib/vocabulary.js';

/** What a strategy says, as it is sent, kept and shown: one class for input and answer, so that they cannot come apart. */

const step = 'What is done about a case on a day of a stage.';
@ObjectType({ description: step })
@InputType('StrategyStepInput', { description: step })
export class StrategyStep {
  @Field({ description: 'Short name, once in the stage, such as first-sms.' }) code!: string;
  @Field(() => Int, { description: 'On which day: so many after the stage began; 0 is the day on which it begins.' })
  afterDays!: number;
  @Field(() => Int, {
    description: 'For how many days it may be made and done, the first included, 1 to 60; then it lapses.',
  })
  holdsDays!: number;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: Channel;
  @Field({ description: 'A machine does it, SMS, EMAIL or VOICE_ROBOT, with a template; else it is work of a team.' })
  isAutomatic!: boolean;
  @Field(() => ID, { nullable: true, description: 'Whose work it is; of the team that the case is with where null.' })
  teamId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The template of the text, for the same channel.' })
  templateId!: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Only made while fewer outbound attempts by the channel were recorded of the case in the seven days up to the business date, 1 to 50; no bound where null. What the law allows beside is judged by the permit of each contact.',
  })
  mostAttemptsAWeek!: number | null;
}

const move =
  'When a case goes on to another stage of its segment: on the first night on which all of this holds. Of several the first in order counts, and one a night.';
@ObjectType({ description: move })
@InputType('StrategyMoveInput', { description: move })
export class StrategyMove {
  @Field({ description: 'Code of the stage to which it goes.' }) toStage!: string;
  @Field(() => Int, { description: 'So many days after the stage began, or later.' }) afterDays!: number;
  @Field({ description: 'Only when a promise to pay that was late after the stage began is broken.' })
  onBrokenPromise!: boolean;
  @Field({ description: 'Only when nobody has talked with the debtor since the stage began.' })
  withoutRightPartyContact!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      'At most so many times while the case is in the segment, 1 to 20; without bound where null. Ways that go round need one.',
  })
  atMostTimes!: number | null;
}

const stage = 'A stage of a segment, with its timetable. A case enters a segment by its first stage.';
@ObjectType({ description: stage })
@InputType('StrategyStageInput', { description: stage })
export class StrategyStage {
  @Field({ description: 'Short name, once in the segment, such as reminder.' }) code!: string;
  @Field(() => [StrategyStep], { description: 'Its timetable, at most 30 steps.' }) steps!: StrategyStep[];
  @Field(() => [StrategyMove], { description: 'The ways out of it, in order, at most 10; none of the last stage.' })
  moves!: StrategyMove[];
}

const segment =
  'Cases that are worked alike: those for which all of its conditions hold. A case is in the first segment, in order, that fits; it leaves it when it does not fit any more, or when an earlier one fits.';
@ObjectType({ description: segment })
@InputType('StrategySegmentInput', { description: segment })
export class StrategySegment {
  @Field({ description: 'Short name, once in the strategy, such as early-cards.' }) code!: string;
  @Field(() => Int, { nullable: true, description: 'At least so many days past due.' }) fromDaysPastDue!: number | null;
  @Field(() => Int, { nullable: true, description: 'At most so many.' }) toDaysPastDue!: number | null;
  @Field(() => CurrencyCodeScalar, { nullable: true, description: 'The currency of the case; needed with amounts.' })
  currency!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'At least so much is outstanding, in minor units.' })
  fromOutstandingMinor!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'At most so much.' }) toOutstandingMinor!: string | null;
  @Field(() => [ProductKindEnum], { nullable: true, description: 'A debt of the case is of one of these kinds.' })
  productKinds!: ProductKind[] | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Roll risk at least so high, in basis points of probability (10000 is certain): the highest of the case's accounts. A case of which none is known does not fit.",
  })
  fromRollRisk!: number | null;
  @Field(() => Int, { nullable: true, description: 'At most so high.' }) toRollRisk!: number | null;
  @Field(() => Int, { nullable: true, description: 'At least so many broken promises to pay in the case.' })
  fromBrokenPromises!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Nobody has talked with the debtor about the case in so many days up to the business date, or ever.',
  })
  noRightPartyContactDays!: number | null;
  @Field(() => [StrategyStage], { description: 'The stages that it goes through, the first one first, 1 to 20.' })
  stages!: StrategyStage[];
}
