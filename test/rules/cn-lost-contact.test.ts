import { expect, test } from '@jest/globals';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { lossBoundaries, lossOf, type Loss } from '../../src/contacts/rules/cn-lost-contact.js';
import { attemptOf, conversationOf, factsOf, inChina } from './facts.js';

const limits = { dials: 3, days: 3 };
const sister = { ...factsOf({ at: new Date(0) }).person, id: 'sister' };
const at = (time: string, attempts: readonly PastAttempt[], some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), person: sister, personRole: 'CONTACT_PERSON', attempts, ...some });
const dial = (time: string, some: Partial<PastAttempt> = {}) => attemptOf(inChina(time), some);
const talk = (time: string, some: Partial<PastAttempt> = {}) => conversationOf(inChina(time), ['card'], some);

const three = [dial('2026-04-01 09:00'), dial('2026-04-01 12:00'), dial('2026-04-01 15:00')];
const daily = (channel: PastAttempt['channel'], outcome: PastAttempt['outcome'], ...days: readonly string[]) =>
  days.map((day) => dial(`${day} 10:00`, { channel, outcome }));
const other = { answered: true, outcome: 'CONNECTED_OTHER', personRole: 'THIRD_PARTY' } as const;

test.each<[string, ContactFacts, Loss | null]>([
  ['nothing was tried', at('2026-04-02 09:00', []), null],
  ['three failed dials, on the same day', at('2026-04-01 18:00', three), null],
  ['to its last moment', at('2026-04-01 23:59:59.999', three), null],
  ['from the day after', at('2026-04-02 00:00', three), 'FAILED_DIALS'],
  ['and as long as nobody reached the debtor', at('2026-06-01 09:00', three), 'FAILED_DIALS'],
  ['two', at('2026-04-02 09:00', three.slice(1)), null],
  ['a fourth that day changes nothing', at('2026-04-02 09:00', [...three, dial('2026-04-02 08:30')]), 'FAILED_DIALS'],
  ['the third today', at('2026-04-02 09:00', [...three.slice(1), dial('2026-04-02 08:30')]), null],
  [
    'busy and out of service fail',
    at(
      '2026-04-02 09:00',
      three.map((each) => ({ ...each, connected: false, outcome: 'BUSY' })),
    ),
    'FAILED_DIALS',
  ],
  [
    'of the debtor’s several numbers',
    at(
      '2026-04-02 09:00',
      three.map((each, index) => ({ ...each, contactPointId: `${index}` })),
    ),
    'FAILED_DIALS',
  ],
  [
    'whoever dialled',
    at(
      '2026-04-02 09:00',
      three.map((each, index) => ({ ...each, firmId: index ? 'agency' : null })),
    ),
    'FAILED_DIALS',
  ],
  [
    'a conversation in between',
    at('2026-04-02 09:00', [...three.slice(0, 2), talk('2026-04-01 13:00'), ...three.slice(2)]),
    null,
  ],
  ['a conversation afterwards', at('2026-04-02 09:00', [...three, talk('2026-04-02 08:30')]), null],
  [
    'the debtor wrote afterwards',
    at('2026-04-02 09:00', [...three, dial('2026-04-02 08:30', { channel: 'SMS', direction: 'INBOUND' })]),
    null,
  ],
  [
    'the debtor wrote before',
    at('2026-04-02 09:00', [dial('2026-03-31 08:30', { channel: 'SMS', direction: 'INBOUND' }), ...three]),
    'FAILED_DIALS',
  ],
  ['three more after a conversation', at('2026-04-03 09:00', [talk('2026-03-31 09:00'), ...three]), 'FAILED_DIALS'],
  [
    'somebody else answered in between',
    at('2026-04-02 09:00', [...three.slice(0, 2), dial('2026-04-01 13:00', other), ...three.slice(2)]),
    null,
  ],
  [
    'dials of a number learned to be a stranger’s',
    at(
      '2026-04-02 09:00',
      three.map((each) => ({ ...each, isMisdirected: true })),
    ),
    null,
  ],
  [
    'dials of somebody else',
    at(
      '2026-04-02 09:00',
      three.map((each) => ({ ...each, personId: 'brother' })),
    ),
    null,
  ],
  [
    'texts are no dials',
    at(
      '2026-04-02 09:00',
      three.map((each) => ({ ...each, channel: 'SMS', outcome: 'DELIVERED' })),
    ),
    null,
  ],
  ['what is yet to come does not count', at('2026-03-31 09:00', three), null],

  [
    'three days of visits in vain',
    at('2026-04-04 00:00', daily('VISIT', 'VISITED_ABSENT', '2026-04-01', '2026-04-02', '2026-04-03')),
    'UNREACHABLE_DAYS',
  ],
  [
    'the third not over',
    at('2026-04-03 23:59:59.999', daily('VISIT', 'VISITED_ABSENT', '2026-04-01', '2026-04-02', '2026-04-03')),
    null,
  ],
  [
    'with a gap',
    at('2026-04-05 09:00', daily('VISIT', 'VISITED_ABSENT', '2026-04-01', '2026-04-02', '2026-04-04')),
    null,
  ],
  [
    'texts that did not arrive',
    at('2026-04-04 09:00', daily('SMS', 'UNDELIVERED', '2026-04-01', '2026-04-02', '2026-04-03')),
    'UNREACHABLE_DAYS',
  ],
  ['texts that did', at('2026-04-04 09:00', daily('SMS', 'DELIVERED', '2026-04-01', '2026-04-02', '2026-04-03')), null],
  [
    'three days on which others answered',
    at(
      '2026-04-04 09:00',
      ['2026-04-01', '2026-04-02', '2026-04-03'].map((day) => dial(`${day} 10:00`, other)),
    ),
    'UNREACHABLE_DAYS',
  ],
  [
    'met on the second',
    at('2026-04-04 09:00', [
      ...daily('VISIT', 'VISITED_ABSENT', '2026-04-01'),
      talk('2026-04-02 10:00', { channel: 'VISIT', outcome: 'VISITED_MET' }),
      ...daily('VISIT', 'VISITED_ABSENT', '2026-04-02', '2026-04-03'),
    ]),
    null,
  ],

  [
    'the debtor died',
    at('2026-04-01 09:00', [], { debtor: { isDeceased: true, isIncapable: false, hasValidPhone: true } }),
    'DECEASED',
  ],
  [
    'has no capacity',
    at('2026-04-01 09:00', [], { debtor: { isDeceased: false, isIncapable: true, hasValidPhone: true } }),
    'INCAPABLE',
  ],
  [
    'has no valid number left',
    at('2026-04-01 09:00', [], { debtor: { isDeceased: false, isIncapable: false, hasValidPhone: false } }),
    'NO_VALID_PHONE',
  ],
  [
    'the sister’s own death is not the debtor’s',
    at('2026-04-01 09:00', [], { person: { ...sister, isDeceased: true } }),
    null,
  ],
])('%s', (_, facts, loss) => {
  expect(lossOf(facts, limits)).toBe(loss);
});

test('the limits are parameters', () => {
  expect(lossOf(at('2026-04-02 09:00', three), { dials: 4, days: 3 })).toBeNull();
  expect(lossOf(at('2026-04-02 09:00', three), { dials: 4, days: 1 })).toBe('UNREACHABLE_DAYS');
});

test('it may change at midnights after attempts, and with those to come', () => {
  const boundaries = lossBoundaries(at('2026-04-01 14:00', three), inChina('2026-04-10 00:00'));
  expect(new Set(boundaries.map(Number))).toEqual(
    new Set([inChina('2026-04-01 15:00'), inChina('2026-04-02 00:00')].map(Number)),
  );
});
