import { sql, type RawBuilder } from 'kysely';
import type { Opener } from './sealed.js';

/**
 * What a statement answers, value by value: JSON arrays without keys, which PostgreSQL writes in two thirds of the time
 * and we read in fewer bytes. Beside each piece of SQL stands the reader that turns its array back into a row.
 */
export interface Piece {
  readonly sql: RawBuilder<unknown>;
  /** From parsed JSON; absent where the value is what it is. */
  readonly read?: Reader;
  /** What is read is several fields of the row, not one. */
  readonly isSpread?: true;
}
export type Reader = (value: never, opener: Opener) => unknown;
type AnyReader = (value: unknown, opener: Opener) => unknown;

/** What a statement's one value says; null where the statement found no row. */
export const rowsOf = (data: string | null | undefined, read: Reader, opener: Opener): unknown =>
  data === undefined || data === null ? null : (read as AnyReader)(JSON.parse(data), opener);

/** A piece under the name that it has in its row. */
export type Pair = readonly [key: string, piece: Piece];

/** Not a column: the same for every row, so it does not travel. */
export const constant = (value: unknown): Piece => ({ sql: nothing, read: () => value });
const nothing = sql`null`;

/** A row as an array; null where there is none. */
export function rowPiece(pairs: readonly Pair[]): Piece {
  const sent = pairs.filter(([, piece]) => piece.sql !== nothing);
  const kept = pairs.filter(([, piece]) => piece.sql === nothing);
  const keys = sent.map(([key]) => key);
  const readers = sent.map(([, { read }]) => read as AnyReader | undefined);
  const spread = sent.map(([, { isSpread }]) => isSpread === true);
  const fixed = kept.map(([key, { read }]) => [key, (read as () => unknown)()] as const);
  return {
    sql: arrayOf(sent.map(([, piece]) => piece.sql)),
    read: (values: readonly unknown[] | null, opener: Opener) => {
      if (values === null) return null;
      const row: Record<string, unknown> = {};
      for (let index = 0; index < keys.length; index++) {
        const read = readers[index];
        const value = read ? read(values[index], opener) : values[index];
        if (spread[index]) Object.assign(row, value);
        else row[keys[index] as string] = value;
      }
      for (const [key, value] of fixed) row[key] = value;
      return row;
    },
  };
}

/** Several pieces in their order. */
export function tuplePiece(pieces: readonly Piece[]): Piece {
  const readers = pieces.map(({ read }) => read as AnyReader | undefined);
  return {
    sql: arrayOf(pieces.map((piece) => piece.sql)),
    read: (values: readonly unknown[], opener: Opener) =>
      values.map((value, index) => readers[index]?.(value, opener) ?? value),
  };
}

/**
 * The rows that `from` (all that follows a select's list) has, in its order; an empty array where there are none.
 * @param most of these are read; one behind them says only that there are more. It is answered to nobody, so nobody has seen it
 */
export const listPiece = ({ sql: each, read }: Piece, from: RawBuilder<unknown>, most = Infinity): Piece => ({
  sql: sql`coalesce((select json_agg(${each}) from ${from}), '[]'::json)`,
  ...(read && {
    read: (values: readonly unknown[], opener: Opener) =>
      values.map((value, index) => (index < most ? (read as AnyReader)(value, opener) : null)),
  }),
});

/** Of a list of one at most, that one. */
export const firstOf = ({ sql: list, read }: Piece): Piece => ({
  sql: list,
  read: (values: readonly unknown[], opener: Opener) => {
    const rows = read ? ((read as AnyReader)(values, opener) as readonly unknown[]) : values;
    return rows[0] ?? null;
  },
});

/** A function of PostgreSQL takes 100 arguments. */
const mostArguments = 100;

function arrayOf(values: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const build = (some: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
    sql`json_build_array(${sql.join([...some])})`;
  if (values.length <= mostArguments) return build(values);
  const parts = Array.from({ length: Math.ceil(values.length / mostArguments) }, (_, part) =>
    values.slice(part * mostArguments, (part + 1) * mostArguments),
  );
  return sql`(${sql.join(
    parts.map((part) => sql`${build(part)}::jsonb`),
    sql` || `,
  )})`;
}
