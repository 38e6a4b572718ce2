import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';
import { ContactPoint } from './contact-point.entity.js';

export const contactPointStateWords = {
  CONFIRMED: 'It reaches the person.',
  WRONG_PERSON: 'It belongs to somebody else.',
  OUT_OF_SERVICE: 'It does not exist or does not work any more.',
  RETIRED: 'The person or the institution withdrew it.',
} as const;
export type ContactPointStateWord = keyof typeof contactPointStateWords;
export const ContactPointStateEnum = graphqlEnum(
  'ContactPointStateWord',
  contactPointStateWords,
  'What was learned of a contact point.',
);

@ObjectType({
  description: 'What was learned of a contact point, and when: the latest by validFrom counts.',
})
@InstitutionTable({
  tableName: 'contact_point_state',
  firmSees: engaged.through('contact_point', 'contact_point_id'),
  indexes: [{ name: 'contact_point_state_of_point', properties: ['institutionId', 'contactPoint', 'recordedAt'] }],
})
export class ContactPointState extends Fact {
  @ManyToOne(() => ContactPoint, references('contact_point_id'))
  contactPoint!: Ref<ContactPoint>;

  @Field(() => ContactPointStateEnum, { description: 'What was learned.' })
  @Enum({ items: () => [...valuesOf(contactPointStateWords)], type: 'string', columnType: 'text' })
  state!: ContactPointStateWord;
}
