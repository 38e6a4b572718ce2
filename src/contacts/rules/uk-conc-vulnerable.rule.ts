import { contactRule } from './contact-rule.js';

/** Who is known to be vulnerable, or not to have capacity, is dealt with by a policy, and not visited. */
export const ukConcVulnerable = contactRule({
  id: 'uk.conc.vulnerable',
  title: { en: 'Vulnerable people', 'zh-CN': '弱势人群' },
  citation: 'FCA CONC 7.2, 7.9.14R, 7.10',
  assurance: 'UNVERIFIED',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    VISIT: {
      en: 'A person known to be vulnerable is not visited.',
      'zh-CN': '不得上门拜访已知的弱势人士。',
    },
    VULNERABLE: {
      en: 'This person is known to be vulnerable: see that the treatment is right.',
      'zh-CN': '该当事人属于弱势人士：请核实处理方式是否适当。',
    },
    INCAPABLE: {
      en: 'This person may not have capacity: see that the treatment is right.',
      'zh-CN': '该当事人可能缺乏行为能力：请核实处理方式是否适当。',
    },
  },
  tellsOfHealth: ['VISIT', 'VULNERABLE', 'INCAPABLE'],
  judge: ({ channel, person }) => {
    if (person.isVulnerable && channel === 'VISIT') return { decision: 'PROHIBITED', because: 'VISIT' };
    if (person.isVulnerable) return { decision: 'REVIEW', because: 'VULNERABLE' };
    return person.isIncapable ? { decision: 'REVIEW', because: 'INCAPABLE' } : null;
  },
});
