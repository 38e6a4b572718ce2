/** The front door of `webhooks`: other systems are told of what happens, in order, signed, and without personal data. */
import { room } from '../lib/room.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';
import { Webhook } from './webhook.entity.js';
import { webhookOperations } from './webhook.journal.js';
import { webhookDeliveryList, webhookList } from './webhook.links.js';
import { webhookPermissions } from './webhook.permissions.js';
import { WebhookResolver } from './webhook.resolver.js';

export { runDeliveries, webhookAlert, type Delivering } from './run-deliveries.js';

export const webhooks = room('webhooks', {
  entities: [Webhook, WebhookDelivery],
  resolvers: [WebhookResolver],
  permissions: webhookPermissions,
  lists: [webhookList, webhookDeliveryList],
  operations: webhookOperations,
  within: {
    addWebhook: 'Institution',
    pauseWebhook: 'Institution',
    resumeWebhook: 'Institution',
    removeWebhook: 'Institution',
    rotateWebhookSecret: 'Institution',
    replayWebhook: 'Institution',
    retryWebhookDelivery: 'Institution',
    testWebhook: 'Institution',
  },
});
