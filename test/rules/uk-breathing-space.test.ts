import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts, Pause } from '../../src/contacts/contact-facts.js';
import {
  isEligibleForStandard,
  mentalHealthMoratorium,
  pausedBy,
  standardMoratorium,
} from '../../src/compliance/breathing-space.js';
import { ukBreathingSpace } from '../../src/contacts/rules/uk-breathing-space.rule.js';
import { day } from '../../src/lib/calendar.js';
import { asACollector, debtOf, factsOf, inboundOf, reservationOf, said, standingOf } from './facts.js';
import { wishOf } from './us-wishes.js';

const registered = standardMoratorium(day('2026-03-01'));
const pause = (reason: Pause['reason'], some: Partial<Pause> = {}): Pause => ({
  id: 'pause',
  reason,
  debtIds: [],
  ...pausedBy(registered),
  ...some,
});
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({
    at: new Date(time),
    locations: ['GB'],
    debts: [debtOf('card', { jurisdiction: 'GB' })],
    pauses: [pause('MORATORIUM')],
    ...some,
  });

const called = inboundOf(new Date('2026-04-01T10:00:00Z'));

test('it starts the day after it is registered, and lasts sixty days', () => {
  expect(registered).toEqual({ startsOn: '2026-03-02', endsOn: '2026-04-30' });
  expect(pausedBy(registered)).toEqual({
    validFrom: new Date('2026-03-02T00:00:00Z'),
    validTo: new Date('2026-04-30T23:00:00Z'), // summer time by then
  });
});

test('that of a mental health crisis lasts as long as the treatment, and thirty days', () => {
  expect(mentalHealthMoratorium(day('2026-03-01'), null)).toEqual({ startsOn: '2026-03-02', endsOn: null });
  expect(pausedBy(mentalHealthMoratorium(day('2026-03-01'), null)).validTo).toBeNull();
  expect(mentalHealthMoratorium(day('2026-03-01'), day('2026-06-10')).endsOn).toBe('2026-07-10');
});

test.each<[string, string, string | null, boolean]>([
  ['B04 eleven months after the first ended', '2027-03-30', '2026-04-30', false],
  ['the day before twelve months have passed', '2027-04-29', '2026-04-30', false],
  ['twelve months after', '2027-04-30', '2026-04-30', true],
  ['while the first lasts', '2026-04-01', '2026-04-30', false],
  ['a first', '2026-04-01', null, true],
])('a second standard one: %s', (_, appliedOn, endedOn, isEligible) => {
  expect(isEligibleForStandard(day(appliedOn), endedOn === null ? null : day(endedOn))).toBe(isEligible);
});

test.each<[string, ContactFacts, string, string | null]>([
  ['on the day of its registration', at('2026-03-01T23:59:59.999Z'), 'ALLOWED', null],
  ['from the first moment of day 1', at('2026-03-02T00:00:00Z'), 'PROHIBITED', 'MORATORIUM'],
  ['B01 on day 30', at('2026-03-31T12:00:00+01:00'), 'PROHIBITED', 'MORATORIUM'],
  ['to the last moment of day 60', at('2026-04-30T23:59:59.999+01:00'), 'PROHIBITED', 'MORATORIUM'],
  ['B02 on day 61', at('2026-05-01T00:00:00+01:00'), 'ALLOWED', null],
  ['by letter', at('2026-04-01T12:00:00Z', { channel: 'LETTER' }), 'PROHIBITED', 'MORATORIUM'],
  ['by the creditor', at('2026-04-01T12:00:00Z', { actorType: 'CREDITOR' }), 'PROHIBITED', 'MORATORIUM'],
  [
    'for a mental health crisis',
    at('2026-04-01T12:00:00Z', { pauses: [pause('MENTAL_HEALTH_MORATORIUM', { validTo: null })] }),
    'PROHIBITED',
    'MENTAL_HEALTH_MORATORIUM',
  ],
  [
    'on another debt',
    at('2026-04-01T12:00:00Z', { pauses: [pause('MORATORIUM', { debtIds: ['other'] })] }),
    'ALLOWED',
    null,
  ],
  ['another pause', at('2026-04-01T12:00:00Z', { pauses: [pause('HOLD')] }), 'ALLOWED', null],
  [
    'a statement that a law demands',
    at('2026-04-01T12:00:00Z', { purpose: 'LEGALLY_REQUIRED' }),
    'REVIEW',
    'REQUIRED_BY_LAW',
  ],
  ['an answer', at('2026-04-01T12:00:00Z', { purpose: 'REPLY', attempts: [called] }), 'ALLOWED', null],
  ['an answer to nothing', at('2026-04-01T12:00:00Z', { purpose: 'REPLY' }), 'PROHIBITED', 'MORATORIUM'],
  [
    'an answer that somebody else may be giving',
    at('2026-04-01T12:00:00Z', {
      ...{ purpose: 'REPLY', attempts: [called, reservationOf(new Date('2026-04-01T11:50:00.001Z'))] },
    }),
    'PROHIBITED',
    'MORATORIUM',
  ],
  [
    'an answer that nobody gave in time',
    at('2026-04-01T12:00:00Z', {
      ...{ purpose: 'REPLY', attempts: [called, reservationOf(new Date('2026-04-01T11:50:00Z'))] },
    }),
    'ALLOWED',
    null,
  ],
  [
    'an answer to a call in which both talked',
    at('2026-04-01T12:00:00Z', { purpose: 'REPLY', attempts: [{ ...called, conversation: true }] }),
    'PROHIBITED',
    'MORATORIUM',
  ],
  [
    'a voice robot at night that says it answers',
    at('2026-04-01T23:30:00+01:00', {
      ...{ channel: 'VOICE_ROBOT', isAutomatic: true, purpose: 'REPLY', attempts: [called] },
      pauses: [pause('MENTAL_HEALTH_MORATORIUM')],
    }),
    'PROHIBITED',
    'MENTAL_HEALTH_MORATORIUM',
  ],
  [
    'a machine confirms a wish',
    at('2026-04-01T12:00:00Z', {
      ...{ channel: 'SMS', isAutomatic: true, purpose: 'CONFIRMATION' },
      wishes: [wishOf('CHANNEL', { channel: 'SMS' })],
    }),
    'ALLOWED',
    null,
  ],
  [
    'a confirmation of nothing',
    at('2026-04-01T12:00:00Z', { channel: 'SMS', purpose: 'CONFIRMATION' }),
    'PROHIBITED',
    'MORATORIUM',
  ],
  [
    'a confirmation by telephone',
    at('2026-04-01T12:00:00Z', { purpose: 'CONFIRMATION', wishes: [wishOf('CHANNEL', { channel: 'SMS' })] }),
    'PROHIBITED',
    'MORATORIUM',
  ],
  ['the debtor calls', at('2026-04-01T12:00:00Z', { direction: 'INBOUND' }), 'ALLOWED', null],
])('%s', (_, facts, decision, because) => {
  expect(said(ukBreathingSpace, facts)).toEqual([decision, because, []]);
});

test('again from day 61, or from its cancellation; not while treatment goes on', () => {
  const next = (pauses: readonly Pause[]) => {
    const facts = at('2026-04-01T12:00:00Z', { pauses });
    return nextAllowedAt(facts, standingOf([ukBreathingSpace], facts), asACollector);
  };
  expect(next([pause('MORATORIUM')])).toEqual(new Date('2026-05-01T00:00:00+01:00'));
  expect(next([pause('MORATORIUM', { validTo: new Date('2026-04-10T09:00:00Z') })])).toEqual(
    new Date('2026-04-10T09:00:00Z'),
  );
  expect(next([pause('MENTAL_HEALTH_MORATORIUM', { validTo: null })])).toBeNull();
});
