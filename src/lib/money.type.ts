import { Field, InputType, ObjectType } from 'type-graphql';
import { BigIntScalar, CurrencyCodeScalar } from './scalars.js';

@ObjectType({ description: 'An amount of money, exact.' })
export class Money {
  @Field(() => BigIntScalar, {
    description: 'In minor units of the currency: 12345 is 123.45 CNY, 12345 JPY, 12.345 KWD.',
  })
  amountMinor!: string;
  @Field(() => CurrencyCodeScalar, { description: 'ISO 4217.' }) currency!: string;
}

@InputType({ description: 'An amount of money, exact.' })
export class MoneyInput {
  @Field(() => BigIntScalar, { description: 'In minor units of the currency, not negative.' }) amountMinor!: string;
  @Field(() => CurrencyCodeScalar, { description: 'ISO 4217.' }) currency!: string;
}
