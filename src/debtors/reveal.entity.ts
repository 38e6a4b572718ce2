import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { LookPurposeEnum, User } from '../access/index.js';
import { Fact } from '../lib/fact.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Node } from '../lib/node.type.js';
import { lookPurposes, type LookPurpose } from '../lib/purpose.js';

/** What can be revealed, and the sealed fields that it stands for; of higher rooms by name. */
export const revealFields = {
  NAME: ['Person.displayName'],
  NATIONAL_ID: ['Person.nationalId'],
  BIRTH_DATE: ['Person.birthDate'],
  CONTACT_POINTS: ['ContactPoint.value'],
  ACCOUNT_NUMBERS: ['Account.number'],
  NOTES: ['ContactAttempt.note', 'ContactAttemptCorrection.reason'],
  RECORDINGS: ['ContactAttempt.recording'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RevealField = keyof typeof revealFields;
export const RevealFieldEnum = graphqlEnum(
  'RevealField',
  {
    NAME: 'The name.',
    NATIONAL_ID: 'The number of the identity card or register.',
    BIRTH_DATE: 'The date of birth.',
    CONTACT_POINTS: 'Numbers, addresses and accounts.',
    ACCOUNT_NUMBERS: 'Numbers of the credit accounts, cards and loans.',
    NOTES: 'What collectors wrote of attempts and corrections.',
    RECORDINGS: 'Where recordings are kept.',
  },
  'What of a person may be revealed.',
);

@ObjectType({
  implements: Node,
  description:
    'Leave to see named fields of named people in plain, for one user and five minutes. Each reading under it leaves an entry of its own.',
})
@InstitutionTable({
  tableName: 'reveal',
  firmSees: { where: "actor_id = (select nullif(current_setting('app.actor', true), '')::uuid as me)" },
  indexes: [{ name: 'reveal_of_actor', properties: ['institutionId', 'actor', 'recordedAt'] }],
})
export class Reveal extends Fact {
  @Field(() => User, { description: 'To whom.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => LookPurposeEnum, { description: 'Why.' })
  @Enum({ items: () => [...lookPurposes], type: 'string', columnType: 'text' })
  purpose!: LookPurpose;

  @Field(() => [RevealFieldEnum], { description: 'What.' })
  @Property({ type: 'text[]' })
  fields!: RevealField[];

  @Property({ type: 'uuid[]' })
  personIds!: string[];
}
