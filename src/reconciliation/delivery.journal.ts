import { settledEntries, type SettledEntry } from '../compliance/index.js';
import { followedBy, operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `reconciliation` writes: one a step, which commits to what was decided of its lines, and one a report that comes out otherwise. */
export type ReconciliationEntry = 'deliveryLines.decided' | 'deliveryReport.reconciled';

const operation = operationsWriting<ReconciliationEntry>();

/** A step of it: no mutation. */
export const reconcileOperation: Operation<ReconciliationEntry | SettledEntry> = followedBy(
  operation('reconcile', 'deliveryLines.decided', 'deliveryReport.reconciled') as Operation<
    ReconciliationEntry | SettledEntry
  >,
  settledEntries,
);

export const deliveryOperations: readonly Operation[] = [reconcileOperation];
