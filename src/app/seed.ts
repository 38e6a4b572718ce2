import { sql } from 'kysely';
import { dayIn } from '../lib/calendar.js';
import { systemClock } from '../lib/clock.js';
import { completeInstitution, institutionSlugs, whatToDo } from './institutions.js';
import type { Opened } from './open.js';
import { seedDemonstration } from './seed-demonstration.js';

/** Any number that only seeding uses. */
const seedLock = 7_726_484_900_002n;

/**
 * Makes the demonstration institution where there is none; otherwise only completes a founding that was cut off. Of two processes that start at once, the
 * second waits for the first and finds it done.
 * @param say hears what is done, line by line
 */
export async function seedWhenEmpty(opened: Opened, say: (line: string) => void): Promise<void> {
  const { owner } = opened;
  const slugs = await institutionSlugs(opened);
  if (slugs.length > 0) {
    for (const slug of owner ? slugs : [])
      if (await completeInstitution(opened, slug)) say(`Completed the founding of ${slug}, which had been cut off.`);
    return;
  }
  if (!owner) {
    say(`There is no institution yet, and none can be made without the owner's login. ${whatToDo}`);
    return;
  }
  await owner.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${seedLock})`.execute(connection);
    try {
      if ((await institutionSlugs(opened)).length > 0) return;
      const timeZone = 'Asia/Shanghai';
      say('Making the demonstration institution harbour-bank …');
      const made = await seedDemonstration(opened, { timeZone, businessDate: dayIn(timeZone, systemClock.now()) });
      say(`Made harbour-bank: ${made.cases} cases, ${made.attempts} contact attempts. All people in it are made up.`);
    } finally {
      await sql`select pg_advisory_unlock(${seedLock})`.execute(connection);
    }
  });
}
