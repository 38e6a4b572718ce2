import 'reflect-metadata';
import type { MetadataStorage } from '@mikro-orm/core';
import {
  defaultFieldResolver,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { applyMiddlewareToDeclaredResolvers } from 'graphql-middleware';
import { rule, shield } from 'graphql-shield';
import { buildSchema, type ClassType, type NonEmptyArray } from 'type-graphql';
import { hasBrokenGlass } from '../access/index.js';
import { isInScope, type KeyScope } from '../lib/actor.js';
import type { Context } from '../audit/index.js';
import { buildCatalogue, type Catalogue, type Guardian } from '../lib/catalogue.js';
import type { Cursors } from '../lib/cursor.js';
import { forbidden, Invariant, unauthenticated } from '../lib/errors.js';
import { linkResolver } from '../lib/links.js';
import { connectionReaders } from '../lib/page.js';
import { isPermitted, mergeTables, OPEN, type Permission, type PermissionTable } from '../lib/permission.js';
import type { Operation, Reaction, Room } from '../lib/room.js';
import { keyOf } from '../lib/selection.js';
import { NodeResolver } from './node.resolver.js';
import { nodePermissions } from './node.resolver.js';
import { answerReceipts, receiptPermissions, receiptResolvers } from './receipts.js';
import { rooms } from './rooms.js';

/** The schema as it is served: resolvers that read plain rows, and a guard on every field that is not `OPEN`. */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly catalogue: Catalogue;
  readonly permissions: PermissionTable;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
}

/** @param without what a test switches off, to see that row-level security and the other hold alone */
export async function buildApi(
  metadata: MetadataStorage,
  cursors: Cursors,
  without: readonly Guardian[] = [],
): Promise<BuiltSchema> {
  const bare = await bareSchema();
  const permissions = mergeTables(mergedPermissions(), receiptPermissions(bare));
  checkPermissions(bare, permissions);
  checkOperations(bare, operationsOf(rooms));
  const catalogue = buildCatalogue({
    schema: bare,
    metadata,
    permissions,
    views: Object.assign({}, ...rooms.map(({ views }) => views)) as Record<string, ClassType>,
    links: rooms.flatMap(({ links }) => links),
    scopes: rooms.flatMap(({ scopes }) => scopes),
    fieldScopes: rooms.flatMap(({ fieldScopes }) => fieldScopes),
    without,
    lists: rooms.flatMap(({ lists }) => lists),
    copies: rooms.flatMap(({ copies }) => copies),
    extraordinary: hasBrokenGlass,
  });
  readRows(bare, catalogue, cursors);
  answerReceipts(bare);
  const schema = without.includes('permission') ? bare : guard(bare, permissions, operationsOf(rooms));
  return { schema, catalogue, permissions, reactions: reactionsOf(rooms) };
}

/** The SDL, sorted: what is committed as schema/schema.graphql. */
export const printApi = async (): Promise<string> => `${printSchema(lexicographicSortSchema(await bareSchema()))}\n`;

function bareSchema(): Promise<GraphQLSchema> {
  const links = rooms.flatMap((room) => room.links.map(linkResolver));
  return buildSchema({
    resolvers: [
      NodeResolver,
      ...rooms.flatMap((room) => room.resolvers),
      ...links,
      ...receiptResolvers(),
    ] as unknown as NonEmptyArray<ClassType>,
    validate: false,
    // Their types stand only behind `Node`.
    orphanedTypes: rooms.flatMap((room) => [...room.entities]),
  });
}

const mergedPermissions = (): PermissionTable =>
  mergeTables(nodePermissions, ...rooms.map(({ permissions }) => permissions));

export const isGenerated = (name: string): boolean =>
  name.startsWith('__') || name === 'PageInfo' || /(Connection|Edge)$/.test(name);

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !isGenerated(type.name),
  );

/** Silence is refusal to start: every field is named, and no operation is open. */
export function checkPermissions(schema: GraphQLSchema, permissions: PermissionTable): void {
  const faults: string[] = [];
  for (const type of objectTypes(schema)) {
    const table = permissions[type.name] ?? {};
    for (const field of Object.keys(type.getFields())) {
      if (!(field in table)) faults.push(`${type.name}.${field} has no permission`);
      else if (table[field] === OPEN && (type.name === 'Query' || type.name === 'Mutation'))
        faults.push(`${type.name}.${field} is an operation and must not be OPEN`);
    }
    for (const field of Object.keys(table))
      if (!(field in type.getFields())) faults.push(`${type.name}.${field} has a permission but is no field`);
  }
  if (faults.length > 0) throw new Invariant(`the permission tables do not fit the schema:\n  ${faults.join('\n  ')}`);
}

export const operationsOf = (all: readonly Room[]): readonly Operation[] => all.flatMap(({ operations }) => operations);

const reactionsOf = (all: readonly Room[]): ReadonlyMap<string, readonly Reaction[]> => {
  const each = all.flatMap(({ reactions }) => Object.entries(reactions));
  const byType = Map.groupBy(each, ([type]) => type);
  return new Map([...byType].map(([type, some]) => [type, some.map(([, reaction]) => reaction)]));
};

/** Every mutation names the journal entries that it leaves. */
export function checkOperations(schema: GraphQLSchema, operations: readonly Operation[]): void {
  const named = new Map(operations.map(({ name, entries }) => [name, entries]));
  const silent = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter((name) => !named.get(name)?.length);
  if (silent.length > 0) throw new Invariant(`mutations that name no journal entry: ${silent.join(', ')}`);
}

/** Below the roots nothing is computed but what the row already holds, and nothing is asynchronous. */
function readRows(schema: GraphQLSchema, catalogue: Catalogue, cursors: Cursors): void {
  const readers = connectionReaders(cursors);
  for (const type of Object.values(schema.getTypeMap())) {
    // type-graphql's own is asynchronous, which graphql-jit does not wait for.
    if (isInterfaceType(type)) type.resolveType = (row: { readonly $type: string }) => row.$type;
    // The introspection types are shared by every schema of the process: their resolvers are not ours to take away.
    if (!isObjectType(type) || type.name === 'Query' || type.name === 'Mutation' || type.name.startsWith('__'))
      continue;
    const source = catalogue.has(type.name) ? catalogue.type(type.name) : null;
    for (const field of Object.values(type.getFields())) {
      const from = source?.fields.get(field.name);
      if (type.name.endsWith('Connection') && field.name in readers)
        field.resolve = readers[field.name as keyof typeof readers] as never;
      else if (from?.kind === 'computed') field.resolve = from.from as never;
      else if (from?.kind === 'many' && field.args.length > 0)
        field.resolve = (row: Record<string, unknown>, args: Record<string, unknown>) => row[keyOf(field.name, args)];
      else delete field.resolve;
    }
  }
}

/**
 * graphql-shield on the guarded fields alone. Each gets a declared resolver first, since the fast variant passes by a
 * field without one; afterwards the default resolvers that it sets everywhere are taken off again, since graphql-jit
 * would call each of them.
 */
function guard(schema: GraphQLSchema, permissions: PermissionTable, operations: readonly Operation[]): GraphQLSchema {
  const scopes = scopesOf(operations);
  const rules: Record<string, Record<string, ReturnType<ReturnType<typeof rule>>>> = {};
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const needed = permissions[type.name]?.[field.name];
      if (needed === undefined || needed === OPEN) continue;
      field.resolve ??= (row: Record<string, unknown>) => row[field.name];
      (rules[type.name] ??= {})[field.name] = guardRule(
        `${type.name}.${field.name}`,
        needed,
        scopes(type.name, field.name),
      );
    }
  }
  const guarded = applyMiddlewareToDeclaredResolvers(
    schema,
    shield(rules as never, { allowExternalErrors: true, fallbackError: forbidden('Not permitted.') }),
  );
  for (const type of Object.values(guarded.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve === defaultFieldResolver) delete field.resolve;
  }
  return guarded;
}

/** By which scopes an API key may use an operation; below the operations its role alone counts. */
function scopesOf(operations: readonly Operation[]): (type: string, field: string) => readonly KeyScope[] | null {
  const narrower = new Map(operations.map(({ name, scope }) => [name, scope]));
  return (type, field) => {
    if (type === 'Query') return ['READ'];
    if (type !== 'Mutation') return null;
    const scope = narrower.get(field);
    return scope ? ['WRITE', scope] : ['WRITE'];
  };
}

function guardRule(
  name: string,
  needed: Permission,
  scopes: readonly KeyScope[] | null,
): ReturnType<ReturnType<typeof rule>> {
  const denied = forbidden(`Your role may not use ${name}: it is for ${needed.name}.`);
  const outside = forbidden(
    `This API key may not use ${name}: it has not the scope ${scopes?.join(' or ') ?? ''}. Use another key.`,
  );
  const stranger = unauthenticated('Say who you are: send the header "authorization: Bearer <token>".');
  return rule(name, { cache: 'no_cache' })((_row, _args, { actor }: Context) =>
    actor === null ? stranger : isPermitted(needed, actor) ? !scopes || isInScope(actor, ...scopes) || outside : denied,
  );
}
