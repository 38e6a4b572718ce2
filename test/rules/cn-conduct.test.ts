import { expect, test } from '@jest/globals';
import { nextAllowedAt, type Rule } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, Pause, Wish } from '../../src/contacts/contact-facts.js';
import { cnCardActivePlan } from '../../src/contacts/rules/cn-card-active-plan.rule.js';
import { cnCardLetterContents } from '../../src/contacts/rules/cn-card-letter-contents.rule.js';
import { cnCbaAgencyList } from '../../src/contacts/rules/cn-cba-agency-list.rule.js';
import { cnCbaContactPointSource } from '../../src/contacts/rules/cn-cba-contact-point-source.rule.js';
import { cnCbaIdentityAtFirstContact } from '../../src/contacts/rules/cn-cba-identity-at-first-contact.rule.js';
import { cnCbaPrivateAccount } from '../../src/contacts/rules/cn-cba-private-account.rule.js';
import { cnGbtCertification } from '../../src/contacts/rules/cn-gbt-certification.rule.js';
import { cnObjection } from '../../src/contacts/rules/cn-objection.rule.js';
import { cnOptOut } from '../../src/contacts/rules/cn-opt-out.rule.js';
import { cnVisit } from '../../src/contacts/rules/cn-visit.rule.js';
import { day } from '../../src/lib/calendar.js';
import { contactPointSources } from '../../src/lib/vocabulary.js';
import {
  asACollector,
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inChina,
  pointOf,
  said,
  standingOf,
} from './facts.js';

const noon = '2026-04-01 12:00';
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), locations: ['CN'], debts: [debtOf('card', { jurisdiction: 'CN' })], ...some });
const by = (some: Partial<ContactFacts['collector']>) => ({
  collector: { ...at(noon).collector, firmId: 'agency', ...some },
});
const happened = (attempt: PastAttempt): Partial<ContactFacts> => ({ attemptId: attempt.id, happened: attempt });
const next = (rule: Rule<ContactFacts>, facts: ContactFacts) =>
  nextAllowedAt(facts, standingOf([rule], facts), asACollector);

const never = { ever: { ...at(noon).ever, hasBeenReached: false } };
const called = (some: Partial<PastAttempt>) => happened(conversationOf(inChina(noon), ['card'], some));
const sent = (some: Partial<PastAttempt>) =>
  happened(attemptOf(inChina(noon), { channel: 'SMS', outcome: 'DELIVERED', ...some }));
test.each<[string, ContactFacts, string, string | null]>([
  [
    'C5 the first, the caller said nothing',
    at(noon, { ...never, ...called({ identityStated: false }) }),
    'PROHIBITED',
    'NOT_STATED',
  ],
  ['the first, said', at(noon, { ...never, ...called({ identityStated: true }) }), 'ALLOWED', null],
  ['the first, nobody recorded', at(noon, { ...never, ...called({ identityStated: null }) }), 'REVIEW', 'NOT_RECORDED'],
  ['not the first', at(noon, called({ identityStated: false })), 'ALLOWED', null],
  [
    'after another of which the record tells',
    at(noon, {
      ...never,
      attempts: [conversationOf(inChina('2026-03-01 09:00'))],
      ...called({ identityStated: false }),
    }),
    'ALLOWED',
    null,
  ],
  [
    'after a call that nobody answered',
    at(noon, { ...never, attempts: [attemptOf(inChina('2026-03-01 09:00'))], ...called({ identityStated: false }) }),
    'PROHIBITED',
    'NOT_STATED',
  ],
  [
    'nobody answered',
    at(noon, { ...never, ...happened(attemptOf(inChina(noon), { identityStated: false })) }),
    'ALLOWED',
    null,
  ],
  ['a call is planned', at(noon, never), 'ALLOWED', null],
  [
    'a text is planned that does not say',
    at(noon, { ...never, channel: 'SMS', statements: ['BALANCE'] }),
    'PROHIBITED',
    'NOT_STATED',
  ],
  ['a text is planned that says', at(noon, { ...never, channel: 'SMS', statements: ['IDENTITY'] }), 'ALLOWED', null],
  [
    'a text was sent that says',
    at(noon, { ...never, channel: 'SMS', statements: ['IDENTITY'], ...sent({ channel: 'SMS' }) }),
    'ALLOWED',
    null,
  ],
  [
    'a text was sent that does not',
    at(noon, { ...never, channel: 'SMS', statements: [], ...sent({ channel: 'SMS' }) }),
    'PROHIBITED',
    'NOT_STATED',
  ],
  [
    'a text did not arrive',
    at(noon, { ...never, channel: 'SMS', statements: [], ...sent({ outcome: 'UNDELIVERED' }) }),
    'ALLOWED',
    null,
  ],
])('identity: %s', (_, facts, decision, because) => {
  expect(said(cnCbaIdentityAtFirstContact, facts)).toEqual([decision, because, []]);
});

test('identity: no first contact any more once there was another', () => {
  const first = conversationOf(inChina('2026-04-01 13:00'));
  const facts = at(noon, { ...never, channel: 'SMS', statements: [], attempts: [first] });
  expect(next(cnCbaIdentityAtFirstContact, facts)).toEqual(first.occurredAt);
});

test.each(contactPointSources)('C10 a contact point’s source: %s', (source) => {
  expect(said(cnCbaContactPointSource, at(noon, { contactPoint: pointOf({ source }) }))[0]).toBe(
    source === 'OTHER' ? 'PROHIBITED' : 'ALLOWED',
  );
});

test.each<[string, Partial<ContactFacts>, string]>([
  [
    'N09 a private account of an agency’s collector',
    { channel: 'SOCIAL_MEDIA', ...by({ usesPrivateAccount: true }) },
    'PROHIBITED',
  ],
  ['N09 an account, nobody recorded whose', { channel: 'SOCIAL_MEDIA', ...by({}) }, 'PROHIBITED'],
  ['the agency’s own account', { channel: 'SOCIAL_MEDIA', ...by({ usesPrivateAccount: false }) }, 'ALLOWED'],
  [
    'with the bank’s consent',
    { channel: 'SOCIAL_MEDIA', ...by({ usesPrivateAccount: true, mayUsePrivateAccount: true }) },
    'ALLOWED',
  ],
  ['a private telephone', by({ usesPrivateAccount: true }), 'PROHIBITED'],
  ['a telephone, nobody recorded whose', by({}), 'ALLOWED'],
  [
    'of the bank’s own people',
    { channel: 'SOCIAL_MEDIA', actorType: 'CREDITOR', ...by({ usesPrivateAccount: true, firmId: null }) },
    'ALLOWED',
  ],
])('accounts: %s', (_, some, decision) => {
  expect(said(cnCbaPrivateAccount, at(noon, some))[0]).toBe(decision);
});

test.each<[Partial<ContactFacts>, string]>([
  [by({ isFirmListed: false }), 'PROHIBITED'],
  [by({ isFirmListed: true }), 'ALLOWED'],
  [{ actorType: 'CREDITOR' }, 'ALLOWED'],
])('C12 the list of agencies: %j', (some, decision) => {
  expect(said(cnCbaAgencyList, at(noon, some))[0]).toBe(decision);
});

const online = { debts: [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })] };
const trained = (trainedOn: string | null, testedOn = trainedOn, some: Partial<ContactFacts> = {}) => ({
  ...online,
  ...by({ trainedOn: trainedOn === null ? null : day(trainedOn), testedOn: testedOn === null ? null : day(testedOn) }),
  ...some,
});
test.each<[string, ContactFacts, string, string | null]>([
  ['C14 within the year', at('2026-04-01 23:59:59.999', trained('2025-04-01')), 'ALLOWED', null],
  ['from the day after', at('2026-04-02 00:00', trained('2025-04-01')), 'PROHIBITED', 'EXPIRED'],
  ['tested too long ago', at(noon, trained('2026-01-05', '2025-01-05')), 'PROHIBITED', 'EXPIRED'],
  ['never trained', at(noon, trained(null)), 'PROHIBITED', 'NEVER'],
  ['trained and never tested', at(noon, trained('2026-01-05', null)), 'PROHIBITED', 'NEVER'],
  ['trained later', at(noon, trained('2026-04-02')), 'PROHIBITED', 'NEVER'],
  ['on the day of the training', at(noon, trained('2026-04-01')), 'ALLOWED', null],
  ['stopped', at(noon, { ...online, ...by({ isStopped: true }) }), 'PROHIBITED', 'STOPPED'],
  [
    'a machine that speaks',
    at(noon, trained(null, null, { channel: 'VOICE_ROBOT', isAutomatic: true })),
    'ALLOWED',
    null,
  ],
  ['a machine that sends', at(noon, trained(null, null, { channel: 'SMS', isAutomatic: true })), 'ALLOWED', null],
  ['a machine that dials for a collector', at(noon, trained(null, null, { isAutomatic: true })), 'PROHIBITED', 'NEVER'],
  ['for other credit', at(noon, by({ trainedOn: null })), 'ALLOWED', null],
])('certificates: %s', (_, facts, decision, because) => {
  expect(said(cnGbtCertification, facts)).toEqual([decision, because, []]);
});

test('certificates: from the day of a training to come', () => {
  expect(next(cnGbtCertification, at(noon, trained('2026-04-03')))).toEqual(inChina('2026-04-03 00:00'));
  expect(next(cnGbtCertification, at(noon, trained('2025-01-05')))).toBeNull();
});

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
test.each<[string, ContactFacts, string, string | null]>([
  ['N10 while it is performed', at(noon, pause('PERFORMING_PLAN')), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['N10 to the last moment', at('2026-04-14 23:59:59.999', pause('PERFORMING_PLAN')), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['N10 after a missed instalment', at('2026-04-15 00:00', pause('PERFORMING_PLAN')), 'ALLOWED', null],
  ['before it was signed', at('2026-02-28 12:00', pause('PERFORMING_PLAN')), 'ALLOWED', null],
  ['on this card', at(noon, pause('PERFORMING_PLAN', { debtIds: ['card'] })), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['on another', at(noon, pause('PERFORMING_PLAN', { debtIds: ['other'] })), 'ALLOWED', null],
  ['a loan is no card', at(noon, { ...online, ...pause('PERFORMING_PLAN') }), 'ALLOWED', null],
  ['by no other way either', at(noon, { channel: 'LETTER', ...pause('PERFORMING_PLAN') }), 'PROHIBITED', 'ACTIVE_PLAN'],
  ['the debtor is answered', at(noon, { purpose: 'REPLY', ...pause('PERFORMING_PLAN') }), 'ALLOWED', null],
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
  ['that confirms a wish', letter([], { purpose: 'CONFIRMATION' })],
  ['about a loan', letter([], online)],
  ['by e-mail', letter([], { channel: 'EMAIL' })],
])('C18 a letter %s', (_, facts) => {
  expect(said(cnCardLetterContents, facts)).toEqual(['ALLOWED', null, []]);
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
  ['what a law demands', at(noon, { purpose: 'LEGALLY_REQUIRED', ...wish({ channel: 'PHONE' }) }), 'ALLOWED', null],
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
