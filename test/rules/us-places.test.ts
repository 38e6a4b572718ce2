import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { ContactFacts } from '../../src/contacts/contact-facts.js';
import { usInconvenientPlace } from '../../src/contacts/rules/us-inconvenient-place.rule.js';
import { usWorkplace } from '../../src/contacts/rules/us-workplace.rule.js';
import { asACollector, attemptOf, conversationOf, inNewYork, pointOf, said, standingOf } from './facts.js';
import { at, consentOf, messageFrom, messageTo, wishOf } from './us-wishes.js';

const notAtHome = wishOf('PLACE', { place: 'HOME' });
const landline = pointOf({ id: 'landline', kind: 'LANDLINE_HOME' });
const work = pointOf({ id: 'work', kind: 'LANDLINE_WORK' });
const workMail = pointOf({ id: 'email', kind: 'EMAIL', isOfEmployer: true });
const address = pointOf({ id: 'address', kind: 'POSTAL_ADDRESS' });
const known = (place: 'HOME' | 'WORK') => ({ place, validFrom: new Date(0), validTo: null });
const home = (some: Partial<ContactFacts>): ContactFacts => at('2026-04-07 10:00', { wishes: [notAtHome], ...some });
const ownCall = conversationOf(inNewYork('2026-04-07 09:00'), ['card'], {
  direction: 'INBOUND',
  contactPointId: 'landline',
});
const ownVoicemail = attemptOf(inNewYork('2026-04-07 09:00'), { direction: 'INBOUND', contactPointId: 'landline' });

test.each<[string, ContactFacts, string, string | null]>([
  ['U39 the landline at home', home({ contactPoint: landline }), 'PROHIBITED', 'INCONVENIENT'],
  ['U39 a machine on it', home({ channel: 'VOICE_ROBOT', contactPoint: landline }), 'PROHIBITED', 'INCONVENIENT'],
  ['U39 mail to the home', home({ channel: 'LETTER', contactPoint: address }), 'PROHIBITED', 'INCONVENIENT'],
  ['U39 a visit there', home({ channel: 'VISIT', contactPoint: address }), 'PROHIBITED', 'INCONVENIENT'],
  [
    'U39 mail to the employer',
    home({ channel: 'LETTER', contactPoint: { ...address, isOfEmployer: true } }),
    'ALLOWED',
    null,
  ],
  [
    'U41 on the own call from there',
    home({ direction: 'INBOUND', happened: ownCall, contactPoint: landline }),
    'ALLOWED',
    null,
  ],
  [
    'U41 no call back afterwards',
    home({ purpose: 'REPLY', contactPoint: landline, attempts: [ownCall] }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  [
    'U41 one call back to a message on the answering machine',
    home({ purpose: 'REPLY', contactPoint: landline, attempts: [ownVoicemail] }),
    'ALLOWED',
    'RESPONSE',
  ],
  [
    'U41 and not two',
    home({
      purpose: 'REPLY',
      contactPoint: landline,
      attempts: [ownVoicemail, attemptOf(inNewYork('2026-04-07 09:30'), { contactPointId: 'landline' })],
    }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  [
    'a call from the mobile is not answered at home',
    home({ purpose: 'REPLY', contactPoint: landline, attempts: [{ ...ownVoicemail, contactPointId: 'mobile' }] }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  ['U47 a mobile', home({}), 'ALLOWED', null],
  ['U47 a text to it', home({ channel: 'SMS' }), 'ALLOWED', null],
  [
    'U47 known to be at home',
    home({ contactPoint: pointOf({ knownPlaces: [known('HOME')] }) }),
    'PROHIBITED',
    'INCONVENIENT',
  ],
  ['U47 known to be at work', home({ contactPoint: pointOf({ knownPlaces: [known('WORK')] }) }), 'ALLOWED', null],
  [
    'lifted',
    home({ contactPoint: landline, wishes: [{ ...notAtHome, validTo: inNewYork('2026-04-06 09:00') }] }),
    'ALLOWED',
    null,
  ],
])('place: %s', (_, facts, decision, because) => {
  expect(said(usInconvenientPlace, facts).slice(0, 2)).toEqual([decision, because]);
});

const atWork = (some: Partial<ContactFacts>): ContactFacts =>
  at('2026-04-07 10:00', { wishes: [wishOf('NOT_AT_WORK')], ...some });
const byWorkMail = (some: Partial<ContactFacts> = {}): ContactFacts =>
  at('2026-04-07 10:00', { channel: 'EMAIL', contactPoint: workMail, ...some });

test.each<[string, ContactFacts, string, string | null]>([
  ['U49 the line at work', atWork({ contactPoint: work }), 'PROHIBITED', 'NOT_AT_WORK'],
  ['U49 the line at work, nothing said', atWork({ contactPoint: work, wishes: [] }), 'ALLOWED', null],
  [
    'U49 a mobile known to be at work',
    atWork({ contactPoint: pointOf({ knownPlaces: [known('WORK')] }) }),
    'PROHIBITED',
    'NOT_AT_WORK',
  ],
  ['U49 a mobile', atWork({}), 'ALLOWED', null],
  ['U49 the line at home', atWork({ contactPoint: landline }), 'ALLOWED', null],
  [
    'U49 mail to the employer',
    atWork({ channel: 'LETTER', contactPoint: { ...address, isOfEmployer: true } }),
    'PROHIBITED',
    'NOT_AT_WORK',
  ],
  [
    'an answer to a message from the line at work',
    atWork({
      contactPoint: work,
      purpose: 'REPLY',
      attempts: [attemptOf(inNewYork('2026-04-07 09:00'), { direction: 'INBOUND', contactPointId: 'work' })],
    }),
    'ALLOWED',
    'RESPONSE',
  ],
  ['E7 e-mail of the employer', byWorkMail(), 'PROHIBITED', 'EMPLOYER_EMAIL'],
  [
    'E7 agreed to directly',
    byWorkMail({ consents: [consentOf('EMAIL', { contactPointId: 'email' })] }),
    'ALLOWED',
    null,
  ],
  [
    'E7 agreed to for another address',
    byWorkMail({ consents: [consentOf('EMAIL', { contactPointId: 'private' })] }),
    'PROHIBITED',
    'EMPLOYER_EMAIL',
  ],
  ['E7 the person wrote from it', byWorkMail({ attempts: [messageFrom('2026-04-01 10:00')] }), 'ALLOWED', null],
  [
    'E7 only the collector wrote to it',
    byWorkMail({ attempts: [messageTo('2026-04-01 10:00')] }),
    'PROHIBITED',
    'EMPLOYER_EMAIL',
  ],
  [
    'E7 used by the collector before',
    byWorkMail({ contactPoint: { ...workMail, wasUsedByPriorCollector: true } }),
    'ALLOWED',
    null,
  ],
])('work: %s', (_, facts, decision, because) => {
  expect(said(usWorkplace, facts).slice(0, 2)).toEqual([decision, because]);
});

test('next allowed when the wish ends', () => {
  const validTo = inNewYork('2026-04-20 12:00');
  const atHome = home({ contactPoint: landline, wishes: [{ ...notAtHome, validTo }] });
  expect(nextAllowedAt(atHome, standingOf([usInconvenientPlace], atHome), asACollector)).toEqual(validTo);
  const there = atWork({ contactPoint: work, wishes: [wishOf('NOT_AT_WORK', { validTo })] });
  expect(nextAllowedAt(there, standingOf([usWorkplace], there), asACollector)).toEqual(validTo);
});
