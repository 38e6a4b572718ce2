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
  await act(contextOf(actor), operation, ({ journal }) => {
    journal.enter({
      type: 'institution.founded',
      id: entryId,
      details: { slug: given.slug, name: given.name, timeZone: given.timeZone, administrator: id },
    });
    return Promise.resolve();
  });
  return actor;
}
