import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { graphqlEnum } from '../lib/enums.js';
import { SensitiveField } from '../lib/fields.js';
import { maskedContact, normalContact } from '../lib/masks.js';
import { TimeZoneScalar } from '../lib/scalars.js';
import {
  contactPointKinds,
  contactPointKindWords,
  contactPointSources,
  contactPointSourceWords,
  type ContactPointKind,
  type ContactPointSource,
} from '../lib/vocabulary.js';
import { Person } from './person.entity.js';

export const ContactPointKindEnum = graphqlEnum(
  'ContactPointKind',
  contactPointKindWords,
  'What kind of number, address or account.',
);
export const ContactPointSourceEnum = graphqlEnum(
  'ContactPointSource',
  contactPointSourceWords,
  'Where the institution has it from.',
);

@ObjectType({
  implements: Node,
  description:
    'One phone number, address or account of a person, with where it came from. Never overwritten: what is learned of it later is a state of its own.',
})
@InstitutionTable({
  tableName: 'contact_point',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'contact_point_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class ContactPoint extends Fact {
  @Field(() => Person, { description: 'Whose it is.' })
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => ContactPointKindEnum, { description: 'What it is.' })
  @Enum({ items: () => [...contactPointKinds], type: 'string', columnType: 'text' })
  kind!: ContactPointKind;

  @SensitiveField({
    subject: 'person',
    mask: (value, { kind }) => maskedContact(value, kind as ContactPointKind),
    normal: normalContact,
  })
  @Field(() => String, {
    nullable: true,
    description: 'The number (E.164) or address; masked as +86138****5678 unless a purpose is stated.',
  })
  value?: string | null;

  /** The value, and the kind that its mask needs. */
  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => ContactPointSourceEnum, { description: 'Where the institution has it from.' })
  @Enum({ items: () => [...contactPointSources], type: 'string', columnType: 'text' })
  source!: ContactPointSource;

  @Field(() => TimeZoneScalar, {
    nullable: true,
    description: 'The zone that the number or address points to, where it points to one.',
  })
  @Property({ type: 'text', nullable: true })
  timeZone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The country, or part of one, that the number or address points to, by ISO 3166 such as CN or US-MA; null where nobody knows.',
  })
  @Property({ type: 'text', nullable: true })
  region!: string | null;
}
