import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { AssuranceEnum, type Assurance } from '../lib/assurance.js';
import type { CalendarDay } from '../lib/calendar.js';
import { graphqlEnum } from '../lib/enums.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { RetentionChange } from './retention-change.entity.js';
import { KeyClassEnum, type KeyClass } from './retention-times.js';

/** What retention is asked for and answers. */

const stayReasonWords = {
  LEGAL_HOLD: 'A legal hold touches the person.',
  RESTRICTED: 'The data of the person are restricted: kept, and nothing else.',
  STATUTORY_TIME: 'A law wants it kept, and its time is not over.',
  OWN_TIME: "The institution's own time is not over.",
  OPEN_CASE: 'A case of the debtor is open.',
  OPEN_COMPLAINT: 'A complaint about the debtor is open.',
  OPEN_FINDING: 'A finding about the debtor is open.',
} as const;
export type StayReason = keyof typeof stayReasonWords;
const StayReasonEnum = graphqlEnum('StayReason', stayReasonWords, 'Why what was entered stays readable.');

@ObjectType({ description: 'For how long entries of a class are kept under the law of a jurisdiction.' })
export class RetentionTimeInForce {
  @Field(() => KeyClassEnum, { description: 'Which entries.' }) keyClass!: KeyClass;
  @Field(() => String, {
    nullable: true,
    description: 'Of debts under which law; null: under every other, and of people without a debt.',
  })
  jurisdiction!: string | null;
  @Field(() => Int, {
    description:
      'Whole years, from the end of the year of the entry or the last contact about the debt, whichever is later.',
  })
  years!: number;
  @Field(() => Int, { description: 'The least that may be chosen: what a law demands, or one.' }) leastYears!: number;
  @Field({ description: 'Where the time comes from, where nobody changed it.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well that text is known.' }) assurance!: Assurance;
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on, where your institution changed it.' })
  changedFrom!: string | null;
}

@ObjectType({ description: 'Keys of one class and year.' })
export class RetentionGroup {
  @Field(() => KeyClassEnum, { description: 'Of which entries.' }) keyClass!: KeyClass;
  @Field(() => Int, { description: 'The year of the entries, by UTC.' }) year!: number;
  @Field(() => Int, { description: 'How many people.' }) people!: number;
  @Field(() => Int, { description: 'How many keys: one for each person.' }) keys!: number;
}

@ObjectType({ description: 'Keys of one class and year that stay, for one reason: the first of the list that holds.' })
export class RetentionStay extends RetentionGroup {
  @Field(() => StayReasonEnum, { description: 'Why.' }) reason!: StayReason;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the earliest of them falls due, where time is the reason.',
  })
  until!: string | null;
}

@ObjectType({ description: 'What a run of retention would destroy, and what it would not, and why.' })
export class RetentionPlan {
  @Field(() => DateScalar, { description: 'On which day.' }) asOf!: string;
  @Field(() => [RetentionGroup], { description: 'What would go, by class and year.' }) goes!: RetentionGroup[];
  @Field(() => [RetentionStay], { description: 'What would stay, by class, year and reason.' }) stays!: RetentionStay[];
}

@InputType({ description: 'For how long entries of a class are to be kept.' })
export class ChangeRetentionInput {
  @Field(() => KeyClassEnum, { description: 'Which entries.' }) keyClass!: KeyClass;
  @Field(() => String, {
    nullable: true,
    description:
      'Of debts under which law, such as CN or US-MA; left out: under every other that has no time of its own.',
  })
  jurisdiction?: string | null;
  @Field(() => Int, { description: 'Whole years, 1 to 100; never less than a law demands.' }) years!: number;
  @Field(() => DateTimeScalar, {
    description: 'From when on, not in the past. Leave time for the second person; beyond it, ask anew.',
  })
  effectiveFrom!: string;
  @Field({ description: 'Why, for the second person; at most 500 characters, no personal data.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The change; or the request for a second person.' })
export class ChangeRetentionPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the change; null while an approval is waited for.' })
  retentionChangeId!: string | null;
  @Field(() => RetentionChange, { nullable: true, description: 'As recorded; null while an approval is waited for.' })
  retentionChange!: RetentionChange | null;
  @ApprovalField()
  approval!: Approval | null;
}

@InputType({ description: 'A run of retention.' })
export class ApplyRetentionInput {
  @Field(() => DateScalar, {
    description:
      'The day by which times are counted, today or before. Give the same when you send it again: what was approved is just this list.',
  })
  asOf!: CalendarDay;
  @Field({ description: 'Why, for the second person; at most 500 characters, no personal data.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What a run of retention destroyed, for ever.' })
export class RetentionApplied {
  @Field(() => ID, { description: 'The journal entry, by its id there.' }) entryId!: string;
  @Field(() => [RetentionGroup], { description: 'What went, by class and year.' }) gone!: RetentionGroup[];
}

@ObjectType({ description: 'What was destroyed; or the request for a second person.' })
export class ApplyRetentionPayload {
  @Field(() => RetentionApplied, { nullable: true, description: 'Null while an approval is waited for.' })
  applied!: RetentionApplied | null;
  @ApprovalField()
  approval!: Approval | null;
}
