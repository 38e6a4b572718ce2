import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Approval, ApprovalOutcomeEnum, type ApprovalOutcome } from './approval.entity.js';

@InputType({ description: 'What the second person says to a request.' })
export class DecideApprovalInput {
  @Field(() => ID, { description: 'Which request; never one of your own.' }) approvalId!: string;
  @Field(() => ApprovalOutcomeEnum, { description: 'Approved or rejected; for good.' }) outcome!: ApprovalOutcome;
  @Field(() => String, { nullable: true, description: 'Why; at most 500 characters, no personal data.' })
  note?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The request.' })
export class DecideApprovalPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) approvalId!: string;
  @Field(() => Approval, { nullable: true, description: 'As decided.' }) approval!: Approval | null;
}
