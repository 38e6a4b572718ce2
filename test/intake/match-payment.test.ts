import { expect, test } from '@jest/globals';
import type { OwingDebt } from '../../src/cases/index.js';
import { matchPayment, type Named } from '../../src/intake/match-payment.js';
import type { PaymentRow } from '../../src/intake/records.js';
import { day } from '../../src/lib/calendar.js';
import { currency } from '../../src/lib/money.js';

const debt = (debtId: string, caseId: string, principal: bigint, more: Partial<OwingDebt> = {}): OwingDebt => ({
  ...{ debtId, caseId, reference: debtId, accountId: 'account', currency: 'CNY', existsFrom: day('2026-03-01') },
  owed: { FEES: 0n, INTEREST: 1n, PRINCIPAL: principal - 1n },
  ...more,
});
const row = (more: Partial<PaymentRow> = {}): PaymentRow => ({
  ...{ reference: 'P', debtReference: null, caseReference: null, accountNumber: null, channel: 'OTHER' },
  ...{ receivedOn: day('2026-03-02'), valueOn: day('2026-03-02'), currency: currency('CNY'), amountMinor: 100n },
  ...more,
});
const nothing: Named = { debt: undefined, ofCase: undefined, onAccount: undefined };
const [a, b, elsewhere] = [debt('A', 'one', 100n), debt('B', 'one', 50n), debt('C', 'other', 70n)];
const matched = (named: Partial<Named>, more: Partial<PaymentRow> = {}): string => {
  const match = matchPayment(row(more), { ...nothing, ...named });
  return 'reason' in match ? match.reason : `${match.caseId}: ${match.debts.map(({ debtId }) => debtId).join(' ')}`;
};

test.each<[string, Partial<Named>, string]>([
  ['nothing', {}, 'NOTHING_NAMED'],
  ['a debt', { debt: a }, 'one: A'],
  ['a case', { ofCase: [a, b] }, 'one: A B'],
  ['an account of one case', { onAccount: [b, a] }, 'one: B A'],
  ['a debt and its case', { debt: b, ofCase: [a, b] }, 'one: B'],
  ['a case and an account of several', { ofCase: [a, b], onAccount: [a, b, elsewhere] }, 'one: A B'],
  ['a debt that nobody knows', { debt: null }, 'UNKNOWN'],
  ['a known debt on an unknown account', { debt: a, onAccount: null }, 'UNKNOWN'],
  ['an unknown case', { ofCase: null }, 'UNKNOWN'],
  ['an account without debts', { onAccount: [] }, 'NO_DEBT'],
  ['a debt of another case', { debt: elsewhere, ofCase: [a, b] }, 'CONTRADICTORY'],
  ['a debt of another account', { debt: a, onAccount: [b] }, 'CONTRADICTORY'],
  // A is of the amount, and the only one.
  ['an account of several cases, one debt of which it pays off', { onAccount: [a, b, elsewhere] }, 'one: A'],
  ['an account of several cases, none of which it pays off', { onAccount: [b, elsewhere] }, 'SEVERAL_CASES'],
  ['several that it would pay off', { onAccount: [a, debt('D', 'other', 100n)] }, 'SEVERAL_CASES'],
])('%s', (_, named, expected) => {
  expect(matched(named)).toBe(expected);
});

test('a unit less than a debt does not tell which it is for', () => {
  const [ninety, hundred] = [debt('A', 'one', 90n), debt('B', 'other', 100n)];
  expect(matched({ onAccount: [ninety, hundred] }, { amountMinor: 100n })).toBe('other: B');
  expect(matched({ onAccount: [ninety, hundred] }, { amountMinor: 99n })).toBe('SEVERAL_CASES');
});

test('another currency, and a day before the debt', () => {
  expect(matched({ debt: a }, { currency: currency('USD') })).toBe('OTHER_CURRENCY');
  expect(matched({ debt: a }, { receivedOn: day('2026-03-01'), valueOn: day('2026-03-01') })).toBe('one: A');
  expect(matched({ debt: a }, { receivedOn: day('2026-02-28') })).toBe('BEFORE_THE_DEBT');
  expect(matched({ debt: a }, { valueOn: day('2026-02-28') })).toBe('BEFORE_THE_DEBT');
  const later = debt('B', 'one', 50n, { existsFrom: day('2026-03-03') });
  expect(matched({ ofCase: [a, later] })).toBe('one: A');
});
