import { sql, type RawBuilder } from 'kysely';

/**
 * What a statement answers, value by value: JSON arrays without keys, which PostgreSQL writes in two thirds of the time
 * and we read in fewer bytes. Beside each piece of SQL stands the reader that turns its array back into a row.
 */
export interface Piece {
  readonly sql: RawBuilder<unknown>;
  /** From parsed JSON; absent where the value is what it is. */
  readonly read?: Reader;
}
export type Reader = (value: never) => unknown;
type AnyReader = (value: unknown) => unknown;

/** What a statement's one value says; null where the statement found no row. */
export const rowsOf = (data: string | null | undefined, read: Reader): unknown =>
  data === undefined || data === null ? null : (read as AnyReader)(JSON.parse(data));

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
  const fixed = kept.map(([key, { read }]) => [key, (read as AnyReader)(null)] as const);
  return {
    sql: arrayOf(sent.map(([, piece]) => piece.sql)),
    read: (values: readonly unknown[] | null) => {
      if (values === null) return null;
      const row: Record<string, unknown> = {};
      for (let index = 0; index < keys.length; index++) {
        const read = readers[index];
        row[keys[index] as string] = read ? read(values[index]) : values[index];
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
    read: (values: readonly unknown[]) => values.map((value, index) => readers[index]?.(value) ?? value),
  };
}

/** The rows that `from` (all that follows a select's list) has, in its order; an empty array where there are none. */
export const listPiece = ({ sql: each, read }: Piece, from: RawBuilder<unknown>): Piece => ({
  sql: sql`coalesce((select json_agg(${each}) from ${from}), '[]'::json)`,
  ...(read && { read: (values: readonly unknown[]) => values.map(read as AnyReader) }),
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
