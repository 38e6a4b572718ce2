import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `intake` writes: one a batch, which commits to its rows, and one a file, which names the batches. An allocation commits to its rows likewise. */
type IntakeEntry = 'rows.imported' | 'payments.imported' | 'complaint.imported' | 'file.imported' | 'cases.allocated';

const operation = operationsWriting<IntakeEntry>();

export const importFileOperation = operation(
  'importFile',
  'rows.imported',
  'payments.imported',
  'complaint.imported',
  'file.imported',
);

export const allocateCasesOperation = operation('allocatePlacedCases', 'cases.allocated');

export const intakeOperations: readonly Operation[] = [importFileOperation, allocateCasesOperation];
