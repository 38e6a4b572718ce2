import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { settledEntries, type SettledEntry } from '../compliance/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `contacts` writes. */
type ContactEntry =
  | 'contactAttempt.recorded'
  | 'contactAttempt.corrected'
  | 'contactPermit.issued'
  | 'contactPermit.returned'
  | 'contact.begun'
  | 'contact.refused'
  | SettledEntry
  | TwoPersonEntry;

const operation = operationsWriting<ContactEntry>('CONTACT');

export const recordContactAttemptOperation = operation(
  'recordContactAttempt',
  'contactAttempt.recorded',
  ...settledEntries,
);
export const correctContactAttemptOperation = operation(
  'correctContactAttempt',
  'contactAttempt.corrected',
  ...settledEntries,
);
export const requestContactPermitOperation = operation(
  'requestContactPermit',
  'contactPermit.issued',
  'contact.refused',
  ...approvalEntries,
);
export const beginContactOperation = operation('beginContact', 'contact.begun', 'contact.refused');
export const returnContactPermitOperation = operation('returnContactPermit', 'contactPermit.returned');

export const contactOperations: readonly Operation[] = [
  recordContactAttemptOperation,
  correctContactAttemptOperation,
  requestContactPermitOperation,
  beginContactOperation,
  returnContactPermitOperation,
];
