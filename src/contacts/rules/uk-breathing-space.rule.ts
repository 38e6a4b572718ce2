import { turns } from '../reading-facts.js';
import { isAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { pauseOf } from './lasting.js';

/**
 * During a moratorium no creditor asks for payment of its debts. What answers the debtor, or confirms a wish, asks for none. A
 * statement that a law demands asks for none either, but the record does not show whether it is such a one: a person looks. A
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
    REQUIRED_BY_LAW: {
      en: 'A moratorium is in force on this debt; look whether a law demands this, and that it asks for no payment.',
      'zh-CN': '该债务处于停催期内；请核实此联系是否为法律所要求，且不得要求付款。',
    },
  },
  tellsOfHealth: ['MENTAL_HEALTH_MORATORIUM'],
  judge: (facts) => {
    const pause = pauseOf(facts, 'MORATORIUM', 'MENTAL_HEALTH_MORATORIUM');
    if (!pause || isAnswer(facts)) return null;
    if (facts.purpose === 'LEGALLY_REQUIRED') return { decision: 'REVIEW', because: 'REQUIRED_BY_LAW' };
    return {
      decision: 'PROHIBITED',
      because: pause.reason === 'MORATORIUM' ? 'MORATORIUM' : 'MENTAL_HEALTH_MORATORIUM',
    };
  },
  boundaries: ({ at, pauses }, _, until) => turns(pauses, at, until),
});
