/** Which attempt is which line: the edges of the tolerance, what the provider echoes, and that no choice would match more. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchLines, toleranceOf, type MadeAttempt, type ReportedLine } from '../../src/reconciliation/match-lines.js';
import { reportedChannels, type Channel } from '../../src/lib/vocabulary.js';

const minute = 60_000;
const noon = Date.parse('2026-03-31T04:00:00.000Z');
const line = (id: string, at: number, more: Partial<ReportedLine> = {}): ReportedLine => ({
  ...{ id, channel: 'PHONE', begunAt: new Date(noon + at), ours: null },
  ...more,
});
const attempt = (id: string, at: number, more: Partial<MadeAttempt> = {}): MadeAttempt => ({
  ...{ id, channel: 'PHONE', occurredAt: new Date(noon + at), permitId: null },
  ...more,
});
const pairs = (lines: readonly ReportedLine[], attempts: readonly MadeAttempt[]): Record<string, string> =>
  Object.fromEntries(matchLines(lines, attempts));

test.each<[Channel, number]>([
  ['PHONE', 5],
  ['VOICE_ROBOT', 5],
  ['SMS', 15],
  ['EMAIL', 15],
])('%s: %d minutes apart is the same contact, on both sides; a millisecond more is another', (channel, minutes) => {
  const of = (apart: number): number =>
    matchLines([line('l', 0, { channel })], [attempt('a', apart, { channel })]).size;
  expect([-1, 1].map((side) => of(side * minutes * minute))).toEqual([1, 1]);
  expect([-1, 1].map((side) => of(side * (minutes * minute + 1)))).toEqual([0, 0]);
});

test('a robot’s call and a person’s are one medium to who sells lines; a text is not a call', () => {
  expect(pairs([line('l', 0)], [attempt('a', 0, { channel: 'VOICE_ROBOT' })])).toEqual({ l: 'a' });
  expect(pairs([line('l', 0)], [attempt('a', 0, { channel: 'SMS' })])).toEqual({});
});

test('an attempt is one line, and a line one attempt', () => {
  expect(pairs([line('l1', 0), line('l2', 1)], [attempt('a', 0)])).toEqual({ l1: 'a' });
  expect(pairs([line('l', 0)], [attempt('a1', 0), attempt('a2', 1)])).toEqual({ l: 'a1' });
});

describe('what the provider echoes', () => {
  test('goes before what fits by time, however far it is', () => {
    const lines = [line('l1', 0, { ours: 'permit' }), line('l2', minute)];
    const attempts = [attempt('near', 0), attempt('far', 600 * minute, { permitId: 'permit' })];
    expect(pairs(lines, attempts)).toEqual({ l1: 'far', l2: 'near' });
    expect(pairs([line('l', 0, { ours: 'far' })], attempts)).toEqual({ l: 'far' });
  });

  test('excuses one call: of two that name one permit, the second is by itself', () => {
    const lines = [line('l1', 0, { ours: 'permit' }), line('l2', minute, { ours: 'permit' })];
    expect(pairs(lines, [attempt('a', 0, { permitId: 'permit' })])).toEqual({ l1: 'a' });
  });

  test('is nothing where it is of another medium, or none of ours', () => {
    expect(pairs([line('l', 0, { ours: 'a' })], [attempt('a', 0, { channel: 'SMS' })])).toEqual({});
    expect(pairs([line('l', 0, { ours: 'x' })], [attempt('a', 0)])).toEqual({ l: 'a' });
  });
});

test('no other choice would leave fewer lines without an attempt', () => {
  const times = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 });
  fc.assert(
    fc.property(times, times, fc.constantFrom(...reportedChannels), (made, recorded, channel) => {
      const lines = made.map((at, index) => line(`l${index}`, at * minute, { channel }));
      const attempts = recorded.map((at, index) => attempt(`a${index}`, at * minute, { channel }));
      const matched = matchLines(lines, attempts);
      expect(new Set(matched.values()).size).toBe(matched.size);
      for (const [lineId, attemptId] of matched) {
        const [one, other] = [lines.find(({ id }) => id === lineId)!, attempts.find(({ id }) => id === attemptId)!];
        expect(Math.abs(one.begunAt.getTime() - other.occurredAt.getTime())).toBeLessThanOrEqual(toleranceOf(channel));
      }
      expect(matched.size).toBe(most(lines, attempts, toleranceOf(channel)));
    }),
    { numRuns: 500 },
  );
});

/** The greatest number of pairs, by trying all. */
function most(lines: readonly ReportedLine[], attempts: readonly MadeAttempt[], tolerance: number): number {
  const [first, ...others] = lines;
  if (!first) return 0;
  const fitting = attempts.filter(
    ({ occurredAt }) => Math.abs(occurredAt.getTime() - first.begunAt.getTime()) <= tolerance,
  );
  const taking = fitting.map(
    (taken) =>
      1 +
      most(
        others,
        attempts.filter((each) => each !== taken),
        tolerance,
      ),
  );
  return Math.max(most(others, attempts, tolerance), ...taking);
}
