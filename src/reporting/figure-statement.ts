/** All figures that are asked for, by one statement. Its text depends on the grouping and the measures alone, and is kept. */
import type { CalendarDay } from '../lib/calendar.js';
import { caseMonths, groupsBy, type Grouping } from './case-months.js';
import type { Value } from './measure.js';
import { measureNames, measures, type MeasureName } from './measures.js';

/** How deep a sum lies: a cell, the parent of cells, all. As `grouping(parent, cell)` says it. */
export const levels = { CELL: 0, PARENT: 1, ALL: 3 } as const;

/** Of one measure, month and currency. Sums come as text: they may be larger than a number of JavaScript. */
export interface Sum {
  readonly measure: MeasureName;
  readonly month: CalendarDay;
  readonly currency: string | null;
  readonly level: (typeof levels)[keyof typeof levels];
  readonly parent: string | null;
  readonly cell: string | null;
  readonly label: string | null;
  readonly people: number;
  readonly numerator: string;
  readonly denominator: string;
  /** What is no quotient of the two, such as a median. */
  readonly reckoned: string | null;
}

/** What a statement answers; null where the last month is not over. */
export type Found = { readonly ownTeam: string | null; readonly sums: readonly Sum[] } | null;

const reckoned: Readonly<Partial<Record<Value, string>>> = {
  MEDIAN: 'percentile_disc(0.5) within group (order by f.numerator)',
  NINETIETH_PERCENTILE: 'percentile_disc(0.9) within group (order by f.numerator)',
  GREATEST: 'max(f.numerator)',
};

const sumsOf = (name: MeasureName): string => `
  select '${name}' as measure, ${measureNames.indexOf(name)} as place, f.month, f.currency, grouping(f.parent, f.cell) as level,
    f.parent, f.cell, count(distinct f.debtor_id)::int as people, sum(f.numerator)::text as numerator,
    sum(f.denominator)::text as denominator, (${reckoned[measures[name].value] ?? 'null'})::text as reckoned
  from (${measures[name].facts}) f
  where f.numerator <> 0 or f.denominator <> 0
  group by grouping sets ((f.month, f.currency, f.parent, f.cell), (f.month, f.currency, f.parent), (f.month, f.currency))`;

const texts = new Map<string, string>();

/**
 * `$1`: institution, `$2`: first day of the first month, `$3`: of the last, `$4`: now, `$5`: who asks.
 * @returns the text of a statement with one value, `data`: a `Found` as JSON
 */
export function figureStatement(by: Grouping, names: readonly MeasureName[]): string {
  const key = `${by} ${names.join()}`;
  const text = texts.get(key) ?? statementOf(by, names);
  // As many as there are groupings and sets of measures; callers choose, so not all of them are kept.
  if (texts.size < 500) texts.set(key, text);
  return text;
}

const statementOf = (by: Grouping, names: readonly MeasureName[]): string => `
  ${caseMonths(by)}, sums as (${names.map(sumsOf).join(' union all ')})
  select (case when (
      select max(b.next_month) <= ($4::timestamptz at time zone max(b.time_zone))::date from bounds b
    ) then json_build_object(
      'ownTeam', (select u.team_id from app_user u where u.institution_id = $1::uuid and u.id = $5::uuid),
      'sums', (select coalesce(json_agg(json_build_object('measure', r.measure, 'month', r.month, 'currency', r.currency,
          'level', r.level, 'parent', r.parent, 'cell', r.cell, 'label', case when r.level = 0 then ${groupsBy[by].label} end,
          'people', r.people, 'numerator', r.numerator, 'denominator', r.denominator, 'reckoned', r.reckoned)
        order by r.place, r.month, r.currency nulls first, r.level desc, r.parent, r.cell), '[]') from sums r)
    ) end)::text as data`;
