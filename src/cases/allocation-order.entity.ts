import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { valuesOf } from '../lib/vocabulary.js';
import {
  BalancePartEnum,
  DebtSequenceEnum,
  debtSequenceWords,
  type BalancePart,
  type DebtSequence,
} from './payment-words.js';

/** A new order is a further row: the latest by `validFrom` counts for payments that are recorded from then on. */
@ObjectType({ description: 'In which order the institution spreads payments over debts and their parts.' })
@InstitutionTable({
  tableName: 'allocation_order',
  firmSees: 'nothing',
  uniques: [{ name: 'allocation_order_by_start', properties: ['institutionId', 'validFrom'] }],
})
export class AllocationOrder extends Fact {
  @Field(() => [BalancePartEnum], { description: 'The parts of a debt, the one that is paid first first.' })
  @Property({ type: 'text[]', columnType: 'text[]' })
  parts!: BalancePart[];

  @Field(() => DebtSequenceEnum, { description: 'In which order several debts are paid.' })
  @Enum({ items: () => [...valuesOf(debtSequenceWords)], type: 'string', columnType: 'text' })
  sequence!: DebtSequence;

  @Field(() => User, { description: 'Who set it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
