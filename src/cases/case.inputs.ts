import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MoneyInput } from '../lib/money.type.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateScalar } from '../lib/scalars.js';
import type { CaseStage, ProductKind } from '../lib/vocabulary.js';
import { Bucket } from './bucket.entity.js';
import { Case, CaseStageEnum } from './case.entity.js';

@InputType({ description: 'A debt. All amounts of a case are in one currency.' })
export class DebtInput {
  @Field({ description: "The institution's own reference, once in the institution; at most 100 characters." })
  reference!: string;
  @Field(() => ProductKindEnum, { description: 'What kind of credit.' }) productKind!: ProductKind;
  @Field({ description: 'Whose law governs it: an ISO 3166 code such as CN, US or US-MA.' }) jurisdiction!: string;
  @Field(() => MoneyInput, { description: 'Principal still owed.' }) principal!: MoneyInput;
  @Field(() => MoneyInput, { nullable: true, description: 'Interest still owed.' }) interest?: MoneyInput | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Fees still owed.' }) fees?: MoneyInput | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due date of its oldest unpaid part; left out when nothing is overdue.',
  })
  oldestUnpaidDueOn?: string | null;
}

@InputType({ description: 'A new case.' })
export class OpenCaseInput {
  @Field({ description: "The institution's own reference, once in the institution; at most 100 characters." })
  reference!: string;
  @Field(() => ID, { description: 'Who owes.' }) debtorId!: string;
  @Field(() => [DebtInput], { description: 'Its debts, 1 to 50, in one currency.' }) debts!: DebtInput[];
  @Field(() => ID, { nullable: true, description: 'Who shall work it.' }) assigneeId?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class OpenCasePayload {
  @Field(() => ID, { description: 'The id of the case, also where you cannot see it.' }) caseId!: string;
  @Field(() => Case, {
    nullable: true,
    description: 'As opened; null where it is outside your own sight, as a case given to another team is.',
  })
  case!: Case | null;
}

@InputType({ description: 'Gives a case to a collector, or takes it back.' })
export class AssignCaseInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => ID, { nullable: true, description: 'The collector; null takes the case back to the team.' })
  assigneeId?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class AssignCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) caseId!: string;
  @Field(() => Case, { nullable: true, description: 'As assigned; null where it left your own sight by this.' })
  case!: Case | null;
}

@InputType({ description: 'Moves a case to another stage.' })
export class MoveCaseInput {
  @Field(() => ID, { description: 'Which case.' }) caseId!: string;
  @Field(() => CaseStageEnum, { description: 'The stage.' }) stage!: CaseStage;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The case.' })
export class MoveCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) caseId!: string;
  @Field(() => Case, { nullable: true, description: 'As moved.' }) case!: Case | null;
}

@InputType({ description: 'A range of days past due.' })
export class BucketInput {
  @Field({ description: 'Such as M1, once in the scheme; at most 20 characters.' }) code!: string;
  @Field({ description: 'For people; at most 100 characters.' }) label!: string;
  @Field(() => Int, { description: 'First day past due, inclusive: 0, or the day after the bucket before.' })
  fromDay!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Last day past due, inclusive; null for the last bucket, and only for it.',
  })
  toDay?: number | null;
}

@InputType({ description: 'A new bucket scheme.' })
export class SetBucketSchemeInput {
  @Field(() => [BucketInput], { description: 'From day 0 on, without gap or overlap, in order; 1 to 50.' })
  buckets!: BucketInput[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The scheme.' })
export class SetBucketSchemePayload {
  @Field(() => [Bucket], { description: 'As set, in order.' }) buckets!: Bucket[];
}
