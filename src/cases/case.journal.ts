import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `cases` writes. */
type CaseEntry =
  | 'case.opened'
  | 'case.assigned'
  | 'case.stageMoved'
  | 'case.paused'
  | 'case.pauseRefused'
  | 'case.resumed'
  | 'debt.noted'
  | 'bucketScheme.set'
  | 'engagement.agreed'
  | 'engagement.ended'
  | 'engagement.proposed'
  | 'engagement.decided'
  | 'glass.broken';

const operation = operationsWriting<CaseEntry>();
const importing = operationsWriting<CaseEntry>('IMPORT');

export const openCaseOperation = importing('openCase', 'case.opened');
export const assignCaseOperation = operation('assignCase', 'case.assigned');
export const moveCaseOperation = operation('moveCase', 'case.stageMoved');

export const pauseCaseOperation = operation('pauseCase', 'case.paused', 'case.pauseRefused');
export const endPauseOperation = operation('endPause', 'case.resumed');
export const noteDebtOperation = operation('noteDebt', 'debt.noted');

export const breakGlassOperation = operation('breakGlass', 'glass.broken');
export const setBucketSchemeOperation = operation('setBucketScheme', 'bucketScheme.set');

export const engageFirmOperation = operation('engageFirm', 'engagement.agreed');
export const endEngagementOperation = operation('endEngagement', 'engagement.ended');
export const proposeSubEngagementOperation = operation('proposeSubEngagement', 'engagement.proposed');
export const decideSubEngagementOperation = operation('decideSubEngagement', 'engagement.decided');

export const caseOperations: readonly Operation[] = [
  openCaseOperation,
  assignCaseOperation,
  moveCaseOperation,
  pauseCaseOperation,
  endPauseOperation,
  noteDebtOperation,
  breakGlassOperation,
  setBucketSchemeOperation,
  engageFirmOperation,
  endEngagementOperation,
  proposeSubEngagementOperation,
  decideSubEngagementOperation,
];
