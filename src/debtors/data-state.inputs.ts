import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { DataBasisEnum, type DataBasis } from './data-state.js';
import { ErasureRefusal } from './erasure-refusal.entity.js';
import { Person } from './person.entity.js';

/** Whose data, and why their state changes. */
@InputType()
export abstract class DataStateInput {
  @Field(() => ID, { description: 'The person or debtor.' }) personId!: string;
  @Field(() => DataBasisEnum, { description: 'Why.' }) basis!: DataBasis;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@InputType({ description: 'A person whose data are to be taken out of use.' })
export class RestrictPersonInput extends DataStateInput {}

@InputType({ description: 'A person whose restriction ends.' })
export class ReleasePersonInput extends DataStateInput {}

@InputType({ description: 'A person whose data are to be erased, for ever.' })
export class ErasePersonInput extends DataStateInput {}

@ObjectType()
abstract class PersonPayload {
  @Field(() => ID, { description: 'The id, also where the rest is outside your sight.' }) personId!: string;
  @Field(() => Person, { nullable: true, description: 'As the person can be seen from now on.' })
  person!: Person | null;
}

@ObjectType({ description: 'The person whose data are restricted.' })
export class RestrictPersonPayload extends PersonPayload {}

@ObjectType({ description: 'The person whose data are in use again.' })
export class ReleasePersonPayload extends PersonPayload {}

@ObjectType({
  description: 'What is left of the person; or the request for a second person; or the refusal of the law.',
})
export class ErasePersonPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The id; null while an approval is waited for, or where it was refused.',
  })
  personId!: string | null;
  @Field(() => Person, { nullable: true, description: 'What is left; null while an approval is waited for.' })
  person!: Person | null;
  @ApprovalField()
  approval!: Approval | null;
  @Field(() => ErasureRefusal, { nullable: true, description: 'Why the law does not allow it; null where it does.' })
  refusal!: ErasureRefusal | null;
}
