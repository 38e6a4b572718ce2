import { sql, type Kysely } from 'kysely';
import { emptyRoot, RightEdge, type TileGrowth } from '../proof/index.js';
import { isLeader, LostLease, type Lease } from './lease.js';

/** What the leader must not build on: the tree as it is stored does not hold together. */
export class TreeDamaged extends Error {
  override readonly name = 'TreeDamaged';
}

/** One step takes so many entries at most: it shall last well below the lease. */
export const mostInStep = 5_000;

export interface Step {
  /** Leaves that were added: 0 … `mostInStep`. */
  readonly taken: number;
  /** Of the tree after it. */
  readonly size: number;
}

/**
 * One step for one institution, in one transaction: what waits is taken from the queue, gets the next indexes, and tree, tiles
 * and root grow by it. The order is that of the entries' ids among those that were committed.
 * @throws LostLease where somebody else leads; nothing is written then. @throws TreeDamaged
 */
export const sequenceStep = (db: Kysely<never>, lease: Lease, institutionId: string): Promise<Step> =>
  db.transaction().execute(async (transaction) => {
    const edge = await lockedEdge(transaction, lease, institutionId);
    const before = edge.size;
    const hashes = await take(transaction, institutionId, before);
    if (hashes === null) return { taken: 0, size: before };
    const grown = edge.append(hashes);
    await grow(transaction, institutionId, edge, grown);
    return { taken: hashes.length / 32, size: edge.size };
  });

/**
 * Shares the lease's lock and brings what the tree's growth depends on. It is not older than the lock, though one statement
 * does both: only leaders write it, and none took over before the lock of the one before had ended.
 */
async function lockedEdge(db: Kysely<never>, lease: Lease, institutionId: string): Promise<RightEdge> {
  const { rows } = await sql<{ size: string | null; root: Buffer | null; leaves: Buffer | null; tiles: Buffer[] }>`
    select t.size, t.root,
      (select string_agg(l.leaf_hash, ''::bytea order by l.leaf_index) from audit.leaf l
        where l.institution_id = ${institutionId}::uuid and l.leaf_index >= coalesce(t.size, 0) / 256 * 256) as leaves,
      array(select coalesce(x.hashes, ''::bytea) from generate_series(1, 6) as n
        left join audit.tile x on x.institution_id = t.institution_id and x.level = n and x.tile_index = t.size / (256 ^ (n + 1))::bigint
        order by n) as tiles
    from audit.lease lease left join audit.tree t on t.institution_id = ${institutionId}::uuid
    where ${isLeader(lease)} for share of lease`.execute(db);
  const [row] = rows;
  if (!row) throw new LostLease();
  const edge = edgeOf(Number(row.size ?? 0), [row.leaves ?? Buffer.alloc(0), ...row.tiles]);
  if (!edge?.root().equals(row.root ?? emptyRoot))
    throw new TreeDamaged(
      `The hash tree of institution ${institutionId} does not hold together at size ${row.size ?? 0}: its last leaves, tiles and root do not fit. Nothing is added to it. Run "probity audit verify", and put back what was changed.`,
    );
  return edge;
}

function edgeOf(size: number, tiles: readonly Buffer[]): RightEdge | null {
  try {
    return new RightEdge(size, tiles);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** @returns the hashes of the leaves that were added from index `from` on, 32 bytes each; null where none waited */
async function take(db: Kysely<never>, institutionId: string, from: number): Promise<Buffer | null> {
  // One value comes back, not a row a leaf: it fits the socket, so that the server never waits for a process that was stopped.
  const { rows } = await sql<{ hashes: Buffer | null }>`
    with taken as (
      delete from audit.pending where ctid = any (array(
        select ctid from audit.pending where institution_id = ${institutionId}::uuid order by entry_id, part limit ${mostInStep}
      )) returning entry_id, part, leaf_hash
    ), numbered as (
      select entry_id, part, leaf_hash, ${from}::bigint - 1 + row_number() over (order by entry_id, part) as leaf_index from taken
    ), added as (
      insert into audit.leaf (institution_id, leaf_index, entry_id, part, leaf_hash)
      select ${institutionId}::uuid, leaf_index, entry_id, part, leaf_hash from numbered
    )
    select string_agg(leaf_hash, ''::bytea order by leaf_index) as hashes from numbered`.execute(db);
  return rows[0]?.hashes ?? null;
}

async function grow(
  db: Kysely<never>,
  institutionId: string,
  edge: RightEdge,
  grown: readonly TileGrowth[],
): Promise<void> {
  await sql`
    with grown as (
      insert into audit.tile as t (institution_id, level, tile_index, hashes)
      select ${institutionId}::uuid, level, tile_index, hashes
      from unnest(${grown.map(({ level }) => level)}::smallint[], ${grown.map(({ index }) => index)}::bigint[], ${grown.map(({ added }) => added)}::bytea[])
        as g(level, tile_index, hashes)
      on conflict (institution_id, level, tile_index) do update set hashes = t.hashes || excluded.hashes
    )
    insert into audit.tree (institution_id, size, root, sequenced_at)
    values (${institutionId}::uuid, ${edge.size}, ${edge.root()}, clock_timestamp())
    on conflict (institution_id) do update set size = excluded.size, root = excluded.root, sequenced_at = excluded.sequenced_at`.execute(
    db,
  );
}

/** Institutions with something in the queue: a jump of the index to each, not a walk over all that waits. */
export async function institutionsWaiting(db: Kysely<never>): Promise<readonly string[]> {
  const { rows } = await sql<{ institution_id: string }>`
    with recursive waiting as (
      (select institution_id from audit.pending order by institution_id limit 1)
      union all
      select (select p.institution_id from audit.pending p where p.institution_id > w.institution_id order by p.institution_id limit 1)
      from waiting w where w.institution_id is not null
    )
    select institution_id from waiting where institution_id is not null`.execute(db);
  return rows.map(({ institution_id }) => institution_id);
}
