/**
 * The rows that an import writes: by table, in an order in which foreign keys hold, inserted set by set, and committed to by
 * one journal entry a batch.
 */
import canonicalize from 'canonicalize';
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { merkleRoot } from '../proof/index.js';
import { Invariant } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { tableNames, tables, type Given, type Table, type TableName } from './row-tables.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The rows of one batch. */
export class Rows {
  readonly #sets = new Map<TableName, Row[]>();

  /**
   * @param id given where others had to name the row before all of it was known
   * @returns the new row's id
   */
  add<Name extends TableName>(table: Name, given: Given<Name>, id = newId()): string {
    const set = this.#sets.get(table);
    const row = { id, ...given };
    if (set) set.push(row);
    else this.#sets.set(table, [row]);
    return id;
  }

  /** Seals what is personal, once all rows are there: from here on no row holds a plain value. */
  async seal({ db, sealer }: Work): Promise<void> {
    for (const { id } of this.#sets.get('person') ?? []) sealer.begin(id);
    const sealing = this.sets.flatMap(([name, set]) => {
      const { sealed }: Table = tables[name];
      return sealed ? [{ name, set, sealed }] : [];
    });
    await sealer.meet(
      db,
      sealing.flatMap(({ set, sealed }) => set.map((row) => String(row[sealed.subject]))),
    );
    for (const { name, set, sealed } of sealing) {
      const { type, subject, fields, beside = [] } = sealed;
      this.#sets.set(
        name,
        set.map((row) => {
          const plain = Object.fromEntries(Object.keys(fields).map((field) => [field, row[field] ?? null]));
          const kept = Object.fromEntries(Object.entries(row).filter(([column]) => !(column in fields))) as Row;
          if (Object.values(plain).every((value) => value === null)) return { ...kept, sealed: null };
          const masked = Object.fromEntries(beside.map((column) => [column, row[column]]));
          const blob = sealer.seal(type, row.id, String(row[subject]), { ...masked, ...plain });
          return { ...kept, sealed: blob?.toString('base64') ?? null };
        }),
      );
    }
  }

  /** In the order of insertion, tables without rows left out. */
  get sets(): readonly (readonly [TableName, readonly Row[]])[] {
    return tableNames.flatMap((name) => {
      const set = this.#sets.get(name);
      return set ? [[name, set] as const] : [];
    });
  }
}

/**
 * What the batch's entry commits to: RFC 6962's root over the canonical JSON of each row, tables in the order above, rows by
 * id. The salt keeps the root of few rows from being guessed back; it is sealed with the entry's details.
 */
export function commitTo(rows: Rows, salt: string): { readonly count: number; readonly root: string } {
  const leaves = rows.sets.flatMap(([table, set]) => set.map((row) => Buffer.from(committedRow(table, row, salt))));
  return { count: leaves.length, root: merkleRoot(leaves).toString('base64url') };
}

function committedRow(table: TableName, row: Row, salt: string): string {
  const { present = [] }: Table = tables[table];
  const kept =
    present.length === 0 ? row : Object.fromEntries(Object.entries(row).filter(([name]) => !present.includes(name)));
  const text = canonicalize({ salt, table, row: kept });
  if (text === undefined) throw new Invariant('a row that cannot be canonicalised');
  return text;
}

/** One statement a table, whatever the number of rows. */
export async function insertRows({ db, actor, now }: Work, rows: Rows, entryId: string): Promise<void> {
  for (const [name, set] of rows.sets) {
    const { columns, sealed, stamps }: Table = tables[name];
    const given = ['id', ...Object.keys(columns), ...(sealed ? ['sealed'] : [])];
    const types = given.map(
      (column) => sql`${sql.id(column)} ${sql.raw(column === 'sealed' ? 'text' : (columns[column] ?? 'uuid'))}`,
    );
    const values = given.map((column) =>
      column === 'sealed' ? sql`decode(r.sealed, 'base64')` : sql.ref(`r.${column}`),
    );
    const stamped = stamps.map((stamp) =>
      stamp === 'entry_id' ? sql`${entryId}::uuid` : sql`${now.toISOString()}::timestamptz`,
    );
    await sql`
      insert into ${sql.table(name)} (institution_id, ${sql.join([...given, ...stamps].map((column) => sql.id(column)))})
      select ${sql.join([sql`${actor.institutionId}::uuid`, ...values, ...stamped])}
      from json_to_recordset(${JSON.stringify(set)}::json) as r(${sql.join(types)})`.execute(db);
  }
}
