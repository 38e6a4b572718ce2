import { expect, test } from '@jest/globals';
import { nextAllowedAt, type Rule } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { cnCbaAgencyList } from '../../src/contacts/rules/cn-cba-agency-list.rule.js';
import { cnCbaContactPointSource } from '../../src/contacts/rules/cn-cba-contact-point-source.rule.js';
import { cnCbaIdentityAtFirstContact } from '../../src/contacts/rules/cn-cba-identity-at-first-contact.rule.js';
import { cnCbaPrivateAccount } from '../../src/contacts/rules/cn-cba-private-account.rule.js';
import { cnGbtCertification } from '../../src/contacts/rules/cn-gbt-certification.rule.js';
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
