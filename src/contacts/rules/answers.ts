import { millisecondsPerDay } from '../../lib/calendar.js';
import type { ContactPurpose } from '../../lib/vocabulary.js';
import type { ContactFacts, PastAttempt, Wish } from '../contact-facts.js';
import { before, firstOf, holds, isCall, isLater, isSameMedium, latest } from '../reading-facts.js';

/**
 * When a contact answers somebody, as the record shows it. Whoever contacts says why, and may say anything: what calls itself
 * an answer and answers nothing is judged as what it else would be, collection.
 */

/** Why the contact is made, as far as the record bears it out. */
export function purposeOf(facts: ContactFacts): ContactPurpose {
  const { purpose } = facts;
  if (purpose === 'REPLY') return answers(facts) ? purpose : 'COLLECTION';
  if (purpose === 'CONFIRMATION')
    return facts.wishes.some((wish) => isConfirmedBy(facts, wish)) ? purpose : 'COLLECTION';
  return purpose;
}

/** Whether it answers the person's own message, or confirms their wish: it asks for nothing. */
export const isAnswer = (facts: ContactFacts): boolean => isOfAnswers(purposeOf(facts));

const isOfAnswers = (purpose: ContactPurpose): boolean => purpose === 'REPLY' || purpose === 'CONFIRMATION';

/** What the act answers, in the eyes of laws that say nothing of machines: one may confirm that a wish was heard, no more. */
export const answers = (facts: ContactFacts): PastAttempt | null =>
  facts.purpose === 'REPLY' && isOfMachine(facts) ? null : messageAnswered(facts);

const isOfMachine = ({ isAutomatic, channel }: Pick<PastAttempt, 'isAutomatic' | 'channel'>): boolean =>
  isAutomatic || channel === 'VOICE_ROBOT';

/**
 * The person's own message that the act answers, or null: to each message one response, by the same medium (12 CFR 1006,
 * Supplement I, comments 6(b)(1)-2, of which an automated e-mail is an example, and 6(b)(2)-1). A call in which both talked was
 * answered there and then. A permit that somebody else holds may be just that response.
 */
export function messageAnswered(facts: ContactFacts): PastAttempt | null {
  if (!isOfAnswers(facts.purpose)) return null;
  const last = latest(
    before(facts).findLast(
      (attempt) =>
        isSameMedium(attempt, facts) &&
        attempt.personId === facts.person.id &&
        attempt.firmId === facts.collector.firmId,
    ),
    facts.ever.lastExchange,
  );
  return last && isUnanswered(last) ? last : null;
}

const isUnanswered = (last: PastAttempt): boolean =>
  last.direction === 'INBOUND' && !(isCall(last) && last.conversation);

/** Whether it confirms a wish, once and in writing: whoever speaks of it speaks. */
export const isConfirmedBy = (facts: ContactFacts, wish: Wish): boolean =>
  facts.purpose === 'CONFIRMATION' &&
  isWrittenWord(facts) &&
  (wish.personId === facts.person.id ||
    (wish.contactPointId !== null && wish.contactPointId === facts.contactPoint?.id)) &&
  holds(wish, facts.at) &&
  !(facts.ever.lastConfirmedAt && facts.ever.lastConfirmedAt >= wish.validFrom) &&
  !before(facts).some(
    (attempt) =>
      isConfirmation(attempt) &&
      attempt.occurredAt >= wish.validFrom &&
      attempt.personId === facts.person.id &&
      attempt.firmId === facts.collector.firmId &&
      isSameMedium(attempt, facts),
  );

const isWrittenWord = ({ channel }: Pick<PastAttempt, 'channel'>): boolean =>
  !isCall({ channel }) && channel !== 'VISIT';

const isConfirmation = ({ purpose, direction }: PastAttempt): boolean =>
  purpose === 'CONFIRMATION' && direction === 'OUTBOUND';

/** Whether it answers what the person sent by that way, or from that number, after they asked not to be contacted so. */
export function isResponseDespite(facts: ContactFacts, wish: Wish): boolean {
  // The message with which the person opted out is no use of what they opted out of.
  const message = facts.purpose === 'REPLY' ? answers(facts) : null;
  return (
    message !== null &&
    message.occurredAt > wish.validFrom &&
    (wish.contactPointId === null || message.contactPointId === wish.contactPointId)
  );
}

/** For so many days a past message or wish is looked for which an attempt may have answered: later, it counts as none. */
export const answerDays = 30;

/**
 * Whether an attempt that came before the act was an answer, and so does not count where answers do not: something of the
 * person's by the same way came before it, which nothing had answered.
 */
export function wasAnswer(attempt: PastAttempt, facts: ContactFacts): boolean {
  if (attempt.purpose === 'REPLY' && !isOfMachine(attempt))
    return exchangesBefore(attempt, facts, (each) => isUnanswered(each));
  if (attempt.purpose !== 'CONFIRMATION' || !isWrittenWord(attempt)) return false;
  const since = attempt.occurredAt.getTime() - answerDays * millisecondsPerDay;
  return facts.wishes.some(
    ({ personId, contactPointId, validFrom }) =>
      (personId === attempt.personId || (contactPointId !== null && contactPointId === attempt.contactPointId)) &&
      validFrom <= attempt.occurredAt &&
      validFrom.getTime() >= since &&
      !exchangesBefore(attempt, facts, (each) => isConfirmation(each) && each.occurredAt >= validFrom, 'ANY'),
  );
}

/** Whether it is so of the last, or of any, between this collector and this person by this way shortly before an attempt. */
function exchangesBefore(
  attempt: PastAttempt,
  facts: ContactFacts,
  isSo: (attempt: PastAttempt) => boolean,
  which: 'LAST' | 'ANY' = 'LAST',
): boolean {
  const all = before(facts);
  const first = attempt.occurredAt.getTime() - answerDays * millisecondsPerDay;
  for (let place = firstOf(all, (each) => !isLater(attempt, each)) - 1; place >= 0; place -= 1) {
    const each = all[place];
    if (!each || each.occurredAt.getTime() < first) return false;
    if (!isSameMedium(each, attempt) || each.personId !== attempt.personId || each.firmId !== attempt.firmId) continue;
    if (isSo(each)) return true;
    if (which === 'LAST') return false;
  }
  return false;
}
