/**
 * Where a strategy puts each case on a business date, by one statement: the same for the night, which writes it down, and for
 * the dry run, which counts it. All of it follows from the record and the business date.
 */
import { sql, type RawBuilder } from 'kysely';
import { talkedWithDebtor } from '../contacts/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { lotOf } from './arm-of.js';
import type { CaseRisk } from './case-risks.js';
import { definedBy, type Definition, type Range } from './definition-rows.js';

export interface Placing extends Range {
  readonly institutionId: string;
  readonly businessDate: CalendarDay;
  readonly timeZone: string;
  /** The experiment. */
  readonly inForceId: string;
  readonly champion: Definition;
  readonly challenger: Definition | null;
  readonly challengerPercent: number;
  readonly risks: readonly CaseRisk[];
}

/**
 * The common table expressions that end in `placed`: a row for each case that is not closed, with where it comes
 * (`version_id`, `segment`, `stage`, `stage_before`, `stage_began_on`, `segment_entered_on`) and where it was (`was_…`).
 * A case stays in its stage under a further version that has segment and stage by the same codes; else it enters its segment
 * by the first stage. One move a night. Who is restricted or erased is not collected from, so fits no segment.
 */
export function placedBy(placing: Placing): RawBuilder<unknown> {
  const { institutionId, businessDate, champion, challenger } = placing;
  const institution = sql`${institutionId}::uuid`;
  const on = sql`${businessDate}::date`;
  return sql`
    ${definedBy(challenger ? [champion, challenger] : [champion])},
    mine as materialized (${casesOf(placing)}),
    fitting as (
      select m.*, s.code as segment, s.first_stage from mine m
      left join lateral (
        select s.code, s.first_stage from segment s
        where m.is_worked and s.version_id = m.version_id and m.days_past_due >= s.from_day and (s.to_day is null or m.days_past_due <= s.to_day)
          and (s.currency is null or s.currency = m.currency)
          and (s.from_minor is null or m.outstanding_minor >= s.from_minor) and (s.to_minor is null or m.outstanding_minor <= s.to_minor)
          and (s.kinds is null or s.kinds && m.kinds)
          and (s.from_risk is null or m.risk >= s.from_risk) and (s.to_risk is null or m.risk <= s.to_risk)
          and m.broken >= s.broken and (s.silent_days is null or m.reached_on is null or m.reached_on <= ${on} - s.silent_days)
        order by s.n limit 1) s on true
    ),
    staying as (
      select f.*, w.in_force_id as was_in_force_id, w.version_id as was_version_id, w.segment_code as was_segment, w.stage_code as was_stage,
        w.stage_began_on as was_began_on, w.segment_entered_on as was_entered_on,
        coalesce(f.segment = w.segment_code and exists (
          select from stage g where g.version_id = f.version_id and g.segment = f.segment and g.code = w.stage_code), false) as stays
      from fitting f
      left join lateral (
        select * from case_strategy w where w.institution_id = ${institution} and w.case_id = f.id order by w.placed_on desc, w.id desc limit 1) w on true
    ),
    placed as materialized (
      select y.*, y.id as case_id,
        case when y.stays then coalesce(v.to_stage, y.was_stage) else y.first_stage end as stage,
        case when v.to_stage is not null then y.was_stage end as stage_before,
        case when y.segment is null then null when y.stays and v.to_stage is null then y.was_began_on else ${on} end as stage_began_on,
        case when y.segment is null then null when y.stays then y.was_entered_on else ${on} end as segment_entered_on
      from staying y
      left join lateral (
        select v.to_stage from move v
        where y.stays and v.version_id = y.version_id and v.segment = y.segment and v.from_stage = y.was_stage and ${on} > y.was_began_on
          and ${on} - y.was_began_on >= v.after_days
          and (not v.unreached or y.reached_on is null or y.reached_on < y.was_began_on)
          and (not v.on_broken or exists (
            select from promise_to_pay p where p.institution_id = ${institution} and p.case_id = y.id and p.state = 'BROKEN' and p.due_on + p.tolerance_days >= y.was_began_on))
          and (v.most_times is null or v.most_times > (
            select count(*) from case_strategy h where h.institution_id = ${institution} and h.case_id = y.id and h.segment_code = y.segment
              and h.segment_entered_on = y.was_entered_on and h.stage_before = y.was_stage and h.stage_code = v.to_stage and h.stage_began_on = h.placed_on))
        order by v.n limit 1) v on true
    )`;
}

/** The cases with what segments ask of them, and the version that each has drawn. */
function casesOf(placing: Placing): RawBuilder<unknown> {
  const { institutionId, businessDate, timeZone, inForceId, champion, challenger, challengerPercent, risks } = placing;
  const lot = lotOf(sql`c.id`, sql`${inForceId}`);
  return sql`
    select c.id, c.debtor_id, c.days_past_due, c.outstanding_minor, c.currency, x.arm, debtor.data_state = 'ACTIVE' as is_worked,
      case when x.arm = 'CHALLENGER' then ${challenger?.versionId ?? null}::uuid else ${champion.versionId}::uuid end as version_id,
      (select count(*) from promise_to_pay p where p.institution_id = c.institution_id and p.case_id = c.id and p.state = 'BROKEN') as broken,
      (select max((a.occurred_at at time zone ${timeZone})::date) from contact_attempt a
        where a.institution_id = c.institution_id and a.case_id = c.id and ${talkedWithDebtor('a')} and (a.occurred_at at time zone ${timeZone})::date <= ${businessDate}::date) as reached_on,
      (select array_agg(distinct d.product_kind) from debt d where d.institution_id = c.institution_id and d.case_id = c.id) as kinds,
      r.risk
    from collection_case c
    join person debtor on debtor.institution_id = c.institution_id and debtor.id = c.debtor_id
    cross join lateral (select case when ${lot} < ${challengerPercent}::int then 'CHALLENGER' else 'CHAMPION' end as arm) x
    left join json_to_recordset(${JSON.stringify(risks)}::json) as r("caseId" uuid, risk int) on r."caseId" = c.id
    where c.institution_id = ${institutionId}::uuid and c.id > ${placing.afterId}::uuid and c.id <= ${placing.upToId}::uuid and c.stage not in ('CLOSED', 'TRANSFERRED')`;
}
