import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  AffairsLineKindEnum,
  AffairsPeriodEnum,
  AffordabilityStepKindEnum,
  ShortcomingEnum,
  type AffairsLineKind,
  type AffairsPeriod,
  type AffordabilityStepKind,
  type ShortcomingWord,
} from './affairs-words.js';
import { InformationSourceEnum, type InformationSource } from './circumstance-words.js';

@ObjectType({ description: 'One step of the computation, in order.' })
export class AffordabilityStep {
  @Field(() => AffordabilityStepKindEnum, { description: 'What it does.' }) kind!: AffordabilityStepKind;
  @Field(() => AffairsLineKindEnum, { nullable: true, description: 'Which income or outgoing, where it is about one.' })
  line!: AffairsLineKind | null;
  @Field(() => InformationSourceEnum, { nullable: true, description: 'Where that comes from.' })
  source!: InformationSource | null;
  @Field(() => Money, { nullable: true, description: 'How much it is each time, as it was stated.' })
  stated!: Money | null;
  @Field(() => AffairsPeriodEnum, { nullable: true, description: 'How often, as it was stated.' })
  period!: AffairsPeriod | null;
  @Field(() => Money, {
    description: 'What the step comes to a month; of DISPOSABLE negative where more goes out than comes in.',
  })
  amount!: Money;
  @Field(() => Money, { description: 'What is left after it.' }) left!: Money;
  @Field(() => [String], { description: 'What it does and why, in English and then in Simplified Chinese.' })
  texts!: string[];
}

@ObjectType({ description: 'What is missing for the computation, or too old; or what who decides should know of it.' })
export class AffordabilityShortcoming {
  @Field(() => ShortcomingEnum, { description: 'Which.' }) what!: ShortcomingWord;
  @Field({ description: 'The figures are sound all the same.' }) isRemark!: boolean;
  @Field(() => [String], { description: 'What to do about it, in English and then in Simplified Chinese.' })
  texts!: string[];
}

@ObjectType({
  description:
    "What the debtor of a case can afford a month, and how that is reckoned. disposable = incomes − essential outgoings − dependants × the policy's allowance − other commitments, each line by the month (yearly amount ÷ 12; incomes rounded down to the minor unit, all else up). affordable = disposable × the policy's share ÷ 10000, rounded down, and nothing where disposable is negative. suggestedInstalment = the lesser of affordable and outstanding. monthsToClear = outstanding ÷ affordable, rounded up. What is free (leisure, savings) is shown and not deducted.",
})
export class Affordability {
  @Field(() => ID, { description: 'Of which case.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'The statement of affairs that counts; null where there is none.' })
  affairsStatementId!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Of which day its figures are.' }) asOf!: string | null;
  @Field(() => DateTimeScalar, { description: 'With what was recorded by this instant.' }) knownAt!: string;
  @Field(() => Money, { description: 'What was outstanding in the case.' }) outstanding!: Money;
  @Field(() => Money, {
    nullable: true,
    description: 'What is left a month, negative where too little comes in; null where nothing is recorded.',
  })
  disposable!: Money | null;
  @Field(() => Money, { nullable: true, description: "The policy's share of it." }) affordable!: Money | null;
  @Field(() => Money, { nullable: true, description: 'What to ask for a month: no more than is outstanding.' })
  suggestedInstalment!: Money | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'In how many months the case is clear; null where nothing can be paid, or it takes over 2 147 483 647.',
  })
  monthsToClear!: number | null;
  @Field({ description: 'Nothing that it needs is missing or too old; else it is no ground for a decision.' })
  isSound!: boolean;
  @Field(() => [AffordabilityShortcoming], { description: 'What is missing, or too old, or worth knowing.' })
  shortcomings!: AffordabilityShortcoming[];
  @Field(() => [AffordabilityStep], { description: 'Each step, in order; none where nothing is recorded.' })
  steps!: AffordabilityStep[];
}
