import { sql, type Kysely } from 'kysely';
import type { CalendarDay } from '../lib/calendar.js';
import { localTime } from '../lib/zoned.js';

/**
 * Which night an institution's clock says is to be run now: one that was cut off, else today's from a time of day on. Of days
 * that were missed, such as while no server ran, only the last is run.
 * @param db in a session of the institution @param nightAt milliseconds since its midnight; null: only what was cut off
 * @returns null where nothing is to be done
 */
export async function dueNight(db: Kysely<never>, now: Date, nightAt: number | null): Promise<CalendarDay | null> {
  const { rows } = await sql<{ timeZone: string; latest: CalendarDay | null; isUnfinished: boolean }>`
    select i.time_zone as "timeZone", r.business_date::text as latest, coalesce(r.state = 'RUNNING', false) as "isUnfinished"
    from institution i left join lateral (
      select r.business_date, r.state from nightly_run r where r.institution_id = i.institution_id order by r.business_date desc limit 1) r on true`.execute(
    db,
  );
  const [found] = rows;
  if (!found) return null;
  const { timeZone, latest, isUnfinished } = found;
  if (isUnfinished) return latest;
  const { day, milliseconds } = localTime(timeZone, now);
  const isTime = nightAt !== null && milliseconds >= nightAt;
  return isTime && (latest === null || latest < day) ? day : null;
}
