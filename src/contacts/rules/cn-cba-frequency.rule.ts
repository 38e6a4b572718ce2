import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { isCall, recentAndLater } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { dayBoundaries, personalConsumerCredit, withinDays } from './cn-scope.js';

/**
 * The frequency of active calls shall be reasonable and necessary (合理及必需). The text has no number: these are the
 * house's own, at which a person should look. Every call to the person counts, on all their numbers, answered or not.
 */
export const cnCbaFrequency = contactRule({
  id: 'cn.cba.frequency',
  title: { en: 'Calls no more frequent than reasonable and necessary', 'zh-CN': '主动拨打频次应合理及必需' },
  citation: '中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026-01-30）：催收频次合理及必需',
  assurance: 'SECONDARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT'],
    directions: ['OUTBOUND'],
    productKinds: personalConsumerCredit,
  },
  parameters: {
    limit: { value: 20, unit: 'calls', stricter: 'LOWER' },
    days: { value: 7, unit: 'consecutive days', stricter: 'HIGHER' },
  },
  explanations: {
    FREQUENT: {
      en: '{count} calls were placed to this person within {days} days: see whether more are necessary.',
      'zh-CN': '{days}日内已向该当事人拨打{count}次：请核实是否合理及必需。',
    },
  },
  judge: (facts, { limit, days }) => {
    const count = calls(facts, withinDays(facts, days)).length;
    return count >= limit ? { decision: 'REVIEW', because: 'FREQUENT', facts: { count, days } } : null;
  },
  boundaries: (facts, { days }, until) =>
    dayBoundaries(calls(facts, recentAndLater(facts, days, until)), facts, days, until),
  looksBackDays: ({ days }) => days,
});

const calls = ({ person }: ContactFacts, attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  attempts.filter((attempt) => isCall(attempt) && attempt.direction === 'OUTBOUND' && attempt.personId === person.id);
