import { sql, type Kysely } from 'kysely';
import { act, actorOf, institutionCalled, readInPublic, type Context, type Database } from '../audit/index.js';
import { isInScope, type Actor } from '../lib/actor.js';
import { forbidden, notFound } from '../lib/errors.js';
import { printEntries, tileWidth, widthAt, type TileName } from '../proof/index.js';
import { tileHashes, treeReader } from './read-tree.js';
import { exportEntriesOperation } from './transparency.journal.js';

/** The newest checkpoint of an institution's log, as it was advertised; null where there is none. Of hashes alone: anybody may read it. */
export const readNewestCheckpoint = (database: Database, slug: string): Promise<string | null> =>
  inLog(database, slug, async (_, newest) => newest.note);

/** Of a log that is no public file. @throws UNAUTHENTICATED, FORBIDDEN; NOT_FOUND also for another institution's */
export async function checkLogReader(context: Context, slug: string): Promise<void> {
  const actor = actorOf(context);
  checkAuditor(actor);
  const theirs = await readInPublic(context.database, slug, (_, institutionId) => Promise.resolve(institutionId));
  if (theirs !== actor.institutionId) throw notFound('log');
}

/** A tile of hashes, as it stands in the tree that was advertised; null where that does not reach so far. */
export const readTile = (database: Database, slug: string, tile: TileName): Promise<Buffer | null> =>
  inLog(database, slug, async (db, { institutionId, size }) => {
    const { level, index, width } = tile;
    if (level === 'entries' || widthAt(level, index, size) < width) return null;
    return tileHashes(treeReader(db, institutionId), { level, index, width });
  });

/**
 * The leaves of a bundle, as bytes, for those who audit: they name people by pseudonym, and commit to details without having
 * them. Reading them is entered, and they are answered when that is committed.
 * @throws UNAUTHENTICATED, FORBIDDEN; NOT_FOUND also for another institution's
 */
export async function readEntries(context: Context, slug: string, { index, width }: TileName): Promise<Buffer> {
  const actor = actorOf(context);
  checkAuditor(actor);
  return act(context, exportEntriesOperation, async ({ db, journal }) => {
    const newest = await newestOf(db, actor.institutionId);
    const isTheirs = (await institutionCalled(db, slug)) === actor.institutionId;
    if (!isTheirs || !newest || widthAt(0, index, newest.size) < width) throw notFound('bundle of entries');
    const leaves = await leavesIn(db, actor.institutionId, { index, width });
    journal.enter({
      type: 'journal.exported',
      details: { first: index * tileWidth, count: leaves.length },
      outcomes: ['ENTRIES'],
    });
    return printEntries(leaves);
  });
}

/**
 * Who may read the leaves of all entries: a system by the scope of its key, which no other opens; people by their role.
 * @throws FORBIDDEN
 */
export function checkAuditor(actor: Actor): void {
  const isAuditor = actor.key
    ? actor.firmId === null && isInScope(actor, 'AUDIT')
    : actor.role === 'COMPLIANCE_OFFICER' || actor.role === 'REGULATOR';
  if (!isAuditor)
    throw forbidden(
      "Entries are read by a compliance officer's or a regulator's token, or by an API key of the scope AUDIT. Use one of these.",
    );
}

/** The bytes of the leaves of one bundle, in their order. */
export async function leavesIn(
  db: Kysely<never>,
  institutionId: string,
  { index, width }: Pick<TileName, 'index' | 'width'>,
): Promise<Buffer[]> {
  const first = index * tileWidth;
  const { rows } = await sql<{ leaf: Buffer }>`
    select e.leaf from audit.leaf l
    join audit.entry e on e.institution_id = l.institution_id and e.id = l.entry_id and e.part = l.part
    where l.institution_id = ${institutionId}::uuid and l.leaf_index >= ${first} and l.leaf_index < ${first + width}
    order by l.leaf_index`.execute(db);
  return rows.map(({ leaf }) => leaf);
}

/** The newest checkpoint as it was advertised. */
export interface Newest {
  readonly institutionId: string;
  readonly note: string;
  readonly size: number;
}

const inLog = <Found>(
  database: Database,
  slug: string,
  read: (db: Kysely<never>, newest: Newest) => Promise<Found | null>,
): Promise<Found | null> =>
  readInPublic(database, slug, async (db, institutionId) => {
    const newest = await newestOf(db, institutionId);
    return newest && read(db, newest);
  });

export async function newestOf(db: Kysely<never>, institutionId: string): Promise<Newest | null> {
  const { rows } = await sql<{ note: string; size: string }>`
    select note, size from audit.checkpoint where institution_id = ${institutionId}::uuid order by size desc limit 1`.execute(
    db,
  );
  const [row] = rows;
  return row ? { institutionId, note: row.note, size: Number(row.size) } : null;
}
