import { expect, test } from '@jest/globals';
import { outlook } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usCumulativeConduct } from '../../src/contacts/rules/us-cumulative-conduct.rule.js';
import {
  attemptOf,
  conversationOf,
  factsOf,
  inNewYork,
  reservationOf,
  reservedTextOf,
  said,
  standingOf,
} from './facts.js';

const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const text = (time: string, some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(inNewYork(time), { channel: 'SMS', outcome: 'DELIVERED', ...some });
const texts = ['01', '02', '03'].flatMap((day) => ['09', '12', '15'].map((hour) => text(`2026-04-${day} ${hour}:00`)));
const mails = ['02', '05'].map((day) => text(`2026-04-${day} 12:00`, { channel: 'EMAIL', contactPointKind: 'EMAIL' }));
const calls = ['01', '02', '03', '04', '05', '06', '07'].map((day) => attemptOf(inNewYork(`2026-04-${day} 10:00`)));
const bySms = (time: string, attempts: readonly PastAttempt[], some: Partial<ContactFacts> = {}): ContactFacts =>
  at(time, { channel: 'SMS', attempts, ...some });
const fine = ['ALLOWED', null, []];
const stream = ['REVIEW', 'MESSAGES', []];
const together = ['REVIEW', 'TOGETHER', []];

test.each<[string, ContactFacts, unknown]>([
  ['U31 the third text of the third day in a row', bySms('2026-04-03 15:00', texts.slice(0, 8)), stream],
  ['the second of that day', bySms('2026-04-03 12:00', texts.slice(0, 7)), fine],
  [
    'a day between with fewer',
    bySms(
      '2026-04-03 15:00',
      texts.slice(0, 8).filter((_, index) => index !== 4),
    ),
    fine,
  ],
  ['the first of the day after', bySms('2026-04-04 09:00', texts), fine],
  [
    'the person answered',
    bySms('2026-04-03 15:00', [
      ...texts.slice(0, 5),
      text('2026-04-02 13:00', { direction: 'INBOUND' }),
      ...texts.slice(5, 8),
    ]),
    fine,
  ],
  [
    'talked on the telephone',
    bySms('2026-04-03 15:00', [
      ...texts.slice(0, 3),
      conversationOf(inNewYork('2026-04-01 18:00')),
      ...texts.slice(3, 8),
    ]),
    fine,
  ],
  [
    'an answer',
    bySms('2026-04-03 15:00', [...texts.slice(0, 8), text('2026-04-03 14:00', { direction: 'INBOUND' })], {
      purpose: 'REPLY',
    }),
    fine,
  ],
  ['an answer to nothing', bySms('2026-04-03 15:00', texts.slice(0, 8), { purpose: 'REPLY' }), stream],
  [
    'after answers to nothing',
    bySms(
      '2026-04-03 15:00',
      texts.slice(0, 8).map((each) => ({ ...each, purpose: 'REPLY' })),
    ),
    stream,
  ],
  [
    'while somebody holds a permit to call',
    bySms('2026-04-03 15:00', [...texts.slice(0, 8), reservationOf(inNewYork('2026-04-03 14:59'))]),
    stream,
  ],
  [
    'while somebody holds a permit for the second',
    bySms('2026-04-03 15:00', [...texts.slice(0, 7), reservedTextOf(inNewYork('2026-04-03 14:59'))]),
    stream,
  ],
  [
    'when that has expired',
    bySms('2026-04-03 15:00', [...texts.slice(0, 7), reservedTextOf(inNewYork('2026-04-03 14:50'))]),
    fine,
  ],
  [
    'were asked for',
    bySms(
      '2026-04-03 15:00',
      texts.slice(0, 8).map((each) => ({ ...each, reasonCode: 'CONSUMER_REQUEST' })),
    ),
    fine,
  ],
  [
    'did not arrive',
    bySms(
      '2026-04-03 15:00',
      texts.slice(0, 8).map((each) => ({ ...each, outcome: 'UNDELIVERED' })),
    ),
    fine,
  ],
  [
    'of another collector',
    bySms(
      '2026-04-03 15:00',
      texts.slice(0, 8).map((each) => ({ ...each, firmId: 'other' })),
    ),
    fine,
  ],
  [
    'U32 the seventh call, with e-mails besides',
    at('2026-04-07 10:00', { attempts: [...calls.slice(0, 6), ...mails] }),
    together,
  ],
  [
    'U32 the second e-mail besides seven calls',
    at('2026-04-07 12:00', { channel: 'EMAIL', attempts: [...calls, ...mails.slice(0, 1)] }),
    together,
  ],
  ['the sixth call', at('2026-04-06 10:00', { attempts: [...calls.slice(0, 5), ...mails] }), fine],
  ['a single e-mail', at('2026-04-07 10:00', { attempts: [...calls.slice(0, 6), ...mails.slice(1)] }), fine],
  [
    'a day later the first call has left the week',
    at('2026-04-08 10:00', { channel: 'EMAIL', attempts: [...calls, ...mails] }),
    fine,
  ],
  [
    'the seventh was busy',
    at('2026-04-07 10:00', {
      attempts: [...calls.slice(0, 6), ...mails],
      happened: attemptOf(inNewYork('2026-04-07 10:00'), { connected: false }),
    }),
    fine,
  ],
])('%s', (_, facts, expected) => {
  expect(said(usCumulativeConduct, facts)).toEqual(expected);
});

test('U32 by their number alone the calls are presumed compliant', () => {
  expect(said(usCallFrequency, at('2026-04-07 10:00', { attempts: [...calls.slice(0, 6), ...mails] }))).toEqual(fine);
});

test('ends at the midnight at which a day leaves', () => {
  const facts = bySms('2026-04-03 15:00', texts.slice(0, 8));
  expect(outlook(facts, standingOf([usCumulativeConduct], facts), 1)).toEqual([
    { from: facts.at, to: inNewYork('2026-04-04 00:00'), decision: 'REVIEW' },
    { from: inNewYork('2026-04-04 00:00'), to: inNewYork('2026-04-04 15:00'), decision: 'ALLOWED' },
  ]);
});
