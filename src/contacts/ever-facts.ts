import type { ContactFacts, EverFacts, PastAttempt } from './contact-facts.js';
import { isCall, isSameMedium } from './reading-facts.js';
import { tellsOfReach } from './rules/cn-lost-contact.js';
import { reachedSomebody } from './rules/us-persons.js';
import { conveysDebt, isWritten } from './rules/us-validation.js';

/** What of the record as a whole is worked out of its attempts. */
type EverOfAttempts = Omit<EverFacts, 'mayAskLocationAgain' | 'priorConductAt'>;

/** Of how many tries the last are kept. */
const mostTries = 100;

/**
 * What rules ask of the record however old it is.
 * @param past what came before the act, in its order: all of it, or beside what lies within reach at least the first and the
 *   last of each kind that is asked for, which is what `ever-record.ts` finds
 */
export function everFacts(
  facts: Pick<ContactFacts, 'person' | 'collector' | 'debts' | 'channel'>,
  past: readonly PastAttempt[],
): EverOfAttempts {
  const own = past.filter(({ personId, firmId }) => personId === facts.person.id && firmId === facts.collector.firmId);
  const told = own.filter(conveysDebt);
  const sameMedium = own.filter((each) => isSameMedium(each, facts));
  return {
    hasBeenReached: past.some(hasReached),
    firstCommunicationAt: firstByDebt(facts, told),
    firstWrittenAt: firstByDebt(facts, told.filter(isWritten)),
    lastExchange: sameMedium.at(-1) ?? null,
    lastConfirmedAt:
      sameMedium.findLast(({ purpose, direction }) => purpose === 'CONFIRMATION' && direction === 'OUTBOUND')
        ?.occurredAt ?? null,
    debtorTries: past.filter((each) => tellsOfReach(each, facts)).slice(-mostTries),
    locationAskedAt: own.find(hasAskedLocation)?.occurredAt ?? null,
  };
}

/** What names no debt is about each. */
const firstByDebt = (
  { debts }: Pick<ContactFacts, 'debts'>,
  attempts: readonly PastAttempt[],
): ReadonlyMap<string, Date> =>
  new Map(
    debts.flatMap(({ id }) => {
      const first = attempts.find(({ debtsAttributed, debtsDiscussed }) => {
        const named = [...debtsAttributed, ...debtsDiscussed.map(({ debtId }) => debtId)];
        return named.length === 0 || named.includes(id);
      });
      return first ? [[id, first.occurredAt] as const] : [];
    }),
  );

/** Somebody was spoken to, met or written to. */
const hasReached = (each: PastAttempt): boolean =>
  each.direction === 'OUTBOUND' &&
  (isCall(each) || each.channel === 'VISIT'
    ? each.conversation
    : each.outcome !== 'UNDELIVERED' && each.outcome !== 'NOT_IN_SERVICE');

const hasAskedLocation = (each: PastAttempt): boolean =>
  each.purpose === 'LOCATION' && each.direction === 'OUTBOUND' && !each.isMisdirected && reachedSomebody(each);
