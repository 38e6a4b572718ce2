import { sql, type RawBuilder } from 'kysely';
import { currencies, exponentOf } from '../lib/money.js';
import { priorityPartNames, priorityParts, type PriorityPartName } from './priority.js';

/** What `priority.ts` says of one case, for the database to order many by: made from the same tables. */

/** The sum of the points of all parts; `measures` are whole numbers or null. */
export const pointsInSql = (measures: Readonly<Record<PriorityPartName, RawBuilder<unknown>>>): RawBuilder<number> =>
  sql<number>`(${sql.join(
    priorityPartNames.map((part) => casesOf(measures[part], priorityParts[part].bands)),
    sql` + `,
  )})`;

const casesOf = (
  measure: RawBuilder<unknown>,
  bands: readonly (readonly [from: number, points: number])[],
): RawBuilder<unknown> =>
  sql`(case ${sql.join(
    bands.toReversed().map(([from, points]) => sql`when ${measure} >= ${sql.lit(from)} then ${sql.lit(points)}`),
    sql` `,
  )} else 0 end)`;

/** Whole units of an amount in minor ones, by the digits that ISO 4217 gives the currency; what is left is cut off. */
export const wholeUnits = (amountMinor: RawBuilder<unknown>, code: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(${amountMinor} / (case ${sql.join(
    [...otherDigits].map(
      ([digits, codes]) =>
        sql`when ${code} in (${sql.join(codes.map((each) => sql.lit(each)))}) then ${sql.lit(10 ** digits)}`,
    ),
    sql` `,
  )} else 100 end))`;

const otherDigits = Map.groupBy(
  currencies.filter((code) => exponentOf(code) !== 2),
  exponentOf,
);
