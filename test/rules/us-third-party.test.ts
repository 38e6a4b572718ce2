import { expect, test } from '@jest/globals';
import { nextAllowedAt } from '../../src/compliance/index.js';
import type { Consent, ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { usCallFrequency } from '../../src/contacts/rules/us-call-frequency.rule.js';
import { usCallerIdentity } from '../../src/contacts/rules/us-caller-identity.rule.js';
import { usThirdParty } from '../../src/contacts/rules/us-third-party.rule.js';
import { usVoicemail } from '../../src/contacts/rules/us-voicemail.rule.js';
import { asACollector, attemptOf, factsOf, inboundOf, inNewYork, said, standingOf } from './facts.js';
import { wishOf } from './us-wishes.js';

const now = inNewYork('2026-10-13 10:00');
const at = (some: Partial<ContactFacts>): ContactFacts => factsOf({ at: now, ...some });
/** Meant for a neighbour, unless said otherwise. */
const other = (some: Partial<ContactFacts> = {}): ContactFacts =>
  at({ personRole: 'THIRD_PARTY', person: { ...at({}).person, id: 'neighbour' }, ...some });
const happened = (some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(now, { personId: 'neighbour', personRole: 'THIRD_PARTY', ...some });
const answered = { answered: true, outcome: 'CONNECTED_OTHER' } as const;
const asking = { purpose: 'LOCATION' } as const;
const consent: Consent = {
  id: 'consent',
  kind: 'THIRD_PARTY',
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: null,
  validFrom: inNewYork('2026-10-01 10:00'),
  validTo: inNewYork('2026-10-14 10:00'),
};
const wrote = inboundOf(inNewYork('2026-10-13 09:00'), { channel: 'EMAIL', personId: 'neighbour' });
const stop = wishOf('CHANNEL', { channel: 'PHONE', personId: 'neighbour' });
const fine = ['ALLOWED', null, []];
const barred = (because: string): unknown => ['PROHIBITED', because, []];
const look = (because: string): unknown => ['REVIEW', because, []];

test.each<[string, ContactFacts, unknown]>([
  ['the consumer', at({}), fine],
  ['a guarantor', other({ personRole: 'GUARANTOR' }), fine],
  ['the spouse', other({ personRole: 'SPOUSE' }), fine],
  ['the attorney', other({ personRole: 'LAWYER' }), fine],
  ['a neighbour', other(), barred('THIRD_PARTY')],
  ['a contact person', other({ personRole: 'CONTACT_PERSON' }), barred('THIRD_PARTY')],
  ['the employer', other({ personRole: 'EMPLOYER' }), barred('THIRD_PARTY')],
  ['who was not established', other({ personRole: 'UNKNOWN' }), barred('THIRD_PARTY')],
  ['by letter', other({ channel: 'LETTER' }), barred('THIRD_PARTY')],
  ['asked where the consumer is', other(asking), fine],
  ['with the consumer’s consent', other({ consents: [consent] }), ['ALLOWED', 'CONSENT', []]],
  ['with the neighbour’s own', other({ consents: [{ ...consent, personId: 'neighbour' }] }), barred('THIRD_PARTY')],
  ['with one for another debt', other({ consents: [{ ...consent, debtIds: ['other'] }] }), barred('THIRD_PARTY')],
  ['with one for another collector', other({ consents: [{ ...consent, firmId: 'firm' }] }), barred('THIRD_PARTY')],
  ['when it has ended', other({ at: inNewYork('2026-10-14 10:00'), consents: [consent] }), barred('THIRD_PARTY')],
  [
    'a remedy invoked with the employer',
    other({ personRole: 'EMPLOYER', purpose: 'CLOSING_OR_REMEDY' }),
    look('ONLY_IF_ORDERED'),
  ],
  ['answered what they wrote', other({ channel: 'EMAIL', purpose: 'REPLY', attempts: [wrote] }), look('REPLY')],
  ['answered nothing', other({ channel: 'EMAIL', purpose: 'REPLY' }), barred('THIRD_PARTY')],
  [
    'answered by a machine',
    other({ channel: 'EMAIL', purpose: 'REPLY', isAutomatic: true, attempts: [wrote] }),
    barred('THIRD_PARTY'),
  ],
  ['told that they will not be called', other({ channel: 'SMS', purpose: 'CONFIRMATION', wishes: [stop] }), fine],
  ['told so without having asked', other({ channel: 'SMS', purpose: 'CONFIRMATION' }), barred('THIRD_PARTY')],
  ['told of the debt', other({ happened: happened({ ...answered, disclosedDebt: true }) }), barred('DISCLOSED')],
  [
    'told of it when asked where the consumer is',
    other({ ...asking, happened: happened({ ...answered, disclosedDebt: true }) }),
    barred('DISCLOSED'),
  ],
  ['reached for collection, and not told', other({ happened: happened(answered) }), look('TALKED')],
  ['not reached', other({ happened: happened() }), fine],
  ['left a limited-content message', other({ happened: happened({ voicemail: 'LIMITED_CONTENT' }) }), fine],
  [
    'answered the consumer’s telephone and was told nothing',
    at({ personRole: 'THIRD_PARTY', happened: happened({ ...answered, personId: 'debtor' }) }),
    fine,
  ],
  [
    'answered the consumer’s telephone and was told',
    at({ personRole: 'UNKNOWN', happened: happened({ ...answered, personId: 'debtor', disclosedDebt: true }) }),
    barred('DISCLOSED'),
  ],
  [
    'nobody noted who it was that was told',
    at({ happened: attemptOf(now, { ...answered, disclosedDebt: true }) }),
    look('OTHER_REACHED'),
  ],
  [
    'the consumer was told',
    at({ happened: attemptOf(now, { answered: true, outcome: 'CONNECTED_DEBTOR', disclosedDebt: true }) }),
    fine,
  ],
])('third parties: %s', (_, facts, expected) => {
  expect(said(usThirdParty, facts)).toEqual(expected);
});

test('a consent that begins later says from when on', () => {
  const facts = other({ consents: [{ ...consent, validFrom: inNewYork('2026-10-13 18:00') }] });
  expect(nextAllowedAt(facts, standingOf([usThirdParty], facts), asACollector)).toEqual(inNewYork('2026-10-13 18:00'));
  expect(nextAllowedAt(other(), standingOf([usThirdParty], facts), asACollector)).toBeNull();
});

test('a voicemail that says more is looked at; a limited-content message is none, and its call counts', () => {
  const left = (voicemail: PastAttempt['voicemail']): ContactFacts =>
    at({ happened: attemptOf(now, { voicemail, contactPointKind: 'LANDLINE_HOME' }) });
  expect(said(usVoicemail, left('FULL'))).toEqual(look('MAY_BE_HEARD'));
  expect(said(usVoicemail, left('LIMITED_CONTENT'))).toEqual(fine);
  expect(said(usVoicemail, at({}))).toEqual(fine);
  const limited = ['07', '08', '09', '10', '11', '12', '13'].map((day) =>
    attemptOf(inNewYork(`2026-10-${day} 09:00`), { voicemail: 'LIMITED_CONTENT' }),
  );
  expect(said(usCallFrequency, at({ attempts: limited }))[0]).toBe('PRESUMED_VIOLATION');
});

test.each<[string, ContactFacts, unknown]>([
  ['said', at({ happened: attemptOf(now, { answered: true, conversation: true, identityStated: true }) }), fine],
  ['not noted', at({ happened: attemptOf(now, { answered: true, conversation: true }) }), fine],
  [
    'not said',
    at({ happened: attemptOf(now, { answered: true, conversation: true, identityStated: false }) }),
    barred('NOT_STATED'),
  ],
  [
    'left unsaid in a message',
    at({ happened: attemptOf(now, { voicemail: 'FULL', identityStated: false }) }),
    barred('NOT_STATED'),
  ],
  ['hung up', at({ happened: attemptOf(now, { answered: true, identityStated: false }) }), look('HUNG_UP')],
  ['rang', at({ happened: attemptOf(now, { identityStated: false }) }), fine],
  [
    'asked where the consumer is',
    other({ ...asking, happened: happened({ ...answered, conversation: true, identityStated: false }) }),
    fine,
  ],
  [
    'a machine that will not say',
    at({ channel: 'VOICE_ROBOT', isAutomatic: true, statements: ['BALANCE'] }),
    barred('NOT_STATED'),
  ],
  ['a machine that will', at({ channel: 'VOICE_ROBOT', isAutomatic: true, statements: ['IDENTITY'] }), fine],
])('who calls: %s', (_, facts, expected) => {
  expect(said(usCallerIdentity, facts)).toEqual(expected);
});
