import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom, SensitiveField } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { hidden } from '../lib/masks.js';
import { Node } from '../lib/node.type.js';
import { ProductKindEnum } from '../lib/product-kind.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { productKinds, type ProductKind } from '../lib/vocabulary.js';
import { ComplaintDeadline, deadlineOf } from './complaint-deadlines.js';
import * as issues from './complaint-issues.js';
import * as words from './complaint-words.js';

const ofCase = (id: string | null): string | null => id && toNodeId('Case', id);

/** Case and debtor are opaque here: their rooms lie above. What was told is about the debtor, and sealed under their key. */
@ObjectType({ implements: Node, description: 'An expression of dissatisfaction with how a debt was collected.' })
@InstitutionTable({
  tableName: 'complaint',
  firmSees: 'nothing',
  uniques: [{ name: 'complaint_reference', properties: ['institutionId', 'reference'] }],
  indexes: [
    { name: 'complaint_by_answer_due', properties: ['institutionId', 'answerDueOn', 'id'] },
    { name: 'complaint_by_receipt', properties: ['institutionId', 'receivedOn', 'id'] },
    { name: 'complaint_by_state', properties: ['institutionId', 'state', 'answerDueOn', 'id'] },
    { name: 'complaint_by_source', properties: ['institutionId', 'source', 'receivedOn', 'id'] },
    { name: 'complaint_by_sub_issue', properties: ['institutionId', 'subIssue', 'receivedOn', 'id'] },
    { name: 'complaint_of_case', properties: ['institutionId', 'case', 'receivedOn', 'id'] },
    { name: 'complaint_of_debtor', properties: ['institutionId', 'debtor', 'receivedOn', 'id'] },
  ],
})
@Check({ name: 'complaint_tells_of_somebody', expression: 'sealed is null or debtor_id is not null' })
@Check({ name: 'complaint_is_answered', expression: "state = 'OPEN' or outcome is not null" })
export class Complaint extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: "The institution's own number of it, or that of whoever passed it on. Unique." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => words.ComplaintSourceEnum, { description: 'Who brought it.' })
  @Enum({ items: () => [...words.complaintSources], type: 'string', columnType: 'text' })
  source!: words.ComplaintSource;

  @Field(() => words.ComplaintChannelEnum, { description: 'How it came in.' })
  @Enum({ items: () => [...words.complaintChannels], type: 'string', columnType: 'text' })
  channelReceived!: words.ComplaintChannel;

  @Field(() => DateScalar, { description: 'When it was received: by whoever passed it on, or by the institution.' })
  @Property({ type: 'date' })
  receivedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When whoever passed it on sent it to the institution.' })
  @Property({ type: 'date', nullable: true })
  sentOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => issues.ComplaintIssueEnum, { description: 'What it is about.' })
  @Enum({ items: () => [...issues.complaintIssues], type: 'string', columnType: 'text' })
  issue!: issues.ComplaintIssue;

  @Field(() => issues.ComplaintSubIssueEnum, { description: 'What it is about in particular.' })
  @Enum({ items: () => [...issues.complaintSubIssues], type: 'string', columnType: 'text' })
  subIssue!: issues.ComplaintSubIssue;

  @Field(() => [String], { description: 'The rules on contact that it touches, such as us.reg-f.call-frequency.' })
  @Property({ type: 'text[]' })
  ruleIds!: string[];

  @Field(() => ProductKindEnum, { nullable: true, description: 'What kind of credit, as far as known.' })
  @Enum({ items: () => [...productKinds], type: 'string', columnType: 'text', nullable: true })
  product!: ProductKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the complaint comes from, by ISO 3166, such as CN or US-TX; null where not known.',
  })
  @Property({ type: 'text', nullable: true })
  jurisdiction!: string | null;

  @Property({ type: 'uuid', fieldName: 'case_id', nullable: true })
  case!: string | null;

  @ComputedFrom<Complaint>(['case'], ({ case: id }) => ofCase(id))
  @Field(() => ID, { nullable: true, description: 'The case that it is about; null while none is linked.' })
  readonly caseId?: string | null;

  @Property({ type: 'uuid', fieldName: 'debtor_id', nullable: true })
  debtor!: string | null;

  @ComputedFrom<Complaint>(['debtor'], ({ debtor }) => debtor && toNodeId('Debtor', debtor))
  @Field(() => ID, { nullable: true, description: 'The debtor whom it is about; null while nobody is known.' })
  readonly debtorId?: string | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description: 'What was told; null unless COMPLAINT or AUDIT is stated as purpose, and where nothing was told.',
  })
  narrative?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => DateScalar, {
    description: 'The last day on which an answer is in time. Of an open one before today: overdue.',
  })
  @Property({ type: 'date' })
  answerDueOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which closing it is in time.' })
  @Property({ type: 'date' })
  closeDueOn!: string;

  @ComputedFrom<Complaint>(['source', 'jurisdiction'], deadlineOf)
  @Field(() => ComplaintDeadline, { description: 'By which text it is due.' })
  readonly deadline?: ComplaintDeadline;

  @Field(() => words.ComplaintStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...words.complaintStates], type: 'string', columnType: 'text' })
  state!: words.ComplaintState;

  @Field(() => words.ComplaintOutcomeEnum, { nullable: true, description: 'What came of it so far.' })
  @Enum({ items: () => [...words.complaintOutcomes], type: 'string', columnType: 'text', nullable: true })
  outcome!: words.ComplaintOutcome | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the answer was in time; null before there is one. Of an imported one, as the file says.',
  })
  @Property({ type: 'boolean', nullable: true })
  timely!: boolean | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'What happened to a complaint. Never changed.' })
@InstitutionTable({
  tableName: 'complaint_change',
  firmSees: 'nothing',
  indexes: [{ name: 'complaint_change_of_complaint', properties: ['institutionId', 'complaint', 'recordedAt', 'id'] }],
})
@Check({ name: 'complaint_change_tells_of_somebody', expression: 'sealed is null or debtor_id is not null' })
export class ComplaintChange extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Complaint, references('complaint_id'))
  complaint!: Ref<Complaint>;

  @Field(() => words.ComplaintChangeKindEnum, { description: 'What happened.' })
  @Enum({ items: () => [...words.complaintChangeKinds], type: 'string', columnType: 'text' })
  kind!: words.ComplaintChangeKind;

  @Field(() => words.ComplaintOutcomeEnum, { nullable: true, description: 'What came of it by this.' })
  @Enum({ items: () => [...words.complaintOutcomes], type: 'string', columnType: 'text', nullable: true })
  outcome!: words.ComplaintOutcome | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was in time.' })
  @Property({ type: 'boolean', nullable: true })
  timely!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when an answer was due from then on.' })
  @Property({ type: 'date', nullable: true })
  answerDueOn!: string | null;

  @Property({ type: 'uuid', fieldName: 'case_id', nullable: true })
  case!: string | null;

  @ComputedFrom<ComplaintChange>(['case'], ({ case: id }) => ofCase(id))
  @Field(() => ID, { nullable: true, description: 'The case that it was about from then on.' })
  readonly caseId?: string | null;

  /** The complaint's at the time: under whose key the words are. */
  @Property({ type: 'uuid', fieldName: 'debtor_id', nullable: true })
  debtor!: string | null;

  @SensitiveField({ subject: 'debtor', mask: hidden })
  @Field(() => String, {
    nullable: true,
    description: 'What was said, such as the answer; null unless COMPLAINT or AUDIT is stated as purpose.',
  })
  words?: string | null;

  @Property({ type: 'blob', nullable: true, lazy: true })
  sealed!: Buffer | null;

  @Field(() => User, { description: 'Who did it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'An attempt or a finding that a complaint is about.' })
@InstitutionTable({
  tableName: 'complaint_subject',
  firmSees: 'nothing',
  uniques: [{ name: 'complaint_subject_once', properties: ['institutionId', 'complaint', 'kind', 'objectId'] }],
  indexes: [{ name: 'complaint_subject_by_object', properties: ['institutionId', 'objectId'] }],
})
export class ComplaintSubject extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Complaint, references('complaint_id'))
  complaint!: Ref<Complaint>;

  @Field(() => words.ComplaintSubjectKindEnum, { description: 'What kind of record it is.' })
  @Enum({ items: () => [...words.complaintSubjectKinds], type: 'string', columnType: 'text' })
  kind!: words.ComplaintSubjectKind;

  /** Opaque here: the rooms of attempts and findings hang their own fields. */
  @Property({ type: 'uuid' })
  objectId!: string;

  @ComputedFrom<ComplaintSubject>(['kind', 'objectId'], ({ kind, objectId }) =>
    toNodeId(kind === 'FINDING' ? 'Finding' : 'ContactAttempt', objectId),
  )
  @Field(() => ID, { description: 'The id by which `node` finds it, as far as it is in your sight.' })
  readonly nodeId?: string;

  @Field(() => DateTimeScalar, { description: 'When it was linked.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
