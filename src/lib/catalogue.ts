import type { EntityMetadata, MetadataStorage } from '@mikro-orm/core';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { Onlooker } from './actor.js';
import type { CopyPart } from './copies.js';
import { Invariant } from './errors.js';
import { computedOf, rowBy, sealedFieldOf, type Computed, type SealedField } from './fields.js';
import type { ListSpec } from './lists.js';
import type { Link } from './links.js';
import type { Permission, PermissionTable } from './permission.js';
import { OPEN } from './permission.js';
import type { ScopesByRole } from './scope.js';
import type { Mask } from './sealed.js';

/** Which rows of a type an actor may see, beyond those of the institution; null means all of these. */
export type Scope = (row: string, onlooker: Onlooker) => RawBuilder<boolean> | null;

/** Whether anything beyond their usual scopes is open to an onlooker now; null where nothing ever is. */
export type Extraordinary = (onlooker: Onlooker) => RawBuilder<boolean> | null;

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Where the value of a field comes from. */
export type FieldSource =
  | { readonly kind: 'id' }
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'sealed'; readonly sealed: SealedField }
  | { readonly kind: 'one'; readonly target: string; readonly column: string }
  | { readonly kind: 'many'; readonly link: Link }
  | { readonly kind: 'computed'; readonly needs: readonly string[]; readonly from: Computed['from'] };

/** One GraphQL type that stands for a table. */
export interface SourceType {
  readonly name: string;
  readonly table: string;
  readonly columns: ReadonlyMap<string, Column>;
  readonly fields: ReadonlyMap<string, FieldSource>;
  readonly permissions: Readonly<Record<string, Permission | typeof OPEN>>;
  /** The selection's filter: which rows are read. */
  readonly scopes: readonly Scope[];
  /** How far each role sees, by name; null where every role of the institution's own people sees all of it. */
  readonly reach: ScopesByRole | null;
  /** The permission to name: which rows may be named by id. The same scopes; kept apart so that each is tested alone. */
  readonly named: readonly Scope[];
  /** Fields that show less than their row is seen: of a row for which this does not hold, the value is null. */
  readonly fieldScopes: ReadonlyMap<string, Scope>;
  readonly list: ListSpec | null;
  /** Masks the sealed fields, all of them. */
  readonly mask: Mask;
}

/** All that `select` knows of the schema: built once, from entities, links, scopes and permissions. */
export interface Catalogue {
  type(name: string): SourceType;
  has(name: string): boolean;
  names(): readonly string[];
  /** What a person's own copy is made of. */
  readonly copies: readonly CopyPart[];
  readonly extraordinary: Extraordinary;
}

/** A field of a type, and for which rows an actor sees its value. */
export interface FieldScope {
  readonly on: string;
  readonly field: string;
  readonly scope: Scope;
}

/** What keeps a row from who may not see it, beside row-level security: who may call and name, and what a selection finds. */
export type Guardian = 'permission' | 'filter';

export interface CatalogueParts {
  readonly schema: GraphQLSchema;
  readonly metadata: MetadataStorage;
  /** GraphQL types that are another reading of an entity's table: type name → entity class. */
  readonly views: Readonly<Record<string, { readonly name: string }>>;
  readonly links: readonly Link[];
  readonly scopes: readonly { readonly on: string; readonly scope: Scope; readonly by?: ScopesByRole }[];
  readonly fieldScopes: readonly FieldScope[];
  /** What a test switches off, to see that the others hold alone. */
  readonly without?: readonly Guardian[];
  readonly lists: readonly ListSpec[];
  readonly copies: readonly CopyPart[];
  readonly extraordinary: Extraordinary;
  readonly permissions: PermissionTable;
}

export function buildCatalogue(parts: CatalogueParts): Catalogue {
  const entities = new Map<string, EntityMetadata>();
  for (const meta of parts.metadata.getAll().values()) entities.set(meta.className, meta);
  const types = new Map<string, SourceType>();
  for (const type of Object.values(parts.schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const meta = entities.get(parts.views[type.name]?.name ?? type.name);
    if (meta) types.set(type.name, describe(type, meta, parts));
  }
  const unknown = parts.copies.filter(({ of }) => !types.has(of)).map(({ of }) => of);
  if (unknown.length > 0)
    throw new Invariant(`parts of a person's copy that stand for no table: ${unknown.join(', ')}`);
  return {
    copies: parts.copies,
    has: (name) => types.has(name),
    names: () => [...types.keys()],
    extraordinary: parts.extraordinary,
    type: (name) => {
      const found = types.get(name);
      if (!found)
        throw new Invariant(`${name} stands for no table: give it an entity, or list it as a view in its room`);
      return found;
    },
  };
}

function describe(type: GraphQLObjectType, meta: EntityMetadata, parts: CatalogueParts): SourceType {
  const columns = columnsOf(meta);
  const list = parts.lists.find((spec) => spec.name === type.name) ?? null;
  for (const property of list?.order ?? []) {
    const column = columns.get(property);
    if (!column || column.nullable)
      throw new Invariant(`${type.name} cannot be ordered by ${property}: a cursor needs a column that is never null`);
  }
  const bounds = parts.scopes.filter(({ on }) => on === type.name);
  const fields = new Map<string, FieldSource>();
  for (const field of Object.values(type.getFields())) {
    const source = sourceOf(type.name, field, meta, columns, parts.links);
    if (source) fields.set(field.name, source);
  }
  const scopes = bounds.map(({ scope }) => scope);
  return {
    name: type.name,
    table: meta.tableName,
    columns,
    fields,
    permissions: parts.permissions[type.name] ?? {},
    scopes: parts.without?.includes('filter') ? anyRow : scopes,
    named: parts.without?.includes('permission') ? anyRow : scopes,
    reach: bounds.find(({ by }) => by !== undefined)?.by ?? null,
    fieldScopes: new Map(
      parts.fieldScopes.filter(({ on }) => on === type.name).map(({ field, scope }) => [field, scope]),
    ),
    list,
    mask: maskOf(fields),
  };
}

function maskOf(fields: ReadonlyMap<string, FieldSource>): Mask {
  const sealed = [...fields].flatMap(([property, from]) =>
    from.kind === 'sealed' ? [[property, from.sealed.mask] as const] : [],
  );
  return (opened) => {
    const shown: Record<string, unknown> = {};
    for (const [property, mask] of sealed) {
      const value = opened[property] ?? null;
      shown[property] = value === null ? null : mask(value as string, opened);
    }
    return shown;
  };
}

function columnsOf(meta: EntityMetadata): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const property of Object.values(meta.properties)) {
    const last = property.fieldNames.length - 1;
    if (last < 0) continue;
    // A relation's last column is the other row's id; the first is the institution that both share.
    const name = property.fieldNames[last] ?? '';
    const type = property.kind === 'scalar' ? (property.columnTypes[last] ?? 'text') : 'uuid';
    columns.set(property.name, { name, type, nullable: property.nullable === true });
  }
  return columns;
}

function sourceOf(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  meta: EntityMetadata,
  columns: Map<string, Column>,
  links: readonly Link[],
): FieldSource | null {
  if (field.name === 'id') return { kind: 'id' };
  const sealed = sealedFieldOf(meta.class, field.name);
  if (sealed) return { kind: 'sealed', sealed };
  const computed = computedOf(meta.class, field.name);
  if (computed) return { kind: 'computed', needs: computed.needs, from: computed.from };
  const link = links.find((each) => each.on === typeName && each.field === field.name);
  if (link) return { kind: 'many', link };
  const own = rowBy(typeName, field.name) ?? rowBy(meta.class, field.name);
  if (own) return { kind: 'one', target: getNamedType(field.type).name, column: own };
  const column = columns.get(field.name);
  if (!column) return null;
  const isRelation = Object.values(meta.properties).some(({ name, kind }) => name === field.name && kind !== 'scalar');
  return isRelation
    ? { kind: 'one', target: getNamedType(field.type).name, column: column.name }
    : { kind: 'column', column };
}

/** The row that a relation points at, or the rows that point at this one: never in another institution. */
export const joins = (from: string, fromColumn: string, to: string, toColumn: string): RawBuilder<unknown> =>
  sql`${sql.ref(`${to}.institution_id`)} = ${sql.ref(`${from}.institution_id`)} and ${sql.ref(`${to}.${toColumn}`)} = ${sql.ref(`${from}.${fromColumn}`)}`;

const anyRow: readonly Scope[] = [() => sql<boolean>`true`];

/** The conditions under which an actor reads a row of a type. */
export const scopesOf = ({ scopes }: SourceType, row: string, by: Onlooker): RawBuilder<boolean>[] =>
  conditionsOf(scopes, row, by);

/** The conditions under which an actor may name a row of a type by its id: the same as for reading. */
export const namedScopesOf = ({ named }: SourceType, row: string, by: Onlooker): RawBuilder<boolean>[] =>
  conditionsOf(named, row, by);

/** A type that says nothing of firms is not theirs to see: silence admits the institution's own people alone. */
function conditionsOf(scopes: readonly Scope[], row: string, by: Onlooker): RawBuilder<boolean>[] {
  const said = scopes.map((scope) => scope(row, by)).filter((each) => each !== null);
  return said.length === 0 && by.firmId !== null ? [sql<boolean>`false`] : said;
}

export const conjunction = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join([...conditions], sql` and `)}`;
