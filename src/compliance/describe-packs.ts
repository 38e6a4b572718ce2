import type { ExplanationLanguage } from './decision.js';
import { changeAt, inForce, packValues, tightened, type Pack, type RuleChange } from './pack.js';
import type { RuleDescription, RulePack } from './rule-pack.type.js';
import { languages, type Rule } from './rule.js';

/** The packs in force at an instant, for people to read, with what an institution made of them. */
export const describePacks = (
  packs: readonly Pack[],
  rules: readonly Rule[],
  at: Date,
  language: ExplanationLanguage,
  changes: readonly RuleChange[] = [],
): RulePack[] =>
  inForce(packs, at.getTime()).map((pack) =>
    describePack(pack, rules, language, (ruleId) => changeAt(changes, pack.id, ruleId, at.getTime())),
  );

export function describePack(
  pack: Pack,
  rules: readonly Rule[],
  language: ExplanationLanguage,
  changeOf: (ruleId: string) => RuleChange | undefined = () => undefined,
): RulePack {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const described = (each: Pack['rules'][number]): RuleDescription[] => {
    const rule = byId.get(each.id);
    if (!rule) return [];
    const own = packValues(rule, each);
    const change = changeOf(rule.id);
    const values = change ? tightened(rule, own, change.values) : own;
    return [
      {
        ruleId: rule.id,
        title: rule.title[languages[language]],
        citation: rule.citation,
        assurance: rule.assurance,
        isOff: change?.isOff ?? false,
        parameters: Object.entries(rule.parameters).map(([name, { unit }]) => ({
          ...{ name, unit },
          value: String(values[name]),
          packValue: String(own[name]),
        })),
        explanations: Object.values(rule.explanations).map((explanation) => explanation[languages[language]]),
      },
    ];
  };
  return {
    packId: pack.id,
    version: pack.version,
    title: pack.title[languages[language]],
    jurisdiction: pack.jurisdiction,
    effectiveFrom: pack.effectiveFrom.toISOString(),
    ruleCount: pack.rules.length,
    rules: pack.rules.flatMap(described),
  };
}
