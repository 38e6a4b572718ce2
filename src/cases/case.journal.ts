import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `cases` writes. */
type CaseEntry = 'case.opened' | 'case.assigned' | 'case.stageMoved' | 'bucketScheme.set';

const operation = operationsWriting<CaseEntry>();
const importing = operationsWriting<CaseEntry>('IMPORT');

export const openCaseOperation = importing('openCase', 'case.opened');
export const assignCaseOperation = operation('assignCase', 'case.assigned');
export const moveCaseOperation = operation('moveCase', 'case.stageMoved');

export const setBucketSchemeOperation = operation('setBucketScheme', 'bucketScheme.set');

export const caseOperations: readonly Operation[] = [
  openCaseOperation,
  assignCaseOperation,
  moveCaseOperation,
  setBucketSchemeOperation,
];
