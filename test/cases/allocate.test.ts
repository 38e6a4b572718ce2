import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allocate, usualOrder, type Owed, type SpreadOrder } from '../../src/cases/allocate.js';
import type { BalancePart, DebtSequence } from '../../src/cases/payment-words.js';

const owed = (debtId: string, fees: bigint, interest: bigint, principal: bigint): Owed => ({
  debtId,
  owed: { FEES: fees, INTEREST: interest, PRINCIPAL: principal },
});
const order = (sequence: DebtSequence, ...parts: BalancePart[]): SpreadOrder => ({ parts, sequence });
/** What is taken, as `A 1/2/3`: fees, interest, principal. */
const spread = (amount: bigint, by: SpreadOrder, ...debts: Owed[]): readonly string[] => {
  const { taken, unallocatedMinor } = allocate(amount, debts, by);
  return [
    ...taken.map(({ debtId, taken: of }) => `${debtId} ${of.FEES}/${of.INTEREST}/${of.PRINCIPAL}`),
    `left ${unallocatedMinor}`,
  ];
};

describe('a payment is spread', () => {
  const [a, b] = [owed('A', 10n, 20n, 30n), owed('B', 1n, 2n, 3n)];

  test.each([
    ['less than the fees', 9n, ['A 9/0/0', 'left 0']],
    ['the fees to the unit', 10n, ['A 10/0/0', 'left 0']],
    ['a unit more', 11n, ['A 10/1/0', 'left 0']],
    ['the whole first debt', 60n, ['A 10/20/30', 'left 0']],
    ['a unit of the second', 61n, ['A 10/20/30', 'B 1/0/0', 'left 0']],
    ['all of both', 66n, ['A 10/20/30', 'B 1/2/3', 'left 0']],
    ['a unit more than all', 67n, ['A 10/20/30', 'B 1/2/3', 'left 1']],
  ])('debt by debt: %s', (_, amount, expected) => {
    expect(spread(amount, usualOrder, a, b)).toEqual(expected);
  });

  test('principal first, where the institution says so', () => {
    expect(spread(35n, order('DEBT_BY_DEBT', 'PRINCIPAL', 'INTEREST', 'FEES'), a, b)).toEqual(['A 0/5/30', 'left 0']);
  });

  test('part by part: the fees of all before the interest of any', () => {
    const by = order('PART_BY_PART', 'FEES', 'INTEREST', 'PRINCIPAL');
    expect(spread(12n, by, a, b)).toEqual(['A 10/1/0', 'B 1/0/0', 'left 0']);
    expect(spread(33n, by, a, b)).toEqual(['A 10/20/0', 'B 1/2/0', 'left 0']);
  });

  test('over nothing that is owed: all of it is left', () => {
    expect(spread(5n, usualOrder)).toEqual(['left 5']);
    expect(spread(5n, usualOrder, owed('A', 0n, 0n, 0n))).toEqual(['left 5']);
  });
});

/** Up to what 64 bits hold: also an amount of all the money that there is. */
const amounts = fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 2n ** 62n));
const debts = fc
  .array(fc.tuple(amounts, amounts, amounts), { maxLength: 50 })
  .map((all) => all.map(([fees, interest, principal], index) => owed(String(index), fees, interest, principal)));
const orders = fc
  .tuple(
    fc.shuffledSubarray<BalancePart>(['FEES', 'INTEREST', 'PRINCIPAL'], { minLength: 3 }),
    fc.constantFrom<DebtSequence>('DEBT_BY_DEBT', 'PART_BY_PART'),
  )
  .map(([parts, sequence]) => order(sequence, ...parts));
const total = (of: Readonly<Record<BalancePart, bigint>>): bigint => of.FEES + of.INTEREST + of.PRINCIPAL;

test('no unit is gained or lost, by any order, of any amounts', () => {
  fc.assert(
    fc.property(amounts, debts, orders, (amount, owing, by) => {
      const { taken, unallocatedMinor } = allocate(amount, owing, by);
      const sum = taken.reduce((so, each) => so + total(each.taken), 0n);
      expect(sum + unallocatedMinor).toBe(amount);
      const all = owing.reduce((so, each) => so + total(each.owed), 0n);
      expect(sum).toBe(amount < all ? amount : all);
      for (const { debtId, taken: of } of taken)
        for (const part of by.parts) {
          const most = owing[Number(debtId)]!.owed[part];
          expect(of[part] >= 0n && of[part] <= most).toBe(true);
        }
    }),
    { numRuns: 500 },
  );
});

test('nothing is taken of what comes later while something before it is owed', () => {
  fc.assert(
    fc.property(amounts, debts, orders, (amount, owing, by) => {
      const taken = new Map(allocate(amount, owing, by).taken.map((each) => [each.debtId, each.taken]));
      const steps =
        by.sequence === 'DEBT_BY_DEBT'
          ? owing.flatMap((debt) => by.parts.map((part) => ({ debt, part })))
          : by.parts.flatMap((part) => owing.map((debt) => ({ debt, part })));
      const left = steps.map(({ debt, part }) => debt.owed[part] - (taken.get(debt.debtId)?.[part] ?? 0n));
      const first = left.findIndex((each) => each > 0n);
      if (first < 0) return;
      const later = steps.slice(first + 1).filter(({ debt, part }) => (taken.get(debt.debtId)?.[part] ?? 0n) > 0n);
      expect(later).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('two payments take what one of both would', () => {
  fc.assert(
    fc.property(amounts, amounts, debts, orders, (one, other, owing, by) => {
      const first = allocate(one, owing, by);
      const of = new Map(first.taken.map((each) => [each.debtId, each.taken]));
      const rest = owing.map(({ debtId, owed: was }) => {
        const gone = of.get(debtId) ?? { FEES: 0n, INTEREST: 0n, PRINCIPAL: 0n };
        return owed(debtId, was.FEES - gone.FEES, was.INTEREST - gone.INTEREST, was.PRINCIPAL - gone.PRINCIPAL);
      });
      const second = allocate(other, rest, by);
      const together = allocate(one + other, owing, by);
      expect(first.unallocatedMinor + second.unallocatedMinor).toBe(together.unallocatedMinor);
    }),
  );
});
