import type { ContactFacts, PastAttempt } from '../contact-facts.js';
import { before } from '../reading-facts.js';
import { consentsTo } from './us-consumer.js';

/** By what right a collector writes electronically: the procedures of 12 CFR 1006.6(d)(4) and (5). */

/**
 * When the person last wrote to the collector from this number or address by the act's own way, before the act; a call from
 * the number is none (comment 6(d)(5)(i)-1).
 */
export function lastWrittenFrom(facts: ContactFacts): Date | null {
  const own = before(facts).findLast((attempt) => isWrittenFrom(attempt, facts))?.occurredAt ?? null;
  const known = facts.contactPoint?.lastWrittenFromAt ?? null;
  return known && known <= facts.at && !(own && own > known) ? known : own;
}

/** Written to this collector from the act's number or address, by its way. */
export const isWrittenFrom = (attempt: PastAttempt, { channel, collector, contactPoint }: ContactFacts): boolean =>
  attempt.direction === 'INBOUND' &&
  attempt.channel === channel &&
  contactPoint !== null &&
  attempt.contactPointId === contactPoint.id &&
  attempt.firmId === collector.firmId;

/** 6(d)(4)(i) and (iii): used by the consumer with this collector, agreed to directly, or used by the collector before it. */
export const hasEmailProcedure = (facts: ContactFacts): boolean =>
  lastWrittenFrom(facts) !== null ||
  consentsTo(facts, 'EMAIL').length > 0 ||
  facts.contactPoint?.wasUsedByPriorCollector === true;
