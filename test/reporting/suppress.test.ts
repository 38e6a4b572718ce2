/** No group that is too small can be recomputed from what is shown: by tables, and by solving for it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hiddenOf, hiddenParts, smallestShown, type Divided } from '../../src/lib/suppress.js';

const groups = (...people: number[]) => people.map((each, index) => ({ key: `g${index}`, people: each }));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('of groups of a total', () => {
  test.each<[string, number[], number[]]>([
    ['none that is large enough', [5, 6, 100], []],
    ['the one at the edge is shown', [5], []],
    ['one below it, and then all is hidden', [4], [0]],
    ['a small one and the next smallest', [4, 100, 6], [0, 2]],
    ['the smallest of all that are as large, by name', [4, 6, 6], [0, 1]],
    ['two small ones that are a large one together', [2, 3, 9], [0, 1]],
    ['two small ones that are small together too, and another', [2, 2, 9, 8], [0, 1, 3]],
    ['of two both', [1, 1000], [0, 1]],
    ['five of one each', [1, 1, 1, 1, 1], [0, 1, 2, 3, 4]],
    ['five of one each, and a large one that is shown', [1, 1, 1, 1, 1, 7], [0, 1, 2, 3, 4]],
    ['all of a small total', [1, 2, 1], [0, 1, 2]],
    ['nothing', [], []],
  ])('%s: %j', (_what, people, hidden) => {
    expect([...hiddenOf(groups(...people), sum(people))].sort()).toEqual(hidden.map((index) => `g${index}`));
  });

  test('it is the total that counts, where the same people are in several groups', () => {
    expect(hiddenOf(groups(5, 5), 4).size).toBe(2);
    expect(hiddenOf(groups(5, 5), 5).size).toBe(0);
  });

  test('two small ones may be of the same few people, and then a larger one is hidden with them', () => {
    expect(hiddenOf(groups(3, 3, 9, 8), 23).size).toBe(2);
    expect([...hiddenOf(groups(3, 3, 9, 8), 22)].sort()).toEqual(['g0', 'g1', 'g3']);
  });
});

test.each<[string, number[][], string[][]]>([
  ['a small part hides with the next of its own group', [[3, 8, 9], [20]], [['0', '1'], []]],
  [
    'a small group with all its parts, and the next group with all of its',
    [[3], [6, 5], [50, 60]],
    [['0'], ['0', '1'], []],
  ],
  ['a group that is just large enough', [[2, 3], [5]], [['0', '1'], []]],
])('of divided groups %s: %j', (_what, sizes, hidden) => {
  const found = hiddenParts(dividedOf(sizes), sum(sizes.flat()));
  expect([...found.values()].map((keys) => [...keys].sort())).toEqual(hidden);
});

const dividedOf = (sizes: readonly (readonly number[])[]): readonly Divided[] =>
  sizes.map((parts, group) => ({
    key: `t${group}`,
    people: sum(parts),
    parts: parts.map((people, part) => ({ key: String(part), people })),
  }));

const teams = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 6,
});

/** Everything is reckoned from what the parts hold: a sum that is published is an equation between them. */
function published(sizes: readonly (readonly number[])[]) {
  const divided = dividedOf(sizes);
  const total = sum(sizes.flat());
  const groupsHidden = hiddenOf(divided, total);
  const partsHidden = hiddenParts(divided, total);
  const width = sizes.flat().length;
  let at = 0;
  const places = sizes.map((parts) => parts.map(() => at++));
  const equation = (its: readonly number[]): number[] =>
    Array.from({ length: width }, (_, place) => (its.includes(place) ? 1 : 0));
  const shown: number[][] = total >= smallestShown ? [equation(places.flat())] : [];
  const hidden: { readonly equation: number[]; readonly people: number }[] = [];
  divided.forEach(({ key, people, parts }, group) => {
    (groupsHidden.has(key) ? hidden : { push: (each: { equation: number[] }) => shown.push(each.equation) }).push({
      equation: equation(places[group]!),
      people,
    });
    parts.forEach((part, index) => {
      const its = { equation: equation([places[group]![index]!]), people: part.people };
      if (partsHidden.get(key)?.has(part.key)) hidden.push(its);
      else shown.push(its.equation);
    });
  });
  return { shown, hidden };
}

/** By elimination over the rationals, whose numerators and denominators stay small here. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot]!, left[rank]!];
    for (let index = 0; index < left.length; index++) {
      if (index === rank) continue;
      const factor = left[index]![column]! / left[rank]![column]!;
      left[index] = left[index]!.map((value, place) => value - factor * left[rank]![place]!);
    }
    rank++;
  }
  return rank;
}

test('the solver finds what can be recomputed', () => {
  const [total, first] = [
    [1, 1, 1],
    [1, 0, 0],
  ];
  const second = [0, 1, 0];
  expect(rankOf([total, first, second])).toBe(rankOf([total, first, second, [0, 0, 1]]));
  expect(rankOf([total, first])).toBeLessThan(rankOf([total, first, second]));
});

test('whatever the sizes: from the total, the groups and their parts, asked one after the other, nothing that is hidden follows', () => {
  fc.assert(
    fc.property(teams, (sizes) => {
      const { shown, hidden } = published(sizes);
      for (const { equation } of hidden) expect(rankOf([...shown, equation])).toBe(rankOf(shown) + 1);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever the sizes: nothing small is shown, and what is hidden of a total that is shown is no small group', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), (people) => {
      const all = groups(...people);
      const hidden = hiddenOf(all, sum(people));
      for (const group of all) expect(hidden.has(group.key) || group.people >= smallestShown).toBe(true);
      if (hidden.size > 0 && sum(people) >= smallestShown) {
        expect(hidden.size).toBeGreaterThanOrEqual(2);
        expect(sum(all.filter(({ key }) => hidden.has(key)).map((each) => each.people))).toBeGreaterThanOrEqual(
          smallestShown,
        );
      }
    }),
    { numRuns: 2_000 },
  );
});
