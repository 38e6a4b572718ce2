import { sql, type Kysely } from 'kysely';
import { act, type Context } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import type { CalendarDay } from '../lib/calendar.js';
import { newId } from '../lib/id.js';
import { foundInstitution as operation } from './access.journal.js';

export interface NewInstitution {
  /** Small letters, digits and hyphens, such as harbour-bank. */
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  /** The day for which imported ages hold. */
  readonly businessDate: CalendarDay;
  /** The first administrator's login. */
  readonly administrator: string;
}

/**
 * Founds an institution with its first administrator. One of the few writers outside `act`, since there is no actor before
 * it: runs on the migrator's login, then enters the founding in the new journal as that administrator.
 * @param owner the migrator's login, which no row-level security holds
 * @param contextOf makes a context of the application for the new administrator
 * @returns the administrator
 */
export async function foundInstitution(
  owner: Kysely<never>,
  contextOf: (actor: Actor) => Context,
  given: NewInstitution,
  now: Date,
): Promise<Actor> {
  const actor: Actor = { institutionId: newId(), id: newId(), role: 'ADMINISTRATOR', firmId: null };
  const { institutionId, id } = actor;
  const at = now.toISOString();
  const entryId = newId();
  await sql`
    with founded as (
      insert into institution (institution_id, id, slug, name, time_zone, business_date, recorded_at)
      values (${institutionId}::uuid, ${institutionId}::uuid, ${given.slug}, ${given.name}, ${given.timeZone}, ${given.businessDate}::date, ${at}::timestamptz)
    ), first as (
      insert into app_user (institution_id, id, login, display_name, role, team_id, is_active, recorded_at)
      values (${institutionId}::uuid, ${id}::uuid, ${given.administrator}, ${given.administrator}, ${actor.role}, null, true, ${at}::timestamptz)
    )
    insert into membership (institution_id, id, user_id, role, team_id, is_active, valid_from, valid_to, recorded_at, entry_id)
    values (${institutionId}::uuid, ${newId()}::uuid, ${id}::uuid, ${actor.role}, null, true, ${at}::timestamptz, null, ${at}::timestamptz, ${entryId}::uuid)`.execute(
    owner,
  );
  await enter(contextOf(actor), entryId, { ...given, administrator: id });
  return actor;
}

/**
 * Enters a founding whose process ended between the institution's rows and their entry: as it was recorded, by the
 * administrator it made, at the time at which it is entered.
 * @returns whether the entry was lacking
 */
export async function completeFounding(
  owner: Kysely<never>,
  contextOf: (actor: Actor) => Context,
  slug: string,
): Promise<boolean> {
  const { rows } = await sql<Founded & { institutionId: string; entryId: string }>`
    select i.institution_id as "institutionId", i.slug, i.name, i.time_zone as "timeZone", m.user_id as administrator, m.entry_id as "entryId"
    from institution i join membership m on m.institution_id = i.institution_id and m.recorded_at = i.recorded_at
    where i.slug = ${slug}
      and not exists (select from audit.entry e where e.institution_id = m.institution_id and e.id = m.entry_id)`.execute(
    owner,
  );
  const [lacking] = rows;
  if (!lacking) return false;
  const { institutionId, entryId, ...founded } = lacking;
  await enter(
    contextOf({ institutionId, id: founded.administrator, role: 'ADMINISTRATOR', firmId: null }),
    entryId,
    founded,
  );
  return true;
}

interface Founded extends Pick<NewInstitution, 'slug' | 'name' | 'timeZone'> {
  /** The first administrator's id. */
  readonly administrator: string;
}

async function enter(context: Context, id: string, { slug, name, timeZone, administrator }: Founded): Promise<void> {
  await act(context, operation, ({ journal }) => {
    journal.enter({ type: 'institution.founded', id, details: { slug, name, timeZone, administrator } });
    return Promise.resolve();
  });
}
