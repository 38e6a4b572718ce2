import type { Consent, ContactFacts, PastAttempt, Pause, Wish } from '../../src/contacts/contact-facts.js';
import { attemptOf, factsOf, inNewYork } from './facts.js';

/** What people ask for, agree to and write, for the tables of Regulation F. */

/** Facts at a time by the clocks of New York. */
export const at = (time: string, some: Partial<ContactFacts> = {}): ContactFacts =>
  factsOf({ at: inNewYork(time), ...some });

export const wishOf = (kind: Wish['kind'], some: Partial<Wish> = {}): Wish => ({
  id: 'wish',
  kind,
  personId: 'debtor',
  channel: null,
  contactPointId: null,
  place: null,
  schedule: [],
  debtIds: [],
  isInWriting: false,
  validFrom: inNewYork('2026-03-02 09:00'),
  validTo: null,
  ...some,
});

export const consentOf = (kind: Consent['kind'], some: Partial<Consent> = {}): Consent => ({
  id: 'consent',
  kind,
  personId: 'debtor',
  firmId: null,
  contactPointId: null,
  debtIds: [],
  attemptId: null,
  validFrom: inNewYork('2026-03-02 09:00'),
  validTo: null,
  ...some,
});

export const disputeOf = (some: Partial<Pause> = {}): Pause => ({
  id: 'dispute',
  reason: 'DISPUTE',
  debtIds: [],
  validFrom: inNewYork('2026-04-01 09:00'),
  validTo: null,
  ...some,
});

/** What the person sent. */
export const messageFrom = (time: string, some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(inNewYork(time), { channel: 'EMAIL', direction: 'INBOUND', contactPointId: 'email', ...some });

/** What the collector sent. */
export const messageTo = (time: string, some: Partial<PastAttempt> = {}): PastAttempt =>
  attemptOf(inNewYork(time), { channel: 'EMAIL', contactPointId: 'email', outcome: 'DELIVERED', ...some });
