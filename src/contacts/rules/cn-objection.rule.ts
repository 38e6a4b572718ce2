import { turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { pauseOf } from './lasting.js';

/** An objection is noted on the account and verified promptly; until then a person looks at every contact. */
export const cnObjection = contactRule({
  id: 'cn.objection',
  title: { en: 'The debtor’s objection is being verified', 'zh-CN': '异议核实中' },
  citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第六十九条',
  assurance: 'SECONDARY',
  binds: { directions: ['OUTBOUND'], productKinds: ['CREDIT_CARD'] },
  parameters: {},
  explanations: {
    NOT_VERIFIED: {
      en: 'The debtor objected and the objection has not been verified.',
      'zh-CN': '债务人已提出异议，尚未核实。',
    },
  },
  judge: (facts) => (pauseOf(facts, 'DISPUTE') ? { decision: 'REVIEW', because: 'NOT_VERIFIED' } : null),
  boundaries: ({ at, pauses }, _, until) => turns(pauses, at, until),
});
