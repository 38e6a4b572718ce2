import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `cases` writes. */
type CaseEntry = 'case.opened' | 'case.assigned' | 'case.stageMoved' | 'bucketScheme.set' | 'glass.broken';

const operation = operationsWriting<CaseEntry>();

export const openCaseOperation = operation('openCase', 'case.opened');
export const assignCaseOperation = operation('assignCase', 'case.assigned');
export const moveCaseOperation = operation('moveCase', 'case.stageMoved');

export const breakGlassOperation = operation('breakGlass', 'glass.broken');
export const setBucketSchemeOperation = operation('setBucketScheme', 'bucketScheme.set');

export const caseOperations: readonly Operation[] = [
  openCaseOperation,
  assignCaseOperation,
  moveCaseOperation,
  breakGlassOperation,
  setBucketSchemeOperation,
];
