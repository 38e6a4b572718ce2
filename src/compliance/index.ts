/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when. */
import { room } from '../lib/room.js';
import { compliancePermissions } from './compliance.permissions.js';

export const compliance = room('compliance', {
  permissions: compliancePermissions,
  within: { rulePacks: 'Institution' },
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
export { advise, judge, nextAllowedAt, outlook, type Verdict } from './judge.js';
export { standing, type Pack } from './pack.js';
export { marginDays, reachOf } from './reach.js';
export { defineRule, explain, type Act, type ActDebt, type Outcome, type Rule } from './rule.js';
