import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case, Pause } from '../cases/index.js';
import { AssuranceEnum, type Assurance } from '../compliance/index.js';
import { Person } from '../debtors/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { hidden } from '../lib/masks.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { tasksByKind, type TaskSpec } from './procedure-tasks.js';
import {
  ProcedureDecisionEnum,
  procedureDecisions,
  procedureKinds,
  ProcedureTaskEnum,
  procedureTasks,
  type ProcedureDecisionWord,
  type ProcedureKind,
  type ProcedureTaskWord,
} from './procedure-words.js';
import { Procedure } from './procedure.entity.js';

/** What hangs on a procedure: what must be done, that it was, what it pauses, and how it ended. Never changed. */

type Kept = Pick<ProcedureTask, 'kind' | 'task' | 'jurisdiction'>;
const specOf = ({ kind, task, jurisdiction }: Kept): TaskSpec | undefined =>
  tasksByKind[kind].find((each) => each.task === task && each.jurisdiction === jurisdiction);

function textsOf(row: Kept): readonly string[] {
  const spec = specOf(row);
  return spec ? [spec.text.en, spec.text['zh-CN']] : [];
}

@ObjectType({ description: 'What a procedure asks to be done, by when, and who says so.' })
@InstitutionTable({
  tableName: 'procedure_task',
  firmSees: 'nothing',
  uniques: [{ name: 'procedure_task_once', properties: ['institutionId', 'procedure', 'task'] }],
  indexes: [{ name: 'procedure_task_of_debtor', properties: ['institutionId', 'debtor'] }],
})
@Check({ name: 'procedure_task_jurisdiction', expression: "jurisdiction ~ '^[A-Z]{2}$'" })
export class ProcedureTask extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Procedure, references('procedure_id'))
  procedure!: Ref<Procedure>;

  /** The procedure's, repeated: by it people's own copies find the row. */
  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  /** The procedure's. */
  @Enum({ items: () => [...procedureKinds], type: 'string', columnType: 'text' })
  kind!: ProcedureKind;

  @Field(() => ProcedureTaskEnum, { description: 'What.' })
  @Enum({ items: () => [...procedureTasks], type: 'string', columnType: 'text' })
  task!: ProcedureTaskWord;

  /** Whose law asks for it; null: the house. */
  @Property({ type: 'text', nullable: true })
  jurisdiction!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day in time; null: before the decision.' })
  @Property({ type: 'date', nullable: true })
  dueOn!: string | null;

  @ComputedFrom<ProcedureTask>(['kind', 'task', 'jurisdiction'], (row) => specOf(row)?.citation ?? '')
  @Field(() => String, { description: 'Where it is said that it must be done, and whose number of days it is.' })
  readonly citation?: string;

  @ComputedFrom<ProcedureTask>(['kind', 'task', 'jurisdiction'], (row) => specOf(row)?.assurance ?? 'UNVERIFIED')
  @Field(() => AssuranceEnum, { description: 'How well that text is known.' })
  readonly assurance?: Assurance;

  @ComputedFrom<ProcedureTask>(['kind', 'task', 'jurisdiction'], textsOf)
  @Field(() => [String], { description: 'What is to be done, in English and then in Simplified Chinese.' })
  readonly texts?: string[];
}

@ObjectType({ description: 'That a task of a procedure was done.' })
@InstitutionTable({
  tableName: 'procedure_task_done',
  firmSees: 'nothing',
  uniques: [{ name: 'procedure_task_done_once', properties: ['institutionId', 'task'] }],
  indexes: [{ name: 'procedure_task_done_of_debtor', properties: ['institutionId', 'debtor'] }],
})
export class ProcedureTaskDone extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => ProcedureTask, references('task_id'))
  task!: Ref<ProcedureTask>;

  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => DateScalar, { description: 'When it was done, in the time zone of the institution.' })
  @Property({ type: 'date' })
  doneOn!: string;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, { nullable: true, description: 'What was found; null unless a purpose is stated.' })
  note?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { description: 'Who recorded it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'A pause by which a procedure stops collection; several procedures may share one.' })
@InstitutionTable({
  tableName: 'procedure_pause',
  firmSees: 'nothing',
  uniques: [{ name: 'procedure_pause_once', properties: ['institutionId', 'procedure', 'pause'] }],
  indexes: [
    { name: 'procedure_pause_of_debtor', properties: ['institutionId', 'debtor'] },
    { name: 'procedure_pause_by_pause', properties: ['institutionId', 'pause'] },
  ],
})
export class ProcedurePause extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Procedure, references('procedure_id'))
  procedure!: Ref<Procedure>;

  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => Case, { nullable: true, description: 'Which case; null where it is outside your sight.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => Pause, { nullable: true, description: 'Which pause; null where its case is outside your sight.' })
  @ManyToOne(() => Pause, references('pause_id'))
  pause!: Ref<Pause>;

  @Field({ description: 'Written by this procedure; false: found, and relied on.' })
  @Property({ type: 'boolean' })
  isOwn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'How a procedure ended, and why.' })
@InstitutionTable({
  tableName: 'procedure_decision',
  firmSees: 'nothing',
  uniques: [{ name: 'procedure_decision_once', properties: ['institutionId', 'procedure'] }],
  indexes: [{ name: 'procedure_decision_of_debtor', properties: ['institutionId', 'debtor'] }],
})
export class ProcedureDecision extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Procedure, references('procedure_id'))
  procedure!: Ref<Procedure>;

  @ManyToOne(() => Person, references('debtor_id'))
  debtor!: Ref<Person>;

  @Field(() => ProcedureDecisionEnum, { description: 'What came of it.' })
  @Enum({ items: () => [...procedureDecisions], type: 'string', columnType: 'text' })
  decision!: ProcedureDecisionWord;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description: 'Why; null unless a purpose is stated, and where the law ended it.',
  })
  reason?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field({ description: 'Collection stays paused.' })
  @Property({ type: 'boolean' })
  keepsPauses!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when collection may go on; null where it stays paused.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  resumesAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { description: 'Who decided.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
