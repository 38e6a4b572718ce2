import { sql, type Kysely } from 'kysely';
import { actorOf, readInSession, type Context } from '../audit/index.js';
import { badInput, notFound } from '../lib/errors.js';
import { DateTimeScalar } from '../lib/scalars.js';
import { inclusionSpans, leafHash, printTlogProof } from '../proof/index.js';
import { rootAt, spanHashes, treeReader } from '../transparency/index.js';
import { isEntryId } from './journal-filter.inputs.js';
import type { EntryProof, InclusionProof } from './tree.type.js';

/**
 * That a part of an entry is in the tree: in that of the newest checkpoint which covers it, or else in the tree by now. It
 * shows hashes alone, and leaves no entry. What is unknown and what is another institution's answer alike.
 * @throws NOT_FOUND, BAD_USER_INPUT
 */
export function proveInclusion(context: Context, entryId: string, part: number): Promise<EntryProof> {
  if (!isEntryId(entryId)) throw badInput('entryId', 'not the id of an entry. Pass it as the API gave it.');
  if (part < 1 || part > 32_767) throw badInput('part', 'parts are counted from 1.');
  const actor = actorOf(context);
  const { institutionId } = actor;
  return readInSession(context.database, actor, context.clock.now(), async (db) => {
    const found = await placeOf(db, institutionId, entryId, part);
    if (found === null) throw notFound('entry');
    const { index, size, hash, note, enteredAt } = found;
    const entry = { entryId, part, leafHash: hash.toString('base64') };
    if (index === null || size === null)
      return { ...entry, proof: null, pendingSince: DateTimeScalar.serialize(enteredAt) };
    return { ...entry, proof: await proofOf(db, institutionId, { index, size, note }), pendingSince: null };
  });
}

interface Place {
  /** Null while it waits. */
  readonly index: number | null;
  /** Of the tree in which it is proved. */
  readonly size: number | null;
  readonly hash: Buffer;
  /** The checkpoint over that tree. */
  readonly note: string | null;
  readonly enteredAt: Date | string | null;
}

/** The leaf's hash is the tree's; where it waits, that of the entry itself. */
async function placeOf(db: Kysely<never>, institutionId: string, entryId: string, part: number): Promise<Place | null> {
  const { rows } = await sql<{
    leaf_index: string | null;
    leaf_hash: Buffer | null;
    size: string | null;
    note: string | null;
    latest: string | null;
    leaf: Buffer | null;
    at: Date | string | null;
  }>`
    select l.leaf_index, l.leaf_hash, c.size, c.note, t.size as latest, e.leaf, e.at
    from (select 1) as one
    left join audit.leaf l on l.institution_id = ${institutionId}::uuid and l.entry_id = ${entryId}::uuid and l.part = ${part}
    left join lateral (select k.size, k.note from audit.checkpoint k where k.institution_id = l.institution_id order by k.size desc limit 1) c on c.size > l.leaf_index
    left join audit.tree t on t.institution_id = l.institution_id
    left join audit.entry e on e.institution_id = ${institutionId}::uuid and e.id = ${entryId}::uuid and e.part = ${part}`.execute(
    db,
  );
  const [row] = rows;
  if (row?.leaf_hash)
    return {
      index: Number(row.leaf_index),
      size: Number(row.size ?? row.latest),
      ...{ hash: row.leaf_hash, note: row.note, enteredAt: null },
    };
  return row?.leaf ? { index: null, size: null, hash: leafHash(row.leaf), note: null, enteredAt: row.at } : null;
}

async function proofOf(
  db: Kysely<never>,
  institutionId: string,
  { index, size, note }: { readonly index: number; readonly size: number; readonly note: string | null },
): Promise<InclusionProof> {
  const reader = treeReader(db, institutionId);
  const hashes = await spanHashes(reader, inclusionSpans(index, size));
  return {
    leafIndex: String(index),
    treeSize: String(size),
    hashes: hashes.map((hash) => hash.toString('base64')),
    root: (await rootAt(reader, size)).toString('base64'),
    checkpoint: note,
    tlogProof: note === null ? null : printTlogProof({ index, hashes, checkpoint: note }),
  };
}
