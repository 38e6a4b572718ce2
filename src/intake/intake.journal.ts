import { followedBy, operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `intake` writes: one a batch, which commits to its rows, and one a file, which names the batches. An allocation commits to its rows likewise. */
type IntakeEntry = 'rows.imported' | 'payments.imported' | 'complaint.imported' | 'file.imported' | 'cases.allocated';

const operation = operationsWriting<IntakeEntry>();

export const importFileOperation = followedBy(
  operation('importFile', 'rows.imported', 'payments.imported', 'complaint.imported', 'file.imported'),
  // Of each case that comes to somebody whose debts a procedure stops.
  ['case.paused'],
);

export const allocateCasesOperation = operation('allocatePlacedCases', 'cases.allocated');

export const intakeOperations: readonly Operation[] = [importFileOperation, allocateCasesOperation];
