import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { before, isCall, isLater } from '../reading-facts.js';
import { dayBoundaries, numberInChina } from './cn-scope.js';

/** Whether the debtor is lost (失联), so that others may be asked where they are: computed from the record of attempts. */
export type Loss = 'DECEASED' | 'INCAPABLE' | 'NO_VALID_PHONE' | 'FAILED_DIALS' | 'UNREACHABLE_DAYS';

export interface LossLimits {
  /** Consecutive dials that failed; counts from the day after the last of them. */
  readonly dials: number;
  /** Consecutive days on each of which the debtor was tried and not reached; counts from the day after the last. */
  readonly days: number;
}

/** Why the debtor counts as lost at `facts.at`; null where nothing shows it. Reaching the debtor begins everything anew. */
export function lossOf(facts: ContactFacts, { dials, days }: LossLimits): Loss | null {
  const { debtor } = facts;
  if (debtor.isDeceased) return 'DECEASED';
  if (debtor.isIncapable) return 'INCAPABLE';
  if (!debtor.hasValidPhone) return 'NO_VALID_PHONE';
  const today = numberInChina(facts.at);
  const tries = triesOf(facts);
  const sinceReached = tries.slice(tries.findLastIndex(hasReached) + 1);
  const calls = sinceReached.filter(isCall);
  // A call that somebody else answered did not fail; the three that must follow one another begin after it.
  const failed = calls.slice(calls.findLastIndex(({ answered }) => answered) + 1);
  const decisive = failed[dials - 1];
  if (decisive && numberInChina(decisive.occurredAt) < today) return 'FAILED_DIALS';
  return hasRun(sinceReached.filter(isFailure), days, today) ? 'UNREACHABLE_DAYS' : null;
}

/** When it may change: attempts to come, and the midnights after each. */
export const lossBoundaries = (facts: ContactFacts, until: Date): Date[] =>
  dayBoundaries(triesOf({ ...facts, at: until, attemptId: null }), facts, 1, until);

/**
 * To and from the debtor, before the act. A hundred of them show a loss if a thousand do: it takes some that follow one
 * another, and older ones matter only where in all that time somebody else answered in between, or hardly a day was tried.
 */
function triesOf(facts: ContactFacts): readonly PastAttempt[] {
  const old = facts.ever.debtorTries;
  const last = old.at(-1);
  const since = before(facts).filter((each) => tellsOfReach(each, facts) && !(last && !isLater(each, last)));
  return [...old, ...since];
}

/** Whether it says if the debtor can be reached. What went to somebody else's number by mistake says nothing of the debtor. */
export const tellsOfReach = (attempt: PastAttempt, { person }: ContactFacts): boolean =>
  attempt.personId === person.debtorId && !attempt.isMisdirected && (hasReached(attempt) || isFailure(attempt));

const hasReached = ({ direction, answered, conversation, outcome }: PastAttempt): boolean =>
  direction === 'INBOUND' || ((answered || conversation) && outcome !== 'CONNECTED_OTHER');

/** The debtor was tried in vain. A message that arrived says neither. */
const isFailure = (attempt: PastAttempt): boolean =>
  isCall(attempt) ||
  attempt.outcome === 'UNDELIVERED' ||
  attempt.outcome === 'NOT_IN_SERVICE' ||
  attempt.outcome === 'VISITED_ABSENT';

/** Failures on so many days that follow one another, the last of them over. */
function hasRun(failures: readonly PastAttempt[], days: number, today: number): boolean {
  const on = new Set(failures.map(({ occurredAt }) => numberInChina(occurredAt)));
  return [...on].some((first) =>
    Array.from({ length: days }, (_, index) => first + index).every((each) => on.has(each) && each < today),
  );
}
