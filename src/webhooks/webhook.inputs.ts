import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ApprovalField, type Approval } from '../access/index.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { WebhookEventEnum, type WebhookEvent } from './webhook-events.js';
import { Webhook } from './webhook.entity.js';

const keyField = (): PropertyDecorator =>
  Field({ description: 'Chosen by the client: the same key and input give the same result.' });

@InputType({ description: 'Where another system shall be told of what happens, and of what.' })
export class AddWebhookInput {
  @Field({
    description:
      'An https address without password, query or fragment, at most 500 characters; none within private networks, unless who runs the server allows them.',
  })
  url!: string;
  @Field({ description: 'What it is for; at most 200 characters, no personal data.' }) description!: string;
  @Field(() => [WebhookEventEnum], { description: 'What is told, at least one.' }) events!: WebhookEvent[];
  @Field(() => String, {
    nullable: true,
    description: 'Why, for the second person; at most 500 characters, no personal data. Needed to ask.',
  })
  reason?: string | null;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook.' })
export class AddWebhookPayload {
  @Field(() => ID, { nullable: true, description: 'The id; null while an approval is waited for.' })
  webhookId!: string | null;
  @Field(() => Webhook, { nullable: true, description: 'As added; null while an approval is waited for.' })
  webhook!: Webhook | null;
  @Field(() => String, {
    nullable: true,
    description:
      'By which the receiver knows messages for ours, `whsec_…`. Shown to who adds it, once; null in a repetition, and while an approval is waited for. Lost, it is rotated.',
  })
  secret!: string | null;
  @ApprovalField()
  approval!: Approval | null;
}

@InputType({ description: 'Which webhook is paused.' })
export class PauseWebhookInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook.' })
export class PauseWebhookPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As paused; null for an API key that may not read.' })
  webhook!: Webhook | null;
}

@InputType({ description: 'Which webhook is resumed.' })
export class ResumeWebhookInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook.' })
export class ResumeWebhookPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As resumed; null for an API key that may not read.' })
  webhook!: Webhook | null;
}

@InputType({ description: 'Which webhook is removed.' })
export class RemoveWebhookInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook.' })
export class RemoveWebhookPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As removed; null for an API key that may not read.' })
  webhook!: Webhook | null;
}

@InputType({ description: 'Which webhook is tested.' })
export class TestWebhookInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook.' })
export class TestWebhookPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As it is now; null for an API key that may not read.' })
  webhook!: Webhook | null;
}

@InputType({ description: 'Which webhook gets another secret.' })
export class RotateWebhookSecretInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'For how many hours the secret before signs as well, 0 to 168; 24 where left out. 0 for one that leaked.',
  })
  overlapHours?: number | null;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook, with its new secret.' })
export class RotateWebhookSecretPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As it is now; null for an API key that may not read.' })
  webhook!: Webhook | null;
  @Field(() => String, { nullable: true, description: 'The new secret, shown once; null in a repetition.' })
  secret!: string | null;
}

@InputType({ description: 'What is sent once more.' })
export class ReplayWebhookInput {
  @Field(() => ID, { description: 'One that was not removed.' }) webhookId!: string;
  @Field(() => DateTimeScalar, { description: 'What was entered from then on; not before the webhook was added.' })
  from!: string;
  @Field(() => DateTimeScalar, { description: 'What was entered before then.' }) to!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The webhook, and what is sent once more.' })
export class ReplayWebhookPayload {
  @Field(() => ID, { description: 'The id.' }) webhookId!: string;
  @Field(() => Webhook, { nullable: true, description: 'As it is now; null for an API key that may not read.' })
  webhook!: Webhook | null;
  @Field(() => Int, { nullable: true, description: 'How many events; null in a repetition.' })
  deliveryCount!: number | null;
}

@InputType({ description: 'Which delivery is tried at once.' })
export class RetryWebhookDeliveryInput {
  @Field(() => ID, { description: 'One that waits, or was given up.' }) webhookDeliveryId!: string;
  @keyField() idempotencyKey!: string;
}

@ObjectType({ description: 'The delivery.' })
export class RetryWebhookDeliveryPayload {
  @Field(() => ID, { description: 'The id.' }) webhookDeliveryId!: string;
  @Field(() => WebhookDelivery, { nullable: true, description: 'As it is now; null for an API key that may not read.' })
  webhookDelivery!: WebhookDelivery | null;
}
