import { expect, test } from '@jest/globals';
import { outlook } from '../../src/compliance/index.js';
import type { ContactFacts, ContactPointFacts, Statement } from '../../src/contacts/contact-facts.js';
import { usEmailSafeHarbour } from '../../src/contacts/rules/us-email-safe-harbour.rule.js';
import { usOptOutStatement } from '../../src/contacts/rules/us-opt-out-statement.rule.js';
import { usTextSafeHarbour } from '../../src/contacts/rules/us-text-safe-harbour.rule.js';
import { attemptOf, conversationOf, inNewYork, pointOf, said, standingOf } from './facts.js';
import { at, consentOf, messageFrom, messageTo, wishOf } from './us-wishes.js';

const says = (some: Partial<ContactFacts>): ContactFacts => at('2026-04-07 10:00', { channel: 'SMS', ...some });
const withOptOut: readonly Statement[] = ['DEBT_COLLECTOR', 'OPT_OUT'];

test.each<[string, ContactFacts, string]>([
  ['U54 a text with "Reply STOP"', says({ statements: withOptOut }), 'ALLOWED'],
  ['U54 an e-mail with a link', says({ channel: 'EMAIL', statements: withOptOut }), 'ALLOWED'],
  ['E1 a text without', says({ statements: ['DEBT_COLLECTOR'] }), 'PROHIBITED'],
  ['E1 an e-mail without', says({ channel: 'EMAIL', statements: [] }), 'PROHIBITED'],
  ['E1 another message without', says({ channel: 'SOCIAL_MEDIA', statements: [] }), 'PROHIBITED'],
  ['not known yet', says({ statements: null }), 'ALLOWED'],
  ['a letter', says({ channel: 'LETTER', statements: [] }), 'ALLOWED'],
  [
    'a confirmation says nothing else',
    says({ purpose: 'CONFIRMATION', statements: [], wishes: [wishOf('CHANNEL', { channel: 'SMS' })] }),
    'ALLOWED',
  ],
  ['a confirmation of nothing', says({ purpose: 'CONFIRMATION', statements: [] }), 'PROHIBITED'],
  ["the person's own", says({ direction: 'INBOUND', statements: [] }), 'ALLOWED'],
])('opt-out statement: %s', (_, facts, decision) => {
  expect(said(usOptOutStatement, facts)[0]).toBe(decision);
});

const text = (time: string, some: Partial<ContactFacts> = {}, point: Partial<ContactPointFacts> = {}): ContactFacts =>
  at(time, { channel: 'SMS', contactPoint: pointOf(point), ...some });
const wrote = { lastWrittenFromAt: inNewYork('2026-04-01 10:00') };
const agreed = { consents: [consentOf('TEXT', { validFrom: inNewYork('2026-04-01 10:00') })] };
const ownText = messageFrom('2026-04-01 10:00', { channel: 'SMS', contactPointId: 'mobile' });

test.each<[string, ContactFacts, string, string | null]>([
  ['E2 the person texted today', text('2026-04-01 10:01', {}, wrote), 'ALLOWED', null],
  ['E2 60 days ago', text('2026-05-31 20:00', {}, wrote), 'ALLOWED', null],
  ['E2 61 days ago', text('2026-06-01 00:00', {}, wrote), 'REVIEW', 'TOO_LONG_AGO'],
  ['E2 as the record of attempts has it', text('2026-05-31 20:00', { attempts: [ownText] }), 'ALLOWED', null],
  [
    'E2 from another number',
    text('2026-05-31 20:00', { attempts: [{ ...ownText, contactPointId: 'second' }] }),
    'REVIEW',
    'NO_GROUND',
  ],
  [
    'E2 61 days ago, checked since',
    text('2026-06-01 00:00', {}, { ...wrote, checkedNotReassignedAt: inNewYork('2026-05-01 10:00') }),
    'ALLOWED',
    null,
  ],
  [
    'E2 61 days ago, checked before',
    text('2026-06-01 00:00', {}, { ...wrote, checkedNotReassignedAt: inNewYork('2026-03-31 10:00') }),
    'REVIEW',
    'TOO_LONG_AGO',
  ],
  [
    'E2 checked, and that is 61 days ago too',
    text('2026-07-01 00:00', {}, { ...wrote, checkedNotReassignedAt: inNewYork('2026-05-01 10:00') }),
    'REVIEW',
    'TOO_LONG_AGO',
  ],
  ['E2 agreed 60 days ago', text('2026-05-31 20:00', agreed), 'ALLOWED', null],
  ['E2 agreed 61 days ago', text('2026-06-01 00:00', agreed), 'REVIEW', 'TOO_LONG_AGO'],
  [
    'E2 agreed with another collector',
    text('2026-04-02 10:00', { consents: [consentOf('TEXT', { firmId: 'other' })] }),
    'REVIEW',
    'NO_GROUND',
  ],
  [
    'E2 only checked',
    text('2026-04-02 10:00', {}, { checkedNotReassignedAt: inNewYork('2026-04-01 10:00') }),
    'REVIEW',
    'NO_GROUND',
  ],
  [
    'U53 E3 the person only called from the number',
    text('2026-04-02 10:00', {
      attempts: [
        conversationOf(inNewYork('2026-04-01 10:00'), ['card'], { direction: 'INBOUND' }),
        attemptOf(inNewYork('2026-04-01 11:00')),
      ],
    }),
    'REVIEW',
    'NO_GROUND',
  ],
  ['a text that came later', text('2026-03-31 10:00', {}, wrote), 'REVIEW', 'NO_GROUND'],
])('text: %s', (_, facts, decision, because) => {
  expect(said(usTextSafeHarbour, facts).slice(0, 2)).toEqual([decision, because]);
});

test('a text ages with the midnight after its sixtieth day, and a check renews it', () => {
  const checkedAt = inNewYork('2026-05-31 12:00');
  const aging = text('2026-05-31 10:00', {}, wrote);
  expect(outlook(aging, standingOf([usTextSafeHarbour], aging), 2)).toMatchObject([
    { decision: 'ALLOWED', to: inNewYork('2026-06-01 00:00') },
    { decision: 'REVIEW' },
  ]);
  const renewed = text('2026-05-31 10:00', {}, { ...wrote, checkedNotReassignedAt: checkedAt });
  expect(outlook(renewed, standingOf([usTextSafeHarbour], renewed), 70)).toMatchObject([
    { decision: 'ALLOWED', to: inNewYork('2026-07-31 00:00') },
    { decision: 'REVIEW' },
  ]);
});

const mail = (some: Partial<ContactFacts> = {}, point: Partial<ContactPointFacts> = {}): ContactFacts =>
  at('2026-04-07 10:00', {
    channel: 'EMAIL',
    contactPoint: pointOf({ id: 'email', kind: 'EMAIL', ...point }),
    ...some,
  });
const notice = {
  optOutNoticeSentAt: inNewYork('2026-03-01 10:00'),
  optOutNoticeUntil: inNewYork('2026-04-05 23:00'),
};

test.each<[string, ContactFacts, string, string | null, readonly string[]]>([
  ['E4 nothing', mail(), 'REVIEW', 'NO_PROCEDURE', []],
  ['E4 the person wrote from it', mail({ attempts: [messageFrom('2026-01-01 10:00')] }), 'ALLOWED', null, []],
  [
    'E4 only the collector wrote to it',
    mail({ attempts: [messageTo('2026-01-01 10:00')] }),
    'REVIEW',
    'NO_PROCEDURE',
    [],
  ],
  ['E4 agreed to', mail({ consents: [consentOf('EMAIL')] }), 'ALLOWED', null, []],
  ['E4 agreed to texts', mail({ consents: [consentOf('TEXT')] }), 'REVIEW', 'NO_PROCEDURE', []],
  ["E4 the creditor's notice of 35 days has run", mail({}, notice), 'ALLOWED', null, []],
  [
    'E4 it runs still',
    mail({}, { ...notice, optOutNoticeUntil: inNewYork('2026-04-07 10:01') }),
    'REVIEW',
    'NO_PROCEDURE',
    [],
  ],
  [
    'E4 of 34 days only',
    mail({}, { ...notice, optOutNoticeUntil: inNewYork('2026-04-04 23:00') }),
    'REVIEW',
    'NO_PROCEDURE',
    [],
  ],
  ["E4 to the employer's address", mail({}, { ...notice, isOfEmployer: true }), 'REVIEW', 'NO_PROCEDURE', []],
  ['E4 to one found elsewhere', mail({}, { ...notice, isLeftByHolder: false }), 'REVIEW', 'NO_PROCEDURE', []],
  [
    'U52 used by the collector before',
    mail({}, { wasUsedByPriorCollector: true }),
    'ALLOWED',
    'PRIOR_COLLECTOR',
    ['BONA_FIDE_ERROR'],
  ],
])('e-mail: %s', (_, facts, ...answer) => {
  expect(said(usEmailSafeHarbour, facts)).toEqual(answer);
});

test('from the end of the time to opt out', () => {
  const facts = { ...mail({}, notice), at: inNewYork('2026-04-05 10:00') };
  expect(outlook(facts, standingOf([usEmailSafeHarbour], facts), 2)).toMatchObject([
    { decision: 'REVIEW', to: notice.optOutNoticeUntil },
    { decision: 'ALLOWED' },
  ]);
});
