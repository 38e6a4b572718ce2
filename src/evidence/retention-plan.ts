import { sql, type Kysely, type RawBuilder } from 'kysely';
import { actorOf, type Context } from '../audit/index.js';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { badInput } from '../lib/errors.js';
import type { RetentionGroup, RetentionPlan } from './retention.type.js';
import {
  keyClasses,
  leastYears,
  lawsOf,
  retentionLaws,
  timesInForce,
  type RetentionChangeRow,
  type TimeInForce,
} from './retention-times.js';

/** What retention would destroy on a day, and what would stay: counted by class and year, nobody is named. */
export async function planRetention(context: Context, asOf: CalendarDay | null): Promise<RetentionPlan> {
  const now = context.clock.now();
  const on = asOf ?? today(now);
  checkDay('asOf', on, now);
  const times = await timesOf(context);
  const statement = sql`
    with judged as materialized (${judgedKeys(times, on)})
    select json_build_object(
      'goes', (select coalesce(json_agg(g order by g."keyClass", g.year), '[]') from (
        select key_class as "keyClass", key_year as year, count(distinct person_id) as people, count(*) as keys
        from judged where reason is null group by 1, 2) g),
      'stays', (select coalesce(json_agg(s order by s."keyClass", s.year, s.reason), '[]') from (
        select key_class as "keyClass", key_year as year, reason, count(distinct person_id) as people, count(*) as keys,
          to_char(min(ends_at) filter (where reason in ('STATUTORY_TIME', 'OWN_TIME')) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
        from judged where reason is not null group by 1, 2, 3) s)
    )::text as data`;
  const found = (await answer(context, statement)) as Pick<RetentionPlan, 'goes' | 'stays'>;
  return { asOf: on, goes: found.goes, stays: found.stays };
}

/** A key that is due, as `vault.person_key` names it. */
export interface DueKey {
  readonly personId: string;
  readonly keyClass: string;
  readonly year: number;
}

/** In an order that does not change, so that whoever asks again has the same list. */
export async function dueKeys(
  db: Kysely<never>,
  times: readonly TimeInForce[],
  asOf: CalendarDay,
  most: number,
): Promise<readonly DueKey[]> {
  const { rows } = await sql<DueKey>`
    select person_id as "personId", key_class as "keyClass", key_year as year from (${judgedKeys(times, asOf)}) judged
    where reason is null order by key_year, key_class, person_id limit ${most}`.execute(db);
  return rows;
}

/** For how long the caller's institution keeps what it enters, at an instant or now. */
export async function timesOf(context: Context, at: Date = context.clock.now()): Promise<readonly TimeInForce[]> {
  return timesInForce(changesFrom(await answer(context, sql`select ${changesJson}::text as data`)), at);
}

/** The same within a verb's transaction. */
export async function timesIn(db: Kysely<never>, at: Date): Promise<readonly TimeInForce[]> {
  const { rows } = await sql<{ data: unknown }>`select ${changesJson} as data`.execute(db);
  return timesInForce(changesFrom(rows[0]?.data), at);
}

export const leastYearsOf = ({ keyClass, jurisdiction }: TimeInForce): number =>
  leastYears(keyClass, jurisdiction).years;

export const today = (now: Date): CalendarDay => dayIn('UTC', now);

/** @throws BAD_USER_INPUT for a day to come: nothing is destroyed before its time */
export function checkDay(path: string, asOf: CalendarDay, now: Date): void {
  if (asOf > today(now)) throw badInput(path, 'lies in the future. Give today, by UTC, or a day before.');
}

/** By class and year, of what one entry tells that it is gone. */
export const goneBy = async (context: Context, entryId: string): Promise<readonly RetentionGroup[]> =>
  (await answer(
    context,
    sql`select coalesce(json_agg(g order by g."keyClass", g.year), '[]')::text as data from (
      select key_class as "keyClass", key_year as year, count(distinct person_id) as people, count(*) as keys
      from vault.destroyed_key where entry_id = ${entryId}::uuid group by 1, 2) g`,
  )) as readonly RetentionGroup[];

/**
 * Every key of people with why it stays, or null where it is due. A time counts from the end of the key's year, and from the
 * last contact about the debt, whichever is later. Of several laws and debts the longest time counts; who has no debt here
 * has the time of every other jurisdiction.
 */
const judgedKeys = (times: readonly TimeInForce[], asOf: CalendarDay): RawBuilder<unknown> => sql`
  with policy as materialized (
    select * from json_to_recordset(${JSON.stringify(times)}::json) as t("keyClass" text, jurisdiction text, years integer)
  ), law as materialized (
    select * from json_to_recordset(${JSON.stringify(laws)}::json) as l("keyClass" text, jurisdiction text, products text[], years integer, "ofFirms" boolean)
  ), keys as materialized (
    select k.person_id, k.key_class, k.key_year, make_timestamptz(k.key_year + 1, 1, 1, 0, 0, 0, 'UTC') as year_end, p.data_state
    from vault.person_key k join person p on p.institution_id = k.institution_id and p.id = k.person_id
    where k.key_class = any(${[...keyClasses]}::text[])
  ), people as materialized (
    select coalesce(array_agg(distinct person_id), '{}') as ids from keys
  ), known as materialized (
    select c.* from people, vault.circumstances_of(people.ids) c
  ), held as materialized (
    select distinct h.person_id from people, vault.holds_on(people.ids) h
  ), debts as materialized (
    select k.person_id, split_part(d, ' ', 1) as jurisdiction, split_part(d, ' ', 2) as product, k.last_contact_at, k.last_firm_contact_at
    from known k left join unnest(k.debts) as d on true
  ), own as (
    select d.person_id, t."keyClass" as key_class, max(t.years) as years from debts d join policy t
      on t.jurisdiction in (d.jurisdiction, left(d.jurisdiction, 2))
      or (t.jurisdiction is null and not exists (
        select from policy o where o."keyClass" = t."keyClass" and o.jurisdiction in (d.jurisdiction, left(d.jurisdiction, 2))))
    group by 1, 2
  ), lawful as (
    select d.person_id, l."keyClass" as key_class,
      max(case when l."ofFirms" then d.last_firm_contact_at else d.last_contact_at end + make_interval(years => l.years)) as ends_at
    from debts d join law l on l.jurisdiction in (d.jurisdiction, left(d.jurisdiction, 2)) and (l.products is null or d.product = any(l.products))
    group by 1, 2
  ), timed as (
    select k.*, n.has_open_case, n.has_open_complaint, n.has_open_finding, w.ends_at as law_ends_at,
      greatest(k.year_end, n.last_contact_at) + make_interval(years => o.years) as own_ends_at
    from keys k join known n using (person_id) join own o using (person_id, key_class) left join lawful w using (person_id, key_class)
  )
  select t.person_id, t.key_class, t.key_year, greatest(t.law_ends_at, t.own_ends_at) as ends_at,
    case when t.person_id in (select person_id from held) then 'LEGAL_HOLD'
      when t.data_state = 'RESTRICTED' then 'RESTRICTED'
      when t.law_ends_at > ${asOf}::date::timestamp at time zone 'UTC' then 'STATUTORY_TIME'
      when t.own_ends_at > ${asOf}::date::timestamp at time zone 'UTC' then 'OWN_TIME'
      when t.has_open_case then 'OPEN_CASE'
      when t.has_open_complaint then 'OPEN_COMPLAINT'
      when t.has_open_finding then 'OPEN_FINDING' end as reason
  from timed t`;

/** One row for each class that a law is about. */
const laws = keyClasses.flatMap((keyClass) =>
  lawsOf(keyClass).map((id) => {
    const { jurisdiction, years, ofFirms, products } = retentionLaws[id];
    return { keyClass, jurisdiction, years, ofFirms, products: products ?? null };
  }),
);

const changesJson = sql`(select coalesce(json_agg(json_build_object('keyClass', c.key_class, 'jurisdiction', c.jurisdiction, 'years', c.years, 'from', c.valid_from) order by c.valid_from, c.recorded_at, c.id), '[]') from retention_change c)`;

const changesFrom = (json: unknown): readonly RetentionChangeRow[] =>
  (json as readonly (Omit<RetentionChangeRow, 'from'> & { readonly from: string })[]).map(({ from, ...row }) => ({
    ...row,
    from: new Date(from),
  }));

function answer(context: Context, statement: RawBuilder<unknown>): Promise<unknown> {
  const { sql: text, parameters } = statement.compile(context.database.compiler);
  return context.reading.read(actorOf(context), {
    ...{ sql: text, parameters, sensitive: new Set<string>() },
    read: (found) => found,
  });
}
