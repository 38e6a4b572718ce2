import { expect, test } from '@jest/globals';
import { nextAllowedAt, type Rule } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { ukConcStatuteBarred } from '../../src/contacts/rules/uk-conc-statute-barred.rule.js';
import { ukConcVisitNotice } from '../../src/contacts/rules/uk-conc-visit-notice.rule.js';
import { ukConcVulnerable } from '../../src/contacts/rules/uk-conc-vulnerable.rule.js';
import { asACollector, debtOf, factsOf, said, standingOf } from './facts.js';

/** By the clocks of London: summer time from 29 March to 25 October 2026. */
const inLondon = (text: string): Date =>
  new Date(
    `${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}${text >= '2026-03-29 02' && text < '2026-10-25 02' ? '+01:00' : 'Z'}`,
  );
const person = { ...factsOf({ at: new Date(0) }).person, timeZones: ['Europe/London'] };
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inLondon(time), locations: ['GB'], debts: [debtOf('card', { jurisdiction: 'GB' })], person, ...some });
const next = (rule: Rule<ContactFacts>, facts: ContactFacts, permits = asACollector) =>
  nextAllowedAt(facts, standingOf([rule], facts), permits);
const noon = '2026-04-01 12:00';

const visit = (noticeGivenAt: string | null, some: Partial<ContactFacts> = {}) =>
  at(noon, { channel: 'VISIT', noticeGivenAt: noticeGivenAt === null ? null : inLondon(noticeGivenAt), ...some });
test.each<[string, ContactFacts, string, string | null]>([
  ['without notice', visit(null), 'PROHIBITED', 'NO_NOTICE'],
  ['with notice afterwards', visit('2026-04-01 12:01'), 'PROHIBITED', 'NO_NOTICE'],
  ['with notice a day before', visit('2026-03-31 12:00'), 'ALLOWED', null],
  ['with less', visit('2026-03-31 12:01'), 'ADVISED_AGAINST', 'SHORT'],
  [
    'of which the purpose is not told',
    visit('2026-03-31 12:00', { statements: ['IDENTITY'] }),
    'PROHIBITED',
    'NO_PURPOSE',
  ],
  ['of which it is', visit('2026-03-31 12:00', { statements: ['VISIT_PURPOSE'] }), 'ALLOWED', null],
])('visits: %s', (_, facts, decision, because) => {
  expect(said(ukConcVisitNotice, facts)).toEqual([decision, because, []]);
});

test('visits: from so many hours after the notice', () => {
  expect(next(ukConcVisitNotice, visit('2026-04-01 11:00'))).toEqual(inLondon('2026-04-02 11:00'));
  expect(next(ukConcVisitNotice, visit(null))).toBeNull();
});

test('the vulnerable are looked at, and not visited', () => {
  const vulnerable = { person: { ...person, isVulnerable: true } };
  expect(said(ukConcVulnerable, at(noon, vulnerable))).toEqual(['REVIEW', 'VULNERABLE', []]);
  expect(said(ukConcVulnerable, at(noon, { channel: 'VISIT', ...vulnerable }))).toEqual(['PROHIBITED', 'VISIT', []]);
  expect(said(ukConcVulnerable, at(noon, { person: { ...person, isIncapable: true } }))).toEqual([
    'REVIEW',
    'INCAPABLE',
    [],
  ]);
  expect(said(ukConcVulnerable, at(noon))).toEqual(['ALLOWED', null, []]);
});

test('a statute-barred debt is looked at', () => {
  const barred = debtOf('old', { jurisdiction: 'GB', isTimeBarred: true });
  expect(said(ukConcStatuteBarred, at(noon, { debts: [debtOf('card', { jurisdiction: 'GB' }), barred] }))).toEqual([
    'REVIEW',
    'BARRED',
    [],
  ]);
  expect(said(ukConcStatuteBarred, at(noon))).toEqual(['ALLOWED', null, []]);
});
