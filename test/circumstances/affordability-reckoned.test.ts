/** What is left of an income, step by step: tables and properties, without a database. */
import { describe, expect, test } from '@jest/globals';
import { monthly } from '../../src/circumstances/affairs-words.js';
import { reckonAffordability, type AffordabilityFacts } from '../../src/circumstances/reckon-affordability.js';
import { addDays, day } from '../../src/lib/calendar.js';
import { equalInstalments, monthlyNeed } from '../../src/plans/schedule.js';

const today = day('2026-04-01');
const line = (
  kind: 'WAGES' | 'PUBLIC_SUPPORT' | 'HOUSING' | 'FOOD' | 'MAINTENANCE' | 'LEISURE',
  amountMinor: bigint,
  more: { readonly period?: 'WEEK' | 'MONTH' | 'YEAR'; readonly source?: 'DEBTOR_SAID' | 'DOCUMENT_SEEN' } = {},
) => ({ kind, amountMinor, period: 'MONTH' as const, source: 'DOCUMENT_SEEN' as const, ...more });

type Statement = NonNullable<AffordabilityFacts['statement']>;
const statement = (more: Partial<Statement> = {}): Statement => ({
  ...{ id: 'x', asOf: today, dependants: 2 },
  lines: [line('WAGES', 900_000n), line('HOUSING', 300_000n), line('FOOD', 200_000n)],
  ...more,
});
const facts = (more: Partial<AffordabilityFacts> = {}): AffordabilityFacts => ({
  ...{ today, outstandingMinor: 1_000_000n, statement: statement(), hasOtherCurrency: false, isPolicySet: true },
  policy: { dependantAllowanceMinor: 50_000n, instalmentShareBasisPoints: 5_000, oldestDays: 90 },
  ...more,
});

test.each([
  ['WAGES', 1_000n, 'WEEK', 4_333n],
  ['HOUSING', 1_000n, 'WEEK', 4_334n],
  ['WAGES', 1_000n, 'FORTNIGHT', 2_166n],
  ['FOOD', 1_000n, 'FORTNIGHT', 2_167n],
  ['WAGES', 1_000n, 'MONTH', 1_000n],
  ['FOOD', 1_000n, 'MONTH', 1_000n],
  ['PENSION', 1_000n, 'QUARTER', 333n],
  ['MAINTENANCE', 1_000n, 'QUARTER', 334n],
  ['WAGES', 11n, 'YEAR', 0n],
  ['LEISURE', 1n, 'YEAR', 1n],
  ['FOOD', 0n, 'YEAR', 0n],
  ['WAGES', 12_000n, 'YEAR', 1_000n],
  ['FOOD', 12_000n, 'YEAR', 1_000n],
] as const)('%s of %d a %s is %d a month', (kind, amountMinor, period, expected) => {
  expect(monthly(kind, amountMinor, period)).toBe(expected);
});

describe('what is left', () => {
  test('is income less essentials, dependants and commitments; what is free is shown and left', () => {
    const lines = [
      ...[line('LEISURE', 70_000n), line('MAINTENANCE', 60_000n), line('FOOD', 200_000n)],
      ...[line('WAGES', 700_000n), line('PUBLIC_SUPPORT', 200_000n)],
    ];
    const { steps, ...sums } = reckonAffordability(facts({ statement: statement({ lines }) }));
    expect(steps.map(({ kind, amountMinor, leftMinor }) => [kind, amountMinor, leftMinor])).toEqual([
      ['INCOME', 700_000n, 700_000n],
      ['INCOME', 200_000n, 900_000n],
      ['ESSENTIAL', 200_000n, 700_000n],
      ['DEPENDANTS', 100_000n, 600_000n],
      ['COMMITMENT', 60_000n, 540_000n],
      ['FREE', 70_000n, 540_000n],
      ['DISPOSABLE', 540_000n, 540_000n],
      ['SHARE', 270_000n, 270_000n],
      ['BOUND', 1_000_000n, 270_000n],
    ]);
    expect(sums).toEqual({
      ...{ disposableMinor: 540_000n, affordableMinor: 270_000n, suggestedMinor: 270_000n, monthsToClear: 4n },
      ...{ shortcomings: [], isSound: true },
    });
  });

  test.each([
    // By one minor unit: what the share leaves of it, and how many payments it takes.
    [1n, 10_000, 1n, 1n],
    [2n, 5_000, 1n, 1n],
    [1n, 5_000, 0n, null],
    [3n, 5_000, 1n, 1n],
  ])('%d of it at %d basis points is %d', (disposable, share, affordable, months) => {
    const lines = [line('WAGES', 500n + disposable), line('FOOD', 500n)];
    const policy = { ...facts().policy, instalmentShareBasisPoints: share };
    const reckoned = reckonAffordability(
      facts({ statement: statement({ lines, dependants: 0 }), policy, outstandingMinor: 1n }),
    );
    expect([reckoned.disposableMinor, reckoned.affordableMinor, reckoned.monthsToClear]).toEqual([
      ...[disposable, affordable, months],
    ]);
  });

  test('may be less than nothing: then nothing is affordable, and no number of months clears the case', () => {
    const lines = [line('WAGES', 100n), line('FOOD', 101n)];
    expect(reckonAffordability(facts({ statement: statement({ lines, dependants: 0 }) }))).toMatchObject({
      ...{ disposableMinor: -1n, affordableMinor: 0n, suggestedMinor: 0n, monthsToClear: null, isSound: true },
    });
  });

  test('suggests no more than is outstanding; of nothing outstanding, nothing', () => {
    expect(reckonAffordability(facts({ outstandingMinor: 150_000n }))).toMatchObject({
      ...{ affordableMinor: 150_000n, suggestedMinor: 150_000n, monthsToClear: 1n },
    });
    expect(reckonAffordability(facts({ outstandingMinor: 149_999n }))).toMatchObject({
      ...{ affordableMinor: 150_000n, suggestedMinor: 149_999n, monthsToClear: 1n },
    });
    expect(reckonAffordability(facts({ outstandingMinor: 150_001n }))).toMatchObject({ monthsToClear: 2n });
    expect(reckonAffordability(facts({ outstandingMinor: 0n }))).toMatchObject({
      suggestedMinor: 0n,
      monthsToClear: 0n,
    });
  });
});

describe('what is missing', () => {
  const old = (days: number) => statement({ asOf: addDays(today, -days) });
  test.each<[string, Partial<AffordabilityFacts>, readonly string[], boolean]>([
    ['nothing', {}, [], true],
    ['a statement', { statement: null }, ['NO_STATEMENT'], false],
    ['one in the currency', { statement: null, hasOtherCurrency: true }, ['OTHER_CURRENCY'], false],
    ['nothing at 90 days', { statement: old(90) }, [], true],
    ['a newer one at 91', { statement: old(91) }, ['STATEMENT_TOO_OLD'], false],
    ['an income', { statement: statement({ lines: [line('FOOD', 1n)] }) }, ['NO_INCOME'], false],
    ['essentials', { statement: statement({ lines: [line('WAGES', 1n)] }) }, ['NO_ESSENTIALS'], false],
    [
      'nothing where there is none of both',
      { statement: statement({ lines: [line('WAGES', 0n), line('FOOD', 0n)] }) },
      ...([[], true] as const),
    ],
    ['dependants', { statement: statement({ dependants: null }) }, ['DEPENDANTS_UNKNOWN'], false],
    ['a policy, which is a remark', { isPolicySet: false }, ['NO_POLICY'], true],
    [
      'a document, which is a remark',
      { statement: statement({ lines: [line('WAGES', 1n, { source: 'DEBTOR_SAID' }), line('FOOD', 1n)] }) },
      ...([['NOTHING_SEEN'], true] as const),
    ],
  ])('%s', (_what, more, shortcomings, isSound) => {
    expect(reckonAffordability(facts(more))).toMatchObject({ shortcomings, isSound });
  });
});

describe('what a plan asks a month', () => {
  const due = (...parts: readonly (readonly [string, bigint])[]) =>
    parts.map(([dueOn, amountMinor]) => ({ dueOn: day(dueOn), amountMinor }));
  test.each([
    ['nothing', due(), 0n],
    ['all at once', due(['2026-04-30', 100n]), 100n],
    ['equal monthly ones', due(['2026-04-30', 100n], ['2026-05-31', 100n], ['2026-06-30', 100n]), 100n],
    ['quarterly ones', due(['2026-06-30', 100n], ['2026-09-30', 100n]), 34n],
    ['two within a month', due(['2026-05-01', 100n], ['2026-05-20', 100n]), 200n],
    ['a balloon that is saved up for', due(['2026-05-01', 10n], ['2026-06-01', 10n], ['2026-07-01', 100n]), 40n],
    ['less and less', due(['2026-05-01', 90n], ['2026-06-01', 10n]), 90n],
    ['from the end of a month', due(['2026-01-31', 50n], ['2026-02-28', 50n], ['2026-03-31', 50n]), 50n],
  ] as const)('%s', (_what, instalments, expected) => {
    expect(monthlyNeed(instalments)).toBe(expected);
  });

  test('of equal ones is the first of them, whatever the amount, the count and the day', () => {
    for (const total of [1_000n, 99_999n, 1_000_003n])
      for (const count of [1, 2, 7, 36])
        for (const firstDueOn of ['2026-04-01', '2026-01-31', '2028-02-29']) {
          const timetable = { firstDueOn: day(firstDueOn), count, everyMonths: 1, isAtMonthEnd: false };
          const instalments = equalInstalments(total, timetable);
          expect([total, count, firstDueOn, monthlyNeed(instalments)]).toEqual([
            ...[total, count, firstDueOn, instalments[0]!.amountMinor],
          ]);
        }
  });
});
