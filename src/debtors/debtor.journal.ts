import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `debtors` writes. */
type DebtorEntry =
  'person.registered' | 'person.corrected' | 'relatedPerson.added' | 'contactPoint.added' | 'contactPoint.noted';

const operation = operationsWriting<DebtorEntry>();

export const registerDebtorOperation = operation('registerDebtor', 'person.registered');
export const addRelatedPersonOperation = operation('addRelatedPerson', 'person.registered', 'relatedPerson.added');
export const addContactPointOperation = operation('addContactPoint', 'contactPoint.added');
export const noteContactPointOperation = operation('noteContactPoint', 'contactPoint.noted');
export const correctPersonOperation = operation('correctPerson', 'person.corrected');

export const debtorOperations: readonly Operation[] = [
  registerDebtorOperation,
  addRelatedPersonOperation,
  addContactPointOperation,
  noteContactPointOperation,
  correctPersonOperation,
];
