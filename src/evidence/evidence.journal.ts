import { approvalEntries, type TwoPersonEntry } from '../access/index.js';
import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `evidence` writes: what they are about is shown only after they are committed. */
type EvidenceEntry =
  | 'journal.searched'
  | 'person.looked'
  | 'evidence.exported'
  | 'person.copied'
  | 'person.exported'
  | 'hold.placed'
  | 'hold.released'
  | 'retention.changed'
  | 'retention.applied'
  | TwoPersonEntry;

const operation = operationsWriting<EvidenceEntry>();

export const accessesToOperation = operation('accessesTo', 'journal.searched');
export const journalOperation = operation('journal', 'journal.searched', 'person.looked');
export const contactClaimOperation = operation('contactClaim', 'journal.searched');
export const exportEvidenceOperation = operation('exportEvidence', 'evidence.exported', 'journal.searched');
export const copyOfPersonOperation = operation('copyOfPerson', 'person.copied');

export const exportPeopleOperation = operation('exportPeople', 'person.exported', ...approvalEntries);

export const placeHoldOperation = operation('placeHold', 'hold.placed');
export const releaseHoldOperation = operation('releaseHold', 'hold.released', ...approvalEntries);
export const changeRetentionOperation = operation('changeRetention', 'retention.changed', ...approvalEntries);
export const applyRetentionOperation = operation('applyRetention', 'retention.applied', ...approvalEntries);

export const evidenceOperations: readonly Operation[] = [
  accessesToOperation,
  journalOperation,
  contactClaimOperation,
  exportEvidenceOperation,
  copyOfPersonOperation,
  exportPeopleOperation,
  placeHoldOperation,
  releaseHoldOperation,
  changeRetentionOperation,
  applyRetentionOperation,
];
