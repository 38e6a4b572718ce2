import { describe, expect, test } from '@jest/globals';
import { nextAllowedAt, type Decision, type Rule } from '../../src/compliance/index.js';
import type { RecordedPermit } from '../../src/contacts/collection-record.js';
import type { Consent, ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { cnCbaAttemptsPerContactPoint } from '../../src/contacts/rules/cn-cba-attempts-per-contact-point.rule.js';
import { cnCbaContactPersonOnlyWhenLost } from '../../src/contacts/rules/cn-cba-contact-person-only-when-lost.rule.js';
import { cnCbaFrequency } from '../../src/contacts/rules/cn-cba-frequency.rule.js';
import { cnCbaIdentityAtFirstContact } from '../../src/contacts/rules/cn-cba-identity-at-first-contact.rule.js';
import { cnGbtDailyConversations } from '../../src/contacts/rules/cn-gbt-daily-conversations.rule.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usChannelWish } from '../../src/contacts/rules/us-channel-wish.rule.js';
import { usCumulativeConduct } from '../../src/contacts/rules/us-cumulative-conduct.rule.js';
import { usDisclosure } from '../../src/contacts/rules/us-disclosure.rule.js';
import { usHighConcentration } from '../../src/contacts/rules/us-high-concentration.rule.js';
import { usHours } from '../../src/contacts/rules/us-hours.rule.js';
import { usLocationOnce } from '../../src/contacts/rules/us-location-once.rule.js';
import { usMaCallFrequency } from '../../src/contacts/rules/us-ma-call-frequency.rule.js';
import { usRepresented } from '../../src/contacts/rules/us-represented.rule.js';
import { usValidation } from '../../src/contacts/rules/us-validation.rule.js';
import { usWaitAfterConversation } from '../../src/contacts/rules/us-wait-after-conversation.rule.js';
import { reserved } from '../../src/contacts/known-record.js';
import {
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inboundOf,
  inNewYork,
  reservationOf,
  reservedTextOf,
  said,
  standingOf,
} from './facts.js';
import { consentOf, wishOf } from './us-wishes.js';

/** A permit that somebody got at ten o'clock on a Monday, and who asks two minutes later. */
const issuedAt = inNewYork('2026-04-06 10:00');
const expiresAt = inNewYork('2026-04-06 10:10');
const now = inNewYork('2026-04-06 10:02');
const call = (some: Partial<PastAttempt> = {}): PastAttempt => reservationOf(issuedAt, some);
const text = (some: Partial<PastAttempt> = {}): PastAttempt => reservedTextOf(issuedAt, some);
const at = (attempts: readonly PastAttempt[], some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: now, attempts, ...some });
const inChina = { locations: ['CN'], debts: [debtOf('card', { jurisdiction: 'CN' })] };
const online = {
  locations: ['CN'],
  debts: [debtOf('card', { jurisdiction: 'CN', productKind: 'ONLINE_CONSUMER_LOAN' })],
};
const days = (from: number, to: number, some: Partial<PastAttempt> = {}): PastAttempt[] =>
  Array.from({ length: to - from + 1 }, (_, index) => attemptOf(inNewYork(`2026-04-0${from + index} 09:00`), some));
const never = { ever: { ...at([]).ever, hasBeenReached: false } };
const bySms = { channel: 'SMS' } as const;
const sister = { person: { ...at([]).person, id: 'sister' }, personRole: 'CONTACT_PERSON' } as const;
const agreed: Consent = consentOf('MORE_CALLS', { validFrom: inNewYork('2026-04-05 09:00') });
const wish = wishOf('CHANNEL', { channel: 'SMS', validFrom: inNewYork('2026-04-05 09:00') });
const night = (time: string): Date => inNewYork(`2026-04-06 ${time}`);

type Row = [
  string,
  rule: Rule<ContactFacts>,
  whileOutstanding: ContactFacts,
  decision: Decision,
  once: Decision,
  values?: Record<string, number>,
];

describe('what counts takes an outstanding permit for the worst, until it expires', () => {
  test.each<Row>([
    [
      'ten permits for one number',
      cnCbaAttemptsPerContactPoint,
      at(
        Array.from({ length: 10 }, () => call()),
        inChina,
      ),
      'ADVISED_AGAINST',
      'ALLOWED',
    ],
    [
      'the sixth of a number as a dial that nobody answers',
      cnCbaAttemptsPerContactPoint,
      at([...Array.from({ length: 5 }, () => attemptOf(inNewYork('2026-04-06 09:00'))), call()], inChina),
      'ADVISED_AGAINST',
      'ALLOWED',
    ],
    ['a call to a person', cnCbaFrequency, at([call()], inChina), 'REVIEW', 'ALLOWED', { limit: 1 }],
    ['a conversation', cnGbtDailyConversations, at([call()], online), 'PROHIBITED', 'ALLOWED', { limit: 1 }],
    [
      'that the debtor is reached',
      cnCbaContactPersonOnlyWhenLost,
      at([...days(1, 3), call()], { ...inChina, ...sister, purpose: 'LOCATION' }),
      'PROHIBITED',
      'ALLOWED',
    ],
    ['a call about a debt', usCallFrequency, at([...days(1, 6), call()]), 'PRESUMED_VIOLATION', 'ALLOWED'],
    ['a conversation about a debt', usWaitAfterConversation, at([call()]), 'PRESUMED_VIOLATION', 'ALLOWED'],
    [
      'a conversation with which a consent ends',
      usCallFrequency,
      at([...days(1, 4), ...days(1, 3), call()], { consents: [agreed] }),
      'PRESUMED_VIOLATION',
      'ALLOWED',
    ],
    ['a call that nobody answers', usHighConcentration, at([call()]), 'REVIEW', 'ALLOWED'],
    ['a call and a text', usMaCallFrequency, at([text(), call()]), 'PROHIBITED', 'ALLOWED'],
    [
      'a message among others',
      usCumulativeConduct,
      at([text()], bySms),
      'REVIEW',
      'ALLOWED',
      { messagesPerDay: 2, days: 1 },
    ],
    [
      'that a neighbour is asked',
      usLocationOnce,
      at([call({ personId: 'sister', purpose: 'LOCATION' })], {
        ...sister,
        personRole: 'THIRD_PARTY',
        purpose: 'LOCATION',
      }),
      'PROHIBITED',
      'ALLOWED',
    ],
    [
      'the one confirmation',
      usChannelWish,
      at([text({ purpose: 'CONFIRMATION' })], { ...bySms, purpose: 'CONFIRMATION', wishes: [wish] }),
      'PROHIBITED',
      'ALLOWED',
    ],
    [
      'the one answer',
      usRepresented,
      at([inboundOf(inNewYork('2026-04-06 09:00')), call({ purpose: 'REPLY' })], {
        purpose: 'REPLY',
        wishes: [wishOf('REPRESENTED')],
      }),
      'PROHIBITED',
      'ALLOWED',
    ],
    [
      'the one answer at night',
      usHours,
      factsOf({
        ...bySms,
        at: night('22:02'),
        purpose: 'REPLY',
        attempts: [inboundOf(night('21:50'), bySms), reservedTextOf(night('22:00'), { expiresAt: night('22:10') })],
      }),
      'PROHIBITED',
      'ALLOWED',
    ],
    [
      'the initial communication, after which validation information follows',
      usValidation,
      at([call()], { ...bySms, statements: ['VALIDATION'] }),
      'REVIEW',
      'ALLOWED',
    ],
  ])('%s', (_, rule, facts, decision, once, values = {}) => {
    const expires = facts.attempts.find(({ isReserved }) => isReserved)?.expiresAt ?? expiresAt;
    const justBefore = new Date(expires.getTime() - 1);
    expect(said(rule, facts, values)[0]).toBe(decision);
    // Rapid succession is over sooner: five minutes after the call.
    if (rule !== usHighConcentration) expect(said(rule, { ...facts, at: justBefore }, values)[0]).toBe(decision);
    expect(said(rule, { ...facts, at: expires }, values)[0]).toBe(once);
    // With which something was begun it counts on.
    const begun = facts.attempts.map((each) => ({ ...each, expiresAt: null }));
    expect(said(rule, { ...facts, attempts: begun }, values)[0]).toBe(decision);
    if (rule === usHighConcentration) return;
    expect(said(rule, { ...facts, attempts: begun, at: expires }, values)[0]).toBe(decision);
    expect(nextAllowedAt(facts, standingOf([rule], facts, values), (each) => each === 'ALLOWED')).toEqual(expires);
  });
});

describe('what excuses by what was does not see it', () => {
  const told = at([], { ...bySms, statements: ['DEBT_COLLECTOR'] });
  const unnamed = at([], { ...bySms, ...inChina, ...never, statements: ['BALANCE'] });
  const eight = ['09', '12', '15'].flatMap((hour) =>
    ['03', '04', '05'].map((day) =>
      attemptOf(inNewYork(`2026-04-${day} ${hour}:00`), { ...bySms, outcome: 'DELIVERED' }),
    ),
  );
  const stream = (more: PastAttempt[]) =>
    factsOf({
      ...bySms,
      at: inNewYork('2026-04-05 15:01'),
      attempts: [...eight, ...more].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()),
    });
  const late = inNewYork('2026-04-05 14:59');
  test.each<[string, Rule<ContactFacts>, nothing: ContactFacts, permit: PastAttempt, happened: PastAttempt, Decision]>([
    ['communicated before, in writing', usDisclosure, told, text(), text({ isReserved: false }), 'PROHIBITED'],
    ['reached before', cnCbaIdentityAtFirstContact, unnamed, text(), text({ isReserved: false }), 'PROHIBITED'],
    ['answered', usCumulativeConduct, stream([]), reservationOf(late), conversationOf(late), 'REVIEW'],
  ])('%s', (_, rule, nothing, permit, happened, decision) => {
    const by = (more: PastAttempt) => ({
      ...nothing,
      attempts: [...nothing.attempts, more].sort((one, other) => one.occurredAt.getTime() - other.occurredAt.getTime()),
    });
    expect(said(rule, nothing)[0]).toBe(decision);
    expect(said(rule, by(permit))[0]).toBe(decision);
    expect(said(rule, by({ ...permit, expiresAt: null }))[0]).toBe(decision);
    expect(said(rule, by(happened))[0]).toBe('ALLOWED');
  });
});

test('a permit is reserved until it expires, but for who plans beyond; one with which something was begun counts on', () => {
  const permit: RecordedPermit = {
    ...({
      id: 'permit',
      channel: 'PHONE',
      personId: 'debtor',
      personRole: 'DEBTOR',
      contactPointId: 'mobile',
    } as const),
    ...{
      purpose: 'COLLECTION',
      reasonCode: null,
      isAutomatic: false,
      debtIds: ['card'],
      actorId: 'actor',
      firmId: null,
    },
    ...{ plannedAt: issuedAt.getTime(), expiresAt: expiresAt.getTime(), hasBegun: false },
  };
  expect(reserved(permit, new Map(), now.getTime())).toMatchObject({ isReserved: true, expiresAt });
  expect(reserved(permit, new Map(), expiresAt.getTime() - 1)).toMatchObject({ isReserved: true, expiresAt });
  expect(reserved(permit, new Map(), expiresAt.getTime())).toMatchObject({ isReserved: true, expiresAt: null });
  expect(reserved({ ...permit, hasBegun: true }, new Map(), now.getTime())).toMatchObject({
    isReserved: true,
    expiresAt: null,
  });
});
