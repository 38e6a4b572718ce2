import { millisecondsPerDay } from '../../lib/calendar.js';
import { personRoles } from '../../lib/vocabulary.js';
import { dayNumber, instantOfNumber } from '../../lib/zoned.js';
import type { Consent, ContactFacts, PastAttempt } from '../contact-facts.js';
import {
  after,
  comingBefore,
  happenedFrom,
  holds,
  isCall,
  recent,
  recentAndLater,
  stands,
  turns,
} from '../reading-facts.js';

/** How Regulation F counts: 12 CFR 1006.14(b)(2) to (4), shared by the rules that count calls and conversations. */

/** Calls to the consumer's attorney are not counted: 14(b)(3)(iii). The creditor and the bureaus are no persons of a case. */
export const countedRoles = personRoles.filter((role) => role !== 'LAWYER');

/** Calls by this collector to this person that count for a debt, before the act and within so many days that end on its own. */
export function countedCalls(facts: ContactFacts, debtId: string, days: number): readonly PastAttempt[] {
  const isAgreedTo = consented(facts, debtId);
  return recent(facts, days).filter(
    (attempt) =>
      isPlacedFor(attempt, facts, debtId) &&
      isWithinDays(facts, attempt.occurredAt, days) &&
      isAgreedTo(attempt.occurredAt) === null,
  );
}

/** Placed to this person, and attributed to the debt. */
const isPlacedFor = (attempt: PastAttempt, facts: ContactFacts, debtId: string): boolean =>
  isPlaced(attempt, facts) && attempt.debtsAttributed.some((each) => isSameDebt(facts, each, debtId));

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
  (isPlacedFor(facts.happened, facts, debtId) && consentTo(facts, facts.happened.occurredAt, debtId) === null) ||
  // Excluded by consent alone.
  (isPlaced(facts.happened, facts) && consentTo(facts, facts.at, debtId) !== null);

/** Telephone conversations with this person about the debt, whoever called and whoever raised it, in the same days. */
export const conversations = (facts: ContactFacts, debtId: string, days: number): readonly PastAttempt[] =>
  recent(facts, days).filter(
    (attempt) => isConversation(attempt, facts, debtId) && isWithinDays(facts, attempt.occurredAt, days),
  );

const isConversation = (attempt: PastAttempt, facts: ContactFacts, debtId: string): boolean =>
  attempt.conversation &&
  isCall(attempt) &&
  attempt.firmId === facts.collector.firmId &&
  attempt.personId === facts.person.id &&
  !attempt.isMisdirected &&
  // Where none was discussed it is about at least one: comment 14(b)(4)-1.ii.
  (attempt.debtsDiscussed.length > 0
    ? attempt.debtsDiscussed.some((each) => isSameDebt(facts, each.debtId, debtId))
    : attempt.debtsAttributed.some((each) => isSameDebt(facts, each, debtId)));

/** Of consent, the day of receipt is the first of at most so many: 14(b)(3)(i). */
export const consentDays = 7;
/** The consent, given directly to this collector, by which a call at an instant is not counted for the debt; or null. */
export const consentTo = (facts: ContactFacts, at: Date, debtId: string): Consent | null =>
  consented(facts, debtId)(at);

/** The same for many instants. */
function consented(facts: ContactFacts, debtId: string): (at: Date) => Consent | null {
  const given = facts.consents
    .filter(
      ({ kind, personId, firmId, debtIds }) =>
        kind === 'MORE_CALLS' &&
        personId === facts.person.id &&
        firmId === facts.collector.firmId &&
        (debtIds.length === 0 || debtIds.some((each) => isSameDebt(facts, each, debtId))),
    )
    .map((consent) => ({ consent, talkedAt: talkAfter(consent, facts, debtId) }));
  return (at) =>
    given.find(
      ({ consent, talkedAt }) =>
        holds(consent, at) &&
        (talkedAt === null || at <= talkedAt) &&
        // In two zones it may be two days: the consent is taken to have ended with the first of them.
        daysInEach(facts, consent.validFrom, at).every((days) => days < consentDays),
    )?.consent ?? null;
}

/** A later conversation about that debt ends a consent; the one in which it was given does not: comment 14(b)(3)(i)-2. */
const talkAfter = ({ validFrom, attemptId }: Consent, facts: ContactFacts, debtId: string): Date | null =>
  happenedFrom(facts.attempts, validFrom, new Date(validFrom.getTime() + (consentDays + 1) * millisecondsPerDay)).find(
    (attempt) =>
      attempt.occurredAt > validFrom &&
      attempt.id !== attemptId &&
      // A conversation that may yet come ends it too, until it is known that it does not come.
      stands(attempt, facts.at) &&
      isConversation(attempt, facts, debtId),
  )?.occurredAt ?? null;

/** Days from one instant to another by the clocks of each zone where the person may be. */
export const daysInEach = ({ person }: ContactFacts, from: Date, to: Date): number[] =>
  person.timeZones.map((zone) => dayNumber(zone, to) - dayNumber(zone, from));

/** Whether an instant lies within so many consecutive days that end on the act's, in any zone where the person may be. */
export const isWithinDays = ({ person, at }: ContactFacts, instant: Date, days: number): boolean =>
  person.timeZones.some((zone) => {
    const ago = dayNumber(zone, at) - dayNumber(zone, instant);
    return ago >= 0 && ago < days;
  });

/** When contacts, calls unless said otherwise, come into such a period and leave it, and when a consent begins or ends. */
export function periodBoundaries(
  facts: ContactFacts,
  days: number,
  until: Date,
  isCounted: (attempt: PastAttempt) => boolean = isCall,
): Date[] {
  const counted = recentAndLater(facts, days, until).filter(isCounted);
  const given = facts.consents.filter(({ kind }) => kind === 'MORE_CALLS');
  return [
    ...after(facts, until)
      .filter(isCounted)
      .flatMap(({ occurredAt }) => comingBefore(occurredAt)),
    ...daysLater(
      facts,
      counted.map(({ occurredAt }) => occurredAt),
      days,
    ),
    ...turns(given, facts.at, until),
    ...daysLater(
      facts,
      given.map(({ validFrom }) => validFrom),
      consentDays,
    ),
  ].filter((each) => each > facts.at && each <= until);
}

/** The midnights at which so many days have passed since one of the instants, its own day being the first. */
export const daysLater = ({ person }: ContactFacts, instants: readonly (Date | null)[], days: number): Date[] =>
  person.timeZones.flatMap((zone) => {
    const on = new Set(instants.flatMap((each) => (each ? [dayNumber(zone, each)] : [])));
    return [...on].map((each) => instantOfNumber(zone, each + days));
  });

/** Whether two debts are one particular debt: 14(b)(4). */
export const isSameDebt = ({ particularDebts }: ContactFacts, one: string, other: string): boolean =>
  one === other || (particularDebts.get(one) ?? one) === (particularDebts.get(other) ?? other);
