import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateScalar } from '../lib/scalars.js';
import type { ProductKind } from '../lib/vocabulary.js';
import { ComplaintSubIssueEnum, type ComplaintSubIssue } from './complaint-issues.js';
import {
  ComplaintChannelEnum,
  ComplaintOutcomeEnum,
  ComplaintSourceEnum,
  type ComplaintChannel,
  type ComplaintOutcome,
  type ComplaintSource,
} from './complaint-words.js';
import { Complaint } from './complaint.entity.js';

const keyDescription = 'Chosen by the client: the same key and input give the same result.';

@InputType({ description: 'A complaint as it came in.' })
export class OpenComplaintInput {
  @Field({
    description: "The institution's own number of it, or that of whoever passed it on; at most 100 characters.",
  })
  reference!: string;
  @Field(() => ComplaintSourceEnum, { description: 'Who brought it; PUBLIC_FILE comes by import only.' })
  source!: ComplaintSource;
  @Field(() => ComplaintChannelEnum, { description: 'How it came in.' }) channelReceived!: ComplaintChannel;
  @Field(() => DateScalar, {
    nullable: true,
    description: "When it was received; today in the institution's zone where left out, never later.",
  })
  receivedOn?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'When whoever passed it on sent it to the institution; some deadlines run from then.',
  })
  sentOn?: string | null;
  @Field(() => ComplaintSubIssueEnum, { description: 'What it is about.' }) subIssue!: ComplaintSubIssue;
  @Field(() => ProductKindEnum, { nullable: true, description: 'What kind of credit, as far as known.' })
  product?: ProductKind | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where it comes from, by ISO 3166, such as CN or US-TX: says which rules it touches and when it is due.',
  })
  jurisdiction?: string | null;
  @Field(() => ID, { nullable: true, description: 'The case that it is about.' }) caseId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The debtor whom it is about; that of the case where left out.' })
  debtorId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "What was told, at most 10000 characters. Kept sealed under the debtor's key, so it needs caseId or debtorId.",
  })
  narrative?: string | null;
  @Field({ description: keyDescription }) idempotencyKey!: string;
}

@InputType({ description: 'What a complaint turned out to be about.' })
export class LinkComplaintInput {
  @Field(() => ID, { description: 'Which complaint.' }) complaintId!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The case; of the debtor whom the complaint is about, if one is known.',
  })
  caseId?: string | null;
  @Field(() => [ID], {
    nullable: true,
    description: 'Attempts and findings about the same debtor, at most 100 at once.',
  })
  subjectIds?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Why, at most 4000 characters; sealed.' }) words?: string | null;
  @Field({ description: keyDescription }) idempotencyKey!: string;
}

@InputType({ description: 'The answer to a complaint.' })
export class AnswerComplaintInput {
  @Field(() => ID, { description: 'Which complaint; an open one.' }) complaintId!: string;
  @Field(() => ComplaintOutcomeEnum, { description: 'What came of it; neither IN_PROGRESS nor UNTIMELY_RESPONSE.' })
  outcome!: ComplaintOutcome;
  @Field(() => String, {
    nullable: true,
    description:
      'What was answered, at most 10000 characters; sealed, so it needs a debtor whom the complaint is about.',
  })
  words?: string | null;
  @Field({ description: keyDescription }) idempotencyKey!: string;
}

@InputType({ description: 'That nothing is left to be done about a complaint.' })
export class CloseComplaintInput {
  @Field(() => ID, { description: 'Which complaint; an answered one.' }) complaintId!: string;
  @Field(() => String, { nullable: true, description: 'What there is to say, at most 4000 characters; sealed.' })
  words?: string | null;
  @Field({ description: keyDescription }) idempotencyKey!: string;
}

@InputType({ description: 'That a complaint must be looked at again; its deadlines run anew from today.' })
export class ReopenComplaintInput {
  @Field(() => ID, { description: 'Which complaint; an answered or closed one.' }) complaintId!: string;
  @Field(() => String, { nullable: true, description: 'Why, at most 4000 characters; sealed.' }) words?: string | null;
  @Field({ description: keyDescription }) idempotencyKey!: string;
}

@ObjectType({ description: 'The complaint.' })
export class OpenComplaintPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) complaintId!: string;
  @Field(() => Complaint, { nullable: true, description: 'As opened.' }) complaint!: Complaint | null;
}

@ObjectType({ description: 'The complaint.' })
export class LinkComplaintPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) complaintId!: string;
  @Field(() => Complaint, { nullable: true, description: 'As linked.' }) complaint!: Complaint | null;
}

@ObjectType({ description: 'The complaint.' })
export class AnswerComplaintPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) complaintId!: string;
  @Field(() => Complaint, { nullable: true, description: 'As answered.' }) complaint!: Complaint | null;
}

@ObjectType({ description: 'The complaint.' })
export class CloseComplaintPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) complaintId!: string;
  @Field(() => Complaint, { nullable: true, description: 'As closed.' }) complaint!: Complaint | null;
}

@ObjectType({ description: 'The complaint.' })
export class ReopenComplaintPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) complaintId!: string;
  @Field(() => Complaint, { nullable: true, description: 'As opened again.' }) complaint!: Complaint | null;
}
