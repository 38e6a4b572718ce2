import type { ContactFacts, Statement } from '../contact-facts.js';
import { purposeOf } from './answers.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, isConsumer, later } from './us-consumer.js';
import { conveysDebt, firstCommunication, firstWritten, isWritten } from './us-validation.js';

/**
 * Every communication says that it is from a debt collector; the initial one, and the first in writing after it was spoken,
 * that a debt is to be collected and what is learned will be used for it: 18(e)(1). Of a call it is known only afterwards.
 */
export const usDisclosure = contactRule({
  id: 'us.reg-f.disclosure',
  title: { en: 'Says that it is from a debt collector', 'zh-CN': '须表明来自债务催收方' },
  citation: '12 CFR 1006.18(e)',
  assurance: 'PRIMARY',
  binds: {},
  parameters: {},
  explanations: {
    NOT_SAID: {
      en: 'It does not say what it must: {missing}.',
      'zh-CN': '未作必要披露：{missing}。',
    },
    NOT_SPOKEN: {
      en: 'In the conversation it was not said what must be: {missing}.',
      'zh-CN': '通话中未作必要披露：{missing}。',
    },
  },
  judge: (facts) => {
    const { statements } = facts;
    if (!isConsumer(facts) || statements === null) return null;
    const missing = wanted(facts).filter((each) => !statements.includes(each));
    if (missing.length === 0) return null;
    if (!isWritten(facts))
      return facts.happened && conveysDebt(facts.happened)
        ? { decision: 'REVIEW', because: 'NOT_SPOKEN', facts: { missing } }
        : null;
    // A confirmation tells nothing of a debt, and whoever asks for a place may not say that there is one: 1006.10(b).
    return facts.direction === 'OUTBOUND' && purposeOf(facts) !== 'CONFIRMATION' && facts.purpose !== 'LOCATION'
      ? { decision: 'PROHIBITED', because: 'NOT_SAID', facts: { missing } }
      : null;
  },
  boundaries: (facts, _, until) => [
    ...attemptsAfter(facts, until),
    ...later(
      facts,
      until,
      facts.debts.map(({ validationGivenAt }) => validationGivenAt),
    ),
  ],
});

/** Validation information was a communication, if no other is known: a notice in writing, or spoken in the initial one. */
function wanted(facts: ContactFacts): readonly Statement[] {
  const isFirst = facts.debts.some(({ id, validationGivenAt }) => {
    if (validationGivenAt && validationGivenAt <= facts.at) return false;
    return (isWritten(facts) ? firstWritten(facts, id) : firstCommunication(facts, id)) === null;
  });
  return isFirst ? ['DEBT_COLLECTOR', 'COLLECTION_PURPOSE'] : ['DEBT_COLLECTOR'];
}
