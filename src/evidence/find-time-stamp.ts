import { sql, type Kysely } from 'kysely';
import { consistencySpans, type BundledTimeStamp } from '../proof/index.js';
import { spanHashes, type TreeReader } from '../transparency/index.js';

interface Wanted {
  /** The log: stamps of an earlier name are of another. */
  readonly origin: string;
  /** How many leaves should be covered. */
  readonly covering: number;
  /** The size of the tree in which the bundle's entries are proved. */
  readonly size: number;
}

/**
 * The first time stamp by which all that is wanted existed; where none covers it all, the newest, which covers most.
 * @returns null where nothing was stamped
 */
export async function findTimeStamp(
  db: Kysely<never>,
  reader: TreeReader,
  institutionId: string,
  { origin, covering, size }: Wanted,
): Promise<BundledTimeStamp | null> {
  const { rows } = await sql<{ size: string; note: string; token: Buffer }>`
    select s.size, c.note, s.token from audit.time_stamp s join audit.checkpoint c using (institution_id, size)
    where s.institution_id = ${institutionId}::uuid and s.size <= ${size} and starts_with(c.note, ${`${origin}\n`})
    order by s.size >= ${covering} desc, case when s.size >= ${covering} then s.size else -s.size end limit 1`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return null;
  const from = Number(row.size);
  const hashes = from === size ? [] : await spanHashes(reader, consistencySpans(from, size));
  return { checkpoint: row.note, token: row.token, consistency: { from, to: size, hashes } };
}
