import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { usChannelWish } from '../../src/contacts/rules/us-channel-wish.rule.js';
import {
  asACollector,
  attemptOf,
  conversationOf,
  debtOf,
  factsOf,
  inNewYork,
  pointOf,
  said,
  standingOf,
} from './facts.js';
import { at, consentOf, messageFrom, messageTo, wishOf } from './us-wishes.js';

const email = pointOf({ id: 'email', kind: 'EMAIL' });
const address = pointOf({ id: 'address', kind: 'POSTAL_ADDRESS' });
const mortgage = debtOf('card', { productKind: 'MORTGAGE' });
const { person } = factsOf({ at: new Date(0) });
const reply = { channel: 'EMAIL', contactPoint: email, purpose: 'REPLY' } as const;
const stopCalling = wishOf('CHANNEL', { channel: 'PHONE' });
const noMail = wishOf('CHANNEL', { channel: 'LETTER' });
const noEmail = wishOf('CHANNEL', { channel: 'EMAIL' });
const optOut = wishOf('CONTACT_POINT', { channel: 'SMS', contactPointId: 'mobile', debtIds: ['card'] });
const on = (some: Partial<ContactFacts>): ContactFacts => at('2026-04-07 10:00', some);

test.each<[string, ContactFacts, string, string | null]>([
  [
    'U20 consent to more calls lifts nothing',
    on({ wishes: [stopCalling], consents: [consentOf('MORE_CALLS')] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  ['U33 "stop calling"', on({ wishes: [stopCalling] }), 'PROHIBITED', 'NOT_SO'],
  ['U33 a machine calls too', on({ channel: 'VOICE_ROBOT', wishes: [stopCalling] }), 'PROHIBITED', 'NOT_SO'],
  ['U33 any number', on({ contactPoint: pointOf({ id: 'second' }), wishes: [stopCalling] }), 'PROHIBITED', 'NOT_SO'],
  ['U33 a text is no call', on({ channel: 'SMS', wishes: [stopCalling] }), 'ALLOWED', null],
  ['U33 before it was said', at('2026-03-02 08:59', { wishes: [stopCalling] }), 'ALLOWED', null],
  ['U34 texts to the number', on({ channel: 'SMS', wishes: [optOut] }), 'PROHIBITED', 'NOT_SO'],
  ['U34 for any debt', on({ channel: 'SMS', debts: [debtOf('loan')], wishes: [optOut] }), 'PROHIBITED', 'NOT_SO'],
  ['U34 a call to the number is no electronic message', on({ wishes: [optOut] }), 'ALLOWED', null],
  [
    'U34 e-mail to the address',
    on({ channel: 'EMAIL', contactPoint: email, wishes: [wishOf('CONTACT_POINT', { contactPointId: 'email' })] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  [
    'U35 the number that the request names',
    on({ wishes: [wishOf('CONTACT_POINT', { contactPointId: 'mobile' })] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  [
    'U35 the other number',
    on({ contactPoint: pointOf({ id: 'second' }), wishes: [wishOf('CONTACT_POINT', { contactPointId: 'mobile' })] }),
    'ALLOWED',
    null,
  ],
  [
    'U36 periodic statements by mail',
    on({ channel: 'LETTER', contactPoint: address, debts: [mortgage], purpose: 'LEGALLY_REQUIRED', wishes: [noMail] }),
    'ALLOWED',
    'REQUIRED_BY_LAW',
  ],
  [
    'what a law is said to want of a card debt',
    on({ channel: 'LETTER', contactPoint: address, purpose: 'LEGALLY_REQUIRED', wishes: [noMail] }),
    'REVIEW',
    'SAID_TO_BE_REQUIRED',
  ],
  [
    'U36 other mail',
    on({ channel: 'LETTER', contactPoint: address, debts: [mortgage], wishes: [noMail] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  ['one confirmation', on({ channel: 'SMS', purpose: 'CONFIRMATION', wishes: [optOut] }), 'ALLOWED', 'CONFIRMATION'],
  [
    'and not two',
    on({
      channel: 'SMS',
      purpose: 'CONFIRMATION',
      wishes: [optOut],
      attempts: [messageTo('2026-03-02 09:01', { channel: 'SMS', contactPointId: 'mobile', purpose: 'CONFIRMATION' })],
    }),
    'PROHIBITED',
    'NOT_SO',
  ],
  ['none by telephone', on({ purpose: 'CONFIRMATION', wishes: [stopCalling] }), 'PROHIBITED', 'NOT_SO'],
  [
    'one answer',
    on({ ...reply, wishes: [noEmail], attempts: [messageFrom('2026-04-07 09:00')] }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'and not two',
    on({ ...reply, wishes: [noEmail], attempts: [messageFrom('2026-04-07 09:00'), messageTo('2026-04-07 09:10')] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  [
    'the message that opted out is not answered',
    on({ ...reply, wishes: [noEmail], attempts: [messageFrom('2026-03-02 09:00')] }),
    'PROHIBITED',
    'NOT_SO',
  ],
  [
    'a call that was talked through was answered in it',
    on({
      purpose: 'REPLY',
      wishes: [stopCalling],
      attempts: [conversationOf(inNewYork('2026-04-07 09:00'), ['card'], { direction: 'INBOUND' })],
    }),
    'PROHIBITED',
    'NOT_SO',
  ],
  [
    'one that left a message was not',
    on({
      purpose: 'REPLY',
      wishes: [stopCalling],
      attempts: [attemptOf(inNewYork('2026-04-07 09:00'), { direction: 'INBOUND' })],
    }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'whoever asks, a contact person too',
    on({
      personRole: 'CONTACT_PERSON',
      person: { ...person, id: 'friend' },
      wishes: [{ ...stopCalling, personId: 'friend' }],
    }),
    'PROHIBITED',
    'NOT_SO',
  ],
])('channel: %s', (_, facts, decision, because) => {
  expect(said(usChannelWish, facts).slice(0, 2)).toEqual([decision, because]);
});

test('next allowed when the wish is taken back', () => {
  const validTo = inNewYork('2026-04-20 12:00');
  const facts = on({ wishes: [wishOf('CHANNEL', { channel: 'PHONE', validTo })] });
  expect(nextAllowedAt(facts, standingOf([usChannelWish], facts), asACollector)).toEqual(validTo);
});
