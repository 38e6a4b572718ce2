import { sql, type Kysely } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { happened } from '../contacts/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { Invariant } from '../lib/errors.js';
import { findInSight } from '../lib/sight.js';
import { compareRates } from './compare-rates.js';
import type { StrategyArmFigures, StrategyComparison } from './strategy-figures.type.js';
import type { StrategySegment } from './strategy.type.js';

const note =
  'Cases count from the first night on which their arm took them into a segment, and whatever became of them since. A case was drawn by a hash, so that the arms differ by the draw and by the strategies alone; of the amounts, and of few cases, no more is said than that they came out so.';
const notAlike =
  ' The segments of the two take different cases: their figures are not of the like, and the difference of cure rates is not shown.';

/** @param asOf up to which business date; the institution's where it is null @throws BAD_USER_INPUT, NOT_FOUND */
export function compareArms(
  context: Context,
  inForceId: string,
  asOf: CalendarDay | null,
): Promise<StrategyComparison> {
  const actor = actorOf(context);
  const now = context.clock.now();
  return readInSession(context.database, actor, now, async (db) => {
    const acting = { db, actor, now };
    const id = await findInSight(acting, context.catalogue, ['StrategyInForce'], inForceId, 'inForceId');
    const until = asOf ?? (await businessDateOf(db));
    const { hasChallenger, areAlike } = await segmentsOf(db, id);
    const figures = await figuresOf(db, actor.institutionId, id, until);
    const arms = (hasChallenger ? (['CHAMPION', 'CHALLENGER'] as const) : (['CHAMPION'] as const)).map(
      (arm) => figures.find((each) => each.arm === arm) ?? { arm, ...nothing },
    );
    const [champion, challenger] = arms.map(({ overdue, cured }) => ({ of: overdue, hits: cured }));
    const cureRate = areAlike && champion && challenger ? compareRates(champion, challenger) : null;
    return { asOf: until, arms, cureRate, note: note + (areAlike ? '' : notAlike) };
  });
}

const nothing = { cases: 0, outstanding: [], paid: [], overdue: 0, cured: 0, attempts: 0 };

async function businessDateOf(db: Kysely<never>): Promise<CalendarDay> {
  const { rows } = await sql<{ on: CalendarDay }>`select business_date::text as on from institution`.execute(db);
  const [row] = rows;
  if (!row) throw new Invariant('a session without its institution');
  return row.on;
}

/** Alike are segments that ask the same of cases, in the same order: what is then done may differ. */
async function segmentsOf(
  db: Kysely<never>,
  id: string,
): Promise<{ readonly hasChallenger: boolean; readonly areAlike: boolean }> {
  const { rows } = await sql<{ one: readonly StrategySegment[]; other: readonly StrategySegment[] | null }>`
    select a.definition as one, b.definition as other from strategy_in_force f
    join strategy_version a on a.institution_id = f.institution_id and a.id = f.champion_id
    left join strategy_version b on b.institution_id = f.institution_id and b.id = f.challenger_id
    where f.id = ${id}::uuid`.execute(db);
  const asks = (segments: readonly StrategySegment[]): string =>
    JSON.stringify(
      segments.map(({ code: _code, stages: _stages, ...conditions }) => Object.entries(conditions).sort()),
    );
  const { one = [], other = null } = rows[0] ?? {};
  return { hasChallenger: other !== null, areAlike: other === null || asks(one) === asks(other) };
}

async function figuresOf(
  db: Kysely<never>,
  institutionId: string,
  id: string,
  asOf: CalendarDay,
): Promise<readonly StrategyArmFigures[]> {
  const institution = sql`${institutionId}::uuid`;
  const until = sql`${asOf}::date`;
  const { rows } = await sql<StrategyArmFigures>`
    with taken as materialized (
      select distinct on (w.case_id) w.case_id, w.arm, w.placed_on, w.days_past_due, w.outstanding_minor, w.currency
      from case_strategy w
      where w.institution_id = ${institution} and w.in_force_id = ${id}::uuid and w.segment_code is not null and w.placed_on <= ${until}
      order by w.case_id, w.placed_on, w.id
    ),
    told as materialized (
      select t.*,
        t.days_past_due > 0 and exists (
          select from case_age g where g.institution_id = ${institution} and g.case_id = t.case_id and g.aged_on > t.placed_on and g.aged_on <= ${until} and g.days_past_due = 0) as is_cured,
        (select coalesce(-sum(b.fees_minor + b.interest_minor + b.principal_minor), 0) from debt d
          join balance_entry b on b.institution_id = d.institution_id and b.debt_id = d.id and b.kind in ('PAYMENT', 'REVERSAL') and b.value_on > t.placed_on and b.value_on <= ${until}
          where d.institution_id = ${institution} and d.case_id = t.case_id) as paid,
        (select count(*) from contact_attempt a join institution i on i.institution_id = a.institution_id
          where a.institution_id = ${institution} and a.case_id = t.case_id and a.direction = 'OUTBOUND' and ${happened('a')}
            and (a.occurred_at at time zone i.time_zone)::date between t.placed_on and ${until}) as attempts
      from taken t
    ),
    money as (select arm, currency, sum(outstanding_minor)::text as outstanding, sum(paid)::text as paid from told group by arm, currency)
    select t.arm, count(*)::int as cases, (count(*) filter (where t.days_past_due > 0))::int as overdue, (count(*) filter (where t.is_cured))::int as cured, sum(t.attempts)::int as attempts,
      (select json_agg(json_build_object('amountMinor', m.outstanding, 'currency', m.currency) order by m.currency) from money m where m.arm = t.arm) as outstanding,
      (select json_agg(json_build_object('amountMinor', m.paid, 'currency', m.currency) order by m.currency) from money m where m.arm = t.arm) as paid
    from told t group by t.arm`.execute(db);
  return rows;
}
