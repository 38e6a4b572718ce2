import { sql, type RawBuilder } from 'kysely';
import type { Actor, Onlooker } from './actor.js';
import { conjunction, scopesOf, type Catalogue, type Column, type SourceType } from './catalogue.js';
import { badInput, forbidden, Invariant } from './errors.js';
import { sealedFieldNamed, type SealedField } from './fields.js';
import { fromNodeId } from './id.js';
import { orderOf, type ListArgs } from './lists.js';
import { isPermitted } from './permission.js';
import { SearchedValue } from './sealed.js';

const most = 100;

const operators: Readonly<Record<string, RawBuilder<unknown>>> = { eq: sql`=`, gte: sql`>=`, lte: sql`<=`, lt: sql`<` };

/**
 * A list's filter as conditions on a row; every value is bound.
 * @throws FORBIDDEN for a field that the actor may not read, since a filter would answer what the field does not
 */
export function filterOf(
  catalogue: Catalogue,
  source: SourceType,
  row: string,
  filter: ListArgs['filter'],
  actor: Onlooker,
): RawBuilder<boolean>[] {
  return Object.entries(filter ?? {}).flatMap(([property, given]) => {
    const path = `filter.${property}`;
    const sealed = sealedBehind(source, property);
    const column = source.columns.get(property);
    if (!(column ?? sealed) || !isPermitted(source.permissions[source.list?.guardedBy[property] ?? property], actor)) {
      throw forbidden(`Your role may not filter ${source.name} by ${property}. Leave it out of the filter.`);
    }
    const tests = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
    if (tests.length === 0) throw badInput(path, 'says nothing. Give it an operator, such as eq, or leave it out.');
    const own = actor.firmId === null ? [] : shownToFirm(catalogue, source, column, row, property, actor);
    if (sealed)
      return [
        ...tests.map(([operator, value]) => search(catalogue, sealed, row, value, `${path}.${operator}`, actor)),
        ...own,
      ];
    if (!column) throw new Invariant(`${source.name}.${property} is filtered by and is no column`);
    return [
      ...tests.map(([operator, value]) => test(source, column, row, property, operator, value, `${path}.${operator}`)),
      ...own,
    ];
  });
}

/** A row matches by what the firm would see of it: neither by a field that is hidden nor by another row outside its sight. */
function shownToFirm(
  catalogue: Catalogue,
  source: SourceType,
  column: Column | undefined,
  row: string,
  property: string,
  actor: Onlooker,
): RawBuilder<boolean>[] {
  const shown = source.fieldScopes.get(source.list?.guardedBy[property] ?? property)?.(row, actor) ?? null;
  const idType = source.list?.ids[property];
  if (!idType || !column) return shown === null ? [] : [shown];
  const target = catalogue.type(idType);
  const other = `${row}_${property}`;
  return [
    ...(shown === null ? [] : [shown]),
    sql<boolean>`exists (select from ${sql.table(target.table)} as ${sql.ref(other)} where ${sql.ref(`${other}.institution_id`)} = ${sql.ref(`${row}.institution_id`)} and ${sql.ref(`${other}.id`)} = ${sql.ref(`${row}.${column.name}`)} and ${conjunction(scopesOf(target, other, actor))})`,
  ];
}

/**
 * Cursors hold the values that a list is ordered by, for anybody to decode.
 * @throws FORBIDDEN for an order by a field that the actor may not read
 */
export function checkOrder({ name, list, permissions }: SourceType, { orderBy }: ListArgs, actor: Actor): void {
  for (const value of orderBy ?? []) {
    const property = list && orderOf(list, value)?.property;
    if (property && !isPermitted(permissions[list.guardedBy[property] ?? property], actor))
      throw forbidden(`Your role may not order ${name} by ${property}. Choose another order.`);
  }
}

interface Sealed {
  readonly field: SealedField;
  /** Which rows a token of the vault points at: the row that holds the value, or the person whose it is. */
  readonly of: 'row_id' | 'person_id';
}

function sealedBehind({ fields, list }: SourceType, property: string): Sealed | null {
  const from = fields.get(property);
  if (from?.kind === 'sealed') return { field: from.sealed, of: 'row_id' };
  const name = list?.searches[property];
  if (!name) return null;
  const field = sealedFieldNamed(name);
  if (!field) throw new Invariant(`${list.name} is searched by ${name}, which is not sealed`);
  return { field, of: 'person_id' };
}

/**
 * By the token of a value, which only the application can make: the database never sees what is looked for. A firm finds by
 * another row of the person only where it would see that row.
 */
function search(
  catalogue: Catalogue,
  { field, of }: Sealed,
  row: string,
  value: unknown,
  path: string,
  actor: Onlooker,
): RawBuilder<boolean> {
  if (!field.normal) throw new Invariant(`${field.name} cannot be searched by`);
  if (typeof value !== 'string') throw badInput(path, 'must not be null. Leave it out instead.');
  const searched = new SearchedValue(field.name, field.normal(value));
  const holder = catalogue.type(field.name.split('.')[0] ?? '');
  const seen =
    of === 'row_id' || actor.firmId === null
      ? sql``
      : sql` and exists (select from ${sql.table(holder.table)} as holder where holder.institution_id = b.institution_id and holder.id = b.row_id and ${conjunction(scopesOf(holder, 'holder', actor))})`;
  return sql<boolean>`${sql.ref(`${row}.id`)} in (select b.${sql.ref(of)} from vault.search_token b where b.institution_id = ${sql.ref(`${row}.institution_id`)} and b.field = ${field.name} and b.token = ${searched}::bytea${seen})`;
}

function test(
  source: SourceType,
  column: Column,
  row: string,
  property: string,
  operator: string,
  value: unknown,
  path: string,
): RawBuilder<boolean> {
  if (value === null) throw badInput(path, 'must not be null. Leave it out instead.');
  const idType = source.list?.ids[property];
  const plain = (one: unknown): unknown => {
    if (idType) return fromNodeId(idType, String(one), path);
    // PostgreSQL holds no such text, so nothing could equal it; and it would refuse the statement.
    if (typeof one === 'string' && one.includes('\0')) throw badInput(path, 'holds a NUL character. Remove it.');
    return one;
  };
  const left = sql.ref(`${row}.${column.name}`);
  // An Int of GraphQL may be beyond a smallint: compared as what it is, it just finds nothing.
  const type = sql.raw(column.type === 'smallint' ? 'integer' : column.type);
  if (operator === 'in') {
    const values = value as unknown[];
    if (values.length > most) throw badInput(path, `takes at most ${most} values. Ask in several requests.`);
    return sql<boolean>`${left} = any(${values.map(plain)}::${type}[])`;
  }
  const sign = operators[operator];
  if (!sign) throw badInput(path, 'is no operator of this filter.');
  return sql<boolean>`${left} ${sign} ${plain(value)}::${type}`;
}
