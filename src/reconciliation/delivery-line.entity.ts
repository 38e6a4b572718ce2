import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { ChannelEnum } from '../lib/channel.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { ComputedFrom } from '../lib/fields.js';
import { toNodeId } from '../lib/id.js';
import { Node } from '../lib/node.type.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { reportedChannels, valuesOf, type ReportedChannel } from '../lib/vocabulary.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { DeliveryStateEnum, deliveryStateWords, type DeliveryState } from './delivery-words.js';

/**
 * One call, text or e-mail as its provider reports it. The number or address is not kept: a known one stands with the person
 * whose it is, and of an unknown one nothing is left. State, attempt, case and finding show the present: they are reckoned
 * anew from lines and attempts, and what follows from them is in the finding's history.
 */
@ObjectType({
  implements: Node,
  description: 'A call, text or e-mail as its provider reports it, with the attempt that it was recorded as.',
})
@InstitutionTable({
  tableName: 'delivery_line',
  firmSees: 'nothing',
  uniques: [
    { name: 'delivery_line_of_provider', properties: ['institutionId', 'provider', 'reference'] },
    { name: 'delivery_line_of_attempt', properties: ['institutionId', 'attempt'] },
  ],
  indexes: [
    { name: 'delivery_line_of_report', properties: ['institutionId', 'report', 'begunAt', 'id'] },
    { name: 'delivery_line_by_state', properties: ['institutionId', 'report', 'state', 'begunAt', 'id'] },
    { name: 'delivery_line_at_point', properties: ['institutionId', 'contactPoint', 'begunAt'] },
    { name: 'delivery_line_of_finding', properties: ['institutionId', 'finding'], where: 'finding_id is not null' },
    {
      name: 'delivery_line_unmatched',
      properties: ['institutionId', 'contactPoint', 'begunAt'],
      where: "state in ('WAITING', 'UNRECORDED')",
    },
  ],
})
@Check({
  expression:
    "(state = 'MATCHED') = (attempt_id is not null) and (state = 'UNKNOWN_NUMBER') = (contact_point_id is null)",
})
export class DeliveryLine extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @ManyToOne(() => DeliveryReport, references('report_id'))
  report!: Ref<DeliveryReport>;

  @Field({ description: 'Whose report it is.' })
  @Property({ type: 'text' })
  provider!: string;

  @Field({ description: "The provider's own number of it." })
  @Property({ type: 'text' })
  reference!: string;

  @Field(() => ChannelEnum, { description: 'By which way.' })
  @Enum({ items: () => [...reportedChannels], type: 'string', columnType: 'text' })
  channel!: ReportedChannel;

  /** Of several people who share the number, the first one's. */
  @Property({ type: 'uuid', nullable: true, fieldName: 'contact_point_id' })
  contactPoint!: string | null;

  @ComputedFrom<DeliveryLine>(
    ['contactPoint'],
    ({ contactPoint }) => contactPoint && toNodeId('ContactPoint', contactPoint),
  )
  @Field(() => ID, {
    nullable: true,
    description:
      'Which number or address was dialled or written to; null where it was nobody’s. Where several people share it, the one of any of them.',
  })
  readonly contactPointId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun: dialled, or sent.' })
  @Property({ type: 'timestamptz', length: 3 })
  begunAt!: Date;

  @Field(() => Int, { nullable: true, description: 'How long the call lasted, in seconds; null where nobody says.' })
  @Property({ type: 'integer', nullable: true })
  seconds!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it arrived; null where nobody says.' })
  @Property({ type: 'boolean', nullable: true })
  delivered!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The institution's own line or sender that was used; null where nobody says.",
  })
  @Property({ type: 'text', nullable: true })
  line!: string | null;

  @Field(() => User, {
    nullable: true,
    description:
      'Who did it, by what the provider says; null where it names nobody known, or that is outside your sight.',
  })
  @ManyToOne(() => User, { ...references('actor_id'), nullable: true })
  actor!: Ref<User> | null;

  /** Our own id of the permit or attempt, where the provider echoes it. */
  @Property({ type: 'uuid', nullable: true })
  ours!: string | null;

  @Field(() => DeliveryStateEnum, { description: 'How far it has been reconciled.' })
  @Enum({ items: () => [...valuesOf(deliveryStateWords)], type: 'string', columnType: 'text' })
  state!: DeliveryState;

  @Property({ type: 'uuid', nullable: true, fieldName: 'attempt_id' })
  attempt!: string | null;

  @ComputedFrom<DeliveryLine>(['attempt'], ({ attempt }) => attempt && toNodeId('ContactAttempt', attempt))
  @Field(() => ID, { nullable: true, description: 'As which attempt it was recorded; null where it was not.' })
  readonly attemptId?: string | null;

  /** On which case the finding hangs. */
  @Property({ type: 'uuid', nullable: true, fieldName: 'case_id' })
  case!: string | null;

  @Property({ type: 'uuid', nullable: true, fieldName: 'finding_id' })
  finding!: string | null;

  @ComputedFrom<DeliveryLine>(['finding'], ({ finding }) => finding && toNodeId('Finding', finding))
  @Field(() => ID, { nullable: true, description: 'The finding that was opened of it; null where none was.' })
  readonly findingId?: string | null;

  /** When that was last reckoned to be otherwise; null as long as nobody has. */
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  decidedAt!: Date | null;

  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  entryId!: string;
}
