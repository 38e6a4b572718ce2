import { sql, type Kysely } from 'kysely';
import { leafHash, readLeaf } from '../proof/index.js';
import type { Place, PlacedLeaf } from './event-format.js';

/** What is in the tree and is no entry any more, or another: nothing is told of it, nor of what comes after. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

const mostLeaves = 500;

/**
 * The next leaves of an institution's tree, in their order, without a gap. Read from the tree and not by time: what was
 * committed late has a later place, and is not passed over.
 * @param db a session of that institution @throws Damaged
 */
export async function nextLeaves(
  db: Kysely<never>,
  { institutionId, log }: { readonly institutionId: string; readonly log: string },
  from: number,
): Promise<PlacedLeaf[]> {
  const { rows } = await sql<{ leaf_index: string; leaf_hash: Buffer; leaf: Buffer | null }>`
    select l.leaf_index, l.leaf_hash, e.leaf from audit.leaf l
    left join audit.entry e on e.institution_id = l.institution_id and e.id = l.entry_id and e.part = l.part
    where l.institution_id = ${institutionId}::uuid and l.leaf_index >= ${from}
    order by l.leaf_index limit ${mostLeaves}`.execute(db);
  return rows.map(({ leaf_index, leaf_hash, leaf: bytes }, offset) => {
    const index = Number(leaf_index);
    const leaf = bytes && leafHash(bytes).equals(leaf_hash) ? readLeaf(bytes) : null;
    if (index !== from + offset || !leaf)
      throw new Damaged(
        `Leaf ${from + offset} of ${log} is gone, or is not what was entered. Nothing from there on is streamed. Run probity audit verify.`,
      );
    return { log, index, hash: leaf_hash.toString('base64'), leaf };
  });
}

/**
 * How far lines that stand with the receiver go on from a position: lines of leaves that the tree has by now other ones for,
 * as after a restore, do not count.
 */
export async function positionAfter(
  db: Kysely<never>,
  institutionId: string,
  from: number,
  standing: readonly Place[],
): Promise<number> {
  const hashes = new Map(
    standing
      .filter((place) => place.institutionId === institutionId && place.index >= from)
      .map(({ index, hash }) => [index, hash]),
  );
  if (hashes.size === 0) return from;
  const { rows } = await sql<{ leaf_index: string; leaf_hash: Buffer }>`
    select leaf_index, leaf_hash from audit.leaf
    where institution_id = ${institutionId}::uuid and leaf_index >= ${from} and leaf_index < ${from + hashes.size}
    order by leaf_index`.execute(db);
  let next = from;
  for (const { leaf_index, leaf_hash } of rows) {
    if (Number(leaf_index) !== next || hashes.get(next) !== leaf_hash.toString('base64')) break;
    next++;
  }
  return next;
}
