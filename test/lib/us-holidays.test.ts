import { expect, test } from '@jest/globals';
import { day } from '../../src/lib/calendar.js';
import { isUsFederalHoliday, isUsFederalHolidayOrObserved, usFederalHolidays } from '../../src/lib/us-holidays.js';

test('the eleven days of 5 U.S.C. 6103(a)', () => {
  expect(usFederalHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-04',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
  // January and September begin on a Monday in 2024 and 2025, May ends on one in 2027.
  expect(usFederalHolidays(2024)[1]).toBe('2024-01-15');
  expect(usFederalHolidays(2025)[6]).toBe('2025-09-01');
  expect(usFederalHolidays(2027)[3]).toBe('2027-05-31');
  expect(usFederalHolidays(2029)[9]).toBe('2029-11-22');
});

test('no substitute where one falls on a weekend, no Inauguration Day, and Juneteenth since 2021', () => {
  expect(isUsFederalHoliday(day('2026-07-04'))).toBe(true);
  expect(isUsFederalHoliday(day('2026-07-03'))).toBe(false);
  expect(isUsFederalHoliday(day('2022-12-26'))).toBe(false);
  expect(isUsFederalHoliday(day('2029-01-20'))).toBe(false);
  expect(isUsFederalHoliday(day('2021-06-19'))).toBe(true);
  expect(isUsFederalHoliday(day('2020-06-19'))).toBe(false);
  expect(usFederalHolidays(2020)).toHaveLength(10);
});

test('observed on the Friday before a Saturday, on the Monday after a Sunday, and in the old year', () => {
  const observed = ['2026-07-03', '2027-07-05', '2021-12-31', '2021-06-18'].map((each) =>
    isUsFederalHolidayOrObserved(day(each)),
  );
  expect(observed).toEqual([true, true, true, true]);
  expect(isUsFederalHolidayOrObserved(day('2026-12-31'))).toBe(false);
  expect(isUsFederalHolidayOrObserved(day('2020-06-19'))).toBe(false);
});
