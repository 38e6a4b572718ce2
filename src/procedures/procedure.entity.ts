import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { AssuranceEnum, refusalIds, refusals, type Assurance, type RefusalId } from '../compliance/index.js';
import { Debtor, Person } from '../debtors/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { hidden } from '../lib/masks.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import {
  ProcedureDecisionEnum,
  procedureDecisions,
  ProcedureKindEnum,
  procedureKinds,
  ProcedureStateEnum,
  procedureStates,
  type ProcedureDecisionWord,
  type ProcedureKind,
  type ProcedureState,
} from './procedure-words.js';

/**
 * What stops collection for a reason that must be worked: it pauses, asks for what must be done, and ends with a decision. Its
 * present is overwritten here; what happened stands in the rows that hang on it.
 */
@ObjectType({
  implements: Node,
  description:
    'A dispute, hardship, moratorium, death, minority or bankruptcy that is worked: it pauses collection, lists what must be done by when, and ends with a decision and its reason.',
})
@InstitutionTable({
  tableName: 'procedure',
  firmSees: 'nothing',
  // One at a time of a kind about the same.
  uniques: [
    { name: 'procedure_open_on_case', properties: ['institutionId', 'case', 'kind'], where: "state = 'OPEN'" },
    {
      name: 'procedure_open_on_debtor',
      properties: ['institutionId', 'debtor', 'kind'],
      where: "state = 'OPEN' and case_id is null",
    },
  ],
  indexes: [
    { name: 'procedure_of_debtor', properties: ['institutionId', 'debtor', 'openedAt', 'id'] },
    { name: 'procedure_of_case', properties: ['institutionId', 'case', 'openedAt', 'id'] },
    { name: 'procedure_by_kind', properties: ['institutionId', 'kind', 'openedAt', 'id'] },
    { name: 'procedure_by_state', properties: ['institutionId', 'state', 'openedAt', 'id'] },
    { name: 'procedure_by_due_date', properties: ['institutionId', 'nextDueOn', 'openedAt', 'id'] },
    { name: 'procedure_by_time', properties: ['institutionId', 'openedAt', 'id'] },
  ],
})
@Check({ name: 'procedure_is_decided', expression: "(state = 'ENDED') = (decision is not null)" })
@Check({
  name: 'procedure_is_refused',
  expression: "(state = 'REFUSED') = (refused_by is not null and retry_at is not null)",
})
export class Procedure extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Debtor, { description: 'Whom it is about.' })
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => Case, { nullable: true, description: 'Which case it is about; null: the debtor, with all cases.' })
  @ManyToOne(() => Case, { ...references('case_id'), nullable: true })
  case!: Ref<Case> | null;

  /** Empty: all of what it is about. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', fieldName: 'debt_ids', defaultRaw: "'{}'" })
  namedDebtIds!: string[];

  @ComputedFrom<Procedure>(['namedDebtIds'], ({ namedDebtIds }) => namedDebtIds.map((id) => toNodeId('Debt', id)))
  @Field(() => [ID], { description: 'The debts of the case that it is about; none named: all of it.' })
  readonly debtIds?: string[];

  @Field(() => ProcedureKindEnum, { description: 'What it is about.' })
  @Enum({ items: () => [...procedureKinds], type: 'string', columnType: 'text' })
  kind!: ProcedureKind;

  @Field(() => ProcedureStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...procedureStates], type: 'string', columnType: 'text' })
  state!: ProcedureState;

  @Field(() => ProcedureDecisionEnum, { nullable: true, description: 'What came of it; null before it has ended.' })
  @Enum({ items: () => [...procedureDecisions], type: 'string', columnType: 'text', nullable: true })
  decision!: ProcedureDecisionWord | null;

  @Field(() => DateScalar, {
    description:
      'From which day its days are counted, in the time zone of the institution: received, died, ordered; of a moratorium, registered.',
  })
  @Property({ type: 'date' })
  begunOn!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends by law, where that is known.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  endsAt!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'By when the next of its tasks must be done; before today: overdue. Null: nothing is due.',
  })
  @Property({ type: 'date', nullable: true })
  nextDueOn!: string | null;

  /** What it noted of the debtor, of `person_condition`; null where it says nothing of them. */
  @Property({ type: 'uuid', nullable: true })
  notedId!: string | null;

  @Enum({ items: () => [...refusalIds], type: 'string', columnType: 'text', nullable: true })
  refusedBy!: RefusalId | null;

  @ComputedFrom<Procedure>(['refusedBy'], ({ refusedBy }) => refusedBy)
  @Field(() => String, {
    nullable: true,
    description: 'Of one that is REFUSED: the rule by which the law does not give it.',
  })
  readonly ruleId?: string | null;

  @ComputedFrom<Procedure>(['refusedBy'], ({ refusedBy }) => refusedBy && refusals[refusedBy].citation)
  @Field(() => String, { nullable: true, description: 'Of one that is REFUSED: where the law says so.' })
  readonly citation?: string | null;

  @ComputedFrom<Procedure>(['refusedBy'], ({ refusedBy }) => refusedBy && refusals[refusedBy].assurance)
  @Field(() => AssuranceEnum, { nullable: true, description: 'Of one that is REFUSED: how well that text is known.' })
  readonly assurance?: Assurance | null;

  @ComputedFrom<Procedure>(
    ['refusedBy'],
    ({ refusedBy }) => refusedBy && Object.values(refusals[refusedBy].explanation),
  )
  @Field(() => [String], {
    nullable: true,
    description: 'Of one that is REFUSED: why, in English and then in Simplified Chinese.',
  })
  readonly explanations?: string[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Of one that is REFUSED: from when on it could be given, if nothing else happens.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  retryAt!: Date | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, { nullable: true, description: 'What was told; null unless a purpose is stated.' })
  statement?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  @Property({ type: 'timestamptz', length: 3 })
  openedAt!: Date;

  @Field(() => User, { description: 'Who opened it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
