import { User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { Case } from '../cases/index.js';
import { newId } from '../lib/id.js';
import type { PromiseState } from './plan-words.js';
import { PromiseChange, PromiseToPay } from './promise.entity.js';

/** The state now, and the row of its history beside it. */
export function changePromiseState(
  { em, actor, now }: Pick<Work, 'em' | 'actor' | 'now'>,
  promise: PromiseToPay,
  { state, entryId }: { readonly state: PromiseState; readonly entryId: string },
): void {
  const { institutionId } = actor;
  promise.state = state;
  em.create(PromiseChange, {
    ...{ institutionId, id: newId(), state, validFrom: now, validTo: null, recordedAt: now, entryId },
    case: em.getReference(Case, [institutionId, promise.case.id], { wrapped: true }),
    promise: em.getReference(PromiseToPay, [institutionId, promise.id], { wrapped: true }),
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  });
}
