import { expect, test } from '@jest/globals';
import { outlook } from '../../src/compliance/index.js';
import type { ContactFacts, Wish } from '../../src/contacts/contact-facts.js';
import { usInconvenientDays } from '../../src/contacts/rules/us-inconvenient-days.rule.js';
import { usPriorConduct } from '../../src/contacts/rules/us-prior-conduct.rule.js';
import { usPriorWords } from '../../src/contacts/rules/us-prior-words.rule.js';
import { attemptOf, conversationOf, debtOf, factsOf, inNewYork, said, standingOf } from './facts.js';

const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const zones = (...timeZones: string[]) => ({ person: { ...at('2026-01-01 12:00').person, timeZones } });
const fine = ['ALLOWED', null, []];

const found = (time: string, ever: Partial<ContactFacts['ever']> = {}): ContactFacts =>
  at(time, { ever: { ...at(time).ever, priorConductAt: inNewYork('2026-01-10 12:00'), ...ever } });
test.each<[string, ContactFacts, unknown]>([
  ['U06 misconduct was found before', found('2026-04-07 10:00'), ['REVIEW', 'PRIOR_CONDUCT', []]],
  ['on the last day on which it weighs', found('2027-01-10 23:00'), ['REVIEW', 'PRIOR_CONDUCT', []]],
  ['after it', found('2027-01-11 00:00'), fine],
  ['none was found', found('2026-04-07 10:00', { priorConductAt: null }), fine],
  ['it was not yet', found('2026-01-10 11:59'), fine],
  ['a text', { ...found('2026-04-07 10:00'), channel: 'SMS' }, fine],
])('prior conduct: %s', (_, facts, expected) => {
  expect(said(usPriorConduct, facts)).toEqual(expected);
});

test('prior conduct stops weighing at the midnight after its last day', () => {
  const facts = found('2027-01-10 12:00');
  expect(outlook(facts, standingOf([usPriorConduct], facts), 1)[0]?.to).toEqual(inNewYork('2027-01-11 00:00'));
});

const refused = conversationOf(inNewYork('2026-04-01 10:00'), ['card'], { outcome: 'REFUSED' });
const wish: Wish = {
  id: 'wish',
  kind: 'CHANNEL',
  personId: 'debtor',
  channel: 'PHONE',
  contactPointId: null,
  place: null,
  schedule: [],
  debtIds: [],
  isInWriting: false,
  validFrom: inNewYork('2026-04-01 10:00'),
  validTo: inNewYork('2026-04-20 10:00'),
};
const weighs = ['REVIEW', 'SAID', []];
test.each<[string, ContactFacts, unknown]>([
  ['refused to pay', at('2026-04-10 10:00', { attempts: [refused] }), weighs],
  ['disputed', at('2026-04-10 10:00', { attempts: [{ ...refused, outcome: 'DISPUTED' }] }), weighs],
  ['on the last day on which it weighs', at('2026-06-30 23:59', { attempts: [refused] }), weighs],
  ['after it', at('2026-07-01 00:00', { attempts: [refused] }), fine],
  ['about another debt', at('2026-04-10 10:00', { debts: [debtOf('other')], attempts: [refused] }), fine],
  ['somebody else said so', at('2026-04-10 10:00', { attempts: [{ ...refused, personId: 'spouse' }] }), fine],
  ['promised', at('2026-04-10 10:00', { attempts: [{ ...refused, outcome: 'PROMISED' }] }), fine],
  ['asked not to be called, and took it back', at('2026-04-21 10:00', { wishes: [wish] }), weighs],
  ['asked for no e-mail', at('2026-04-21 10:00', { wishes: [{ ...wish, channel: 'EMAIL' }] }), fine],
])('prior words: %s', (_, facts, expected) => {
  expect(said(usPriorWords, facts)).toEqual(expected);
});

test('prior words stop weighing at the midnight after their last day', () => {
  const facts = at('2026-06-30 12:00', { attempts: [refused] });
  expect(outlook(facts, standingOf([usPriorWords], facts), 1)[0]?.to).toEqual(inNewYork('2026-07-01 00:00'));
});

const sunday = ['REVIEW', 'SUNDAY', []];
const holiday = ['REVIEW', 'HOLIDAY', []];
test.each<[string, ContactFacts, unknown]>([
  ['the last moment of a Saturday', at('2026-04-04 23:59'), fine],
  ['the first of a Sunday', at('2026-04-05 00:00'), sunday],
  ['the last of a Sunday', at('2026-04-05 23:59'), sunday],
  ['Monday', at('2026-04-06 00:00'), fine],
  ['still Sunday in Los Angeles', at('2026-04-06 02:59', zones('America/New_York', 'America/Los_Angeles')), sunday],
  ['Monday there too', at('2026-04-06 03:00', zones('America/New_York', 'America/Los_Angeles')), fine],
  ['Thanksgiving', at('2026-11-26 10:00'), holiday],
  ['Independence Day, a Saturday', at('2026-07-04 10:00'), holiday],
  ['the Friday before it', at('2026-07-03 10:00'), fine],
  ['a Sunday of 23 hours', at('2026-03-08 12:00'), sunday],
  [
    'a busy line',
    at('2026-04-05 10:00', { happened: attemptOf(inNewYork('2026-04-05 10:00'), { connected: false }) }),
    fine,
  ],
  ['a letter', at('2026-04-05 10:00', { channel: 'LETTER' }), fine],
])('inconvenient days: %s', (_, facts, expected) => {
  expect(said(usInconvenientDays, facts)).toEqual(expected);
});

test('a Sunday of 25 hours begins and ends at midnight', () => {
  const facts = at('2026-10-31 12:00');
  expect(outlook(facts, standingOf([usInconvenientDays], facts), 3)).toEqual([
    { from: facts.at, to: new Date('2026-11-01T04:00:00Z'), decision: 'ALLOWED' },
    { from: new Date('2026-11-01T04:00:00Z'), to: new Date('2026-11-02T05:00:00Z'), decision: 'REVIEW' },
    { from: new Date('2026-11-02T05:00:00Z'), to: new Date('2026-11-03T16:00:00Z'), decision: 'ALLOWED' },
  ]);
});
