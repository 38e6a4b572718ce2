import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { isCall, recentAndLater, turns } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { dayBoundaries, personalConsumerCredit, withinDays } from './cn-scope.js';
import { hasConsent } from './lasting.js';

/**
 * A number that nobody answers (未接通: not only busy or out of service) is dialled at most six times a day, whoever dials
 * for the institution. Planned, a seventh is advised against, since nobody knows that it will be answered; one that was
 * answered in fact is no further unanswered dial.
 */
export const cnCbaAttemptsPerContactPoint = contactRule({
  id: 'cn.cba.attempts-per-contact-point',
  title: { en: 'Six unanswered dials of one number a day', 'zh-CN': '同一联系方式未接通每日拨打不宜超过六次' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：同一联系方式每日拨打次数',
  assurance: 'SECONDARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT'],
    directions: ['OUTBOUND'],
    productKinds: personalConsumerCredit,
  },
  parameters: { limit: { value: 6, unit: 'unanswered dials a day', stricter: 'LOWER' } },
  explanations: {
    TOO_MANY: {
      en: 'This number was dialled {count} times today without an answer; more than {limit} are advised against.',
      'zh-CN': '该联系方式当日已拨打{count}次未接通；不宜超过{limit}次。',
    },
    CONSENT: {
      en: 'This number was dialled {count} times today without an answer; the person agreed to more than {limit}.',
      'zh-CN': '该联系方式当日已拨打{count}次未接通；当事人已同意超过{limit}次。',
    },
  },
  judge: (facts, { limit }) => {
    if (facts.happened?.answered) return null;
    const count = unanswered(facts, withinDays(facts, 1)).length;
    if (count < limit) return null;
    return hasConsent(facts, 'MORE_ATTEMPTS')
      ? { decision: 'ALLOWED', because: 'CONSENT', facts: { count, limit } }
      : { decision: 'ADVISED_AGAINST', because: 'TOO_MANY', facts: { count, limit } };
  },
  boundaries: (facts, _, until) => [
    ...dayBoundaries(unanswered(facts, recentAndLater(facts, 1, until)), facts, 1, until),
    ...turns(facts.consents, facts.at, until),
  ],
  looksBackDays: () => 1,
});

const unanswered = ({ contactPoint }: ContactFacts, attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  attempts.filter(
    (attempt) =>
      isCall(attempt) &&
      attempt.direction === 'OUTBOUND' &&
      // Nobody knows whether what a permit is held for will be answered.
      (!attempt.answered || attempt.isReserved) &&
      contactPoint !== null &&
      attempt.contactPointId === contactPoint.id,
  );
