import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LookPurposeEnum, RoleEnum } from '../access/index.js';
import type { Role } from '../lib/actor.js';
import { defineList } from '../lib/lists.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { LookPurpose } from '../lib/purpose.js';

@ObjectType({ description: 'Who saw: a user, in the role that they had then.' })
export class AccessActor {
  @Field(() => ID, { description: "The user's id." }) id!: string;
  @Field(() => String, { nullable: true, description: 'The name shown to colleagues, as it is now.' })
  displayName!: string | null;
  @Field(() => RoleEnum, { description: 'The role in which they saw it.' }) role!: Role;
}

@ObjectType({ description: 'One access to the data of a person, as the journal has it.' })
export class Access {
  @Field(() => Int, {
    description:
      'Counts the accesses to this person without a gap, from 1: a number that is missing is an entry that is.',
  })
  seq!: number;
  @Field(() => DateTimeScalar, { description: 'When.' }) at!: string;
  @Field({ description: "The journal's word for it, such as person.looked." }) type!: string;
  @Field(() => AccessActor, { description: 'Who.' }) actor!: AccessActor;
  @Field(() => LookPurposeEnum, { nullable: true, description: 'Why, where the entry states a purpose.' })
  purpose!: LookPurpose | null;
  @Field(() => [String], { description: 'Which fields were shown in plain, such as Debtor.nationalId.' })
  fields!: string[];
  @Field(() => ID, { description: 'The journal entry, by its id there.' }) entryId!: string;
}

@ObjectType({ description: 'Whether the numbers of the accesses in a period are all there.' })
export class AccessNumbers {
  @Field(() => Int, { nullable: true, description: 'The lowest number in the period; null when there is none.' })
  first!: number | null;
  @Field(() => Int, { nullable: true, description: 'The highest number in the period; null when there is none.' })
  last!: number | null;
  @Field(() => Int, { description: 'How many accesses the period has.' }) count!: number;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'No number is missing from first to last, nor next to them, where it could be of the period too; without "from" they begin at 1, and without "to" they end with the last number that was given. Null of an erased person: which entries were theirs before is known to nobody, and only accesses since are listed.',
  })
  isGapless!: boolean | null;
}

export const accessList = defineList({
  name: 'Access',
  plural: 'accesses to a person',
  node: () => Access,
  filter: {},
  order: [],
  defaultOrder: ['-seq'],
});
Field(() => AccessNumbers, { description: 'The numbers of all in the period, whatever the page.' })(
  accessList.connection.prototype,
  'numbers',
);
