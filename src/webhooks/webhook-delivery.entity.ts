import { Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { eventOf, WebhookEventEnum, type WebhookEvent } from './webhook-events.js';
import { Webhook } from './webhook.entity.js';

const webhookDeliveryStateWords = {
  PENDING: 'It waits for its turn, for its next try, or for the webhook to be resumed.',
  DELIVERED: 'The receiver took it (2xx).',
  DEAD: 'It was given up after days of trying.',
  CANCELLED: 'The webhook was removed before it was taken.',
} as const;
type WebhookDeliveryState = keyof typeof webhookDeliveryStateWords;
export const WebhookDeliveryStateEnum = graphqlEnum(
  'WebhookDeliveryState',
  webhookDeliveryStateWords,
  'How far the delivery of an event has come.',
);

const webhookFailureWords = {
  STATUS: 'It was answered, with another status than 2xx.',
  TIMED_OUT: 'It was not answered in time.',
  NAME_NOT_FOUND: 'Its name has no address.',
  ADDRESS_REFUSED: 'Its name leads to an address that is private, and not allowed here.',
  NOT_TRUSTED: 'Its certificate is not believed.',
  NOT_REACHED: 'There was no connection, or it was broken off.',
} as const;
export type WebhookFailure = keyof typeof webhookFailureWords;
const WebhookFailureEnum = graphqlEnum('WebhookFailure', webhookFailureWords, 'Why an event was not taken.');

/**
 * The outbox: that an entry is to be told to a webhook, written in the entry's own transaction by a trigger of the database
 * (migration `webhooks`). No fact: what happened is in the journal, and rows that are done with go after a time.
 */
@ObjectType({ description: 'That something that happened is told to another system, and how far that has come.' })
@InstitutionTable({
  tableName: 'webhook_delivery',
  firmSees: 'nothing',
  indexes: [
    { name: 'webhook_delivery_of_webhook', properties: ['institutionId', 'webhook', 'occurredAt', 'id'] },
    { name: 'webhook_delivery_by_state', properties: ['institutionId', 'state', 'occurredAt', 'id'] },
    { name: 'webhook_delivery_by_time', properties: ['institutionId', 'occurredAt', 'id'] },
    {
      name: 'webhook_delivery_in_lane',
      properties: ['institutionId', 'webhook', 'laneId', 'number'],
      where: "state = 'PENDING'",
    },
    {
      name: 'webhook_delivery_due',
      properties: ['institutionId', 'webhook', 'nextTryAt', 'number'],
      where: "state = 'PENDING'",
    },
  ],
})
export class WebhookDelivery extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque.' }) declare id: string;

  @Field(() => Webhook, { description: 'Who is told.' })
  @ManyToOne(() => Webhook, references('webhook_id'))
  webhook!: Ref<Webhook>;

  @Field(() => ID, { description: 'The journal entry that is told of: what the message has as `webhook-id`.' })
  @Property({ type: 'uuid' })
  entryId!: string;

  @Property({ type: 'text' })
  entryType!: string;

  @ComputedFrom<WebhookDelivery>(['entryType'], ({ entryType }) => eventOf(entryType))
  @Field(() => WebhookEventEnum, { nullable: true, description: 'What is told; null for a test.' })
  readonly event?: WebhookEvent | null;

  @Field(() => DateTimeScalar, { description: 'When it was entered.' })
  @Property({ type: 'timestamptz', length: 3 })
  occurredAt!: Date;

  /** The case: of one lane one is sent after the other. What is of no case has a lane for itself. */
  @Property({ type: 'uuid' })
  laneId!: string;

  /** The order within a lane. */
  @Property({ type: 'bigint' })
  number!: string;

  @Field({ description: 'Whether it was asked for again (`replayWebhook`).' })
  @Property({ type: 'boolean' })
  isReplay!: boolean;

  @Field(() => WebhookDeliveryStateEnum, { description: 'How far it has come.' })
  @Enum({ items: () => [...valuesOf(webhookDeliveryStateWords)], type: 'string', columnType: 'text' })
  state!: WebhookDeliveryState;

  @Field(() => Int, { description: 'How often it was tried, since it was last begun anew.' })
  @Property({ type: 'integer' })
  attempts!: number;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  firstTriedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'From when on it is tried next, while it is pending.' })
  @Property({ type: 'timestamptz', length: 3 })
  nextTryAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null where there was none.' })
  @Property({ type: 'smallint', nullable: true })
  lastStatus!: number | null;

  @Field(() => WebhookFailureEnum, { nullable: true, description: 'Why the last try failed; null where none did.' })
  @Enum({ items: () => [...valuesOf(webhookFailureWords)], type: 'string', columnType: 'text', nullable: true })
  lastFailure!: WebhookFailure | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken, given up or cancelled.' })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  settledAt!: Date | null;

  /** Who is sending it, and until when nobody else does; by the database's clock. */
  @Property({ type: 'uuid', nullable: true })
  leaseId!: string | null;

  @Property({ type: 'timestamptz', length: 3, nullable: true })
  leasedUntil!: Date | null;
}
