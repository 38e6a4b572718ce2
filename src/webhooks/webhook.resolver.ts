import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { payloadOrApproval } from '../access/index.js';
import { payloadOf, readConnection, type Context, type Info as ResolveInfo } from '../audit/index.js';
import type { ListArgs } from '../lib/lists.js';
import { addWebhook } from './add-webhook.js';
import { replayWebhook, retryWebhookDelivery, testWebhook } from './send-again.js';
import { pauseWebhook, removeWebhook, resumeWebhook, rotateWebhookSecret } from './steer-webhook.js';
import {
  AddWebhookInput,
  AddWebhookPayload,
  PauseWebhookInput,
  PauseWebhookPayload,
  RemoveWebhookInput,
  RemoveWebhookPayload,
  ReplayWebhookInput,
  ReplayWebhookPayload,
  ResumeWebhookInput,
  ResumeWebhookPayload,
  RetryWebhookDeliveryInput,
  RetryWebhookDeliveryPayload,
  RotateWebhookSecretInput,
  RotateWebhookSecretPayload,
  TestWebhookInput,
  TestWebhookPayload,
} from './webhook.inputs.js';
import { webhookDeliveryList, webhookList } from './webhook.links.js';

/** Other systems, such as diallers, message gateways and core banking, are told of what happens. */
@Resolver()
export class WebhookResolver {
  @Query(() => webhookList.connection, { description: 'Where other systems are told of what happens; never secrets.' })
  webhooks(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => webhookList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'Webhook');
  }

  @Query(() => webhookDeliveryList.connection, {
    description: 'What is told to other systems, and how far that has come; what was taken goes after 30 days.',
  })
  webhookDeliveries(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Args(() => webhookDeliveryList.args) _args: ListArgs,
  ): Promise<unknown> {
    return readConnection(context, info, 'WebhookDelivery');
  }

  @Mutation(() => AddWebhookPayload, {
    description:
      'Lets another system be told of what happens from now on, by messages without personal data. It takes a second person. Leaves webhook.added and approval.used; or approval.requested.',
  })
  async addWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: AddWebhookInput,
  ): Promise<unknown> {
    const added = addWebhook(context, input);
    const waiting = { webhookId: null, webhook: null, secret: null };
    const acted = added.then(({ id }) => id);
    const done = async (id: string): Promise<Record<string, unknown>> => ({
      ...(await payloadOf(context, info, 'Webhook', 'webhook', Promise.resolve(id))),
      secret: (await added).secret,
    });
    return payloadOrApproval(context, info, acted, waiting, done);
  }

  @Mutation(() => PauseWebhookPayload, {
    description: 'Stops telling for now; what happens meanwhile is kept. Leaves webhook.paused.',
  })
  pauseWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: PauseWebhookInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Webhook', 'webhook', pauseWebhook(context, input));
  }

  @Mutation(() => ResumeWebhookPayload, {
    description: 'Tells again, first what was kept; also where it fails, at once. Leaves webhook.resumed.',
  })
  resumeWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ResumeWebhookInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Webhook', 'webhook', resumeWebhook(context, input));
  }

  @Mutation(() => RemoveWebhookPayload, {
    description: 'Stops telling for good, and cancels what was not taken. Leaves webhook.removed.',
  })
  removeWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RemoveWebhookInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Webhook', 'webhook', removeWebhook(context, input));
  }

  @Mutation(() => RotateWebhookSecretPayload, {
    description: 'Signs by another secret from now on, and for some hours by both. Leaves webhook.secretRotated.',
  })
  async rotateWebhookSecret(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RotateWebhookSecretInput,
  ): Promise<unknown> {
    const { id, secret } = await rotateWebhookSecret(context, input);
    return { ...(await payloadOf(context, info, 'Webhook', 'webhook', Promise.resolve(id))), secret };
  }

  @Mutation(() => ReplayWebhookPayload, {
    description: 'Sends what a period of the journal tells once more, under the same ids. Leaves webhook.replayed.',
  })
  async replayWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: ReplayWebhookInput,
  ): Promise<unknown> {
    const { id, count } = await replayWebhook(context, input);
    return { ...(await payloadOf(context, info, 'Webhook', 'webhook', Promise.resolve(id))), deliveryCount: count };
  }

  @Mutation(() => RetryWebhookDeliveryPayload, {
    description: 'Tries at once what waits or was given up. Leaves webhook.retried.',
  })
  retryWebhookDelivery(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: RetryWebhookDeliveryInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'WebhookDelivery', 'webhookDelivery', retryWebhookDelivery(context, input));
  }

  @Mutation(() => TestWebhookPayload, {
    description: 'Sends a message that tells of nothing but this test. Leaves webhook.tested.',
  })
  testWebhook(
    @Ctx() context: Context,
    @Info() info: ResolveInfo,
    @Arg('input') input: TestWebhookInput,
  ): Promise<unknown> {
    return payloadOf(context, info, 'Webhook', 'webhook', testWebhook(context, input));
  }
}
