import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day } from '../../src/lib/calendar.js';
import {
  clockTime,
  dayNumber,
  hour,
  instantOf,
  instantOfNumber,
  localDay,
  localTime,
  midnights,
  timesOfDay,
} from '../../src/lib/zoned.js';

const newYork = 'America/New_York';

test.each([
  ['Asia/Shanghai', '2026-04-01T15:59:59.999Z', '2026-04-01', 3, 24 * hour - 1],
  ['Asia/Shanghai', '2026-04-01T16:00:00.000Z', '2026-04-02', 4, 0],
  [newYork, '2026-03-08T06:59:59.999Z', '2026-03-08', 7, 2 * hour - 1],
  // Two o'clock is skipped.
  [newYork, '2026-03-08T07:00:00.000Z', '2026-03-08', 7, 3 * hour],
  // One o'clock is shown twice.
  [newYork, '2026-11-01T05:00:00.000Z', '2026-11-01', 7, hour],
  [newYork, '2026-11-01T06:00:00.000Z', '2026-11-01', 7, hour],
  ['Asia/Kathmandu', '2026-01-01T00:00:00.000Z', '2026-01-01', 4, 5.75 * hour],
  ['Pacific/Kiritimati', '2026-02-28T10:00:00.000Z', '2026-03-01', 7, 0],
] as const)('the clocks of %s at %s', (zone, instant, on, weekday, milliseconds) => {
  expect(localTime(zone, new Date(instant))).toEqual({ day: on, weekday, milliseconds });
});

describe('the instant at which a clock shows a time', () => {
  test.each([
    [newYork, '2026-04-01', 8 * hour, '2026-04-01T12:00:00.000Z'],
    ['a skipped hour begins when it has been skipped', '2026-03-08', 2.5 * hour, '2026-03-08T07:00:00.000Z'],
    ['an hour shown twice begins when it is first shown', '2026-11-01', 1.5 * hour, '2026-11-01T05:30:00.000Z'],
    ['the day after the long one', '2026-11-02', 0, '2026-11-02T05:00:00.000Z'],
  ])('%s', (_, on, milliseconds, instant) => {
    expect(instantOf(newYork, day(on), milliseconds).toISOString()).toBe(instant);
  });

  test('where clocks go forward at midnight the day begins an hour later', () => {
    const begin = instantOf('Africa/Cairo', day('2026-04-24'));
    expect(localTime('Africa/Cairo', begin)).toEqual({ day: '2026-04-24', weekday: 5, milliseconds: hour });
    expect(localDay('Africa/Cairo', new Date(begin.getTime() - 1))).toBe('2026-04-23');
  });

  test('is one at which it does, wherever and whenever it is asked', () => {
    const zones = [
      'Asia/Shanghai',
      newYork,
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/St_Johns',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3650 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (zone, days, minutes) => {
          const on = addDays(day('2020-01-01'), days);
          const instant = instantOf(zone, on, minutes * 60_000);
          const shown = localTime(zone, instant);
          const justBefore = localTime(zone, new Date(instant.getTime() - 1));
          expect(shown.day).toBe(on);
          expect(shown.milliseconds).toBeGreaterThanOrEqual(minutes * 60_000);
          // And none earlier that day does.
          expect(
            justBefore.day < on ||
              justBefore.milliseconds < minutes * 60_000 ||
              shown.milliseconds !== minutes * 60_000,
          ).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

test('times of day and changes of the clock are named in order, each once, after the one instant and up to the other', () => {
  const from = new Date('2026-03-07T13:00:00.000Z');
  const until = new Date('2026-03-09T12:00:00.000Z');
  expect(
    timesOfDay([newYork, 'America/Detroit'], [8 * hour, 21 * hour], from, until).map((each) => each.toISOString()),
  ).toEqual([
    '2026-03-08T02:00:00.000Z',
    '2026-03-08T07:00:00.000Z',
    '2026-03-08T12:00:00.000Z',
    '2026-03-09T01:00:00.000Z',
    '2026-03-09T12:00:00.000Z',
  ]);
  expect(midnights([newYork], from, until).map((each) => each.toISOString())).toEqual([
    '2026-03-08T05:00:00.000Z',
    '2026-03-08T07:00:00.000Z',
    '2026-03-09T04:00:00.000Z',
  ]);
});

test('a time of day is written as a clock shows it', () => {
  expect([0, 485, 1260].map(clockTime)).toEqual(['00:00', '08:05', '21:00']);
});

describe('the clocks as the platform knows them', () => {
  const shownBy = new Map<string, Intl.DateTimeFormat>();
  /** Asked anew for every instant: slow, and nothing to go wrong. */
  const platformTime = (timeZone: string, instant: Date): readonly [day: string, milliseconds: number] => {
    const formatter =
      shownBy.get(timeZone) ??
      new Intl.DateTimeFormat('en-u-ca-iso8601', {
        ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
        ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
      });
    shownBy.set(timeZone, formatter);
    const parts = new Map(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
    const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
    return [
      `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`,
      (Number(of('hour')) * 3600 + Number(of('minute')) * 60 + Number(of('second'))) * 1000 +
        (((instant.getTime() % 1000) + 1000) % 1000),
    ];
  };
  const ours = (timeZone: string, instant: Date): readonly [day: string, milliseconds: number] => {
    const { day: on, milliseconds } = localTime(timeZone, instant);
    return [on, milliseconds];
  };
  const zones = Intl.supportedValuesOf('timeZone');

  test('are shown at any instant, with their half hours and what they were in other centuries', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.parse('1880-01-01T00:00:00Z'), max: Date.parse('2060-01-01T00:00:00Z') }),
        (zone, instant) => {
          const at = new Date(instant);
          expect([zone, at, ...ours(zone, at)]).toEqual([zone, at, ...platformTime(zone, at)]);
          const number = Date.parse(`${localDay(zone, at)}T00:00:00Z`) / (24 * hour);
          expect(dayNumber(zone, at)).toBe(number);
          expect(instantOfNumber(zone, number)).toEqual(instantOf(zone, localDay(zone, at)));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test.each([
    [newYork, '2026-03-08'],
    [newYork, '2026-11-01'],
    ['Europe/London', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-04'],
    ['Australia/Lord_Howe', '2026-10-03'],
    ['Asia/Tehran', '2022-09-21'],
    ['America/Havana', '2026-11-01'],
    ['Asia/Shanghai', '1991-09-14'],
    ['Asia/Kathmandu', '1985-12-31'],
    ['Pacific/Apia', '2011-12-30'],
    ['Africa/Casablanca', '2026-03-22'],
    ['America/Caracas', '2016-05-01'],
    ['Europe/Amsterdam', '1937-06-30'],
  ])('are shown in %s at every minute of the days about %s, to the millisecond', (zone, on) => {
    const begin = Date.parse(`${on}T00:00:00Z`) - 12 * hour;
    const wrong = Array.from({ length: 48 * 60 }, (_, minute) => begin + minute * 60_000)
      .flatMap((each) => [each - 1, each])
      .map((each) => new Date(each))
      .filter((each) => String(ours(zone, each)) !== String(platformTime(zone, each)));
    expect(wrong).toEqual([]);
  });
});
