import { sql, type RawBuilder } from 'kysely';

/**
 * Of a hundred, the one that a case falls to while two strategies are in force together: by a hash of both ids, so that it
 * never moves, and that who was a challenger's case last time is none the more likely to be one again.
 * @param inForce the experiment's id @returns 0 to 99
 */
export const lotOf = (caseId: RawBuilder<unknown>, inForce: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(('x' || substr(encode(sha256(convert_to(${inForce}::uuid::text || ${caseId}::uuid::text, 'UTF8')), 'hex'), 1, 12))::bit(48)::bigint % 100)::int`;
