import { sql, type RawBuilder } from 'kysely';

/**
 * Personal data at rest: one sealed blob a row (AES-256-GCM over the canonical names of its fields and their values), under
 * the data key of the person it is about. The database never sees a plain value: what it answers is opened by us, and
 * masked unless a purpose was stated. A person whose key is gone from the vault is erased, and their rows open to nothing.
 */

/** What a statement brings of a sealed row; texts are base64, null where there is nothing, or no key any more. */
export type SealedRow = readonly [
  id: string,
  personId: string,
  sealed: string | null,
  wrapped: string | null,
  ...conditions: unknown[],
];
export type Opened = Readonly<Record<string, unknown>>;
/** Makes of a row's plain values what is shown without a purpose. */
export type Mask = (opened: Opened) => Opened;

/** Opens what one request reads; each person's key is unwrapped once. */
export interface Opener {
  open(row: SealedRow): Opened;
  /** The same row masked. @param mask always the same function for the same kind of row, and of nothing but what was opened */
  masked(row: SealedRow, mask: Mask): Opened;
  /** Whether a look shows this sealed field of this person in plain; a reading never asks. */
  shows(personId: string, field: string): boolean;
  /** That something of this person is answered in plain. */
  note(personId: string): void;
}

/** What a look shows in plain: persons by their ids, sealed fields by their names, such as `Person.nationalId`. */
export interface Revealed {
  /** Null: whomever the look finds. */
  readonly persons: ReadonlySet<string> | null;
  readonly fields: ReadonlySet<string>;
}

/** The class and year of the data key that a person's record is under; journal entries have keys of their own. */
export const recordKey = { class: 'RECORD', year: 0 } as const;

/** The wrapped record key of the person whose id stands in a column of the row. */
export const wrappedKeyOf = (row: string, personColumn: string): RawBuilder<string | null> =>
  sql`(select encode(k.wrapped, 'base64') from vault.person_key k where k.institution_id = ${sql.ref(`${row}.institution_id`)} and k.person_id = ${sql.ref(`${row}.${personColumn}`)} and k.key_class = ${sql.lit(recordKey.class)} and k.key_year = ${sql.lit(recordKey.year)})`;

/** What an `Opener` takes, as a JSON array. @param conditions answered beside it, for whoever reads the row */
export const sealedRow = (
  row: string,
  personColumn: string,
  conditions: readonly RawBuilder<boolean>[] = [],
): RawBuilder<unknown> =>
  sql`json_build_array(${sql.ref(`${row}.id`)}, ${sql.ref(`${row}.${personColumn}`)}, encode(${sql.ref(`${row}.sealed`)}, 'base64'), ${wrappedKeyOf(row, personColumn)}${conditions.length > 0 ? sql`, ${sql.join([...conditions])}` : sql``})`;

/**
 * A value to search sealed fields by: stands among a statement's parameters until the institution is known, whose key
 * makes the token that is compared.
 */
export class SearchedValue {
  /** @param field the sealed field's name, such as `Person.nationalId`; @param normal the value as its field makes values equal */
  constructor(
    readonly field: string,
    readonly normal: string,
  ) {}
}
