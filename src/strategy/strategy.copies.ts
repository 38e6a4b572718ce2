import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

const ofCase = whoseParent('case_id', 'collection_case', whoseOwn('debtor_id'));

/** What `strategy` holds of a debtor. */
export const strategyCopies: readonly CopyPart[] = [
  { of: 'CaseStrategy', section: 'caseStrategies', title: 'How the cases were to be worked', whose: ofCase },
  { of: 'DueStep', section: 'dueSteps', title: 'Steps that were due', whose: ofCase },
  { of: 'DueStepChange', section: 'dueStepChanges', title: 'What came of the steps', whose: ofCase },
];
