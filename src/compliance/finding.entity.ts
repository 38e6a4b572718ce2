import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { Firm, User } from '../access/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { hidden } from '../lib/masks.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { DecisionEnum, decisions, type Decision } from './decision.js';
import {
  findingChangeKindWords,
  FindingChangeKindEnum,
  FindingKindEnum,
  findingKindWords,
  FindingMeasureEnum,
  findingMeasureWords,
  FindingStateEnum,
  findingStateWords,
  FindingSubjectKindEnum,
  findingSubjectKindWords,
  type FindingChangeKind,
  type FindingKind,
  type FindingMeasure,
  type FindingState,
  type FindingSubjectKind,
} from './finding-words.js';

const nodeTypes: Readonly<Record<FindingSubjectKind, string>> = {
  CONTACT_ATTEMPT: 'ContactAttempt',
  DELIVERY_LINE: 'DeliveryLine',
};

/** What a firm reaches: findings about its own people, on cases that it is engaged for. */
const ownPeople =
  "case_id in (select access.engaged_cases() as engaged) and firm_id = (select nullif(current_setting('app.firm', true), '')::uuid as mine)";

/**
 * A verdict against something that has happened. What it is about, the case and the debtor lie in higher rooms and are
 * opaque here. State, decision and rules show the present; how they came about stands in `FindingChange`.
 */
@ObjectType({
  implements: Node,
  description:
    'A verdict against something that has happened, such as a contact attempt: explained by whoever did it, confirmed or dismissed by a compliance officer.',
})
@InstitutionTable({
  tableName: 'finding',
  firmSees: { where: ownPeople },
  uniques: [{ name: 'finding_of_subject', properties: ['institutionId', 'subjectKind', 'subject', 'kind'] }],
  indexes: [
    { name: 'finding_by_state', properties: ['institutionId', 'state', 'openedAt', 'id'] },
    { name: 'finding_by_kind', properties: ['institutionId', 'kind', 'openedAt', 'id'] },
    { name: 'finding_by_actor', properties: ['institutionId', 'actor', 'openedAt', 'id'] },
    { name: 'finding_of_case', properties: ['institutionId', 'case', 'openedAt', 'id'] },
    { name: 'finding_of_debtor', properties: ['institutionId', 'debtor', 'happenedAt', 'id'] },
    { name: 'finding_by_opening', properties: ['institutionId', 'openedAt', 'id'] },
    { name: 'finding_by_time', properties: ['institutionId', 'happenedAt', 'id'] },
  ],
})
@Check({ expression: "actor_id is not null or subject_kind = 'DELIVERY_LINE'" })
export class Finding extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => FindingKindEnum, { description: 'What is found wrong.' })
  @Enum({ items: () => [...valuesOf(findingKindWords)], type: 'string', columnType: 'text' })
  kind!: FindingKind;

  @Field(() => FindingSubjectKindEnum, { description: 'What kind of event it is about.' })
  @Enum({ items: () => [...valuesOf(findingSubjectKindWords)], type: 'string', columnType: 'text' })
  subjectKind!: FindingSubjectKind;

  @Property({ type: 'uuid', fieldName: 'subject_id' })
  subject!: string;

  @ComputedFrom<Finding>(['subjectKind', 'subject'], ({ subjectKind, subject }) =>
    toNodeId(nodeTypes[subjectKind], subject),
  )
  @Field(() => ID, { description: 'What it is about, such as a contact attempt.' })
  readonly subjectId?: string;

  @Property({ type: 'uuid', fieldName: 'case_id' })
  case!: string;

  @ComputedFrom<Finding>(['case'], (row) => toNodeId('Case', row.case))
  @Field(() => ID, { description: 'The case that it hangs on.' })
  readonly caseId?: string;

  @Property({ type: 'uuid', fieldName: 'debtor_id' })
  debtor!: string;

  @ComputedFrom<Finding>(['debtor'], ({ debtor }) => toNodeId('Debtor', debtor))
  @Field(() => ID, { description: 'To whose case it happened.' })
  readonly debtorId?: string;

  @Field(() => User, {
    nullable: true,
    description:
      'Who did it; null where nobody knows, as of a call that nobody recorded, or that is outside your sight.',
  })
  @ManyToOne(() => User, { ...references('actor_id'), nullable: true })
  actor!: Ref<User> | null;

  @Field(() => Firm, {
    nullable: true,
    description: "For which firm they did it; null for the institution's own people.",
  })
  @ManyToOne(() => Firm, { ...references('firm_id'), nullable: true })
  firm!: Ref<Firm> | null;

  @Field(() => FindingStateEnum, { description: 'How far it has been worked.' })
  @Enum({ items: () => [...valuesOf(findingStateWords)], type: 'string', columnType: 'text' })
  state!: FindingState;

  @Field(() => DecisionEnum, {
    description: 'The worst of what the rules say now; ALLOWED where nothing is left of it.',
  })
  @Enum({ items: () => [...decisions], type: 'string', columnType: 'text' })
  decision!: Decision;

  @Field(() => [String], { description: 'The rules that say so now, such as us.reg-f.call-frequency, in order.' })
  @Property({ type: 'text[]' })
  ruleIds!: string[];

  @Field(() => DateTimeScalar, { description: 'When that happened which it is about.' })
  @Property({ type: 'timestamptz', length: 3 })
  happenedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was first opened.' })
  @Property({ type: 'timestamptz', length: 3 })
  openedAt!: Date;

  /** The entry of its opening. */
  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'What happened to a finding, and when. Never overwritten.' })
@InstitutionTable({
  tableName: 'finding_change',
  firmSees: engaged.through('finding', 'finding_id'),
  indexes: [{ name: 'finding_change_of_finding', properties: ['institutionId', 'finding', 'recordedAt', 'id'] }],
})
@Check({ expression: "(change = 'MEASURE') = (measure is not null)" })
export class FindingChange extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Finding, references('finding_id'))
  finding!: Ref<Finding>;

  @Field(() => FindingChangeKindEnum, { description: 'What happened.' })
  @Enum({ items: () => [...valuesOf(findingChangeKindWords)], type: 'string', columnType: 'text' })
  change!: FindingChangeKind;

  @Field(() => FindingMeasureEnum, { nullable: true, description: 'Which measure was taken; for MEASURE alone.' })
  @Enum({ items: () => [...valuesOf(findingMeasureWords)], type: 'string', columnType: 'text', nullable: true })
  measure!: FindingMeasure | null;

  @Field(() => DecisionEnum, { description: 'The worst of what the rules said then.' })
  @Enum({ items: () => [...decisions], type: 'string', columnType: 'text' })
  decision!: Decision;

  @Field(() => [String], { description: 'The rules that said so then.' })
  @Property({ type: 'text[]' })
  ruleIds!: string[];

  /** The finding's, repeated so that a look at the words knows whom they concern. */
  @Property({ type: 'uuid', fieldName: 'debtor_id' })
  debtor!: string;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description:
      'The explanation, or the reason of the decision; null unless a purpose is stated, and where nothing was said or could be kept.',
  })
  words?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => User, {
    nullable: true,
    description:
      "Who did it; of what a verdict brought, in whose act it was given. Null where that is outside your sight, as the institution's own people are for a firm.",
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
