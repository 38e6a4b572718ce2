import { sql, type Kysely } from 'kysely';
import { dayIn, type CalendarDay } from '../lib/calendar.js';
import { notFound } from '../lib/errors.js';
import type { AffairsLineKind, AffairsPeriod } from './affairs-words.js';
import type { InformationSource, PlansBeyondMeans } from './circumstance-words.js';
import type { AffordabilityFacts } from './reckon-affordability.js';

/** All that affordability is reckoned from, and what the policy makes of a plan that is beyond it. */
export interface KnownAffairs {
  readonly facts: AffordabilityFacts;
  readonly currency: string;
  readonly plansBeyondMeans: PlansBeyondMeans;
}

/** Where nobody has set a policy for the currency: nothing for dependants, half of what is left, half a year, and plans only show it. */
const withoutPolicy = {
  dependantAllowanceMinor: '0',
  instalmentShareBasisPoints: 5_000,
  oldestDays: 180,
  plansBeyondMeans: 'SHOWN',
} as const;

/**
 * As it was known at an instant: nothing that was recorded later counts, so that what was reckoned then can be reckoned again.
 * What was outstanding is summed up from the balance entries that had been recorded.
 * @throws NOT_FOUND
 */
export async function affairsKnownAt(db: Kysely<never>, caseId: string, knownAt: Date): Promise<KnownAffairs> {
  const at = sql`${knownAt.toISOString()}::timestamptz`;
  const { rows } = await sql<Row>`
    with file as (
      select c.institution_id, c.id, c.debtor_id, c.currency from collection_case c where c.id = ${caseId}::uuid
    ), known as (
      select s.* from file f join affairs_statement s on s.institution_id = f.institution_id and s.debtor_id = f.debtor_id
      where s.recorded_at <= ${at} and not exists (
        select from affairs_statement n where n.institution_id = s.institution_id and n.corrects_id = s.id and n.recorded_at <= ${at})
    ), counting as (
      select k.* from known k join file f on f.currency = k.currency order by k.as_of desc, k.recorded_at desc, k.id desc limit 1
    )
    select f.currency, i.time_zone as "timeZone",
      coalesce((
        select sum(b.principal_minor + b.interest_minor + b.fees_minor) from debt d
        join balance_entry b on b.institution_id = d.institution_id and b.debt_id = d.id
        where d.institution_id = f.institution_id and d.case_id = f.id and b.recorded_at <= ${at}), 0)::text as outstanding,
      exists (select from known) as "isKnown",
      (select json_build_object('id', s.id, 'asOf', s.as_of, 'dependants', s.dependants, 'lines', (
        select coalesce(json_agg(json_build_object('kind', l.kind, 'amountMinor', l.amount_minor::text, 'period', l.period, 'source', l.source) order by l.number), '[]')
        from affairs_line l where l.institution_id = s.institution_id and l.statement_id = s.id)) from counting s) as statement,
      (select json_build_object('dependantAllowanceMinor', p.dependant_allowance_minor::text, 'instalmentShareBasisPoints', p.instalment_share_basis_points, 'oldestDays', p.oldest_days, 'plansBeyondMeans', p.plans_beyond_means)
        from affordability_policy p
        where p.institution_id = f.institution_id and p.currency = f.currency and p.valid_from <= ${at} and p.recorded_at <= ${at}
        order by p.valid_from desc, p.recorded_at desc, p.id desc limit 1) as policy
    from file f join institution i on i.institution_id = f.institution_id`.execute(db);
  const [row] = rows;
  if (!row) throw notFound('Case');
  const { statement, isKnown, currency, timeZone, outstanding } = row;
  const { plansBeyondMeans, dependantAllowanceMinor, ...limits } = row.policy ?? withoutPolicy;
  return {
    ...{ currency, plansBeyondMeans },
    facts: {
      today: dayIn(timeZone, knownAt),
      outstandingMinor: BigInt(outstanding),
      statement: statement && {
        ...statement,
        lines: statement.lines.map((line) => ({ ...line, amountMinor: BigInt(line.amountMinor) })),
      },
      hasOtherCurrency: isKnown && statement === null,
      policy: { ...limits, dependantAllowanceMinor: BigInt(dependantAllowanceMinor) },
      isPolicySet: row.policy !== null,
    },
  };
}

interface Row {
  readonly currency: string;
  readonly timeZone: string;
  readonly outstanding: string;
  readonly isKnown: boolean;
  readonly statement: {
    readonly id: string;
    readonly asOf: CalendarDay;
    readonly dependants: number | null;
    readonly lines: readonly {
      readonly kind: AffairsLineKind;
      readonly amountMinor: string;
      readonly period: AffairsPeriod;
      readonly source: InformationSource;
    }[];
  } | null;
  readonly policy: {
    readonly dependantAllowanceMinor: string;
    readonly instalmentShareBasisPoints: number;
    readonly oldestDays: number;
    readonly plansBeyondMeans: PlansBeyondMeans;
  } | null;
}
