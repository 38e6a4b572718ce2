import { operationsWriting, type Operation } from '../lib/room.js';

/** The entries that `cases` writes. */
type CaseEntry =
  | 'case.opened'
  | 'case.assigned'
  | 'case.stageMoved'
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
  breakGlassOperation,
  setBucketSchemeOperation,
  engageFirmOperation,
  endEngagementOperation,
  proposeSubEngagementOperation,
  decideSubEngagementOperation,
];
