import { turns } from '../reading-facts.js';
import { isAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { pauseOf } from './lasting.js';

/**
 * The institution holds the case, as it does when the debtor has died, is a minor or is insolvent, or in hardship: nobody collects
 * from them meanwhile. To answer is no collection. Others, such as an heir, a guardian or an administrator, may be part of what
 * the case is held for: a person looks. So it is with what a law demands.
 */
export const ownHold = contactRule({
  id: 'own.hold',
  title: { en: 'The institution holds the case', 'zh-CN': '本机构已暂停该案件' },
  citation: "The institution's own decision, not a law",
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    HELD: {
      en: 'The institution holds this case: the debtor is not contacted to collect.',
      'zh-CN': '本机构已暂停该案件：不得为催收联系债务人。',
    },
    OTHERS: {
      en: 'The institution holds this case; look whether contacting this person serves what it is held for.',
      'zh-CN': '本机构已暂停该案件；请核实联系此人是否服务于暂停的目的。',
    },
    REQUIRED_BY_LAW: {
      en: 'The institution holds this case; look whether a law demands this contact, and that it asks for no payment.',
      'zh-CN': '本机构已暂停该案件；请核实此联系是否为法律所要求，且不得要求付款。',
    },
  },
  judge: (facts) => {
    if (!pauseOf(facts, 'HOLD') || isAnswer(facts)) return null;
    if (facts.purpose === 'LEGALLY_REQUIRED') return { decision: 'REVIEW', because: 'REQUIRED_BY_LAW' };
    return facts.person.id === facts.person.debtorId
      ? { decision: 'PROHIBITED', because: 'HELD' }
      : { decision: 'REVIEW', because: 'OTHERS' };
  },
  boundaries: ({ at, pauses }, _, until) => turns(pauses, at, until),
});
