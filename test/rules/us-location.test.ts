import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, Wish } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usLocationContent } from '../../src/contacts/rules/us-location-content.rule.js';
import { usLocationOnce } from '../../src/contacts/rules/us-location-once.rule.js';
import { usThirdParty } from '../../src/contacts/rules/us-third-party.rule.js';
import { asACollector, attemptOf, factsOf, inNewYork, said, standingOf } from './facts.js';

const now = inNewYork('2026-10-13 10:00');
const at = (some: Partial<ContactFacts>): ContactFacts => factsOf({ at: now, ...some });
/** Meant for a neighbour, unless said otherwise. */
const other = (some: Partial<ContactFacts> = {}): ContactFacts =>
  at({ personRole: 'THIRD_PARTY', person: { ...at({}).person, id: 'neighbour' }, ...some });
const happened = (some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(now, { personId: 'neighbour', personRole: 'THIRD_PARTY', ...some });
const answered = { answered: true, outcome: 'CONNECTED_OTHER' } as const;
const asking = { purpose: 'LOCATION' } as const;
const fine = ['ALLOWED', null, []];
const barred = (because: string): unknown => ['PROHIBITED', because, []];
const look = (because: string): unknown => ['REVIEW', because, []];

const tries = ['06', '07', '08', '09', '10', '11', '12'].map((day) =>
  attemptOf(inNewYork(`2026-10-${day} 10:00`), {
    personId: 'neighbour',
    personRole: 'THIRD_PARTY',
    purpose: 'LOCATION',
  }),
);
test('U03 seven calls that nobody answered', () => {
  const seventh = other({ ...asking, at: inNewYork('2026-10-12 10:00'), attempts: tries.slice(0, 6) });
  for (const rule of [usCallFrequency, usLocationOnce, usThirdParty]) expect(said(rule, seventh)).toEqual(fine);
  const eighth = other({ ...asking, at: inNewYork('2026-10-12 18:00'), attempts: tries });
  expect(said(usCallFrequency, eighth)[0]).toBe('PRESUMED_VIOLATION');
  expect(said(usLocationOnce, eighth)).toEqual(fine);
});

const reached = [
  ...tries.slice(0, 1),
  { ...happened({ ...answered, ...asking }), occurredAt: inNewYork('2026-10-07 10:00') },
];
const ever = (some: Partial<ContactFacts['ever']>): Partial<ContactFacts> => ({ ever: { ...at({}).ever, ...some } });
test.each<[string, ContactFacts, unknown]>([
  ['asked for the first time', other(asking), fine],
  ['asked before', other({ ...asking, attempts: reached }), barred('ASKED_BEFORE')],
  [
    'asked long ago',
    other({ ...asking, ...ever({ locationAskedAt: inNewYork('2024-01-02 10:00') }) }),
    barred('ASKED_BEFORE'),
  ],
  ['asked, and may be again', other({ ...asking, attempts: reached, ...ever({ mayAskLocationAgain: true }) }), fine],
  [
    'asked by another collector',
    other({ ...asking, attempts: reached.map((each) => ({ ...each, firmId: 'firm' })) }),
    fine,
  ],
  [
    'somebody else was asked',
    other({ ...asking, attempts: reached.map((each) => ({ ...each, personId: 'cousin' })) }),
    fine,
  ],
  ['tried again, and not reached', other({ ...asking, attempts: reached, happened: happened(asking) }), fine],
  [
    'reached again',
    other({ ...asking, attempts: reached, happened: happened({ ...answered, ...asking }) }),
    barred('ASKED_BEFORE'),
  ],
  [
    'reached for the first time',
    other({ ...asking, ...ever({ locationAskedAt: now }), happened: happened({ ...answered, ...asking }) }),
    fine,
  ],
  ['called back by them', other({ ...asking, attempts: reached, direction: 'INBOUND' }), fine],
])('location, once: %s', (_, facts, expected) => {
  expect(said(usLocationOnce, facts)).toEqual(expected);
});

const represented: Wish = {
  id: 'wish',
  kind: 'REPRESENTED',
  personId: 'debtor',
  channel: null,
  contactPointId: null,
  place: null,
  schedule: [],
  debtIds: ['card'],
  isInWriting: true,
  validFrom: inNewYork('2026-10-01 10:00'),
  validTo: inNewYork('2026-10-20 10:00'),
};
test.each<[string, ContactFacts, unknown]>([
  ['what will be said is not known', other(asking), fine],
  [
    'an e-mail that names the balance',
    other({ ...asking, channel: 'EMAIL', statements: ['IDENTITY', 'BALANCE'] }),
    barred('DEBT_NAMED'),
  ],
  ['a letter that names nothing', other({ ...asking, channel: 'LETTER', statements: ['CONTACT'] }), fine],
  [
    'the debt was named',
    other({ ...asking, happened: happened({ ...answered, ...asking, disclosedDebt: true }) }),
    barred('DEBT_NAMED'),
  ],
  [
    'the agency was named',
    other({ ...asking, happened: happened({ ...answered, ...asking, identityStated: true }) }),
    look('FOR_WHOM'),
  ],
  ['the consumer has an attorney', other({ ...asking, wishes: [represented] }), barred('REPRESENTED')],
  ['in another matter', other({ ...asking, wishes: [{ ...represented, debtIds: ['other'] }] }), fine],
  ['nobody answered', other({ ...asking, wishes: [represented], happened: happened(asking) }), fine],
  ['the consumer is asked', at({ ...asking, statements: ['BALANCE'] }), fine],
])('location, content: %s', (_, facts, expected) => {
  expect(said(usLocationContent, facts)).toEqual(expected);
});

test('may be asked again when the attorney no longer acts', () => {
  const facts = other({ ...asking, wishes: [represented] });
  expect(nextAllowedAt(facts, standingOf([usLocationContent], facts), asACollector)).toEqual(represented.validTo);
});
