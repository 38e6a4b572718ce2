import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { Node } from '../lib/node.type.js';
import { ComputedFrom } from '../lib/fields.js';
import { DateScalar, DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';

const nightlyRunStateWords = {
  RUNNING: 'It has begun; where it was cut off, it goes on with the batches that are left.',
  DONE: 'Every batch of every step was taken.',
} as const;
export type NightlyRunState = keyof typeof nightlyRunStateWords;
export const NightlyRunStateEnum = graphqlEnum('NightlyRunState', nightlyRunStateWords, 'How far it has come.');

@ObjectType({ description: 'What one step of a nightly run came to so far.' })
export class NightlyStepTally {
  @Field({ description: 'What it goes through, such as accounts or cases.' }) step!: string;
  @Field(() => Int, { description: 'In how many batches.' }) batches!: number;
  @Field(() => Int, { description: 'How many of them were taken.' }) batchesTaken!: number;
  @Field(() => Int, { description: 'How many accounts, cases or whatever it is were looked at.' }) rows!: number;
  @Field(() => Int, { description: 'How many came out otherwise than the day before by more than a day passing.' })
  changed!: number;
  @Field(() => Int, {
    description: 'How many of those came to an end: of accounts and cases those that were cured, and current again.',
  })
  ended!: number;
}

/** The history of the business date, too: each run moves it, and says from which day. Its state and tallies show the present. */
@ObjectType({
  implements: Node,
  description: 'The run that brings an institution to a business date: each day has one at most.',
})
@InstitutionTable({
  tableName: 'nightly_run',
  firmSees: 'nothing',
  uniques: [{ name: 'nightly_run_on_day', properties: ['institutionId', 'businessDate'] }],
  indexes: [{ name: 'nightly_run_by_state', properties: ['institutionId', 'state', 'businessDate', 'id'] }],
})
export class NightlyRun extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => DateScalar, { description: 'The day to which everything is brought.' })
  @Property({ type: 'date' })
  businessDate!: string;

  @Field(() => DateScalar, { description: "The institution's business date before." })
  @Property({ type: 'date' })
  previousBusinessDate!: string;

  @Field(() => NightlyRunStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...valuesOf(nightlyRunStateWords)], type: 'string', columnType: 'text' })
  state!: NightlyRunState;

  @Field(() => User, { description: 'Who began it.' })
  @ManyToOne(() => User, references('begun_by_id'))
  begunBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  @Property({ type: 'timestamptz', length: 3 })
  begunAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it last came a batch further.' })
  @Property({ type: 'timestamptz', length: 3 })
  updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it has not.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  finishedAt!: Date | null;

  /** Counted along the way, in the transaction of the rows that are counted. */
  @Property({ type: 'jsonb' })
  tallies!: readonly NightlyStepTally[];

  @ComputedFrom<NightlyRun>(['tallies'], ({ tallies }) => tallies)
  @Field(() => [NightlyStepTally], {
    description: 'What its steps came to so far, in the order in which they are taken.',
  })
  readonly steps?: NightlyStepTally[];

  @Property({ type: 'uuid' })
  entryId!: string;
}

/** A batch of a step, planned when the run begins. Whoever takes it holds its row, and marks it in the same transaction. */
@InstitutionTable({
  tableName: 'nightly_batch',
  firmSees: 'nothing',
  uniques: [{ name: 'nightly_batch_in_step', properties: ['institutionId', 'run', 'step', 'number'] }],
})
export class NightlyBatchRow extends InstitutionRow {
  @ManyToOne(() => NightlyRun, references('run_id'))
  run!: Ref<NightlyRun>;

  @Property({ type: 'text' })
  step!: string;

  /** From 1. */
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'uuid' })
  afterId!: string;

  @Property({ type: 'uuid' })
  upToId!: string;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  takenAt!: Date | null;

  /** The entry that commits to what it changed; null until it is taken. */
  @Property({ type: 'uuid', nullable: true })
  entryId!: string | null;
}
