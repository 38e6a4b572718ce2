import { sql, type RawBuilder } from 'kysely';
import type { MadeBy } from '../lib/room.js';

/** The work of a user or of a firm's users, from an instant on and before another. */
export interface Work extends MadeBy {
  readonly from: Date | null;
  readonly to: Date | null;
}

export const isRestricted = ({ userId, firmId }: MadeBy): boolean => userId !== null || firmId !== null;

/** Whether an attempt is of that work. */
export const isBy = (
  attempt: { readonly actorId: string; readonly firmId: string | null },
  { userId, firmId }: MadeBy,
): boolean => (userId === null || attempt.actorId === userId) && (firmId === null || attempt.firmId === firmId);

/**
 * The attempts `a` that they made themselves, by the index of those who make them: a user never changes the firm. What was
 * taken over from earlier records was not judged as it was recorded, and stays so.
 */
export const workOf = (
  { institutionId }: { readonly institutionId: string },
  { userId, firmId, from, to }: Work,
): RawBuilder<unknown> => sql`contact_attempt a
  where a.institution_id = ${institutionId}::uuid and not a.is_imported
    and a.occurred_at >= ${from?.toISOString() ?? '-infinity'}::timestamptz and a.occurred_at < ${to?.toISOString() ?? 'infinity'}::timestamptz
    and ${userId === null ? sql`true` : sql`a.actor_id = ${userId}::uuid`}
    and ${
      firmId === null
        ? sql`true`
        : sql`a.firm_id = ${firmId}::uuid and a.actor_id in (select u.id from app_user u where u.institution_id = ${institutionId}::uuid and u.firm_id = ${firmId}::uuid)`
    }`;
