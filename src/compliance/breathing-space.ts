import { addDays, addMonths, dayIn, type CalendarDay } from '../lib/calendar.js';
import { instantOf } from '../lib/zoned.js';
import type { Refusal } from './refusals.js';

/**
 * How the Debt Respite Scheme (Breathing Space) Regulations 2020 count days: for whoever records a moratorium as a pause.
 * It starts the day after it is registered (regulation 26(1)), and that day is day 1.
 */
export interface Moratorium {
  /** Day 1. */
  readonly startsOn: CalendarDay;
  /** The last day; null while treatment goes on. */
  readonly endsOn: CalendarDay | null;
}

const standardDays = 60;
const daysAfterTreatment = 30;
const monthsBetween = 12;

export function standardMoratorium(registeredOn: CalendarDay): Moratorium {
  const startsOn = addDays(registeredOn, 1);
  return { startsOn, endsOn: addDays(startsOn, standardDays - 1) };
}

/** As long as the treatment of a mental health crisis lasts, and thirty days. */
export const mentalHealthMoratorium = (
  registeredOn: CalendarDay,
  treatmentEndedOn: CalendarDay | null,
): Moratorium => ({
  startsOn: addDays(registeredOn, 1),
  endsOn: treatmentEndedOn && addDays(treatmentEndedOn, daysAfterTreatment),
});

/** From the first instant of day 1 to the first after the last day: the dates of a pause. */
export const pausedBy = ({ startsOn, endsOn }: Moratorium, timeZone = 'Europe/London') => ({
  validFrom: instantOf(timeZone, startsOn),
  validTo: endsOn && instantOf(timeZone, addDays(endsOn, 1)),
});

/**
 * Whether a standard moratorium may be had on a day: none was in force within the twelve months before. They run from the
 * end of the earlier one (as commonly understood; not checked against the text). One for a mental health crisis may be had
 * at any time, and is not asked about here.
 */
export const isEligibleForStandard = (appliedOn: CalendarDay, earlierEndedOn: CalendarDay | null): boolean =>
  earlierEndedOn === null || appliedOn >= addMonths(earlierEndedOn, monthsBetween);

const london = 'Europe/London';
const registeredOn = (validFrom: Date): CalendarDay => addDays(dayIn(london, validFrom), -1);

/** When a standard moratorium ends that begins at an instant of its day 1. */
export const endOfStandard = (validFrom: Date): Date | null =>
  pausedBy(standardMoratorium(registeredOn(validFrom))).validTo;

/**
 * Whether the law refuses a standard moratorium, whose application is taken to be of the day of its registration.
 * @param validFrom an instant of its day 1
 * @param earlierEndedAt the first instant after the last day of the latest one before it
 */
export function refuseStandard(validFrom: Date, earlierEndedAt: Date): Refusal | null {
  const earlierEndedOn = dayIn(london, new Date(earlierEndedAt.getTime() - 1));
  if (isEligibleForStandard(registeredOn(validFrom), earlierEndedOn)) return null;
  const again = standardMoratorium(addMonths(earlierEndedOn, monthsBetween));
  return { refusedBy: 'uk.breathing-space.once-in-twelve-months', retryAt: pausedBy(again).validFrom };
}
