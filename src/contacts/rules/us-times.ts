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
export const isWithinStretch = ({ isBarred, changes }: BarredTimes, message: PastAttempt, at: Date): boolean =>
  isBarred(message.occurredAt) && changes(message.occurredAt, at).every(isBarred);
