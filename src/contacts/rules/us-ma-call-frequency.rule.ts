import type { ContactPointKind } from '../../lib/vocabulary.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { isCall, owes, recent } from '../reading-facts.js';
import { answerDays, isAnswer, wasAnswer } from './answers.js';
import { contactRule } from './contact-rule.js';
import { isSameDebt, isWithinDays, periodBoundaries } from './us-calls.js';
import { wentThrough } from './us-persons.js';

/**
 * Telephone communications with a debtor, live, by text or recorded, at most two per debt in seven days at home or on a
 * mobile, and two in thirty days elsewhere. A creditor is taken together with their agents (940 CMR 7.03), so that the calls
 * of the bank and of its agency are one count. A call that rings counts although nobody answers, unless no message could be
 * left (Armata v. Target, SJC-12448), which the record does not tell. An answer to the debtor's own message is not initiated by
 * the creditor.
 */
export const usMaCallFrequency = contactRule({
  id: 'us.ma.call-frequency',
  title: {
    en: 'Massachusetts: two calls or texts in seven days about one debt',
    'zh-CN': '马萨诸塞州：同一债务七日内至多两次电话或短信',
  },
  citation: '940 CMR 7.04(1)(f)',
  assurance: 'SECONDARY',
  binds: {
    channels: ['PHONE', 'VOICE_ROBOT', 'SMS'],
    directions: ['OUTBOUND'],
  },
  parameters: {
    limit: { value: 2, unit: 'calls and texts', stricter: 'LOWER' },
    days: { value: 7, unit: 'consecutive days, at home or on a mobile', stricter: 'HIGHER' },
    daysElsewhere: { value: 30, unit: 'consecutive days, elsewhere', stricter: 'HIGHER' },
  },
  explanations: {
    TOO_MANY: {
      en: '{count} calls and texts about this debt within {period} days; no more than {limit} are allowed.',
      'zh-CN': '{period}日内已就该笔债务联系{count}次（电话及短信）；至多{limit}次。',
    },
  },
  judge: (facts, { limit, days, daysElsewhere }) => {
    // Meant for a debtor, whoever answered.
    if (!owes(facts.personRole) && facts.person.id !== facts.person.debtorId) return null;
    if (isAnswer(facts) || (facts.happened && (!wentThrough(facts.happened) || facts.happened.isMisdirected)))
      return null;
    for (const [isThere, period] of [
      [isAtHomeOrMobile, days],
      [isElsewhere, daysElsewhere],
    ] as const) {
      if (!isThere(facts.contactPoint?.kind ?? null)) continue;
      const counted = recent(facts, period).filter(
        (each) =>
          isCounted(each, facts) && isThere(each.contactPointKind) && isWithinDays(facts, each.occurredAt, period),
      );
      for (const { id } of facts.debts) {
        const count = counted.filter(({ debtsAttributed }) =>
          debtsAttributed.some((each) => isSameDebt(facts, each, id)),
        ).length;
        if (count >= limit)
          return { decision: 'PROHIBITED', because: 'TOO_MANY', facts: { count, limit, period, debt: id } };
      }
    }
    return null;
  },
  boundaries: (facts, { days, daysElsewhere }, until) =>
    [days, daysElsewhere].flatMap((each) => periodBoundaries(facts, each, until, isByTelephone)),
  // An answer answers what came before it.
  looksBackDays: ({ days, daysElsewhere }) => Math.max(days, daysElsewhere) + answerDays,
});

const isByTelephone = (attempt: PastAttempt): boolean => isCall(attempt) || attempt.channel === 'SMS';

const isCounted = (attempt: PastAttempt, facts: ContactFacts): boolean =>
  isByTelephone(attempt) &&
  attempt.direction === 'OUTBOUND' &&
  attempt.personId === facts.person.id &&
  !attempt.isMisdirected &&
  wentThrough(attempt) &&
  !wasAnswer(attempt, facts);

/** Where nobody knows what number it was, it counts as either. */
const isElsewhere = (kind: ContactPointKind | null): boolean => kind === null || kind === 'LANDLINE_WORK';
const isAtHomeOrMobile = (kind: ContactPointKind | null): boolean => kind !== 'LANDLINE_WORK';
