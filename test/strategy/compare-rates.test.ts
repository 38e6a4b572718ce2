import { describe, expect, test } from '@jest/globals';
import { compareRates } from '../../src/strategy/compare-rates.js';

describe('two shares', () => {
  test('of which Newcombe (1998) gives the interval: 56 of 70 and 48 of 80, method 10', () => {
    // Published for 56/70 less 48/80: 0.0524 to 0.3339.
    expect(compareRates({ of: 80, hits: 48 }, { of: 70, hits: 56 })).toEqual({
      ...{ difference: 0.2, low: 0.0524, high: 0.3339 },
      // By hand: 0.2 / sqrt(0.69333 · 0.30667 · (1/70 + 1/80)).
      z: 2.6502,
    });
  });

  test('the other way round, the other way round', () => {
    const one = compareRates({ of: 80, hits: 48 }, { of: 70, hits: 56 })!;
    expect(compareRates({ of: 70, hits: 56 }, { of: 80, hits: 48 })).toEqual({
      ...{ difference: -one.difference, low: -one.high, high: -one.low, z: -one.z },
    });
  });

  test('that are the same differ by nothing, with nothing in the middle', () => {
    const same = compareRates({ of: 200, hits: 100 }, { of: 200, hits: 100 })!;
    expect(same).toMatchObject({ difference: 0, z: 0 });
    expect(same.low).toBeCloseTo(-same.high, 10);
  });

  test.each([
    [{ of: 100, hits: 9 }, false],
    [{ of: 100, hits: 10 }, true],
    [{ of: 100, hits: 90 }, true],
    [{ of: 100, hits: 91 }, false],
    [{ of: 0, hits: 0 }, false],
  ])('of %j something is said: %s', (share, isSaid) => {
    const enough = { of: 100, hits: 50 };
    expect(compareRates(share, enough) !== null).toBe(isSaid);
    expect(compareRates(enough, share) !== null).toBe(isSaid);
  });

  test('known better the more there are', () => {
    const width = (times: number): number => {
      const { low, high } = compareRates({ of: 100 * times, hits: 40 * times }, { of: 100 * times, hits: 50 * times })!;
      return high - low;
    };
    expect(width(100)).toBeLessThan(width(1) / 9);
  });
});
