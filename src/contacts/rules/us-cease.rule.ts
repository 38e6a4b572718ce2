import type { ContactFacts } from '../contact-facts.js';
import { concerns, holds, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { isConsumer, wishesOfCouple } from './us-consumer.js';

/**
 * After a written refusal to pay, or a written wish to be left alone, nothing more is sent about that debt but that efforts
 * end or that a remedy may be or is invoked: 6(c)(2). It binds from receipt, not from when it was posted (comment 6(c)(1)-1).
 */
export const usCease = contactRule({
  id: 'us.reg-f.cease',
  title: { en: 'No contact after a written notice to cease', 'zh-CN': '收到书面停止联系通知后不得再联系' },
  citation: '12 CFR 1006.6(c)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    CEASED: {
      en: 'The person asked in writing that contact about this debt ({debts}) cease.',
      'zh-CN': '当事人已书面要求停止就该笔债务（{debts}）联系。',
    },
    CLOSING_OR_REMEDY: {
      en: 'Only to tell that efforts end, or which remedy may be or is invoked.',
      'zh-CN': '仅为告知终止催收，或可能采取、拟采取的特定救济措施。',
    },
    MORTGAGE_NOTICE: {
      en: 'A notice that a mortgage servicer must send in spite of the wish; look whether it is such a one.',
      'zh-CN': '抵押贷款服务商依法仍须发送的通知；请核实是否确属此类。',
    },
    SPOKEN: {
      en: 'The person asked that contact cease, though not in writing; look whether a way of contact is still wanted.',
      'zh-CN': '当事人曾口头要求停止联系；请核实其是否仍接受某种联系方式。',
    },
  },
  judge: (facts) => {
    const written = ceased(facts, true);
    if (!isConsumer(facts)) return null;
    if (written.length === 0) return ceased(facts, false).length > 0 ? { decision: 'REVIEW', because: 'SPOKEN' } : null;
    if (facts.purpose === 'CLOSING_OR_REMEDY') return { decision: 'ALLOWED', because: 'CLOSING_OR_REMEDY' };
    // The written early intervention notice falls within the exceptions: comment 6(c)(2)-1.
    const isOfMortgages = facts.debts.every(
      ({ id, productKind }) => productKind === 'MORTGAGE' || !written.includes(id),
    );
    if (facts.purpose === 'LEGALLY_REQUIRED' && isOfMortgages)
      return { decision: 'REVIEW', because: 'MORTGAGE_NOTICE' };
    return { decision: 'PROHIBITED', because: 'CEASED', facts: { debts: written } };
  },
  boundaries: (facts, _, until) => turns(facts.wishes, facts.at, until),
});

/** The debts of the act about which the person does not want to be contacted. */
function ceased(facts: ContactFacts, isInWriting: boolean): readonly string[] {
  const wishes = wishesOfCouple(facts, 'CEASE').filter(
    (wish) => wish.isInWriting === isInWriting && holds(wish, facts.at),
  );
  return facts.debts.filter((debt) => wishes.some((wish) => concerns(wish, [debt]))).map(({ id }) => id);
}
