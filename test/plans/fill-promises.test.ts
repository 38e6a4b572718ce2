import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '../../src/lib/calendar.js';
import { filledPromises, type GivenPromise, type PaidMoney } from '../../src/plans/fill-promises.js';

const at = (on: string): Date => new Date(`${on}T04:00:00Z`);
const promise = (id: string, givenOn: string, dueOn: string, more: Partial<GivenPromise> = {}): GivenPromise => ({
  ...{ id, enoughMinor: 500n, recordedAt: at(givenOn), givenOn: day(givenOn), dueOn: day(dueOn) },
  ...{ lateAfter: day(dueOn), endedAt: null },
  ...more,
});
const paid = (amountMinor: bigint, valueOn: string, recordedOn = valueOn): PaidMoney => ({
  ...{ amountMinor, valueOn: day(valueOn), recordedAt: at(recordedOn) },
});

const one = promise('one', '2026-04-01', '2026-04-10');
const two = promise('two', '2026-04-05', '2026-04-20');

describe('promises of a case', () => {
  test.each<[string, readonly GivenPromise[], readonly PaidMoney[], readonly string[]]>([
    ['nothing paid', [one], [], []],
    ['enough on the day it was given', [one], [paid(500n, '2026-04-01')], ['one']],
    ['enough on its last day', [one], [paid(500n, '2026-04-10')], ['one']],
    ['enough the day after', [one], [paid(500n, '2026-04-11')], []],
    ['one too little', [one], [paid(499n, '2026-04-10')], []],
    ['in two parts', [one], [paid(499n, '2026-04-02'), paid(1n, '2026-04-03')], ['one']],
    ['what counts from the day before, and was recorded after', [one], [paid(500n, '2026-03-31', '2026-04-02')], []],
    ['what was recorded before', [one], [paid(500n, '2026-04-01', '2026-03-31')], []],
    ['two, and enough for the one due first', [two, one], [paid(500n, '2026-04-06')], ['one']],
    ['two, and enough for both', [one, two], [paid(1_000n, '2026-04-06')], ['one', 'two']],
    ['two, and one too little for both', [one, two], [paid(999n, '2026-04-06')], ['one']],
    ['two, and what came when the first was late', [one, two], [paid(500n, '2026-04-11')], ['two']],
    ['two, and what came before the second was given', [one, two], [paid(1_000n, '2026-04-02')], ['one']],
    [
      'one that ended before goes without',
      [{ ...one, endedAt: at('2026-04-06') }, two],
      [paid(500n, '2026-04-07')],
      ['two'],
    ],
    [
      'one that ended afterwards has it',
      [{ ...one, endedAt: at('2026-04-08') }, two],
      [paid(500n, '2026-04-07')],
      ['one'],
    ],
  ])('%s', (_, promises, payments, kept) => {
    expect([...filledPromises(promises, payments)].sort()).toEqual(kept);
  });

  test('together never need more than was paid', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-04-${String(n).padStart(2, '0')}`);
    const amounts = fc.bigInt({ min: 1n, max: 2_000n });
    const some = fc.array(
      fc.record({ givenOn: days, dueOn: days, enoughMinor: amounts }).map(({ givenOn, dueOn, enoughMinor }) => ({
        ...{ givenOn, dueOn, enoughMinor },
      })),
      { maxLength: 6 },
    );
    const money = fc.array(fc.tuple(amounts, days, days), { maxLength: 8 });
    fc.assert(
      fc.property(some, money, (given, came) => {
        const promises = given.map(({ givenOn, dueOn, enoughMinor }, n) =>
          promise(`p${n}`, givenOn, dueOn, { enoughMinor }),
        );
        const payments = came.map(([amount, valueOn, recordedOn]) => paid(amount, valueOn, recordedOn));
        const kept = filledPromises(promises, payments);
        const needed = promises
          .filter(({ id }) => kept.has(id))
          .reduce((sum, { enoughMinor }) => sum + enoughMinor, 0n);
        expect(needed <= payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(true);
      }),
    );
  });
});
