import { personRoles } from '../../lib/vocabulary.js';
import type { PersonRole } from '../../lib/vocabulary.js';
import type { PastAttempt } from '../contact-facts.js';
import { isCall, isMessage, owes } from '../reading-facts.js';

/** Who may be told of a debt, and what is a communication: 12 CFR 1006.6(a) and (d)(1), 1006.2(d) and (j). */

/** Who owes or is said to, and their spouse; a guardian or an executor is recorded as a representative. */
const isConsumer = (role: PersonRole): boolean => owes(role) || role === 'SPOUSE';

/** Everybody else but the consumer's attorney. Who was not established may be anybody. */
export const thirdParties: readonly PersonRole[] = personRoles.filter((role) => !isConsumer(role) && role !== 'LAWYER');

/** It came to the number, the address or the place: what was busy, out of service or returned did not. */
export const wentThrough = (attempt: PastAttempt): boolean =>
  isCall(attempt)
    ? attempt.connected
    : attempt.outcome !== 'UNDELIVERED' && attempt.outcome !== 'NOT_IN_SERVICE' && attempt.outcome !== 'VISITED_ABSENT';

/** Somebody learned something by it: a limited-content message is an attempt to communicate and no communication. */
export const reachedSomebody = (attempt: PastAttempt): boolean =>
  attempt.answered ||
  attempt.conversation ||
  attempt.voicemail === 'FULL' ||
  ((isMessage(attempt) || attempt.channel === 'LETTER' || attempt.channel === 'VISIT') && wentThrough(attempt));
