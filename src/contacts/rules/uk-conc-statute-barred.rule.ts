import { contactRule } from './contact-rule.js';

/**
 * A statute-barred debt is not pursued where the debtor had no contact with the lender while the limitation period ran, and
 * not pressed once the debtor says no. Whether there was contact is for a person to see.
 */
export const ukConcStatuteBarred = contactRule({
  id: 'uk.conc.statute-barred',
  title: { en: 'Statute-barred debts', 'zh-CN': '已过诉讼时效的债务' },
  citation: 'FCA CONC 7.15',
  assurance: 'UNVERIFIED',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    BARRED: {
      en: 'Statute-barred: {debts}. See whether it may be pursued, and say nothing that hides the bar.',
      'zh-CN': '已过诉讼时效：{debts}。请核实可否继续催收，且不得隐瞒时效届满。',
    },
  },
  judge: ({ debts }) => {
    const barred = debts.filter(({ isTimeBarred }) => isTimeBarred).map(({ id }) => id);
    return barred.length > 0 ? { decision: 'REVIEW', because: 'BARRED', facts: { debts: barred } } : null;
  },
});
