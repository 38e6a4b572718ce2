import type { Operation } from '../lib/room.js';

/** The entries that `intake` writes: one a batch, which commits to its rows, and one a file, which names the batches. */
type IntakeEntry = 'rows.imported' | 'file.imported';

const operation = <Entry extends IntakeEntry>(name: string, ...entries: Entry[]): Operation<Entry> => ({
  name,
  entries,
});

export const importFileOperation = operation('importFile', 'rows.imported', 'file.imported');

export const intakeOperations: readonly Operation[] = [importFileOperation];
