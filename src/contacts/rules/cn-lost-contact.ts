import { addDays, type CalendarDay } from '../../lib/calendar.js';
import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { before, isCall } from '../reading-facts.js';
import { dayBoundaries, dayInChina } from './cn-scope.js';

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
  const today = dayInChina(facts.at);
  const tries = triesOf(facts, before(facts));
  const sinceReached = tries.slice(tries.findLastIndex(hasReached) + 1);
  const calls = sinceReached.filter(isCall);
  // A call that somebody else answered did not fail; the three that must follow one another begin after it.
  const failed = calls.slice(calls.findLastIndex(({ answered }) => answered) + 1);
  const decisive = failed[dials - 1];
  if (decisive && dayInChina(decisive.occurredAt) < today) return 'FAILED_DIALS';
  return hasRun(sinceReached.filter(isFailure), days, today) ? 'UNREACHABLE_DAYS' : null;
}

/** When it may change: attempts to come, and the midnights after each. */
export const lossBoundaries = (facts: ContactFacts, until: Date): Date[] =>
  dayBoundaries(triesOf(facts, facts.attempts), facts, 1, until);

/** To and from the debtor. What went to somebody else's number by mistake says nothing of the debtor. */
const triesOf = ({ person }: ContactFacts, attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  attempts.filter(({ personId, isMisdirected }) => personId === person.debtorId && !isMisdirected);

const hasReached = ({ direction, answered, conversation, outcome }: PastAttempt): boolean =>
  direction === 'INBOUND' || ((answered || conversation) && outcome !== 'CONNECTED_OTHER');

/** The debtor was tried in vain. A message that arrived says neither. */
const isFailure = (attempt: PastAttempt): boolean =>
  isCall(attempt) ||
  attempt.outcome === 'UNDELIVERED' ||
  attempt.outcome === 'NOT_IN_SERVICE' ||
  attempt.outcome === 'VISITED_ABSENT';

/** Failures on so many days that follow one another, the last of them over. */
function hasRun(failures: readonly PastAttempt[], days: number, today: CalendarDay): boolean {
  const on = new Set(failures.map(({ occurredAt }) => dayInChina(occurredAt)));
  return [...on].some((first) =>
    Array.from({ length: days }, (_, index) => addDays(first, index)).every((each) => on.has(each) && each < today),
  );
}
