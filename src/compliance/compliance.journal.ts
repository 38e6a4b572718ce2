import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** What a verdict that is given, or given again, leaves of findings: for the operations that settle them to name. */
export const settledEntries = ['finding.opened', 'finding.changed', 'finding.withdrawn'] as const;
export type SettledEntry = (typeof settledEntries)[number];

/** The entries that `compliance` writes. */
type ComplianceEntry =
  | SettledEntry
  | TwoPersonEntry
  | 'finding.explained'
  | 'finding.confirmed'
  | 'finding.dismissed'
  | 'user.qualified'
  | 'pack.changed';

const operation = operationsWriting<ComplianceEntry>();

export const explainFindingOperation = operation('explainFinding', 'finding.explained');
export const confirmFindingOperation = operation('confirmFinding', 'finding.confirmed', 'user.qualified');
export const dismissFindingOperation = operation('dismissFinding', 'finding.dismissed');
/** For who gives a verdict again and does nothing else: no mutation. */
export const settleFindingsOperation = operation('settleFindings', ...settledEntries);
export const changePackOperation = operation('changePack', 'pack.changed', ...approvalEntries);

export const complianceOperations: readonly Operation[] = [
  explainFindingOperation,
  confirmFindingOperation,
  dismissFindingOperation,
  settleFindingsOperation,
  changePackOperation,
];
