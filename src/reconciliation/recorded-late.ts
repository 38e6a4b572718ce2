/** An attempt that is recorded when its line was decided already, or that is corrected: its number is reconciled again, in the same act. */
import { sql } from 'kysely';
import { asInstitution, type Work } from '../audit/index.js';
import { settledEntries, type SettledEntry } from '../compliance/index.js';
import type { Bearing, Entered, Reaction } from '../lib/room.js';
import { reportedChannels } from '../lib/vocabulary.js';
import { dialledAt } from './dialled.js';
import { toleranceOf } from './match-lines.js';
import { graceMilliseconds, reconcileNumbers } from './reconcile-numbers.js';

const longestTolerance = Math.max(...reportedChannels.map(toleranceOf));

const recordedLate: Reaction = {
  entries: settledEntries,
  react: async (work: Work<SettledEntry>, { bearing }: Entered) => {
    // Of what is recorded in time no line is decided against anybody: the hottest write of the house pays nothing for it.
    if (bearing && isLate(bearing, work.now)) await reconcileAt(work, bearing);
  },
};

const corrected: Reaction = {
  entries: settledEntries,
  react: async (work: Work<SettledEntry>, { bearing }: Entered) => {
    if (bearing) await reconcileAt(work, bearing);
  },
};

export const deliveryReactions: Readonly<Record<string, Reaction>> = {
  'contactAttempt.recorded': recordedLate,
  'contactAttempt.corrected': corrected,
};

const isLate = ({ since }: Bearing, now: Date): boolean =>
  since !== 'ALWAYS' && now.getTime() - since.getTime() >= graceMilliseconds - longestTolerance;

/** As the institution: the line may be about a case that the firm which records does not know. */
async function reconcileAt(work: Work<SettledEntry>, { since, contactPointId }: Bearing): Promise<void> {
  if (contactPointId === undefined || since === 'ALWAYS') return;
  await asInstitution(work.db, work.actor, async () => {
    const numbers = await dialledAt(work, [{ pointId: contactPointId, first: since, last: since }]);
    const pointIds = numbers.flatMap((each) => each.pointIds);
    const { rows } = await sql`
      select from delivery_line l where l.contact_point_id = any(${pointIds}::uuid[]) limit 1`.execute(work.db);
    if (rows.length > 0) await reconcileNumbers(work, numbers);
  });
}
