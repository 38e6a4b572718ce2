import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { Hold, HoldReasonEnum, type HoldReason } from './hold.entity.js';

@InputType({
  description: 'Whose data are to be kept whatever comes: give debtorId, or caseId, or periodFrom and periodTo.',
})
export class PlaceHoldInput {
  @Field(() => ID, { nullable: true, description: 'A debtor, with those related to them.' }) debtorId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A case: its debtor, with those related to them.' })
  caseId?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The first instant of a period: all of whom the journal has an entry of it, or who were contacted in it.',
  })
  periodFrom?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first instant after the period.' })
  periodTo?: string | null;
  @Field(() => HoldReasonEnum, { description: 'Why.' }) reason!: HoldReason;
  @Field({ description: 'The number of the matter; at most 100 characters, no personal data.' }) reference!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The hold.' })
export class PlaceHoldPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) holdId!: string;
  @Field(() => Hold, { nullable: true, description: 'As placed.' }) hold!: Hold | null;
}

@InputType({ description: 'A hold that ends.' })
export class ReleaseHoldInput {
  @Field(() => ID, { description: 'Which hold.' }) holdId!: string;
  @Field({ description: 'Why, for the second person; at most 500 characters, no personal data.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The hold; or the request for a second person.' })
export class ReleaseHoldPayload {
  @Field(() => ID, { nullable: true, description: 'The id; null while an approval is waited for.' })
  holdId!: string | null;
  @Field(() => Hold, { nullable: true, description: 'As released; null while an approval is waited for.' })
  hold!: Hold | null;
  @ApprovalField()
  approval!: Approval | null;
}
