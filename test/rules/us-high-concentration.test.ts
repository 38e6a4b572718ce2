import { expect, test } from '@jest/globals';
import { outlook } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usHighConcentration } from '../../src/contacts/rules/us-high-concentration.rule.js';
import { attemptOf, debtOf, factsOf, inNewYork, said, standingOf, verdictOf } from './facts.js';

const call = (time: string, some: Partial<PastAttempt> = {}): PastAttempt => attemptOf(inNewYork(time), some);
const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => factsOf({ at: inNewYork(time), ...some });
const after = (from: string, milliseconds: number): Date => new Date(inNewYork(from).getTime() + milliseconds);
const first = call('2026-04-01 10:00', { voicemail: 'LIMITED_CONTENT' });
const friday = ['09', '10', '11', '12', '13'].map((hour) => call(`2026-04-03 ${hour}:00`));
const fine = ['ALLOWED', null, []];
const rapid = ['REVIEW', 'RAPID_SUCCESSION', []];
const dense = ['REVIEW', 'HIGH_CONCENTRATION', []];

test.each<[string, ContactFacts, unknown]>([
  ['U04 the sixth call of a day', at('2026-04-03 15:00', { attempts: [first, ...friday] }), dense],
  ['the fifth', at('2026-04-03 15:00', { attempts: [first, ...friday.slice(1)] }), fine],
  ['the day after', at('2026-04-04 00:00', { attempts: [first, ...friday] }), fine],
  [
    'busy ones are not counted',
    at('2026-04-03 15:00', { attempts: friday.map((each) => ({ ...each, connected: false })) }),
    fine,
  ],
  [
    'seven to one number about several debts',
    at('2026-04-03 15:00', {
      debts: [debtOf('other')],
      attempts: [call('2026-04-03 08:00', { debtsAttributed: ['other'] }), ...friday],
    }),
    ['REVIEW', 'SAME_NUMBER', []],
  ],
  ['at once after an unanswered call', at('2026-04-01 10:05', { attempts: [first] }), rapid],
  ['a millisecond later than five minutes', factsOf({ at: after('2026-04-01 10:05', 1), attempts: [first] }), fine],
  [
    'two voicemails in five minutes',
    at('2026-04-01 10:05', { attempts: [first], happened: call('2026-04-01 10:05', { voicemail: 'LIMITED_CONTENT' }) }),
    rapid,
  ],
  [
    'the second was answered',
    at('2026-04-01 10:05', { attempts: [first], happened: call('2026-04-01 10:05', { answered: true }) }),
    fine,
  ],
  ['the first was answered', at('2026-04-01 10:05', { attempts: [{ ...first, answered: true }] }), fine],
  ['to another number', at('2026-04-01 10:05', { attempts: [{ ...first, contactPointId: 'home' }] }), fine],
  [
    'that the person agreed to',
    at('2026-04-03 15:00', {
      attempts: [...friday, call('2026-04-03 14:58')],
      consents: [
        {
          id: 'consent',
          kind: 'MORE_CALLS',
          personId: 'debtor',
          firmId: null,
          contactPointId: null,
          debtIds: [],
          attemptId: null,
          validFrom: inNewYork('2026-04-03 08:00'),
          validTo: null,
        },
      ],
    }),
    fine,
  ],
])('%s', (_, facts, expected) => {
  expect(said(usHighConcentration, facts)).toEqual(expected);
});

test('U04 the frequency itself is presumed compliant', () => {
  const facts = at('2026-04-03 15:00', { attempts: [first, ...friday] });
  expect(verdictOf([usCallFrequency, usHighConcentration], facts)).toMatchObject({
    decision: 'REVIEW',
    reasons: [{ because: 'HIGH_CONCENTRATION', facts: { count: 6, perDay: 6 } }],
  });
});

test('an institution may draw the line lower', () => {
  const facts = at('2026-04-03 15:00', { attempts: friday.slice(3) });
  expect(said(usHighConcentration, facts, { perDay: 3 })).toEqual(dense);
});

test('ends after five minutes, and at midnight', () => {
  const facts = at('2026-04-03 15:00', { attempts: [...friday, call('2026-04-03 14:58')] });
  expect(outlook(facts, standingOf([usHighConcentration], facts), 1)).toEqual([
    { from: facts.at, to: inNewYork('2026-04-04 00:00'), decision: 'REVIEW' },
    { from: inNewYork('2026-04-04 00:00'), to: inNewYork('2026-04-04 15:00'), decision: 'ALLOWED' },
  ]);
  const one = at('2026-04-03 15:00', { attempts: [call('2026-04-03 14:58')] });
  expect(outlook(one, standingOf([usHighConcentration], one), 1)[0]).toEqual({
    from: one.at,
    to: after('2026-04-03 15:03', 1),
    decision: 'REVIEW',
  });
});
