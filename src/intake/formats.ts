/** Every format that `probity import --format` knows, by name. */
import { cfpbComplaints } from './cfpb-complaints.format.js';
import { contactHistory } from './contact-history.format.js';
import { deliveryReport } from './delivery-report.format.js';
import { payments } from './payments.format.js';
import { placement } from './placement.format.js';
import { statements } from './statements.format.js';
import { uciCreditCard } from './uci-credit-card.format.js';

export const formats = {
  'uci-credit-card': uciCreditCard,
  'contact-history': contactHistory,
  placement,
  payments,
  statements,
  'cfpb-complaints': cfpbComplaints,
  'delivery-report': deliveryReport,
} as const;

export type FormatName = keyof typeof formats;
export const formatNames: readonly FormatName[] = Object.freeze(Object.keys(formats) as FormatName[]);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
