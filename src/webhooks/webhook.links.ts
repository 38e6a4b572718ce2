import { DateTimeFilter, defineList, enumFilter, IdFilter } from '../lib/lists.js';
import { WebhookDelivery, WebhookDeliveryStateEnum } from './webhook-delivery.entity.js';
import { Webhook, WebhookStateEnum } from './webhook.entity.js';

export const webhookList = defineList({
  name: 'Webhook',
  plural: 'webhooks',
  node: () => Webhook,
  filter: { state: enumFilter('WebhookState', WebhookStateEnum) },
  order: ['recordedAt'],
  defaultOrder: ['-recordedAt'],
});

export const webhookDeliveryList = defineList({
  name: 'WebhookDelivery',
  plural: 'deliveries to other systems',
  node: () => WebhookDelivery,
  filter: {
    webhook: IdFilter,
    state: enumFilter('WebhookDeliveryState', WebhookDeliveryStateEnum),
    occurredAt: DateTimeFilter,
  },
  ids: { webhook: 'Webhook' },
  order: ['occurredAt'],
  defaultOrder: ['-occurredAt'],
});
