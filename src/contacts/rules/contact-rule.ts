import { defineRule } from '../../compliance/index.js';
import type { ContactFacts } from '../contact-facts.js';
import { after, comingBefore, turns } from '../reading-facts.js';

const define = defineRule<ContactFacts>();

/** A rule on contact: judged on the facts of one contact, planned or happened. */
export const contactRule: typeof define = (definition) => {
  const rule = define(definition);
  return {
    ...rule,
    boundaries: (facts, values, until) => [...(rule.boundaries?.(facts, values, until) ?? []), ...common(facts, until)],
  };
};

/**
 * When what any rule may read changes: a permit comes to count and expires unused; and where the contact is an answer, what
 * it answers comes, or somebody answers it first. Named here, so that no rule forgets it.
 */
function common(facts: ContactFacts, until: Date): readonly Date[] {
  const { at, attempts, purpose, wishes } = facts;
  const isAnswering = purpose === 'REPLY' || purpose === 'CONFIRMATION';
  const reserved = attempts.filter(({ isReserved }) => isReserved);
  if (!isAnswering && reserved.length === 0) return [];
  return [
    ...reserved.flatMap(({ occurredAt, expiresAt }) => [
      ...comingBefore(occurredAt),
      ...(expiresAt ? [expiresAt] : []),
    ]),
    ...(isAnswering ? after(facts, until).flatMap(({ occurredAt }) => comingBefore(occurredAt)) : []),
    ...(purpose === 'CONFIRMATION' ? turns(wishes, at, until) : []),
  ].filter((each) => each > at && each <= until);
}
