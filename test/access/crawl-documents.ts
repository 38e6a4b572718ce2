/** The crawler's documents, made from the schema: every field of a type that a role may read, and what lies behind it. */
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { AccessTable } from '../../src/app/access-table.js';
import type { Role } from '../../src/lib/actor.js';

/** Which fields a role may read is taken from the access table, which test/house/access-table.test.ts walks. */
export class Documents {
  /** The types that `node` finds, sorted. */
  readonly nodeTypes: readonly string[];

  constructor(
    readonly schema: GraphQLSchema,
    private readonly table: AccessTable,
  ) {
    const node = schema.getType('Node');
    if (!node) throw new Error('the schema has no Node');
    this.nodeTypes = schema
      .getPossibleTypes(node as never)
      .map(({ name }) => name)
      .sort();
  }

  typeCalled(name: string): GraphQLObjectType {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    return type;
  }

  /** Every type that has an id of its own. */
  get rowTypes(): readonly string[] {
    return Object.values(this.schema.getTypeMap())
      .filter((type) => isObjectType(type) && 'id' in type.getFields() && !type.name.startsWith('__'))
      .map(({ name }) => name);
  }

  mayRead(role: Role, type: string, field: string): boolean {
    const readers = this.table.types.find(({ name }) => name === type)?.fields.get(field);
    return readers?.has(role) ?? true;
  }

  mayCall(role: Role, operation: string): boolean {
    return this.table.operations.find(({ name }) => name === operation)?.scopes.has(role) ?? false;
  }

  fieldOf(type: string, name: string): GraphQLField<unknown, unknown> {
    const field = this.typeCalled(type).getFields()[name];
    if (!field) throw new Error(`${type} has no ${name}`);
    return field;
  }

  /** The fields that the role may read. */
  readable(role: Role, type: string): readonly string[] {
    return Object.keys(this.typeCalled(type).getFields()).filter((name) => this.mayRead(role, type, name));
  }

  /** Everything of a type that the role may read; of the nodes that its fields show their ids, or all of theirs. */
  everything(role: Role, type: string, depth: 0 | 1 = 0): string {
    const fields = Object.values(this.typeCalled(type).getFields()).filter(({ name }) =>
      this.mayRead(role, type, name),
    );
    return `__typename ${fields.map((field) => this.asked(role, field, depth)).join(' ')}`;
  }

  /** The fields that the role may not read. */
  refused(role: Role, type: string): readonly string[] {
    return Object.values(this.typeCalled(type).getFields())
      .filter(({ name }) => !this.mayRead(role, type, name))
      .map(({ name }) => name);
  }

  /** One field, with what must be selected in it. */
  asked(role: Role, field: GraphQLField<unknown, unknown>, depth: 0 | 1): string {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return `${field.name}${argumentsOf(field.args)}`;
    const page = type.getFields()['nodes'];
    if (page) {
      const inner = this.within(role, getNamedType(page.type) as GraphQLObjectType, depth);
      return `${field.name}${argumentsOf(field.args)} { totalCount pageInfo { hasNextPage } nodes { ${inner} } }`;
    }
    return `${field.name}${argumentsOf(field.args)} { ${this.within(role, type, depth)} }`;
  }

  private within(role: Role, type: GraphQLObjectType, depth: 0 | 1): string {
    if (this.nodeTypes.includes(type.name)) return depth === 0 ? '__typename id' : this.everything(role, type.name, 0);
    // What is no node is reached by no id: all of it is asked here.
    return this.everything(role, type.name, 0);
  }

  /** The fields of a type behind which there are nodes: from there it goes on. */
  ways(role: Role, type: string): readonly GraphQLField<unknown, unknown>[] {
    return Object.values(this.typeCalled(type).getFields()).filter(
      (field) => this.mayRead(role, type, field.name) && isCompositeType(getNamedType(field.type)),
    );
  }

  /** The root fields that list rows, and the type of these. */
  get lists(): readonly { readonly name: string; readonly type: string }[] {
    return this.connectionsOf(this.schema.getQueryType()).filter(
      ({ name }) => !['accessesTo', 'journal', 'casesTouchedBy'].includes(name),
    );
  }

  /** The values of a root list's `orderBy`, each with the property that it orders by. */
  ordersOf(list: string): readonly { readonly type: string; readonly order: string; readonly property: string }[] {
    const order = this.fieldOf('Query', list).args.find(({ name }) => name === 'orderBy');
    const type = order && getNamedType(order.type);
    return isEnumType(type)
      ? type.getValues().map(({ name }) => ({ type: type.name, order: name, property: propertyIn(name) }))
      : [];
  }

  connectionsOf(parent: GraphQLObjectType | null | undefined): readonly {
    readonly name: string;
    readonly type: string;
    /** Properties of its filter that take an id. */
    readonly filters: readonly string[];
  }[] {
    return Object.values(parent?.getFields() ?? {}).flatMap(({ name, type, args }) => {
      const connection = getNamedType(type);
      const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
      const filter = args.find((arg) => arg.name === 'filter');
      return nodes
        ? [{ name, type: getNamedType(nodes.type).name, filters: filter ? idFiltersOf(filter.type) : [] }]
        : [];
    });
  }
}

/** `DAYS_PAST_DUE_DESC` → `daysPastDue` */
const propertyIn = (order: string): string =>
  order
    .replace(/_(?:ASC|DESC)$/, '')
    .toLowerCase()
    .replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

function idFiltersOf(type: GraphQLInputType): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields())
    .filter((field) => getNamedType(field.type).name === 'IdFilter')
    .map(({ name }) => name);
}

/** Small pages below a row. */
function argumentsOf(args: readonly GraphQLArgument[]): string {
  if (args.some(({ name }) => name === 'first')) return '(first: 3)';
  const needed = args.find(({ type }) => isNonNullType(type));
  if (needed) throw new Error(`a field insists on ${needed.name}: say with what it is crawled`);
  return '';
}

/** Where in an input a mutation takes ids: `caseId`, `caseIds.0`, `debtsDiscussed.0.debtId`. */
export function idPlaces(schema: GraphQLSchema, mutation: string): readonly string[] {
  const input = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
  const placesIn = (type: GraphQLInputType, path: string): string[] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return named.name === 'ID' ? [path] : [];
    return Object.values(named.getFields()).flatMap((field) => {
      const isList = field.type.toString().startsWith('[');
      return placesIn(field.type, `${path ? `${path}.` : ''}${field.name}${isList ? '.0' : ''}`);
    });
  };
  return input ? placesIn(input, '') : [];
}
