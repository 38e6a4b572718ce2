import { expect, test } from '@jest/globals';
import type { Consent, ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { attemptOf, conversationOf, debtOf, factsOf, inNewYork, said } from './facts.js';

const calls = (...times: readonly string[]): PastAttempt[] => times.map((time) => attemptOf(inNewYork(time)));
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const seven = calls(
  '2026-04-01 10:00',
  '2026-04-02 10:00',
  '2026-04-03 10:00',
  '2026-04-04 10:00',
  '2026-04-05 10:00',
  '2026-04-06 10:00',
  '2026-04-07 10:00',
);
const consent = (some: Partial<Consent>): Consent => ({
  id: 'consent',
  kind: 'MORE_CALLS',
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: null,
  validFrom: inNewYork('2026-06-04 09:00'),
  validTo: null,
  ...some,
});

test.each<[string, ContactFacts, string, string | null]>([
  ['U01 the seventh call in seven days', at('2026-04-07 10:00', { attempts: seven.slice(0, 6) }), 'ALLOWED', null],
  [
    'U01 the eighth, when the first has left the seven days',
    at('2026-04-08 10:00', { attempts: seven }),
    'ALLOWED',
    null,
  ],
  ['U01b the eighth in the seven days', at('2026-04-07 18:00', { attempts: seven }), 'PRESUMED_VIOLATION', 'TOO_MANY'],
  [
    'to the last moment of the seventh day',
    at('2026-04-07 23:59', { attempts: seven }),
    'PRESUMED_VIOLATION',
    'TOO_MANY',
  ],
  ['from the first moment of the eighth', at('2026-04-08 00:00', { attempts: seven }), 'ALLOWED', null],
  [
    'U07 calls to a number learned to be somebody else’s',
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, isMisdirected: true })) }),
    'ALLOWED',
    null,
  ],
  [
    'U08 eight calls about a mortgage',
    at('2026-04-07 10:00', {
      attempts: calls(
        '2026-04-01 10:00',
        '2026-04-02 10:00',
        '2026-04-02 15:00',
        '2026-04-03 10:00',
        '2026-04-03 15:00',
        '2026-04-06 10:00',
        '2026-04-06 15:00',
      ),
    }),
    'PRESUMED_VIOLATION',
    'TOO_MANY',
  ],
  [
    'U18 eight excluded by consent, on its last day',
    at('2026-06-10 20:00', {
      consents: [consent({})],
      attempts: [
        ...calls('2026-06-01 10:00', '2026-06-02 10:00', '2026-06-03 10:00'),
        ...['08 09', '08 10', '08 11', '09 09', '09 10', '09 11', '10 09', '10 10'].map((each) =>
          attemptOf(inNewYork(`2026-06-${each}:00`)),
        ),
      ],
    }),
    'ALLOWED',
    null,
  ],
  [
    'U21 busy, or not in service',
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, connected: false })) }),
    'ALLOWED',
    null,
  ],
  [
    'U22 what reached a voicemail or dropped counts',
    at('2026-04-07 18:00', {
      attempts: seven.map((each) => ({ ...each, voicemail: 'NO_MESSAGE_LEFT', outcome: 'VOICEMAIL_REACHED' })),
    }),
    'PRESUMED_VIOLATION',
    'TOO_MANY',
  ],
  [
    'U24 twenty-one calls about three debts, seven about each',
    at('2026-04-07 10:00', {
      debts: [debtOf('a'), debtOf('b'), debtOf('c')],
      attempts: ['a', 'b', 'c'].flatMap((debt) =>
        seven.slice(0, 6).map((each) => ({ ...each, debtsAttributed: [debt] })),
      ),
    }),
    'ALLOWED',
    null,
  ],
  [
    'U30 three student loans of one number are one debt',
    at('2026-04-07 18:00', {
      debts: [debtOf('a')],
      particularDebts: new Map([
        ['a', 'number'],
        ['b', 'number'],
        ['c', 'number'],
      ]),
      attempts: seven.map((each, index) => ({ ...each, debtsAttributed: [['a', 'b', 'c'][index % 3] ?? 'a'] })),
    }),
    'PRESUMED_VIOLATION',
    'TOO_MANY',
  ],
  [
    'calls to the spouse count for the spouse',
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, personId: 'spouse' })) }),
    'ALLOWED',
    null,
  ],
  [
    'calls of another collector count for them',
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, firmId: 'other' })) }),
    'ALLOWED',
    null,
  ],
  [
    'texts do not count',
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, channel: 'SMS' })) }),
    'ALLOWED',
    null,
  ],
  [
    "the person's own calls do not count",
    at('2026-04-07 18:00', { attempts: seven.map((each) => ({ ...each, direction: 'INBOUND' })) }),
    'ALLOWED',
    null,
  ],
])('%s', (_, facts, decision, because) => {
  expect(said(usCallFrequency, facts)).toEqual([decision, because, []]);
});

test('consent ends with the seventh day, with a later conversation, and by what it says itself', () => {
  const over = calls(
    '2026-06-05 09:00',
    '2026-06-06 09:00',
    '2026-06-07 09:00',
    '2026-06-08 09:00',
    '2026-06-09 09:00',
  );
  const full = [...over, ...calls('2026-06-09 10:00', '2026-06-10 09:00', '2026-06-10 10:00')];
  // Counted only from the day after the consent's last.
  const counted = ['11', '12', '13', '14', '15', '16', '17'].map((day) => attemptOf(inNewYork(`2026-06-${day} 09:00`)));
  expect(
    said(usCallFrequency, at('2026-06-17 18:00', { consents: [consent({})], attempts: [...full, ...counted] }))[0],
  ).toBe('PRESUMED_VIOLATION');
  expect(
    said(
      usCallFrequency,
      at('2026-06-17 18:00', { consents: [consent({})], attempts: [...full, ...counted.slice(1)] }),
    )[0],
  ).toBe('ALLOWED');
  const talked = conversationOf(inNewYork('2026-06-04 12:00'));
  expect(
    said(usCallFrequency, at('2026-06-10 18:00', { consents: [consent({})], attempts: [talked, ...full] }))[0],
  ).toBe('PRESUMED_VIOLATION');
  expect(
    said(
      usCallFrequency,
      at('2026-06-10 18:00', { consents: [consent({ attemptId: talked.id })], attempts: [talked, ...full] }),
    ),
  ).toEqual(['ALLOWED', null, []]);
});

test('what speaks for the collector is listed and changes nothing', () => {
  for (const reasonCode of [
    'REQUIRED_BY_LAW',
    'ACTIVE_LITIGATION',
    'CONSUMER_REQUEST',
    'TIME_CRITICAL_OUTSIDE_CONTROL',
  ] as const)
    expect(said(usCallFrequency, at('2026-04-07 18:00', { attempts: seven, reasonCode }))).toEqual([
      'PRESUMED_VIOLATION',
      'TOO_MANY',
      [reasonCode],
    ]);
  expect(said(usCallFrequency, at('2026-04-07 18:00', { attempts: seven, reasonCode: 'OTHER' }))[2]).toEqual([]);
});
