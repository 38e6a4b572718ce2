import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { Node } from '../lib/node.type.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { ArmEnum, arms, type Arm } from './strategy-words.js';
import { StrategySegment } from './strategy.type.js';

/** What a strategy says, once and for all: a change is a further version. How an institution collects is not for firms. */
@ObjectType({
  implements: Node,
  description: 'A version of a strategy: which cases are worked alike, and what is done about them. Never changed.',
})
@InstitutionTable({
  tableName: 'strategy_version',
  firmSees: 'nothing',
  uniques: [{ name: 'strategy_version_number', properties: ['institutionId', 'name', 'number'] }],
  indexes: [{ name: 'strategy_version_by_time', properties: ['institutionId', 'recordedAt', 'id'] }],
})
export class StrategyVersion extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field({ description: 'The name that its versions share.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Int, { description: 'From 1.' })
  @Property({ type: 'integer' })
  @Check({ expression: 'number > 0' })
  number!: number;

  /** Checked by `check-strategy.ts` before it is written; ids in it are as the API gives them. */
  @Property({ type: 'jsonb' })
  definition!: readonly StrategySegment[];

  @ComputedFrom<StrategyVersion>(['definition'], ({ definition }) => definition)
  @Field(() => [StrategySegment], { description: 'In order: a case is in the first that fits.' })
  readonly segments?: StrategySegment[];

  @Field(() => User, { description: 'Who drafted it.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was drafted.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** By which versions cases are worked from a business date on: the latest by `effectiveOn` counts, of equal ones the last recorded. */
@ObjectType({
  implements: Node,
  description:
    'By which version cases are worked from a business date on, and by which challenger a part of them. The latest by effectiveOn counts, of the same day the last recorded. While it counts, a case never changes its arm.',
})
@InstitutionTable({
  tableName: 'strategy_in_force',
  firmSees: 'nothing',
  indexes: [{ name: 'strategy_in_force_by_day', properties: ['institutionId', 'effectiveOn', 'id'] }],
})
@Check({
  name: 'strategy_in_force_arms',
  expression:
    'case when challenger_id is null then challenger_percent = 0 else challenger_percent >= 1 and challenger_percent <= 99 and challenger_id <> champion_id end',
})
export class StrategyInForce extends Fact {
  @Field(() => DateScalar, { description: 'The first business date on which it counts.' })
  @Property({ type: 'date' })
  effectiveOn!: string;

  @Field(() => StrategyVersion, { description: 'The version by which cases are worked.' })
  @ManyToOne(() => StrategyVersion, references('champion_id'))
  champion!: Ref<StrategyVersion>;

  @Field(() => StrategyVersion, { nullable: true, description: 'The version that is tried beside it, if any.' })
  @ManyToOne(() => StrategyVersion, { ...references('challenger_id'), nullable: true })
  challenger!: Ref<StrategyVersion> | null;

  @Field(() => Int, { description: 'Which part of the cases the challenger has, in per cent; 0 without one.' })
  @Property({ type: 'smallint' })
  challengerPercent!: number;

  @Field(() => User, { description: 'Who put it in force.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Field(() => User, { description: 'The second person.' })
  @ManyToOne(() => User, references('approved_by_id'))
  approvedBy!: Ref<User>;
}

/** Where a case was from a night on. A further row follows when it comes elsewhere, or under another strategy; none is overwritten. */
@ObjectType({
  description:
    'Where the strategy in force put a case from a business date on: segment and stage; null of both where no segment fits. Never overwritten: the latest counts.',
})
@InstitutionTable({
  tableName: 'case_strategy',
  firmSees: 'nothing',
  indexes: [
    { name: 'case_strategy_of_case', properties: ['institutionId', 'case', 'placedOn', 'id'] },
    { name: 'case_strategy_by_force', properties: ['institutionId', 'inForce', 'case'] },
  ],
})
@Check({
  name: 'case_strategy_is_whole',
  expression:
    '(segment_code is null) = (stage_code is null) and (segment_code is null) = (stage_began_on is null) and (segment_code is null) = (segment_entered_on is null) and (stage_before is null or stage_code is not null)',
})
export class CaseStrategy extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => StrategyInForce, references('in_force_id'))
  inForce!: Ref<StrategyInForce>;

  @ManyToOne(() => StrategyVersion, references('version_id'))
  version!: Ref<StrategyVersion>;

  @Field(() => ArmEnum, { description: 'By which of the two strategies in force it is worked.' })
  @Enum({ items: () => [...arms], type: 'string', columnType: 'text' })
  arm!: Arm;

  @Field(() => DateScalar, { description: 'The business date.' })
  @Property({ type: 'date' })
  placedOn!: string;

  @Field(() => String, { nullable: true, description: 'Code of the segment; null where none fits.' })
  @Property({ type: 'text', nullable: true })
  segmentCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the stage.' })
  @Property({ type: 'text', nullable: true })
  stageCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The stage from which it moved here, where it did.' })
  @Property({ type: 'text', nullable: true })
  stageBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The business date on which the stage began.' })
  @Property({ type: 'date', nullable: true })
  stageBeganOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The business date on which the case entered the segment.' })
  @Property({ type: 'date', nullable: true })
  segmentEnteredOn!: string | null;

  /** As they were then: of what a comparison of two arms begins. */
  @Property({ type: 'integer' })
  daysPastDue!: number;

  @Property({ type: 'bigint' })
  outstandingMinor!: bigint;

  @Property({ type: 'text' })
  currency!: string;
}
