import type { Operation } from '../lib/room.js';

/** The entries that `contacts` writes. */
type ContactEntry = 'contactAttempt.recorded' | 'contactAttempt.corrected';

const operation = <Entry extends ContactEntry>(name: string, ...entries: Entry[]): Operation<Entry> => ({
  name,
  entries,
});

export const recordContactAttemptOperation = operation('recordContactAttempt', 'contactAttempt.recorded');
export const correctContactAttemptOperation = operation('correctContactAttempt', 'contactAttempt.corrected');

export const contactOperations: readonly Operation[] = [recordContactAttemptOperation, correctContactAttemptOperation];
