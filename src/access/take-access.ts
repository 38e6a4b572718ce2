import type { Work } from '../audit/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { raiseAlert } from './alert.entity.js';
import { BreakGlass, type BreakGlassReason } from './break-glass.entity.js';
import { User } from './user.entity.js';

export interface NewAccess {
  readonly id: string;
  /** The debtor, opaque here: who calls knows that there is one. */
  readonly personId: string;
  readonly reason: BreakGlassReason;
  readonly explanation: string;
  readonly minutes: number;
  /** The entry that tells of it. */
  readonly entryId: string;
}

const mostMinutes = 60;
const minute = 60_000;
/** Until when a review must be closed, or its user takes no further access. */
const reviewWithin = 7 * 24 * 60 * minute;

/**
 * Extraordinary access to one debtor's cases for the actor, from now, with the alert of it: in the transaction of who
 * calls, who checks the debtor and leaves the entry.
 * @returns until when it holds
 * @throws BAD_USER_INPUT, and CONFLICT while a review of the actor's is overdue
 */
export async function takeAccess(
  work: Work,
  { id, personId, reason, explanation, minutes, entryId }: NewAccess,
): Promise<Date> {
  const { em, db, actor, now, sealer } = work;
  if (minutes < 1 || minutes > mostMinutes)
    throw badInput('input.minutes', `must be 1 to ${mostMinutes}. Break it again if that is not enough.`);
  const user = em.getReference(User, [actor.institutionId, actor.id], { wrapped: true });
  const dueBefore = new Date(now.getTime() - reviewWithin);
  if (await em.count(BreakGlass, { user, review: 'OPEN', recordedAt: { $lt: dueBefore } }))
    throw conflict(
      'An extraordinary access of yours has waited for its review for more than seven days. Have a compliance officer close it first.',
    );
  await sealer.meet(db, [personId]);
  const validTo = new Date(now.getTime() + minutes * minute);
  em.create(BreakGlass, {
    institutionId: actor.institutionId,
    id,
    user,
    personId,
    reason,
    // Nobody is left waiting at the door because the debtor's data are restricted: then it stands in the entry alone.
    sealed: sealer.canSeal(personId) ? sealer.seal(BreakGlass, id, personId, { explanation }) : null,
    review: 'OPEN',
    validFrom: now,
    validTo,
    recordedAt: now,
    entryId,
  });
  raiseAlert(work, 'BREAK_GLASS', toNodeId('BreakGlass', id), entryId);
  return validTo;
}
