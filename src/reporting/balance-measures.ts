/** What came in, and which way cases went between the buckets. */
import { dayIsIn, ofCase, ofMoney, type Measure } from './measure.js';

const total = 'e.fees_minor + e.interest_minor + e.principal_minor';

/** Of a case that was there when the month began: how old it was on the last business date before, and by its last one in it. */
const agedAtBothEnds = `
  from worked w
  cross join lateral (
    select g.bucket_code, g.days_past_due from case_age g
    where g.institution_id = $1::uuid and g.case_id = w.case_id and g.aged_on < w.month order by g.aged_on desc, g.id desc limit 1
  ) before
  cross join lateral (
    select g.bucket_code from case_age g
    where g.institution_id = $1::uuid and g.case_id = w.case_id and g.aged_on < w.next_month order by g.aged_on desc, g.id desc limit 1
  ) after
  where w.opened_at < w.begins_at`;

const rolled = 'w.month, w.debtor_id, before.bucket_code as parent, after.bucket_code as cell';

export const balanceMeasures = {
  RECOVERY_RATE: {
    formula:
      'Paid, less what was reversed, by the day from which each counts, over what was owed when the month began; of a debt that was recorded in the month, what was owed then. A reversal counts in the month of its own day, and may make the rate negative.',
    value: 'QUOTIENT',
    isMoney: true,
    facts: `
      select ${ofMoney},
        coalesce(-sum(${total}) filter (where e.kind in ('PAYMENT', 'REVERSAL') and e.value_on >= w.month), 0) as numerator,
        coalesce(sum(${total}) filter (where e.kind = 'OPENING' or e.value_on < w.month), 0) as denominator
      from worked w
      join debt t on t.institution_id = $1::uuid and t.case_id = w.case_id
      join balance_entry e on e.institution_id = $1::uuid and e.debt_id = t.id and e.value_on < w.next_month
      group by w.month, w.debtor_id, w.parent, w.cell, w.currency, w.case_id`,
  },
  CURE_RATE: {
    formula:
      'Cases whose days past due came to 0 on any business date of the month, over cases that were past due on the last business date before it.',
    value: 'QUOTIENT',
    isMoney: false,
    facts: `
      select ${ofCase}, 1 as denominator, exists (
          select from case_age g
          where g.institution_id = $1::uuid and g.case_id = w.case_id and g.days_past_due = 0 and ${dayIsIn('g.aged_on')}
        )::int as numerator
      ${agedAtBothEnds} and before.days_past_due > 0`,
  },
  ROLL_RATE: {
    formula:
      'Of the cases of a bucket on the last business date before the month, those that were in bucket toBucket on its last one, over all of them. By BUCKET only.',
    value: 'SHARE_OF_BUCKET',
    isMoney: false,
    facts: `select ${rolled}, null::text as currency, 1 as numerator, 1 as denominator ${agedAtBothEnds}`,
  },
  BALANCE_ROLL_RATE: {
    formula:
      'The roll rate by balance: what was owed when the month began on the cases that came into bucket toBucket, over what was owed then on all cases of the bucket. By BUCKET only.',
    value: 'SHARE_OF_BUCKET',
    isMoney: true,
    facts: `
      select r.month, r.debtor_id, r.parent, r.cell, r.currency, r.owed as numerator, r.owed as denominator from (
        select ${rolled}, w.currency, (
          select coalesce(sum(${total}), 0) from debt t
          join balance_entry e on e.institution_id = $1::uuid and e.debt_id = t.id and e.value_on < w.month
          where t.institution_id = $1::uuid and t.case_id = w.case_id
        ) as owed ${agedAtBothEnds}
      ) r`,
  },
} as const satisfies Readonly<Record<string, Measure>>;
