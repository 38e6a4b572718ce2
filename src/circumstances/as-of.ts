import { sql } from 'kysely';
import { Institution, User } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { todayOf } from '../cases/index.js';
import { Person } from '../debtors/index.js';
import { day, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import { instantOf } from '../lib/zoned.js';

/** What facts of debtors have in common here: as of which day, from which instant on, and by whom. */

const earliestDay = day('1990-01-01');

/** The day that an input says, or today. @throws BAD_USER_INPUT */
export async function dayFrom(work: Work, said: string | null | undefined, path: string): Promise<CalendarDay> {
  const today = await todayOf(work);
  const on = said ? day(said) : today;
  if (on > today) throw badInput(path, 'lies in the future. Record it when it is so.');
  if (on < earliestDay) throw badInput(path, 'lies before 1990. Say from when it is so.');
  return on;
}

interface OfDebtor {
  readonly debtorId: string;
  readonly asOf: CalendarDay;
  readonly entryId: string;
}

/** The columns that each such fact has: what is so since today is so since now, as nobody knew before. */
export async function factRow(work: Work, { debtorId, asOf, entryId }: OfDebtor) {
  const { em, actor, now } = work;
  const { institutionId } = actor;
  const { timeZone } = await em.findOneOrFail(Institution, { id: institutionId });
  const begins = instantOf(timeZone, asOf);
  return {
    institutionId,
    debtor: em.getReference(Person, [institutionId, debtorId], { wrapped: true }),
    asOf,
    validFrom: asOf === (await todayOf(work)) ? now : begins,
    validTo: null,
    recordedAt: now,
    entryId,
    actor: em.getReference(User, [institutionId, actor.id], { wrapped: true }),
  };
}

/** Rows that never change cannot be locked by who may not change them: who corrects or ends one waits here for who does so too. */
export async function oneAtATime({ db }: Pick<Work, 'db'>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('circumstance ' || ${id}::text, 0))`.execute(db);
}
