/** The shape of a measure. Each is defined once: its formula in words and the same in SQL stand side by side. */

/** How what was gathered of the cases of a group becomes its value. */
export type Value = 'QUOTIENT' | 'PER_THOUSAND' | 'MEDIAN' | 'NINETIETH_PERCENTILE' | 'GREATEST' | 'SHARE_OF_BUCKET';

export interface Measure {
  /** What it says, and how it is reckoned: description of its value in the API, and of its line in docs/figures.md. */
  readonly formula: string;
  readonly value: Value;
  /** That numerator and denominator are amounts, in minor units of the currency: one figure for each currency. */
  readonly isMoney: boolean;
  /**
   * SQL: rows of `month`, `debtor_id`, `parent`, `cell`, `currency`, `numerator`, `denominator`, drawn from `worked`
   * (case-months.ts). `$1` is the institution.
   */
  readonly facts: string;
}

/** The columns by which a fact is grouped, of a case-month that is called `w`. */
export const ofCase = 'w.month, w.debtor_id, w.parent, w.cell, null::text as currency';
export const ofMoney = 'w.month, w.debtor_id, w.parent, w.cell, w.currency';

/** Whether a day, or an instant, lies in the month: its first moment does, the next month's first does not. */
export const dayIsIn = (column: string): string => `${column} >= w.month and ${column} < w.next_month`;
export const instantIsIn = (column: string): string => `${column} >= w.begins_at and ${column} < w.ends_at`;
