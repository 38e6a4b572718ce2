import type { ContactFacts, PastAttempt } from '../../src/contacts/contact-facts.js';
import { everFacts } from '../../src/contacts/ever-facts.js';

/** In the order in which facts have them. */
export const inOrder = (attempts: readonly PastAttempt[]): readonly PastAttempt[] =>
  [...attempts].sort(
    (one, other) => one.occurredAt.getTime() - other.occurredAt.getTime() || (one.id < other.id ? -1 : 1),
  );

/** The same facts with what rules ask of the record as a whole, worked out from all attempts: what a verb fetches besides. */
export function gathered(facts: ContactFacts): ContactFacts {
  const { at, attemptId, attempts, contactPoint } = facts;
  const past = attempts.filter(
    ({ id, isReserved, occurredAt }) =>
      !isReserved &&
      (occurredAt < at || (occurredAt.getTime() === at.getTime() && (attemptId === null || id < attemptId))),
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
    ever: { ...facts.ever, ...everFacts(facts, past) },
    contactPoint: contactPoint && { ...contactPoint, lastWrittenFromAt: writtenAt },
  };
}
