import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { BreakGlass, BreakGlassReasonEnum, type BreakGlassReason } from '../access/index.js';

@InputType({ description: 'Extraordinary access to the cases of one debtor: name a case or the debtor.' })
export class BreakGlassInput {
  @Field(() => ID, { nullable: true, description: 'A case of the debtor.' }) caseId?: string | null;
  @Field(() => String, { nullable: true, description: "A case of the debtor, by the institution's own reference." })
  caseReference?: string | null;
  @Field(() => ID, { nullable: true, description: 'The debtor.' }) debtorId?: string | null;
  @Field(() => BreakGlassReasonEnum, { description: 'Why.' }) reason!: BreakGlassReason;
  @Field({ description: 'What happened, at most 500 characters. Kept sealed, for who reviews it.' })
  explanation!: string;
  @Field(() => Int, { description: 'For how many minutes, 1 to 60.' }) minutes!: number;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The extraordinary access.' })
export class BreakGlassPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) breakGlassId!: string;
  @Field(() => BreakGlass, { nullable: true, description: 'As taken, until when it holds.' })
  breakGlass!: BreakGlass | null;
}
