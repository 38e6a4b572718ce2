import { Enum, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Team, User } from '../access/index.js';
import { Fact } from '../lib/fact.js';
import { engaged, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { caseStages, valuesOf, type CaseStage } from '../lib/vocabulary.js';
import { Case, CaseStageEnum } from './case.entity.js';

/** Facts of a case that rules read: never overwritten, each with its time of validity and of knowledge. */

@ObjectType({ description: 'From when a case was in a stage.' })
@InstitutionTable({
  tableName: 'case_stage',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'case_stage_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class CaseStageChange extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => CaseStageEnum, { description: 'The stage.' })
  @Enum({ items: () => [...caseStages], type: 'string', columnType: 'text' })
  stage!: CaseStage;
}

@ObjectType({ description: 'From when a case was with a collector or a team.' })
@InstitutionTable({
  tableName: 'case_assignment',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'case_assignment_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class CaseAssignment extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => User, { nullable: true, description: 'The collector; null when taken back.' })
  @ManyToOne(() => User, { ...references('assignee_id'), nullable: true })
  assignee!: Ref<User> | null;

  @Field(() => Team, { nullable: true, description: 'The team.' })
  @ManyToOne(() => Team, { ...references('team_id'), nullable: true })
  team!: Ref<Team> | null;
}

export const limitationEventWords = {
  START: 'The period begins.',
  INTERRUPTION: 'The period begins anew.',
  SUSPENSION: 'The period stands still.',
  RESUMPTION: 'The period goes on.',
} as const;
export type LimitationEventKind = keyof typeof limitationEventWords;
export const LimitationEventKindEnum = graphqlEnum(
  'LimitationEventKind',
  limitationEventWords,
  'What an event does to the limitation period.',
);

@ObjectType({ description: 'What happened to the limitation period of the debts of a case.' })
@InstitutionTable({
  tableName: 'limitation_event',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'limitation_event_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class LimitationEvent extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => LimitationEventKindEnum, { description: 'What it does.' })
  @Enum({ items: () => [...valuesOf(limitationEventWords)], type: 'string', columnType: 'text' })
  kind!: LimitationEventKind;
}
