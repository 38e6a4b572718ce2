import type { RawBuilder } from 'kysely';

/**
 * Marks on entity fields, beside the field that they are about: what a computed field needs, and which column holds
 * personal data and how it is masked. Kept by class and field, so that the lists are data.
 */

export interface Computed {
  readonly needs: readonly string[];
  /** Makes the value from a plain row that holds the needed properties. */
  readonly from: (row: never) => unknown;
}

export interface Sensitive {
  /** The property that holds the person whose data it is. */
  readonly subject: string;
  /** The masked value, in SQL, from the row's alias. */
  readonly mask: (row: string) => RawBuilder<string | null>;
}

type Class = abstract new (...args: never) => unknown;

const computedFields = new Map<string, Computed>();
const sensitiveFields = new Map<string, Sensitive>();
const key = (type: string, field: string): string => `${type}.${field}`;

/** A field made from other columns of its row. `needs` are property names of the same entity. */
export function ComputedFrom<Row>(
  needs: readonly (keyof Row & string)[],
  from: (row: Row) => unknown,
): PropertyDecorator {
  return (target, field) => {
    computedFields.set(key(target.constructor.name, String(field)), { needs, from });
  };
}

/** A column of personal data: masked in every reading, plain only in a looking that leaves an entry. */
export function SensitiveField(sensitive: Sensitive): PropertyDecorator {
  return (target, field) => {
    sensitiveFields.set(key(target.constructor.name, String(field)), sensitive);
  };
}

const ownColumns = new Map<string, string>();

/**
 * A relation by a column that is no relation of its own: `ContactHistory.debtor` is the person whose history it is (the
 * same row, by `id`), `User.institution` the institution that every row belongs to.
 */
export const RowBy =
  (column: 'id' | 'institution_id'): PropertyDecorator =>
  (target, field) =>
    void ownColumns.set(key(target.constructor.name, String(field)), column);

export const rowBy = (type: Class | string, field: string): string | null =>
  typeof type === 'string' ? (ownColumns.get(key(type, field)) ?? null) : inherited(ownColumns, type, field);

const inherited = <T>(marks: Map<string, T>, type: Class, field: string): T | null => {
  for (let at: unknown = type; typeof at === 'function' && at.name; at = Object.getPrototypeOf(at)) {
    const mark = marks.get(key(at.name, field));
    if (mark) return mark;
  }
  return null;
};

export const computedOf = (type: Class, field: string): Computed | null => inherited(computedFields, type, field);
export const sensitiveOf = (type: Class, field: string): Sensitive | null => inherited(sensitiveFields, type, field);
