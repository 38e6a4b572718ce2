import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts, PastAttempt, Statement } from '../../src/contacts/contact-facts.js';
import { usDisclosure } from '../../src/contacts/rules/us-disclosure.rule.js';
import {
  asACollector,
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inNewYork,
  reservedTextOf,
  said,
  standingOf,
} from './facts.js';
import { at, messageTo, wishOf } from './us-wishes.js';

const first = conversationOf(inNewYork('2026-04-01 10:00'));
const given = (time: string) => [debtOf('card', { validationGivenAt: inNewYork(time) })];
const both: readonly Statement[] = ['DEBT_COLLECTOR', 'COLLECTION_PURPOSE'];
const later: readonly Statement[] = ['DEBT_COLLECTOR'];
const letter = (statements: readonly Statement[] | null, some: Partial<ContactFacts> = {}): ContactFacts =>
  at('2026-04-03 10:00', { channel: 'LETTER', statements, ...some });
const call = (statements: readonly Statement[] | null, happened: PastAttempt | null): ContactFacts =>
  at('2026-04-03 10:00', { statements, happened, attempts: [first] });
const { person } = factsOf({ at: new Date(0) });

test.each<[string, ContactFacts, string, string | null]>([
  ['the initial one says both', letter(both), 'ALLOWED', null],
  ['the initial one says who, not what for', letter(later), 'PROHIBITED', 'NOT_SAID'],
  ['the first in writing after a talk', letter(later, { attempts: [first] }), 'PROHIBITED', 'NOT_SAID'],
  ['a later one', letter(later, { attempts: [messageTo('2026-04-01 10:00')] }), 'ALLOWED', null],
  ['after validation information', letter(later, { debts: given('2026-04-01 10:00') }), 'ALLOWED', null],
  [
    'a later one that says nothing',
    letter([], { attempts: [messageTo('2026-04-01 10:00')] }),
    'PROHIBITED',
    'NOT_SAID',
  ],
  ['a text that says nothing', letter([], { channel: 'SMS' }), 'PROHIBITED', 'NOT_SAID'],
  ['not known yet', letter(null), 'ALLOWED', null],
  [
    'a confirmation',
    letter([], { channel: 'SMS', purpose: 'CONFIRMATION', wishes: [wishOf('CHANNEL', { channel: 'SMS' })] }),
    'ALLOWED',
    null,
  ],
  ['a confirmation of nothing', letter([], { channel: 'SMS', purpose: 'CONFIRMATION' }), 'PROHIBITED', 'NOT_SAID'],
  [
    'while a permit for another is outstanding',
    letter(later, { channel: 'SMS', attempts: [reservedTextOf(inNewYork('2026-04-03 09:59'))] }),
    'PROHIBITED',
    'NOT_SAID',
  ],
  [
    'to somebody who does not owe',
    letter([], { purpose: 'LOCATION', personRole: 'CONTACT_PERSON', person: { ...person, id: 'friend' } }),
    'ALLOWED',
    null,
  ],
  ['a talk in which it was not said', call([], conversationOf(inNewYork('2026-04-03 10:00'))), 'REVIEW', 'NOT_SPOKEN'],
  ['a talk in which it was', call(later, conversationOf(inNewYork('2026-04-03 10:00'))), 'ALLOWED', null],
  ['a talk of which nobody knows', call(null, conversationOf(inNewYork('2026-04-03 10:00'))), 'ALLOWED', null],
  ['a call that nobody answered', call([], attemptOf(inNewYork('2026-04-03 10:00'))), 'ALLOWED', null],
  ['a call that is planned', call([], null), 'ALLOWED', null],
  [
    "a talk on the consumer's own call",
    {
      ...call([], conversationOf(inNewYork('2026-04-03 10:00'), ['card'], { direction: 'INBOUND' })),
      direction: 'INBOUND',
    },
    'REVIEW',
    'NOT_SPOKEN',
  ],
])('disclosure: %s', (_, facts, decision, because) => {
  expect(said(usDisclosure, facts).slice(0, 2)).toEqual([decision, because]);
});

test('what is to be said lessens when validation information is on its way', () => {
  const facts = letter(later, { debts: given('2026-04-06 10:00') });
  expect(nextAllowedAt(facts, standingOf([usDisclosure], facts), asACollector)).toEqual(inNewYork('2026-04-06 10:00'));
});
