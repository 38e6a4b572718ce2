import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';

/** A contact that was begun is taken to last so long at most, where nobody records what came of it. */
const longestContactHours = 4;

/**
 * Who is just in contact about the case of a row `c`, or may be any moment, and until when: by permits to ring or to visit that
 * hold or were begun, and of which nobody has said yet what came of them. `actor_id` and `until`, the last to end first.
 */
export const inContact = ({ now }: Pick<Work, 'now'>): RawBuilder<unknown> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const of = (row: string): RawBuilder<boolean> =>
    sql`${sql.ref(`${row}.institution_id`)} = p.institution_id and ${sql.ref(`${row}.permit_id`)} = p.id`;
  return sql`
    select leave.actor_id, leave.until from (
      select p.actor_id, coalesce(begun.recorded_at + make_interval(hours => ${sql.lit(longestContactHours)}), p.expires_at) as until
      from contact_permit p left join contact_permit_event begun on ${of('begun')} and begun.kind = 'BEGUN'
      where p.institution_id = c.institution_id and p.case_id = c.id and p.issued_at > ${at} - interval '8 days' and p.planned_at <= ${at}
        and not p.is_automatic and p.channel in ('PHONE', 'VISIT')
        and not exists (select from contact_permit_event e where ${of('e')} and e.kind = 'RETURNED') and not exists (select from contact_attempt a where ${of('a')})) leave
    where leave.until > ${at} order by leave.until desc, leave.actor_id`;
};

/** Whether the actor is, about a case. */
export async function isInContact(work: Pick<Work, 'db' | 'actor' | 'now'>, caseId: string): Promise<boolean> {
  const { db, actor } = work;
  const { rows } = await sql`
    select 1 as found from collection_case c cross join lateral (${inContact(work)}) talking
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${caseId}::uuid and talking.actor_id = ${actor.id}::uuid limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
