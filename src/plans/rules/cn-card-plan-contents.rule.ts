import type { PlanStatement } from '../plan-words.js';
import { planRule } from '../plan-rule.js';
import { article70, isOnPersonalCard } from './personal-card.js';

/** Balance, structure, currency and dates are in the terms themselves; these must be said besides. */
const required: readonly PlanStatement[] = ['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH'];

export const cnCardPlanContents = planRule({
  id: 'cn.card.plan-contents',
  citation: article70,
  assurance: 'SECONDARY',
  explanations: {
    INCOMPLETE: {
      en: 'The agreement must say what fees are charged while it runs, that no new card is issued until it is settled, and the rights, duties and consequences of breach.',
      'zh-CN': '分期协议应载明分期期间的费用、还清前不再发放新卡，以及双方权利义务和违约责任。',
    },
  },
  judge: (facts) =>
    isOnPersonalCard(facts) && required.some((each) => !facts.statements.includes(each))
      ? { because: 'INCOMPLETE' }
      : null,
});
