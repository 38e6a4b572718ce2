import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case, Pause } from '../cases/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Money } from '../lib/money.type.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { asksBeyond, type PlanMeans } from './beyond-means.js';
import {
  AcceptanceWayEnum,
  acceptanceWays,
  PlanKindEnum,
  planKinds,
  PlanSideEnum,
  planSides,
  PlanStateEnum,
  PlanStatementEnum,
  planStates,
  type AcceptanceWay,
  type PlanKind,
  type PlanSide,
  type PlanState,
  type PlanStatement,
} from './plan-words.js';

/**
 * One set of terms, which never change: other terms are a further plan that answers this one. Only how far it has come, and
 * the pause that it brought, are overwritten here; their history is `plan_change`.
 */
@ObjectType({
  implements: Node,
  description:
    'One set of terms by which debts of a case are to be paid. Terms never change: other terms are a further plan.',
})
@InstitutionTable({
  tableName: 'plan',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'plan_of_case', properties: ['institutionId', 'case', 'proposedAt', 'id'] },
    { name: 'plan_by_state', properties: ['institutionId', 'state', 'lastDueOn', 'id'] },
    { name: 'plan_by_kind', properties: ['institutionId', 'kind', 'proposedAt', 'id'] },
    { name: 'plan_by_time', properties: ['institutionId', 'proposedAt', 'id'] },
    { name: 'plan_by_last_due', properties: ['institutionId', 'lastDueOn', 'id'] },
  ],
})
@Check({
  name: 'plan_adds_up',
  expression:
    'total_minor + discount_minor + waived_interest_minor + waived_fees_minor = principal_minor + interest_minor + fees_minor',
})
@Check({
  name: 'plan_amounts',
  expression:
    'total_minor > 0 and discount_minor >= 0 and waived_interest_minor >= 0 and waived_interest_minor <= interest_minor and waived_fees_minor >= 0 and waived_fees_minor <= fees_minor and principal_minor >= 0',
})
export class Plan extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'In which it is collected.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Property({ type: 'uuid[]', columnType: 'uuid[]', fieldName: 'debt_ids' })
  coveredDebtIds!: string[];

  @ComputedFrom<Plan | { coveredDebtIds: null }>(
    ['coveredDebtIds'],
    ({ coveredDebtIds }) => coveredDebtIds?.map((id) => toNodeId('Debt', id)) ?? null,
  )
  @Field(() => [ID], {
    nullable: true,
    description: 'The debts that it covers, 1 to 50; null for a firm that is not shown all of them.',
  })
  readonly debtIds?: string[] | null;

  @Field(() => PlanStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...planStates], type: 'string', columnType: 'text' })
  state!: PlanState;

  @Field(() => PlanKindEnum, { description: 'How it spreads what is to be paid.' })
  @Enum({ items: () => [...planKinds], type: 'string', columnType: 'text' })
  kind!: PlanKind;

  @Field(() => PlanSideEnum, { description: 'Whose terms they are.' })
  @Enum({ items: () => [...planSides], type: 'string', columnType: 'text' })
  proposedBy!: PlanSide;

  @Field(() => Plan, { nullable: true, description: 'The plan that these terms answer, or are to take the place of.' })
  @ManyToOne(() => Plan, { ...references('answers_id'), nullable: true })
  answers!: Ref<Plan> | null;

  @Property({ type: 'text' })
  currency!: string;

  @Property({ type: 'bigint' })
  principalMinor!: bigint;

  @Property({ type: 'bigint' })
  interestMinor!: bigint;

  @Property({ type: 'bigint' })
  feesMinor!: bigint;

  @Property({ type: 'bigint' })
  totalMinor!: bigint;

  @Property({ type: 'bigint' })
  discountMinor!: bigint;

  @Property({ type: 'bigint' })
  waivedInterestMinor!: bigint;

  @Property({ type: 'bigint' })
  waivedFeesMinor!: bigint;

  @ComputedFrom<Plan>(['principalMinor', 'currency'], (row) => money(row.principalMinor, row))
  @Field(() => Money, { description: 'Principal that was owed on these debts when it was proposed.' })
  readonly principal?: Money;

  @ComputedFrom<Plan>(['interestMinor', 'currency'], (row) => money(row.interestMinor, row))
  @Field(() => Money, { description: 'Interest that was owed then.' })
  readonly interest?: Money;

  @ComputedFrom<Plan>(['feesMinor', 'currency'], (row) => money(row.feesMinor, row))
  @Field(() => Money, { description: 'Fees that were owed then.' })
  readonly fees?: Money;

  @ComputedFrom<Plan>(['totalMinor', 'currency'], (row) => money(row.totalMinor, row))
  @Field(() => Money, { description: 'What is to be paid: the sum of its instalments.' })
  readonly total?: Money;

  @ComputedFrom<Plan>(['discountMinor', 'currency'], (row) => money(row.discountMinor, row))
  @Field(() => Money, { description: 'What a settlement forgives once the plan is kept; balances stay until then.' })
  readonly discount?: Money;

  @ComputedFrom<Plan>(['waivedInterestMinor', 'currency'], (row) => money(row.waivedInterestMinor, row))
  @Field(() => Money, { description: 'Interest that is forgiven once the plan is kept.' })
  readonly waivedInterest?: Money;

  @ComputedFrom<Plan>(['waivedFeesMinor', 'currency'], (row) => money(row.waivedFeesMinor, row))
  @Field(() => Money, { description: 'Fees that are forgiven once the plan is kept.' })
  readonly waivedFees?: Money;

  @Property({ type: 'bigint', nullable: true })
  monthlyNeedMinor!: bigint | null;

  @Property({ type: 'bigint', nullable: true })
  affordableMinor!: bigint | null;

  @ComputedFrom<Plan>(['monthlyNeedMinor', 'currency'], (row) => moneyOrNull(row.monthlyNeedMinor, row))
  @Field(() => Money, {
    nullable: true,
    description:
      'The least that must be set aside a month so that each instalment can be paid when it is due, beginning one interval before the first; rounded up. Null of plans that were proposed before this was reckoned.',
  })
  readonly monthlyNeed?: Money | null;

  @ComputedFrom<Plan>(['affordableMinor', 'currency'], (row) => moneyOrNull(row.affordableMinor, row))
  @Field(() => Money, {
    nullable: true,
    description: 'What the debtor could afford a month when it was proposed; null where nothing sound was known.',
  })
  readonly affordable?: Money | null;

  @ComputedFrom<PlanMeans>(['monthlyNeedMinor', 'affordableMinor'], asksBeyond)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'It asks more a month than the debtor could afford when it was proposed; null where that is not known.',
  })
  readonly isBeyondMeans?: boolean | null;

  @Field(() => DateScalar, { description: 'When the first instalment is due, in the time zone of the institution.' })
  @Property({ type: 'date' })
  firstDueOn!: string;

  @Field(() => DateScalar, { description: 'When the last instalment is due.' })
  @Property({ type: 'date' })
  lastDueOn!: string;

  @Field(() => [PlanStatementEnum], { description: 'What the agreement says besides amounts, currency and dates.' })
  @Property({ type: 'text[]', columnType: 'text[]' })
  statements!: PlanStatement[];

  @Field({ description: 'SHA-256 of the terms in hexadecimal digits: who accepts names what was shown to them by it.' })
  @Property({ type: 'text' })
  @Check({ expression: "terms_hash ~ '^[0-9a-f]{64}$'" })
  termsHash!: string;

  @Field(() => Pause, { nullable: true, description: 'The pause of collection that its agreement brought.' })
  @ManyToOne(() => Pause, { ...references('pause_id'), nullable: true })
  pause!: Ref<Pause> | null;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz', length: 3 })
  proposedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

function moneyOrNull(amountMinor: bigint | null, row: Pick<Plan, 'currency'>) {
  return amountMinor === null ? null : money(amountMinor, row);
}

function money(amountMinor: bigint, { currency }: Pick<Plan, 'currency'>): { amountMinor: bigint; currency: string } {
  return { amountMinor, currency };
}

@ObjectType({ description: 'One payment that a plan asks for.' })
@InstitutionTable({
  tableName: 'plan_instalment',
  firmSees: engaged.by('cases', 'case_id'),
  uniques: [{ name: 'plan_instalment_number', properties: ['institutionId', 'plan', 'number'] }],
  indexes: [{ name: 'plan_instalment_of_case', properties: ['institutionId', 'case', 'dueOn'] }],
})
export class PlanInstalment extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** That of the plan: by it firms and people's own copies find the row. */
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => Plan, references('plan_id'))
  plan!: Ref<Plan>;

  @Field(() => Int, { description: 'From 1.' })
  @Property({ type: 'smallint' })
  @Check({ expression: 'number > 0' })
  number!: number;

  @Field(() => DateScalar, { description: 'When it is due, in the time zone of the institution.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Property({ type: 'bigint' })
  @Check({ expression: 'amount_minor > 0' })
  amountMinor!: bigint;

  @Property({ type: 'text' })
  currency!: string;

  @ComputedFrom<PlanInstalment>(['amountMinor', 'currency'], (row) => money(row.amountMinor, row))
  @Field(() => Money, { description: 'How much.' })
  readonly amount?: Money;
}

@ObjectType({ description: 'From when a plan was in a state; of an agreement, with how it was accepted.' })
@InstitutionTable({
  tableName: 'plan_change',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'plan_change_of_plan', properties: ['institutionId', 'plan', 'recordedAt'] },
    { name: 'plan_change_of_case', properties: ['institutionId', 'case'] },
  ],
})
@Check({ name: 'plan_change_is_accepted', expression: "(state = 'PERFORMING') = (accepted_by_way is not null)" })
export class PlanChange extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => Plan, references('plan_id'))
  plan!: Ref<Plan>;

  @Field(() => PlanStateEnum, { description: 'The state.' })
  @Enum({ items: () => [...planStates], type: 'string', columnType: 'text' })
  state!: PlanState;

  @Field(() => AcceptanceWayEnum, { nullable: true, description: 'Of an agreement: how the debtor accepted.' })
  @Enum({ items: () => [...acceptanceWays], type: 'string', columnType: 'text', nullable: true })
  acceptedByWay!: AcceptanceWay | null;

  @Field(() => User, { nullable: true, description: 'Who approved the terms, where that took two people.' })
  @ManyToOne(() => User, { ...references('approved_by_id'), nullable: true })
  approvedBy!: Ref<User> | null;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;
}
