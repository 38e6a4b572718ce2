import type { ExplanationLanguage } from './decision.js';
import { inForce, type Pack } from './pack.js';
import type { RulePack } from './rule-pack.type.js';
import { languages, type Rule } from './rule.js';

/** The packs in force at an instant, for people to read. */
export const describePacks = (
  packs: readonly Pack[],
  rules: readonly Rule[],
  at: Date,
  language: ExplanationLanguage,
): RulePack[] => inForce(packs, at.getTime()).map((pack) => describePack(pack, rules, language));

export function describePack(pack: Pack, rules: readonly Rule[], language: ExplanationLanguage): RulePack {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    packId: pack.id,
    version: pack.version,
    title: pack.title[languages[language]],
    jurisdiction: pack.jurisdiction,
    effectiveFrom: pack.effectiveFrom.toISOString(),
    ruleCount: pack.rules.length,
    rules: pack.rules.flatMap((each) => {
      const rule = byId.get(each.id);
      if (!rule) return [];
      return [
        {
          ruleId: rule.id,
          title: rule.title[languages[language]],
          citation: rule.citation,
          assurance: rule.assurance,
          parameters: Object.entries(rule.parameters).map(([name, { value, unit }]) => ({
            name,
            value: String(each.values?.[name] ?? value),
            unit,
          })),
          explanations: Object.values(rule.explanations).map((explanation) => explanation[languages[language]]),
        },
      ];
    }),
  };
}
