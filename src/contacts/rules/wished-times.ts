import { addDays, type CalendarDay } from '../../lib/calendar.js';
import { instantOf, localDay, localTime } from '../../lib/zoned.js';
import type { ContactFacts, WeeklyTime, Wish } from '../contact-facts.js';
import { wishesFor } from './lasting.js';

/** Times of the week at which a person wants contact, or wants none, by the clocks of every zone where they may be. */

const minute = 60_000;
const hour = 60 * minute;
const wholeDay = 24 * hour;

/** The wish against a contact at `facts.at`; or null. */
export const wishAgainstTime = (facts: ContactFacts): Wish | null =>
  wishesFor(facts, 'TIME', 'ONLY_TIME').find(({ kind, schedule }) =>
    facts.person.timeZones.some((zone) => isWithin(zone, facts.at, schedule) === (kind === 'TIME')),
  ) ?? null;

function isWithin(zone: string, at: Date, schedule: readonly WeeklyTime[]): boolean {
  const { weekday, milliseconds } = localTime(zone, at);
  return schedule.some(
    ({ weekdays, fromMinute, toMinute }) =>
      weekdays.includes(weekday) && fromMinute * minute <= milliseconds && milliseconds < toMinute * minute,
  );
}

/** When wished times begin and end, and the wishes themselves. */
export function wishedTimeBoundaries({ at, person, wishes }: ContactFacts, until: Date): Date[] {
  const timed = wishes.filter(({ kind }) => kind === 'TIME' || kind === 'ONLY_TIME');
  if (timed.length === 0) return [];
  const minutes = timed.flatMap(({ schedule }) =>
    schedule.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute]),
  );
  const times = [...new Set([0, ...minutes])].map((each) => each * minute);
  const found = timed.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [validTo] : [])]);
  for (const zone of person.timeZones)
    for (let on = localDay(zone, at); on <= localDay(zone, until); on = addDays(on, 1))
      for (const time of times) found.push(...shownAt(zone, on, time));
  return found.filter((each) => each > at && each <= until);
}

/**
 * When a zone's clock shows a time. On a day of 23 or 25 hours it shows some twice, and leaps over others at an instant of its
 * own: then every quarter of an hour is named, and what lies half an hour or one later.
 */
function shownAt(zone: string, on: CalendarDay, time: number): Date[] {
  const first = instantOf(zone, on, time);
  const midnight = instantOf(zone, on).getTime();
  const length = instantOf(zone, addDays(on, 1)).getTime() - midnight;
  if (length === wholeDay) return [first];
  const quarters = Array.from({ length: length / (hour / 4) }, (_, index) => new Date(midnight + (index * hour) / 4));
  return [first, new Date(first.getTime() + hour / 2), new Date(first.getTime() + hour), ...quarters];
}
