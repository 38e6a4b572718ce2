import { GraphQLObjectType, getNamedType, type FieldNode } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { Info } from '../audit/index.js';
import { conjunction } from '../lib/catalogue.js';
import { Invariant } from '../lib/errors.js';
import type { Page } from '../lib/page.js';
import { constant, listPiece, rowPiece, type Pair, type Piece } from '../lib/positions.js';
import { below, fieldsOf } from '../lib/selection.js';

/** Pages of the journal's own tables, which are no entities: a connection by one statement, of what is selected of it. */

export interface Selected {
  /** The names of the fields that are asked of the connection. */
  readonly connection: ReadonlySet<string>;
  /** And of its nodes, by whatever way. */
  readonly node: ReadonlySet<string>;
}

export function selectedOf(info: Info): Selected {
  const connection = objectOf(info.returnType);
  const edge = objectOf(connection.getFields()['edges']?.type);
  const node = objectOf(connection.getFields()['nodes']?.type);
  const edges = below(info, connection, info.fieldNodes, 'edges');
  const nodes = [...below(info, connection, info.fieldNodes, 'nodes'), ...below(info, edge, edges, 'node')];
  const namesOf = (type: GraphQLObjectType, of: readonly FieldNode[]): ReadonlySet<string> =>
    new Set([...fieldsOf(info, type, of).values()].map(({ name }) => name));
  return { connection: namesOf(connection, info.fieldNodes), node: namesOf(node, nodes) };
}

function objectOf(type: Info['returnType'] | undefined): GraphQLObjectType {
  const named = getNamedType(type);
  if (!(named instanceof GraphQLObjectType)) throw new Invariant('a list of entries is a connection of objects');
  return named;
}

export interface Paged {
  readonly page: Page;
  /** A row under the alias `t`, as it is answered. */
  readonly entry: Piece;
  /** A table, or a statement in brackets. */
  readonly table: RawBuilder<unknown>;
  /** Which of its rows the list has. */
  readonly within: (row: string) => RawBuilder<boolean>;
  /** What the connection has besides. */
  readonly besides?: readonly Pair[];
}

export function connectionPiece({ connection }: Selected, { page, entry, table, within, besides = [] }: Paged): Piece {
  const node: Piece = {
    sql: sql`json_build_array(${entry.sql}, ${page.cursorJson('t')})`,
    read: ([said, $cursor]: readonly [never, readonly string[]], opener) => ({
      ...(entry.read?.(said, opener) as object),
      $cursor,
    }),
  };
  const rows = sql`(select i.* from ${table} i where ${conjunction([within('i'), ...page.bounds('i')])} order by ${page.order('i')} limit ${sql.lit(page.limit + 1)}) as t`;
  const pairs: Pair[] = [];
  if (['nodes', 'edges', 'pageInfo'].some((name) => connection.has(name)))
    pairs.push(['nodes', listPiece(node, rows, page.limit)], ['page', constant(page.marks)]);
  if (connection.has('totalCount'))
    pairs.push(['totalCount', { sql: sql`(select count(*) from ${table} i where ${within('i')})` }]);
  return rowPiece([...pairs, ...besides.filter(([name]) => connection.has(name))]);
}
