import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { Consent, ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { cnCbaAttemptsPerContactPoint } from '../../src/contacts/rules/cn-cba-attempts-per-contact-point.rule.js';
import { cnCbaFrequency } from '../../src/contacts/rules/cn-cba-frequency.rule.js';
import { cnGbtDailyConversations } from '../../src/contacts/rules/cn-gbt-daily-conversations.rule.js';
import { asACollector, attemptOf, conversationOf, debtOf, factsOf, inChina, said, standingOf } from './facts.js';

const online = [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })];
const cards = [debtOf('card', { jurisdiction: 'CN' })];
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inChina(time), locations: ['CN'], debts: online, ...some });
const times = (count: number, of: (time: Date) => PastAttempt, day = '2026-04-01'): PastAttempt[] =>
  Array.from({ length: count }, (_, index) => of(inChina(`${day} ${String(8 + index).padStart(2, '0')}:30`)));
const talks = (count: number, some: Partial<PastAttempt> = {}) =>
  times(count, (time) => conversationOf(time, ['online'], some));
const dials = (count: number, some: Partial<PastAttempt> = {}, day?: string) =>
  times(count, (time) => attemptOf(time, some), day);
const happened = (attempt: PastAttempt): Partial<ContactFacts> => ({ attemptId: attempt.id, happened: attempt });
const next = (rule: typeof cnCbaFrequency, facts: ContactFacts) =>
  nextAllowedAt(facts, standingOf([rule], facts), asACollector);
const evening = '2026-04-01 18:00';

test.each<[string, ContactFacts, string, string | null]>([
  ['N03 a fourth dial after three conversations', at(evening, { attempts: talks(3) }), 'PROHIBITED', 'TOO_MANY'],
  ['a third', at(evening, { attempts: talks(2) }), 'ALLOWED', null],
  ['to the last moment of the day', at('2026-04-01 23:59:59.999', { attempts: talks(3) }), 'PROHIBITED', 'TOO_MANY'],
  ['from the first of the next', at('2026-04-02 00:00', { attempts: talks(3) }), 'ALLOWED', null],
  [
    'days are those of China',
    at('2026-04-02 00:00', { attempts: [...talks(2), conversationOf(inChina('2026-04-02 00:00'))] }),
    'ALLOWED',
    null,
  ],
  [
    'by a machine',
    at(evening, { channel: 'VOICE_ROBOT', attempts: talks(3, { channel: 'VOICE_ROBOT' }) }),
    'PROHIBITED',
    'TOO_MANY',
  ],
  [
    'of whoever calls for the institution',
    at(evening, { attempts: talks(3, { firmId: 'agency' }) }),
    'PROHIBITED',
    'TOO_MANY',
  ],
  [
    'on whichever number',
    at(evening, { attempts: talks(3, { contactPointId: 'landline' }) }),
    'PROHIBITED',
    'TOO_MANY',
  ],
  ['dials that nobody answered do not count', at(evening, { attempts: dials(9) }), 'ALLOWED', null],
  ['nor does what the debtor began', at(evening, { attempts: talks(3, { direction: 'INBOUND' }) }), 'ALLOWED', null],
  ['nor talks with others', at(evening, { attempts: talks(3, { personId: 'sister' }) }), 'ALLOWED', null],
  [
    'nor those with others on the debtor’s number',
    at(evening, { attempts: talks(3, { personRole: 'THIRD_PARTY' }) }),
    'ALLOWED',
    null,
  ],
  [
    'but those with nobody knows whom',
    at(evening, { attempts: talks(3, { personRole: 'UNKNOWN' }) }),
    'PROHIBITED',
    'TOO_MANY',
  ],
  [
    'nor those with a stranger, as learned later',
    at(evening, { attempts: talks(3, { isMisdirected: true }) }),
    'ALLOWED',
    null,
  ],
  ['nor texts', at(evening, { attempts: talks(3, { channel: 'SMS' }) }), 'ALLOWED', null],
  ['a text after three conversations', at(evening, { channel: 'SMS', attempts: talks(3) }), 'ALLOWED', null],
  ['of other credit the standard says nothing', at(evening, { debts: cards, attempts: talks(3) }), 'ALLOWED', null],
  [
    'a fourth that came to no conversation',
    at(evening, { attempts: talks(3), ...happened(attemptOf(inChina(evening))) }),
    'ALLOWED',
    null,
  ],
  [
    'a fourth that did',
    at(evening, { attempts: talks(3), ...happened(conversationOf(inChina(evening))) }),
    'PROHIBITED',
    'TOO_MANY',
  ],
  [
    'a third that did',
    at(evening, { attempts: talks(2), ...happened(conversationOf(inChina(evening))) }),
    'ALLOWED',
    null,
  ],
])('conversations: %s', (_, facts, decision, because) => {
  expect(said(cnGbtDailyConversations, facts)).toEqual([decision, because, []]);
});

test('conversations: the severity and the number are parameters, the next day begins at midnight in China', () => {
  expect(said(cnGbtDailyConversations, at(evening, { attempts: talks(2) }), { limit: 2 })[0]).toBe('PROHIBITED');
  expect(said(cnGbtDailyConversations, at(evening, { attempts: talks(3) }), { severity: 'REVIEW' })[0]).toBe('REVIEW');
  expect(next(cnGbtDailyConversations, at(evening, { attempts: talks(3) }))).toEqual(inChina('2026-04-02 00:00'));
});

const more: Consent = {
  id: 'consent',
  kind: 'MORE_ATTEMPTS',
  personId: 'debtor',
  firmId: null,
  contactPointId: 'mobile',
  debtIds: [],
  attemptId: null,
  validFrom: inChina('2026-03-01 09:00'),
  validTo: null,
};
const dialled = (count: number, some: Partial<ContactFacts> = {}, of: Partial<PastAttempt> = {}): ContactFacts =>
  at(evening, { debts: cards, attempts: dials(count, of), ...some });
const tooMany = ['ADVISED_AGAINST', 'TOO_MANY'] as const;

test.each<[string, ContactFacts, string, string | null]>([
  ['C3 a seventh dial', dialled(6), ...tooMany],
  ['a sixth', dialled(5), 'ALLOWED', null],
  ['busy and out of service are no answer either', dialled(6, {}, { connected: false, outcome: 'BUSY' }), ...tooMany],
  ['nor is a voicemail', dialled(6, {}, { voicemail: 'LIMITED_CONTENT', outcome: 'VOICEMAIL_REACHED' }), ...tooMany],
  ['whoever dials', dialled(6, {}, { firmId: 'agency' }), ...tooMany],
  ['a machine too', dialled(6, { channel: 'VOICE_ROBOT' }), ...tooMany],
  ['answered ones do not count', dialled(6, {}, { answered: true }), 'ALLOWED', null],
  ['nor those of another number', dialled(6, {}, { contactPointId: 'landline' }), 'ALLOWED', null],
  ['nor texts', dialled(6, {}, { channel: 'SMS' }), 'ALLOWED', null],
  ['nor the debtor’s', dialled(6, {}, { direction: 'INBOUND' }), 'ALLOWED', null],
  ['no number is known', dialled(6, { contactPoint: null }, { contactPointId: null }), 'ALLOWED', null],
  ['the next day', at('2026-04-02 00:00', { debts: cards, attempts: dials(6) }), 'ALLOWED', null],
  ['the debtor agreed', dialled(6, { consents: [more] }), 'ALLOWED', 'CONSENT'],
  [
    'the debtor agreed for another number',
    dialled(6, { consents: [{ ...more, contactPointId: 'landline' }] }),
    ...tooMany,
  ],
  ['a seventh that was answered', dialled(6, happened(conversationOf(inChina(evening)))), 'ALLOWED', null],
  ['a seventh that was not', dialled(6, happened(attemptOf(inChina(evening)))), ...tooMany],
])('dials: %s', (_, facts, decision, because) => {
  expect(said(cnCbaAttemptsPerContactPoint, facts)).toEqual([decision, because, []]);
});

test('dials: again from midnight, or from when the debtor agrees', () => {
  expect(next(cnCbaAttemptsPerContactPoint, dialled(6))).toEqual(inChina('2026-04-02 00:00'));
  const soon = { ...more, validFrom: inChina('2026-04-01 19:00') };
  expect(next(cnCbaAttemptsPerContactPoint, dialled(6, { consents: [soon] }))).toEqual(inChina('2026-04-01 19:00'));
});

test('frequency: the twentieth call in seven days is looked at, and blocks nothing', () => {
  const days = ['2026-03-30', '2026-03-31', '2026-04-01'];
  const calls = days.flatMap((day) => dials(7, {}, day)).slice(0, 20);
  const facts = (some: Partial<ContactFacts>) => at(evening, { debts: cards, ...some });
  expect(said(cnCbaFrequency, facts({ attempts: calls }))).toEqual(['REVIEW', 'FREQUENT', []]);
  expect(said(cnCbaFrequency, facts({ attempts: calls.slice(1) }))[0]).toBe('ALLOWED');
  expect(said(cnCbaFrequency, facts({ attempts: calls, at: inChina('2026-04-05 23:59:59.999') }))[0]).toBe('REVIEW');
  expect(said(cnCbaFrequency, facts({ attempts: calls, at: inChina('2026-04-06 00:00') }))[0]).toBe('ALLOWED');
  expect(said(cnCbaFrequency, facts({ attempts: dials(3) }), { limit: 3, days: 1 })[0]).toBe('REVIEW');
  const strict = standingOf([cnCbaFrequency], facts({}), {});
  expect(nextAllowedAt(facts({ attempts: calls }), strict, (decision) => decision === 'ALLOWED')).toEqual(
    inChina('2026-04-06 00:00'),
  );
});
