import { ownRules } from './own-rules.js';
import type { PlanFacts, PlanRule } from './plan-rule.js';
import { planLaws } from './rules/index.js';

/** A rule that objects, with which of its sentences. */
export interface PlanObjection {
  readonly ruleId: string;
  readonly because: string;
}

const all: readonly PlanRule[] = [...planLaws, ...ownRules];
const byId = new Map(all.map((rule) => [rule.id, rule]));

/** All that speaks against a plan: none of it is a plan that may be had. */
export const judgePlan = (facts: PlanFacts): readonly PlanObjection[] =>
  all.flatMap((rule) => {
    const objection = rule.judge(facts);
    return objection ? [{ ruleId: rule.id, because: objection.because }] : [];
  });

/** The rule as people read of it. */
export const planRuleNamed = (id: string): PlanRule | undefined => byId.get(id);
