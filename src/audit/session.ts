import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '../lib/actor.js';
import { unauthenticated } from '../lib/errors.js';

/**
 * Opens the row-level-security session of a transaction, and in the same statement checks that the user is still active
 * in the role that the token says, so that deactivation acts on the next request. Held back by the database client and
 * sent along with the first real statement: it costs no round trip.
 */
export const openSession = ({ institutionId, id, role }: Actor): RawBuilder<unknown> =>
  sql`select access.open_session(${institutionId}::uuid, ${id}::uuid, ${role}) as held`;

/** What `access.open_session` raises for a user who is unknown, deactivated or of another role by now. */
const notActive = 'PB401';

/** Translates the session's refusal; every other error is passed on. */
export function sessionError(error: unknown): unknown {
  const codes = [error, (error as { cause?: unknown }).cause].map(
    (each) => (each as { code?: string } | undefined)?.code,
  );
  return codes.includes(notActive)
    ? unauthenticated(
        'Your user is not active in this role any more. Ask the administrator of your institution, then get a new token.',
      )
    : error;
}
