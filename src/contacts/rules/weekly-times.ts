import { localTime, timesOfDay } from '../../lib/zoned.js';
import type { ContactFacts, WeeklyTime } from '../contact-facts.js';

/** Times of the week that a person named, by the clocks of every zone where they may be. */

const minute = 60_000;

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
