import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, TimeZoneScalar } from '../lib/scalars.js';
import type { ContactPointKind, ContactPointSource, DebtorKind, PersonRole } from '../lib/vocabulary.js';
import { ContactPointStateEnum, type ContactPointStateWord } from './contact-point-state.entity.js';
import { ContactPoint, ContactPointKindEnum, ContactPointSourceEnum } from './contact-point.entity.js';
import { Debtor, PersonKindEnum } from './person.entity.js';
import { PersonRoleEnum, RelatedPerson } from './related-person.entity.js';

@InputType({ description: 'A human being or an organisation.' })
export class PersonInput {
  @Field({
    description: "The institution's own number for this person, once in the institution; at most 100 characters.",
  })
  reference!: string;
  @Field(() => PersonKindEnum, { description: 'A human being or an organisation.' }) kind!: DebtorKind;
  @Field({ description: 'The name, in any script; at most 200 characters.' }) displayName!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the identity card or register; at most 50 characters.',
  })
  nationalId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' }) birthDate?: string | null;
  @Field({ defaultValue: 'en', description: 'Language for explanations and letters, as a BCP 47 tag.' })
  language!: string;
  @Field(() => TimeZoneScalar, { description: 'Where this person lives, as far as known.' }) timeZone!: string;
}

@InputType({ description: 'A new debtor.' })
export class RegisterDebtorInput {
  @Field(() => PersonInput, { description: 'Who.' }) person!: PersonInput;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The debtor.' })
export class RegisterDebtorPayload {
  @Field(() => ID, { description: 'The id of the debtor, also where you cannot see them yet.' }) debtorId!: string;
  @Field(() => Debtor, {
    nullable: true,
    description: 'As registered; null where it is outside your own sight, as a debtor without a case is for a lead.',
  })
  debtor!: Debtor | null;
}

@InputType({ description: 'A person related to a debtor: one whom the institution knows, or a new one.' })
export class AddRelatedPersonInput {
  @Field(() => ID, { description: 'The debtor.' }) debtorId!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody known already. Give this or person.' }) personId?:
    string | null;
  @Field(() => PersonInput, { nullable: true, description: 'Somebody new. Give this or personId.' })
  person?: PersonInput | null;
  @Field(() => PersonRoleEnum, { description: 'What they are to the debtor.' }) role!: PersonRole;
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when; now where left out.' }) validFrom?:
    string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The related person.' })
export class AddRelatedPersonPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) relatedPersonId!: string;
  @Field(() => RelatedPerson, { nullable: true, description: 'As added.' }) relatedPerson!: RelatedPerson | null;
}

@InputType({ description: 'A phone number, address or account of a person.' })
export class AddContactPointInput {
  @Field(() => ID, { description: 'Whose: the id of a debtor or another person.' }) personId!: string;
  @Field(() => ContactPointKindEnum, { description: 'What it is.' }) kind!: ContactPointKind;
  @Field({
    description: 'The number, in international form such as +8613812345678, or the address; at most 500 characters.',
  })
  value!: string;
  @Field(() => ContactPointSourceEnum, { description: 'Where the institution has it from.' })
  source!: ContactPointSource;
  @Field(() => TimeZoneScalar, { nullable: true, description: 'The zone that it points to, where it points to one.' })
  timeZone?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The country, or part of one, that it points to, by ISO 3166 such as CN or US-MA; of a telephone number its own country where left out.',
  })
  region?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when it is known to have been theirs, not in the future; now where left out. What happened since then is judged again.',
  })
  validFrom?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The contact point.' })
export class AddContactPointPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) contactPointId!: string;
  @Field(() => ContactPoint, { nullable: true, description: 'As added.' }) contactPoint!: ContactPoint | null;
}

@InputType({ description: 'What was learned of a contact point.' })
export class NoteContactPointInput {
  @Field(() => ID, { description: 'Which.' }) contactPointId!: string;
  @Field(() => ContactPointStateEnum, { description: 'What was learned.' }) state!: ContactPointStateWord;
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when; now where left out.' }) validFrom?:
    string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when: for OPT_OUT_NOTICE, AT_HOME and AT_WORK, which need it, and for no other.',
  })
  validTo?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The contact point.' })
export class NoteContactPointPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) contactPointId!: string;
  @Field(() => ContactPoint, { nullable: true, description: 'With what was learned.' })
  contactPoint!: ContactPoint | null;
}
