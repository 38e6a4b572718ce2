import { GraphQLObjectType, getNamedType } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { lookBy, type Context, type Info } from '../audit/index.js';
import { conjunction } from '../lib/catalogue.js';
import { Invariant } from '../lib/errors.js';
import type { ListArgs } from '../lib/lists.js';
import { pageOf, type Listed } from '../lib/page.js';
import { constant, listPiece, rowPiece, rowsOf, type Pair, type Piece } from '../lib/positions.js';
import { fieldsOf } from '../lib/selection.js';
import { findInSight } from '../lib/sight.js';
import { accessList, type AccessNumbers } from './access.type.js';
import { entryPiece, isAbout, pseudonymOf, type About, type Entry } from './entries-about.js';
import { accessesToOperation } from './evidence.journal.js';

export interface AccessesAsked {
  readonly personId: string;
  readonly list: ListArgs;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Who has seen one person, from the journal itself, by one statement. Reading the list is entered too, as
 * `journal.searched`, in the stream OTHER: it shows who looked, nothing of the person, and in the stream ACCESS the list
 * would grow by being read. @throws NOT_FOUND, BAD_USER_INPUT, BAD_CURSOR
 */
export function listAccesses(context: Context, info: Info, asked: AccessesAsked): Promise<unknown> {
  return lookBy(context, accessesToOperation, async (work) => {
    const { db, actor, journal, opener } = work;
    const personId = await findInSight(work, context.catalogue, ['Debtor', 'Person'], asked.personId, 'personId');
    const about: About = { institutionId: actor.institutionId, personId, stream: 'ACCESS' };
    const piece = connectionPiece(context, selectedOf(info), about, asked);
    const { rows } = await sql<{ data: string }>`select ${piece.sql}::text as data`.execute(db);
    journal.enter({
      type: 'journal.searched',
      subjects: [{ personId, role: 'VIEWED', stream: 'OTHER', details: { from: asked.from, to: asked.to } }],
      outcomes: [accessesToOperation.name],
    });
    return rowsOf(rows[0]?.data, piece.read ?? same, opener);
  });
}

const same = (value: unknown): unknown => value;

/** The names of the fields that are asked of the connection. */
function selectedOf(info: Info): ReadonlySet<string> {
  const type = getNamedType(info.returnType);
  if (!(type instanceof GraphQLObjectType)) throw new Invariant('accesses are a connection');
  return new Set([...fieldsOf(info, type, info.fieldNodes).values()].map(({ name }) => name));
}

function connectionPiece(
  { cursors }: Context,
  selected: ReadonlySet<string>,
  about: About,
  { list, from, to }: AccessesAsked,
): Piece {
  const page = pageOf(sourceOf(about), list, cursors);
  const within = (row: string): RawBuilder<boolean> =>
    conjunction([
      isAbout(row, about),
      sql`${sql.ref(`${row}.at`)} >= coalesce(${from}::timestamptz, '-infinity') and ${sql.ref(`${row}.at`)} < coalesce(${to}::timestamptz, 'infinity')`,
    ]);
  const entry = entryPiece('t');
  const node: Piece = {
    sql: sql`json_build_array(${entry.sql}, ${page.cursorJson('t')})`,
    read: ([said, $cursor]: readonly [never, readonly string[]], opener) => ({
      ...(entry.read?.(said, opener) as Entry),
      $cursor,
    }),
  };
  const pairs: Pair[] = [];
  if (['nodes', 'edges', 'pageInfo'].some((name) => selected.has(name)))
    pairs.push(
      [
        'nodes',
        listPiece(
          node,
          sql`(select i.* from audit.entry_subject i where ${conjunction([within('i'), ...page.bounds('i')])} order by ${page.order('i')} limit ${sql.lit(page.limit + 1)}) as t`,
        ),
      ],
      ['page', constant(page.marks)],
    );
  if (selected.has('totalCount'))
    pairs.push(['totalCount', { sql: sql`(select count(*) from audit.entry_subject i where ${within('i')})` }]);
  if (selected.has('numbers')) pairs.push(['numbers', numbersPiece(about, within, from, to)]);
  return rowPiece(pairs);
}

/** The journal's rows of one person, as a list knows a table. A cursor is of one person's list. */
const sourceOf = ({ personId }: About): Listed => ({
  name: `Access to ${personId}`,
  columns: new Map([
    ['seq', { name: 'seq', type: 'bigint', nullable: false }],
    ['id', { name: 'entry_id', type: 'uuid', nullable: false }],
  ]),
  list: accessList,
});

type Counted = readonly [
  first: number | null,
  last: number | null,
  count: number,
  held: number,
  lowest: number | null,
  highest: number | null,
  given: number | null,
  isErased: boolean,
];

/**
 * Numbers are given in the order of commits, instants are taken a little earlier: two accesses at once may stand the other
 * way round, and one of them outside the period. So what is looked for between first and last is looked for at any time.
 * Of an erased person the pseudonym is gone, and with it the way to their entries: that nothing is found says nothing.
 */
function numbersPiece(
  about: About,
  within: (row: string) => RawBuilder<boolean>,
  from: string | null,
  to: string | null,
): Piece {
  const { institutionId, personId, stream } = about;
  return {
    sql: sql`(select json_build_array(n.first, n.last, n.count,
        (select count(*) from audit.entry_subject i where ${isAbout('i', about)} and i.seq between n.first and n.last),
        (select min(i.seq) from audit.entry_subject i where ${isAbout('i', about)}),
        (select max(i.seq) from audit.entry_subject i where ${isAbout('i', about)}),
        (select c.seq from audit.counter c where c.institution_id = ${institutionId}::uuid and c.pseudonym = ${pseudonymOf(institutionId, personId)} and c.stream = ${stream}),
        exists (select from person p where p.institution_id = ${institutionId}::uuid and p.id = ${personId}::uuid and p.data_state = 'ERASED'))
      from (select min(i.seq) as first, max(i.seq) as last, count(*) as count from audit.entry_subject i where ${within('i')}) n)`,
    read: ([first, last, count, held, lowest, highest, given, isErased]: Counted): AccessNumbers => {
      const isUnbroken = first === null || last === null || held === last - first + 1;
      const beginsAtOne = from !== null || (lowest ?? 1) === 1;
      const endsWithTheLast = to !== null || highest === given;
      const isGapless = isUnbroken && beginsAtOne && endsWithTheLast;
      return { first, last, count, isGapless: isErased ? null : isGapless };
    },
  };
}
