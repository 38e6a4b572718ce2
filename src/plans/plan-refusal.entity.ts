import { Check, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { AssuranceEnum, type Assurance } from '../compliance/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { planRuleNamed } from './judge-plan.js';
import { Plan } from './plan.entity.js';

@ObjectType({ description: 'A rule that a plan does not keep, with where it stands and why.' })
export class PlanReason {
  @Field({ description: 'Such as cn.card.plan-term; policy.… of the institution itself.' }) ruleId!: string;
  @Field({ description: 'Where the law says so.' }) citation!: string;
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' }) assurance!: Assurance;
  @Field(() => [String], { description: 'Why, in English and then in Simplified Chinese.' }) explanations!: string[];
}

@ObjectType({
  description: 'A plan that was proposed or about to be agreed, and that the law or the policy does not allow.',
})
@InstitutionTable({
  tableName: 'plan_refusal',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'plan_refusal_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class PlanRefusal extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => Plan, { nullable: true, description: 'The plan that was to be agreed; null of a proposal.' })
  @ManyToOne(() => Plan, { ...references('plan_id'), nullable: true })
  plan!: Ref<Plan> | null;

  @Property({ type: 'text[]', columnType: 'text[]' })
  @Check({ expression: 'cardinality(rule_ids) > 0 and cardinality(rule_ids) = cardinality(becauses)' })
  ruleIds!: string[];

  /** Of each rule, which of its sentences. */
  @Property({ type: 'text[]', columnType: 'text[]' })
  becauses!: string[];

  @ComputedFrom<PlanRefusal>(['ruleIds', 'becauses'], ({ ruleIds, becauses }) => reasonsOf(ruleIds, becauses))
  @Field(() => [PlanReason], { description: 'All that speaks against it.' })
  readonly reasons?: PlanReason[];

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { nullable: true, description: 'Who asked; null for firms, who know their own people alone.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}

const reasonsOf = (ruleIds: readonly string[], becauses: readonly string[]): PlanReason[] =>
  ruleIds.flatMap((ruleId, index) => {
    const rule = planRuleNamed(ruleId);
    const explanation = rule?.explanations[becauses[index] ?? ''];
    if (!rule || !explanation) return [];
    const { citation, assurance } = rule;
    return [{ ruleId, citation, assurance, explanations: [explanation.en, explanation['zh-CN']] }];
  });
