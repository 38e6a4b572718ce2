import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MoneyInput } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { AffairsLineKindEnum, AffairsPeriodEnum, type AffairsLineKind, type AffairsPeriod } from './affairs-words.js';
import { AffairsStatement } from './affairs.entity.js';
import { AffordabilityPolicy } from './affordability-policy.entity.js';
import {
  CircumstanceWordEnum,
  InformationSourceEnum,
  PlansBeyondMeansEnum,
  type CircumstanceWord,
  type InformationSource,
  type PlansBeyondMeans,
} from './circumstance-words.js';
import { Circumstance } from './circumstance.entity.js';

const keyed = 'Chosen by the client: the same key and input give the same result.';

@InputType({ description: 'What was learned of how a debtor lives.' })
export class RecordCircumstanceInput {
  @Field(() => ID, { description: 'Whose.' }) debtorId!: string;
  @Field(() => CircumstanceWordEnum, { description: 'Which.' }) what!: CircumstanceWord;
  @Field(() => String, {
    nullable: true,
    description: 'In words, at most 4000 characters; sealed. Needed where it is one of the OTHER.',
  })
  words?: string | null;
  @Field(() => InformationSourceEnum, { description: 'Where it comes from.' }) source!: InformationSource;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day it is so; today where left out, never later.',
  })
  asOf?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'One of the same debtor that was recorded wrongly: it is put right by this one, and counts no more.',
  })
  correctsCircumstanceId?: string | null;
  @Field({ description: keyed }) idempotencyKey!: string;
}

@ObjectType({ description: 'The circumstance.' })
export class RecordCircumstancePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) circumstanceId!: string;
  @Field(() => Circumstance, { nullable: true, description: 'As recorded; null for services, which may not read it.' })
  circumstance!: Circumstance | null;
}

@InputType({ description: 'That a circumstance is over, or never was.' })
export class EndCircumstanceInput {
  @Field(() => ID, { description: 'Which.' }) circumstanceId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'From which day it is so no more, not before it began; today where left out. Not of a mistake.',
  })
  endsOn?: string | null;
  @Field({ defaultValue: false, description: 'It never was: it was recorded by mistake.' }) isMistaken!: boolean;
  @Field({ description: keyed }) idempotencyKey!: string;
}

@ObjectType({ description: 'The circumstance.' })
export class EndCircumstancePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) circumstanceId!: string;
  @Field(() => Circumstance, { nullable: true, description: 'With its end.' }) circumstance!: Circumstance | null;
}

@InputType({ description: 'One income or outgoing.' })
export class AffairsLineInput {
  @Field(() => AffairsLineKindEnum, { description: 'What it is.' }) kind!: AffairsLineKind;
  @Field(() => MoneyInput, { description: 'How much each time; nothing where there is none, which is an answer.' })
  amount!: MoneyInput;
  @Field(() => AffairsPeriodEnum, { description: 'How often.' }) period!: AffairsPeriod;
  @Field(() => InformationSourceEnum, { description: 'Where it comes from.' }) source!: InformationSource;
}

@InputType({ description: 'What a debtor earns and spends, and whom they support.' })
export class RecordAffairsInput {
  @Field(() => ID, { description: 'Whose.' }) debtorId!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Of which day the figures are; today where left out, never later.',
  })
  asOf?: string | null;
  @Field(() => [AffairsLineInput], { description: 'Incomes and outgoings, 1 to 50, all in one currency.' })
  lines!: AffairsLineInput[];
  @Field(() => Int, {
    nullable: true,
    description: 'How many people live on this income besides, 0 to 50; null: not asked.',
  })
  dependants?: number | null;
  @Field(() => InformationSourceEnum, { description: 'Where the number of dependants comes from.' })
  source!: InformationSource;
  @Field(() => String, { nullable: true, description: 'What was said besides, at most 4000 characters; sealed.' })
  note?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A statement of the same debtor that was wrong: this comes in its place, and it counts no more.',
  })
  correctsStatementId?: string | null;
  @Field({ description: keyed }) idempotencyKey!: string;
}

@ObjectType({ description: 'The statement of affairs.' })
export class RecordAffairsPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) affairsStatementId!: string;
  @Field(() => AffairsStatement, { nullable: true, description: 'As recorded.' })
  affairsStatement!: AffairsStatement | null;
}

@InputType({ description: 'How the institution reckons what debtors can afford, in one currency, from an instant on.' })
export class ChangeAffordabilityPolicyInput {
  @Field(() => MoneyInput, {
    description: 'What is left to the debtor a month for each dependant; its currency is that of the policy.',
  })
  dependantAllowance!: MoneyInput;
  @Field(() => Int, { description: 'How much of what is left may be asked for, 1 to 10000 basis points.' })
  instalmentShareBasisPoints!: number;
  @Field(() => Int, { description: 'Older statements than so many days are not relied on, 1 to 3650.' })
  oldestDays!: number;
  @Field(() => PlansBeyondMeansEnum, {
    description: 'What becomes of a plan that asks more a month than is affordable.',
  })
  plansBeyondMeans!: PlansBeyondMeans;
  @Field(() => DateTimeScalar, { description: 'From when it holds: not in the past.' }) validFrom!: string;
  @Field({ description: keyed }) idempotencyKey!: string;
}

@ObjectType({ description: 'The policy.' })
export class ChangeAffordabilityPolicyPayload {
  @Field(() => ID, { description: 'The id.' }) affordabilityPolicyId!: string;
  @Field(() => AffordabilityPolicy, { nullable: true, description: 'As set.' })
  affordabilityPolicy!: AffordabilityPolicy | null;
}
