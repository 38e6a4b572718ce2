import type { ContactFacts } from '../contact-facts.js';
import { concerns, holds, turns } from '../reading-facts.js';
import { messageAnswered } from './answers.js';
import { contactRule } from './contact-rule.js';
import { attemptsAfter, coversAll, isConsumer, wishesOfCouple } from './us-consumer.js';

/**
 * A consumer whom an attorney represents in a debt is not contacted about that debt. What the consumer begins may be
 * answered once and lifts nothing (comment 6(b)(2)-1); the attorney may agree to direct contact.
 */
export const usRepresented = contactRule({
  id: 'us.reg-f.represented',
  title: { en: 'Whoever has an attorney is contacted through the attorney', 'zh-CN': '已委托律师的，不得直接联系本人' },
  citation: '12 CFR 1006.6(b)(2)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: {},
  explanations: {
    REPRESENTED: {
      en: 'An attorney represents the person in this debt ({debts}).',
      'zh-CN': '当事人就该笔债务（{debts}）已委托律师。',
    },
    LAWYER_AGREES: {
      en: 'The attorney agreed that the person be contacted directly.',
      'zh-CN': '律师已同意催收方直接联系当事人。',
    },
    RESPONSE: {
      en: 'One response to what the person began; afterwards the attorney is contacted again.',
      'zh-CN': '对当事人主动联系的一次答复；此后仍须联系律师。',
    },
  },
  judge: (facts) => {
    const debts = represented(facts);
    if (debts.length === 0 || !isConsumer(facts)) return null;
    if (lawyerAgrees(facts, debts)) return { decision: 'ALLOWED', because: 'LAWYER_AGREES' };
    if (messageAnswered(facts)) return { decision: 'ALLOWED', because: 'RESPONSE' };
    return { decision: 'PROHIBITED', because: 'REPRESENTED', facts: { debts } };
  },
  boundaries: (facts, _, until) => [
    ...turns([...facts.wishes, ...facts.consents], facts.at, until),
    ...attemptsAfter(facts, until),
  ],
});

const represented = (facts: ContactFacts): readonly string[] => {
  const wishes = wishesOfCouple(facts, 'REPRESENTED').filter((wish) => holds(wish, facts.at));
  return facts.debts.filter((debt) => wishes.some((wish) => concerns(wish, [debt]))).map(({ id }) => id);
};

/** Whoever wrote it down may have noted it of the attorney or of the consumer: what counts is the collector and the debts. */
const lawyerAgrees = (facts: ContactFacts, debts: readonly string[]): boolean =>
  facts.consents.some(
    (consent) =>
      consent.kind === 'LAWYER_AGREES' &&
      consent.firmId === facts.collector.firmId &&
      holds(consent, facts.at) &&
      coversAll(consent, debts),
  );
