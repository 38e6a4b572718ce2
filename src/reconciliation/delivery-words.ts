import { graphqlEnum } from '../lib/enums.js';

/** How far a line of a delivery report has been reconciled with what was recorded. */
export const deliveryStateWords = {
  WAITING: 'No attempt fits yet, and whoever made it still has time to record it.',
  MATCHED: 'An attempt that was recorded is this one.',
  UNRECORDED: 'Nobody has recorded it: there is a finding.',
  WITHOUT_CASE: 'Nobody has recorded it, and whose number it is has no open case.',
  UNKNOWN_NUMBER: 'The number or address was nobody’s when the report was imported; it is not kept.',
} as const;
export type DeliveryState = keyof typeof deliveryStateWords;
export const DeliveryStateEnum = graphqlEnum(
  'DeliveryState',
  deliveryStateWords,
  'How far a line of a delivery report has been reconciled.',
);
