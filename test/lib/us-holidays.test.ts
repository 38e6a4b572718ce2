import { expect, test } from '@jest/globals';
import { addDays, day, type CalendarDay } from '../../src/lib/calendar.js';
import { isUsFederalHoliday } from '../../src/lib/us-holidays.js';

const holidaysOf = (year: number): CalendarDay[] => {
  const found: CalendarDay[] = [];
  for (let on = day(`${year}-01-01`); on <= `${year}-12-31`; on = addDays(on, 1))
    if (isUsFederalHoliday(on)) found.push(on);
  return found;
};

test('the eleven of 2026; Independence Day is observed on the Friday before', () => {
  expect(holidaysOf(2026).map((each) => each.slice(5))).toEqual(
    '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'.split(' '),
  );
});

test('a holiday on a Sunday is observed on Monday, and New Year’s Day on a Saturday in the old year', () => {
  expect(isUsFederalHoliday(day('2027-07-05'))).toBe(true);
  expect(isUsFederalHoliday(day('2021-12-31'))).toBe(true);
  expect(isUsFederalHoliday(day('2026-12-31'))).toBe(false);
});

test('Juneteenth since 2021', () => {
  expect(isUsFederalHoliday(day('2020-06-19'))).toBe(false);
  expect(isUsFederalHoliday(day('2021-06-18'))).toBe(true);
});
