import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

/** What `reconciliation` holds of a person: calls and messages to their numbers, as the providers report them. */
export const deliveryCopies: readonly CopyPart[] = [
  {
    of: 'DeliveryLine',
    section: 'deliveryLines',
    title: 'Calls and messages to your numbers, as the providers report them',
    whose: whoseParent('contact_point_id', 'contact_point', whoseOwn('person_id')),
  },
];
