import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Approval } from '../access/index.js';
import { BalanceEntry, BalancePartsInput, GivenWaiverReasonEnum, type GivenWaiverReason } from '../cases/index.js';

@InputType({ description: 'What is forgiven of a debt, part by part.' })
export class WaiveDebtInput extends BalancePartsInput {
  @Field(() => GivenWaiverReasonEnum, { description: 'Why it is forgiven.' }) waiverReason!: GivenWaiverReason;
  @Field(() => String, {
    nullable: true,
    description:
      'For the second person, where one is needed: at most 500 characters, without personal data. Left out where the role may alone.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'What was forgiven; or the request that waits for a second person.' })
export class WaiveDebtPayload {
  @Field(() => ID, { nullable: true, description: 'The id, also where the rest is outside your sight.' })
  balanceEntryId!: string | null;
  @Field(() => BalanceEntry, { nullable: true, description: 'The change of the balance, as recorded.' })
  balanceEntry!: BalanceEntry | null;
  @Field(() => Approval, {
    nullable: true,
    description: 'What waits for a second person; nothing was forgiven yet. Send the same again when it is approved.',
  })
  approval!: Approval | null;
}
