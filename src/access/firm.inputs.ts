import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Firm, FirmKindEnum, type FirmKind } from './firm.entity.js';

@InputType({ description: 'A new firm.' })
export class RegisterFirmInput {
  @Field({ description: 'Small letters, digits and hyphens, once in the institution; at most 50 characters.' })
  slug!: string;
  @Field({ description: 'Its name; at most 200 characters.' }) name!: string;
  @Field(() => FirmKindEnum, { description: 'What it does for the institution.' }) kind!: FirmKind;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The firm.' })
export class RegisterFirmPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) firmId!: string;
  @Field(() => Firm, { nullable: true, description: 'As registered.' }) firm!: Firm | null;
}
