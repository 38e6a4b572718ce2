import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  currencies,
  currency,
  exponentOf,
  formatAmount,
  isCurrency,
  maxAmountMinor,
  MoneyMistake,
  parseAmount,
  sum,
} from '../../src/lib/money.js';

test.each([
  ['12.5', 'CNY', 1250n],
  ['12.50', 'CNY', 1250n],
  ['0', 'CNY', 0n],
  ['-0.01', 'USD', -1n],
  ['0001.10', 'USD', 110n],
  ['1250', 'JPY', 1250n],
  ['1.234', 'KWD', 1234n],
  ['20000', 'TWD', 2_000_000n],
  ['92233720368547758.07', 'CNY', 2n ** 63n - 1n],
  ['-92233720368547758.07', 'CNY', -(2n ** 63n - 1n)],
  ['9223372036854775807', 'JPY', 2n ** 63n - 1n],
])('%s %s is %s minor units', (text, code, amountMinor) => {
  expect(parseAmount(text, currency(code))).toBe(amountMinor);
});

test.each([
  ['1.234', 'CNY', /at most 2 decimals/],
  ['1.000', 'CNY', /at most 2 decimals/],
  ['1.0', 'JPY', /no decimals/],
  ['92233720368547758.08', 'CNY', /2\^63/],
  ['-92233720368547758.08', 'CNY', /2\^63/],
  ['9223372036854775808', 'JPY', /2\^63/],
  ['1'.repeat(1_000_000), 'CNY', /not a decimal/],
  ...['', ' 1', '+1', '1,000.00', '1e3', '1.', '.5', '0x10', 'NaN', '１２', '1_000', '--1'].map(
    (text) => [text, 'CNY', /not a decimal/] as const,
  ),
])('%.40s %s is refused', (text, code, reason) => {
  expect(() => parseAmount(text, currency(code))).toThrow(reason);
  expect(() => parseAmount(text, currency(code))).toThrow(MoneyMistake);
});

test('what is formatted is read back, in every currency and over the whole range', () => {
  const amounts = fc.bigInt({ min: -maxAmountMinor, max: maxAmountMinor });
  fc.assert(
    fc.property(amounts, fc.constantFrom(...currencies), (amountMinor, code) => {
      expect(parseAmount(formatAmount(amountMinor, code), code)).toBe(amountMinor);
    }),
    { numRuns: 2000 },
  );
});

describe('currencies', () => {
  test.each(['JPY 0', 'KRW 0', 'CLP 0', 'CNY 2', 'TWD 2', 'HUF 2', 'INR 2', 'KWD 3', 'BHD 3', 'CLF 4'])(
    '%s decimals',
    (line) => {
      const [code = '', digits] = line.split(' ');
      expect(exponentOf(currency(code))).toBe(Number(digits));
    },
  );

  test.each(['DEM', 'XXX', 'XAU', 'cny', 'CN', '', 'CNY ', 'toString'])('%j is none', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => currency(code)).toThrow(MoneyMistake);
  });

  test('are each listed once, and known to Intl or units of account', () => {
    expect(new Set(currencies).size).toBe(currencies.length);
    const known = new Set(Intl.supportedValuesOf('currency'));
    expect(currencies.filter((code) => !known.has(code))).toEqual(['CLF', 'COU', 'MXV', 'UYI', 'UYW', 'VED']);
  });
});

test('a sum that leaves the range is refused', () => {
  expect(sum([1n, 2n, -4n])).toBe(-1n);
  expect(() => sum([maxAmountMinor, 1n])).toThrow(MoneyMistake);
});
