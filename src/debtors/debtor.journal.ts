import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `debtors` writes. */
type DebtorEntry =
  | 'person.registered'
  | 'person.corrected'
  | 'relatedPerson.added'
  | 'contactPoint.added'
  | 'contactPoint.noted'
  | 'person.restricted'
  | 'person.released'
  | 'person.revealed'
  | 'subject.erased'
  | 'erasure.refused'
  | 'consent.recorded'
  | 'consent.withdrawn'
  | 'wish.recorded'
  | 'wish.withdrawn'
  | 'person.noted'
  | TwoPersonEntry;

const operation = operationsWriting<DebtorEntry>('IMPORT');

export const registerDebtorOperation = operation('registerDebtor', 'person.registered');
export const addRelatedPersonOperation = operation('addRelatedPerson', 'person.registered', 'relatedPerson.added');
export const addContactPointOperation = operation('addContactPoint', 'contactPoint.added');
export const noteContactPointOperation = operation('noteContactPoint', 'contactPoint.noted');
export const revealOperation = operation('reveal', 'person.revealed', ...approvalEntries);
export const restrictPersonOperation = operation('restrictPerson', 'person.restricted');
export const releasePersonOperation = operation('releasePerson', 'person.released');
export const erasePersonOperation = operation('erasePerson', 'subject.erased', 'erasure.refused', ...approvalEntries);
export const correctPersonOperation = operation('correctPerson', 'person.corrected');

/** What is heard in contacts: a gateway records the opt-outs that come back to it. */
const heardOperation = operationsWriting<DebtorEntry>('CONTACT');

export const recordConsentOperation = heardOperation('recordConsent', 'consent.recorded');
export const withdrawConsentOperation = heardOperation('withdrawConsent', 'consent.withdrawn');
export const recordWishOperation = heardOperation('recordWish', 'wish.recorded');
export const withdrawWishOperation = heardOperation('withdrawWish', 'wish.withdrawn');
export const notePersonOperation = heardOperation('notePerson', 'person.noted');

export const debtorOperations: readonly Operation[] = [
  registerDebtorOperation,
  addRelatedPersonOperation,
  addContactPointOperation,
  noteContactPointOperation,
  revealOperation,
  restrictPersonOperation,
  releasePersonOperation,
  erasePersonOperation,
  correctPersonOperation,
  recordConsentOperation,
  withdrawConsentOperation,
  recordWishOperation,
  withdrawWishOperation,
  notePersonOperation,
];
