import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';
import { ContactPoint } from './contact-point.entity.js';

/** Whether it reaches the person at all: one family, of which the latest counts. */
const reachWords = {
  CONFIRMED: 'It reaches the person. Of this, WRONG_PERSON, OUT_OF_SERVICE and RETIRED the latest counts.',
  WRONG_PERSON: 'It belongs to somebody else. Of this, CONFIRMED, OUT_OF_SERVICE and RETIRED the latest counts.',
  OUT_OF_SERVICE:
    'It does not exist or does not work any more. Of this, CONFIRMED, WRONG_PERSON and RETIRED the latest counts.',
  RETIRED:
    'The person or the institution withdrew it. Of this, CONFIRMED, WRONG_PERSON and OUT_OF_SERVICE the latest counts.',
} as const;

/** What else is known of it: each stands for itself, and says nothing of whether it reaches the person. */
const furtherWords = {
  NOT_REASSIGNED: 'Looked up in a complete database, from validFrom, and found not given to somebody else.',
  OF_EMPLOYER: 'It is provided by an employer. Of this and NOT_OF_EMPLOYER the latest counts.',
  NOT_OF_EMPLOYER: 'It is not provided by an employer. Of this and OF_EMPLOYER the latest counts.',
  OPT_OUT_NOTICE:
    'The creditor sent a notice, at validFrom, with a right to opt out that can be used until validTo, which is needed.',
  USED_BY_PRIOR_COLLECTOR: 'Whoever collected before reached the person by it, who did not opt out.',
  AT_HOME: 'The holder is known to be at home, from validFrom to validTo, which is needed.',
  AT_WORK: 'The holder is known to be at the place of work, from validFrom to validTo, which is needed.',
} as const;

/** Of what holds for a time, and how far ahead it may be known. */
export const spans: Readonly<Partial<Record<ContactPointStateWord, 'FROM_THE_PAST' | 'AT_ANY_TIME'>>> = {
  OPT_OUT_NOTICE: 'FROM_THE_PAST',
  AT_HOME: 'AT_ANY_TIME',
  AT_WORK: 'AT_ANY_TIME',
};

export const contactPointStateWords = { ...reachWords, ...furtherWords } as const;
export type ContactPointStateWord = keyof typeof contactPointStateWords;
export const ContactPointStateEnum = graphqlEnum(
  'ContactPointStateWord',
  contactPointStateWords,
  'What was learned of a contact point.',
);

@ObjectType({
  description:
    'What was learned of a contact point, and when. Of CONFIRMED, WRONG_PERSON, OUT_OF_SERVICE and RETIRED the latest counts, by validFrom, then by recordedAt; each other word stands for itself.',
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
