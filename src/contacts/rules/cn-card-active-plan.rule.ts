import { turns } from '../reading-facts.js';
import { isAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { pauseOf } from './lasting.js';

/**
 * While a personal instalment agreement (个性化分期) is performed, collection stops; it resumes when the plan is broken. To answer
 * the debtor is no collection. Nor is a statement that a law demands, if it is such a one: a person looks.
 */
export const cnCardActivePlan = contactRule({
  id: 'cn.card.active-plan',
  title: { en: 'No collection while a plan is performed', 'zh-CN': '个性化分期履约期间停止催收' },
  citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第七十条',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], productKinds: ['CREDIT_CARD'] },
  parameters: {},
  explanations: {
    ACTIVE_PLAN: {
      en: 'An instalment agreement on this card debt is being performed: collection has stopped.',
      'zh-CN': '该信用卡欠款的个性化分期还款协议正在履行，应停止催收。',
    },
    REQUIRED_BY_LAW: {
      en: 'Collection has stopped while an instalment agreement is performed; look whether a law demands this.',
      'zh-CN': '分期还款协议履行期间已停止催收；请核实此联系是否为法律所要求。',
    },
  },
  judge: (facts) => {
    if (!pauseOf(facts, 'PERFORMING_PLAN') || isAnswer(facts)) return null;
    return facts.purpose === 'LEGALLY_REQUIRED'
      ? { decision: 'REVIEW', because: 'REQUIRED_BY_LAW' }
      : { decision: 'PROHIBITED', because: 'ACTIVE_PLAN' };
  },
  boundaries: ({ at, pauses }, _, until) => turns(pauses, at, until),
});
