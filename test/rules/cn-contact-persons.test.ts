import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, Wish } from '../../src/contacts/contact-facts.js';
import { cnCbaContactPersonNoDebt } from '../../src/contacts/rules/cn-cba-contact-person-no-debt.rule.js';
import { cnCbaContactPersonOnlyWhenLost } from '../../src/contacts/rules/cn-cba-contact-person-only-when-lost.rule.js';
import { cnGbtContactPersonNoDebt } from '../../src/contacts/rules/cn-gbt-contact-person-no-debt.rule.js';
import { cnGbtContactPersonOnlyWhenLost } from '../../src/contacts/rules/cn-gbt-contact-person-only-when-lost.rule.js';
import {
  asACollector,
  attemptOf,
  debtOf,
  factsOf,
  inboundOf,
  inChina,
  reservationOf,
  said,
  standingOf,
} from './facts.js';

const cards = [debtOf('card', { jurisdiction: 'CN' })];
const online = [debtOf('online', { productKind: 'ONLINE_CONSUMER_LOAN', jurisdiction: 'CN' })];
const sister = { ...factsOf({ at: new Date(0) }).person, id: 'sister' };
/** A contact with the debtor's sister, named for contact, to learn where the debtor is. */
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({
    at: inChina(time),
    locations: ['CN'],
    debts: cards,
    person: sister,
    personRole: 'CONTACT_PERSON',
    purpose: 'LOCATION',
    ...some,
  });
const three = ['09:00', '12:00', '15:00'].map((time) => attemptOf(inChina(`2026-04-01 ${time}`)));
const happened = (some: Partial<PastAttempt>): Partial<ContactFacts> => {
  const attempt = attemptOf(inChina('2026-04-02 09:00'), { personId: 'sister', personRole: 'CONTACT_PERSON', ...some });
  return { attemptId: attempt.id, happened: attempt };
};
const next = '2026-04-02 09:00';
const fromSister = inboundOf(inChina('2026-04-02 08:30'), { personId: 'sister', personRole: 'CONTACT_PERSON' });

test.each<[string, ContactFacts, string, string | null]>([
  ['N05 on day 1 without evidence', at('2026-04-01 10:00'), 'PROHIBITED', 'NOT_LOST'],
  ['N05 as it happened', at(next, happened({ purpose: 'LOCATION' })), 'PROHIBITED', 'NOT_LOST'],
  ['on the day of the third failed dial', at('2026-04-01 18:00', { attempts: three }), 'PROHIBITED', 'NOT_LOST'],
  ['N06 on the day after', at(next, { attempts: three }), 'ALLOWED', 'FAILED_DIALS'],
  [
    'N06 as it happened',
    at(next, { attempts: three, ...happened({ purpose: 'LOCATION' }) }),
    'ALLOWED',
    'FAILED_DIALS',
  ],
  [
    'the debtor died',
    at(next, { debtor: { isDeceased: true, isIncapable: false, hasValidPhone: true } }),
    'ALLOWED',
    'DECEASED',
  ],
  ['the employer', at(next, { personRole: 'EMPLOYER' }), 'PROHIBITED', 'NOT_LOST'],
  ['the spouse', at(next, { personRole: 'SPOUSE' }), 'PROHIBITED', 'NOT_LOST'],
  ['who guarantees is collected from', at(next, { personRole: 'GUARANTOR' }), 'ALLOWED', null],
  ['the debtor’s lawyer', at(next, { personRole: 'LAWYER' }), 'ALLOWED', null],
  ['who called first is answered', at(next, { purpose: 'REPLY', attempts: [fromSister] }), 'ALLOWED', null],
  ['who did not is not', at(next, { purpose: 'REPLY' }), 'PROHIBITED', 'NOT_LOST'],
  [
    'nor where the debtor called',
    at(next, { purpose: 'REPLY', attempts: [{ ...fromSister, personId: 'debtor' }] }),
    'PROHIBITED',
    'NOT_LOST',
  ],
  [
    'as it happened, an answer to nothing',
    at(next, { ...happened({ purpose: 'REPLY' }), purpose: 'REPLY' }),
    'PROHIBITED',
    'NOT_LOST',
  ],
  [
    'while somebody holds a permit to call the debtor, who may answer',
    at(next, { attempts: [...three, reservationOf(inChina('2026-04-02 08:59'))] }),
    'PROHIBITED',
    'NOT_LOST',
  ],
  [
    'when it has expired unused',
    at(next, { attempts: [...three, reservationOf(inChina('2026-04-02 08:50'))] }),
    'ALLOWED',
    'FAILED_DIALS',
  ],
  ['who calls of their own accord', at(next, { direction: 'INBOUND' }), 'ALLOWED', null],
  [
    'who took up the debtor’s telephone',
    at(next, happened({ personId: 'debtor', answered: true, outcome: 'CONNECTED_OTHER' })),
    'ALLOWED',
    null,
  ],
])('when lost: %s', (_, facts, decision, because) => {
  expect(said(cnCbaContactPersonOnlyWhenLost, facts)).toEqual([decision, because, []]);
  expect(said(cnGbtContactPersonOnlyWhenLost, { ...facts, debts: online })).toEqual([decision, because, []]);
});

test('when lost: from the midnight after the third failed dial', () => {
  const facts = at('2026-04-01 10:00', { attempts: three });
  const standing = standingOf([cnCbaContactPersonOnlyWhenLost], facts);
  expect(nextAllowedAt(facts, standing, asACollector)).toEqual(inChina('2026-04-02 00:00'));
  expect(nextAllowedAt(at('2026-04-01 10:00'), standing, asACollector)).toBeNull();
});

test('the standard binds online consumer credit alone', () => {
  for (const rule of [cnGbtContactPersonOnlyWhenLost, cnGbtContactPersonNoDebt])
    expect(said(rule, at(next, { purpose: 'COLLECTION' }))).toEqual(['ALLOWED', null, []]);
});

const refused = (some: Partial<Wish> = {}): Wish => ({
  id: 'wish',
  kind: 'REFUSED',
  personId: 'sister',
  channel: null,
  contactPointId: null,
  place: null,
  schedule: [],
  debtIds: [],
  isInWriting: false,
  validFrom: inChina(next),
  validTo: null,
  ...some,
});

test.each<[string, ContactFacts, string, string | null]>([
  [
    'N08 a message with the amount',
    at(next, { channel: 'SMS', statements: ['IDENTITY', 'BALANCE'] }),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  [
    'N08 as it happened',
    at(next, happened({ purpose: 'LOCATION', disclosedDebt: true })),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  [
    'the collector began to speak of it',
    at(next, happened({ purpose: 'LOCATION', debtsDiscussed: [{ debtId: 'card', raisedBy: 'COLLECTOR' }] })),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  [
    'the sister did',
    at(next, happened({ purpose: 'LOCATION', debtsDiscussed: [{ debtId: 'card', raisedBy: 'PERSON' }] })),
    'ALLOWED',
    null,
  ],
  [
    'told when she called',
    at(next, { direction: 'INBOUND', ...happened({ direction: 'INBOUND', disclosedDebt: true }) }),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  ['only where the debtor is', at(next, { channel: 'SMS', statements: ['IDENTITY', 'CONTACT'] }), 'ALLOWED', null],
  [
    'a message that says a debt is collected',
    at(next, { channel: 'SMS', statements: ['COLLECTION_PURPOSE'] }),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  ['to collect', at(next, { purpose: 'COLLECTION' }), 'PROHIBITED', 'PURPOSE'],
  ['to answer', at(next, { purpose: 'REPLY', attempts: [fromSister] }), 'ALLOWED', null],
  ['to answer nothing', at(next, { purpose: 'REPLY' }), 'PROHIBITED', 'PURPOSE'],
  [
    'with the debtor’s telephone in hand, told nothing',
    at(next, { purpose: 'COLLECTION', ...happened({ personId: 'debtor', answered: true }) }),
    'ALLOWED',
    null,
  ],
  [
    'with the debtor’s telephone in hand, told',
    at(next, { purpose: 'COLLECTION', ...happened({ personId: 'debtor', answered: true, disclosedDebt: true }) }),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  [
    'a stranger who answered was told',
    at(next, { personRole: 'UNKNOWN', ...happened({ answered: true, disclosedDebt: true }) }),
    'PROHIBITED',
    'TELLS_OF_DEBT',
  ],
  [
    'who guarantees',
    at(next, { personRole: 'GUARANTOR', purpose: 'COLLECTION', statements: ['BALANCE'] }),
    'ALLOWED',
    null,
  ],
  ['she refused', at(next, { wishes: [refused()] }), 'PROHIBITED', 'REFUSED'],
  ['she refused, years later', at('2036-04-02 09:00', { wishes: [refused()] }), 'PROHIBITED', 'REFUSED'],
  ['a moment before', at('2026-04-02 08:59:59.999', { wishes: [refused()] }), 'ALLOWED', null],
  [
    'in the very call in which she refused',
    at(next, { wishes: [refused()], ...happened({ purpose: 'LOCATION' }) }),
    'ALLOWED',
    null,
  ],
  ['somebody else refused', at(next, { wishes: [refused({ personId: 'brother' })] }), 'ALLOWED', null],
  ['who refused may call', at(next, { direction: 'INBOUND', wishes: [refused()] }), 'ALLOWED', null],
])('nothing of the debt: %s', (_, facts, decision, because) => {
  expect(said(cnCbaContactPersonNoDebt, facts)).toEqual([decision, because, []]);
  expect(said(cnGbtContactPersonNoDebt, { ...facts, debts: online })).toEqual([decision, because, []]);
});

test('nothing of the debt: a refusal ends only when it is taken back', () => {
  const facts = at(next, { wishes: [refused({ validTo: inChina('2026-05-01 10:00') })] });
  expect(nextAllowedAt(facts, standingOf([cnCbaContactPersonNoDebt], facts), asACollector)).toEqual(
    inChina('2026-05-01 10:00'),
  );
});
