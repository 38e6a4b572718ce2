import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { ProductKind } from '../lib/vocabulary.js';

/** Half an hour, and somebody who was rung today is left alone until tomorrow. */
const withoutPolicy = { handOutMinutes: 30, restHours: 20 };

/** Who takes cases from the queue, or whose queue it is, and by which settings it runs now. */
export interface Desk {
  readonly teamId: string | null;
  readonly languages: readonly string[];
  readonly productKinds: readonly ProductKind[];
  readonly timeZone: string;
  readonly handOutMinutes: number;
  readonly restHours: number;
}

/**
 * The desk of the actor.
 * @param hold HELD: nobody else takes a case in the same name meanwhile
 */
export async function deskOf(
  { db, actor, now }: Pick<Work, 'db' | 'actor' | 'now'>,
  hold: 'HELD' | 'READ',
): Promise<Desk> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<{
    teamId: string | null;
    timeZone: string;
    languages: string[] | null;
    productKinds: ProductKind[] | null;
    handOutMinutes: number | null;
    restHours: number | null;
  }>`
    select u.team_id as "teamId", i.time_zone as "timeZone", s.languages, s.product_kinds as "productKinds", p.hand_out_minutes as "handOutMinutes", p.rest_hours as "restHours"
    from app_user u join institution i on i.institution_id = u.institution_id
    left join lateral (select s.* from collector_skills s where s.institution_id = u.institution_id and s.user_id = u.id and s.valid_from <= ${at}
      order by s.valid_from desc, s.recorded_at desc, s.id desc limit 1) s on true
    left join lateral (select p.* from queue_policy p where p.institution_id = u.institution_id and p.valid_from <= ${at}
      order by p.valid_from desc, p.recorded_at desc, p.id desc limit 1) p on true
    where u.institution_id = ${actor.institutionId}::uuid and u.id = ${actor.id}::uuid
    ${hold === 'HELD' ? sql`for no key update of u` : sql``}`.execute(db);
  const [row] = rows;
  return {
    teamId: row?.teamId ?? null,
    timeZone: row?.timeZone ?? 'UTC',
    languages: row?.languages ?? [],
    productKinds: row?.productKinds ?? [],
    handOutMinutes: row?.handOutMinutes ?? withoutPolicy.handOutMinutes,
    restHours: row?.restHours ?? withoutPolicy.restHours,
  };
}
