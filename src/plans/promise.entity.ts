import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { PromiseStateEnum, promiseStates, type PromiseState } from './plan-words.js';

/** What a debtor said that they would pay. Only its state is overwritten; its history is `promise_change`. */
@ObjectType({ implements: Node, description: 'A promise to pay (承诺还款): an amount by a day.' })
@InstitutionTable({
  tableName: 'promise_to_pay',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'promise_of_case', properties: ['institutionId', 'case', 'recordedAt', 'id'] },
    { name: 'promise_by_state', properties: ['institutionId', 'state', 'dueOn', 'id'] },
    { name: 'promise_by_due_date', properties: ['institutionId', 'dueOn', 'id'] },
    { name: 'promise_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
  ],
})
export class PromiseToPay extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'In which it was given.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => PromiseStateEnum, { description: 'What became of it.' })
  @Enum({ items: () => [...promiseStates], type: 'string', columnType: 'text' })
  state!: PromiseState;

  @Property({ type: 'bigint' })
  @Check({ expression: 'amount_minor > 0' })
  amountMinor!: bigint;

  @Property({ type: 'text' })
  currency!: string;

  @ComputedFrom<PromiseToPay>(['amountMinor', 'currency'], ({ amountMinor, currency }) => ({ amountMinor, currency }))
  @Field(() => Money, { description: 'How much.' })
  readonly amount?: Money;

  @Property({ type: 'bigint' })
  @Check({ expression: 'enough_minor > 0 and enough_minor <= amount_minor' })
  enoughMinor!: bigint;

  @ComputedFrom<PromiseToPay>(['enoughMinor', 'currency'], (row) => ({
    amountMinor: row.enoughMinor,
    currency: row.currency,
  }))
  @Field(() => Money, { description: 'What is enough to keep it, by the tolerance of the policy when it was given.' })
  readonly enough?: Money;

  @Field(() => DateScalar, { description: 'By which day, in the time zone of the institution.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => Int, { description: 'By how many days it may be late and be kept.' })
  @Property({ type: 'smallint' })
  toleranceDays!: number;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'From when a promise was in a state.' })
@InstitutionTable({
  tableName: 'promise_change',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'promise_change_of_promise', properties: ['institutionId', 'promise', 'recordedAt'] },
    { name: 'promise_change_of_case', properties: ['institutionId', 'case'] },
  ],
})
export class PromiseChange extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => PromiseToPay, references('promise_id'))
  promise!: Ref<PromiseToPay>;

  @Field(() => PromiseStateEnum, { description: 'The state.' })
  @Enum({ items: () => [...promiseStates], type: 'string', columnType: 'text' })
  state!: PromiseState;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
