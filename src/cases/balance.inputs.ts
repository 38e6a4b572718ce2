import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoneyInput } from '../lib/money.type.js';
import { DateScalar } from '../lib/scalars.js';
import { BalanceEntry } from './balance-entry.entity.js';
import { ChargeReasonEnum, type ChargeReason } from './payment-words.js';

@InputType({ description: 'Amounts of the parts of one debt.' })
export abstract class BalancePartsInput {
  @Field(() => ID, { description: 'Of which debt.' }) debtId!: string;
  @Field(() => MoneyInput, { nullable: true, description: "Of its fees, in the debt's currency; left out: nothing." })
  fees?: MoneyInput | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Of its interest.' }) interest?: MoneyInput | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Of its principal.' }) principal?: MoneyInput | null;
}

@InputType({ description: 'That more is owed on a debt, part by part.' })
export class ChargeDebtInput extends BalancePartsInput {
  @Field(() => ChargeReasonEnum, { description: 'Why.' }) reason!: ChargeReason;
  @Field(() => DateScalar, {
    description:
      "The day from which it counts, in the institution's zone: from when the debt began to today. Of ACCRUED and FEE, no day of a moratorium under the law of GB.",
  })
  valueOn!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The change of the balance.' })
export class ChargeDebtPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) balanceEntryId!: string;
  @Field(() => BalanceEntry, { nullable: true, description: 'As recorded.' }) balanceEntry!: BalanceEntry | null;
}
