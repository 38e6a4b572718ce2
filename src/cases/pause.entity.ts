import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { AssuranceEnum, refusals, refusalIds, type Assurance, type RefusalId } from '../compliance/index.js';
import { engaged, InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { Fact } from '../lib/fact.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { Case } from './case.entity.js';
import { PauseReasonEnum, pauseReasons, type PauseReason } from './pause-reasons.js';

/** Facts of what stops collection: plans and legal write them too, and the rules of contact read them. Never overwritten. */

@ObjectType({ description: 'A dated reason why collection stops.' })
@InstitutionTable({
  tableName: 'pause',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'pause_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class Pause extends Fact {
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => PauseReasonEnum, { description: 'Why.' })
  @Enum({ items: () => [...pauseReasons], type: 'string', columnType: 'text' })
  reason!: PauseReason;

  /** Empty: all of the case, also those that come to it later. */
  @Property({ type: 'uuid[]', columnType: 'uuid[]', fieldName: 'debt_ids', defaultRaw: "'{}'" })
  pausedDebtIds!: string[];

  @ComputedFrom<Pause>(['pausedDebtIds'], ({ pausedDebtIds }) => pausedDebtIds.map((id) => toNodeId('Debt', id)))
  @Field(() => [ID], { description: 'The debts that it stops; none named: all of the case.' })
  readonly debtIds?: string[];

  /** Of rows that are older than this column nobody is known. */
  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it, where that is known; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, { ...references('actor_id'), nullable: true })
  actor!: Ref<User> | null;
}

@ObjectType({
  description: 'That a pause ends before its validTo, or ends at all: of several the earliest endsAt counts.',
})
@InstitutionTable({
  tableName: 'pause_end',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [
    { name: 'pause_end_of_pause', properties: ['institutionId', 'pause', 'recordedAt'] },
    { name: 'pause_end_of_case', properties: ['institutionId', 'case'] },
  ],
})
export class PauseEnd extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  /** That of the pause: by it firms and people's own copies find the row. */
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @ManyToOne(() => Pause, references('pause_id'))
  pause!: Ref<Pause>;

  @Field(() => DateTimeScalar, {
    description: 'From when collection may go on. The start of the pause: it was recorded by mistake, and never held.',
  })
  @Property({ type: 'timestamptz', length: 3 })
  endsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the institution learned of it.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, {
    nullable: true,
    description: 'Who recorded it; null for firms, who know their own people alone.',
  })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}

@ObjectType({ description: 'A pause that was asked for and that the law does not give, with the rule that says so.' })
@InstitutionTable({
  tableName: 'pause_refusal',
  firmSees: engaged.by('cases', 'case_id'),
  indexes: [{ name: 'pause_refusal_of_case', properties: ['institutionId', 'case', 'recordedAt'] }],
})
export class PauseRefusal extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => PauseReasonEnum, { description: 'Why it was asked for.' })
  @Enum({ items: () => [...pauseReasons], type: 'string', columnType: 'text' })
  reason!: PauseReason;

  @Field(() => DateTimeScalar, { description: 'From when it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  askedFrom!: Date;

  @Enum({ items: () => [...refusalIds], type: 'string', columnType: 'text', fieldName: 'rule_id' })
  refusedBy!: RefusalId;

  @ComputedFrom<PauseRefusal>(['refusedBy'], ({ refusedBy }) => refusedBy)
  @Field(() => String, { description: 'Such as uk.breathing-space.once-in-twelve-months.' })
  readonly ruleId?: string;

  @ComputedFrom<PauseRefusal>(['refusedBy'], ({ refusedBy }) => refusals[refusedBy].citation)
  @Field(() => String, { description: 'Where the law says so.' })
  readonly citation?: string;

  @ComputedFrom<PauseRefusal>(['refusedBy'], ({ refusedBy }) => refusals[refusedBy].assurance)
  @Field(() => AssuranceEnum, { description: 'How well its text is known.' })
  readonly assurance?: Assurance;

  @ComputedFrom<PauseRefusal>(['refusedBy'], ({ refusedBy }) => Object.values(refusals[refusedBy].explanation))
  @Field(() => [String], { description: 'Why, in English and then in Simplified Chinese.' })
  readonly explanations?: string[];

  @Field(() => DateTimeScalar, { description: 'From when on it could be given, if nothing else happens.' })
  @Property({ type: 'timestamptz', length: 3 })
  retryAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Field(() => User, { nullable: true, description: 'Who asked; null for firms, who know their own people alone.' })
  @ManyToOne(() => User, references('actor_id'))
  actor!: Ref<User>;

  @Property({ type: 'uuid' })
  entryId!: string;
}
