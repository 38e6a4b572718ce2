import { addMonths } from '../../lib/calendar.js';
import { planRule } from '../plan-rule.js';
import { article70, isOnPersonalCard } from './personal-card.js';

const longestMonths = 60;

/** Five years at most, counted from the day of the agreement; the same day of the fifth year is the last. */
export const cnCardPlanTerm = planRule({
  id: 'cn.card.plan-term',
  citation: article70,
  assurance: 'SECONDARY',
  explanations: {
    TOO_LONG: {
      en: 'A personal instalment agreement on card debt lasts five years at most.',
      'zh-CN': '个性化分期还款协议的最长期限不得超过五年。',
    },
  },
  judge: (facts) =>
    isOnPersonalCard(facts) && facts.lastDueOn > addMonths(facts.on, longestMonths) ? { because: 'TOO_LONG' } : null,
});
