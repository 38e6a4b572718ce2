import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayIn,
  daysBetween,
  isTimeZone,
  monthEnd,
  parseDay,
  parseInstant,
} from '../../src/lib/calendar.js';

test.each([
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2025-02-29',
  '2026-2-3',
  '20260203',
  '2026-02-03T00:00:00Z',
  '0000-01-01',
  '',
])('%j is no day', (text) => {
  expect(parseDay(text)).toBeUndefined();
  expect(() => day(text)).toThrow(RangeError);
});

test.each(['2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text);
});

test('days are added and counted over leap years and summer time', () => {
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(day('2005-09-30'), -240)).toBe('2005-02-02');
  expect(daysBetween(day('2026-03-07'), day('2026-03-09'))).toBe(2);
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysBetween(day('2026-01-01'), addDays(day('2026-01-01'), days))).toBe(days);
    }),
  );
});

test('months end where they end', () => {
  expect(monthEnd(day('2024-02-10'))).toBe('2024-02-29');
  expect(monthEnd(day('2026-12-31'))).toBe('2026-12-31');
  expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(addMonths(day('2024-03-31'), -1)).toBe('2024-02-29');
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28');
});

test('an instant is another day in another zone', () => {
  const instant = new Date('2026-01-01T15:59:59Z');
  expect(dayIn('Asia/Taipei', instant)).toBe('2026-01-01');
  expect(dayIn('Asia/Taipei', new Date(instant.getTime() + 1000))).toBe('2026-01-02');
  expect(dayIn('America/New_York', new Date('2026-01-01T04:59:59Z'))).toBe('2025-12-31');
});

test.each([
  ['Asia/Kolkata', true],
  ['Asia/Calcutta', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['+08:00', false],
  ['Asia/Peking', false],
  ['Mars/Olympus', false],
  ['', false],
  ['../etc/passwd', false],
])('%s is a zone: %s', (name, isZone) => {
  expect(isTimeZone(name)).toBe(isZone);
});

test.each([
  ['2026-03-31T09:30:00+08:00', '2026-03-31T01:30:00.000Z'],
  ['2026-03-31T09:30:00.123456789Z', '2026-03-31T09:30:00.123Z'],
  ['2026-03-31t09:30:00z', '2026-03-31T09:30:00.000Z'],
  ['2026-01-01T00:00:00-11:30', '2026-01-01T11:30:00.000Z'],
])('%s is %s', (text, instant) => {
  expect(parseInstant(text)?.toISOString()).toBe(instant);
});

test.each([
  '2026-03-31T09:30:00',
  '2026-03-31 09:30:00Z',
  '2026-02-30T09:30:00Z',
  '2026-03-31T24:00:00Z',
  '2026-03-31T23:59:60Z',
  '2026-03-31T09:30Z',
  '2026-03-31T09:30:00+8',
  '1774920600',
])('%s is no instant', (text) => {
  expect(parseInstant(text)).toBeUndefined();
});
