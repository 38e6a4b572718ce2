import { sql, type Kysely } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { happened } from '../contacts/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import type { Money } from '../lib/money.type.js';
import { findInSight } from '../lib/sight.js';
import { compareRates } from './compare-rates.js';
import { largeEnough, seesEverybody, type Counted } from './shown-figures.js';
import type { StrategyArmFigures, StrategyComparison } from './strategy-figures.type.js';
import type { Arm } from './strategy-words.js';
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
    const reckoned = (hasChallenger ? (['CHAMPION', 'CHALLENGER'] as const) : (['CHAMPION'] as const)).map(
      (arm) => figures.find((each) => each.arm === arm) ?? { arm, ...nothing },
    );
    const arms = [...shownOf(reckoned, actor)];
    const [champion, challenger] = arms.flatMap(({ overdue, cured }) =>
      overdue === null || cured === null ? [] : [{ of: overdue, hits: cured }],
    );
    const cureRate = areAlike && champion && challenger ? compareRates(champion, challenger) : null;
    return { asOf: until, arms, cureRate, note: note + (areAlike ? '' : notAlike) };
  });
}

const nothing = { people: 0, cases: 0, outstanding: [], paid: [], overdue: 0, cured: 0, attempts: 0 };
const unknown = { cases: null, overdue: null, cured: null, attempts: null };

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

/** As they are reckoned, with how many debtors they are about. */
interface Reckoned extends Counted {
  readonly arm: Arm;
  readonly cases: number;
  readonly overdue: number;
  readonly cured: number;
  readonly attempts: number;
  readonly outstanding: readonly (Money & Counted)[];
  readonly paid: readonly (Money & Counted)[];
}

const sumsOf = (sums: readonly (Money & Counted)[], isShown: boolean): Money[] =>
  isShown ? sums.map(({ amountMinor, currency }) => ({ amountMinor, currency })) : [];

/** What is about few is left out, but for who sees them all. */
function shownOf(reckoned: readonly Reckoned[], actor: Actor): readonly StrategyArmFigures[] {
  const all = seesEverybody(actor);
  const large = largeEnough(reckoned);
  return reckoned.map((each) => {
    const { arm, cases, overdue, cured, attempts, outstanding, paid } = each;
    const sums = (some: typeof paid): Money[] => sumsOf(all ? some : [...largeEnough(some)], all || large.has(each));
    const counts = all || large.has(each) ? { cases, overdue, cured, attempts } : unknown;
    return { arm, ...counts, outstanding: sums(outstanding), paid: sums(paid) };
  });
}

/** Joined rather than asked for each case: there may be a million of them. */
async function figuresOf(
  db: Kysely<never>,
  institutionId: string,
  id: string,
  asOf: CalendarDay,
): Promise<readonly Reckoned[]> {
  const institution = sql`${institutionId}::uuid`;
  const until = sql`${asOf}::date`;
  const { rows } = await sql<Reckoned>`
    with taken as materialized (
      select distinct on (w.case_id) w.case_id, c.debtor_id, w.arm, w.placed_on, w.days_past_due, w.outstanding_minor, w.currency
      from case_strategy w join collection_case c on c.institution_id = ${institution} and c.id = w.case_id
      where w.institution_id = ${institution} and w.in_force_id = ${id}::uuid and w.segment_code is not null and w.placed_on <= ${until}
      order by w.case_id, w.placed_on, w.id
    ),
    cured as (
      select distinct t.case_id from taken t
      join case_age g on g.institution_id = ${institution} and g.case_id = t.case_id and g.aged_on > t.placed_on and g.aged_on <= ${until} and g.days_past_due = 0
      where t.days_past_due > 0
    ),
    paying as (
      select t.case_id, -sum(b.fees_minor + b.interest_minor + b.principal_minor) as paid from taken t
      join debt d on d.institution_id = ${institution} and d.case_id = t.case_id
      join balance_entry b on b.institution_id = ${institution} and b.debt_id = d.id and b.kind in ('PAYMENT', 'REVERSAL') and b.value_on > t.placed_on and b.value_on <= ${until}
      group by t.case_id
    ),
    tried as (
      select t.case_id, count(*) as attempts from taken t
      join contact_attempt a on a.institution_id = ${institution} and a.case_id = t.case_id and a.direction = 'OUTBOUND' and ${happened('a')}
      join institution i on i.institution_id = ${institution}
      where (a.occurred_at at time zone i.time_zone)::date between t.placed_on and ${until}
      group by t.case_id
    ),
    told as materialized (
      select t.*, c.case_id is not null as is_cured, coalesce(p.paid, 0) as paid, coalesce(r.attempts, 0) as attempts
      from taken t left join cured c on c.case_id = t.case_id left join paying p on p.case_id = t.case_id left join tried r on r.case_id = t.case_id
    ),
    money as (select arm, currency, sum(outstanding_minor)::text as outstanding, sum(paid)::text as paid, count(distinct debtor_id) as people from told group by arm, currency)
    select t.arm, count(distinct t.debtor_id)::int as people, count(*)::int as cases, (count(*) filter (where t.days_past_due > 0))::int as overdue,
      (count(*) filter (where t.is_cured))::int as cured, sum(t.attempts)::int as attempts,
      (select json_agg(json_build_object('amountMinor', m.outstanding, 'currency', m.currency, 'people', m.people) order by m.currency) from money m where m.arm = t.arm) as outstanding,
      (select json_agg(json_build_object('amountMinor', m.paid, 'currency', m.currency, 'people', m.people) order by m.currency) from money m where m.arm = t.arm) as paid
    from told t group by t.arm`.execute(db);
  return rows;
}
