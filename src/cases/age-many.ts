/**
 * The age of many accounts or cases by one statement: the same that `age.ts` says of one. A debt that is paid off is not due,
 * whatever was reported. Of an account with a statement on or before the day that reports months of delay, the oldest unpaid
 * due date is what the newest of them reports: its day less 30 for each month of delay. Of one whose later statements ask
 * for an amount by a day, it is the first of these days since the newest amount that was paid; of one without either, and for
 * what fell due since, it is the debts' own.
 */
import { sql, type RawBuilder } from 'kysely';
import { classificationTiers, type Bucket } from '../lib/ageing.js';
import type { CalendarDay } from '../lib/calendar.js';
import { stoppingTheClock } from './pause-reasons.js';
import { endOfPause } from './pause-times.js';

export interface DayOfAgeing {
  readonly institutionId: string;
  readonly businessDate: CalendarDay;
  readonly timeZone: string;
  readonly scheme: readonly Bucket[];
}

/**
 * The common table expressions that end in `aged (owner_id, due_on, days, paused, months, bucket_code, bucket_label,
 * bucket_from_day, bucket_to_day, classification)`: one row an owner. Of several debts the one with the most days counts.
 *
 * Pauses take off the days of which they hold the night that follows, in the institution's zone, as known now; not those
 * before the statement that is gone by, which the bank has counted. The classification is by the calendar: law knows of no
 * pause there, and other facts may only make it worse.
 * @param items a select of `item` (a number), `owner_id`, `account_id`, `debt_id`, `case_id`, `due_on`, `is_paid_off`
 */
export function agedBy(items: RawBuilder<unknown>, day: DayOfAgeing): RawBuilder<unknown> {
  const { institutionId, businessDate, timeZone, scheme } = day;
  const on = sql`${businessDate}::date`;
  const dayOf = (instant: RawBuilder<unknown>): RawBuilder<unknown> => sql`(${instant} at time zone ${timeZone})::date`;
  const of = <Row, Name extends keyof Row>(rows: readonly Row[], name: Name): Row[Name][] =>
    rows.map((row) => row[name]);
  return sql`
    items as materialized (${items}),
    due as materialized (
      select i.item, i.owner_id, i.debt_id, i.case_id,
        case when i.is_paid_off then null
          when s.months > 0 and u.is_cleared is not true then s.on_day - 30 * s.months
          when u.is_cleared then least(u.due_on, case when i.due_on > u.on_day then i.due_on end)
          else least(u.due_on, case when s.on_day is null or i.due_on > s.on_day then i.due_on end) end as due_on,
        case when s.months > 0 and u.is_cleared is not true then s.on_day end as counted_until
      from items i
      left join lateral (
        select s.statement_on as on_day, s.months_of_delay as months from statement s
        where s.institution_id = ${institutionId}::uuid and s.account_id = i.account_id and s.statement_on <= ${on} and s.months_of_delay is not null
        order by s.statement_on desc limit 1) s on true
      left join lateral (${askedSince(institutionId, on)}) u on true
    ),
    stopped as (
      select p.case_id, p.debt_ids, ${dayOf(sql`p.valid_from`)} as from_day, least(${on}, ${dayOf(endOfPause('p'))}) as to_day
      from pause p
      where p.institution_id = ${institutionId}::uuid and p.reason = any(${[...stoppingTheClock]}::text[])
        and p.case_id in (select i.case_id from items i where i.case_id is not null)
    ),
    standing as (
      select d.item, range_agg(daterange(p.from_day, p.to_day)) * datemultirange(daterange(min(greatest(d.due_on, d.counted_until)), ${on})) as days
      from due d
      join stopped p on p.case_id = d.case_id and (p.debt_ids = '{}' or d.debt_id = any(p.debt_ids))
      where greatest(d.due_on, d.counted_until) < ${on} and p.from_day < p.to_day
      group by d.item
    ),
    paused as (select s.item, sum(upper(r) - lower(r))::int as days from standing s, unnest(s.days) r group by s.item),
    oldest as (
      select distinct on (d.owner_id) d.owner_id, d.due_on, coalesce(p.days, 0) as paused,
        greatest(0, ${on} - d.due_on - coalesce(p.days, 0)) as days,
        greatest(0, max(${on} - d.due_on) over (partition by d.owner_id)) as calendar_days
      from due d left join paused p using (item)
      order by d.owner_id, ${on} - d.due_on - coalesce(p.days, 0) desc nulls last, d.item
    ),
    aged as materialized (
      select o.owner_id, o.due_on, o.days, o.paused, ((o.days + 29) / 30)::smallint as months,
        b.code as bucket_code, b.label as bucket_label, b.from_day as bucket_from_day, b.to_day as bucket_to_day, t.classification
      from oldest o
      join unnest(${of(scheme, 'code')}::text[], ${of(scheme, 'label')}::text[], ${of(scheme, 'fromDay')}::int[], ${of(scheme, 'toDay')}::int[])
        as b(code, label, from_day, to_day) on o.days between b.from_day and coalesce(b.to_day, o.days)
      join unnest(${of(classificationTiers, 'classification')}::text[], ${of(classificationTiers, 'fromDay')}::int[], ${of(classificationTiers, 'toDay')}::int[])
        as t(classification, from_day, to_day) on o.calendar_days between t.from_day and coalesce(t.to_day, o.calendar_days)
    )`;
}

/**
 * What the statements since the newest one with months of delay (`s`) ask for, of one of `items` (`i`): `due_on`, the first day
 * by which something was to be paid that was not; `is_cleared`, whether any amount was paid; `on_day`, the newest of them. An
 * amount holds what was overdue before it, so that who pays it has paid all that was asked for earlier. Paid is what payments
 * took from the debt since the statement, or what later statements report, whichever is more; of an account without a debt only
 * these know of payments, so that the newest statement cannot be judged yet.
 */
const askedSince = (institutionId: string, on: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select min(q.due_on) filter (where not q.is_cleared and q.is_known) as due_on, bool_or(q.is_cleared) as is_cleared, max(q.statement_on) as on_day
  from (
    select w.due_on, w.statement_on, i.debt_id is not null or w.is_followed as is_known,
      bool_or(w.amount_due_minor <= greatest(w.reported, w.taken)) over (order by w.statement_on desc) as is_cleared
    from (
      select t.due_on, t.statement_on, t.amount_due_minor,
        lag(true, 1, false) over newest_first as is_followed,
        coalesce(sum(t.paid_minor) over (newest_first rows between unbounded preceding and 1 preceding), 0) as reported,
        coalesce((
          select -sum(b.fees_minor + b.interest_minor + b.principal_minor) from balance_entry b
          where b.institution_id = ${institutionId}::uuid and b.debt_id = i.debt_id and b.kind in ('PAYMENT', 'REVERSAL')
            and b.value_on > t.statement_on and b.value_on <= ${on}), 0) as taken
      from statement t
      where t.institution_id = ${institutionId}::uuid and t.account_id = i.account_id and t.statement_on <= ${on} and t.due_on is not null
        and t.months_of_delay is null and (s.on_day is null or t.statement_on > s.on_day)
      window newest_first as (order by t.statement_on desc)
    ) w
  ) q`;

/** When the day began where the institution is: from then on its ages hold. */
export const beganAt = ({ businessDate, timeZone }: DayOfAgeing): RawBuilder<unknown> =>
  sql`(${businessDate}::date::timestamp at time zone ${timeZone})`;
