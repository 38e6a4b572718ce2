import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Kept } from '../../src/audit/kept.js';

const minute = 60_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('nothing is kept for five minutes and a moment, asked for or not, whenever it came', () => {
  const kept = new Kept<number>();
  const places = [0, 1, 2 * minute, 2.5 * minute - 1, 2.5 * minute, 2.5 * minute + 1, 7 * minute];
  for (let now = 0, next = 0; next < places.length; now += minute / 4) {
    for (; next < places.length && places[next]! <= now; next++) kept.set(`${next}`, now);
    for (let name = 0; name < next; name++) {
      const since = kept.get(`${name}`);
      if (since !== undefined) expect(now - since).toBeLessThan(5 * minute);
    }
    jest.advanceTimersByTime(minute / 4);
  }
  expect(kept.get('6')).toBe(7 * minute);
  jest.advanceTimersByTime(5 * minute);
  expect(places.map((_, name) => kept.get(`${name}`))).toEqual(places.map(() => undefined));
  expect(jest.getTimerCount()).toBe(0);
});

test('it is kept for two and a half minutes at least, and then as long again at most', () => {
  const kept = new Kept<string>();
  kept.set('a', 'first');
  jest.advanceTimersByTime(2.5 * minute - 1);
  kept.set('b', 'second');
  jest.advanceTimersByTime(2.5 * minute);
  expect([kept.get('a'), kept.get('b')]).toEqual(['first', 'second']);
  jest.advanceTimersByTime(1);
  expect([kept.get('a'), kept.get('b')]).toEqual([undefined, undefined]);
});

test('of more than twenty thousand the first are forgotten', () => {
  const kept = new Kept<number>();
  for (let count = 0; count < 20_001; count++) kept.set(`${count}`, count);
  expect([kept.get('0'), kept.get('9999'), kept.get('10000'), kept.get('20000')]).toEqual([
    undefined,
    undefined,
    10_000,
    20_000,
  ]);
});
