import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `webhooks` writes. */
type WebhookEntry =
  | 'webhook.added'
  | 'webhook.paused'
  | 'webhook.resumed'
  | 'webhook.removed'
  | 'webhook.secretRotated'
  | 'webhook.replayed'
  | 'webhook.retried'
  | 'webhook.tested'
  | 'webhook.failed'
  | TwoPersonEntry;

const operation = operationsWriting<WebhookEntry>();

export const addWebhookOperation = operation('addWebhook', 'webhook.added', ...approvalEntries);
export const pauseWebhookOperation = operation('pauseWebhook', 'webhook.paused');
export const resumeWebhookOperation = operation('resumeWebhook', 'webhook.resumed');
export const removeWebhookOperation = operation('removeWebhook', 'webhook.removed');
export const rotateWebhookSecretOperation = operation('rotateWebhookSecret', 'webhook.secretRotated');
export const replayWebhookOperation = operation('replayWebhook', 'webhook.replayed');
export const retryWebhookDeliveryOperation = operation('retryWebhookDelivery', 'webhook.retried');
export const testWebhookOperation = operation('testWebhook', 'webhook.tested');
/** By what receivers answer, or do not: no mutations. */
export const webhookGoneOperation = operation('webhookGone', 'webhook.paused');
export const failWebhookOperation = operation('failWebhook', 'webhook.failed');

export const webhookOperations: readonly Operation[] = [
  addWebhookOperation,
  pauseWebhookOperation,
  resumeWebhookOperation,
  removeWebhookOperation,
  rotateWebhookSecretOperation,
  replayWebhookOperation,
  retryWebhookDeliveryOperation,
  testWebhookOperation,
  webhookGoneOperation,
  failWebhookOperation,
];
