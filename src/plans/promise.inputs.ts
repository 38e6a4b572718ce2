import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MoneyInput } from '../lib/money.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { PlanPolicy } from './plan-policy.entity.js';
import { PromiseOutcomeEnum, type PromiseOutcome } from './plan-words.js';
import { PromiseToPay } from './promise.entity.js';

@InputType({ description: 'What the debtor promises to pay.' })
export class RecordPromiseInput {
  @Field(() => ID, { description: 'In which case.' }) caseId!: string;
  @Field(() => MoneyInput, {
    description: 'How much: more than nothing, no more than is outstanding, in the currency of the case.',
  })
  amount!: MoneyInput;
  @Field(() => DateScalar, { description: 'By which day: today or later, within a year.' }) dueOn!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The promise.' })
export class RecordPromisePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) promiseToPayId!: string;
  @Field(() => PromiseToPay, { nullable: true, description: 'As recorded.' }) promiseToPay!: PromiseToPay | null;
}

@InputType({ description: 'How a promise ended.' })
export class EndPromiseInput {
  @Field(() => ID, { description: 'Which promise.' }) promiseToPayId!: string;
  @Field(() => PromiseOutcomeEnum, {
    description: 'KEPT, BROKEN (not before it is late by more than its tolerance) or WITHDRAWN.',
  })
  outcome!: PromiseOutcome;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The promise.' })
export class EndPromisePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) promiseToPayId!: string;
  @Field(() => PromiseToPay, { nullable: true, description: 'As ended.' }) promiseToPay!: PromiseToPay | null;
}

@InputType({ description: 'What the institution allows of plans and promises from an instant on.' })
export class ChangePlanPolicyInput {
  @Field(() => Int, { description: 'From the agreement to the last due date, in months, 1 to 600.' })
  longestMonths!: number;
  @Field(() => Int, { description: 'How much of what is owed may be forgiven at most, 0 to 10000 basis points.' })
  largestForgivenBasisPoints!: number;
  @Field(() => Int, { description: 'How much a collector or a service forgives alone: at most what a lead does.' })
  collectorForgivesBasisPoints!: number;
  @Field(() => Int, { description: 'How much a team lead forgives alone: at most what may be forgiven.' })
  leadForgivesBasisPoints!: number;
  @Field(() => Int, { description: 'By how much of its amount a promise may fall short and be kept, 0 to 9999.' })
  promiseToleranceBasisPoints!: number;
  @Field(() => Int, { description: 'By how many days a promise or an instalment may be late and be kept, 0 to 31.' })
  promiseToleranceDays!: number;
  @Field(() => DateTimeScalar, { description: 'From when it holds: not in the past.' }) validFrom!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The policy.' })
export class ChangePlanPolicyPayload {
  @Field(() => ID, { description: 'The id.' }) planPolicyId!: string;
  @Field(() => PlanPolicy, { nullable: true, description: 'As set.' }) planPolicy!: PlanPolicy | null;
}
