import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { Consent, ContactFacts } from '../../src/contacts/contact-facts.js';
import { cnCbaHours } from '../../src/contacts/rules/cn-cba-hours.rule.js';
import { cnGbtHours } from '../../src/contacts/rules/cn-gbt-hours.rule.js';
import { channels } from '../../src/lib/vocabulary.js';
import { asACollector, debtOf, factsOf, inChina, said, standingOf } from './facts.js';

const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), locations: ['CN'], debts: [debtOf('card', { jurisdiction: 'CN' })], ...some });
const agreed = (some: Partial<Consent> = {}): Consent => ({
  id: 'consent',
  kind: 'OUTSIDE_HOURS',
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: null,
  validFrom: inChina('2026-04-01 09:00'),
  validTo: null,
  ...some,
});
const atNight = (some: Partial<ContactFacts>): ContactFacts => at('2026-04-01 22:30', some);
const agency = { ...at('2026-04-01 12:00').collector, firmId: 'agency' };

test.each<[string, ContactFacts, string, string | null]>([
  ['N01 at 21:59:59', at('2026-04-01 21:59:59'), 'ALLOWED', null],
  ['N01 to the last moment', at('2026-04-01 21:59:59.999'), 'ALLOWED', null],
  ['N01 at 22:00:00', at('2026-04-01 22:00:00'), 'PROHIBITED', 'AT_NIGHT'],
  ['at midnight', at('2026-04-02 00:00:00'), 'PROHIBITED', 'AT_NIGHT'],
  ['N01 at 07:59:59', at('2026-04-01 07:59:59'), 'PROHIBITED', 'AT_NIGHT'],
  ['to the last moment of the night', at('2026-04-01 07:59:59.999'), 'PROHIBITED', 'AT_NIGHT'],
  ['N01 at 08:00:00', at('2026-04-01 08:00:00'), 'ALLOWED', null],
  ['N02 with consent', atNight({ consents: [agreed()] }), 'ALLOWED', 'CONSENT'],
  [
    'N02 with consent to the institution an agency too',
    atNight({ consents: [agreed()], collector: agency }),
    'ALLOWED',
    'CONSENT',
  ],
  [
    'with consent to another agency',
    atNight({ consents: [agreed({ firmId: 'other' })], collector: agency }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'with consent that ended at this instant',
    atNight({ consents: [agreed({ validTo: inChina('2026-04-01 22:30') })] }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'with consent to come',
    atNight({ consents: [agreed({ validFrom: inChina('2026-04-01 22:31') })] }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'with consent about another debt',
    atNight({ consents: [agreed({ debtIds: ['other'] })] }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'with consent for another number',
    atNight({ consents: [agreed({ contactPointId: 'landline' })] }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  ['with consent of another kind', atNight({ consents: [agreed({ kind: 'MORE_CALLS' })] }), 'PROHIBITED', 'AT_NIGHT'],
  [
    'the debtor cannot agree for a guarantor',
    atNight({
      consents: [agreed()],
      personRole: 'GUARANTOR',
      person: { ...at('2026-04-01 12:00').person, id: 'guarantor' },
    }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'with consent about one of two debts',
    atNight({
      consents: [agreed({ debtIds: ['card'] })],
      debts: [debtOf('card', { jurisdiction: 'CN' }), debtOf('loan', { jurisdiction: 'CN' })],
    }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'by Beijing time, whatever zone the record has: Urumqi',
    at('2026-04-01 22:00', { person: { ...at('2026-04-01 12:00').person, timeZones: ['Asia/Urumqi'] } }),
    'PROHIBITED',
    'AT_NIGHT',
  ],
  [
    'and New York',
    at('2026-04-01 12:00', { person: { ...at('2026-04-01 12:00').person, timeZones: ['America/New_York'] } }),
    'ALLOWED',
    null,
  ],
  ['what the debtor begins', atNight({ direction: 'INBOUND' }), 'ALLOWED', null],
  [
    'a loan on a dwelling is no consumer credit',
    atNight({ debts: [debtOf('home', { productKind: 'MORTGAGE', jurisdiction: 'CN' })] }),
    'ALLOWED',
    null,
  ],
])('%s', (_, facts, decision, because) => {
  expect(said(cnCbaHours, facts)).toEqual([decision, because, []]);
});

test.each(channels)('at night by no way: %s', (channel) => {
  expect(said(cnCbaHours, atNight({ channel }))[0]).toBe('PROHIBITED');
});

test('the standard says the same of online consumer credit alone', () => {
  expect(said(cnGbtHours, atNight({}))[0]).toBe('ALLOWED');
  const online = [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })];
  expect(said(cnGbtHours, atNight({ debts: online }))).toEqual(['PROHIBITED', 'AT_NIGHT', []]);
  expect(said(cnGbtHours, atNight({ debts: online, consents: [agreed()] }))[1]).toBe('CONSENT');
});

test('an institution may open later and close earlier', () => {
  expect(said(cnCbaHours, at('2026-04-01 08:59'), { opensAtMinute: 540 })[0]).toBe('PROHIBITED');
  expect(said(cnCbaHours, at('2026-04-01 20:00'), { closesAtMinute: 1200 })[0]).toBe('PROHIBITED');
});

test('the next allowed instant is eight in the morning, or when a consent begins', () => {
  const next = (facts: ContactFacts) => nextAllowedAt(facts, standingOf([cnCbaHours], facts), asACollector);
  expect(next(at('2026-04-01 12:00'))).toEqual(inChina('2026-04-01 12:00'));
  expect(next(at('2026-04-01 22:00'))).toEqual(inChina('2026-04-02 08:00'));
  expect(next(at('2026-04-02 03:00'))).toEqual(inChina('2026-04-02 08:00'));
  const later = [agreed({ validFrom: inChina('2026-04-02 05:00'), validTo: inChina('2026-04-02 06:00') })];
  expect(next(at('2026-04-02 03:00', { consents: later }))).toEqual(inChina('2026-04-02 05:00'));
  expect(next(at('2026-04-02 06:00', { consents: later }))).toEqual(inChina('2026-04-02 08:00'));
});
