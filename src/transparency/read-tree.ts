import { sql, type Kysely } from 'kysely';
import { Invariant } from '../lib/errors.js';
import { hashIn, placeOf, spanHash, tileWidth, wholeSubtrees, type Span, type Subtree } from '../proof/index.js';

/** The tree of one institution as the database has it; each call is one statement. */
export interface TreeReader {
  /** Null before its first leaf. */
  state(): Promise<{ readonly size: number; readonly root: Buffer } | null>;
  /** The hashes of whole subtrees, all at once, in the order asked. @throws RangeError where the tree does not reach so far */
  hashes(subtrees: readonly Subtree[]): Promise<Buffer[]>;
}

/** @param db a login, or a session of one, that sees the institution's tree */
export const treeReader = (db: Kysely<never>, institutionId: string): TreeReader => ({
  state: async () => {
    const { rows } = await sql<{
      size: string;
      root: Buffer;
    }>`select size, root from audit.tree where institution_id = ${institutionId}::uuid`.execute(db);
    const [row] = rows;
    return row ? { size: Number(row.size), root: row.root } : null;
  },
  hashes: async (subtrees) => {
    if (subtrees.length === 0) return [];
    const places = subtrees.map(placeOf);
    const { rows } = await sql<{ hashes: Buffer | null }>`
      select case when p.level = 0
        then (select string_agg(l.leaf_hash, ''::bytea order by l.leaf_index) from audit.leaf l
          where l.institution_id = ${institutionId}::uuid and l.leaf_index >= p.tile_index * ${tileWidth} + p.first
            and l.leaf_index < p.tile_index * ${tileWidth} + p.first + p.count)
        else (select substring(t.hashes from p.first * 32 + 1 for p.count * 32) from audit.tile t
          where t.institution_id = ${institutionId}::uuid and t.level = p.level and t.tile_index = p.tile_index) end as hashes
      from unnest(
        ${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[],
        ${places.map(({ first }) => first)}::int[], ${places.map(({ count }) => count)}::int[]
      ) with ordinality as p(level, tile_index, first, count, position) order by p.position`.execute(db);
    return places.map(({ count }, position) => hashIn(rows[position]?.hashes ?? Buffer.alloc(0), { first: 0, count }));
  },
});

/** The hash of each span, such as those of which a proof is made (`inclusionSpans`, `consistencySpans`). */
export async function spanHashes(reader: TreeReader, spans: readonly Span[]): Promise<Buffer[]> {
  const keyOf = ({ level, index }: Subtree): string => `${level} ${index}`;
  const wanted = new Map(spans.flatMap((span) => wholeSubtrees(span).map((each) => [keyOf(each), each])));
  const hashes = await reader.hashes([...wanted.values()]);
  const found = new Map([...wanted.keys()].map((key, position) => [key, hashes[position]]));
  return spans.map((span) =>
    spanHash(span, (subtree) => {
      const hash = found.get(keyOf(subtree));
      if (!hash) throw new Invariant('a subtree that was not asked for');
      return hash;
    }),
  );
}

/** The bytes of a tile of hashes, from level 0 on. @throws RangeError where the tree does not reach so far */
export async function tileHashes(
  reader: TreeReader,
  { level, index, width }: { readonly level: number; readonly index: number; readonly width: number },
): Promise<Buffer> {
  const subtrees = Array.from({ length: width }, (_, at) => ({ level: level * 8, index: index * tileWidth + at }));
  return Buffer.concat(await reader.hashes(subtrees));
}

/** The root that the tree had when it had so many leaves. */
export async function rootAt(reader: TreeReader, size: number): Promise<Buffer> {
  const [root] = await spanHashes(reader, [{ from: 0, to: size }]);
  if (!root) throw new Invariant('a span without a hash');
  return root;
}
