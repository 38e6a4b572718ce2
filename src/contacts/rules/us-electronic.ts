import type { ContactFacts } from '../contact-facts.js';
import { before } from '../reading-facts.js';
import { consentsTo } from './us-consumer.js';

/** By what right a collector writes electronically: the procedures of 12 CFR 1006.6(d)(4) and (5). */

/**
 * When the person last wrote to the collector from this number or address by the act's own way, before the act; a call from
 * the number is none (comment 6(d)(5)(i)-1).
 */
export function lastWrittenFrom(facts: ContactFacts): Date | null {
  const { at, channel, collector, contactPoint } = facts;
  if (!contactPoint) return null;
  const own = before(facts)
    .filter(
      (attempt) =>
        attempt.direction === 'INBOUND' &&
        attempt.channel === channel &&
        attempt.contactPointId === contactPoint.id &&
        attempt.firmId === collector.firmId,
    )
    .map(({ occurredAt }) => occurredAt);
  const known = contactPoint.lastWrittenFromAt;
  const all = [...own, ...(known && known <= at ? [known] : [])];
  return all.reduce<Date | null>((one, other) => (one && one > other ? one : other), null);
}

/** 6(d)(4)(i) and (iii): used by the consumer with this collector, agreed to directly, or used by the collector before it. */
export const hasEmailProcedure = (facts: ContactFacts): boolean =>
  lastWrittenFrom(facts) !== null ||
  consentsTo(facts, 'EMAIL').length > 0 ||
  facts.contactPoint?.wasUsedByPriorCollector === true;
