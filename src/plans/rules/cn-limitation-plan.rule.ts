import { isWithin } from '../../compliance/index.js';
import { planRule } from '../plan-rule.js';

/**
 * After the period the debtor may refuse, and consent to perform binds (article 192): so a plan may be agreed, and only by
 * somebody who is told. To present such a debt as one that must be paid misleads.
 */
export const cnLimitationPlan = planRule({
  id: 'cn.limitation.plan',
  citation: '《中华人民共和国民法典》第一百九十二条',
  assurance: 'PRIMARY',
  explanations: {
    NOT_TOLD: {
      en: 'A debt is time-barred: the plan must say that the limitation period is over and that the debtor need not pay.',
      'zh-CN': '债务已超过诉讼时效：协议须告知诉讼时效期间已届满，债务人可以提出不履行义务的抗辩。',
    },
  },
  judge: ({ debts, statements }) =>
    debts.some(({ isTimeBarred, jurisdiction }) => isTimeBarred && isWithin(jurisdiction, 'CN')) &&
    !statements.includes('LIMITATION_EXPIRED')
      ? { because: 'NOT_TOLD' }
      : null,
});
