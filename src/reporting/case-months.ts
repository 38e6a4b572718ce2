/** Which cases count in which month, and in which group: the same for every measure. */
import { graphqlEnum } from '../lib/enums.js';

const groupingWords = {
  INSTITUTION: 'All of them together.',
  TEAM: 'The team that the case was with.',
  COLLECTOR: 'The collector who worked the case, within the team; for who may know whose work it is.',
  STAGE: 'The stage of collection.',
  BUCKET: 'The bucket by days past due on the last business date before the month; else the first one after.',
  PRODUCT: 'The kind of credit of its debts; none where they are of several kinds.',
} as const;
export type Grouping = keyof typeof groupingWords;
export const GroupingEnum = graphqlEnum('FigureGrouping', groupingWords, 'By what cases are grouped, besides months.');

/** Each of one case-month, as text; empty where there is none. A parent is shown in a grouping of its own. */
interface Groups {
  readonly parent: string;
  readonly cell: string;
  /** Of a cell of the answer, the name that people know it by. */
  readonly label: string;
}

const latestFact = (table: string, column: string): string => `
  (select h.${column}::text from ${table} h
    where h.institution_id = $1::uuid and h.case_id = m.case_id and h.valid_from <= m.as_of
    order by h.valid_from desc, h.recorded_at desc, h.id desc limit 1)`;

const nameless = 'null::text';
const teamOf = `coalesce(${latestFact('case_assignment', 'team_id')}, '')`;
const nameFrom = (table: string, column: string): string =>
  `(select n.${column} from ${table} n where n.institution_id = $1::uuid and n.id = nullif(r.cell, '')::uuid)`;

const bucketOf = `coalesce(
  (select g.bucket_code from case_age g where g.institution_id = $1::uuid and g.case_id = m.case_id and g.aged_on < m.month
    order by g.aged_on desc, g.id desc limit 1),
  (select g.bucket_code from case_age g where g.institution_id = $1::uuid and g.case_id = m.case_id
    order by g.aged_on, g.id limit 1), '')`;

const productOf = `coalesce(
  (select case when count(distinct t.product_kind) = 1 then min(t.product_kind) end
    from debt t where t.institution_id = $1::uuid and t.case_id = m.case_id), '')`;

export const groupsBy: Readonly<Record<Grouping, Groups>> = {
  INSTITUTION: { parent: `''`, cell: `''`, label: nameless },
  TEAM: { parent: `''`, cell: teamOf, label: nameFrom('team', 'name') },
  COLLECTOR: {
    parent: teamOf,
    cell: `coalesce(${latestFact('case_assignment', 'assignee_id')}, '')`,
    label: nameFrom('app_user', 'display_name'),
  },
  STAGE: { parent: `''`, cell: `coalesce(${latestFact('case_stage', 'stage')}, '')`, label: nameless },
  BUCKET: { parent: `''`, cell: bucketOf, label: nameless },
  PRODUCT: { parent: `''`, cell: productOf, label: nameless },
};

/**
 * `with` clause of `worked`: a row for each month and each case that was open in it, which is one that was opened before its
 * end and was not closed when it began. `$1` is the institution, `$2` and `$3` are the first days of the first month and of the
 * last. Days are those of the institution's zone; what a month begins with is what held before its first instant.
 */
export const caseMonths = (by: Grouping): string => `
  with bounds as materialized (
    select i.time_zone, n::date as month, (n + interval '1 month')::date as next_month,
      n at time zone i.time_zone as begins_at, (n + interval '1 month') at time zone i.time_zone as ends_at
    from institution i cross join generate_series($2::timestamp, $3::timestamp, interval '1 month') n
    where i.institution_id = $1::uuid
  ), opened as (
    select b.*, c.id as case_id, c.debtor_id, c.currency, c.opened_at,
      greatest(c.opened_at, b.begins_at - interval '1 millisecond') as as_of
    from bounds b join collection_case c on c.institution_id = $1::uuid and c.opened_at < b.ends_at
  ), worked as materialized (
    select m.*, ${groupsBy[by].parent} as parent, ${groupsBy[by].cell} as cell from opened m
    where m.opened_at >= m.begins_at or coalesce(${latestFact('case_stage', 'stage')}, 'REMINDER') not in ('CLOSED', 'TRANSFERRED')
  )`;
