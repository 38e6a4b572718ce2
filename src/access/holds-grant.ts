import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { forbidden } from '../lib/errors.js';

/**
 * That the actor holds the grant LEGAL_HOLD, as their session says, which every transaction opens from the user's own row.
 * @throws FORBIDDEN
 */
export async function checkHoldsGrant({ db }: Pick<Work, 'db'>): Promise<void> {
  const { rows } = await sql<{
    may: boolean;
  }>`select current_setting('app.holds', true) = 'yes' as may`.execute(db);
  if (rows[0]?.may !== true)
    throw forbidden('This takes the grant LEGAL_HOLD. Have an administrator give it to you, with a second person.');
}
