import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../lib/scalars.js';
import type { SubjectRole } from '../proof/index.js';
import { SubjectRoleEnum } from './journal-entry.type.js';

@ObjectType({ description: 'An entry that a claim counts.' })
export class ContactClaimEntry {
  @Field(() => Int, { description: 'Its number among those of the debtor in the stream CONTACT.' }) seq!: number;
  @Field(() => ID, { description: 'The entry, by its id in the journal.' }) entryId!: string;
  @Field(() => Int, { description: 'The part of it that names the debtor, from 1.' }) part!: number;
  @Field({ description: "The journal's word for it, such as contactAttempt.recorded." }) type!: string;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' }) at!: string;
  @Field(() => SubjectRoleEnum, { description: 'What the debtor is in it.' }) role!: SubjectRole;
}

@ObjectType({
  description:
    'That these are all contact attempts on a debtor in a period that were recorded here, with what was asked, found and said about them: every number from first to last must be there.',
})
export class ContactClaim {
  @Field(() => ID, { description: 'On whom.' }) debtorId!: string;
  @Field(() => DateTimeScalar, { description: 'Entered at or after this instant.' }) from!: string;
  @Field(() => DateTimeScalar, { description: 'Entered before this instant.' }) to!: string;
  @Field(() => Int, { nullable: true, description: 'The lowest number in the period; null when there is none.' })
  first!: number | null;
  @Field(() => Int, { nullable: true, description: 'The highest number in the period; null when there is none.' })
  last!: number | null;
  @Field(() => Int, { description: 'How many entries the period has.' }) count!: number;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'No number is missing from first to last, nor next to them, where it could be of the period too. Null of an erased debtor: which entries were theirs before is known to nobody.',
  })
  isGapless!: boolean | null;
  @Field(() => [ContactClaimEntry], { description: 'The entries, by ascending number.' })
  entries!: ContactClaimEntry[];
}
