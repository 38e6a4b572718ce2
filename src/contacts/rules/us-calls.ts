import { addDays, daysBetween } from '../../lib/calendar.js';
import { personRoles } from '../../lib/vocabulary.js';
import { instantOf, localDay } from '../../lib/zoned.js';
import type { Consent, ContactFacts, PastAttempt } from '../contact-facts.js';
import { before, isCall } from '../reading-facts.js';

/** How Regulation F counts: 12 CFR 1006.14(b)(2) to (4), shared by the rules that count calls and conversations. */

/** Calls to the consumer's attorney are not counted: 14(b)(3)(iii). The creditor and the bureaus are no persons of a case. */
export const countedRoles = personRoles.filter((role) => role !== 'LAWYER');

/** Calls by this collector to this person that count for a debt, before the act, whatever day they fell on. */
export const countedCalls = (facts: ContactFacts, debtId: string): readonly PastAttempt[] =>
  before(facts).filter((attempt) => counts(attempt, facts, debtId));

/** Whether a call counts for the debt: placed to this person, attributed to it, and not excluded by consent. */
export const counts = (attempt: PastAttempt, facts: ContactFacts, debtId: string): boolean =>
  isPlaced(attempt, facts) &&
  attempt.debtsAttributed.some((each) => isSameDebt(facts, each, debtId)) &&
  consentTo(facts, attempt.occurredAt, debtId) === null;

/** Whether it is a call that this collector placed to this person, about whatever debt, and that reached their number. */
export const isPlaced = (attempt: PastAttempt, facts: ContactFacts): boolean =>
  isCall(attempt) &&
  attempt.direction === 'OUTBOUND' &&
  attempt.firmId === facts.collector.firmId &&
  attempt.personId === facts.person.id &&
  // Busy, or not in service: 14(b)(3)(ii). One that rings, drops or reaches a voicemail is connected.
  attempt.connected &&
  // Learned to be somebody else's number: comment 14(b)(2)(i)-3.
  !attempt.isMisdirected;

/** Whether the act itself counts for the debt, but for consent: what is planned will; what happened may have been busy. */
export const countsItself = (facts: ContactFacts, debtId: string): boolean =>
  facts.happened === null ||
  counts(facts.happened, facts, debtId) ||
  // Excluded by consent alone.
  (isPlaced(facts.happened, facts) && consentTo(facts, facts.at, debtId) !== null);

/** Telephone conversations with this person about the debt, whoever called and whoever raised it, before the act. */
export const conversations = (facts: ContactFacts, debtId: string): readonly PastAttempt[] =>
  before(facts).filter((attempt) => isConversation(attempt, facts, debtId));

const isConversation = (attempt: PastAttempt, facts: ContactFacts, debtId: string): boolean =>
  isCall(attempt) &&
  attempt.conversation &&
  attempt.firmId === facts.collector.firmId &&
  attempt.personId === facts.person.id &&
  !attempt.isMisdirected &&
  // Where none was discussed it is about at least one: comment 14(b)(4)-1.ii.
  (attempt.debtsDiscussed.length > 0
    ? attempt.debtsDiscussed.some((each) => isSameDebt(facts, each.debtId, debtId))
    : attempt.debtsAttributed.some((each) => isSameDebt(facts, each, debtId)));

/** Of consent, the day of receipt is the first of at most so many: 14(b)(3)(i). */
const consentDays = 7;

/** The consent, given directly to this collector, by which a call at an instant is not counted for the debt; or null. */
export const consentTo = (facts: ContactFacts, at: Date, debtId: string): Consent | null =>
  facts.consents.find((consent) => {
    if (
      consent.kind !== 'MORE_CALLS' ||
      consent.personId !== facts.person.id ||
      consent.firmId !== facts.collector.firmId
    )
      return false;
    if (consent.debtIds.length > 0 && !consent.debtIds.some((each) => isSameDebt(facts, each, debtId))) return false;
    if (at < consent.validFrom || (consent.validTo !== null && at >= consent.validTo)) return false;
    // In two zones it may be two days: the consent is taken to have ended with the first of them.
    if (daysInEach(facts, consent.validFrom, at).some((days) => days >= consentDays)) return false;
    // A later conversation about that debt ends it; the one in which it was given does not: comment 14(b)(3)(i)-2.
    return !facts.attempts.some(
      (attempt) =>
        attempt.occurredAt > consent.validFrom &&
        attempt.occurredAt < at &&
        attempt.id !== consent.attemptId &&
        isConversation(attempt, facts, debtId),
    );
  }) ?? null;

/** Days from one instant to another by the clocks of each zone where the person may be. */
export const daysInEach = ({ person }: ContactFacts, from: Date, to: Date): number[] =>
  person.timeZones.map((zone) => daysBetween(localDay(zone, from), localDay(zone, to)));

/** Whether an instant lies within so many consecutive days that end on the act's, in any zone where the person may be. */
export const isWithinDays = (facts: ContactFacts, instant: Date, days: number): boolean =>
  daysInEach(facts, instant, facts.at).some((each) => each >= 0 && each < days);

/** When contacts, calls unless said otherwise, come into such a period and leave it, and when a consent begins or ends. */
export function periodBoundaries(
  facts: ContactFacts,
  days: number,
  until: Date,
  isCounted: (attempt: PastAttempt) => boolean = isCall,
): Date[] {
  const ofAttempts = facts.attempts
    .filter(isCounted)
    .flatMap(({ occurredAt }) => [...comingBefore(occurredAt), ...daysLater(facts, occurredAt, days)]);
  const ofConsents = facts.consents
    .filter(({ kind }) => kind === 'MORE_CALLS')
    .flatMap(({ validFrom, validTo }) => [
      validFrom,
      ...(validTo ? [validTo] : []),
      ...daysLater(facts, validFrom, consentDays),
    ]);
  return [...ofAttempts, ...ofConsents].filter((each) => each > facts.at && each <= until);
}

/** When something that happens comes to be before an act: at its instant by the order of ids, or the millisecond after. */
export const comingBefore = (occurredAt: Date): Date[] => [occurredAt, new Date(occurredAt.getTime() + 1)];

/** The midnights at which so many days have passed, the day of the instant being the first. */
export const daysLater = ({ person }: ContactFacts, instant: Date, days: number): Date[] =>
  person.timeZones.map((zone) => instantOf(zone, addDays(localDay(zone, instant), days)));

/** Whether two debts are one particular debt: 14(b)(4). */
export const isSameDebt = ({ particularDebts }: ContactFacts, one: string, other: string): boolean =>
  one === other || (particularDebts.get(one) ?? one) === (particularDebts.get(other) ?? other);
