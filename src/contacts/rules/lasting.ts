import type { Consent, ContactFacts, Pause, Wish } from '../contact-facts.js';
import { concerns, holds, isSameMedium } from '../reading-facts.js';

/** Which consents, wishes and pauses bear on a contact: shared by the laws of several countries. */

/**
 * Whether somebody agreed to this contact: to the institution, for whom all collect, or to this very collector; for every
 * one of the debts, and for this number where the consent names one.
 */
export function hasConsent(facts: ContactFacts, kind: Consent['kind'], personId = facts.person.id): boolean {
  const given = facts.consents.filter(
    (consent) =>
      consent.kind === kind &&
      consent.personId === personId &&
      (consent.firmId === null || consent.firmId === facts.collector.firmId) &&
      (consent.contactPointId === null || consent.contactPointId === facts.contactPoint?.id) &&
      holds(consent, facts.at),
  );
  return facts.debts.every(({ id }) =>
    given.some(({ debtIds }) => debtIds.length === 0 || debtIds.some((each) => each === id)),
  );
}

/** The person's wishes of these kinds that bear on this contact: its way, its number, its debts. */
export const wishesFor = (facts: ContactFacts, ...kinds: readonly Wish['kind'][]): readonly Wish[] =>
  facts.wishes.filter(
    (wish) =>
      kinds.includes(wish.kind) &&
      wish.personId === facts.person.id &&
      (wish.channel === null || isSameMedium({ channel: wish.channel }, facts)) &&
      (wish.contactPointId === null || wish.contactPointId === facts.contactPoint?.id) &&
      concerns(wish, facts.debts) &&
      holds(wish, facts.at) &&
      // A wish that was spoken during a contact does not bind that one.
      (facts.happened === null || wish.validFrom < facts.at),
  );

/** The pause for one of these reasons that stops one of the debts; or null. */
export const pauseOf = (facts: ContactFacts, ...reasons: readonly Pause['reason'][]): Pause | null =>
  facts.pauses.find(
    (pause) => reasons.includes(pause.reason) && concerns(pause, facts.debts) && holds(pause, facts.at),
  ) ?? null;
