import { Institution } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';

/** The day of an instant in the time zone of the institution, in which plans and promises fall due. */
export async function dayOf({ em, actor }: Pick<Work, 'em' | 'actor'>, instant: Date): Promise<CalendarDay> {
  const { timeZone } = await em.findOneOrFail(Institution, { id: actor.institutionId });
  return dayIn(timeZone, instant);
}
