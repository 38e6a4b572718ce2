import { sql, type Kysely } from 'kysely';
import { act, actorOf, type Context } from '../audit/index.js';
import { notFound } from '../lib/errors.js';
import { printEntries, tilePath, widthAt, type TileName } from '../proof/index.js';
import { checkAuditor, leavesIn, newestOf, type Newest } from './read-published.js';
import { tileHashes, treeReader } from './read-tree.js';
import { exportEntriesOperation } from './transparency.journal.js';

/** A file of a log, or a further piece of the one before it. */
export interface LogFile {
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Enters that somebody who audits takes the whole log, entries included. Committed before the first of its files is read.
 * @throws UNAUTHENTICATED, FORBIDDEN; NOT_FOUND where nothing was published
 */
export function enterLogExport(context: Context): Promise<Newest> {
  const actor = actorOf(context);
  checkAuditor(actor);
  return act(context, exportEntriesOperation, async ({ db, journal }) => {
    const newest = await newestOf(db, actor.institutionId);
    if (!newest) throw notFound('published log');
    journal.enter({ type: 'journal.exported', details: { first: 0, count: newest.size }, outcomes: ['ENTRIES'] });
    return newest;
  });
}

/**
 * The log as it is served (C2SP tlog-tiles): the checkpoint and the tiles of hashes and entries of its tree; and all
 * checkpoints before it in `checkpoints.ndjson`, from the smallest on, each a JSON string. In pieces, so that any log fits.
 * @param db a login that sees all of the institution's journal
 */
export async function* logFiles(db: Kysely<never>, { institutionId, note, size }: Newest): AsyncGenerator<LogFile> {
  yield { path: 'checkpoint', content: Buffer.from(note) };
  yield* checkpointsUpTo(db, institutionId, note, size);
  const reader = treeReader(db, institutionId);
  for (let level = 0; widthAt(level, 0, size) > 0; level++)
    for (const tile of tilesOf(level, size))
      yield { path: tilePath({ ...tile, level }), content: await tileHashes(reader, { ...tile, level }) };
  for (const tile of tilesOf(0, size))
    yield {
      path: tilePath({ ...tile, level: 'entries' }),
      content: printEntries(await leavesIn(db, institutionId, tile)),
    };
}

function* tilesOf(level: number, size: number): Generator<Pick<TileName, 'index' | 'width'>> {
  for (let index = 0, width; (width = widthAt(level, index, size)) > 0; index++) yield { index, width };
}

const checkpointsInPiece = 1_000;

async function* checkpointsUpTo(
  db: Kysely<never>,
  institutionId: string,
  newest: string,
  size: number,
): AsyncGenerator<LogFile> {
  const origin = newest.slice(0, newest.indexOf('\n') + 1);
  for (let after = -1; after < size;) {
    const { rows } = await sql<{ size: string; note: string }>`
      select size, note from audit.checkpoint
      where institution_id = ${institutionId}::uuid and size > ${after} and size <= ${size} and starts_with(note, ${origin})
      order by size limit ${checkpointsInPiece}`.execute(db);
    if (rows.length === 0) return;
    const lines = rows.map(({ note }) => `${JSON.stringify(note)}\n`);
    yield { path: 'checkpoints.ndjson', content: Buffer.from(lines.join('')) };
    after = Number(rows.at(-1)?.size);
  }
}
