import { sql, type RawBuilder } from 'kysely';
import type { SourceType } from './catalogue.js';
import type { Cursors } from './cursor.js';
import { badCursor, badInput, Invariant } from './errors.js';
import { orderOf, type ListArgs, type Order } from './lists.js';

/** One page of an ordered list: its bounds, order and limit in SQL, and what its answer needs to make cursors. */
export interface Page {
  readonly limit: number;
  /** A page from the end is read backwards, and turned round when it is answered. */
  readonly isReversed: boolean;
  readonly marks: PageMarks;
  bounds(row: string): RawBuilder<boolean>[];
  order(row: string): RawBuilder<unknown>;
  cursorJson(row: string): RawBuilder<unknown>;
}

/** Travels with the rows of a page to where its cursors and `pageInfo` are made. */
export interface PageMarks {
  readonly list: string;
  readonly limit: number;
  readonly isReversed: boolean;
  readonly hasAfter: boolean;
  readonly hasBefore: boolean;
}

const mostPerPage = 100;

/** What a page must know of a table. */
export type Listed = Pick<SourceType, 'name' | 'columns' | 'list'>;

/** @throws BAD_USER_INPUT, BAD_CURSOR */
export function pageOf(source: Listed, args: ListArgs, cursors: Cursors): Page {
  const { first, last, after, before } = args;
  if ((first === undefined || first === null) === (last === undefined || last === null)) {
    throw badInput('first', `say how many you want, by first or by last, 1 to ${mostPerPage}.`);
  }
  const limit = first ?? last ?? 0;
  if (limit < 1 || limit > mostPerPage)
    throw badInput(typeof first === 'number' ? 'first' : 'last', `must be from 1 to ${mostPerPage}.`);
  const isReversed = typeof last === 'number';
  const order = ordersOf(source, args);
  const list = `${source.name} ${order.map((each) => `${each.property}${each.descending ? ' desc' : ''}`).join(', ')}`;
  const columns = order.map(({ property, descending }) => {
    const column = source.columns.get(property);
    if (!column) throw new Invariant(`${source.name} is ordered by ${property}, which is no column`);
    return { name: column.name, type: sql.raw(column.type), descending };
  });
  // Read at once, so that a wrong cursor is refused whatever is selected.
  const read = (cursor: string | null | undefined): readonly string[] | null => {
    if (cursor === undefined || cursor === null) return null;
    const values = cursors.read(list, cursor);
    if (values.length !== columns.length) throw badCursor();
    return values;
  };
  const [afterValues, beforeValues] = [read(after), read(before)];
  const beyond = (row: string, values: readonly string[], forwards: boolean): RawBuilder<boolean> => {
    const bound = columns.map((column, index) => ({
      ...column,
      left: sql.ref(`${row}.${column.name}`),
      right: sql`${values[index]}::${column.type}`,
    }));
    const directions = new Set(columns.map(({ descending }) => descending));
    const sign = (descending: boolean): RawBuilder<unknown> => (descending === forwards ? sql`<` : sql`>`);
    if (directions.size === 1) {
      return sql<boolean>`(${sql.join(bound.map((each) => each.left))}) ${sign(columns[0]?.descending ?? false)} (${sql.join(bound.map((each) => each.right))})`;
    }
    const steps = bound.map(
      (each, index) =>
        sql`(${sql.join([...bound.slice(0, index).map((same) => sql`${same.left} = ${same.right}`), sql`${each.left} ${sign(each.descending)} ${each.right}`], sql` and `)})`,
    );
    return sql<boolean>`(${sql.join(steps, sql` or `)})`;
  };
  return {
    limit,
    isReversed,
    marks: { list, limit, isReversed, hasAfter: afterValues !== null, hasBefore: beforeValues !== null },
    bounds: (row) => [
      ...(afterValues ? [beyond(row, afterValues, true)] : []),
      ...(beforeValues ? [beyond(row, beforeValues, false)] : []),
    ],
    order: (row) =>
      sql.join(
        columns.map(
          ({ name, descending }) =>
            sql`${sql.ref(`${row}.${name}`)} ${descending === isReversed ? sql`asc` : sql`desc`}`,
        ),
      ),
    // As text: instants keep their microseconds, and the value is cast back to the column's own type.
    cursorJson: (row) =>
      sql`json_build_array(${sql.join(columns.map(({ name }) => sql`${sql.ref(`${row}.${name}`)}::text`))})`,
  };
}

function ordersOf(source: Listed, args: ListArgs): readonly Order[] {
  const list = source.list;
  if (!list) throw new Invariant(`${source.name} has no list`);
  const given = (args.orderBy ?? []).map((value) => orderOf(list, value)).filter((each) => each !== null);
  const wanted = given.length > 0 ? given : list.defaultOrder;
  const distinct = wanted.filter(
    (each, index) => wanted.findIndex((other) => other.property === each.property) === index,
  );
  // Ties are broken by id, in the direction of the last order, so that one index serves both.
  return distinct.some(({ property }) => property === 'id')
    ? distinct
    : [...distinct, { property: 'id', descending: distinct.at(-1)?.descending ?? false }];
}

/** A connection as the statement answers it. */
interface ConnectionRow {
  nodes?: NodeRow[];
  page?: PageMarks;
}
type NodeRow = Readonly<Record<string, unknown>> & { readonly $cursor?: readonly string[] };

/** Readers of a connection's row, for the resolvers of every connection type. */
export function connectionReaders(
  cursors: Cursors,
): Readonly<Record<'nodes' | 'edges' | 'pageInfo', (row: ConnectionRow) => unknown>> {
  const nodesOf = (row: ConnectionRow): NodeRow[] => {
    const nodes = row.nodes ?? [];
    if (!row.page) return nodes;
    return row.page.isReversed ? nodes.slice(0, row.page.limit).reverse() : nodes.slice(0, row.page.limit);
  };
  const cursorOf = (row: ConnectionRow, node: NodeRow | undefined): string | null =>
    node?.$cursor && row.page ? cursors.sign(row.page.list, node.$cursor) : null;
  return {
    nodes: nodesOf,
    edges: (row) => nodesOf(row).map((node) => ({ node, cursor: cursorOf(row, node) })),
    pageInfo: (row) => {
      const nodes = nodesOf(row);
      const { limit = 0, isReversed = false, hasAfter = false, hasBefore = false } = row.page ?? {};
      const hasMore = (row.nodes?.length ?? 0) > limit;
      return {
        hasNextPage: isReversed ? hasBefore : hasMore,
        hasPreviousPage: isReversed ? hasMore : hasAfter,
        startCursor: cursorOf(row, nodes[0]),
        endCursor: cursorOf(row, nodes.at(-1)),
      };
    },
  };
}
