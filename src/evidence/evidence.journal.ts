import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `evidence` writes: what they are about is shown only after they are committed. */
type EvidenceEntry = 'journal.searched' | 'person.copied' | 'person.exported' | TwoPersonEntry;

const operation = operationsWriting<EvidenceEntry>();

export const accessesToOperation = operation('accessesTo', 'journal.searched');
export const copyOfPersonOperation = operation('copyOfPerson', 'person.copied');

export const exportPeopleOperation = operation('exportPeople', 'person.exported', ...approvalEntries);

export const evidenceOperations: readonly Operation[] = [
  accessesToOperation,
  copyOfPersonOperation,
  exportPeopleOperation,
];
