import { turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { pauseOf } from './lasting.js';

/**
 * During a moratorium no creditor asks for payment of its debts. What answers the debtor, or a law demands, asks for none. A
 * search for the debtor serves collection, and waits too.
 */
export const ukBreathingSpace = contactRule({
  id: 'uk.breathing-space',
  title: { en: 'No demand during a breathing space', 'zh-CN': '“喘息空间”停催期内不得催收' },
  citation: 'The Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    MORATORIUM: {
      en: 'A breathing space moratorium is in force on this debt.',
      'zh-CN': '该债务处于“喘息空间”停催期内。',
    },
    MENTAL_HEALTH_MORATORIUM: {
      en: 'A mental health crisis moratorium is in force on this debt.',
      'zh-CN': '该债务处于心理健康危机停催期内。',
    },
  },
  tellsOfHealth: ['MENTAL_HEALTH_MORATORIUM'],
  judge: (facts) => {
    const { purpose } = facts;
    if (purpose === 'REPLY' || purpose === 'CONFIRMATION' || purpose === 'LEGALLY_REQUIRED') return null;
    const pause = pauseOf(facts, 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM');
    return pause
      ? { decision: 'PROHIBITED', because: pause.reason === 'MORATORIUM' ? 'MORATORIUM' : 'MENTAL_HEALTH_MORATORIUM' }
      : null;
  },
  boundaries: ({ at, pauses }, _, until) => turns(pauses, at, until),
});
