import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { LookPurposeEnum, type LookPurpose } from '../access/index.js';
import { Person } from './person.entity.js';
import { Reveal, RevealFieldEnum, type RevealField } from './reveal.entity.js';

@InputType({ description: 'Whose data are to be shown in plain, which, and why.' })
export class RevealInput {
  @Field(() => LookPurposeEnum, { description: 'Why: one of the closed list.' }) purpose!: LookPurpose;
  @Field({
    description:
      'What it is for, such as the number of a complaint; at most 200 characters. Kept in the journal, sealed.',
  })
  reference!: string;
  @Field(() => [ID], { description: 'The people or debtors, 1 to 20.' }) personIds!: string[];
  @Field(() => [RevealFieldEnum], { description: 'What of them, at least one.' }) fields!: RevealField[];
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The leave, and under it the people.' })
export class RevealPayload {
  @Field(() => ID, { description: 'To pass as `revealId` to what is read next.' }) revealId!: string;
  @Field(() => Reveal, { description: 'What was granted, and until when.' }) reveal!: Reveal;
  @Field(() => [Person], { description: 'The people: in plain what was asked for, masked what was not.' })
  people!: Person[];
}
