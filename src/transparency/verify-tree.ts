import { sql, type Kysely } from 'kysely';
import { Faults, mostFaults } from '../audit/index.js';
import { leafHash, readCheckpoint, readNote, verifyNote, type RightEdge, type Verifier } from '../proof/index.js';
import { GrowingTree, leafHashes } from './build-tree.js';

/**
 * Re-verifies the hash tree of one institution from what is stored: every entry waits or is a leaf with the hash of its
 * bytes, indexes have no gap, and tiles, root and checkpoints are those of these leaves. Page by page and from one snapshot,
 * so that it holds for a journal that grows meanwhile. Needs a login that sees all of the journal.
 */
export interface TreeReport {
  /** Leaves that were found. */
  readonly leaves: number;
  /** Entries, or parts of them, that the sequencer has not taken yet. */
  readonly pending: number;
  readonly checkpoints: number;
  /** Sentences; none when all holds. Of more than a thousand the others are counted. */
  readonly faults: readonly string[];
}

/** One institution, seen by one snapshot. */
interface Snapshot {
  readonly db: Kysely<never>;
  readonly institutionId: string;
  readonly faults: Faults;
  readonly signerOf: ((origin: string) => Verifier) | undefined;
}

/** @param signerOf by what the institution's log of an origin signs; signatures are not verified where it is left out */
export const verifyTree = (
  db: Kysely<never>,
  institutionId: string,
  signerOf?: (origin: string) => Verifier,
): Promise<TreeReport> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const snapshot: Snapshot = { db: transaction, institutionId, faults: new Faults(), signerOf };
      const found = await verifyEntries(snapshot);
      const grown = await verifyLeaves(snapshot);
      return {
        leaves: grown.leaves,
        pending: found.pending,
        checkpoints: grown.checkpoints,
        faults: snapshot.faults.all(),
      };
    });

const entriesInPage = 2_000;

/** Every entry is in the queue or in the tree, under the hash of its bytes; and nothing else is in either. */
async function verifyEntries(snapshot: Snapshot): Promise<{ pending: number }> {
  const { db, institutionId, faults } = snapshot;
  const found = { leaves: 0, pending: 0 };
  let after = { id: '00000000-0000-0000-0000-000000000000', part: 0, at: '-infinity' };
  let before = '';
  for (let isLast = false; !isLast;) {
    const { rows } = await sql<EntryRow>`
      select e.id, e.part, e.at::text, coalesce(e.leaf, '') as leaf, p.leaf_hash as waiting, l.leaf_hash as sequenced
      from (
        select id, part, at, leaf from audit.entry
        where institution_id = ${institutionId}::uuid and (id, part, at) > (${after.id}::uuid, ${after.part}::smallint, ${after.at}::timestamptz)
        order by id, part, at limit ${entriesInPage}
      ) e
      left join audit.pending p on p.institution_id = ${institutionId}::uuid and p.entry_id = e.id and p.part = e.part
      left join audit.leaf l on l.institution_id = ${institutionId}::uuid and l.entry_id = e.id and l.part = e.part
      order by e.id, e.part, e.at`.execute(db);
    for (const { id, part, leaf, waiting, sequenced } of rows) {
      const key = `entry ${id} part ${part}`;
      if (key === before) {
        faults.say(`${key} is in the journal twice`);
        continue;
      }
      before = key;
      if (waiting) found.pending++;
      if (sequenced) found.leaves++;
      if (waiting && sequenced) faults.say(`${key} is a leaf of the tree, and waits to become one`);
      if (!waiting && !sequenced) faults.say(`${key} is no leaf of the tree, nor does it wait to become one`);
      const hash = leafHash(leaf);
      if (waiting && !waiting.equals(hash)) faults.say(`${key} waits under a hash that is not that of its bytes`);
      if (sequenced && !sequenced.equals(hash))
        faults.say(`the leaf of ${key} has a hash that is not that of its bytes`);
    }
    after = rows.at(-1) ?? after;
    isLast = rows.length < entriesInPage;
  }
  await verifyNothingElse(snapshot, found);
  return found;
}

interface EntryRow {
  readonly id: string;
  readonly part: number;
  readonly at: string;
  readonly leaf: Buffer;
  readonly waiting: Buffer | null;
  readonly sequenced: Buffer | null;
}

/** By numbers; which they are is looked for only where the numbers differ. */
async function verifyNothingElse(
  { db, institutionId, faults }: Snapshot,
  found: Readonly<Record<'leaves' | 'pending', number>>,
): Promise<void> {
  const tables = [
    { name: 'audit.leaf', number: found.leaves, what: 'a leaf of the tree is of' },
    { name: 'audit.pending', number: found.pending, what: 'what waits is of' },
  ];
  for (const { name, number, what } of tables) {
    const { rows: counted } = await sql<{
      count: string;
    }>`select count(*) as count from ${sql.table(name)} where institution_id = ${institutionId}::uuid`.execute(db);
    if (Number(counted[0]?.count) === number) continue;
    const { rows } = await sql<{ entry_id: string; part: number }>`
      select x.entry_id, x.part from ${sql.table(name)} x where x.institution_id = ${institutionId}::uuid and not exists (
        select from audit.entry e where e.institution_id = x.institution_id and e.id = x.entry_id and e.part = x.part
      ) order by x.entry_id, x.part limit ${mostFaults}`.execute(db);
    for (const { entry_id, part } of rows) faults.say(`${what} entry ${entry_id} part ${part}, which does not exist`);
    if (rows.length === 0) faults.say(`${name} has ${counted[0]?.count} rows, the journal leads to ${number}`);
  }
}

/** Indexes have no gap; tiles, state and checkpoints are what comes of the leaves. */
async function verifyLeaves(snapshot: Snapshot): Promise<{ leaves: number; checkpoints: number }> {
  const { faults } = snapshot;
  const tree = new GrowingTree();
  const { edge } = tree;
  const checkpoints = checkpointsOf(snapshot);
  let next = await checkpoints.next();
  let compared = 0;
  let before = -1;
  const compare = (checkpoint: CheckpointRow): void => {
    compared++;
    if (checkpoint.size === before) faults.say(`there are two checkpoints of size ${before}`);
    before = checkpoint.size;
    if (!edge.root().equals(checkpoint.root) || !saysItsRow(checkpoint, snapshot.signerOf))
      faults.say(`the checkpoint of size ${checkpoint.size} is not that of its leaves`);
  };
  for await (const { first, hashes } of leafHashes(snapshot.db, snapshot.institutionId)) {
    if (first !== edge.size) {
      faults.say(`the leaf of index ${edge.size} is missing: the next is ${first}. Nothing after it was compared`);
      break;
    }
    for (let at = 0; at < hashes.length;) {
      // A checkpoint within the page: its root is that of the leaves up to it.
      while (!next.done && next.value.size === edge.size) {
        compare(next.value);
        next = await checkpoints.next();
      }
      const room = next.done ? hashes.length - at : Math.min(hashes.length - at, (next.value.size - edge.size) * 32);
      tree.append(hashes.subarray(at, at + room));
      at += room;
    }
  }
  for (; !next.done; next = await checkpoints.next()) {
    if (next.value.size === edge.size) compare(next.value);
    else faults.say(`the checkpoint of size ${next.value.size} is of more leaves than the ${edge.size} of the tree`);
  }
  await verifyNoOther(snapshot);
  await verifyTiles(snapshot, tree.tiles());
  await verifyState(snapshot, edge);
  return { leaves: edge.size, checkpoints: compared };
}

interface CheckpointRow {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
}

const checkpointsInPage = 1_000;

/** From the smallest on. */
async function* checkpointsOf({ db, institutionId }: Snapshot): AsyncGenerator<CheckpointRow, undefined> {
  for (let after = -1; ;) {
    const { rows } = await sql<{ size: string; root: Buffer; note: string }>`
      select size, coalesce(root, '') as root, coalesce(note, '') as note from audit.checkpoint where institution_id = ${institutionId}::uuid and size > ${after}
      order by size limit ${checkpointsInPage}`.execute(db);
    for (const { size, root, note } of rows) yield { size: Number(size), root, note };
    if (rows.length < checkpointsInPage) return undefined;
    after = Number(rows.at(-1)?.size);
  }
}

function saysItsRow({ size, root, note }: CheckpointRow, signerOf: Snapshot['signerOf']): boolean {
  try {
    const signed = readNote(note);
    const said = readCheckpoint(signed.text);
    const isSigned = !signerOf || verifyNote(signed, [signerOf(said.origin)]).length > 0;
    return isSigned && said.size === size && said.root.equals(root);
  } catch {
    return false;
  }
}

/** One that has lost its very key is in no page. */
async function verifyNoOther({ db, institutionId, faults }: Snapshot): Promise<void> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from audit.checkpoint
    where institution_id is null or (institution_id = ${institutionId}::uuid and size is null)`.execute(db);
  if (Number(rows[0]?.count) > 0) faults.say(`${rows[0]?.count} checkpoints are of no log or of no size`);
}

async function verifyTiles({ db, institutionId, faults }: Snapshot, meant: Map<string, Buffer>): Promise<void> {
  const { rows } = await sql<{ key: string; hashes: Buffer }>`
    select concat(level, '/', tile_index) as key, coalesce(hashes, '') as hashes from audit.tile where institution_id = ${institutionId}::uuid
    order by level, tile_index`.execute(db);
  for (const { key, hashes } of rows) {
    if (!(meant.get(key) ?? Buffer.alloc(0)).equals(hashes)) faults.say(`the tile ${key} is not that of its leaves`);
    meant.delete(key);
  }
  for (const key of meant.keys()) faults.say(`the tile ${key} is missing`);
}

async function verifyState({ db, institutionId, faults }: Snapshot, edge: RightEdge): Promise<void> {
  const { rows } = await sql<{ size: string; root: Buffer }>`
    select coalesce(size, 0) as size, coalesce(root, '') as root from audit.tree where institution_id = ${institutionId}::uuid`.execute(
    db,
  );
  const [state] = rows;
  if (rows.length > 1) faults.say('the tree has two states');
  if (Number(state?.size ?? 0) !== edge.size)
    faults.say(`the tree says that it has ${state?.size ?? 0} leaves, and has ${edge.size}`);
  else if (state && !state.root.equals(edge.root())) faults.say('the root of the tree is not that of its leaves');
}
