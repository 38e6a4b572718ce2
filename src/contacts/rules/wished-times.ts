import type { ContactFacts, Wish } from '../contact-facts.js';
import { turns } from '../reading-facts.js';
import { wishesFor } from './lasting.js';
import { isScheduled, scheduleTimes } from './weekly-times.js';

/** Times of the week at which a person wants contact, or wants none, by the clocks of every zone where they may be. */

/** The wish against a contact at `facts.at`; or null. */
export const wishAgainstTime = (facts: ContactFacts): Wish | null =>
  wishesFor(facts, 'TIME', 'ONLY_TIME').find(({ kind, schedule }) =>
    facts.person.timeZones.some((zone) => isScheduled(schedule, zone, facts.at) === (kind === 'TIME')),
  ) ?? null;

/** When wished times begin and end, and the wishes themselves. */
export function wishedTimeBoundaries(facts: ContactFacts, until: Date): readonly Date[] {
  const timed = facts.wishes.filter(({ kind }) => kind === 'TIME' || kind === 'ONLY_TIME');
  if (timed.length === 0) return [];
  const schedules = timed.map(({ schedule }) => schedule);
  return [...turns(timed, facts.at, until), ...scheduleTimes(facts, schedules, facts.at, until)];
}
