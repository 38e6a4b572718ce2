import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gapsBetween, type Standing } from '../../src/cases/pause-gaps.js';

const all = ['a', 'b', 'c'];
const wanted = (debts = '', from = 10, until = Infinity) => ({ debtIds: Array.from(debts), all, from, until });
/** As `ab 10-20`; `- 10-` is of all debts, and without an end. */
const pause = (text: string): Standing => {
  const [, debts = '', from = '', until = ''] = /^(\S+) (\d+)-(\d*)$/.exec(text) ?? [];
  return {
    debtIds: debts === '-' ? [] : Array.from(debts),
    from: Number(from),
    until: until ? Number(until) : Infinity,
  };
};
const shown = ({ debtIds, from, until }: Standing): string =>
  `${debtIds.join('') || '-'} ${from}-${until === Infinity ? '' : until}`;
const gaps = (asked: ReturnType<typeof wanted>, ...standing: string[]): readonly string[] =>
  gapsBetween(asked, standing.map(pause)).map(shown);

test.each<[string, ReturnType<typeof wanted>, string[], string[]]>([
  ['nothing stands', wanted(), [], ['- 10-']],
  ['one without an end covers it', wanted(), ['- 10-'], []],
  ['one that begins later', wanted(), ['- 15-'], ['- 10-15']],
  ['one that ended within', wanted(), ['- 5-15'], ['- 15-']],
  ['one that ended as this begins', wanted(), ['- 5-10'], ['- 10-']],
  ['one in the middle', wanted(), ['- 12-15'], ['- 10-12', '- 15-']],
  ['two that touch', wanted(), ['- 5-15', '- 15-20'], ['- 20-']],
  ['one beyond the end', wanted('', 10, 20), ['- 5-25'], []],
  ['one up to the end', wanted('', 10, 20), ['- 15-20'], ['- 10-15']],
  ['one of some debts', wanted(), ['a 12-15'], ['- 10-12', 'bc 12-15', '- 15-']],
  ['all debts by their names', wanted(), ['ab 10-20', 'c 5-15'], ['c 15-20', '- 20-']],
  ['one debt, of which one stands', wanted('a'), ['a 12-15'], ['a 10-12', 'a 15-']],
  ['one debt, where another stands', wanted('a'), ['b 12-15'], ['a 10-']],
  ['one debt, where all stand', wanted('a'), ['- 12-15'], ['a 10-12', 'a 15-']],
])('%s', (_, asked, standing, expected) => {
  expect(gaps(asked, ...standing)).toEqual(expected);
});

test('whatever stands, each debt is covered once at every time that was asked for, and never twice', () => {
  const debts = fc.subarray(all);
  const time = fc.integer({ min: 0, max: 30 });
  const standing = fc.array(fc.record({ debtIds: debts, from: time, length: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(debts, standing, fc.boolean(), (named, given, hasEnd) => {
      const asked = { debtIds: named, all, from: 10, until: hasEnd ? 25 : Infinity };
      const pauses = given.map(({ debtIds, from, length }) => ({ debtIds, from, until: from + length }));
      const found = gapsBetween(asked, pauses);
      const stops = (some: readonly Standing[], debt: string, at: number): number =>
        some.filter(
          ({ debtIds, from, until }) => from <= at && at < until && (debtIds.length === 0 || debtIds.includes(debt)),
        ).length;
      for (let at = 0; at < 60; at++)
        for (const debt of all) {
          const isAsked = at >= 10 && at < asked.until && (named.length === 0 || named.includes(debt));
          expect(stops(found, debt, at)).toBe(isAsked && stops(pauses, debt, at) === 0 ? 1 : 0);
        }
    }),
  );
});
