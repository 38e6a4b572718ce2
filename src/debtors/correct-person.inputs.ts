import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar, TimeZoneScalar } from '../lib/scalars.js';
import { Person } from './person.entity.js';

@InputType({
  description: 'What is wrong in the record of a person. What is left out stays; null removes what may be unknown.',
})
export class CorrectPersonInput {
  @Field(() => ID, { description: 'Whose record: the id of a debtor or another person.' }) personId!: string;
  @Field(() => String, { nullable: true, description: 'The right name; at most 200 characters. Cannot be removed.' })
  displayName?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The right number of the identity card or register; at most 50 characters.',
  })
  nationalId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The right date of birth.' }) birthDate?: string | null;
  @Field(() => String, { nullable: true, description: 'The right language, as a BCP 47 tag. Cannot be removed.' })
  language?: string | null;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'Where this person lives. Cannot be removed.' })
  timeZone?: string | null;
  @Field({ description: 'Why it is corrected, and by what evidence; at most 1000 characters.' }) reason!: string;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The person.' })
export class CorrectPersonPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) personId!: string;
  @Field(() => Person, { nullable: true, description: 'As corrected.' }) person!: Person | null;
}
