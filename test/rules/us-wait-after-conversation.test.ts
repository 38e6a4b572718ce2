import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { Consent, ContactFacts } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usInconvenientDays } from '../../src/contacts/rules/us-inconvenient-days.rule.js';
import { usWaitAfterConversation } from '../../src/contacts/rules/us-wait-after-conversation.rule.js';
import {
  asACollector,
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inNewYork,
  said,
  standingOf,
  verdictOf,
} from './facts.js';

const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const talk = (time: string, some: Parameters<typeof conversationOf>[2] = {}, debts = ['card']) =>
  conversationOf(inNewYork(time), debts, some);
const theirs = talk('2026-08-13 11:00', { direction: 'INBOUND', debtsAttributed: [] });
const u09 = [attemptOf(inNewYork('2026-08-11 10:00')), talk('2026-08-14 10:00')];
const april3 = talk('2026-04-03 10:00');
const callBack: Consent = {
  id: 'consent',
  kind: 'MORE_CALLS',
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: april3.id,
  validFrom: inNewYork('2026-04-03 10:05'),
  validTo: null,
};
const both = { debts: [debtOf('medical'), debtOf('card')] };
const loans = new Map(['a', 'b', 'c'].map((id) => [id, 'number']));
const soon = ['PRESUMED_VIOLATION', 'TOO_SOON', []];
const fine = ['ALLOWED', null, []];

test.each<[string, ContactFacts, unknown]>([
  ['U02 a week after the consumer called', at('2026-08-20 00:00', { attempts: [theirs] }), fine],
  ['U02b the day before', at('2026-08-19 23:59', { attempts: [theirs] }), soon],
  ['U09 the last moment of the wait', at('2026-08-20 23:59', { attempts: u09 }), soon],
  ['U09 the first after it', at('2026-08-21 00:00', { attempts: u09 }), fine],
  [
    'U12 with the information that the consumer wanted',
    at('2026-08-17 10:00', { attempts: u09, reasonCode: 'CONSUMER_REQUEST' }),
    ['PRESUMED_VIOLATION', 'TOO_SOON', ['CONSUMER_REQUEST']],
  ],
  [
    'U13 redialled at once after the line dropped',
    at('2026-08-14 10:20', { attempts: u09, reasonCode: 'TIME_CRITICAL_OUTSIDE_CONTROL' }),
    ['PRESUMED_VIOLATION', 'TOO_SOON', ['TIME_CRITICAL_OUTSIDE_CONTROL']],
  ],
  ['U15 a discount that does not expire', at('2026-08-17 10:00', { attempts: u09, reasonCode: 'OTHER' }), soon],
  [
    'U16 called back on the day that the consumer named',
    at('2026-04-06 10:00', { attempts: [april3], consents: [callBack] }),
    ['ALLOWED', 'CONSENT', []],
  ],
  ['U16 without consent', at('2026-04-06 10:00', { attempts: [april3] }), soon],
  [
    'U16 a consent to the call that another collector has',
    at('2026-04-06 10:00', { attempts: [april3], consents: [{ ...callBack, firmId: 'other' }] }),
    soon,
  ],
  [
    'U16 talked again: the consent has ended and the wait begins anew',
    at('2026-04-06 12:00', { attempts: [april3, talk('2026-04-06 10:00')], consents: [callBack] }),
    soon,
  ],
  [
    'U26 only the medical debt was discussed: the card may be called about',
    at('2026-11-10 10:00', { debts: [debtOf('card')], attempts: [talk('2026-11-09 10:00', {}, ['medical'])] }),
    fine,
  ],
  [
    'U26 and the medical debt may not',
    at('2026-11-10 10:00', { debts: [debtOf('medical')], attempts: [talk('2026-11-09 10:00', {}, ['medical'])] }),
    soon,
  ],
  [
    'U26 nor both at once',
    at('2026-11-10 10:00', { ...both, attempts: [talk('2026-11-09 10:00', {}, ['medical'])] }),
    soon,
  ],
  [
    'U27 both were discussed',
    at('2026-11-10 10:00', { debts: [debtOf('card')], attempts: [talk('2026-11-09 10:00', {}, ['medical', 'card'])] }),
    soon,
  ],
  [
    'what only the consumer raised was discussed',
    at('2026-11-10 10:00', {
      attempts: [
        talk('2026-11-09 10:00', {
          debtsAttributed: ['medical'],
          debtsDiscussed: [
            { debtId: 'medical', raisedBy: 'COLLECTOR' },
            { debtId: 'card', raisedBy: 'PERSON' },
          ],
        }),
      ],
    }),
    soon,
  ],
  [
    'where none was discussed, it was about the one that it was placed for',
    at('2026-11-10 10:00', { attempts: [talk('2026-11-09 10:00', { debtsDiscussed: [] })] }),
    soon,
  ],
  [
    'U30 a conversation about one of the student loans of one number',
    at('2026-04-06 10:00', {
      debts: [debtOf('c')],
      particularDebts: loans,
      attempts: [talk('2026-04-03 10:00', {}, ['a'])],
    }),
    soon,
  ],
  ['with the spouse', at('2026-08-17 10:00', { attempts: u09.map((each) => ({ ...each, personId: 'spouse' })) }), fine],
  [
    'with another collector',
    at('2026-08-17 10:00', { attempts: u09.map((each) => ({ ...each, firmId: 'other' })) }),
    fine,
  ],
  ['by e-mail', at('2026-08-17 10:00', { attempts: u09.map((each) => ({ ...each, channel: 'EMAIL' })) }), fine],
  [
    'with somebody else at a wrong number',
    at('2026-08-17 10:00', { attempts: u09.map((each) => ({ ...each, isMisdirected: true })) }),
    fine,
  ],
  ['a text', at('2026-08-17 10:00', { attempts: u09, channel: 'SMS' }), fine],
  ['a call to the attorney', at('2026-08-17 10:00', { attempts: u09, personRole: 'LAWYER' }), fine],
  [
    'that was busy',
    at('2026-08-17 10:00', { attempts: u09, happened: attemptOf(inNewYork('2026-08-17 10:00'), { connected: false }) }),
    fine,
  ],
  ['that rang', at('2026-08-17 10:00', { attempts: u09, happened: attemptOf(inNewYork('2026-08-17 10:00')) }), soon],
  // 13 August 23:30 in New York is the 13th in Chicago; 14 August 00:30 is the 14th and the 13th.
  [
    'in two zones, the later day of the conversation',
    at('2026-08-20 00:30', {
      attempts: [talk('2026-08-14 00:30')],
      person: { ...at('2026-08-20 00:30').person, timeZones: ['America/New_York', 'America/Chicago'] },
    }),
    soon,
  ],
])('%s', (_, facts, expected) => {
  expect(said(usWaitAfterConversation, facts)).toEqual(expected);
});

test('U10 eight calls, the last of which a law demands', () => {
  const days = ['01', '02', '02', '03', '03', '06', '06'];
  const facts = at('2026-04-07 10:00', {
    attempts: days.map((day, index) => attemptOf(inNewYork(`2026-04-${day} ${index % 2 ? '10' : '15'}:00`))),
    reasonCode: 'REQUIRED_BY_LAW',
  });
  expect(verdictOf([usCallFrequency, usWaitAfterConversation], facts).reasons).toMatchObject([
    { ruleId: 'us.reg-f.call-frequency', decision: 'PRESUMED_VIOLATION', factors: ['REQUIRED_BY_LAW'] },
  ]);
});

test('U20 consent lifts the wait and nothing else', () => {
  const facts = at('2026-04-05 21:30', { attempts: [april3], consents: [callBack] });
  const { decision, reasons } = verdictOf([usWaitAfterConversation, usInconvenientDays], facts);
  expect(decision).toBe('REVIEW');
  expect(reasons.map(({ because }) => because)).toEqual(['CONSENT', 'SUNDAY']);
});

test('says when the next call may be placed', () => {
  const next = (facts: ContactFacts): Date | null =>
    nextAllowedAt(facts, standingOf([usWaitAfterConversation], facts), asACollector);
  expect(next(at('2026-08-14 10:20', { attempts: u09 }))).toEqual(inNewYork('2026-08-21 00:00'));
  // Midnight of the last of the zones.
  const inTwo = { ...at('2026-08-14 10:20').person, timeZones: ['America/New_York', 'America/Los_Angeles'] };
  expect(next(at('2026-08-14 10:20', { attempts: u09, person: inTwo }))).toEqual(inNewYork('2026-08-21 03:00'));
  // Over the end of summer time.
  const october = at('2026-10-30 12:00', { attempts: [talk('2026-10-29 10:00')] });
  expect(next(october)).toEqual(inNewYork('2026-11-05 00:00'));
  // When a consent begins.
  const consent = { ...callBack, attemptId: null, validFrom: inNewYork('2026-04-04 09:00') };
  expect(next(at('2026-04-03 12:00', { attempts: [april3], consents: [consent] }))).toEqual(consent.validFrom);
});
