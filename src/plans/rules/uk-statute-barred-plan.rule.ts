import { isWithin } from '../../compliance/index.js';
import { planRule } from '../plan-rule.js';

/** In Scotland the debt itself is gone after the period; elsewhere in the kingdom the debtor must not be misled about it. */
export const ukStatuteBarredPlan = planRule({
  id: 'uk.conc.statute-barred-plan',
  citation: 'FCA CONC 7.15',
  assurance: 'UNVERIFIED',
  explanations: {
    EXTINGUISHED: {
      en: 'Under the law of Scotland the debt is extinguished: there is nothing to agree about.',
      'zh-CN': '依苏格兰法律，该债务已消灭，无可达成的还款协议。',
    },
    NOT_TOLD: {
      en: 'A debt is statute-barred: the plan must say that the limitation period is over and that the debtor need not pay.',
      'zh-CN': '债务已过诉讼时效：协议须说明时效已届满，债务人无须付款。',
    },
  },
  judge: ({ debts, statements }) => {
    const barred = debts.filter(({ isTimeBarred, jurisdiction }) => isTimeBarred && isWithin(jurisdiction, 'GB'));
    if (barred.some(({ jurisdiction }) => isWithin(jurisdiction, 'GB-SCT'))) return { because: 'EXTINGUISHED' };
    return barred.length > 0 && !statements.includes('LIMITATION_EXPIRED') ? { because: 'NOT_TOLD' } : null;
  },
});
