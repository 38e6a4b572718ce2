/** The front door of `reconciliation`: what providers report that they dialled or sent, compared with what was recorded. */
import { room } from '../lib/room.js';
import { deliveryCopies } from './delivery.copies.js';
import { deliveryOperations } from './delivery.journal.js';
import { DeliveryLine } from './delivery-line.entity.js';
import { deliveryLinks, deliveryLists } from './delivery.links.js';
import { deliveryPermissions, deliveryScopes, deliverySight } from './delivery.permissions.js';
import { DeliveryReport } from './delivery-report.entity.js';
import { DeliveryResolver } from './delivery.resolver.js';
import { deliveryReactions } from './recorded-late.js';

export { reconcile, type Reconciled } from './reconcile.js';

export const reconciliation = room('reconciliation', {
  entities: [DeliveryReport, DeliveryLine],
  resolvers: [DeliveryResolver],
  permissions: deliveryPermissions,
  lists: deliveryLists,
  links: deliveryLinks,
  copies: deliveryCopies,
  reactions: deliveryReactions,
  operations: deliveryOperations,
  nodes: ['DeliveryReport', 'DeliveryLine'],
  scopes: [
    { on: 'DeliveryReport', scope: deliverySight, by: deliveryScopes },
    { on: 'DeliveryLine', scope: deliverySight, by: deliveryScopes },
  ],
});
