import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { erasureObstacles } from '../evidence/index.js';
import type { DataBasis } from './data-state.js';
import { ErasureRefusal, type ErasureObstacle } from './erasure-refusal.entity.js';
import { Person } from './person.entity.js';

/** What a court or a regulator orders, or what should never have been kept, no law of retention keeps; a hold does. */
const ordered: readonly DataBasis[] = ['COURT_OR_REGULATOR', 'UNLAWFULLY_KEPT'];

/**
 * Refuses the erasure where the law does not allow it, and records that it did: whoever asked is owed the reason. Asked anew
 * when the second person has approved: a hold may have been placed meanwhile.
 * @returns whether it was refused
 */
export async function refuseErasure(
  work: Work<'erasure.refused'>,
  { id, personId, basis, entryId }: Record<'id' | 'personId' | 'entryId', string> & { readonly basis: DataBasis },
): Promise<boolean> {
  const { em, db, actor, now, journal } = work;
  const { institutionId } = actor;
  const isOrdered = ordered.includes(basis);
  const found = await erasureObstacles(db, { institutionId, personId, isOrdered, now });
  if (!found) return false;
  const { holdIds, law } = found;
  const reasons: ErasureObstacle[] = [
    ...(holdIds.length > 0 ? (['LEGAL_HOLD'] as const) : []),
    ...(law ? (['STATUTORY_RETENTION'] as const) : []),
  ];
  em.create(ErasureRefusal, {
    ...{ institutionId, id, basis, reasons, heldBy: [...holdIds], law: law?.id ?? null, retryAt: law?.until ?? null },
    ...{ recordedAt: now, entryId },
    person: em.getReference(Person, [institutionId, personId], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
  journal.enter({
    type: 'erasure.refused',
    id: entryId,
    subjects: [{ personId, role: 'DEBTOR', stream: 'OTHER' }],
    ruleIds: law ? [law.id] : [],
    outcomes: [basis, ...reasons],
    details: { refusal: id, holds: [...holdIds], retryAt: law?.until.toISOString() ?? null },
  });
  return true;
}
