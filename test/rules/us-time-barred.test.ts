import { expect, test } from '@jest/globals';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { usTimeBarred } from '../../src/contacts/rules/us-time-barred.rule.js';
import { attemptOf, debtOf, factsOf, inNewYork, said } from './facts.js';

const now = inNewYork('2026-04-07 10:00');
const at = (some: Partial<ContactFacts>): ContactFacts =>
  factsOf({ at: now, debts: [debtOf('card', { isTimeBarred: true }), debtOf('loan')], ...some });
const fine = ['ALLOWED', null, []];

test.each<[string, ContactFacts, unknown]>([
  ['not time-barred', at({ debts: [debtOf('card')], statements: ['LEGAL_ACTION'] }), fine],
  ['payment is asked for', at({}), ['REVIEW', 'NO_THREAT', []]],
  [
    'a letter that threatens a suit',
    at({ channel: 'LETTER', statements: ['LEGAL_ACTION'] }),
    ['PROHIBITED', 'THREAT', []],
  ],
  ['one that does not', at({ channel: 'LETTER', statements: ['BALANCE'] }), ['REVIEW', 'NO_THREAT', []]],
  ['a remedy is named', at({ purpose: 'CLOSING_OR_REMEDY' }), ['REVIEW', 'REMEDY', []]],
  ['was called about', at({ happened: attemptOf(now) }), fine],
  ['was threatened', at({ happened: attemptOf(now), statements: ['LEGAL_ACTION'] }), ['PROHIBITED', 'THREAT', []]],
])('%s', (_, facts, expected) => {
  expect(said(usTimeBarred, facts)).toEqual(expected);
});
