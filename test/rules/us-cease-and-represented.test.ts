import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { usCease } from '../../src/contacts/rules/us-cease.rule.js';
import { usRepresented } from '../../src/contacts/rules/us-represented.rule.js';
import { asACollector, debtOf, factsOf, inNewYork, pointOf, said, standingOf } from './facts.js';
import { at, consentOf, messageFrom, messageTo, wishOf } from './us-wishes.js';

const email = pointOf({ id: 'email', kind: 'EMAIL' });
const { person } = factsOf({ at: new Date(0) });
const spouse = { personRole: 'SPOUSE', person: { ...person, id: 'spouse' } } as const;
const coDebtor = { personRole: 'CO_DEBTOR', person: { ...person, id: 'other' } } as const;
const reply = { channel: 'EMAIL', contactPoint: email, purpose: 'REPLY' } as const;

const represented = (some: Partial<ContactFacts> = {}): ContactFacts =>
  at('2026-04-07 10:00', { wishes: [wishOf('REPRESENTED', { debtIds: ['card'] })], ...some });

test.each<[string, ContactFacts, string, string | null]>([
  ['not contacted', represented(), 'PROHIBITED', 'REPRESENTED'],
  ['not about another debt', represented({ debts: [debtOf('loan')] }), 'ALLOWED', null],
  ['not where one of two is', represented({ debts: [debtOf('loan'), debtOf('card')] }), 'PROHIBITED', 'REPRESENTED'],
  [
    'U48 one answer to an e-mail',
    represented({ ...reply, attempts: [messageFrom('2026-04-07 09:00')] }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'U48 barred again afterwards',
    represented({
      ...reply,
      attempts: [messageFrom('2026-04-07 09:00'), messageTo('2026-04-07 09:30', { purpose: 'REPLY' })],
    }),
    'PROHIBITED',
    'REPRESENTED',
  ],
  [
    'U48 not by telephone',
    represented({ purpose: 'REPLY', attempts: [messageFrom('2026-04-07 09:00')] }),
    'PROHIBITED',
    'REPRESENTED',
  ],
  [
    'U48 not to collect',
    represented({ ...reply, purpose: 'COLLECTION', attempts: [messageFrom('2026-04-07 09:00')] }),
    'PROHIBITED',
    'REPRESENTED',
  ],
  [
    'U48 what another collector received',
    represented({ ...reply, attempts: [messageFrom('2026-04-07 09:00', { firmId: 'other' })] }),
    'PROHIBITED',
    'REPRESENTED',
  ],
  ['the attorney agrees', represented({ consents: [consentOf('LAWYER_AGREES')] }), 'ALLOWED', 'LAWYER_AGREES'],
  [
    'the attorney agrees in another debt',
    represented({ consents: [consentOf('LAWYER_AGREES', { debtIds: ['loan'] })] }),
    'PROHIBITED',
    'REPRESENTED',
  ],
  [
    'no longer represented',
    represented({ wishes: [wishOf('REPRESENTED', { validTo: inNewYork('2026-04-07 10:00') })] }),
    'ALLOWED',
    null,
  ],
  [
    'the attorney is contacted',
    represented({ personRole: 'LAWYER', person: { ...person, id: 'lawyer' } }),
    'ALLOWED',
    null,
  ],
  ['the spouse is not', represented(spouse), 'PROHIBITED', 'REPRESENTED'],
  ['who owes beside them is', represented(coDebtor), 'ALLOWED', null],
])('represented: %s', (_, facts, decision, because) => {
  expect(said(usRepresented, facts).slice(0, 2)).toEqual([decision, because]);
});

/** Posted on 3 August, received on the 6th. */
const cease = wishOf('CEASE', { isInWriting: true, debtIds: ['card'], validFrom: inNewYork('2026-08-06 11:00') });
const ceased = (time: string, some: Partial<ContactFacts> = {}): ContactFacts => at(time, { wishes: [cease], ...some });
const mortgage = debtOf('card', { productKind: 'MORTGAGE' });

test.each<[string, ContactFacts, string, string | null]>([
  ['U51 an e-mail while it is in the post', ceased('2026-08-04 10:00', { channel: 'EMAIL' }), 'ALLOWED', null],
  ['U51 the minute before receipt', ceased('2026-08-06 10:59'), 'ALLOWED', null],
  ['U51 on receipt', ceased('2026-08-06 11:00'), 'PROHIBITED', 'CEASED'],
  ['U51 a letter too', ceased('2026-08-07 11:00', { channel: 'LETTER' }), 'PROHIBITED', 'CEASED'],
  [
    'U51 that efforts end, or a remedy is invoked',
    ceased('2026-08-07 11:00', { purpose: 'CLOSING_OR_REMEDY' }),
    'ALLOWED',
    'CLOSING_OR_REMEDY',
  ],
  ['about another debt', ceased('2026-08-07 11:00', { debts: [debtOf('loan')] }), 'ALLOWED', null],
  [
    'what a law demands of a mortgage servicer',
    ceased('2026-08-07 11:00', { purpose: 'LEGALLY_REQUIRED', debts: [mortgage] }),
    'REVIEW',
    'MORTGAGE_NOTICE',
  ],
  ['and of others', ceased('2026-08-07 11:00', { purpose: 'LEGALLY_REQUIRED' }), 'PROHIBITED', 'CEASED'],
  [
    'no answer is excepted',
    ceased('2026-08-07 11:00', { ...reply, attempts: [messageFrom('2026-08-07 09:00')] }),
    'PROHIBITED',
    'CEASED',
  ],
  ['by word of mouth', ceased('2026-08-07 11:00', { wishes: [{ ...cease, isInWriting: false }] }), 'REVIEW', 'SPOKEN'],
  ["the person's own call", ceased('2026-08-07 11:00', { direction: 'INBOUND' }), 'ALLOWED', null],
  ['the spouse', ceased('2026-08-07 11:00', spouse), 'PROHIBITED', 'CEASED'],
  ['who owes beside them', ceased('2026-08-07 11:00', coDebtor), 'ALLOWED', null],
])('cease: %s', (_, facts, decision, because) => {
  expect(said(usCease, facts).slice(0, 2)).toEqual([decision, because]);
});

test('next allowed when the wish is taken back', () => {
  const validTo = inNewYork('2026-04-20 12:00');
  for (const [rule, wish] of [
    [usRepresented, wishOf('REPRESENTED', { validTo })],
    [usCease, wishOf('CEASE', { isInWriting: true, validTo })],
  ] as const) {
    const facts = at('2026-04-07 10:00', { wishes: [wish] });
    expect(nextAllowedAt(facts, standingOf([rule], facts), asACollector)).toEqual(validTo);
  }
  const agreed = at('2026-04-07 10:00', {
    wishes: [wishOf('REPRESENTED')],
    consents: [consentOf('LAWYER_AGREES', { validFrom: validTo })],
  });
  expect(nextAllowedAt(agreed, standingOf([usRepresented], agreed), asACollector)).toEqual(validTo);
});
