import { expect, test } from '@jest/globals';
import { nextAllowedAt, type Rule } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, Pause, Wish } from '../../src/contacts/contact-facts.js';
import { cnCardActivePlan } from '../../src/contacts/rules/cn-card-active-plan.rule.js';
import { cnCardLetterContents } from '../../src/contacts/rules/cn-card-letter-contents.rule.js';
import { cnObjection } from '../../src/contacts/rules/cn-objection.rule.js';
import { cnOptOut } from '../../src/contacts/rules/cn-opt-out.rule.js';
import { cnVisit } from '../../src/contacts/rules/cn-visit.rule.js';
import {
  asACollector,
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inboundOf,
  inChina,
  said,
  standingOf,
} from './facts.js';

const noon = '2026-04-01 12:00';
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), locations: ['CN'], debts: [debtOf('card', { jurisdiction: 'CN' })], ...some });
const happened = (attempt: PastAttempt): Partial<ContactFacts> => ({ attemptId: attempt.id, happened: attempt });
const next = (rule: Rule<ContactFacts>, facts: ContactFacts) =>
  nextAllowedAt(facts, standingOf([rule], facts), asACollector);

const called = (some: Partial<PastAttempt>) => happened(conversationOf(inChina(noon), ['card'], some));
const online = { debts: [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })] };

/** Called, or wrote, half an hour before noon. */
const wrote = (some: Partial<PastAttempt> = {}) => inboundOf(inChina('2026-04-01 11:30'), some);

const pause = (reason: Pause['reason'], some: Partial<Pause> = {}): Partial<ContactFacts> => ({
  pauses: [
    {
      id: 'pause',
      reason,
      debtIds: [],
      validFrom: inChina('2026-03-01 00:00'),
      validTo: inChina('2026-04-15 00:00'),
      ...some,
    },
  ],
});
const wish = (some: Partial<Wish>): Partial<ContactFacts> => ({
  wishes: [
    {
      id: 'wish',
      kind: 'CHANNEL',
      personId: 'debtor',
      channel: null,
      contactPointId: null,
      place: null,
      schedule: [],
      debtIds: [],
      isInWriting: false,
      validFrom: inChina('2026-03-01 09:00'),
      validTo: inChina('2026-05-01 09:00'),
      ...some,
    },
  ],
});

test.each<[string, ContactFacts, string, string | null]>([
  ['N10 while it is performed', at(noon, pause('PERFORMING_PLAN')), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['N10 to the last moment', at('2026-04-14 23:59:59.999', pause('PERFORMING_PLAN')), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['N10 after a missed instalment', at('2026-04-15 00:00', pause('PERFORMING_PLAN')), 'ALLOWED', null],
  ['before it was signed', at('2026-02-28 12:00', pause('PERFORMING_PLAN')), 'ALLOWED', null],
  ['on this card', at(noon, pause('PERFORMING_PLAN', { debtIds: ['card'] })), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['on another', at(noon, pause('PERFORMING_PLAN', { debtIds: ['other'] })), 'ALLOWED', null],
  ['a loan is no card', at(noon, { ...online, ...pause('PERFORMING_PLAN') }), 'ALLOWED', null],
  ['by no other way either', at(noon, { channel: 'LETTER', ...pause('PERFORMING_PLAN') }), 'PROHIBITED', 'ACTIVE_PLAN'],
  [
    'the debtor is answered',
    at(noon, { purpose: 'REPLY', attempts: [wrote()], ...pause('PERFORMING_PLAN') }),
    'ALLOWED',
    null,
  ],
  ['nothing is answered', at(noon, { purpose: 'REPLY', ...pause('PERFORMING_PLAN') }), 'PROHIBITED', 'ACTIVE_PLAN'],
  [
    'a machine answers',
    at(noon, { purpose: 'REPLY', isAutomatic: true, attempts: [wrote()], ...pause('PERFORMING_PLAN') }),
    'PROHIBITED',
    'ACTIVE_PLAN',
  ],
  [
    'what a law demands',
    at(noon, { purpose: 'LEGALLY_REQUIRED', ...pause('PERFORMING_PLAN') }),
    'REVIEW',
    'REQUIRED_BY_LAW',
  ],
  ['the debtor calls', at(noon, { direction: 'INBOUND', ...pause('PERFORMING_PLAN') }), 'ALLOWED', null],
  ['another pause', at(noon, pause('DISPUTE')), 'ALLOWED', null],
])('plans: %s', (_, facts, decision, because) => {
  expect(said(cnCardActivePlan, facts)).toEqual([decision, because, []]);
});

test('plans: again from when the pause ends', () => {
  expect(next(cnCardActivePlan, at(noon, pause('PERFORMING_PLAN')))).toEqual(inChina('2026-04-15 00:00'));
});

test('C19 while an objection is verified a person looks', () => {
  expect(said(cnObjection, at(noon, pause('DISPUTE')))).toEqual(['REVIEW', 'NOT_VERIFIED', []]);
  expect(said(cnObjection, at('2026-04-15 00:00', pause('DISPUTE')))).toEqual(['ALLOWED', null, []]);
  const facts = at(noon, pause('DISPUTE'));
  expect(nextAllowedAt(facts, standingOf([cnObjection], facts), (decision) => decision === 'ALLOWED')).toEqual(
    inChina('2026-04-15 00:00'),
  );
});

const whole = ['BALANCE', 'LEGAL_BASIS', 'RIGHTS', 'HOW_TO_PAY_OR_OBJECT', 'CONTACT', 'SEAL'] as const;
const letter = (statements: ContactFacts['statements'], some: Partial<ContactFacts> = {}) =>
  at(noon, { channel: 'LETTER', statements, ...some });
test.each(whole)('C18 a letter without %s', (lacking) => {
  expect(said(cnCardLetterContents, letter(whole.filter((each) => each !== lacking)))).toEqual([
    'PROHIBITED',
    'LACKS',
    [],
  ]);
});
test.each<[string, ContactFacts]>([
  ['with all of it', letter(whole)],
  ['not written yet', letter(null)],
  ['that confirms a wish', letter([], { purpose: 'CONFIRMATION', ...wish({ channel: 'SMS' }) })],
  ['that answers', letter([], { purpose: 'REPLY', attempts: [wrote({ channel: 'LETTER' })] })],
  ['about a loan', letter([], online)],
  ['by e-mail', letter([], { channel: 'EMAIL' })],
])('C18 a letter %s', (_, facts) => {
  expect(said(cnCardLetterContents, facts)).toEqual(['ALLOWED', null, []]);
});
test.each(['REPLY', 'CONFIRMATION'] as const)('C18 a letter of purpose %s without what it answers', (purpose) => {
  expect(said(cnCardLetterContents, letter([], { purpose }))).toEqual(['PROHIBITED', 'LACKS', []]);
});

test.each<[string, ContactFacts, string, string | null]>([
  ['no texts', at(noon, { channel: 'SMS', ...wish({ channel: 'SMS' }) }), 'PROHIBITED', 'CHANNEL'],
  ['no texts, a call', at(noon, wish({ channel: 'SMS' })), 'ALLOWED', null],
  [
    'no calls, nor by a machine',
    at(noon, { channel: 'VOICE_ROBOT', ...wish({ channel: 'PHONE' }) }),
    'PROHIBITED',
    'CHANNEL',
  ],
  [
    'not this number',
    at(noon, wish({ kind: 'CONTACT_POINT', contactPointId: 'mobile' })),
    'PROHIBITED',
    'CONTACT_POINT',
  ],
  ['not another number', at(noon, wish({ kind: 'CONTACT_POINT', contactPointId: 'landline' })), 'ALLOWED', null],
  ['before it was said', at('2026-03-01 08:59', wish({ channel: 'PHONE' })), 'ALLOWED', null],
  [
    'in the call in which it was said',
    at('2026-03-01 09:00', { ...wish({ channel: 'PHONE' }), ...called({}) }),
    'ALLOWED',
    null,
  ],
  ['after it was taken back', at('2026-05-01 09:00', wish({ channel: 'PHONE' })), 'ALLOWED', null],
  ['somebody else’s', at(noon, wish({ channel: 'PHONE', personId: 'sister' })), 'ALLOWED', null],
  [
    'what a law demands',
    at(noon, { purpose: 'LEGALLY_REQUIRED', ...wish({ channel: 'PHONE' }) }),
    'REVIEW',
    'REQUIRED_BY_LAW',
  ],
  [
    'who called since',
    at(noon, { purpose: 'REPLY', attempts: [wrote()], ...wish({ channel: 'PHONE' }) }),
    'ALLOWED',
    null,
  ],
  ['who did not', at(noon, { purpose: 'REPLY', ...wish({ channel: 'PHONE' }) }), 'PROHIBITED', 'CHANNEL'],
  [
    'who called before',
    at(noon, {
      ...{ purpose: 'REPLY', attempts: [wrote({ occurredAt: inChina('2026-03-01 08:00') })] },
      ...wish({ channel: 'PHONE' }),
    }),
    'PROHIBITED',
    'CHANNEL',
  ],
  [
    'who called from another number',
    at(noon, {
      ...{ purpose: 'REPLY', attempts: [wrote({ contactPointId: 'landline' })] },
      ...wish({ kind: 'CONTACT_POINT', contactPointId: 'mobile' }),
    }),
    'PROHIBITED',
    'CONTACT_POINT',
  ],
  [
    'one confirmation, by a machine',
    at(noon, { channel: 'SMS', isAutomatic: true, purpose: 'CONFIRMATION', ...wish({ channel: 'SMS' }) }),
    'ALLOWED',
    null,
  ],
  [
    'a second one',
    at(noon, {
      ...{ channel: 'SMS', purpose: 'CONFIRMATION' },
      attempts: [attemptOf(inChina('2026-04-01 09:00'), { channel: 'SMS', purpose: 'CONFIRMATION' })],
      ...wish({ channel: 'SMS' }),
    }),
    'PROHIBITED',
    'CHANNEL',
  ],
  ['one that names neither way nor number', at(noon, wish({})), 'ALLOWED', null],
])('opting out: %s', (_, facts, decision, because) => {
  expect(said(cnOptOut, facts)).toEqual([decision, because, []]);
});

test('opting out: until it is taken back', () => {
  expect(next(cnOptOut, at(noon, wish({ channel: 'PHONE' })))).toEqual(inChina('2026-05-01 09:00'));
});

const visit = (some: Partial<ContactFacts>) => at(noon, { channel: 'VISIT', companions: 1, ...some });
test.each<[string, ContactFacts, string | null]>([
  ['C22 by one', visit({ companions: 0 }), 'TOO_FEW'],
  ['by two', visit({}), null],
  ['by two who will not say for whom', visit({ statements: ['VISIT_PURPOSE'] }), 'IDENTITY'],
  ['by two who did not say for whom', visit(called({ channel: 'VISIT', identityStated: false })), 'IDENTITY'],
  [
    'by two who met nobody',
    visit(happened(attemptOf(inChina(noon), { channel: 'VISIT', identityStated: false }))),
    null,
  ],
])('visits: %s', (_, facts, because) => {
  expect(said(cnVisit, facts)).toEqual([because ? 'ADVISED_AGAINST' : 'ALLOWED', because, []]);
});

test('visits: the number and the severity are parameters', () => {
  expect(said(cnVisit, visit({}), { persons: 3, severity: 'PROHIBITED' })[0]).toBe('PROHIBITED');
});
