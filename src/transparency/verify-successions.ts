import { sql, type Kysely } from 'kysely';
import { readCheckpoint, readLeaf, readNote, verifyNote, type Verifier } from '../proof/index.js';
import { successionRoot } from './succeed-log.js';

/**
 * Verifies that a log which goes on from another says so: each origin but the first has an entry in its first checkpoint that
 * commits to the last checkpoint of the one before, and that is signed.
 * @returns sentences; none when all holds
 */
export async function verifySuccessions(
  db: Kysely<never>,
  institutionId: string,
  signerOf: (origin: string) => Verifier,
): Promise<string[]> {
  const { rows } = await sql<SuccessionRow>`
    select coalesce(s.origin, '') as origin, s.predecessor, e.id, e.leaf
    from (select * from audit.succession where institution_id = ${institutionId}::uuid) s
    full join (select id, leaf from audit.entry where institution_id = ${institutionId}::uuid and type = 'log.succeeded') e on e.id = s.entry_id
    order by s.origin, e.id`.execute(db);
  return [...rows.flatMap((row) => faultsOf(row, signerOf)), ...(await unnamed(db, institutionId))];
}

interface SuccessionRow {
  readonly origin: string;
  /** Null where an entry has no row. */
  readonly predecessor: string | null;
  /** Null where a row has no entry. */
  readonly id: string | null;
  readonly leaf: Buffer | null;
}

function faultsOf({ origin, predecessor, id, leaf }: SuccessionRow, signerOf: (origin: string) => Verifier): string[] {
  if (predecessor === null) return [`entry ${id} names a log that it goes on from, and what it named is gone`];
  const of = `what ${origin} goes on from`;
  if (leaf === null) return [`${of} has no entry`];
  const faults = isSigned(predecessor, signerOf) ? [] : [`${of} is no checkpoint that this institution signed`];
  const root = readLeaf(leaf)?.batch?.root;
  return root === successionRoot(origin, predecessor)
    ? faults
    : [...faults, `${of} is not what entry ${id} commits to`];
}

function isSigned(note: string, signerOf: (origin: string) => Verifier): boolean {
  try {
    const signed = readNote(note);
    return verifyNote(signed, [signerOf(readCheckpoint(signed.text).origin)]).length > 0;
  } catch {
    return false;
  }
}

/** The first of all logs goes on from none; every other one says from which, in a leaf of its first checkpoint. */
async function unnamed(db: Kysely<never>, institutionId: string): Promise<string[]> {
  const { rows } = await sql<{ origin: string }>`
    with logs as (
      select split_part(note, E'\\n', 1) as origin, min(size) as first from audit.checkpoint
      where institution_id = ${institutionId}::uuid group by 1
    )
    select origin from logs
    where first > (select min(first) from logs) and not exists (
      select from audit.succession s join audit.leaf l on l.institution_id = s.institution_id and l.entry_id = s.entry_id
      where s.institution_id = ${institutionId}::uuid and s.origin = logs.origin and l.leaf_index < logs.first
    ) order by first`.execute(db);
  return rows.map(({ origin }) => `the log ${origin} goes on from another one, and no entry in it says so`);
}
