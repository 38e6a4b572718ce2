import { getNamedType, GraphQLObjectType, type FieldNode } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { Onlooker } from './actor.js';
import { conjunction, joins, scopesOf, type Catalogue, type FieldSource, type SourceType } from './catalogue.js';
import type { Cursors } from './cursor.js';
import { Invariant } from './errors.js';
import type { SealedField } from './fields.js';
import { idPrefix } from './id.js';
import { isPermitted } from './permission.js';
import { pageOf, type Page } from './page.js';
import { argumentsOf, below, fieldsOf, type Asked, type SelectedField } from './selection.js';
import { checkOrder, filterOf } from './filter.js';
import type { ListArgs } from './lists.js';
import { constant, firstOf, listPiece, rowPiece, tuplePiece, type Pair, type Piece, type Reader } from './positions.js';
import { sealedPiece } from './sealed-piece.js';

/**
 * `select`: one SQL statement for what a root field asks, with its relations and nested lists as JSON. No entity is
 * hydrated and no field resolver queries, so N+1 cannot be written. Row-level security keeps to the institution; scopes
 * keep to what the actor may see; a field that the actor may not have is not fetched at all.
 */
export interface Selecting {
  readonly catalogue: Catalogue;
  readonly cursors: Cursors;
  readonly actor: Onlooker;
  /** Plain values of sensitive fields instead of masked ones: only ever set by `look`, which leaves an entry. */
  readonly isPlain: boolean;
  /** What the root field was told and the links below it narrow by, such as `knownAt`. */
  readonly frame: Readonly<Record<string, unknown>>;
}

export interface Selection {
  readonly statement: RawBuilder<{ data: string | null }>;
  /** Makes plain rows of the statement's parsed `data`. */
  readonly read: Reader;
  /** `Type.field` of each sensitive field selected: what an access entry lists. */
  readonly sensitive: ReadonlySet<string>;
}

/** Where in the operation's answer the selected thing stands: below the root field by these field names. */
type At = readonly string[];

export function selectOne(selecting: Selecting, asked: Asked, type: string, id: string, at: At = []): Selection {
  const source = selecting.catalogue.type(type);
  const writer = new Writer(selecting, asked);
  const row = writer.alias();
  const where = conjunction([sql`${sql.ref(`${row}.id`)} = ${id}::uuid`, ...writer.scopes(source, row)]);
  const piece = writer.row(source, row, writer.nodesAt(at));
  return writer.done(piece, sql`from ${sql.table(source.table)} as ${sql.ref(row)} where ${where}`);
}

export interface Wanted {
  readonly type: string;
  readonly id: string;
}

/** Rows of any types by their ids, as an array in the order asked. Each carries its type as `$type`. */
export function selectMany(selecting: Selecting, asked: Asked, wanted: readonly Wanted[], at: At = []): Selection {
  const writer = new Writer(selecting, asked);
  const nodes = writer.nodesAt(at);
  const parts = wanted.map(({ type, id }) => {
    const source = selecting.catalogue.type(type);
    const row = writer.alias();
    const where = conjunction([sql`${sql.ref(`${row}.id`)} = ${id}::uuid`, ...writer.scopes(source, row)]);
    const { sql: columns, read } = writer.row(source, row, nodes, [['$type', constant(type)]]);
    return { sql: sql`(select ${columns} from ${sql.table(source.table)} as ${sql.ref(row)} where ${where})`, read };
  });
  return writer.done(tuplePiece(parts));
}

/** @param narrow what the rows must be besides all that bounds them anyway */
export function selectConnection(
  selecting: Selecting,
  asked: Asked,
  type: string,
  at: At = [],
  narrow?: (row: string) => RawBuilder<boolean>,
): Selection {
  const source = selecting.catalogue.type(type);
  const writer = new Writer(selecting, asked);
  const nodes = writer.nodesAt(at);
  const args = at.length === 0 ? writer.rootArguments() : {};
  return writer.done(writer.connection(source, nodes, args, narrow ? { inherits: false, where: narrow } : null));
}

class Writer {
  readonly #sensitive = new Set<string>();
  #aliases = 0;

  constructor(
    private readonly selecting: Selecting,
    private readonly asked: Asked,
  ) {}

  done({ sql: value, read = same }: Piece, from: RawBuilder<unknown> = sql``): Selection {
    return { statement: sql`select ${value}::text as data ${from}`, read, sensitive: this.#sensitive };
  }

  alias(): string {
    return `t${this.#aliases++}`;
  }

  rootArguments(): ListArgs {
    const field = this.asked.parentType.getFields()[this.asked.fieldName];
    const node = this.asked.fieldNodes[0];
    if (!field || !node) throw new Invariant('a root field that the schema does not have');
    return argumentsOf(this.asked, field, node);
  }

  /** The field nodes that select the thing itself, when it stands below the root field's own type. */
  nodesAt(at: At): readonly FieldNode[] {
    let nodes: readonly FieldNode[] = this.asked.fieldNodes;
    let type = this.typeOfField(this.asked.parentType, this.asked.fieldName);
    for (const name of at) {
      if (!type) throw new Invariant(`nothing to select at ${at.join('.')}`);
      nodes = below(this.asked, type, nodes, name);
      type = this.typeOfField(type, name);
    }
    return nodes;
  }

  scopes(source: SourceType, row: string): RawBuilder<boolean>[] {
    return scopesOf(source, row, this.selecting.actor);
  }

  /**
   * What the institution's own people see with the row that it hangs on, a firm's engagement may leave out: for firms every
   * row of a statement is in a scope of its own.
   */
  private scopesForFirms(source: SourceType, row: string): RawBuilder<boolean>[] {
    return this.selecting.actor.firmId === null ? [] : this.scopes(source, row);
  }

  row(source: SourceType, row: string, nodes: readonly FieldNode[], more: readonly Pair[] = []): Piece {
    const pairs = new Map<string, Piece>(more);
    const sealed = new Map<string, SealedField>();
    for (const field of fieldsOf(this.asked, this.graphqlType(source.name), nodes).values()) {
      const from = source.fields.get(field.name);
      // The guard refuses the field as well; not fetching it means that a guard that fails shows nothing.
      if (!from || !isPermitted(source.permissions[field.name], this.selecting.actor)) continue;
      if (from.kind === 'sealed') sealed.set(field.name, from.sealed);
      else if (from.kind === 'column') pairs.set(field.name, this.column(source, row, field.name));
      else if (from.kind === 'computed') for (const need of from.needs) pairs.set(need, this.column(source, row, need));
      else pairs.set(field.key, this.nested(source, row, field, from));
    }
    for (const [key, piece] of this.sealedPieces(source, row, sealed)) pairs.set(key, piece);
    return rowPiece([...pairs]);
  }

  private column(source: SourceType, row: string, property: string): Piece {
    const column = source.columns.get(property);
    if (!column) throw new Invariant(`${source.name}.${property} is no column`);
    const value = sql.ref(`${row}.${column.name}`);
    return { sql: this.only(source, row, property, column.type === 'bigint' ? sql`${value}::text` : value) };
  }

  /** Null where a firm's engagement does not show the field of this row. */
  private only(source: SourceType, row: string, property: string, value: RawBuilder<unknown>): RawBuilder<unknown> {
    const shown = source.fieldScopes.get(property)?.(row, this.selecting.actor) ?? null;
    return shown === null ? value : sql`case when ${shown} then ${value} end`;
  }

  /** One blob a row, opened once however many of its fields are asked for; a row's fields are all of one person. */
  private sealedPieces(source: SourceType, row: string, fields: ReadonlyMap<string, SealedField>): Pair[] {
    const [first] = fields.values();
    if (!first) return [];
    const subject = source.columns.get(first.subject);
    if (!subject) throw new Invariant(`${first.name} names no person whose data it is`);
    for (const property of fields.keys()) this.#sensitive.add(`${source.name}.${property}`);
    const { isPlain, actor } = this.selecting;
    const asked = [...fields].map(([property, { name, mask }]) => {
      // Under which a firm is shown this field of this row.
      const condition = source.fieldScopes.get(property)?.(row, actor) ?? null;
      return { property, name, mask, condition };
    });
    return [['$sealed', sealedPiece(row, subject.name, asked, isPlain ? null : source.mask)]];
  }

  private nested(
    source: SourceType,
    row: string,
    field: SelectedField,
    from: Exclude<FieldSource, { kind: 'computed' | 'column' | 'sealed' }>,
  ): Piece {
    if (from.kind === 'id') {
      const prefix = idPrefix(source.name);
      return { sql: sql.ref(`${row}.id`), read: (id: string) => prefix + id };
    }
    if (from.kind === 'one') {
      const target = this.selecting.catalogue.type(from.target);
      const other = this.alias();
      const { sql: columns, read } = this.row(target, other, field.nodes);
      return {
        sql: sql`(select ${columns} from ${sql.table(target.table)} as ${sql.ref(other)} where ${conjunction([joins(row, from.column, other, 'id'), ...this.scopesForFirms(target, other)])})`,
        read,
      };
    }
    const target = this.selecting.catalogue.type(from.link.list.name);
    const column = target.columns.get(from.link.by)?.name;
    if (!column)
      throw new Invariant(
        `the link ${source.name}.${field.name} points by ${from.link.by}, which ${target.name} does not have`,
      );
    const { inherits, atMost, isFirst, narrow } = from.link;
    const parent: Parent = {
      inherits,
      where: (other) =>
        conjunction([joins(row, 'id', other, column), ...(narrow ? [narrow(other, this.selecting.frame)] : [])]),
    };
    if (isFirst)
      return firstOf(this.list(target, field.nodes, pageOf(target, { first: 1 }, this.selecting.cursors), parent));
    if (atMost === undefined) return this.connection(target, field.nodes, field.args, parent);
    return this.list(target, field.nodes, pageOf(target, { first: atMost }, this.selecting.cursors), parent);
  }

  connection(source: SourceType, nodes: readonly FieldNode[], args: ListArgs, parent: Parent | null): Piece {
    const list = source.list;
    if (!list) throw new Invariant(`${source.name} has no list`);
    checkOrder(source, args, this.selecting.actor);
    const type = this.graphqlType(`${list.name}Connection`);
    const asked = new Map([...fieldsOf(this.asked, type, nodes).values()].map((field) => [field.name, field.nodes]));
    const page = pageOf(source, args, this.selecting.cursors);
    const filter = (row: string): RawBuilder<boolean>[] => [
      ...(parent ? [parent.where(row)] : []),
      ...(parent?.inherits ? this.scopesForFirms(source, row) : this.scopes(source, row)),
      ...filterOf(this.selecting.catalogue, source, row, args.filter, this.selecting.actor),
    ];
    const pairs: Pair[] = [];
    const edges = asked.get('edges') ?? [];
    const edgeType = this.graphqlType(`${list.name}Edge`);
    const nodeNodes = [...(asked.get('nodes') ?? []), ...below(this.asked, edgeType, edges, 'node')];
    const wantsCursor = asked.has('pageInfo') || below(this.asked, edgeType, edges, 'cursor').length > 0;
    if (asked.has('nodes') || asked.has('edges') || asked.has('pageInfo')) {
      pairs.push(['nodes', this.list(source, nodeNodes, page, parent, filter, asked.has('pageInfo'), wantsCursor)]);
      if (wantsCursor || page.isReversed) pairs.push(['page', constant(page.marks)]);
    }
    if (asked.has('totalCount')) {
      const row = this.alias();
      pairs.push([
        'totalCount',
        {
          sql: sql`(select count(*) from ${sql.table(source.table)} as ${sql.ref(row)} where ${conjunction(filter(row))})`,
        },
      ]);
    }
    return rowPiece(pairs);
  }

  /** JSON is built outside the ordered, limited subquery, so that only the rows of the page are built. */
  private list(
    source: SourceType,
    nodes: readonly FieldNode[],
    page: Page,
    parent: Parent | null,
    filter: (row: string) => RawBuilder<boolean>[] = (row) => [
      ...(parent ? [parent.where(row)] : []),
      ...(parent?.inherits ? this.scopesForFirms(source, row) : this.scopes(source, row)),
    ],
    wantsMore = false,
    wantsCursor = false,
  ): Piece {
    const inner = this.alias();
    const row = this.alias();
    const where = conjunction([...filter(inner), ...page.bounds(inner)]);
    const limit = page.limit + (wantsMore ? 1 : 0);
    const cursor: Pair[] = wantsCursor ? [['$cursor', { sql: page.cursorJson(row) }]] : [];
    return listPiece(
      this.row(source, row, nodes, cursor),
      sql`(select ${sql.ref(inner)}.* from ${sql.table(source.table)} as ${sql.ref(inner)} where ${where} order by ${page.order(inner)} limit ${sql.lit(limit)}) as ${sql.ref(row)}`,
      page.limit,
    );
  }

  private graphqlType(name: string): GraphQLObjectType {
    const type = this.asked.schema.getType(name);
    if (!(type instanceof GraphQLObjectType)) throw new Invariant(`${name} is no object type of the schema`);
    return type;
  }

  private typeOfField(type: GraphQLObjectType, name: string): GraphQLObjectType | null {
    const field = type.getFields()[name];
    const named = field && getNamedType(field.type);
    return named instanceof GraphQLObjectType ? named : null;
  }
}

const same = (value: unknown): unknown => value;

/** The row that a nested list hangs on. */
interface Parent {
  readonly inherits: boolean;
  readonly where: (row: string) => RawBuilder<boolean>;
}
