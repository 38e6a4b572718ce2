import { localTime, timesOfDay } from '../../lib/zoned.js';
import type { ContactFacts, PastAttempt, WeeklyTime } from '../contact-facts.js';

/** Times at which a person may not be contacted: the clock of every place where they may be is asked. */

const minute = 60_000;

/** Times that a rule bars, and when the answer may change. */
export interface BarredTimes {
  readonly isBarred: (at: Date) => boolean;
  readonly changes: (after: Date, until: Date) => readonly Date[];
}

/**
 * Whether a response is given within the same stretch of barred time in which the person wrote: at half past three, where
 * three to five is inconvenient, they may be answered before five on that day (comment 6(b)(1)-2.i).
 */
export const isWithinStretch = ({ isBarred, changes }: BarredTimes, message: PastAttempt, at: Date): boolean =>
  isBarred(message.occurredAt) && changes(message.occurredAt, at).every(isBarred);

/** Whether a zone's clock shows a time of the schedule. */
export function isScheduled(schedule: readonly WeeklyTime[], zone: string, at: Date): boolean {
  const { weekday, milliseconds } = localTime(zone, at);
  return schedule.some(
    ({ weekdays, fromMinute, toMinute }) =>
      weekdays.includes(weekday) && milliseconds >= fromMinute * minute && milliseconds < toMinute * minute,
  );
}

/** When clocks come to the beginnings and ends of schedules, and to midnight. */
export function scheduleTimes(
  { person }: ContactFacts,
  schedules: readonly (readonly WeeklyTime[])[],
  after: Date,
  until: Date,
): readonly Date[] {
  const times = schedules.flat().flatMap(({ fromMinute, toMinute }) => [fromMinute * minute, toMinute * minute]);
  return timesOfDay(person.timeZones, [...new Set([0, ...times])], after, until);
}
