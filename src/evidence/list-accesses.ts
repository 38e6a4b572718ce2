import { sql } from 'kysely';
import { lookBy, type Context, type Info } from '../audit/index.js';
import { conjunction } from '../lib/catalogue.js';
import type { ListArgs } from '../lib/lists.js';
import { pageOf, type Listed } from '../lib/page.js';
import { rowsOf } from '../lib/positions.js';
import { findInSight } from '../lib/sight.js';
import { accessList } from './access.type.js';
import { entryPiece, isAbout, type About } from './entries-about.js';
import { accessesToOperation } from './evidence.journal.js';
import { connectionPiece, selectedOf } from './page-of-entries.js';
import { isWithin, numbersPiece } from './seq-numbers.js';

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
    const { list, from, to } = asked;
    const piece = connectionPiece(selectedOf(info), {
      page: pageOf(sourceOf(about), list, context.cursors),
      entry: entryPiece('t'),
      table: sql`audit.entry_subject`,
      within: (row) => conjunction([isAbout(row, about), isWithin(row, { from, to })]),
      besides: [['numbers', numbersPiece(about, { from, to })]],
    });
    const { rows } = await sql<{ data: string }>`select ${piece.sql}::text as data`.execute(db);
    journal.enter({
      type: 'journal.searched',
      subjects: [{ personId, role: 'VIEWED', stream: 'OTHER', details: { from, to } }],
      outcomes: [accessesToOperation.name],
    });
    return rowsOf(rows[0]?.data, piece.read ?? same, opener);
  });
}

const same = (value: unknown): unknown => value;

/** The journal's rows of one person, as a list knows a table. A cursor is of one person's list. */
const sourceOf = ({ personId }: About): Listed => ({
  name: `Access to ${personId}`,
  columns: new Map([
    ['seq', { name: 'seq', type: 'bigint', nullable: false }],
    ['id', { name: 'entry_id', type: 'uuid', nullable: false }],
  ]),
  list: accessList,
});
