import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { Case } from '../cases/index.js';
import { DecisionEnum, type Decision } from '../compliance/index.js';
import { ChannelEnum } from '../lib/channel.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { DateTimeScalar } from '../lib/scalars.js';
import type { Channel } from '../lib/vocabulary.js';
import { priorityPartNames, priorityParts, type PriorityPartName, type WeighedPart } from './priority.js';
import {
  HandOutEndingEnum,
  handOutEndings,
  ReleaseReasonEnum,
  releaseReasons,
  type HandOutEnding,
  type ReleaseReason,
} from './queue-words.js';

const PriorityPartEnum = graphqlEnum(
  'PriorityPartName',
  Object.fromEntries(priorityPartNames.map((part) => [part, priorityParts[part].measured])) as Record<
    PriorityPartName,
    string
  >,
  'What counts for the priority of a case.',
);

@ObjectType({ description: 'What one thing adds to the priority of a case.' })
export class PriorityPart {
  @Field(() => PriorityPartEnum, { description: 'What counts.' }) part!: PriorityPartName;
  @Field(() => Int, { description: 'What was measured, in the unit of the part.' }) measure!: number;
  @Field(() => Int, { description: 'What it adds.' }) points!: number;
  @Field({ description: 'What was measured, in a sentence.' }) explanation!: string;
}

export const explained = (parts: readonly WeighedPart[]): PriorityPart[] =>
  parts.map((each) => ({ ...each, explanation: priorityParts[each.part].measured }));

/** As it is kept. */
interface StoredWay {
  readonly contactPointId: string;
  readonly channel: Channel;
  readonly decision: Decision;
}

@ObjectType({ description: 'A way to reach the debtor that the law allowed at the instant of the hand-out.' })
export class AllowedWay {
  @Field(() => ID, { description: 'The number or address.' }) contactPointId!: string;
  @Field(() => ChannelEnum, { description: 'By which way.' }) channel!: Channel;
  @Field(() => DecisionEnum, { description: 'ALLOWED or REVIEW: of others no permit is issued.' }) decision!: Decision;
}

/**
 * That a case lies with one collector, for a time. Of a case, and of a collector, one at most is open; whether it has ended
 * is all that changes.
 */
@ObjectType({ description: 'That a case was handed to a collector to work on, and why it was chosen.' })
@InstitutionTable({
  tableName: 'hand_out',
  firmSees: 'nothing',
  uniques: [
    { name: 'hand_out_open_of_case', properties: ['institutionId', 'case'], where: 'ended_at is null' },
    { name: 'hand_out_open_of_collector', properties: ['institutionId', 'collector'], where: 'ended_at is null' },
  ],
  indexes: [{ name: 'hand_out_of_case', properties: ['institutionId', 'case', 'handedOutAt', 'id'] }],
})
@Check({ name: 'hand_out_ended', expression: '(ended_at is null) = (ending is null)' })
export class HandOut extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Case, { description: 'What is to be worked on.' })
  @ManyToOne(() => Case, references('case_id'))
  case!: Ref<Case>;

  @Field(() => User, { description: 'To whom.' })
  @ManyToOne(() => User, references('collector_id'))
  collector!: Ref<User>;

  @Field({
    description:
      "Whether it came from the team's queue: it becomes the collector's own once an attempt is recorded, and else goes back.",
  })
  @Property({ type: 'boolean' })
  isTaken!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @Property({ type: 'timestamptz', length: 3 })
  handedOutAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'From then on it may be handed to somebody else, unless the collector is in contact by a permit.',
  })
  @Property({ type: 'timestamptz', length: 3 })
  expiresAt!: Date;

  @Field(() => Int, { description: 'The sum of its parts: the more, the sooner.' })
  @Property({ type: 'integer' })
  priority!: number;

  @Property({ type: 'jsonb' })
  weighed!: readonly WeighedPart[];

  @ComputedFrom<HandOut>(['weighed'], ({ weighed }) => explained(weighed))
  @Field(() => [PriorityPart], { description: 'What the priority is made of.' })
  readonly parts?: PriorityPart[];

  @Property({ type: 'jsonb' })
  allowed!: readonly StoredWay[];

  @ComputedFrom<HandOut>(['allowed'], ({ allowed }) =>
    allowed.map((way) => ({ ...way, contactPointId: toNodeId('ContactPoint', way.contactPointId) })),
  )
  @Field(() => [AllowedWay], {
    description: 'What might be done when it was handed out. A permit, or contactPermission, judges anew.',
  })
  readonly ways?: AllowedWay[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it lasts.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  endedAt!: Date | null;

  @Field(() => HandOutEndingEnum, { nullable: true, description: 'How it ended; null while it lasts.' })
  @Enum({ items: () => [...handOutEndings], type: 'string', columnType: 'text', nullable: true })
  ending!: HandOutEnding | null;

  @Field(() => ReleaseReasonEnum, { nullable: true, description: 'Why the collector gave it back, where they did.' })
  @Enum({ items: () => [...releaseReasons], type: 'string', columnType: 'text', nullable: true })
  releaseReason!: ReleaseReason | null;

  @Property({ type: 'uuid' })
  entryId!: string;
}
