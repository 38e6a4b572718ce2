import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Fact } from '../lib/fact.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { valuesOf } from '../lib/vocabulary.js';
import {
  DataBasisEnum,
  dataBasisWords,
  DataStateEnum,
  dataStateWords,
  type DataBasis,
  type DataState,
} from './data-state.js';
import { Person } from './person.entity.js';

@ObjectType({ description: 'From when the data of a person were restricted, in use again, or erased, and why.' })
@InstitutionTable({
  tableName: 'data_state_change',
  firmSees: 'nothing',
  indexes: [{ name: 'data_state_change_of_person', properties: ['institutionId', 'person', 'recordedAt'] }],
})
export class DataStateChange extends Fact {
  @ManyToOne(() => Person, references('person_id'))
  person!: Ref<Person>;

  @Field(() => DataStateEnum, { description: 'The state from then on.' })
  @Enum({ items: () => [...valuesOf(dataStateWords)], type: 'string', columnType: 'text' })
  state!: DataState;

  @Field(() => DataBasisEnum, { description: 'Why.' })
  @Enum({ items: () => [...valuesOf(dataBasisWords)], type: 'string', columnType: 'text' })
  basis!: DataBasis;

  @Field(() => User, { description: 'Who changed it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
