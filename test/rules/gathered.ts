import { isCall, isMessage, isSameMedium } from '../../src/contacts/reading-facts.js';
import type { ContactFacts, EverFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { tellsOfReach } from '../../src/contacts/rules/cn-lost-contact.js';
import { reachedSomebody } from '../../src/contacts/rules/us-persons.js';
import { conveysDebt } from '../../src/contacts/rules/us-validation.js';

/** In the order in which facts have them. */
export const inOrder = (attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  [...attempts].sort(
    (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime() || (one.id < other.id ? -1 : 1),
  );

/** The same facts with what rules ask of the record as a whole, worked out from all attempts: what a verb fetches besides. */
export function gathered(facts: ContactFacts): ContactFacts {
  const { at, attemptId, attempts, contactPoint } = facts;
  const past = attempts.filter(
    ({ id, occurredAt }) =>
      occurredAt < at || (occurredAt.getTime() === at.getTime() && (attemptId === null || id < attemptId)),
  );
  const writtenAt =
    past.findLast(
      ({ direction, channel, contactPointId, firmId }) =>
        direction === 'INBOUND' &&
        channel === facts.channel &&
        contactPointId === contactPoint?.id &&
        firmId === facts.collector.firmId,
    )?.occurredAt ?? null;
  return {
    ...facts,
    ever: everOf(facts, past),
    contactPoint: contactPoint && { ...contactPoint, lastWrittenFromAt: writtenAt },
  };
}

function everOf(facts: ContactFacts, past: readonly PastAttempt[]): EverFacts {
  const own = past.filter(({ personId, firmId }) => personId === facts.person.id && firmId === facts.collector.firmId);
  const told = own.filter(conveysDebt);
  const firstOf = (some: readonly PastAttempt[]): ReadonlyMap<string, Date> =>
    new Map(
      facts.debts.flatMap(({ id }) => {
        const first = some.find(({ debtsAttributed, debtsDiscussed }) => {
          const named = [...debtsAttributed, ...debtsDiscussed.map(({ debtId }) => debtId)];
          return named.length === 0 || named.includes(id);
        });
        return first ? [[id, first.occurredAt] as const] : [];
      }),
    );
  const sameMedium = own.filter((each) => isSameMedium(each, facts));
  return {
    ...facts.ever,
    hasBeenReached: past.some(
      (each) =>
        each.direction === 'OUTBOUND' &&
        (isCall(each) || each.channel === 'VISIT'
          ? each.conversation
          : each.outcome !== 'UNDELIVERED' && each.outcome !== 'NOT_IN_SERVICE'),
    ),
    firstCommunicationAt: firstOf(told),
    firstWrittenAt: firstOf(told.filter((each) => isMessage(each) || each.channel === 'LETTER')),
    lastExchange: sameMedium.at(-1) ?? null,
    lastConfirmedAt:
      sameMedium.findLast(({ purpose, direction }) => purpose === 'CONFIRMATION' && direction === 'OUTBOUND')
        ?.occurredAt ?? null,
    debtorTries: past.filter((each) => tellsOfReach(each, facts)).slice(-100),
    locationAskedAt:
      own.find(
        (each) =>
          each.purpose === 'LOCATION' && each.direction === 'OUTBOUND' && !each.isMisdirected && reachedSomebody(each),
      )?.occurredAt ?? null,
  };
}
