import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { MoneyInput } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { PlanRefusal } from './plan-refusal.entity.js';
import {
  AcceptanceWayEnum,
  PlanKindEnum,
  PlanOutcomeEnum,
  PlanSideEnum,
  PlanStatementEnum,
  type AcceptanceWay,
  type PlanKind,
  type PlanOutcome,
  type PlanSide,
  type PlanStatement,
} from './plan-words.js';
import { Plan } from './plan.entity.js';

@InputType({ description: 'One instalment of a plan of the kind GIVEN.' })
export class PlanInstalmentInput {
  @Field(() => DateScalar, { description: 'When it is due: later than the one before it.' }) dueOn!: string;
  @Field(() => MoneyInput, { description: 'How much: more than nothing.' }) amount!: MoneyInput;
}

@InputType({
  description:
    'Terms of a plan. All amounts are in the currency of the case. What total, waivedInterest and waivedFees leave of what is owed is a discount, which only a SETTLEMENT may have.',
})
export class ProposePlanInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Only these debts of the case, at most 50; all that it has now where left out or empty.',
  })
  debtIds?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'A plan of the case that these terms answer. One that is PROPOSED becomes NEGOTIATED at once; one that is PERFORMING becomes RENEGOTIATED when these terms are agreed.',
  })
  answersPlanId?: string | null;
  @Field(() => PlanSideEnum, { description: 'Whose terms they are.' }) proposedBy!: PlanSide;
  @Field(() => PlanKindEnum, { description: 'How what is to be paid is spread.' }) kind!: PlanKind;
  @Field(() => MoneyInput, { description: 'What is to be paid in all: more than nothing, and no more than is owed.' })
  total!: MoneyInput;
  @Field(() => MoneyInput, { nullable: true, description: 'Interest to forgive, at most what is owed of it.' })
  waivedInterest?: MoneyInput | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Fees to forgive, at most what is owed of them.' })
  waivedFees?: MoneyInput | null;
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; of all kinds but GIVEN.' })
  instalmentCount?: number | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'When the first one is due, today or later; of all kinds but GIVEN. A month that has no such day takes its last. Of a PAYMENT_HOLIDAY: when it would be due without one.',
  })
  firstDueOn?: string | null;
  @Field(() => Int, { nullable: true, description: 'Months from one due date to the next, 1 to 12; 1 where left out.' })
  everyMonths?: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Due on the last day of each month, whatever day firstDueOn is; no where left out.',
  })
  isAtMonthEnd?: boolean | null;
  @Field(() => MoneyInput, { nullable: true, description: 'The last instalment of a BALLOON, and only of one.' })
  balloon?: MoneyInput | null;
  @Field(() => Int, { nullable: true, description: 'How many months a PAYMENT_HOLIDAY lasts, 1 to 60; only of one.' })
  holidayMonths?: number | null;
  @Field(() => [PlanInstalmentInput], {
    nullable: true,
    description: 'Of the kind GIVEN: each instalment, 1 to 100, summing to total.',
  })
  instalments?: PlanInstalmentInput[] | null;
  @Field(() => [PlanStatementEnum], { description: 'What the agreement says besides amounts, currency and dates.' })
  statements!: PlanStatement[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The plan; or why the law or the policy does not allow it.' })
export class ProposePlanPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the plan; null where it was refused.' })
  planId!: string | null;
  @Field(() => Plan, { nullable: true, description: 'As proposed; null where it was refused.' }) plan!: Plan | null;
  @Field(() => PlanRefusal, { nullable: true, description: 'Why it is not allowed; null where it is.' })
  refusal!: PlanRefusal | null;
}

@InputType({ description: 'That the debtor accepted the terms of a plan, and the institution agrees.' })
export class AgreePlanInput {
  @Field(() => ID, { description: 'Which plan.' }) planId!: string;
  @Field({ description: 'Plan.termsHash of what was shown to the debtor.' }) termsHash!: string;
  @Field(() => AcceptanceWayEnum, { description: 'How the debtor accepted.' }) way!: AcceptanceWay;
  @Field(() => DateTimeScalar, {
    description: 'When: not before the plan was proposed, and not in the future. Collection stops from then on.',
  })
  acceptedAt!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where the recording or the signed paper is kept; at most 200 characters, sealed in the journal.',
  })
  evidence?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why so much is forgiven, or more is asked than is affordable, for the second person, where that takes two; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The plan; or why it is not allowed; or the request for a second person.' })
export class AgreePlanPayload {
  @Field(() => ID, { nullable: true, description: 'The id; null where it was refused, or an approval is waited for.' })
  planId!: string | null;
  @Field(() => Plan, { nullable: true, description: 'As agreed; null where it was not.' }) plan!: Plan | null;
  @Field(() => PlanRefusal, { nullable: true, description: 'Why it is not allowed; null where it is.' })
  refusal!: PlanRefusal | null;
  @ApprovalField()
  approval!: Approval | null;
}

@InputType({ description: 'A plan that was proposed and is no more.' })
export class WithdrawPlanInput {
  @Field(() => ID, { description: 'Which plan.' }) planId!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The plan.' })
export class WithdrawPlanPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) planId!: string;
  @Field(() => Plan, { nullable: true, description: 'As withdrawn.' }) plan!: Plan | null;
}

@InputType({ description: 'That an agreed plan was kept, or broken.' })
export class EndPlanInput {
  @Field(() => ID, { description: 'Which plan.' }) planId!: string;
  @Field(() => PlanOutcomeEnum, {
    description: 'How it ended. BROKEN: not before an instalment is late by more than the tolerance of the policy.',
  })
  outcome!: PlanOutcome;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The plan.' })
export class EndPlanPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) planId!: string;
  @Field(() => Plan, { nullable: true, description: 'As ended.' }) plan!: Plan | null;
}
