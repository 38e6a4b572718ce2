import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';

/** What an institution allows of plans beside the law. Never overwritten: the latest counts, by validFrom and then by recordedAt. */
@ObjectType({
  description:
    'What the institution allows of plans and promises, beside the law; the latest by validFrom counts. Shares are in basis points: 10000 is all of it.',
})
@InstitutionTable({
  tableName: 'plan_policy',
  firmSees: 'nothing',
  indexes: [{ name: 'plan_policy_by_time', properties: ['institutionId', 'validFrom', 'id'] }],
})
@Check({
  name: 'plan_policy_limits',
  expression:
    'longest_months >= 1 and longest_months <= 600 and largest_forgiven_basis_points >= 0 and largest_forgiven_basis_points <= 10000 and lead_forgives_basis_points >= 0 and lead_forgives_basis_points <= largest_forgiven_basis_points and collector_forgives_basis_points >= 0 and collector_forgives_basis_points <= lead_forgives_basis_points and promise_tolerance_basis_points >= 0 and promise_tolerance_basis_points <= 9999 and promise_tolerance_days >= 0 and promise_tolerance_days <= 31',
})
export class PlanPolicy extends Fact {
  @Field(() => Int, { description: 'From the agreement to the last due date, in months.' })
  @Property({ type: 'smallint' })
  longestMonths!: number;

  @Field(() => Int, { description: 'Of what is owed, how much at most may be forgiven, also by two people.' })
  @Property({ type: 'smallint' })
  largestForgivenBasisPoints!: number;

  @Field(() => Int, { description: 'How much a collector or a service agrees to forgive without a second person.' })
  @Property({ type: 'smallint' })
  collectorForgivesBasisPoints!: number;

  @Field(() => Int, { description: 'How much a team lead agrees to forgive without a second person.' })
  @Property({ type: 'smallint' })
  leadForgivesBasisPoints!: number;

  @Field(() => Int, { description: 'By how much of its amount a promise may fall short and be kept.' })
  @Property({ type: 'smallint' })
  promiseToleranceBasisPoints!: number;

  @Field(() => Int, { description: 'By how many days a promise or an instalment may be late and be kept.' })
  @Property({ type: 'smallint' })
  promiseToleranceDays!: number;

  @Field(() => User, { description: 'Who set it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
