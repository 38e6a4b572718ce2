/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when; and findings. */
import { room } from '../lib/room.js';
import { complianceCopies } from './compliance.copies.js';
import { complianceOperations } from './compliance.journal.js';
import { compliancePermissions } from './compliance.permissions.js';
import { Finding, FindingChange } from './finding.entity.js';
import { findingLinks, findingLists } from './finding.links.js';
import { FindingResolver } from './finding.resolver.js';

export const compliance = room('compliance', {
  entities: [Finding, FindingChange],
  resolvers: [FindingResolver],
  permissions: compliancePermissions,
  lists: findingLists,
  links: findingLinks,
  copies: complianceCopies,
  operations: complianceOperations,
  nodes: ['Finding'],
  // Which findings are seen hangs on cases: their scopes stand in the room of those.
  within: {
    rulePacks: 'Institution',
    explainFinding: 'Finding',
    confirmFinding: 'Finding',
    dismissFinding: 'Finding',
  },
});

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
export { settledEntries, settleFindingsOperation } from './compliance.journal.js';
export { findingList } from './finding.links.js';
export { advise, judge, nextAllowedAt, outlook, type Verdict } from './judge.js';
export { standing, type Pack } from './pack.js';
export { defineRule, explain, type Act, type ActDebt, type Outcome, type Rule } from './rule.js';
export {
  openFindings,
  settleFindings,
  type FindingSubject,
  type SettledFinding,
  type WantedFinding,
} from './settle-findings.js';
