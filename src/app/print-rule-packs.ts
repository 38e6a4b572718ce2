import { describePack, packs, type Pack } from '../compliance/index.js';
import { contactRules } from '../contacts/index.js';

/** docs/rule-packs.md: every rule of every pack, with its citation, how well its text is known, and by what it judges. */
export function printRulePacks(): string {
  return `${[
    '# The law by which contact is judged',
    'Made from the code by `npm run -s probity -- schema`; not to be edited. The query `rulePacks` answers the same, in English and Chinese, with the sentences that each rule gives as its reasons. Nothing here is legal advice.',
    "Assurance: PRIMARY, the text was read word for word; SECONDARY, from somebody else's account of it; UNVERIFIED, from general knowledge. Before you rely on a rule that is not PRIMARY, read its text.",
    ...packs.map(section),
  ].join('\n\n')}\n`;
}

function section(pack: Pack): string {
  const [english, chinese] = [describePack(pack, contactRules, 'EN'), describePack(pack, contactRules, 'ZH_CN')];
  const rows = english.rules.map(({ ruleId, title, citation, assurance, parameters }, index) => {
    const judgedBy = parameters.map(({ name, value, unit }) => `${name}: ${value} ${unit}`).join('; ');
    return `| \`${ruleId}\` | ${title}, ${chinese.rules[index]?.title} | ${citation} | ${assurance} | ${judgedBy} |`;
  });
  return [
    `## ${english.title} (\`${pack.id}\`, version ${pack.version})`,
    `${chinese.title}. Binds in ${pack.jurisdiction} from ${english.effectiveFrom.slice(0, 16)}Z on: ${pack.actorTypes?.join(', ') ?? 'whoever collects'}.`,
    ['| rule | | citation | assurance | judges by |', '|---|---|---|---|---|', ...rows].join('\n'),
  ].join('\n\n');
}
