import type { CalendarDay } from './calendar.js';

/**
 * What the clocks of a zone show at an instant, and the instants at which they show something. Days of 23 and 25 hours are
 * days: an hour that a clock skips begins when it has skipped it, one that it shows twice when it first shows it.
 */
export interface LocalTime {
  readonly day: CalendarDay;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Shown by the clock, since midnight; an hour that is skipped is counted, as the clock counts it. */
  readonly milliseconds: number;
}

export const hour = 3_600_000;
const wholeDay = 24 * hour;

export function localTime(timeZone: string, instant: Date): LocalTime {
  const shown = instant.getTime() + offsetAt(timeZone, instant.getTime());
  const number = Math.floor(shown / wholeDay);
  return { day: dayOf(number), weekday: weekdayOf(number), milliseconds: shown - number * wholeDay };
}

export const localDay = (timeZone: string, instant: Date): CalendarDay => localTime(timeZone, instant).day;

/** The day by its number since 1970, for those who count days: of a thousand attempts, again and again. */
export const dayNumber = (timeZone: string, instant: Date): number =>
  Math.floor((instant.getTime() + offsetAt(timeZone, instant.getTime())) / wholeDay);

/** The first instant of a day at which the zone's clocks show this time or a later one. */
export const instantOf = (timeZone: string, on: CalendarDay, milliseconds = 0): Date =>
  instantOfNumber(timeZone, Date.parse(`${on}T00:00:00Z`) / wholeDay, milliseconds);

/** The same for a day by its number. */
export function instantOfNumber(timeZone: string, on: number, milliseconds = 0): Date {
  const { shown, early, late } = candidates(timeZone, on, milliseconds);
  for (const candidate of [early, late])
    if (candidate + offsetAt(timeZone, candidate) === shown) return new Date(candidate);
  return new Date(changeBetween(timeZone, early, late));
}

/** When a clock shows a time by the offset that holds before a change near that day, and by the one that holds after it. */
function candidates(
  timeZone: string,
  on: number,
  milliseconds: number,
): { readonly shown: number; readonly early: number; readonly late: number } {
  const shown = on * wholeDay + milliseconds;
  const [before, after] = [offsetAt(timeZone, shown - wholeDay), offsetAt(timeZone, shown + wholeDay)];
  // The earlier of two, where the clock shows it twice.
  return { shown, early: shown - Math.max(before, after), late: shown - Math.min(before, after) };
}

/** The first instants of each day in any of the zones, and changes of its clocks, after one instant and not after the other. */
export function midnights(timeZones: readonly string[], after: Date, until: Date): Date[] {
  return timesOfDay(timeZones, [0], after, until);
}

/**
 * The instants at which a clock of any of the zones comes to show one of these times, after one instant and not after the
 * other; and those at which it is put forward or back, since it then shows another time, or comes to one a second time.
 */
export function timesOfDay(
  timeZones: readonly string[],
  milliseconds: readonly number[],
  after: Date,
  until: Date,
): Date[] {
  const found = new Set<number>();
  for (const zone of timeZones) {
    // A day more at either end: a clock put back at midnight shows the day before again.
    const last = dayNumber(zone, until) + 1;
    for (let on = dayNumber(zone, after) - 1; on <= last; on += 1)
      for (const each of milliseconds) {
        found.add(instantOfNumber(zone, on, each).getTime());
        const { shown, early, late } = candidates(zone, on, each);
        if (early === late) continue;
        if (late + offsetAt(zone, late) === shown) found.add(late);
        found.add(changeBetween(zone, shown - wholeDay, shown + wholeDay));
      }
  }
  return [...found]
    .filter((each) => each > after.getTime() && each <= until.getTime())
    .sort((one, other) => one - other)
    .map((each) => new Date(each));
}

/** A time of day such as 21:00, from minutes since midnight. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The first day of 1970 was a Thursday. */
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The days of some years by their numbers since 1970: a judgement asks for the day of every attempt. */
const days = new Map<number, CalendarDay>();

function dayOf(number: number): CalendarDay {
  const found = days.get(number);
  if (found !== undefined) return found;
  const made = new Date(number * wholeDay).toISOString().slice(0, 10) as CalendarDay;
  if (days.size >= mostDays) days.clear();
  days.set(number, made);
  return made;
}

/** When the offset changes, between two instants with different offsets. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const first = offsetAt(timeZone, from);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle) === first) low = middle;
    else high = middle;
  }
  return high;
}

/** A day of UTC by the clocks of a zone. */
interface UtcDay {
  readonly offset: number;
  /** When they are put forward or back within the day, and the offset from then on. Infinity where they are not. */
  readonly changesAt: number;
  readonly offsetThen: number;
}

/** By zone and number: asking the platform costs some microseconds, and a judgement asks for every attempt. */
const known = new Map<string, Map<number, UtcDay>>();
const mostDays = 20_000;

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(timeZone: string, instant: number): number {
  const number = Math.floor(instant / wholeDay);
  const { offset, changesAt, offsetThen } = known.get(timeZone)?.get(number) ?? learned(timeZone, number);
  return instant < changesAt ? offset : offsetThen;
}

function learned(timeZone: string, number: number): UtcDay {
  let [low, high] = [number * wholeDay, (number + 1) * wholeDay - 1];
  const [offset, offsetThen] = [asked(timeZone, low), asked(timeZone, high)];
  while (offset !== offsetThen && high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (asked(timeZone, middle) === offset) low = middle;
    else high = middle;
  }
  const found = { offset, changesAt: offset === offsetThen ? Infinity : high, offsetThen };
  const days = known.get(timeZone) ?? new Map<number, UtcDay>();
  if (days.size >= mostDays) days.clear();
  known.set(timeZone, days.set(number, found));
  return found;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function asked(timeZone: string, instant: number): number {
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formatters.set(timeZone, formatter);
  const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}
