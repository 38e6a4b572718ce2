import { millisecondsPerDay } from '../../lib/calendar.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { recent, recentAndLater } from '../reading-facts.js';
import { contactRule } from './contact-rule.js';
import {
  consentDays,
  consentTo,
  countedCalls,
  countedRoles,
  countsItself,
  isPlaced,
  isWithinDays,
  periodBoundaries,
} from './us-calls.js';

const minute = 60_000;
/**
 * Calls in rapid succession or on one day may rebut the presumption of compliance although there are no more than seven in
 * seven days. Voicemails so left (comment 2.ii) are calls to the same number, so that they are found here as well.
 */
export const usHighConcentration = contactRule({
  id: 'us.reg-f.high-concentration',
  title: { en: 'Calls in rapid succession or on one day', 'zh-CN': '短时或单日密集拨打' },
  citation: '12 CFR 1006, Supplement I, comment 14(b)(2)(i)-2.i and ii',
  assurance: 'PRIMARY',
  binds: { channels: ['PHONE', 'VOICE_ROBOT'], directions: ['OUTBOUND'], personRoles: countedRoles },
  parameters: {
    // The text's example is six calls after another on an earlier day.
    perDay: { value: 6, unit: 'calls to one person about one debt in one day', stricter: 'LOWER' },
    sameNumber: { value: 7, unit: 'calls to one number in one day', stricter: 'LOWER' },
    minutes: { value: 5, unit: 'minutes', stricter: 'HIGHER' },
  },
  explanations: {
    HIGH_CONCENTRATION: {
      en: 'It is call {count} about this debt on one day; {perDay} or more may rebut the presumption of compliance.',
      'zh-CN': '当日就该笔债务的第{count}次拨打；达到{perDay}次可能推翻合规推定。',
    },
    SAME_NUMBER: {
      en: 'It is call {count} to this number on one day; {sameNumber} or more may rebut the presumption of compliance.',
      'zh-CN': '当日向该号码的第{count}次拨打；达到{sameNumber}次可能推翻合规推定。',
    },
    RAPID_SUCCESSION: {
      en: 'A call to this number went unanswered within the last {minutes} minutes; two in rapid succession may rebut the presumption of compliance.',
      'zh-CN': '{minutes}分钟内向该号码的拨打无人接听；短时连续拨打可能推翻合规推定。',
    },
  },
  judge: (facts, { perDay, sameNumber, minutes }) => {
    const debts = facts.debts.filter(({ id }) => countsItself(facts, id) && consentTo(facts, facts.at, id) === null);
    if (debts.length === 0) return null;
    const isToday = ({ occurredAt }: PastAttempt): boolean => isWithinDays(facts, occurredAt, 1);
    const limits = { perDay, sameNumber, minutes };
    const aboutDebt = Math.max(...debts.map(({ id }) => countedCalls(facts, id, 1).length)) + 1;
    if (aboutDebt >= perDay)
      return { decision: 'REVIEW', because: 'HIGH_CONCENTRATION', facts: { count: aboutDebt, ...limits } };
    const there = recent(facts, daysOf(minutes)).filter((each) => isToTheNumber(each, facts));
    const toNumber = there.filter(isToday).length + 1;
    if (toNumber >= sameNumber)
      return { decision: 'REVIEW', because: 'SAME_NUMBER', facts: { count: toNumber, ...limits } };
    const rapid = there.filter(
      ({ answered, isReserved, occurredAt }) =>
        (!answered || isReserved) && facts.at.getTime() - occurredAt.getTime() <= minutes * minute,
    );
    // Nobody knows of a planned call whether it will be answered.
    return rapid.length > 0 && !facts.happened?.answered
      ? { decision: 'REVIEW', because: 'RAPID_SUCCESSION', facts: { count: rapid.length + 1, ...limits } }
      : null;
  },
  boundaries: (facts, { minutes }, until) => [
    ...periodBoundaries(facts, 1, until),
    ...recentAndLater(facts, daysOf(minutes), until)
      .filter((each) => isToTheNumber(each, facts))
      .map(({ occurredAt }) => new Date(occurredAt.getTime() + minutes * minute + 1))
      .filter((each) => each > facts.at && each <= until),
  ],
  looksBackDays: ({ minutes }) => daysOf(minutes) + consentDays,
});

const daysOf = (minutes: number): number => Math.max(1, Math.ceil((minutes * minute) / millisecondsPerDay));

/** Whether a call was placed to the act's number, about whatever debts, and is not one that the person agreed to. */
const isToTheNumber = (attempt: PastAttempt, facts: ContactFacts): boolean =>
  attempt.contactPointId !== null &&
  attempt.contactPointId === facts.contactPoint?.id &&
  isPlaced(attempt, facts) &&
  attempt.debtsAttributed.some((debt) => consentTo(facts, attempt.occurredAt, debt) === null);
