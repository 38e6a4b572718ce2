import { sql, type RawBuilder } from 'kysely';

/**
 * What a person's own copy is made of: each room names its tables that hold something of a person, and whose rows those
 * are. All columns of these rows go into the copy; sealed values only where they are sealed under the person's own key, so
 * that a row about two people shows each of them their own part.
 */
export interface CopyPart {
  /** The GraphQL type that stands for the table. */
  readonly of: string;
  /** The section's name in the machine-readable copy. */
  readonly section: string;
  /** The section's heading in the readable one. */
  readonly title: string;
  readonly whose: Whose;
  /** Properties that may tell of somebody else whom the row is about too, and of whose copy they are: null in another's. */
  readonly only?: { readonly properties: readonly string[]; readonly whose: Whose };
  /** Relations to people of whom at most one is the person: the others' names stand there masked. */
  readonly others?: readonly string[];
}

/** The condition under which a row is about a person, whose id stands in a column of the statement. */
export type Whose = (row: string, personId: RawBuilder<unknown>) => RawBuilder<boolean>;

/** The row names the person, in one of these columns. */
export const whoseOwn =
  (...columns: readonly [string, ...string[]]): Whose =>
  (row, personId) =>
    sql<boolean>`(${sql.join(
      columns.map((column) => sql`${sql.ref(`${row}.${column}`)} = ${personId}`),
      sql` or `,
    )})`;

/** The row hangs on another one, which names the person: a debt on its case. */
export const whoseParent =
  (column: string, table: string, whose: Whose): Whose =>
  (row, personId) => {
    // Named for the table, so that one that hangs on one that hangs on a third does not shadow it.
    const parent = `of_${table}`;
    return sql<boolean>`exists (select from ${sql.table(table)} as ${sql.ref(parent)} where ${sql.ref(`${parent}.institution_id`)} = ${sql.ref(`${row}.institution_id`)} and ${sql.ref(`${parent}.id`)} = ${sql.ref(`${row}.${column}`)} and ${whose(parent, personId)})`;
  };
