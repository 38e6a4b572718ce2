import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { comingBefore, recent, recentAndLater } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { countedRoles, daysInEach, daysLater, isSameDebt } from './us-calls.js';

/**
 * What the person said before weighs on calls that are few enough: that they refuse to pay, do not owe, or do not want to be
 * contacted. Where a wish binds by itself, another rule says so. The text gives no number for the time elapsed.
 */
export const usPriorWords = contactRule({
  id: 'us.reg-f.prior-words',
  title: { en: 'What the person said before', 'zh-CN': '当事人此前的表示' },
  citation: '12 CFR 1006, Supplement I, comment 14(b)(2)(i)-2.iii',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  parameters: { days: { value: 90, unit: 'days for which it weighs', stricter: 'HIGHER' } },
  explanations: {
    SAID: {
      en: '{elapsed} days ago the person refused, disputed the debt, or asked not to be contacted; it may rebut the presumption of compliance.',
      'zh-CN': '{elapsed}日前当事人曾拒绝、对债务提出异议或要求停止联系；可能推翻合规推定。',
    },
  },
  judge: (facts, { days }) => {
    if (facts.happened?.connected === false) return null;
    const [elapsed] = said(facts, recent(facts, days + 1))
      .filter((at) => at <= facts.at)
      .map((at) => Math.min(...daysInEach(facts, at, facts.at)))
      .sort((one, other) => one - other);
    return elapsed !== undefined && elapsed <= days
      ? { decision: 'REVIEW', because: 'SAID', facts: { elapsed } }
      : null;
  },
  boundaries: (facts, { days }, until) => {
    const all = said(facts, recentAndLater(facts, days + 1, until));
    return [...all.flatMap(comingBefore), ...daysLater(facts, all, days + 1)].filter(
      (each) => each > facts.at && each <= until,
    );
  },
  looksBackDays: ({ days }) => days + 1,
});

/** When they said so, in one of these attempts of this collector or in a wish, about these debts. */
const said = (facts: ContactFacts, attempts: readonly PastAttempt[]): Date[] => {
  const concerned = (debtIds: readonly string[]): boolean =>
    debtIds.length === 0 || debtIds.some((one) => facts.debts.some(({ id }) => isSameDebt(facts, one, id)));
  return [
    ...attempts
      .filter(
        ({ outcome, personId, firmId, isMisdirected, debtsAttributed, debtsDiscussed }) =>
          (outcome === 'REFUSED' || outcome === 'DISPUTED') &&
          personId === facts.person.id &&
          firmId === facts.collector.firmId &&
          !isMisdirected &&
          concerned(debtsDiscussed.length > 0 ? debtsDiscussed.map(({ debtId }) => debtId) : debtsAttributed),
      )
      .map(({ occurredAt }) => occurredAt),
    ...facts.wishes
      .filter(
        ({ kind, channel, personId, debtIds }) =>
          (kind === 'CEASE' || kind === 'REFUSED' || (kind === 'CHANNEL' && channel === 'PHONE')) &&
          personId === facts.person.id &&
          concerned(debtIds),
      )
      .map(({ validFrom }) => validFrom),
  ];
};
