import { sql, type RawBuilder } from 'kysely';
import { endOfPause, everyDebtPaused } from '../cases/index.js';
import { happened } from '../contacts/index.js';
import type { Placing } from './place-by.js';

/**
 * `due`: the steps that are made on a business date of the cases of `placed` (`case_id`, `version_id`, `segment`, `stage`,
 * `stage_began_on`), by `step` of `definedBy`. Each once while the case is in the stage; on the first of its days that has
 * room for another attempt, and none while collection of all of the case's debts is paused.
 */
export function dueBy({
  institutionId,
  businessDate,
  timeZone,
}: Pick<Placing, 'institutionId' | 'businessDate' | 'timeZone'>): RawBuilder<unknown> {
  const institution = sql`${institutionId}::uuid`;
  const on = sql`${businessDate}::date`;
  // At the end of the day.
  const standsOn = (pause: string): RawBuilder<boolean> =>
    sql<boolean>`(${sql.ref(`${pause}.valid_from`)} at time zone ${timeZone})::date <= ${on} and (${endOfPause(pause)} at time zone ${timeZone})::date > ${on}`;
  return sql`
    due as materialized (
      select p.case_id, p.version_id, p.segment, p.stage, p.stage_began_on, t.n, t.code, p.stage_began_on + t.after_days as due_on,
        p.stage_began_on + t.after_days + t.holds_days - 1 as lasts_until, t.channel, t.is_automatic, t.team_id, t.template_id
      from placed p join step t on t.version_id = p.version_id and t.segment = p.segment and t.stage = p.stage
      where ${on} between p.stage_began_on + t.after_days and p.stage_began_on + t.after_days + t.holds_days - 1
        and not exists (
          select from due_step e where e.institution_id = ${institution} and e.case_id = p.case_id and e.segment_code = p.segment and e.stage_code = p.stage
            and e.stage_began_on = p.stage_began_on and e.step_code = t.code)
        and (t.most is null or t.most > (
          select count(*) from contact_attempt a where a.institution_id = ${institution} and a.case_id = p.case_id and a.direction = 'OUTBOUND' and a.channel = t.channel and ${happened('a')}
            and (a.occurred_at at time zone ${timeZone})::date between ${on} - 6 and ${on}))
        and not ${everyDebtPaused({ institutionId: institution, caseId: sql`p.case_id` }, standsOn)}
    )`;
}
