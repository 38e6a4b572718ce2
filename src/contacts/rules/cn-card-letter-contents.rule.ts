import type { Statement } from '../contact-facts.js';
import { purposeOf } from './answers.js';
import { contactRule } from './contact-rule.js';

/** Name and balance; reason and law; rights and duties; how to check, pay, object and give evidence; contact; seal. */
const required: readonly Statement[] = ['BALANCE', 'LEGAL_BASIS', 'RIGHTS', 'HOW_TO_PAY_OR_OBJECT', 'CONTACT', 'SEAL'];

export const cnCardLetterContents = contactRule({
  id: 'cn.card.letter-contents',
  title: { en: 'What a collection letter contains', 'zh-CN': '催收函件的必备内容' },
  citation: '《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）第六十九条',
  assurance: 'SECONDARY',
  binds: {
    channels: ['LETTER'],
    directions: ['OUTBOUND'],
    personRoles: ['DEBTOR', 'CO_DEBTOR', 'GUARANTOR', 'LAWYER'],
    productKinds: ['CREDIT_CARD'],
  },
  parameters: {},
  explanations: {
    LACKS: { en: 'The letter lacks: {missing}.', 'zh-CN': '催收函件缺少：{missing}。' },
  },
  judge: (facts) => {
    const { statements } = facts;
    const purpose = purposeOf(facts);
    if (statements === null || (purpose !== 'COLLECTION' && purpose !== 'CLOSING_OR_REMEDY')) return null;
    const missing = required.filter((each) => !statements.includes(each));
    return missing.length > 0 ? { decision: 'PROHIBITED', because: 'LACKS', facts: { missing } } : null;
  },
});
