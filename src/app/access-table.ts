import { MikroORM } from '@mikro-orm/postgresql';
import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { glassBreakers, isFirmRole } from '../access/index.js';
import { roleNames, type Role } from '../lib/actor.js';
import type { Catalogue } from '../lib/catalogue.js';
import { makeCursors } from '../lib/cursor.js';
import { Invariant } from '../lib/errors.js';
import { OPEN, type Permission, type PermissionTable } from '../lib/permission.js';
import { fieldsByPurpose, purposesByRole } from '../lib/purpose.js';
import { wider, type ScopeName } from '../lib/scope.js';
import { ormOptions } from './database.js';
import { rooms } from './rooms.js';
import { buildApi, isGenerated, type BuiltSchema } from './schema.js';

/**
 * Who may do what, and on which rows: role × operation with its scope, role × purpose of looks, and role × type × field. Nothing is decided here:
 * permissions and scopes are those of the rooms, which guard and bound every request; docs/access-table.md shows this
 * value, and test/house/access-table.test.ts walks it.
 */
export interface AccessTable {
  readonly operations: readonly OperationAccess[];
  readonly types: readonly TypeAccess[];
  /** The roles that may break glass, and see more for a time than their scopes say. */
  readonly extraordinary: readonly Role[];
  /** For what each role may look at plain values. */
  readonly purposes: typeof purposesByRole;
  /** Which sealed fields each purpose shows. */
  readonly shown: typeof fieldsByPurpose;
}

export interface OperationAccess {
  readonly kind: 'Query' | 'Mutation';
  readonly name: string;
  /** The type whose rows it shows, or whose scope bounds what it may name; null where that differs from id to id. */
  readonly on: string | null;
  /** The roles that may call it, each with how far; a role that is not here is refused. */
  readonly scopes: ReadonlyMap<Role, ScopeName>;
}

export interface TypeAccess {
  readonly name: string;
  /** How far each role reaches its rows, by whatever way; a role that is not here reaches none. */
  readonly scopes: ReadonlyMap<Role, ScopeName>;
  /** Field → the roles that may read it on a row that they reach. */
  readonly fields: ReadonlyMap<string, ReadonlySet<Role>>;
}

type Api = Pick<BuiltSchema, 'schema' | 'catalogue' | 'permissions'>;

/** @throws Invariant when a mutation does not say within which type's scope it acts */
export function accessTable(api: Api): AccessTable {
  const { schema, catalogue, permissions } = api;
  const reached = new Map(roleNames.map((role) => [role, reachOf(role, api)]));
  const operations = (['Query', 'Mutation'] as const).flatMap((kind) =>
    Object.values(rootOf(schema, kind)).map((field): OperationAccess => {
      const on = kind === 'Query' && !isWithin(field.name) ? shownBy(field) : actsWithin(field.name, catalogue);
      const roles = rolesOf(permissions[kind]?.[field.name]);
      return {
        kind,
        name: field.name,
        on,
        scopes: new Map([...roles].map((role) => [role, on === null ? 'INSTITUTION' : ownScope(catalogue, on, role)])),
      };
    }),
  );
  const types = catalogue.names().map((name): TypeAccess => {
    const type = schema.getType(name) as GraphQLObjectType;
    return {
      name,
      scopes: new Map(
        roleNames.flatMap((role) => {
          const scope = reached.get(role)?.get(name);
          return scope ? [[role, scope]] : [];
        }),
      ),
      fields: new Map(
        Object.keys(type.getFields()).map((field) => [field, rolesOf(permissions[name]?.[field])] as const),
      ),
    };
  });
  const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
    one.name < other.name ? -1 : 1;
  return {
    operations: operations.sort((one, other) =>
      one.kind === other.kind ? byName(one, other) : one.kind === 'Query' ? -1 : 1,
    ),
    types: types.sort(byName),
    extraordinary: [...glassBreakers.roles],
    purposes: purposesByRole,
    shown: fieldsByPurpose,
  };
}

/** The table of the code as it stands, without a database. */
export async function codedAccessTable(): Promise<AccessTable> {
  const orm = await MikroORM.init(ormOptions('postgresql://nobody@127.0.0.1:1/none'));
  try {
    return accessTable(await buildApi(orm.getMetadata(), makeCursors(Buffer.alloc(32))));
  } finally {
    await orm.close(true);
  }
}

const everyRole: ReadonlySet<Role> = new Set(roleNames);

const rolesOf = (needed: Permission | typeof OPEN | undefined): ReadonlySet<Role> =>
  needed === OPEN ? everyRole : (needed?.roles ?? new Set());

const rootOf = (schema: GraphQLSchema, kind: 'Query' | 'Mutation'): Record<string, GraphQLField<unknown, unknown>> =>
  (kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};

/** The type whose rows a query shows; null for `node` and `nodes`, which show any. */
function shownBy(field: GraphQLField<unknown, unknown>): string | null {
  const type = getNamedType(field.type);
  return isObjectType(type) ? nodeOf(type).name : null;
}

/** A query that shows what stands for no table, such as entries of the journal, says within which type's scope it is asked. */
const isWithin = (query: string): boolean => rooms.some(({ within }) => query in within);

function actsWithin(mutation: string, catalogue: Catalogue): string {
  const found = rooms.flatMap(({ within }) => within[mutation] ?? []);
  const [on] = found;
  if (on === undefined || !catalogue.has(on))
    throw new Invariant(
      `${mutation} does not say within which type's scope it acts: name the type in its room's "within"`,
    );
  return on;
}

/**
 * How far a role sees a type that it comes to by no other row: by its id, in a list, in a payload. A type that says nothing
 * of firms is none of theirs.
 */
const ownScope = (catalogue: Catalogue, type: string, role: Role): ScopeName =>
  catalogue.type(type).reach?.[role] ?? (isFirmRole(role) ? 'NONE' : 'INSTITUTION');

/** A connection stands for the type of its nodes. */
function nodeOf(type: GraphQLObjectType): GraphQLObjectType {
  const node = type.name.endsWith('Connection') ? getNamedType(type.getFields()['nodes']?.type) : type;
  return isObjectType(node) ? node : type;
}

/** The types that a role comes to from the roots, through the fields that it may read, and the widest scope of each. */
function reachOf(role: Role, { schema, catalogue, permissions }: Api): ReadonlyMap<string, ScopeName> {
  const reached = new Map<string, ScopeName>();
  const visit = (type: GraphQLObjectType, scope: ScopeName): void => {
    const known = reached.get(type.name) ?? 'NONE';
    const widest = wider(known, scope);
    if (widest === known) return;
    reached.set(type.name, widest);
    for (const field of fieldsFor(role, type, permissions))
      for (const child of objectsOf(field, schema)) visit(child, scopeBelow(type, field, child, widest));
  };
  const scopeBelow = (
    parent: GraphQLObjectType,
    { name }: GraphQLField<unknown, unknown>,
    child: GraphQLObjectType,
    scope: ScopeName,
  ): ScopeName => {
    if (!catalogue.has(child.name)) return scope;
    if (!catalogue.has(parent.name)) return ownScope(catalogue, child.name, role);
    const from = catalogue.type(parent.name).fields.get(name);
    // What is made of a row's own values is no row of its own; of those, each that a firm is shown is in a scope of its own.
    if (from?.kind === 'computed') return scope;
    if (isFirmRole(role)) return ownScope(catalogue, child.name, role);
    return from?.kind === 'many' && !from.link.inherits ? ownScope(catalogue, child.name, role) : scope;
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) visit(root, 'INSTITUTION');
  return reached;
}

const fieldsFor = (
  role: Role,
  type: GraphQLObjectType,
  permissions: PermissionTable,
): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter(({ name }) => rolesOf(permissions[type.name]?.[name]).has(role));

function objectsOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const type = getNamedType(field.type);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) && !isGenerated(nodeOf(type).name) ? [nodeOf(type)] : [];
}
