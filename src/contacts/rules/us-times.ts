import { millisecondsPerDay } from '../../lib/calendar.js';
import type { PastAttempt } from '../contact-facts.js';

/** Times at which a person may not be contacted: the clock of every place where they may be is asked. */

/** Times that a rule bars, and when the answer may change. */
export interface BarredTimes {
  readonly isBarred: (at: Date) => boolean;
  readonly changes: (after: Date, until: Date) => readonly Date[];
}

/**
 * Whether a response is given within the same stretch of barred time in which the person wrote: at half past three, where
 * three to five is inconvenient, they may be answered before five on that day (comment 6(b)(1)-2.i).
 */
export function isWithinStretch({ isBarred, changes }: BarredTimes, { occurredAt }: PastAttempt, at: Date): boolean {
  if (!isBarred(occurredAt)) return false;
  // Day by day: a message may be old, and most stretches end soon.
  for (let from = occurredAt; from < at;) {
    const to = new Date(Math.min(from.getTime() + millisecondsPerDay, at.getTime()));
    if (!changes(from, to).every(isBarred)) return false;
    from = to;
  }
  return true;
}
