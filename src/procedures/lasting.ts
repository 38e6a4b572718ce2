import type { FilterQuery } from '@mikro-orm/core';
import type { Work } from '../audit/index.js';
import { pausedBy, mentalHealthMoratorium, standardMoratorium } from '../compliance/index.js';
import { day, dayIn } from '../lib/calendar.js';
import { instantOf } from '../lib/zoned.js';
import { ProcedureDecision } from './procedure-step.entity.js';
import { Procedure } from './procedure.entity.js';
import { zoneOf } from './subject.js';

export interface Lasting {
  readonly procedure: Procedure;
  /** Until when collection stops; null: nobody knows. */
  readonly until: Date | null;
}

/**
 * Of some procedures, those that stop collection by now: open, decided so that it stays, or decided so that it goes on later
 * only, as thirty days after the treatment of a mental health crisis.
 */
export async function lasting(
  { em, now }: Pick<Work, 'em' | 'now'>,
  which: FilterQuery<Procedure>,
): Promise<readonly Lasting[]> {
  const all = await em.find(
    Procedure,
    { $and: [which, { state: { $ne: 'REFUSED' } }] },
    {
      orderBy: { id: 'asc' },
    },
  );
  const decisions = await em.find(ProcedureDecision, { procedure: { id: { $in: all.map(({ id }) => id) } } });
  return all.flatMap((each) => {
    const decided = decisions.find(({ procedure }) => procedure.id === each.id);
    const until = decided ? decided.resumesAt : each.endsAt;
    return until === null || until > now ? [{ procedure: each, until }] : [];
  });
}

/** From when a procedure stops collection; what began on the day on which it was opened, from then on. */
export async function beginOf(
  work: Pick<Work, 'em' | 'actor'>,
  { kind, begunOn, openedAt }: Pick<Procedure, 'kind' | 'begunOn' | 'openedAt'>,
): Promise<Date> {
  const begun = day(begunOn);
  if (kind === 'MORATORIUM') return pausedBy(standardMoratorium(begun)).validFrom;
  if (kind === 'MENTAL_HEALTH_MORATORIUM') return pausedBy(mentalHealthMoratorium(begun, null)).validFrom;
  const zone = await zoneOf(work);
  return begun === dayIn(zone, openedAt) ? openedAt : instantOf(zone, begun);
}
