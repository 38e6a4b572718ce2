import { contactRule } from './contact-rule.js';

/** A debt that is governed by a law which no pack knows, or a person who may be where it holds: somebody looks first. */
export const elsewhereNoLawKnown = contactRule({
  id: 'elsewhere.no-law-known',
  title: { en: 'A law that no pack knows', 'zh-CN': '规则包未涵盖的法律' },
  citation: 'None: a caution of Probity, not a law',
  assurance: 'UNVERIFIED',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    NOT_KNOWN: {
      en: 'No rule pack covers the law of the debt or of the place where the person may be. Check it before the contact.',
      'zh-CN': '债务适用的法律或当事人可能所在地的法律不在任何规则包之内。联系前请先核实。',
    },
  },
  judge: () => ({ decision: 'REVIEW', because: 'NOT_KNOWN' }),
});
