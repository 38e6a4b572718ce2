import { addDays, type CalendarDay } from '../../lib/calendar.js';
import { isUsFederalHolidayOrObserved } from '../../lib/us-holidays.js';
import { localDay } from '../../lib/zoned.js';
import type { ContactDebt, ContactFacts, PastAttempt } from '../contact-facts.js';
import { before, isCall, isMessage } from '../reading-facts.js';

/** The initial communication and the validation period: 12 CFR 1006.34(b)(2) and (5). */

/**
 * When this collector first told this person something of the debt, before the act: the initial communication. An attempt
 * that reached nobody, and a limited-content message, tell nothing; nor does what somebody may yet say by a permit.
 */
export const firstCommunication = (facts: ContactFacts, debtId: string): Date | null =>
  firstThatMayBe(facts, debtId, (attempt) => !attempt.isReserved);

/** The same, where what somebody may yet say by a permit is taken to have been said. */
export const firstThatMayBe = (
  facts: ContactFacts,
  debtId: string,
  isMeant: (attempt: PastAttempt) => boolean = () => true,
): Date | null =>
  facts.ever.firstCommunicationAt.get(debtId) ??
  before(facts).find((attempt) => isMeant(attempt) && isCommunication(attempt, facts, debtId))?.occurredAt ??
  null;

/** The same of what was written. */
export const firstWritten = (facts: ContactFacts, debtId: string): Date | null =>
  facts.ever.firstWrittenAt.get(debtId) ??
  before(facts).find((attempt) => !attempt.isReserved && isWritten(attempt) && isCommunication(attempt, facts, debtId))
    ?.occurredAt ??
  null;

const isCommunication = (attempt: PastAttempt, facts: ContactFacts, debtId: string): boolean =>
  conveysDebt(attempt) &&
  attempt.personId === facts.person.id &&
  attempt.firmId === facts.collector.firmId &&
  isAboutDebt(attempt, debtId);

export const isWritten = (one: Pick<PastAttempt, 'channel'>): boolean => isMessage(one) || one.channel === 'LETTER';

/** Whether an attempt told the person something: a talk, a full voicemail, or a message or letter that was not returned. */
export function conveysDebt(attempt: PastAttempt): boolean {
  if (isCall(attempt) || attempt.channel === 'VISIT')
    return attempt.conversation || attempt.voicemail === 'FULL' || attempt.disclosedDebt;
  return (
    attempt.direction === 'OUTBOUND' &&
    attempt.outcome !== 'UNDELIVERED' &&
    attempt.purpose !== 'CONFIRMATION' &&
    attempt.purpose !== 'LOCATION'
  );
}

const isAboutDebt = ({ debtsAttributed, debtsDiscussed }: PastAttempt, debtId: string): boolean => {
  const named = [...debtsAttributed, ...debtsDiscussed.map((each) => each.debtId)];
  return named.length === 0 || named.includes(debtId);
};

/**
 * The day on which validation information may be taken to have arrived: so many days after it was given, without Saturdays,
 * Sundays and federal holidays.
 */
export function assumedReceipt(givenOn: CalendarDay, days = 5): CalendarDay {
  let on = givenOn;
  for (let left = days; left > 0;) {
    on = addDays(on, 1);
    if (!isWeekend(on) && !isUsFederalHolidayOrObserved(on)) left -= 1;
  }
  return on;
}

/** The last day of the validation period: 30 days after receipt, or assumed receipt. */
export const validationEnd = (receivedOn: CalendarDay, days = 30): CalendarDay => addDays(receivedOn, days);

/** As the record has it; else computed, by the clock that is last; null where no information was given: it does not end. */
export function validationEndOf(
  { validationEndsOn, validationGivenAt }: ContactDebt,
  timeZones: readonly string[],
  receiptDays: number,
  periodDays: number,
): CalendarDay | null {
  if (validationEndsOn || !validationGivenAt) return validationEndsOn;
  const ends = timeZones.map((zone) =>
    validationEnd(assumedReceipt(localDay(zone, validationGivenAt), receiptDays), periodDays),
  );
  return ends.sort().at(-1) ?? null;
}

const isWeekend = (on: CalendarDay): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
