import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { Consent, ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { owes } from '../../src/contacts/reading-facts.js';
import { cnCardWhoMayBeCollectedFrom } from '../../src/contacts/rules/cn-card-who-may-be-collected-from.rule.js';
import { cnCbaRelatedThirdParty } from '../../src/contacts/rules/cn-cba-related-third-party.rule.js';
import { cnGbtWhoMayBeCollectedFrom } from '../../src/contacts/rules/cn-gbt-who-may-be-collected-from.rule.js';
import { personRoles } from '../../src/lib/vocabulary.js';
import { asACollector, attemptOf, debtOf, factsOf, inChina, said, standingOf } from './facts.js';

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
const happened = (some: Partial<PastAttempt>): Partial<ContactFacts> => {
  const attempt = attemptOf(inChina('2026-04-02 09:00'), { personId: 'sister', personRole: 'CONTACT_PERSON', ...some });
  return { attemptId: attempt.id, happened: attempt };
};
const next = '2026-04-02 09:00';

test.each(personRoles)('collected from whom: %s', (personRole) => {
  const facts = at(next, { personRole, purpose: 'COLLECTION' });
  const decision = owes(personRole) ? 'ALLOWED' : personRole === 'LAWYER' ? 'REVIEW' : 'PROHIBITED';
  expect(said(cnCardWhoMayBeCollectedFrom, facts)[0]).toBe(decision);
  expect(said(cnGbtWhoMayBeCollectedFrom, { ...facts, debts: online })[0]).toBe(decision);
  expect(said(cnCardWhoMayBeCollectedFrom, { ...facts, purpose: 'LOCATION' })[0]).toBe('ALLOWED');
});

test.each<[string, ContactFacts, string]>([
  [
    'a stranger answered, and was told nothing',
    at(next, { purpose: 'COLLECTION', personRole: 'UNKNOWN', ...happened({ answered: true }) }),
    'ALLOWED',
  ],
  ['nobody answered at the sister’s', at(next, { purpose: 'COLLECTION', ...happened({}) }), 'PROHIBITED'],
  [
    'the sister answered the debtor’s number',
    at(next, { purpose: 'COLLECTION', ...happened({ personId: 'debtor', answered: true }) }),
    'ALLOWED',
  ],
  [
    'and was told to pay',
    at(next, { purpose: 'COLLECTION', ...happened({ personId: 'debtor', answered: true, disclosedDebt: true }) }),
    'PROHIBITED',
  ],
])('collected from whom: %s', (_, facts, decision) => {
  expect(said(cnCardWhoMayBeCollectedFrom, facts)[0]).toBe(decision);
});

const ground: Consent = {
  id: 'consent',
  kind: 'THIRD_PARTY',
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: null,
  validFrom: inChina('2026-04-03 09:00'),
  validTo: null,
};
test.each<[string, ContactFacts, string, string | null]>([
  [
    'the spouse, without a ground',
    at(next, { personRole: 'SPOUSE', purpose: 'COLLECTION', consents: [ground] }),
    'PROHIBITED',
    'NO_GROUND',
  ],
  [
    'the spouse, with one',
    at('2026-04-03 09:00', { personRole: 'SPOUSE', purpose: 'COLLECTION', consents: [ground] }),
    'REVIEW',
    'GROUND',
  ],
  [
    'the spouse, about another debt',
    at('2026-04-03 09:00', {
      personRole: 'SPOUSE',
      purpose: 'COLLECTION',
      consents: [{ ...ground, debtIds: ['other'] }],
    }),
    'PROHIBITED',
    'NO_GROUND',
  ],
  ['the spouse, only asked where the debtor is', at(next, { personRole: 'SPOUSE' }), 'ALLOWED', null],
  ['a contact person', at(next, { purpose: 'COLLECTION' }), 'PROHIBITED', 'UNRELATED'],
  [
    'a contact person, whatever the debtor agreed to',
    at('2026-04-03 09:00', { purpose: 'COLLECTION', consents: [ground] }),
    'PROHIBITED',
    'UNRELATED',
  ],
  ['a co-debtor', at(next, { personRole: 'CO_DEBTOR', purpose: 'COLLECTION' }), 'ALLOWED', null],
])('related third parties: %s', (_, facts, decision, because) => {
  expect(said(cnCbaRelatedThirdParty, facts)).toEqual([decision, because, []]);
});

test('related third parties: from when a ground is on record', () => {
  const facts = at(next, { personRole: 'SPOUSE', purpose: 'COLLECTION', consents: [ground] });
  expect(nextAllowedAt(facts, standingOf([cnCbaRelatedThirdParty], facts), asACollector)).toEqual(ground.validFrom);
});
