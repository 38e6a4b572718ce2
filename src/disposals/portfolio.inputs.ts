import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Approval } from '../access/index.js';
import { CaseStageEnum, ClassificationEnum } from '../cases/index.js';
import { CurrencyCodeScalar, DateScalar } from '../lib/scalars.js';
import type { CaseStage, Classification } from '../lib/vocabulary.js';
import { NoticeChannelEnum, PutBackReasonEnum, type NoticeChannel, type PutBackReason } from './portfolio-words.js';
import { Portfolio } from './portfolio.entity.js';

@InputType({ description: 'Which cases, by what they have in common; what is left out does not matter.' })
export class PortfolioCasesInput {
  @Field(() => [CaseStageEnum], { nullable: true, description: 'In one of these stages.' })
  stages?: CaseStage[] | null;
  @Field(() => [ClassificationEnum], { nullable: true, description: 'Of one of these classifications.' })
  classifications?: Classification[] | null;
  @Field(() => Int, { nullable: true, description: 'At least so many days past due.' })
  minDaysPastDue?: number | null;
  @Field(() => Int, { nullable: true, description: 'At most so many days past due.' })
  maxDaysPastDue?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'With a debt that is written off, or without one.' })
  isWrittenOff?: boolean | null;
}

@InputType({ description: 'Cases that are to be sold together, chosen by their ids or by a filter.' })
export class DraftPortfolioInput {
  @Field({ description: "The institution's own name of it, once in the institution; at most 100 characters." })
  name!: string;
  @Field({ description: 'Who buys, at most 200 characters.' }) buyerName!: string;
  @Field({ description: "The buyer's number in the register of companies, at most 64 characters." })
  buyerRegistration!: string;
  @Field({ description: 'Where the buyer is reached, of the firm and not of a person; at most 200 characters.' })
  buyerContact!: string;
  @Field(() => DateScalar, {
    description: 'From which day on the buyer collects. It is carried out on that day or later.',
  })
  cutOffOn!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'By which day each debtor must have been told; 30 days after cutOffOn where left out.',
  })
  noticeDueOn?: string | null;
  @Field(() => CurrencyCodeScalar, { description: 'All of it is in one currency.' }) currency!: string;
  @Field(() => [ID], { nullable: true, description: 'Which cases, 1 to 5 000; or filter.' }) caseIds?: string[] | null;
  @Field(() => PortfolioCasesInput, {
    nullable: true,
    description: 'Which cases, by what they have in common, at most 5 000; or caseIds.',
  })
  filter?: PortfolioCasesInput | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The draft, with what is in it and what was left out for which reasons.' })
export class DraftPortfolioPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) portfolioId!: string;
  @Field(() => Portfolio, { nullable: true, description: 'As drafted.' }) portfolio!: Portfolio | null;
}

@InputType({ description: 'That a portfolio is transferred to its buyer.' })
export class TransferPortfolioInput {
  @Field(() => ID, { description: 'Which portfolio.' }) portfolioId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'For the second person, at most 500 characters, without personal data; needed when it is asked for.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The portfolio, transferred; or the request that waits for a second person.' })
export class TransferPortfolioPayload {
  @Field(() => ID, { nullable: true, description: 'The id, also where the rest is outside your sight.' })
  portfolioId!: string | null;
  @Field(() => Portfolio, { nullable: true, description: 'As it is now.' }) portfolio!: Portfolio | null;
  @Field(() => Approval, {
    nullable: true,
    description:
      'What waits for a second person; nothing has changed hands yet. Send the same again when it is approved: of a portfolio whose cases have changed meanwhile, it is asked anew.',
  })
  approval!: Approval | null;
}

@InputType({ description: 'That debtors were told of a transfer.' })
export class RecordTransferNoticesInput {
  @Field(() => ID, { description: 'Of which portfolio.' }) portfolioId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'About which of its cases, at most 1 000; where left out or empty, all that were not told yet.',
  })
  caseIds?: string[] | null;
  @Field(() => DateScalar, { description: 'When the notices were sent: from the cut-off on, and not in the future.' })
  sentOn!: string;
  @Field(() => NoticeChannelEnum, { description: 'How.' }) channel!: NoticeChannel;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The portfolio, with its notices.' })
export class RecordTransferNoticesPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) portfolioId!: string;
  @Field(() => Portfolio, { nullable: true, description: 'As it is now.' }) portfolio!: Portfolio | null;
}

@InputType({ description: 'That one case leaves its portfolio.' })
export class PutBackCaseInput {
  @Field(() => ID, { description: 'Out of which portfolio.' }) portfolioId!: string;
  @Field(() => ID, { description: 'Which case: one that is in it.' }) caseId!: string;
  @Field(() => PutBackReasonEnum, { description: 'Why.' }) reason!: PutBackReason;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The portfolio, without the case.' })
export class PutBackCasePayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) portfolioId!: string;
  @Field(() => Portfolio, { nullable: true, description: 'As it is now.' }) portfolio!: Portfolio | null;
}
