import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ApprovalField, LookPurposeEnum, type Approval } from '../access/index.js';
import type { LookPurpose } from '../lib/purpose.js';
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
  @Field(() => [ID], {
    description: 'The people or debtors, 1 to 10 000, for firms 1 to 20. More than 20 take a second person.',
  })
  personIds!: string[];
  @Field(() => [RevealFieldEnum], { description: 'What of them, at least one.' }) fields!: RevealField[];
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the second person, where there is one; at most 500 characters, no personal data.',
  })
  reason?: string | null;
  @Field({ description: 'Chosen by the client: the same key and input give the same result.' }) idempotencyKey!: string;
}

@ObjectType({ description: 'The leave, and under it the people; or the request for a second person.' })
export class RevealPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'To pass as `revealId` to what is read next; null while an approval is waited for.',
  })
  revealId!: string | null;
  @Field(() => Reveal, {
    nullable: true,
    description: 'What was granted, and until when; null while an approval is waited for.',
  })
  reveal!: Reveal | null;
  @Field(() => [Person], {
    description:
      'The first 100 of the people: in plain what was asked for, masked what was not. The others are read under the reveal. Empty while an approval is waited for.',
  })
  people!: Person[];
  @ApprovalField(', for more than 20 people')
  approval!: Approval | null;
}
