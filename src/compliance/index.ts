/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when; findings, complaints. */
import { mergeTables } from '../lib/permission.js';
import { room } from '../lib/room.js';
import { complaintCopies } from './complaint.copies.js';
import { Complaint, ComplaintChange, ComplaintSubject } from './complaint.entity.js';
import { complaintOperations } from './complaint.journal.js';
import { complaintLinks, complaintLists } from './complaint.links.js';
import { complaintPermissions } from './complaint.permissions.js';
import { ComplaintResolver } from './complaint.resolver.js';
import { complianceCopies } from './compliance.copies.js';
import { complianceOperations } from './compliance.journal.js';
import { compliancePermissions, packChangeScopes, packChangeSight } from './compliance.permissions.js';
import { Finding, FindingChange } from './finding.entity.js';
import { findingLinks, findingLists } from './finding.links.js';
import { FindingResolver } from './finding.resolver.js';
import { PackChange } from './pack-change.entity.js';
import { packChangeList } from './pack-change.links.js';

export const compliance = room('compliance', {
  entities: [Finding, FindingChange, PackChange, Complaint, ComplaintChange, ComplaintSubject],
  resolvers: [FindingResolver, ComplaintResolver],
  permissions: mergeTables(compliancePermissions, complaintPermissions),
  lists: [...findingLists, packChangeList, ...complaintLists],
  links: [...findingLinks, ...complaintLinks],
  copies: [...complianceCopies, ...complaintCopies],
  operations: [...complianceOperations, ...complaintOperations],
  nodes: ['Finding', 'Complaint'],
  within: {
    rulePacks: 'Institution',
    changePack: 'Institution',
    explainFinding: 'Finding',
    confirmFinding: 'Finding',
    dismissFinding: 'Finding',
    openComplaint: 'Case',
    linkComplaint: 'Complaint',
    answerComplaint: 'Complaint',
    closeComplaint: 'Complaint',
    reopenComplaint: 'Complaint',
  },
  // Which findings are seen hangs on cases: their scopes stand in the room of those.
  scopes: [{ on: 'PackChange', scope: packChangeSight, by: packChangeScopes }],
});

export {
  endOfStandard,
  mentalHealthMoratorium,
  pausedBy,
  refuseStandard,
  standardMoratorium,
} from './breathing-space.js';
export { changePack } from './change-pack.js';
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
export { ChangePackInput, ChangePackPayload } from './pack-change.inputs.js';
export { packChangeList } from './pack-change.links.js';
export { packChangeJson, ruleChange, ruleChangesFrom, ruleChangesOf, standingOf } from './pack-changes.js';
export { packs } from './packs.js';
export { refusalIds, refusals, type Refusal, type RefusalId } from './refusals.js';
export { RulePack } from './rule-pack.type.js';
export {
  decisions,
  DecisionEnum,
  ActorTypeEnum,
  AssuranceEnum,
  ExplanationLanguageEnum,
  type ActorType,
  type Assurance,
  type Decision,
  type ExplanationLanguage,
} from './decision.js';
export { settledEntries, settleFindingsOperation, type SettledEntry } from './compliance.journal.js';
export { findingList } from './finding.links.js';
export {
  advise,
  horizonDays,
  judge,
  nextAllowedAt,
  outlook,
  type Advice,
  type Permits,
  type Reason,
  type Verdict,
} from './judge.js';
export {
  countriesWithPacks,
  elsewhere,
  everywhere,
  inForce,
  isWithin,
  standing,
  type Pack,
  type RuleChange,
  type Standing,
} from './pack.js';
export { marginDays, reachOf } from './reach.js';
export { defineRule, explain, type Act, type ActDebt, type Explanation, type Outcome, type Rule } from './rule.js';
export {
  openFindings,
  settleFindings,
  type FindingSubject,
  type SettledFinding,
  type WantedFinding,
} from './settle-findings.js';
