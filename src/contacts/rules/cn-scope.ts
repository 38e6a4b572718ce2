import { addDays, type CalendarDay } from '../../lib/calendar.js';
import { instantOf, localDay } from '../../lib/zoned.js';
import type { ProductKind } from '../../lib/vocabulary.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';

/** What the Chinese rules bind, and how they count days. */

/** Mainland China has one time, whatever zone a number, an address or a device points to (Asia/Urumqi is no legal time). */
export const chinaTime = 'Asia/Shanghai';

export const dayInChina = (at: Date): CalendarDay => localDay(chinaTime, at);

/** The banking association's guideline: credit cards and consumer loans to persons, however they were made. */
export const personalConsumerCredit = [
  'CREDIT_CARD',
  'PERSONAL_CONSUMER_LOAN',
  'ONLINE_CONSUMER_LOAN',
  'AUTO_LOAN',
] as const satisfies readonly ProductKind[];

/** GB/T 45251-2025: consumer credit to persons over the internet, and nothing else. */
export const onlineConsumerCredit = ['ONLINE_CONSUMER_LOAN'] as const satisfies readonly ProductKind[];

/** Those attempts whose day, by the clocks of China, is within so many days that end on the act's. */
export const withinDays = (
  attempts: readonly PastAttempt[],
  { at }: ContactFacts,
  days: number,
): readonly PastAttempt[] => {
  const [first, last] = [addDays(dayInChina(at), 1 - days), dayInChina(at)];
  return attempts.filter(({ occurredAt }) => {
    const on = dayInChina(occurredAt);
    return first <= on && on <= last;
  });
};

/** When attempts come to count, and the midnights at which so many days have passed, their own being the first. */
export const dayBoundaries = (
  attempts: readonly PastAttempt[],
  { at }: ContactFacts,
  days: number,
  until: Date,
): Date[] =>
  attempts
    .flatMap(({ occurredAt }) => [occurredAt, instantOf(chinaTime, addDays(dayInChina(occurredAt), days))])
    .filter((each) => each > at && each <= until);
