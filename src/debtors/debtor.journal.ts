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
  | TwoPersonEntry;

const operation = operationsWriting<DebtorEntry>('IMPORT');

export const registerDebtorOperation = operation('registerDebtor', 'person.registered');
export const addRelatedPersonOperation = operation('addRelatedPerson', 'person.registered', 'relatedPerson.added');
export const addContactPointOperation = operation('addContactPoint', 'contactPoint.added');
export const noteContactPointOperation = operation('noteContactPoint', 'contactPoint.noted');
export const revealOperation = operation('reveal', 'person.revealed', ...approvalEntries);
export const restrictPersonOperation = operation('restrictPerson', 'person.restricted');
export const releasePersonOperation = operation('releasePerson', 'person.released');
export const erasePersonOperation = operation('erasePerson', 'subject.erased', ...approvalEntries);
export const correctPersonOperation = operation('correctPerson', 'person.corrected');

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
];
