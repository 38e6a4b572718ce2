import { Check, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { User } from '../access/index.js';
import { InstitutionRow, InstitutionTable, references } from '../lib/entity.js';
import { graphqlEnum } from '../lib/enums.js';
import { ComputedFrom } from '../lib/fields.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { valuesOf } from '../lib/vocabulary.js';
import { eventOf, WebhookEventEnum, type WebhookEvent } from './webhook-events.js';

const webhookStateWords = {
  ACTIVE: 'Events are sent.',
  PAUSED: 'Events are kept, and sent when it is resumed.',
  REMOVED: 'Nothing is sent, and nothing kept, any more.',
} as const;
export type WebhookState = keyof typeof webhookStateWords;
export const WebhookStateEnum = graphqlEnum('WebhookState', webhookStateWords, 'Whether another system is told.');

const webhookPauseWords = {
  ASKED: 'An administrator paused it.',
  GONE: 'The receiver answered that it is gone (410).',
} as const;
export type WebhookPause = keyof typeof webhookPauseWords;
const WebhookPauseEnum = graphqlEnum('WebhookPause', webhookPauseWords, 'Why another system is not told for now.');

/**
 * Where another system is told of what happens. Address and events never change: another address is another webhook, which
 * takes two people again. Of its secrets there is the salt alone; `webhook-secret.ts` makes them of it.
 */
@ObjectType({ description: 'Where another system is told of what happens, and of what.' })
@InstitutionTable({
  tableName: 'webhook',
  firmSees: 'nothing',
  indexes: [
    { name: 'webhook_by_time', properties: ['institutionId', 'recordedAt', 'id'] },
    { name: 'webhook_by_state', properties: ['institutionId', 'state', 'recordedAt', 'id'] },
  ],
})
export class Webhook extends InstitutionRow {
  @Field(() => ID, { description: 'Opaque; the log and the metrics name it.' }) declare id: string;

  @Field({ description: 'Where events are sent.' })
  @Property({ type: 'text' })
  url!: string;

  @Field({ description: 'What it is for.' })
  @Property({ type: 'text' })
  description!: string;

  @Property({ type: 'text[]' })
  entryTypes!: string[];

  @ComputedFrom<Webhook>(['entryTypes'], ({ entryTypes }) => entryTypes.map(eventOf))
  @Field(() => [WebhookEventEnum], { description: 'What is told.' })
  readonly events?: WebhookEvent[];

  @Field(() => WebhookStateEnum, { description: 'Whether events are sent.' })
  @Enum({ items: () => [...valuesOf(webhookStateWords)], type: 'string', columnType: 'text' })
  state!: WebhookState;

  @Field(() => WebhookPauseEnum, { nullable: true, description: 'Why it is paused; null while it is not.' })
  @Enum({ items: () => [...valuesOf(webhookPauseWords)], type: 'string', columnType: 'text', nullable: true })
  pauseReason!: WebhookPause | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when events were given up here; null where the last one was taken, or it was resumed since.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  failingSince!: Date | null;

  @Property({ type: 'bytea' })
  @Check({ expression: 'octet_length(salt) = 16' })
  salt!: Buffer;

  @Property({ type: 'bytea', nullable: true })
  @Check({ expression: 'octet_length(previous_salt) = 16' })
  previousSalt!: Buffer | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before this one signs as well, exclusive; null where there was none.',
  })
  @Property({ type: 'timestamptz', length: 3, nullable: true })
  previousSecretUntil!: Date | null;

  @Field(() => User, { description: 'The administrator who added it; a compliance officer has approved.' })
  @ManyToOne(() => User, references('created_by_id'))
  createdBy!: Ref<User>;

  @Field(() => DateTimeScalar, { description: 'When it was added: of what was entered from then on it is told.' })
  @Property({ type: 'timestamptz', length: 3 })
  recordedAt!: Date;

  /** The journal entry that added it. */
  @Property({ type: 'uuid' })
  entryId!: string;
}
