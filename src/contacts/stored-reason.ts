import { explain, type Decision, type Outcome, type Reason } from '../compliance/index.js';
import { contactRules } from './rules/index.js';
import type { RuleOutcome } from './verdict.type.js';

/** A reason as it is kept: what counted. Citation and sentences are the rule's, which never changes its meaning. */
export interface StoredReason {
  readonly ruleId: string;
  readonly packId: string;
  readonly decision: Decision;
  readonly because: string;
  readonly facts?: Outcome['facts'];
  readonly factors?: readonly string[];
  /** Of one that was asked for. */
  readonly retryAt?: string | null;
}

const rules = new Map(contactRules.map((rule) => [rule.id, rule]));

export const storedReason = ({ ruleId, packId, decision, because, facts, factors }: Reason): StoredReason => ({
  ruleId,
  packId,
  decision,
  because,
  ...(facts && Object.keys(facts).length > 0 && { facts }),
  ...(factors && factors.length > 0 && { factors }),
});

/** For people to read. */
export const outcomesOf = (reasons: readonly StoredReason[]): RuleOutcome[] =>
  reasons.map((reason) => {
    const { ruleId, packId, decision, facts = {}, factors = [], retryAt = null } = reason;
    const rule = rules.get(ruleId);
    return {
      ruleId,
      packId,
      decision,
      citation: rule?.citation ?? '',
      assurance: rule?.assurance ?? 'UNVERIFIED',
      explanation: rule ? explain(rule, reason, 'EN') : reason.because,
      explanationZhCn: rule ? explain(rule, reason, 'ZH_CN') : reason.because,
      facts: Object.entries(facts).map(([name, value]) => ({
        name,
        value: Array.isArray(value) ? value.join(', ') : String(value),
      })),
      factors: [...factors],
      retryAt,
    };
  });
