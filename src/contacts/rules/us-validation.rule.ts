import type { ContactDebt, ContactFacts } from '../contact-facts.js';
import { isMessage, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { daysInEach, daysLater } from './us-calls.js';
import { attemptsAfter, consentsTo, isConsumer, later } from './us-consumer.js';
import { firstThatMayBe } from './us-validation.js';

/**
 * Validation information is given in the initial communication or within five days of it. Sent electronically later than in
 * the initial communication, it needs the consumer's agreement under the E-SIGN Act: 1006.42(b).
 */
export const usValidation = contactRule({
  id: 'us.reg-f.validation',
  title: { en: 'Validation information within five days', 'zh-CN': '首次联系后五日内提供债务验证信息' },
  citation: '12 CFR 1006.34(a)(1); 1006.42(b)',
  assurance: 'PRIMARY',
  binds: { directions: ['OUTBOUND'] },
  parameters: { days: { value: 5, unit: 'days', stricter: 'LOWER' } },
  explanations: {
    MISSING: {
      en: '{passed} days after the first communication about this debt ({debt}) no validation information was given; {days} are allowed.',
      'zh-CN': '就该笔债务（{debt}）首次联系已过{passed}日，尚未提供验证信息；法定期限为{days}日。',
    },
    NO_E_SIGN: {
      en: 'Validation information by this electronic way needs the person’s agreement under the E-SIGN Act; none is on record.',
      'zh-CN': '以该电子方式提供验证信息须有当事人依E-SIGN法作出的同意；记录中没有。',
    },
  },
  judge: (facts, { days }) => {
    if (!isConsumer(facts)) return null;
    const waiting = facts.debts
      .filter((debt) => !isGiven(debt, facts.at))
      .map(({ id }) => ({ id, passed: daysSinceFirst(facts, id) }));
    if (facts.statements?.includes('VALIDATION')) {
      const isFollowing = isMessage(facts) && waiting.some(({ passed }) => passed !== null);
      const hasAgreed = consentsTo(facts, facts.channel === 'SMS' ? 'TEXT' : 'EMAIL').length > 0;
      return isFollowing && !hasAgreed ? { decision: 'REVIEW', because: 'NO_E_SIGN' } : null;
    }
    const late = waiting.find(({ passed }) => passed !== null && passed > days);
    return late?.passed == null
      ? null
      : { decision: 'REVIEW', because: 'MISSING', facts: { debt: late.id, passed: late.passed, days } };
  },
  boundaries: (facts, { days }, until) => [
    ...later(
      facts,
      until,
      daysLater(
        facts,
        facts.debts.map(({ id }) => firstThatMayBe({ ...facts, at: until, attemptId: null }, id)),
        days + 1,
      ),
    ),
    ...later(
      facts,
      until,
      facts.debts.map(({ validationGivenAt }) => validationGivenAt),
    ),
    ...turns(facts.consents, facts.at, until),
    ...attemptsAfter(facts, until),
  ],
});

const isGiven = ({ validationGivenAt }: ContactDebt, at: Date): boolean =>
  validationGivenAt !== null && validationGivenAt <= at;

/** Days since the initial communication about a debt, by the clock that counts most; null where there was none. */
const daysSinceFirst = (facts: ContactFacts, debtId: string): number | null => {
  const first = firstThatMayBe(facts, debtId);
  return first ? Math.max(...daysInEach(facts, first, facts.at)) : null;
};
