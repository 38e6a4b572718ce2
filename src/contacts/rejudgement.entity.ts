import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Firm, User } from '../access/index.js';
import { DecisionEnum, decisions, type Decision } from '../compliance/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { ContactAttempt } from './contact-attempt.entity.js';

const rejudgementModeWords = {
  KEEP: 'Verdicts that come out otherwise are kept beside the earlier ones, and findings follow them.',
  TRY: 'Only the differences are kept: neither a verdict nor a finding changes.',
} as const;
export type RejudgementMode = keyof typeof rejudgementModeWords;
export const RejudgementModeEnum = graphqlEnum(
  'RejudgementMode',
  rejudgementModeWords,
  'What becomes of what is judged again.',
);

const rejudgementStateWords = {
  WAITING: 'Nobody has begun it yet.',
  RUNNING: 'It has begun; where it was cut off, it goes on from where it stood.',
  DONE: 'Everybody was judged again.',
  FAILED: 'It could not go on; what was judged until then stands.',
  CANCELLED: 'An officer ended it; what was judged until then stands.',
} as const;
export type RejudgementState = keyof typeof rejudgementStateWords;
export const RejudgementStateEnum = graphqlEnum('RejudgementState', rejudgementStateWords, 'How far it has come.');

const ruleEffectWords = {
  ADDED: 'It had nothing to say before.',
  GONE: 'It has nothing to say any more.',
  SAME: 'It had something to say before, and has still.',
} as const;
export type RuleEffect = keyof typeof ruleEffectWords;
const RuleEffectEnum = graphqlEnum('RuleEffect', ruleEffectWords, 'What became of a rule in a verdict.');

/** So many attempts went from one decision to another, and this became of a rule there. */
@ObjectType({
  description:
    'So many attempts went from one decision to another, and this became of a rule in their verdicts. An attempt counts once for each rule that came or went; for those that stayed only where none did.',
})
export class RejudgementTally {
  @Field(() => DecisionEnum, { nullable: true, description: 'Before; null where it had never been judged.' })
  decisionBefore!: Decision | null;
  @Field(() => DecisionEnum, { description: 'After.' }) decisionAfter!: Decision;
  @Field(() => String, { nullable: true, description: 'Which rule; null where none had or has anything to say.' })
  ruleId!: string | null;
  @Field(() => RuleEffectEnum, { nullable: true, description: 'What became of it; null without a rule.' })
  effect!: RuleEffect | null;
  @Field(() => Int, { description: 'How many attempts.' }) attempts!: number;
}

/** A history that is judged again, debtor by debtor. Its counters show the present; what came out otherwise are rows. */
@ObjectType({
  implements: Node,
  description: "The institution's history of contacts, or a period of it, judged again: a job, with what came out.",
})
@InstitutionTable({
  tableName: 'rejudgement',
  firmSees: 'nothing',
  indexes: [
    { name: 'rejudgement_by_state', properties: ['institutionId', 'state', 'requestedAt', 'id'] },
    { name: 'rejudgement_by_time', properties: ['institutionId', 'requestedAt', 'id'] },
  ],
})
export class Rejudgement extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => RejudgementModeEnum, { description: 'Whether what comes out is kept, or tried only.' })
  @Enum({ items: () => [...valuesOf(rejudgementModeWords)], type: 'string', columnType: 'text' })
  mode!: RejudgementMode;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Attempts from then on are judged; null for all.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  occurredFrom!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Attempts before then are judged; null for all.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  occurredTo!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Judged by the packs as they stand then; null: each attempt by those that stood when it happened.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  packsAt!: Date | null;

  @Field(() => User, {
    nullable: true,
    description:
      'Only what this user did is judged, without what was taken over from earlier records; null for what everybody did.',
  })
  @ManyToOne(() => User, { ...references('user_id'), nullable: true })
  user!: Ref<User> | null;

  @Field(() => Firm, {
    nullable: true,
    description:
      "Only what this firm's users did is judged, without what was taken over from earlier records; null for what everybody did.",
  })
  @ManyToOne(() => Firm, { ...references('firm_id'), nullable: true })
  firm!: Ref<Firm> | null;

  @Field(() => RejudgementStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...valuesOf(rejudgementStateWords)], type: 'string', columnType: 'text' })
  state!: RejudgementState;

  @Field(() => User, { description: 'Who asked for it, or entered what made it needed; in their name it is done.' })
  @ManyToOne(() => User, references('requested_by_id'))
  requestedBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz', length: 3 })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null while it waits.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it last came a step further.' })
  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, in whichever way.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  finishedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many debtors there were when it began; null while it waits.' })
  @Property({ type: 'integer', nullable: true })
  debtorsTotal!: number | null;

  @Field(() => Int, { description: 'Of how many debtors it has judged what happened.' })
  @Property({ type: 'integer' })
  debtorsDone!: number;

  @Field(() => Int, { description: 'How many attempts it has judged.' })
  @Property({ type: 'integer' })
  attemptsJudged!: number;

  @Field(() => Int, { description: 'How many verdicts came out with another decision, or by other rules.' })
  @Property({ type: 'integer' })
  verdictsChanged!: number;

  /** Counted along the way, in the transaction of the rows that are counted. */
  @Property({ type: 'jsonb' })
  tallies!: readonly RejudgementTally[];

  @ComputedFrom<Rejudgement>(['tallies'], ({ tallies }) => tallies)
  @Field(() => [RejudgementTally], {
    description: 'What came out otherwise so far, in numbers: from which decision to which, and by which rule.',
  })
  readonly summary?: RejudgementTally[];

  /** The last debtor who was judged: it goes on behind. */
  @Property({ type: 'uuid', nullable: true })
  cursor!: string | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** That the verdict on an attempt came out otherwise. Never changed. */
@ObjectType({ description: 'That the verdict on an attempt came out with another decision, or by other rules.' })
@InstitutionTable({
  tableName: 'rejudgement_difference',
  firmSees: 'nothing',
  indexes: [
    { name: 'rejudgement_difference_of_rejudgement', properties: ['institutionId', 'rejudgement', 'id'] },
    { name: 'rejudgement_difference_by_decision', properties: ['institutionId', 'rejudgement', 'decisionAfter', 'id'] },
    { name: 'rejudgement_difference_of_attempt', properties: ['institutionId', 'attempt'] },
  ],
})
export class RejudgementDifference extends InstitutionRow {
  @ManyToOne(() => Rejudgement, references('rejudgement_id'))
  rejudgement!: Ref<Rejudgement>;

  @Field(() => ContactAttempt, { description: 'What was judged again.' })
  @ManyToOne(() => ContactAttempt, references('attempt_id'))
  attempt!: Ref<ContactAttempt>;

  /** The attempt's. */
  @Property({ type: 'uuid' })
  caseId!: string;

  @Field(() => DecisionEnum, { nullable: true, description: 'Before; null where it had never been judged.' })
  @Enum({ items: () => [...decisions], type: 'string', columnType: 'text', nullable: true })
  decisionBefore!: Decision | null;

  @Field(() => DecisionEnum, { description: 'After.' })
  @Enum({ items: () => [...decisions], type: 'string', columnType: 'text' })
  decisionAfter!: Decision;

  @Field(() => [String], { description: 'The rules that had something to say before, in order of id.' })
  @Property({ type: 'text[]' })
  ruleIdsBefore!: string[];

  @Field(() => [String], { description: 'The rules that have something to say after, in order of id.' })
  @Property({ type: 'text[]' })
  ruleIdsAfter!: string[];

  @Property({ type: 'uuid' })
  entryId!: string;
}
