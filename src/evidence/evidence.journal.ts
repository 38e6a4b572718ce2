import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `evidence` writes. Both are of queries: what they show leaves only after its entry is committed. */
type EvidenceEntry = 'journal.searched' | 'person.copied';

const operation = operationsWriting<EvidenceEntry>();

export const accessesToOperation = operation('accessesTo', 'journal.searched');
export const copyOfPersonOperation = operation('copyOfPerson', 'person.copied');

export const evidenceOperations: readonly Operation[] = [accessesToOperation, copyOfPersonOperation];
