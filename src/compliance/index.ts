/** The front door of `compliance`: rules, packs and verdicts; what a law says of a contact, and since when. */
export {
  actorTypes,
  ActorTypeEnum,
  AssuranceEnum,
  DecisionEnum,
  decisions,
  worstOf,
  type ActorType,
  type Assurance,
  type Decision,
} from './decision.js';
export {
  advise,
  judge,
  nextAllowedAt,
  outlook,
  type Advice,
  type Reason,
  type RuleOutcome,
  type Stretch,
  type Verdict,
} from './judge.js';
export { standing, type Pack, type PackChange, type Standing } from './pack.js';
export { defineRule, explain, type Act, type ActDebt, type Outcome, type Rule } from './rule.js';
