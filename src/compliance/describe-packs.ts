import type { Pack } from './pack.js';
import type { RulePack } from './rule-pack.type.js';
import type { ExplanationLanguage } from './decision.js';
import { languages, type Rule } from './rule.js';

/** The packs in force at an instant, for people to read: of each the latest version that has begun. */
export function describePacks(
  packs: readonly Pack[],
  rules: readonly Rule[],
  at: Date,
  language: ExplanationLanguage,
): RulePack[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const begun = packs.filter(({ effectiveFrom }) => effectiveFrom <= at);
  const isLatest = (pack: Pack): boolean =>
    !begun.some(({ id, effectiveFrom }) => id === pack.id && effectiveFrom > pack.effectiveFrom);
  return begun.filter(isLatest).map(({ id, version, title, jurisdiction, effectiveFrom, rules: some }) => ({
    packId: id,
    version,
    title: title[languages[language]],
    jurisdiction,
    effectiveFrom: effectiveFrom.toISOString(),
    ruleCount: some.length,
    rules: some.flatMap((each) => {
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
  }));
}
