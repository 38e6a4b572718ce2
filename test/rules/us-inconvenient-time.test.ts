import { expect, test } from '@jest/globals';
import { nextAllowedAt, outlook } from '../../src/compliance/index.js';
import type { ContactFacts, WeeklyTime, Wish } from '../../src/contacts/contact-facts.js';
import { usInconvenientTime } from '../../src/contacts/rules/us-inconvenient-time.rule.js';
import { asACollector, factsOf, inNewYork, said, standingOf } from './facts.js';
import { at, messageFrom, messageTo, wishOf } from './us-wishes.js';

const allDay = (...weekdays: number[]): WeeklyTime => ({ weekdays, fromMinute: 0, toMinute: 1440 });
/** A note of the creditor's: not on Tuesdays and Thursdays until the year ends. */
const fileNote = wishOf('TIME', { schedule: [allDay(2, 4)], validTo: inNewYork('2027-01-01 00:00') });
const afternoons: Wish = wishOf('TIME', {
  schedule: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 900, toMinute: 1020 }, allDay(6, 7)],
});
const fridays = wishOf('TIME', { schedule: [allDay(5)] });
const evenings = wishOf('ONLY_TIME', { schedule: [{ weekdays: [1, 2, 3, 4, 5], fromMinute: 1080, toMinute: 1200 }] });
const { person } = factsOf({ at: new Date(0) });
const inBoth = { person: { ...person, timeZones: ['America/New_York', 'America/Los_Angeles'] } };

test.each<[string, ContactFacts, string, string | null]>([
  ['U37 on a Tuesday', at('2026-04-07 10:00', { wishes: [fileNote] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U37 on a Wednesday', at('2026-04-08 10:00', { wishes: [fileNote] }), 'ALLOWED', null],
  [
    'U37 on the last Thursday of the year',
    at('2026-12-31 23:59', { wishes: [fileNote] }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  ['U37 on the first Tuesday of the next', at('2027-01-05 10:00', { wishes: [fileNote] }), 'ALLOWED', null],
  [
    'U37 after the consumer lifted it',
    at('2026-04-07 10:00', { wishes: [{ ...fileNote, validTo: inNewYork('2026-04-06 10:00') }] }),
    'ALLOWED',
    null,
  ],
  ['U37 before anybody knew', at('2026-02-24 10:00', { wishes: [fileNote] }), 'ALLOWED', null],
  ['U38 a weekday at 14:59', at('2026-04-08 14:59', { wishes: [afternoons] }), 'ALLOWED', null],
  ['U38 at 15:00', at('2026-04-08 15:00', { wishes: [afternoons] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U38 at 16:59', at('2026-04-08 16:59', { wishes: [afternoons] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U38 at 17:00', at('2026-04-08 17:00', { wishes: [afternoons] }), 'ALLOWED', null],
  ['U38 on a Saturday', at('2026-04-11 10:00', { wishes: [afternoons] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U38 on a Sunday', at('2026-04-12 20:00', { wishes: [afternoons] }), 'PROHIBITED', 'INCONVENIENT'],
  [
    'U38 where it may be three o’clock on the other coast',
    at('2026-04-08 18:30', { wishes: [afternoons], ...inBoth }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  [
    '6(b)(1)-2.i an answer at 16:30 to what was written at 15:30',
    at('2026-04-08 16:30', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      wishes: [afternoons],
      attempts: [messageFrom('2026-04-08 15:30')],
    }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    '6(b)(1)-2.i one more to the next message',
    at('2026-04-08 16:50', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      wishes: [afternoons],
      attempts: [
        messageFrom('2026-04-08 15:30'),
        messageTo('2026-04-08 16:30', { purpose: 'REPLY' }),
        messageFrom('2026-04-08 16:40'),
      ],
    }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    '6(b)(1)-2.i not on the next afternoon',
    at('2026-04-09 15:30', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      wishes: [afternoons],
      attempts: [messageFrom('2026-04-08 15:30')],
    }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  [
    'U42 while the consumer uses the application, nothing is sent: their own act',
    at('2026-04-10 19:00', { channel: 'SOCIAL_MEDIA', direction: 'INBOUND', wishes: [fridays] }),
    'ALLOWED',
    null,
  ],
  ['U42 afterwards on that Friday', at('2026-04-10 20:00', { wishes: [fridays] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U42 to the end of that Friday', at('2026-04-10 23:59', { wishes: [fridays] }), 'PROHIBITED', 'INCONVENIENT'],
  ['U42 on Saturday', at('2026-04-11 00:00', { wishes: [fridays] }), 'ALLOWED', null],
  [
    'U43 one answer to an e-mail of Friday 20:30, by a machine',
    at('2026-04-10 20:31', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      isAutomatic: true,
      wishes: [fridays],
      attempts: [messageFrom('2026-04-10 20:30')],
    }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'U43 no second',
    at('2026-04-10 20:40', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      wishes: [fridays],
      attempts: [messageFrom('2026-04-10 20:30'), messageTo('2026-04-10 20:31', { purpose: 'REPLY' })],
    }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  [
    'U43 the next Friday stays barred',
    at('2026-04-17 20:31', {
      channel: 'EMAIL',
      purpose: 'REPLY',
      wishes: [fridays],
      attempts: [messageFrom('2026-04-10 20:30')],
    }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  ['only on weekday evenings, at 17:59', at('2026-04-08 17:59', { wishes: [evenings] }), 'PROHIBITED', 'INCONVENIENT'],
  ['only on weekday evenings, at 18:00', at('2026-04-08 18:00', { wishes: [evenings] }), 'ALLOWED', null],
  ['only on weekday evenings, at 20:00', at('2026-04-08 20:00', { wishes: [evenings] }), 'PROHIBITED', 'INCONVENIENT'],
  [
    'evening on one coast only',
    at('2026-04-08 18:30', { wishes: [evenings], ...inBoth }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  ["another person's wish", at('2026-04-10 10:00', { wishes: [{ ...fridays, personId: 'spouse' }] }), 'ALLOWED', null],
  [
    'no calls on Fridays, an e-mail',
    at('2026-04-10 10:00', { channel: 'EMAIL', wishes: [{ ...fridays, channel: 'PHONE' }] }),
    'ALLOWED',
    null,
  ],
])('%s', (_, facts, decision, because) => {
  expect(said(usInconvenientTime, facts).slice(0, 2)).toEqual([decision, because]);
});

test.each<[string, ContactFacts, string]>([
  ['after the afternoon', at('2026-04-08 15:30', { wishes: [afternoons] }), '2026-04-08T17:00:00-04:00'],
  ['after the weekend', at('2026-04-11 15:30', { wishes: [afternoons] }), '2026-04-13T00:00:00-04:00'],
  ['in the evening', at('2026-04-10 20:00', { wishes: [evenings] }), '2026-04-13T18:00:00-04:00'],
  [
    'when the wish ends',
    at('2026-04-10 10:00', { wishes: [{ ...fridays, validTo: inNewYork('2026-04-10 12:00') }] }),
    '2026-04-10T12:00:00-04:00',
  ],
])('next allowed %s', (_, facts, next) => {
  expect(nextAllowedAt(facts, standingOf([usInconvenientTime], facts), asACollector)).toEqual(new Date(next));
});

test('an hour that the clock shows twice is barred twice', () => {
  const wish = wishOf('TIME', { schedule: [{ weekdays: [7], fromMinute: 90, toMinute: 150 }] });
  const facts = factsOf({ at: new Date('2026-11-01T00:00:00-04:00'), wishes: [wish] });
  expect(outlook(facts, standingOf([usInconvenientTime], facts), 1)).toEqual(
    [
      ['2026-11-01T04:00:00Z', '2026-11-01T05:30:00Z', 'ALLOWED'],
      ['2026-11-01T05:30:00Z', '2026-11-01T06:00:00Z', 'PROHIBITED'],
      // The clock is put back from two to one.
      ['2026-11-01T06:00:00Z', '2026-11-01T06:30:00Z', 'ALLOWED'],
      ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z', 'PROHIBITED'],
      ['2026-11-01T07:30:00Z', '2026-11-02T04:00:00Z', 'ALLOWED'],
    ].map(([from = '', to = '', decision]) => ({ from: new Date(from), to: new Date(to), decision })),
  );
});
