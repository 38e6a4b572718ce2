import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { Node } from '../lib/node.type.js';
import { graphqlEnum } from '../lib/enums.js';
import { personRoles, personRoleWords, type PersonRole } from '../lib/vocabulary.js';
import { Person } from './person.entity.js';

export const PersonRoleEnum = graphqlEnum('PersonRole', personRoleWords, 'What a person is to the debt.');

@ObjectType({
  implements: Node,
  description: 'What one person is to a debtor. A change of role is a further row; what was known stays.',
})
@InstitutionTable({
  tableName: 'related_person',
  firmSees: engaged.by('debtors', 'debtor_id'),
  indexes: [
    { name: 'related_person_of_debtor', properties: ['institutionId', 'debtor', 'recordedAt'] },
    { name: 'related_person_of_person', properties: ['institutionId', 'person'] },
  ],
})
export class RelatedPerson extends Fact {
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => Person, { description: 'Who.' })
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => PersonRoleEnum, { description: 'What they are to the debtor.' })
  @Enum({ items: () => [...personRoles], type: 'string', columnType: 'text' })
  role!: PersonRole;
}
