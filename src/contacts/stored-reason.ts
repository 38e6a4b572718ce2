import { explain, type Decision, type Outcome, type Reason, type Verdict } from '../compliance/index.js';
import { conditionReaders } from '../debtors/index.js';
import type { Actor } from '../lib/actor.js';
import { contactRules } from './rules/index.js';
import type { PackVersion, RuleOutcome } from './verdict.type.js';

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

/** The packs that bound, as they are kept. */
export const storedPacks = ({ packs }: Pick<Verdict, 'packs'>): PackVersion[] =>
  packs.map(({ id, version }) => ({ packId: id, version }));

/** By which rules a violation is presumed, in order of id. */
export const presumedBy = (reasons: readonly Pick<StoredReason, 'ruleId' | 'decision'>[]): string[] =>
  [...new Set(reasons.flatMap(({ ruleId, decision }) => (decision === 'PRESUMED_VIOLATION' ? [ruleId] : [])))].sort();

/** For people to read; what tells of health only for those who read that. */
export const outcomesOf = (reasons: readonly StoredReason[], by: Actor | null): RuleOutcome[] =>
  reasons.map((reason) => {
    const isWithheld =
      !(by && conditionReaders.roles.has(by.role)) && rules.get(reason.ruleId)?.tellsOfHealth.includes(reason.because);
    return isWithheld ? withheld(reason) : outcomeOf(reason);
  });

/** What follows from it, and not why: a pack may have but one reason that tells of health. */
const withheld = ({ decision, retryAt = null }: StoredReason): RuleOutcome => ({
  ...{
    ruleId: 'withheld',
    packId: 'withheld',
    decision,
    citation: '',
    assurance: 'UNVERIFIED',
    retryAt,
    facts: [],
    factors: [],
  },
  explanation: 'A reason that your role does not read. Ask the institution.',
  explanationZhCn: '您的角色无权查看该原因。请联系机构。',
});

const outcomeOf = (reason: StoredReason): RuleOutcome => {
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
};
