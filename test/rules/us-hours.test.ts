import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { usHours } from '../../src/contacts/rules/us-hours.rule.js';
import { asACollector, factsOf, inNewYork, said, standingOf } from './facts.js';
import { at, consentOf, messageFrom, messageTo } from './us-wishes.js';

const instant = (text: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: new Date(text), ...some });
const coasts = { timeZones: ['America/New_York', 'America/Los_Angeles'] };
const person = factsOf({ at: new Date(0) }).person;
const inBoth = { person: { ...person, ...coasts } };
const night = { channel: 'EMAIL', purpose: 'REPLY' } as const;

test.each<[string, ContactFacts, string, string | null]>([
  ['07:59:59.999', instant('2026-04-07T07:59:59.999-04:00'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['08:00:00.000', instant('2026-04-07T08:00:00.000-04:00'), 'ALLOWED', null],
  ['21:00:00.000', instant('2026-04-07T21:00:00.000-04:00'), 'ALLOWED', null],
  ['21:00:00.001', instant('2026-04-07T21:00:00.001-04:00'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['midnight', at('2026-04-07 00:00'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  [
    'U20 consent to more calls lifts nothing at 21:30',
    at('2026-04-07 21:30', { consents: [consentOf('MORE_CALLS')] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'agreed with this collector',
    at('2026-04-07 21:30', { consents: [consentOf('OUTSIDE_HOURS')] }),
    'ALLOWED',
    'CONSENT',
  ],
  [
    'agreed with another collector',
    at('2026-04-07 21:30', { consents: [consentOf('OUTSIDE_HOURS', { firmId: 'other' })] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'agreed for another debt',
    at('2026-04-07 21:30', { consents: [consentOf('OUTSIDE_HOURS', { debtIds: ['loan'] })] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'agreement withdrawn',
    at('2026-04-07 21:30', { consents: [consentOf('OUTSIDE_HOURS', { validTo: inNewYork('2026-04-01 09:00') })] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  ['U44 at 10:59 Eastern it is 7:59 Pacific', at('2026-04-07 10:59', inBoth), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['U44 at 11:00 Eastern', at('2026-04-07 11:00', inBoth), 'ALLOWED', null],
  ['U44 at 21:00 Eastern', at('2026-04-07 21:00', inBoth), 'ALLOWED', null],
  ['U44 at 21:01 Eastern it is 18:01 Pacific', at('2026-04-07 21:01', inBoth), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['U46 a text sent at 20:59, whenever it is read', at('2026-04-07 20:59', { channel: 'SMS' }), 'ALLOWED', null],
  ['a text sent at 22:10', at('2026-04-07 22:10', { channel: 'SMS' }), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['a visit', at('2026-04-07 22:10', { channel: 'VISIT' }), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['a letter has no hour', at('2026-04-07 22:10', { channel: 'LETTER' }), 'ALLOWED', null],
  ["the person's own call", at('2026-04-07 22:10', { direction: 'INBOUND' }), 'ALLOWED', null],
  ['summer time begins: 8:00 is 12:00 UTC', instant('2026-03-08T12:00:00Z'), 'ALLOWED', null],
  ['and the moment before', instant('2026-03-08T11:59:59.999Z'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['the evening before, 21:00 is 2:00 UTC', instant('2026-03-08T02:00:00.001Z'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  ['summer time ends: 8:00 is 13:00 UTC', instant('2026-11-01T13:00:00Z'), 'ALLOWED', null],
  ['and the moment before it', instant('2026-11-01T12:59:59.999Z'), 'PROHIBITED', 'OUTSIDE_HOURS'],
  [
    'an answer to what the person wrote in that night',
    at('2026-04-07 22:45', { ...night, attempts: [messageFrom('2026-04-07 22:30')] }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'no second answer',
    at('2026-04-07 22:50', {
      ...night,
      attempts: [messageFrom('2026-04-07 22:30'), messageTo('2026-04-07 22:45')],
    }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'an answer by night to what the person wrote by day',
    at('2026-04-07 22:45', { ...night, attempts: [messageFrom('2026-04-07 20:30')] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'an answer in the night after',
    at('2026-04-08 22:45', { ...night, attempts: [messageFrom('2026-04-07 22:30')] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'by another way',
    at('2026-04-07 22:45', { ...night, channel: 'SMS', attempts: [messageFrom('2026-04-07 22:30')] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'what collects is no answer',
    at('2026-04-07 22:45', { ...night, purpose: 'COLLECTION', attempts: [messageFrom('2026-04-07 22:30')] }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'a third party is not a consumer',
    at('2026-04-07 22:10', { personRole: 'THIRD_PARTY', person: { ...person, id: 'neighbour' } }),
    'ALLOWED',
    null,
  ],
  [
    'the spouse is one',
    at('2026-04-07 22:10', { personRole: 'SPOUSE', person: { ...person, id: 'spouse' } }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
  [
    'a call meant for the debtor that somebody else answered',
    at('2026-04-07 22:10', { personRole: 'THIRD_PARTY' }),
    'PROHIBITED',
    'OUTSIDE_HOURS',
  ],
])('%s', (_, facts, decision, because) => {
  expect(said(usHours, facts).slice(0, 2)).toEqual([decision, because]);
});

test.each<[string, ContactFacts, string]>([
  ['in the evening: the next morning', instant('2026-04-07T21:00:00.001-04:00'), '2026-04-08T08:00:00-04:00'],
  ['in the night before summer time', instant('2026-03-07T23:00:00-05:00'), '2026-03-08T08:00:00-04:00'],
  ['in the night before winter time', instant('2026-10-31T23:00:00-04:00'), '2026-11-01T08:00:00-05:00'],
  ['where both coasts are awake', instant('2026-04-07T21:30:00-04:00', inBoth), '2026-04-08T11:00:00-04:00'],
  [
    'when an agreement begins',
    at('2026-04-07 21:30', {
      consents: [consentOf('OUTSIDE_HOURS', { validFrom: inNewYork('2026-04-07 22:00') })],
    }),
    '2026-04-07T22:00:00-04:00',
  ],
])('next allowed %s', (_, facts, next) => {
  expect(nextAllowedAt(facts, standingOf([usHours], facts), asACollector)).toEqual(new Date(next));
});
