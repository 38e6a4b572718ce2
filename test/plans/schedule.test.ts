import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day, daysBetween, monthEnd } from '../../src/lib/calendar.js';
import { currency, exponentOf, maxAmountMinor, parseAmount } from '../../src/lib/money.js';
import {
  balloonInstalments,
  dueDates,
  equalInstalments,
  equalParts,
  givenInstalments,
  instalmentsAfterHoliday,
  mostInstalments,
  ScheduleMistake,
  type Instalment,
  type Timetable,
} from '../../src/plans/schedule.js';
import { isLongRun } from '../kit/outside-data.js';

const runs = isLongRun ? 20_000 : 1_000;

const timetable = (firstDueOn: string, count: number, more: Partial<Timetable> = {}): Timetable => ({
  ...{ firstDueOn: day(firstDueOn), count, everyMonths: 1, isAtMonthEnd: false },
  ...more,
});
const said = (some: readonly Instalment[]): unknown => some.map(({ dueOn, amountMinor }) => [dueOn, amountMinor]);
const sumOf = (some: readonly Instalment[]): bigint => some.reduce((all, { amountMinor }) => all + amountMinor, 0n);

describe('equal instalments', () => {
  test.each([
    ['100.00', 'CNY', [3334n, 3333n, 3333n]],
    ['100', 'JPY', [34n, 33n, 33n]],
    ['100.000', 'KWD', [33_334n, 33_333n, 33_333n]],
    ['0.05', 'USD', [2n, 2n, 1n]],
    ['99.99', 'USD', [3333n, 3333n, 3333n]],
  ])('of %s %s in three: the first ones bear the rest, a minor unit each', (amount, code, parts) => {
    expect(equalParts(parseAmount(amount, currency(code)), 3)).toEqual(parts);
  });

  test('are never nothing: as many minor units as instalments is the least', () => {
    expect(equalParts(12n, 12)).toEqual(Array.from({ length: 12 }, () => 1n));
    expect(() => equalParts(11n, 12)).toThrow(ScheduleMistake);
  });

  test.each([0, -1, mostInstalments + 1])('are not %d', (count) => {
    expect(() => equalParts(1_000_000n, count)).toThrow(ScheduleMistake);
    expect(() => equalInstalments(1_000_000n, timetable('2026-05-01', count))).toThrow(ScheduleMistake);
  });

  test.each([1, mostInstalments])('may be %d', (count) => {
    expect(equalInstalments(1_000_000n, timetable('2026-05-01', count))).toHaveLength(count);
  });
});

describe('due dates', () => {
  test.each([
    ['2026-01-31', {}, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['2028-01-30', {}, ['2028-01-30', '2028-02-29', '2028-03-30', '2028-04-30']],
    ['2026-02-28', {}, ['2026-02-28', '2026-03-28', '2026-04-28', '2026-05-28']],
    ['2026-02-28', { isAtMonthEnd: true }, ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
    ['2026-11-30', { everyMonths: 3 }, ['2026-11-30', '2027-02-28', '2027-05-30', '2027-08-30']],
    ['2026-12-15', { everyMonths: 12 }, ['2026-12-15', '2027-12-15', '2028-12-15', '2029-12-15']],
  ])('from %s with %j', (first, more, days) => {
    expect(dueDates(timetable(first, 4, more))).toEqual(days);
  });

  test.each([0, 13, -1])('are not %d months apart', (everyMonths) => {
    expect(() => dueDates(timetable('2026-01-01', 2, { everyMonths }))).toThrow(ScheduleMistake);
  });
});

describe('a balloon', () => {
  test('comes last, after equal parts', () => {
    expect(said(balloonInstalments(10_000n, 7_000n, timetable('2026-05-31', 4)))).toEqual([
      ['2026-05-31', 1000n],
      ['2026-06-30', 1000n],
      ['2026-07-31', 1000n],
      ['2026-08-31', 7000n],
    ]);
  });

  test.each([
    [10_000n, 5_001n, 2, true],
    // No larger than what comes before it.
    [10_000n, 5_000n, 2, false],
    [10_000n, 9_999n, 2, true],
    // Nothing is left for the one before it.
    [10_000n, 10_000n, 2, false],
    [10_000n, 10_000n, 1, false],
  ])('of %d with a balloon of %d in %d: %s', (total, balloon, count, isTaken) => {
    const made = () => balloonInstalments(total, balloon, timetable('2026-05-01', count));
    if (isTaken) expect(sumOf(made())).toBe(total);
    else expect(made).toThrow(ScheduleMistake);
  });
});

describe('a payment holiday', () => {
  test('moves every due date, each from the first: the 31st stays the 31st', () => {
    expect(said(instalmentsAfterHoliday(300n, 1, timetable('2026-01-31', 3)))).toEqual([
      ['2026-02-28', 100n],
      ['2026-03-31', 100n],
      ['2026-04-30', 100n],
    ]);
  });

  test('lasts a month at least', () => {
    expect(() => instalmentsAfterHoliday(300n, 0, timetable('2026-01-31', 3))).toThrow(ScheduleMistake);
  });
});

describe('instalments given one by one', () => {
  const given = (...some: [dueOn: string, amountMinor: bigint][]) =>
    givenInstalments(
      100n,
      some.map(([dueOn, amountMinor]) => ({ dueOn: day(dueOn), amountMinor })),
    );

  test('stay as they are', () => {
    expect(said(given(['2026-05-02', 60n], ['2026-05-03', 40n]))).toEqual([
      ['2026-05-02', 60n],
      ['2026-05-03', 40n],
    ]);
  });

  test.each<[string, [string, bigint][]]>([
    [
      'on one day twice',
      [
        ['2026-05-02', 60n],
        ['2026-05-02', 40n],
      ],
    ],
    [
      'with dates that fall',
      [
        ['2026-05-02', 60n],
        ['2026-05-01', 40n],
      ],
    ],
    [
      'of nothing',
      [
        ['2026-05-02', 100n],
        ['2026-05-03', 0n],
      ],
    ],
    [
      'of less than nothing',
      [
        ['2026-05-02', 101n],
        ['2026-05-03', -1n],
      ],
    ],
    [
      'of a minor unit too much',
      [
        ['2026-05-02', 60n],
        ['2026-05-03', 41n],
      ],
    ],
    [
      'of a minor unit too little',
      [
        ['2026-05-02', 60n],
        ['2026-05-03', 39n],
      ],
    ],
    ['of which there are none', []],
  ])('are refused %s', (_, some) => {
    expect(() => given(...some)).toThrow(ScheduleMistake);
  });
});

describe('whatever the amount, the count and the currency', () => {
  const counts = fc.integer({ min: 1, max: mostInstalments });
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => day(new Date(days * 86_400_000).toISOString().slice(0, 10)));
  const times = fc.record<Timetable>({
    firstDueOn: days,
    count: counts,
    everyMonths: fc.integer({ min: 1, max: 12 }),
    isAtMonthEnd: fc.boolean(),
  });
  /** In major units first, so that small ones come often and each currency has its own minor units. */
  const amounts = fc
    .tuple(
      fc.constantFrom('JPY', 'CNY', 'USD', 'KWD'),
      fc.oneof(fc.bigInt({ min: 0n, max: 10_000n }), fc.bigInt({ min: 0n, max: maxAmountMinor / 1000n - 1n })),
      fc.integer({ min: 0, max: 999 }),
    )
    .map(([code, major, minor]) => {
      const one = 10n ** BigInt(exponentOf(currency(code)));
      return major * one + (BigInt(minor) % one);
    })
    .filter((amount) => amount > 0n);
  const rises = (some: readonly Instalment[]): boolean =>
    some.every((each, index) => index === 0 || daysBetween(some[index - 1]!.dueOn, each.dueOn) > 0);

  test('equal instalments sum to the total, differ by a minor unit at most, the larger first, and rise in time', () => {
    fc.assert(
      fc.property(amounts, times, (total, each) => {
        fc.pre(total >= BigInt(each.count));
        const made = equalInstalments(total, each);
        const parts = made.map(({ amountMinor }) => amountMinor);
        expect(sumOf(made)).toBe(total);
        expect(parts).toHaveLength(each.count);
        expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1n);
        expect([...parts].sort((one, other) => (one > other ? -1 : one < other ? 1 : 0))).toEqual(parts);
        expect(parts.at(-1)).toBeGreaterThan(0n);
        expect(rises(made)).toBe(true);
        if (each.isAtMonthEnd) expect(made.every(({ dueOn }) => dueOn === monthEnd(dueOn))).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('fewer minor units than instalments are a mistake, never an instalment of nothing', () => {
    fc.assert(
      fc.property(times, (each) => {
        fc.pre(each.count > 1);
        expect(() => equalInstalments(BigInt(each.count - 1), each)).toThrow(ScheduleMistake);
      }),
    );
  });

  test('a balloon and what comes before it sum to the total, or are a mistake', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9_999 }), times, (total, share, each) => {
        const balloon = (total * BigInt(share)) / 10_000n;
        let made: readonly Instalment[];
        try {
          made = balloonInstalments(total, balloon, each);
        } catch (error) {
          expect(error).toBeInstanceOf(ScheduleMistake);
          return;
        }
        expect(sumOf(made)).toBe(total);
        expect(made.at(-1)?.amountMinor).toBe(balloon);
        expect(made.slice(0, -1).every(({ amountMinor }) => amountMinor > 0n && amountMinor < balloon)).toBe(true);
        expect(rises(made)).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  test('a holiday changes no amount, and makes every due date later', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 60 }), times, (total, months, each) => {
        fc.pre(total >= BigInt(each.count));
        const [plain, later] = [equalInstalments(total, each), instalmentsAfterHoliday(total, months, each)];
        expect(later.map(({ amountMinor }) => amountMinor)).toEqual(plain.map(({ amountMinor }) => amountMinor));
        expect(later.every(({ dueOn }, index) => dueOn > plain[index]!.dueOn)).toBe(true);
        expect(rises(later)).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
