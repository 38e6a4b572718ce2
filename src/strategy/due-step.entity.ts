import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Team } from '../access/index.js';
import { Case } from '../cases/index.js';
import { ContactAttempt, ContactPermit, ContactRefusal, Template } from '../contacts/index.js';
import { ChannelEnum } from '../lib/channel.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { channels, type Channel } from '../lib/vocabulary.js';
import { DueStepStateEnum, dueStepStates, type DueStepState } from './strategy-words.js';
import { StrategyVersion } from './strategy-version.entity.js';

/** A step of the timetable that has come due of a case. State, permit, refusal, retry and attempt show the present; `DueStepChange` keeps what stood before. */
@ObjectType({
  implements: Node,
  description:
    'A step of the strategy that is due of a case: work of a team, or what a machine may send once it has a permit. Sending is done by other systems, which record the attempt with the permit.',
})
@InstitutionTable({
  tableName: 'due_step',
  firmSees: 'nothing',
  uniques: [
    {
      name: 'due_step_once',
      properties: ['institutionId', 'case', 'segmentCode', 'stageCode', 'stageBeganOn', 'stepCode'],
    },
    { name: 'due_step_by_attempt', properties: ['institutionId', 'attempt'] },
  ],
  indexes: [
    { name: 'due_step_of_case', properties: ['institutionId', 'case', 'dueOn', 'id'] },
    { name: 'due_step_by_state', properties: ['institutionId', 'state', 'dueOn', 'id'] },
    { name: 'due_step_by_team', properties: ['institutionId', 'team', 'state', 'dueOn', 'id'] },
    { name: 'due_step_by_day', properties: ['institutionId', 'dueOn', 'id'] },
  ],
})
@Check({ name: 'due_step_is_permitted', expression: "state <> 'PERMITTED' or permit_id is not null" })
@Check({ name: 'due_step_holds', expression: 'lasts_until >= due_on' })
export class DueStep extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'Of which case.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => StrategyVersion, references('version_id'))
  version!: Ref<StrategyVersion>;

  @Field({ description: 'Code of the segment.' })
  @Property({ type: 'text' })
  segmentCode!: string;

  @Field({ description: 'Code of the stage.' })
  @Property({ type: 'text' })
  stageCode!: string;

  @Property({ type: 'date' })
  stageBeganOn!: string;

  @Field({ description: 'Code of the step.' })
  @Property({ type: 'text' })
  stepCode!: string;

  @Field(() => DateScalar, { description: 'From which day on, in the time zone of the institution.' })
  @Property({ type: 'date' })
  dueOn!: string;

  @Field(() => DateScalar, { description: 'The last day on which it may be done.' })
  @Property({ type: 'date' })
  lastsUntil!: string;

  /** The business date on which it was made. */
  @Property({ type: 'date' })
  madeOn!: string;

  @Field(() => ChannelEnum, { description: 'By which way.' })
  @Enum({ items: () => [...channels], type: 'string', columnType: 'text' })
  channel!: Channel;

  @Field({ description: 'A machine does it; else it is work of a team.' })
  @Property({ type: 'boolean' })
  isAutomatic!: boolean;

  @Field(() => Team, { nullable: true, description: 'Whose work it is; of whoever has the case where null.' })
  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;

  @Field(() => Template, { nullable: true, description: 'The template of the text.' })
  @ManyToOne(() => Template, { ...references('template_id'), nullable: true })
  template!: Ref<Template> | null;

  @Field(() => DueStepStateEnum, { description: 'What has come of it.' })
  @Enum({ items: () => [...dueStepStates], type: 'string', columnType: 'text' })
  state!: DueStepState;

  @Field(() => ContactPermit, { nullable: true, description: 'The latest permit that was issued for it.' })
  @ManyToOne(() => ContactPermit, { ...references('permit_id'), nullable: true })
  permit!: Ref<ContactPermit> | null;

  @Field(() => ContactRefusal, { nullable: true, description: 'The latest refusal, with its rules.' })
  @ManyToOne(() => ContactRefusal, { ...references('refusal_id'), nullable: true })
  refusal!: Ref<ContactRefusal> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on leave is asked for again; null: never.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  retryAt!: Date | null;

  @Field(() => Int, { description: 'How often leave was asked for.' })
  @Property({ type: 'integer' })
  tries!: number;

  /** What made it done: of no other step as well. */
  @ManyToOne(() => ContactAttempt, { ...references('attempt_id'), nullable: true })
  attempt!: Ref<ContactAttempt> | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'From when a step was in a state. Never overwritten.' })
@InstitutionTable({
  tableName: 'due_step_change',
  firmSees: 'nothing',
  indexes: [{ name: 'due_step_change_of_step', properties: ['institutionId', 'dueStep', 'recordedAt', 'id'] }],
})
export class DueStepChange extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => DueStep, references('due_step_id'))
  dueStep!: Ref<DueStep>;

  @Field(() => DueStepStateEnum, { description: 'The state.' })
  @Enum({ items: () => [...dueStepStates], type: 'string', columnType: 'text' })
  state!: DueStepState;

  @Field(() => ContactPermit, { nullable: true, description: 'The permit that was issued, where one was.' })
  @ManyToOne(() => ContactPermit, { ...references('permit_id'), nullable: true })
  permit!: Ref<ContactPermit> | null;

  @Field(() => ContactRefusal, { nullable: true, description: 'The refusal, where the law said no.' })
  @ManyToOne(() => ContactRefusal, { ...references('refusal_id'), nullable: true })
  refusal!: Ref<ContactRefusal> | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on leave is asked for again; null: never.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  retryAt!: Date | null;
}
