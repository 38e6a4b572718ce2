import { expect, test } from '@jest/globals';
import { nextAllowedAt, outlook } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usDispute } from '../../src/contacts/rules/us-dispute.rule.js';
import { usValidation } from '../../src/contacts/rules/us-validation.rule.js';
import { assumedReceipt, validationEnd } from '../../src/contacts/rules/us-validation.js';
import { day } from '../../src/lib/calendar.js';
import { asACollector, attemptOf, conversationOf, debtOf, inboundOf, inNewYork, said, standingOf } from './facts.js';
import { at, consentOf, disputeOf, messageTo } from './us-wishes.js';

test.each([
  ['a Monday', '2026-04-06', '2026-04-13', '2026-05-13'],
  ['a Friday', '2026-04-03', '2026-04-10', '2026-05-10'],
  ['a Saturday', '2026-04-04', '2026-04-10', '2026-05-10'],
  ['before Thanksgiving', '2026-11-20', '2026-11-30', '2026-12-30'],
  ['before Christmas and the new year', '2026-12-24', '2027-01-04', '2027-02-03'],
  ['before Independence Day, observed on Friday', '2026-06-29', '2026-07-07', '2026-08-06'],
])('given on %s, it is assumed to arrive five working days later', (_, given, received, ends) => {
  expect(assumedReceipt(day(given))).toBe(received);
  expect(validationEnd(day(received))).toBe(ends);
});

const first = conversationOf(inNewYork('2026-04-01 10:00'));
const voicemail = (kind: PastAttempt['voicemail']): PastAttempt =>
  attemptOf(inNewYork('2026-04-01 10:00'), { voicemail: kind, outcome: 'VOICEMAIL_REACHED' });
const given = (time: string) => [debtOf('card', { validationGivenAt: inNewYork(time) })];

test.each<[string, ContactFacts, string, string | null]>([
  ['the initial communication itself', at('2026-04-01 10:00'), 'ALLOWED', null],
  ['on the fifth day', at('2026-04-06 23:59', { attempts: [first] }), 'ALLOWED', null],
  ['on the sixth', at('2026-04-07 00:00', { attempts: [first] }), 'REVIEW', 'MISSING'],
  ['given in time', at('2026-04-07 10:00', { attempts: [first], debts: given('2026-04-03 10:00') }), 'ALLOWED', null],
  [
    'of one debt of two',
    at('2026-04-07 10:00', { attempts: [first], debts: [...given('2026-04-03 10:00'), debtOf('loan')] }),
    'ALLOWED',
    null,
  ],
  [
    'of the other',
    at('2026-04-07 10:00', {
      attempts: [conversationOf(inNewYork('2026-04-01 10:00'), ['loan'])],
      debts: [debtOf('loan')],
    }),
    'REVIEW',
    'MISSING',
  ],
  [
    'a call that nobody answered tells nothing',
    at('2026-04-07 10:00', { attempts: [{ ...first, conversation: false }] }),
    'ALLOWED',
    null,
  ],
  [
    'a limited-content message tells nothing',
    at('2026-04-07 10:00', { attempts: [voicemail('LIMITED_CONTENT')] }),
    'ALLOWED',
    null,
  ],
  ['a full one does', at('2026-04-07 10:00', { attempts: [voicemail('FULL')] }), 'REVIEW', 'MISSING'],
  [
    'a letter does',
    at('2026-04-07 10:00', { attempts: [messageTo('2026-04-01 10:00', { channel: 'LETTER' })] }),
    'REVIEW',
    'MISSING',
  ],
  [
    'one that came back does not',
    at('2026-04-07 10:00', {
      attempts: [messageTo('2026-04-01 10:00', { channel: 'LETTER', outcome: 'UNDELIVERED' })],
    }),
    'ALLOWED',
    null,
  ],
  ['of another collector', at('2026-04-07 10:00', { attempts: [{ ...first, firmId: 'other' }] }), 'ALLOWED', null],
  [
    'now it is given, by letter',
    at('2026-04-07 10:00', { channel: 'LETTER', statements: ['VALIDATION'], attempts: [first] }),
    'ALLOWED',
    null,
  ],
  [
    '42 by e-mail after the initial communication, not agreed to',
    at('2026-04-03 10:00', { channel: 'EMAIL', statements: ['VALIDATION'], attempts: [first] }),
    'REVIEW',
    'NO_E_SIGN',
  ],
  [
    '42 agreed to',
    at('2026-04-03 10:00', {
      channel: 'EMAIL',
      statements: ['VALIDATION'],
      attempts: [first],
      consents: [consentOf('EMAIL')],
    }),
    'ALLOWED',
    null,
  ],
  [
    '42 in the initial communication',
    at('2026-04-03 10:00', { channel: 'EMAIL', statements: ['VALIDATION'] }),
    'ALLOWED',
    null,
  ],
])('validation: %s', (_, facts, decision, because) => {
  expect(said(usValidation, facts).slice(0, 2)).toEqual([decision, because]);
});

test('validation is missed from the midnight after the fifth day', () => {
  const facts = at('2026-04-01 12:00', { attempts: [first] });
  expect(outlook(facts, standingOf([usValidation], facts), 7)).toMatchObject([
    { decision: 'ALLOWED', to: inNewYork('2026-04-07 00:00') },
    { decision: 'REVIEW' },
  ]);
});

/** Given on Monday 6 April: received on the 13th, and the period ends with 13 May. */
const disputed = (disputedAt: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  at('2026-06-01 10:00', {
    debts: given('2026-04-06 10:00'),
    pauses: [disputeOf({ validFrom: inNewYork(disputedAt) })],
    ...some,
  });

test.each<[string, ContactFacts, string, string | null]>([
  ['on the last day of the period', disputed('2026-05-13 23:59'), 'PROHIBITED', 'DISPUTED'],
  ['on the day after', disputed('2026-05-14 00:00'), 'REVIEW', 'DISPUTED_LATER'],
  [
    'before any information was given',
    disputed('2026-05-14 00:00', { debts: [debtOf('card')] }),
    'PROHIBITED',
    'DISPUTED',
  ],
  [
    'the record has another end',
    disputed('2026-05-20 10:00', { debts: [debtOf('card', { validationEndsOn: day('2026-05-20') })] }),
    'PROHIBITED',
    'DISPUTED',
  ],
  [
    'an answer',
    disputed('2026-05-01 10:00', { purpose: 'REPLY', attempts: [inboundOf(inNewYork('2026-05-01 09:00'))] }),
    'ALLOWED',
    null,
  ],
  ['an answer to nothing', disputed('2026-05-01 10:00', { purpose: 'REPLY' }), 'PROHIBITED', 'DISPUTED'],
  [
    'what a law demands, such as verification',
    disputed('2026-05-01 10:00', { purpose: 'LEGALLY_REQUIRED' }),
    'REVIEW',
    'REQUIRED_BY_LAW',
  ],
  ['asking where the debtor is', disputed('2026-05-01 10:00', { purpose: 'LOCATION' }), 'PROHIBITED', 'DISPUTED'],
  [
    'a guarantor is not asked either',
    disputed('2026-05-01 10:00', { personRole: 'GUARANTOR' }),
    'PROHIBITED',
    'DISPUTED',
  ],
  ['another debt', disputed('2026-05-01 10:00', { pauses: [disputeOf({ debtIds: ['loan'] })] }), 'ALLOWED', null],
  [
    'verified',
    disputed('2026-05-01 10:00', { pauses: [disputeOf({ validTo: inNewYork('2026-06-01 10:00') })] }),
    'ALLOWED',
    null,
  ],
  ['another pause', disputed('2026-05-01 10:00', { pauses: [disputeOf({ reason: 'HOLD' })] }), 'ALLOWED', null],
])('dispute: %s', (_, facts, decision, because) => {
  expect(said(usDispute, facts).slice(0, 2)).toEqual([decision, because]);
});

test('a dispute ends with its verification', () => {
  const validTo = inNewYork('2026-06-09 10:00');
  const facts = disputed('2026-05-01 10:00', { pauses: [disputeOf({ validTo })] });
  expect(nextAllowedAt(facts, standingOf([usDispute], facts), asACollector)).toEqual(validTo);
});
