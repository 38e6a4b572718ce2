import { whoseOwn, whoseParent, type CopyPart } from '../lib/copies.js';

const ofCase = whoseParent('case_id', 'collection_case', whoseOwn('debtor_id'));

/** What `plans` holds of a debtor. */
export const planCopies: readonly CopyPart[] = [
  { of: 'Plan', section: 'plans', title: 'Plans', whose: ofCase },
  { of: 'PlanInstalment', section: 'planInstalments', title: 'Instalments of the plans', whose: ofCase },
  { of: 'PlanChange', section: 'planChanges', title: 'How far the plans came', whose: ofCase },
  { of: 'PlanRefusal', section: 'planRefusals', title: 'Plans that were not allowed', whose: ofCase },
  { of: 'PromiseToPay', section: 'promises', title: 'Promises to pay', whose: ofCase },
  { of: 'PromiseChange', section: 'promiseChanges', title: 'What became of the promises', whose: ofCase },
];
