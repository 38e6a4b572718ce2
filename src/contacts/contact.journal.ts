import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `contacts` writes. */
type ContactEntry = 'contactAttempt.recorded' | 'contactAttempt.corrected';

const operation = operationsWriting<ContactEntry>('CONTACT');

export const recordContactAttemptOperation = operation('recordContactAttempt', 'contactAttempt.recorded');
export const correctContactAttemptOperation = operation('correctContactAttempt', 'contactAttempt.corrected');

export const contactOperations: readonly Operation[] = [recordContactAttemptOperation, correctContactAttemptOperation];
