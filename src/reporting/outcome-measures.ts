/** What debtors promised and agreed, whether they kept it, and how long it all took. */
import { dayIsIn, instantIsIn, ofCase, type Measure } from './measure.js';

const dayOf = (instant: string): string => `(${instant} at time zone w.time_zone)::date`;

/** From the opening of the case to the first time that it was closed in the month; where it was opened again, once more. */
const resolved = `
  select ${ofCase}, ${dayOf('closed.at')} - ${dayOf('w.opened_at')} as numerator, 1 as denominator
  from worked w
  cross join lateral (
    select min(s.valid_from) as at from case_stage s
    where s.institution_id = $1::uuid and s.case_id = w.case_id and s.stage = 'CLOSED' and ${instantIsIn('s.valid_from')}
  ) closed
  where closed.at is not null`;

export const outcomeMeasures = {
  PROMISE_KEPT_RATE: {
    formula:
      'Promises kept, over those kept or broken, of the promises that were due in the month; what became of them as known now.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, (p.state = 'KEPT')::int as numerator, 1 as denominator
      from worked w
      join promise_to_pay p on p.institution_id = $1::uuid and p.case_id = w.case_id and ${dayIsIn('p.due_on')}
      where p.state in ('KEPT', 'BROKEN')`,
  },
  INSTALMENTS_IN_TIME_RATE: {
    formula:
      'Instalments by whose due date the plan was paid as far as it was due, less what was reversed by then, over instalments of agreed plans that were due in the month, without those due after their plan was broken or renegotiated. Days of grace do not count.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, 1 as denominator, (
          (select coalesce(-sum(e.fees_minor + e.interest_minor + e.principal_minor), 0) from balance_entry e
            where e.institution_id = $1::uuid and e.debt_id = any(p.debt_ids) and e.kind in ('PAYMENT', 'REVERSAL')
              and e.value_on between ${dayOf('agreed.valid_from')} and i.due_on)
          >= (select sum(o.amount_minor) from plan_instalment o
            where o.institution_id = $1::uuid and o.plan_id = p.id and o.number <= i.number)
        )::int as numerator
      from worked w
      join plan p on p.institution_id = $1::uuid and p.case_id = w.case_id
      join plan_change agreed on agreed.institution_id = $1::uuid and agreed.plan_id = p.id and agreed.state = 'PERFORMING'
      join plan_instalment i on i.institution_id = $1::uuid and i.plan_id = p.id and ${dayIsIn('i.due_on')}
      where not exists (
        select from plan_change x where x.institution_id = $1::uuid and x.plan_id = p.id and x.state in ('BROKEN', 'RENEGOTIATED')
          and ${dayOf('x.valid_from')} < i.due_on)`,
  },
  PLAN_KEPT_RATE: {
    formula: 'Plans kept, over those kept or broken, of the agreed plans that ended so in the month.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, (x.state = 'KEPT')::int as numerator, 1 as denominator
      from worked w
      join plan_change x on x.institution_id = $1::uuid and x.case_id = w.case_id and ${instantIsIn('x.valid_from')}
      where x.state in ('KEPT', 'BROKEN')`,
  },
  MEDIAN_DAYS_TO_RESOLVE: {
    formula:
      'Of the cases that were closed in the month, the days from opening to closing of the middle one: half of them took at most so many. The denominator counts them.',
    value: 'MEDIAN',
    isMoney: false,
    facts: resolved,
  },
  NINETIETH_PERCENTILE_DAYS_TO_RESOLVE: {
    formula:
      'Of the cases that were closed in the month, the days from opening to closing that nine tenths of them took at most. The denominator counts them.',
    value: 'NINETIETH_PERCENTILE',
    isMoney: false,
    facts: resolved,
  },
} as const satisfies Readonly<Record<string, Measure>>;
