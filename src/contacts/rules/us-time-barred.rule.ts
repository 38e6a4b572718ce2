import { contactRule } from './contact-rule.js';

/** Of a debt that a limitation period bars, payment may be asked for; no suit may be brought or threatened. */
export const usTimeBarred = contactRule({
  id: 'us.reg-f.time-barred',
  title: { en: 'No suit over a time-barred debt', 'zh-CN': '不得就超过时效的债务起诉或威胁起诉' },
  citation: '12 CFR 1006.26(b)',
  assurance: 'PRIMARY',
  binds: {},
  parameters: {},
  explanations: {
    THREAT: {
      en: 'A suit over a time-barred debt may be neither brought nor threatened.',
      'zh-CN': '不得就超过诉讼时效的债务起诉或威胁起诉。',
    },
    REMEDY: {
      en: 'The debt is time-barred: see that the remedy named is no suit.',
      'zh-CN': '该债务已超过诉讼时效：请确认所称救济不是起诉。',
    },
    NO_THREAT: {
      en: 'The debt is time-barred: no suit over it may be brought or threatened.',
      'zh-CN': '该债务已超过诉讼时效：不得起诉，亦不得以起诉相威胁。',
    },
  },
  judge: ({ debts, statements, purpose, happened }) => {
    if (!debts.some(({ isTimeBarred }) => isTimeBarred)) return null;
    if (statements?.includes('LEGAL_ACTION')) return { decision: 'PROHIBITED', because: 'THREAT' };
    if (purpose === 'CLOSING_OR_REMEDY') return { decision: 'REVIEW', because: 'REMEDY' };
    // Of what happened nothing shows a threat: it is for those who listen to samples.
    return happened === null ? { decision: 'REVIEW', because: 'NO_THREAT' } : null;
  },
});
