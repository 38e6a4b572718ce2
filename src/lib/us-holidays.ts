import { addDays, day, monthEnd, type CalendarDay } from './calendar.js';

/**
 * The legal public holidays of the United States, 5 U.S.C. 6103(a): the days that the statute names. No substitutes where one
 * falls on a weekend, which 6103(b) gives for pay and leave, and no Inauguration Day, which is 6103(c).
 */
export const usFederalHolidays = (year: number): readonly CalendarDay[] => {
  const on = (month: number, date: number): CalendarDay =>
    day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
  return [
    on(1, 1),
    // Birthday of Martin Luther King, Jr.
    nth(3, monday, on(1, 1)),
    // Washington's Birthday.
    nth(3, monday, on(2, 1)),
    // Memorial Day, the last Monday.
    addDays(monthEnd(on(5, 1)), -((weekdayOf(monthEnd(on(5, 1))) - monday + 7) % 7)),
    // Juneteenth: Public Law 117-17, of 17 June 2021.
    ...(year >= 2021 ? [on(6, 19)] : []),
    on(7, 4),
    // Labor Day.
    nth(1, monday, on(9, 1)),
    // Columbus Day.
    nth(2, monday, on(10, 1)),
    // Veterans Day.
    on(11, 11),
    // Thanksgiving Day.
    nth(4, thursday, on(11, 1)),
    on(12, 25),
  ];
};

export const isUsFederalHoliday = (on: CalendarDay): boolean => {
  const year = Number(on.slice(0, 4));
  const found = known.get(year) ?? new Set(usFederalHolidays(year));
  known.set(year, found);
  return found.has(on);
};

/**
 * Also the days on which federal offices observe those that fall on a weekend, 6103(b): the Friday before a Saturday, the
 * Monday after a Sunday. For periods in which holidays do not count, where one more is the safer end.
 */
export const isUsFederalHolidayOrObserved = (on: CalendarDay): boolean =>
  isUsFederalHoliday(on) ||
  (weekdayOf(on) === friday && isUsFederalHoliday(addDays(on, 1))) ||
  (weekdayOf(on) === monday && isUsFederalHoliday(addDays(on, -1)));

/** Few years, asked for again and again. */
const known = new Map<number, ReadonlySet<CalendarDay>>();

/** As in `LocalTime`: 1 is Monday, 7 is Sunday. */
const monday = 1;
const thursday = 4;
const friday = 5;
const weekdayOf = (on: CalendarDay): number => ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The nth such weekday from the first day of a month on. */
const nth = (n: number, weekday: number, first: CalendarDay): CalendarDay =>
  addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1));
