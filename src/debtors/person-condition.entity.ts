import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { engaged, InstitutionTable } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { valuesOf } from '../lib/vocabulary.js';
import { PersonFact } from './person-fact.js';

const personConditionWords = {
  DECEASED: 'Has died.',
  INCAPABLE: 'Without full civil capacity, as far as known.',
  VULNERABLE: 'In hardship, ill, or otherwise in need of particular care.',
} as const;
export type PersonConditionWord = keyof typeof personConditionWords;
export const PersonConditionEnum = graphqlEnum(
  'PersonConditionWord',
  personConditionWords,
  'A condition of a person that changes how they may be contacted.',
);

/** Firms judge by it, as row-level security lets them, and are shown none of it: no scope admits them. */
@ObjectType({
  description:
    'That a person is, or is no longer, in a condition that changes how they may be contacted. Of each condition the latest by validFrom counts, then by recordedAt; a recovery is a further row.',
})
@InstitutionTable({
  tableName: 'person_condition',
  firmSees: engaged.by('people', 'person_id'),
  indexes: [{ name: 'person_condition_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class PersonCondition extends PersonFact {
  @Field(() => PersonConditionEnum, { description: 'Which.' })
  @Enum({ items: () => [...valuesOf(personConditionWords)], type: 'string', columnType: 'text' })
  condition!: PersonConditionWord;

  @Field({ description: 'From then on it is there; false: from then on it is not, or it never was.' })
  @Property({ type: 'boolean' })
  isPresent!: boolean;
}
