import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Approval, ApprovalOutcomeEnum, type ApprovalOutcome } from './approval.entity.js';

/**
 * On a payload: the request that now waits, where the verb takes two people.
 * @param when it does, as the sentence goes on
 */
export const ApprovalField = (when = ''): PropertyDecorator =>
  Field(() => Approval, {
    nullable: true,
    description: `The request for a second person${when}: once it is approved, send the same again under another idempotencyKey.`,
  });

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
