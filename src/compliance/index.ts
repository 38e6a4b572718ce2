/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when; complaints. */
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { complaintCopies } from './complaint.copies.js';
import { Complaint, ComplaintChange, ComplaintSubject } from './complaint.entity.js';
import { complaintOperations } from './complaint.journal.js';
import { complaintLinks, complaintLists } from './complaint.links.js';
import { complaintPermissions } from './complaint.permissions.js';
import { ComplaintResolver } from './complaint.resolver.js';
import { compliancePermissions } from './compliance.permissions.js';

export const compliance = room('compliance', {
  entities: [Complaint, ComplaintChange, ComplaintSubject],
  resolvers: [ComplaintResolver],
  permissions: mergeTables(compliancePermissions, complaintPermissions),
  lists: complaintLists,
  links: complaintLinks,
  copies: complaintCopies,
  operations: complaintOperations,
  within: {
    rulePacks: 'Institution',
    openComplaint: 'Case',
    linkComplaint: 'Complaint',
    answerComplaint: 'Complaint',
    closeComplaint: 'Complaint',
    reopenComplaint: 'Complaint',
  },
  nodes: ['Complaint'],
});

export { dueDays } from './complaint-deadlines.js';
export {
  complaintIssueWords,
  complaintSubIssues,
  complaintSubIssueTable,
  rulesTouched,
  type ComplaintSubIssue,
} from './complaint-issues.js';
export { complaintList } from './complaint.links.js';
export { complaintReaders } from './complaint.permissions.js';
export type { ComplaintOutcome } from './complaint-words.js';
export { describePack, describePacks } from './describe-packs.js';
export { packs } from './packs.js';
export { RulePack } from './rule-pack.type.js';
export {
  decisions,
  ExplanationLanguageEnum,
  type ActorType,
  type Decision,
  type ExplanationLanguage,
} from './decision.js';
export { advise, judge, nextAllowedAt, outlook, type Verdict } from './judge.js';
export { standing, type Pack } from './pack.js';
export { defineRule, explain, type Act, type ActDebt, type Outcome, type Rule } from './rule.js';
