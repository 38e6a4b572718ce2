/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when. */
import { room } from '../lib/room.js';
import { complianceOperations } from './compliance.journal.js';
import { compliancePermissions, packChangeScopes, packChangeSight } from './compliance.permissions.js';
import { PackChange } from './pack-change.entity.js';
import { packChangeList } from './pack-change.links.js';

export const compliance = room('compliance', {
  entities: [PackChange],
  permissions: compliancePermissions,
  lists: [packChangeList],
  operations: complianceOperations,
  within: { rulePacks: 'Institution', changePack: 'Institution' },
  scopes: [{ on: 'PackChange', scope: packChangeSight, by: packChangeScopes }],
});

export { endOfStandard, refuseStandard } from './breathing-space.js';
export { changePack } from './change-pack.js';
export { describePack, describePacks } from './describe-packs.js';
export { ChangePackInput, ChangePackPayload } from './pack-change.inputs.js';
export { packChangeList } from './pack-change.links.js';
export { packChangeJson, ruleChange, ruleChangesFrom, ruleChangesOf, standingOf } from './pack-changes.js';
export { packs } from './packs.js';
export { refusalIds, refusals, type Refusal, type RefusalId } from './refusals.js';
export { RulePack } from './rule-pack.type.js';
export {
  AssuranceEnum,
  decisions,
  ExplanationLanguageEnum,
  type ActorType,
  type Assurance,
  type Decision,
  type ExplanationLanguage,
} from './decision.js';
export { advise, isWithin, judge, nextAllowedAt, outlook, type Verdict } from './judge.js';
export { inForce, standing, type Pack, type RuleChange } from './pack.js';
export { defineRule, explain, type Act, type ActDebt, type Outcome, type Rule } from './rule.js';
