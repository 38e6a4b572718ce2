import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { isCall, owes, recentAndLater } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import { dayBoundaries, onlineConsumerCredit, withinDays } from './cn-scope.js';

/**
 * At most three active effective conversations with one debtor a day. It counts the person, whichever number was dialled,
 * whoever dialled for the institution, and whatever debt was spoken of: the text limits how often one debtor is spoken to.
 * Calls that nobody answered do not count; what the debtor began does not.
 */
export const cnGbtDailyConversations = contactRule({
  id: 'cn.gbt.daily-conversations',
  title: { en: 'Three conversations with one debtor a day', 'zh-CN': '与同一债务人每日主动有效通话不超过三次' },
  citation: 'GB/T 45251-2025 第5.3条（业务管理）：个人网络消费信贷语音催收（含人工智能语音）',
  assurance: 'SECONDARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT'],
    directions: ['OUTBOUND'],
    personRoles: ['DEBTOR', 'CO_DEBTOR', 'GUARANTOR'],
    productKinds: onlineConsumerCredit,
  },
  parameters: {
    limit: { value: 3, unit: 'conversations a day', stricter: 'LOWER' },
    // The standard is recommended and says 不应; it leaves open what follows.
    severity: { value: 'PROHIBITED', unit: 'severity', stricter: 'HIGHER' },
  },
  explanations: {
    TOO_MANY: {
      en: '{count} conversations took place today; the standard for online consumer credit allows {limit}.',
      'zh-CN': '当日已有{count}次有效通话；个人网络消费信贷国家标准规定不应超过{limit}次。',
    },
  },
  judge: (facts, { limit, severity }) => {
    // A fourth dial that came to no conversation was none too many.
    if (facts.happened !== null && !isEffective(facts.happened, facts)) return null;
    const count = effective(facts, withinDays(facts, 1)).length;
    return count >= limit ? { decision: severity, because: 'TOO_MANY', facts: { count, limit } } : null;
  },
  boundaries: (facts, _, until) => dayBoundaries(effective(facts, recentAndLater(facts, 1, until)), facts, 1, until),
  looksBackDays: () => 1,
});

const effective = (facts: ContactFacts, attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  attempts.filter((attempt) => isEffective(attempt, facts));

const isEffective = (attempt: PastAttempt, { person }: ContactFacts): boolean =>
  isCall(attempt) &&
  attempt.direction === 'OUTBOUND' &&
  attempt.conversation &&
  attempt.personId === person.id &&
  !attempt.isMisdirected &&
  // Nobody established who it was: taken to have been the debtor, whose number it is.
  (owes(attempt.personRole) || attempt.personRole === 'UNKNOWN');
