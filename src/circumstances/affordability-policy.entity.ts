import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { Money } from '../lib/money.type.js';
import { PlansBeyondMeansEnum, plansBeyondMeans, type PlansBeyondMeans } from './circumstance-words.js';

/** How an institution reckons what debtors can afford, in a currency. Never overwritten: the latest counts, by validFrom and then by recordedAt. */
@ObjectType({
  description:
    'How the institution reckons what debtors can afford, in one currency; of each currency the latest by validFrom counts.',
})
@InstitutionTable({
  tableName: 'affordability_policy',
  firmSees: 'nothing',
  indexes: [
    { name: 'affordability_policy_of_currency', properties: ['institutionId', 'currency', 'validFrom', 'id'] },
    { name: 'affordability_policy_by_time', properties: ['institutionId', 'validFrom', 'id'] },
  ],
})
@Check({
  name: 'affordability_policy_limits',
  expression:
    'dependant_allowance_minor >= 0 and instalment_share_basis_points >= 1 and instalment_share_basis_points <= 10000 and oldest_days >= 1 and oldest_days <= 3650',
})
export class AffordabilityPolicy extends Fact {
  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  dependantAllowanceMinor!: bigint;

  @ComputedFrom<AffordabilityPolicy>(['dependantAllowanceMinor', 'currency'], (row) => ({
    ...{ amountMinor: row.dependantAllowanceMinor, currency: row.currency },
  }))
  @Field(() => Money, {
    description: 'What is left to the debtor a month for each dependant, beside stated outgoings.',
  })
  readonly dependantAllowance?: Money;

  @Field(() => Int, { description: 'How much of what is left may be asked for, in basis points: 10000 is all of it.' })
  @Property({ type: 'smallint' })
  instalmentShareBasisPoints!: number;

  @Field(() => Int, { description: 'Older statements than so many days are not relied on.' })
  @Property({ type: 'smallint' })
  oldestDays!: number;

  @Field(() => PlansBeyondMeansEnum, {
    description: 'What becomes of a plan that asks more a month than is affordable.',
  })
  @Enum({ items: () => [...plansBeyondMeans], type: 'string', columnType: 'text' })
  plansBeyondMeans!: PlansBeyondMeans;

  @Field(() => User, { description: 'Who set it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
