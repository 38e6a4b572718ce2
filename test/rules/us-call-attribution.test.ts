import { expect, test } from '@jest/globals';
import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { conversations, countedCalls } from '../../src/contacts/rules/us-calls.js';
import { attemptOf, conversationOf, factsOf, inNewYork, said } from './facts.js';

const at = (time: string, attempts: readonly PastAttempt[]): ContactFacts => factsOf({ at: inNewYork(time), attempts });
/** How many calls and conversations count for a debt. */
const counted = (facts: ContactFacts, debt: string): readonly number[] => [
  countedCalls(facts, debt, 7).length,
  conversations(facts, debt, 7).length,
];

test('U23 a voicemail that names two debts counts for each', () => {
  const facts = at('2026-04-07 18:00', [
    attemptOf(inNewYork('2026-04-07 10:00'), { voicemail: 'FULL', debtsAttributed: ['a', 'b'] }),
  ]);
  expect(['a', 'b', 'c'].map((debt) => counted(facts, debt))).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
  ]);
});

test('U26 a conversation about one of two debts is a call and a conversation about that one', () => {
  const facts = at('2026-11-10 10:00', [conversationOf(inNewYork('2026-11-09 10:00'), ['medical'])]);
  expect(['medical', 'card'].map((debt) => counted(facts, debt))).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('U27 about both, it is a call and a conversation about each', () => {
  const facts = at('2026-11-10 10:00', [conversationOf(inNewYork('2026-11-09 10:00'), ['medical', 'card'])]);
  expect(['medical', 'card'].map((debt) => counted(facts, debt))).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test('a debt that only the consumer raises gets a conversation and no call', () => {
  const facts = at('2026-11-10 10:00', [
    conversationOf(inNewYork('2026-11-09 10:00'), ['medical'], {
      debtsDiscussed: [
        { debtId: 'medical', raisedBy: 'COLLECTOR' },
        { debtId: 'card', raisedBy: 'PERSON' },
      ],
    }),
  ]);
  expect(counted(facts, 'card')).toEqual([0, 1]);
});

test('calls to the consumer’s attorney are not counted', () => {
  const seven = ['01', '02', '03', '04', '05', '06', '07'].map((day) => attemptOf(inNewYork(`2026-04-${day} 10:00`)));
  const facts = at('2026-04-07 18:00', seven);
  expect(said(usCallFrequency, facts)[0]).toBe('PRESUMED_VIOLATION');
  expect(said(usCallFrequency, { ...facts, personRole: 'LAWYER' })).toEqual(['ALLOWED', null, []]);
});
