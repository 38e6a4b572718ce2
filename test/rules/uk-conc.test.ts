import { expect, test } from '@jest/globals';
import { nextAllowedAt, type Rule } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, WeeklyTime, Wish } from '../../src/contacts/contact-facts.js';
import { ukConcHoursReasonable } from '../../src/contacts/rules/uk-conc-hours-reasonable.rule.js';
import { ukConcIdentityFirst } from '../../src/contacts/rules/uk-conc-identity-first.rule.js';
import { asACollector, conversationOf, debtOf, factsOf, inboundOf, reservedTextOf, said, standingOf } from './facts.js';

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
const happened = (attempt: PastAttempt): Partial<ContactFacts> => ({ attemptId: attempt.id, happened: attempt });
const noon = '2026-04-01 12:00';
const byText = { channel: 'SMS' } as const;
const reply = (time: string, attempts: readonly PastAttempt[], some: Partial<ContactFacts> = {}) =>
  at(time, { ...byText, purpose: 'REPLY', attempts, ...some });

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const wish = (
  kind: Wish['kind'],
  schedule: readonly WeeklyTime[],
  some: Partial<Wish> = {},
): Partial<ContactFacts> => ({
  wishes: [
    {
      id: 'wish',
      kind,
      personId: 'debtor',
      channel: null,
      contactPointId: null,
      place: null,
      schedule,
      debtIds: [],
      isInWriting: false,
      validFrom: inLondon('2026-03-01 09:00'),
      validTo: null,
      ...some,
    },
  ],
});
const afterSix = wish('ONLY_TIME', [{ weekdays: everyDay, fromMinute: 18 * 60, toMinute: 24 * 60 }]);
const notOnFridays = wish('TIME', [{ weekdays: [5], fromMinute: 0, toMinute: 24 * 60 }]);
const alsoInParis = { person: { ...person, timeZones: ['Europe/London', 'Europe/Paris'] } };

test.each<[string, ContactFacts, string, string | null]>([
  ['at 07:59:59.999', at('2026-04-01 07:59:59.999'), 'REVIEW', 'UNREASONABLE'],
  ['at 08:00', at('2026-04-01 08:00'), 'ALLOWED', null],
  ['at 21:00:00.000', at('2026-04-01 21:00:00.000'), 'ALLOWED', null],
  ['at 21:00:00.001', at('2026-04-01 21:00:00.001'), 'REVIEW', 'UNREASONABLE'],
  ['in winter, at 08:00', at('2026-12-01 08:00'), 'ALLOWED', null],
  ['on the day on which summer time begins, before', at('2026-03-29 07:59:59.999'), 'REVIEW', 'UNREASONABLE'],
  ['on the day on which summer time begins', at('2026-03-29 08:00'), 'ALLOWED', null],
  ['on the day on which it ends, before', at('2026-10-25 07:59:59.999'), 'REVIEW', 'UNREASONABLE'],
  ['on the day on which it ends', at('2026-10-25 08:00'), 'ALLOWED', null],
  ['in two zones, open in one', at('2026-04-01 20:00:00.001', alsoInParis), 'REVIEW', 'UNREASONABLE'],
  ['in two zones, open in both', at('2026-04-01 20:00', alsoInParis), 'ALLOWED', null],
  ['a letter', at('2026-04-01 03:00', { channel: 'LETTER' }), 'ALLOWED', null],
  ['an answer', reply('2026-04-01 23:30', [inboundOf(inLondon('2026-04-01 23:00'), byText)]), 'ALLOWED', null],
  ['an answer to nothing', reply('2026-04-01 23:30', []), 'REVIEW', 'UNREASONABLE'],
  [
    'an answer at night to what was written by day',
    reply('2026-04-01 23:30', [inboundOf(inLondon(noon), byText)]),
    'REVIEW',
    'UNREASONABLE',
  ],
  [
    'an answer on another night',
    reply('2026-04-02 23:30', [inboundOf(inLondon('2026-04-01 23:00'), byText)]),
    'REVIEW',
    'UNREASONABLE',
  ],
  [
    'a second answer',
    reply('2026-04-01 23:30', [
      inboundOf(inLondon('2026-04-01 23:00'), byText),
      reservedTextOf(inLondon('2026-04-01 23:25')),
    ]),
    'REVIEW',
    'UNREASONABLE',
  ],
  [
    'an answer by another way',
    reply('2026-04-01 23:30', [inboundOf(inLondon('2026-04-01 23:00'))]),
    'REVIEW',
    'UNREASONABLE',
  ],
  [
    'an answer by a machine',
    reply('2026-04-01 23:30', [inboundOf(inLondon('2026-04-01 23:00'), byText)], { isAutomatic: true }),
    'REVIEW',
    'UNREASONABLE',
  ],
  [
    'a voice robot that says it answers',
    at('2026-04-01 23:30', {
      ...{ channel: 'VOICE_ROBOT', purpose: 'REPLY', attempts: [inboundOf(inLondon('2026-04-01 23:00'))] },
    }),
    'REVIEW',
    'UNREASONABLE',
  ],
  ['B05 only after six, at ten', at('2026-04-01 10:00', afterSix), 'PROHIBITED', 'WISH'],
  ['B05 only after six, to the last moment', at('2026-04-01 17:59:59.999', afterSix), 'PROHIBITED', 'WISH'],
  ['B05 only after six, at six', at('2026-04-01 18:00', afterSix), 'ALLOWED', null],
  ['B05 only after six, by a visit', at('2026-04-01 10:00', { channel: 'VISIT', ...afterSix }), 'PROHIBITED', 'WISH'],
  ['B05 in two zones six in one', at('2026-04-01 17:30', { ...afterSix, ...alsoInParis }), 'PROHIBITED', 'WISH'],
  [
    'B05 withdrawn',
    at('2026-04-01 10:00', wish('ONLY_TIME', [], { validTo: inLondon('2026-04-01 10:00') })),
    'ALLOWED',
    null,
  ],
  ['not on Fridays, on a Friday', at('2026-04-03 10:00', notOnFridays), 'PROHIBITED', 'WISH'],
  ['not on Fridays, on a Thursday', at('2026-04-02 10:00', notOnFridays), 'ALLOWED', null],
  [
    'no calls on Fridays, a text',
    at('2026-04-03 10:00', {
      channel: 'SMS',
      ...wish('TIME', [{ weekdays: [5], fromMinute: 0, toMinute: 1440 }], { channel: 'PHONE' }),
    }),
    'ALLOWED',
    null,
  ],
  ['somebody else’s wish', at('2026-04-03 10:00', wish('ONLY_TIME', [], { personId: 'sister' })), 'ALLOWED', null],
])('times: %s', (_, facts, decision, because) => {
  expect(said(ukConcHoursReasonable, facts)).toEqual([decision, because, []]);
});

test('times: the next reasonable one, the next wished one', () => {
  const strict = (decision: string) => decision === 'ALLOWED';
  expect(next(ukConcHoursReasonable, at('2026-04-01 10:00', afterSix))).toEqual(inLondon('2026-04-01 18:00'));
  expect(next(ukConcHoursReasonable, at('2026-04-03 10:00', notOnFridays))).toEqual(inLondon('2026-04-04 00:00'));
  expect(next(ukConcHoursReasonable, at('2026-04-03 10:00', notOnFridays), strict)).toEqual(
    inLondon('2026-04-04 08:00'),
  );
  expect(next(ukConcHoursReasonable, at('2026-03-28 22:00'), strict)).toEqual(inLondon('2026-03-29 08:00'));
  expect(next(ukConcHoursReasonable, at('2026-10-24 22:00'), strict)).toEqual(inLondon('2026-10-25 08:00'));
  expect(said(ukConcHoursReasonable, at('2026-04-01 07:00'), { severity: 'PROHIBITED' })[0]).toBe('PROHIBITED');
});

test('times: a clock that shows an hour twice opens a wished time twice', () => {
  // 01:10 to 01:20, which London showed at 00:10 and at 01:10 of UTC.
  const twice = wish('ONLY_TIME', [{ weekdays: everyDay, fromMinute: 70, toMinute: 80 }]);
  const facts = { ...at(noon, twice), at: new Date('2026-10-25T00:30:00Z') };
  expect(next(ukConcHoursReasonable, facts)).toEqual(new Date('2026-10-25T01:10:00Z'));
  // From 01:30 on, and the clock shows 01:00 again.
  const back = wish('TIME', [{ weekdays: everyDay, fromMinute: 90, toMinute: 180 }]);
  expect(next(ukConcHoursReasonable, { ...facts, ...back, at: new Date('2026-10-25T00:40:00Z') })).toEqual(
    new Date('2026-10-25T01:00:00Z'),
  );
});

const spoke = (some: Partial<PastAttempt>) => happened(conversationOf(inLondon(noon), ['card'], some));
const silent = { debtsDiscussed: [], conversation: false };
test.each<[string, ContactFacts, string, string | null]>([
  [
    'B06 to somebody whom nobody knew',
    at(noon, { personRole: 'UNKNOWN', ...spoke({ disclosedDebt: true, ...silent }) }),
    'PROHIBITED',
    'NOT_ESTABLISHED',
  ],
  [
    'B06 a conversation with the same',
    at(noon, { personRole: 'UNKNOWN', ...spoke({ debtsDiscussed: [] }) }),
    'PROHIBITED',
    'NOT_ESTABLISHED',
  ],
  [
    'B06 by a caller who had not said who calls',
    at(noon, spoke({ disclosedDebt: true, identityStated: false })),
    'PROHIBITED',
    'NOT_INTRODUCED',
  ],
  ['when the caller said', at(noon, spoke({ disclosedDebt: true, identityStated: true })), 'ALLOWED', null],
  ['when nobody recorded it', at(noon, spoke({ disclosedDebt: true })), 'ALLOWED', null],
  ['nothing was said of a debt', at(noon, { personRole: 'UNKNOWN', ...spoke(silent) }), 'ALLOWED', null],
  [
    'to the sister',
    at(noon, { personRole: 'CONTACT_PERSON', ...spoke({ disclosedDebt: true }) }),
    'PROHIBITED',
    'NOT_THE_DEBTOR',
  ],
  ['to the debtor’s lawyer', at(noon, { personRole: 'LAWYER', ...spoke({ disclosedDebt: true }) }), 'ALLOWED', null],
  [
    'when somebody called',
    at(noon, { personRole: 'UNKNOWN', direction: 'INBOUND', ...spoke({ direction: 'INBOUND', disclosedDebt: true }) }),
    'PROHIBITED',
    'NOT_ESTABLISHED',
  ],
  [
    'a message planned to the sister, with the balance',
    at(noon, { channel: 'SMS', personRole: 'CONTACT_PERSON', statements: ['BALANCE'] }),
    'PROHIBITED',
    'NOT_THE_DEBTOR',
  ],
  ['a call planned', at(noon), 'ALLOWED', null],
])('identity: %s', (_, facts, decision, because) => {
  expect(said(ukConcIdentityFirst, facts)).toEqual([decision, because, []]);
});
