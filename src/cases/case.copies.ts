import { sql } from 'kysely';
import { whoseOwn, whoseParent, type CopyPart, type Whose } from '../lib/copies.js';

const ofDebtor = whoseOwn('debtor_id');
export const ofCase = whoseParent('case_id', 'collection_case', ofDebtor);
/** Found by the case: most requests are about none. */
const ofApproval: Whose = (row, personId) =>
  sql<boolean>`${sql.ref(`${row}.case_id`)} = any(array(select about.id from collection_case about where about.debtor_id = ${personId}))`;

/** What `cases` holds of a debtor. A guarantor's copy has none of it: it is the debtor's. */
export const caseCopies: readonly CopyPart[] = [
  { of: 'Account', section: 'accounts', title: 'Accounts', whose: ofDebtor },
  {
    of: 'Statement',
    section: 'statements',
    title: 'Statements of accounts',
    whose: whoseParent('account_id', 'account', ofDebtor),
  },
  {
    of: 'AccountAge',
    section: 'accountAges',
    title: 'How old the delay of accounts was',
    whose: whoseParent('account_id', 'account', ofDebtor),
  },
  { of: 'Case', section: 'cases', title: 'Cases', whose: ofDebtor },
  { of: 'Debt', section: 'debts', title: 'Debts', whose: ofCase },
  { of: 'CaseAge', section: 'caseAges', title: 'How old the cases were', whose: ofCase },
  { of: 'CaseStageChange', section: 'caseStages', title: 'Stages of the cases', whose: ofCase },
  { of: 'CaseAssignment', section: 'caseAssignments', title: 'Whom the cases were with', whose: ofCase },
  { of: 'Pause', section: 'pauses', title: 'When and why collection stopped', whose: ofCase },
  { of: 'PauseEnd', section: 'pauseEnds', title: 'When collection went on earlier', whose: ofCase },
  { of: 'PauseRefusal', section: 'pauseRefusals', title: 'Pauses that the law did not give', whose: ofCase },
  {
    of: 'DebtCondition',
    section: 'debtConditions',
    title: 'How law stands to the debts',
    whose: whoseParent('debt_id', 'debt', ofCase),
  },
  { of: 'LimitationEvent', section: 'limitationEvents', title: 'Limitation periods', whose: ofCase },
  // Of the room below, which knows of no debtors.
  {
    of: 'Approval',
    section: 'approvals',
    title: 'What was asked for in the cases, for a second person to decide',
    whose: ofApproval,
  },
  {
    of: 'ApprovalDecision',
    section: 'approvalDecisions',
    title: 'What the second person said',
    whose: whoseParent('approval_id', 'approval', ofApproval),
  },
  {
    of: 'BreakGlass',
    section: 'extraordinaryAccesses',
    title: 'Extraordinary access to the cases',
    whose: whoseOwn('person_id'),
  },
];
