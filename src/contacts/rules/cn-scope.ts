import type { CalendarDay } from '../../lib/calendar.js';
import { dayNumber, instantOfNumber, localDay } from '../../lib/zoned.js';
import type { ProductKind } from '../../lib/vocabulary.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { recent } from '../reading-facts.js';

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

/** The same by its number, to count from it. */
export const numberInChina = (at: Date): number => dayNumber(chinaTime, at);

/** What came before the act within so many days that end on the act's, by the clocks of China. */
export function withinDays(facts: ContactFacts, days: number): readonly PastAttempt[] {
  const last = numberInChina(facts.at);
  return recent(facts, days).filter(({ occurredAt }) => {
    const on = numberInChina(occurredAt);
    return last - days < on && on <= last;
  });
}

/** When attempts come to count, and the midnights at which so many days have passed, their own being the first. */
export const dayBoundaries = (
  attempts: readonly PastAttempt[],
  { at }: ContactFacts,
  days: number,
  until: Date,
): Date[] =>
  [
    ...attempts.map(({ occurredAt }) => occurredAt),
    ...[...new Set(attempts.map(({ occurredAt }) => numberInChina(occurredAt)))].map((on) =>
      instantOfNumber(chinaTime, on + days),
    ),
  ].filter((each) => each > at && each <= until);
