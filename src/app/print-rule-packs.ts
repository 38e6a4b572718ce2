import { packs, type Rule } from '../compliance/index.js';
import { contactRules } from '../contacts/index.js';

/** docs/rule-packs.md: every rule of every pack, with its citation, how well its text is known, and by what it judges. */
export function printRulePacks(): string {
  const byId = new Map<string, Rule>(contactRules.map((rule) => [rule.id, rule]));
  return `${[
    '# The law by which contact is judged',
    'Made from the code by `npm run -s probity -- schema`; not to be edited. The query `rulePacks` answers the same, in English and Chinese, with the sentences that each rule gives as its reasons. Nothing here is legal advice.',
    "Assurance: PRIMARY, the text was read word for word; SECONDARY, from somebody else's account of it; UNVERIFIED, from general knowledge. Before you rely on a rule that is not PRIMARY, read its text.",
    ...packs.map(({ id, version, title, jurisdiction, actorTypes, effectiveFrom, rules }) =>
      [
        `## ${title.en} (\`${id}\`, version ${version})`,
        `${title['zh-CN']}. Binds in ${jurisdiction} from ${effectiveFrom.toISOString().slice(0, 16)}Z on: ${actorTypes ? actorTypes.join(', ') : 'whoever collects'}.`,
        [
          '| rule | | citation | assurance | judges by |',
          '|---|---|---|---|---|',
          ...rules.map((each) => {
            const rule = byId.get(each.id);
            const parameters = Object.entries(rule?.parameters ?? {}).map(
              ([name, { value, unit }]) => `${name}: ${each.values?.[name] ?? value} ${unit}`,
            );
            return `| \`${each.id}\` | ${rule?.title.en}, ${rule?.title['zh-CN']} | ${rule?.citation} | ${rule?.assurance} | ${parameters.join('; ')} |`;
          }),
        ].join('\n'),
      ].join('\n\n'),
    ),
  ].join('\n\n')}\n`;
}
