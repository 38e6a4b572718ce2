import { addDays, addMonths, type CalendarDay } from '../lib/calendar.js';
import { instantOf } from '../lib/zoned.js';

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
  earlierEndedOn === null || appliedOn >= addMonths(earlierEndedOn, 12);
