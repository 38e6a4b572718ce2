import { expect, test } from '@jest/globals';
import { checkWorkText } from '../../src/lib/input.js';

test.each([
  '13800138000',
  'ring 138 0013 8000',
  '+86 138-0013-8000',
  '（617）555-0117',
  'SSN 123-45-6789',
  '身份证11010119900307123X',
  'ask zhang.wei@example.com',
  '１３８００１３８０００',
])('a text about the work is refused where it holds what looks personal: %s', (text) => {
  expect(() => checkWorkText('input.reason', text, 500)).toThrow('Say it without personal data');
  // Nor does the error repeat it.
  expect(() => checkWorkText('input.reason', text, 500)).not.toThrow(text);
});

test.each([
  'The court asks, order 2026-0417 of 2026-11-22, 10:30',
  '（2026）沪0101民初12345号',
  'complaint 20261122, 40 people, CNY 1 250 000.00',
  'case_01940000-0004-7000-8000-012345678901',
  'UCI-000001 to UCI-030000',
])('and taken where it does not: %s', (text) => {
  expect(checkWorkText('input.reason', text, 500)).toBe(text);
});
