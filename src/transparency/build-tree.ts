import { sql, type Kysely } from 'kysely';
import { RightEdge } from '../proof/index.js';

const leavesInPage = 25_600;

/** Runs of hashes whose indexes follow each other. */
export async function* leafHashes(
  db: Kysely<never>,
  institutionId: string,
): AsyncGenerator<{ readonly first: number; readonly hashes: Buffer }> {
  for (let from = 0; ;) {
    const { rows } = await sql<{ leaf_index: string; leaf_hash: Buffer }>`
      select leaf_index, coalesce(leaf_hash, '') as leaf_hash from audit.leaf where institution_id = ${institutionId}::uuid and leaf_index >= ${from}
      order by leaf_index limit ${leavesInPage}`.execute(db);
    let begin = 0;
    for (let at = 1; at <= rows.length; at++) {
      if (at < rows.length && Number(rows[at]?.leaf_index) === Number(rows[at - 1]?.leaf_index) + 1) continue;
      const run = rows.slice(begin, at);
      yield { first: Number(run[0]?.leaf_index), hashes: Buffer.concat(run.map(({ leaf_hash }) => leaf_hash)) };
      begin = at;
    }
    if (rows.length < leavesInPage) return;
    from = Number(rows.at(-1)?.leaf_index) + 1;
  }
}

/** A tree that grows by its leaves, with the tiles of level 1 and above that come of it. */
export class GrowingTree {
  readonly edge = new RightEdge();
  readonly #tiles = new Map<string, Buffer[]>();

  append(hashes: Buffer): void {
    for (const { level, index, added } of this.edge.append(hashes)) {
      const key = `${level}/${index}`;
      const known = this.#tiles.get(key);
      if (known) known.push(added);
      else this.#tiles.set(key, [added]);
    }
  }

  /** By `<level>/<index>`. */
  tiles(): Map<string, Buffer> {
    return new Map([...this.#tiles].map(([key, pieces]) => [key, Buffer.concat(pieces)]));
  }
}

/** A tree as it comes of the leaves alone. */
export interface BuiltTree {
  readonly size: number;
  readonly root: Buffer;
  /** Of level 1 and above, by `<level>/<index>`. */
  readonly tiles: ReadonlyMap<string, Buffer>;
  /** The root that it had at the size that was asked for; null where the leaves do not reach so far. */
  readonly rootThen: Buffer | null;
  /** The first index that lacks; null where none does. The tree ends before it. */
  readonly gap: number | null;
}

/** @param then a size at which the root is wanted too, such as that of a checkpoint */
export async function buildTree(db: Kysely<never>, institutionId: string, then: number): Promise<BuiltTree> {
  const tree = new GrowingTree();
  const { edge } = tree;
  let rootThen = then === 0 ? edge.root() : null;
  let gap: number | null = null;
  for await (const { first, hashes } of leafHashes(db, institutionId)) {
    if (first !== edge.size) {
      gap = edge.size;
      break;
    }
    const upTo = Math.max(0, Math.min(hashes.length, (then - edge.size) * 32));
    tree.append(hashes.subarray(0, upTo));
    if (edge.size === then) rootThen ??= edge.root();
    tree.append(hashes.subarray(upTo));
  }
  return { size: edge.size, root: edge.root(), tiles: tree.tiles(), rootThen, gap };
}
