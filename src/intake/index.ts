/** The front door of `intake`: brings a bank's cases, statements, payments and contact history, and published complaints in, from files. */
import { room } from '../lib/room.js';
import { importCfpbComplaints } from './import-cfpb-complaints.js';
import { importContactHistory } from './import-contact-history.js';
import { importDeliveryReport } from './import-delivery-report.js';
import { importFile, type ImportOptions } from './import-file.js';
import { importPayments } from './import-payments.js';
import { importPlacement } from './import-placement.js';
import type { ImportReport } from './import-report.js';
import { importStatements } from './import-statements.js';
import { importUciCreditCard } from './import-uci-credit-card.js';
import type { Context } from '../audit/index.js';
import type { FormatName } from './formats.js';
import { intakeOperations } from './intake.journal.js';

export { allocateCases } from './allocate-cases.js';
export { encodings, type Encoding } from './decode-text.js';
export { demonstrationHistory } from './demonstration-history.js';
export { demonstrationPlacement } from './demonstration.js';
export { columnHelp } from './describe-format.js';
export { formatNames, formats, isFormatName, type FormatName } from './formats.js';
export { csvText } from './format.js';
export { importFile, importRecords, type Importer } from './import-file.js';
export { placementColumns, type PlacementColumn } from './placement-columns.js';
export { placement } from './placement.format.js';
export type { PlacementRow } from './records.js';
export type { ImportReport } from './import-report.js';
export { inWords } from './mistake.js';
export { importContactHistory, importPlacement };
export type { ImportOptions };

type ImportNamed = (context: Context, path: string, options?: ImportOptions) => Promise<ImportReport>;

/** The verb of each format. */
export const importNamed: Readonly<Record<FormatName, ImportNamed>> = {
  'uci-credit-card': (context, path, options) => importFile(context, path, importUciCreditCard, options),
  'contact-history': (context, path, options) => importFile(context, path, importContactHistory, options),
  placement: (context, path, options) => importFile(context, path, importPlacement, options),
  payments: (context, path, options) => importFile(context, path, importPayments, options),
  statements: (context, path, options) => importFile(context, path, importStatements, options),
  'delivery-report': (context, path, options) => importFile(context, path, importDeliveryReport, options),
  'cfpb-complaints': (context, path, options) => importFile(context, path, importCfpbComplaints, options),
};

export const intake = room('intake', { operations: intakeOperations });
