import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { newId } from '../lib/id.js';
import type { AcceptanceWay, PlanState } from './plan-words.js';
import { Plan, PlanChange } from './plan.entity.js';

interface Change {
  readonly id?: string;
  readonly state: PlanState;
  readonly validFrom: Date;
  readonly entryId: string;
  readonly acceptedByWay?: AcceptanceWay;
  /** The user id of the second person. */
  readonly approvedBy?: string | null;
}

/** The state now, and the row of its history beside it. */
export function changePlanState(
  { em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>,
  plan: Plan,
  { id, state, validFrom, entryId, acceptedByWay, approvedBy }: Change,
): void {
  const { institutionId } = actor;
  const userOf = (userId: string) => em.getReference(User, [institutionId, userId], { wrapped: true });
  plan.state = state;
  em.create(PlanChange, {
    ...{ institutionId, id: id ?? newId(), state, validFrom, validTo: null, recordedAt: now, entryId },
    acceptedByWay: acceptedByWay ?? null,
    case: em.getReference(Case, [institutionId, plan.case.id], { wrapped: true }),
    plan: em.getReference(Plan, [institutionId, plan.id], { wrapped: true }),
    approvedBy: approvedBy ? userOf(approvedBy) : null,
    actor: userOf(actor.id),
  });
}
