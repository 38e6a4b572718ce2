import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';

/** Never overwritten: of each currency the latest by validFrom counts. */
@ObjectType({
  description:
    'Up to what amount one person writes off alone, of each currency; the latest by validFrom counts. Where none is set, all of it takes two.',
})
@InstitutionTable({
  tableName: 'write_off_limit',
  firmSees: 'nothing',
  uniques: [{ name: 'write_off_limit_by_start', properties: ['institutionId', 'currency', 'validFrom'] }],
  indexes: [{ name: 'write_off_limit_by_time', properties: ['institutionId', 'validFrom', 'id'] }],
})
export class WriteOffLimit extends Fact {
  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  @Check({ name: 'write_off_limit_amount', expression: 'alone_minor >= 0' })
  aloneMinor!: bigint;

  @ComputedFrom<WriteOffLimit>(['aloneMinor', 'currency'], ({ aloneMinor, currency }) => ({
    amountMinor: aloneMinor,
    currency,
  }))
  @Field(() => Money, {
    description: 'The most that stands written off in one case, with what is added, for which one person is enough.',
  })
  readonly alone?: Money;

  @Field(() => User, { description: 'Who set it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
