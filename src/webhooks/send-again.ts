import { actOnce, type Context } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId, newId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import { beginAnew, countTold, queueAgain, queueEntry } from './outbox.js';
import { steerWebhook } from './steer-webhook.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';
import type { ReplayWebhookInput, RetryWebhookDeliveryInput, TestWebhookInput } from './webhook.inputs.js';
import { replayWebhookOperation, retryWebhookDeliveryOperation, testWebhookOperation } from './webhook.journal.js';

const mostReplayed = 100_000;

/**
 * Sends what a period of the journal tells once more, under the same ids, in the order of its times; what was entered before
 * the webhook was added is not among it, since nobody approved of that. @returns its id @throws NOT_FOUND, CONFLICT, BAD_USER_INPUT
 */
export async function replayWebhook(
  context: Context,
  input: ReplayWebhookInput,
): Promise<{ readonly id: string; readonly count: number | null }> {
  const [from, to] = [new Date(input.from), new Date(input.to)];
  if (to <= from) throw badInput('input.to', 'must lie after from, or nothing would be sent.');
  let count: number | null = null;
  const id = await steerWebhook(context, replayWebhookOperation, input, async ({ db, now, journal }, webhook) => {
    if (from < webhook.recordedAt)
      throw badInput('input.from', 'lies before the webhook was added. Of what happened before it is not told.');
    const period = { from, to: to < now ? to : now };
    count = await countTold(db, webhook.id, period, mostReplayed);
    if (count > mostReplayed)
      throw badInput('input.to', `is too late: the period tells of more than ${mostReplayed} events. Divide it.`);
    await queueAgain(db, webhook.id, period, now);
    const details = { webhook: webhook.id, from: from.toISOString(), to: to.toISOString(), deliveries: count };
    journal.enter({ type: 'webhook.replayed', details });
  });
  return { id, count };
}

/** Tries a delivery at once that waits or was given up, with all the patience of the first time. @throws NOT_FOUND, CONFLICT */
export function retryWebhookDelivery(context: Context, input: RetryWebhookDeliveryInput): Promise<string> {
  const id = fromNodeId('WebhookDelivery', input.webhookDeliveryId, 'input.webhookDeliveryId');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, retryWebhookDeliveryOperation, repeatable, async ({ em, db, now, journal }) => {
    const delivery = await em.findOne(WebhookDelivery, { id });
    if (!delivery) throw notFound('WebhookDelivery');
    const webhook = await em.findOneOrFail(Webhook, { id: delivery.webhook.id });
    if (webhook.state === 'REMOVED' || !(await beginAnew(db, id, now)))
      throw conflict('It was taken, or its webhook was removed. To send again what was taken, replay its time.');
    journal.enter({ type: 'webhook.retried', details: { webhook: delivery.webhook.id, delivery: id } });
  });
}

/** Sends a message that tells of nothing but this test. @returns the webhook's id @throws NOT_FOUND, CONFLICT */
export const testWebhook = (context: Context, input: TestWebhookInput): Promise<string> =>
  steerWebhook(context, testWebhookOperation, input, async ({ db, actor, now, journal }, webhook) => {
    if (webhook.state !== 'ACTIVE') throw conflict('This webhook is paused: resume it first.');
    const entryId = journal.enter({ type: 'webhook.tested', details: { webhook: webhook.id } });
    const told = { id: newId(), webhookId: webhook.id, entryId, entryType: 'webhook.tested' };
    await queueEntry(db, actor, told, now);
  });
