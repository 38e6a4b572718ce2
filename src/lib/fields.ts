import type { Actor } from './actor.js';

/**
 * Marks on entity fields, beside the field that they are about: what a computed field needs, and which column holds
 * personal data and how it is masked. Kept by class and field, so that the lists are data.
 */

export interface Computed {
  readonly needs: readonly string[];
  /** Makes the value from a plain row that holds the needed properties; for whom, where that makes a difference. */
  readonly from: (row: never, args: never, by: { readonly actor: Actor | null }) => unknown;
}

export interface Sensitive {
  /** The property that holds the person whose data it is. */
  readonly subject: string;
  /** What is shown without a purpose, from the value and what is sealed beside it. */
  readonly mask: (value: string, beside: Readonly<Record<string, unknown>>) => string | null;
  /** Makes equal what a search should find as equal; absent where nobody may search by it. */
  readonly normal?: (value: string) => string;
}

/** A sensitive field and the name under which the vault indexes it, such as `Person.nationalId`. */
export interface SealedField extends Sensitive {
  readonly name: string;
}

export type Class = abstract new (...args: never) => unknown;

const computedFields = new Map<string, Computed>();
const sealedFields = new Map<string, SealedField>();
const key = (type: string, field: string): string => `${type}.${field}`;

/** A field made from other columns of its row. `needs` are property names of the same entity. */
export function ComputedFrom<Row>(
  needs: readonly (keyof Row & string)[],
  from: (row: Row, args: never, by: { readonly actor: Actor | null }) => unknown,
): PropertyDecorator {
  return (target, field) => {
    computedFields.set(key(target.constructor.name, String(field)), { needs, from });
  };
}

/**
 * Personal data: no column of its own but a part of the row's `sealed`, masked in every reading, plain only in a looking
 * that leaves an entry.
 */
export function SensitiveField(sensitive: Sensitive): PropertyDecorator {
  return (target, field) => {
    const name = key(target.constructor.name, String(field));
    sealedFields.set(name, { ...sensitive, name });
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
export const sealedFieldOf = (type: Class, field: string): SealedField | null => inherited(sealedFields, type, field);

/** @param name such as `ContactPoint.value` */
export const sealedFieldNamed = (name: string): SealedField | null => sealedFields.get(name) ?? null;

/** Every sensitive field there is, such as `ContactPoint.value`. */
export const sealedFieldNames = (): readonly string[] => [...sealedFields.keys()];
