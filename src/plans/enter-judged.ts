import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { Case, commitToRows } from '../cases/index.js';
import type { NightlyBatch, NightlyTaken } from '../lib/room.js';

interface Judged<Type extends string> {
  readonly type: Type;
  readonly table: string;
  /** How many were looked at. */
  readonly rows: number;
  readonly ended: readonly { readonly id: string; readonly outcome: string }[];
}

/** The one entry of a batch, which commits to what ended; each of these has an entry of its own besides. */
export function enterJudged<Type extends string>(
  { journal }: Pick<Work<Type>, 'journal'>,
  { runId, businessDate, afterId, upToId, entryId }: NightlyBatch,
  { type, table, rows, ended }: Judged<Type>,
): NightlyTaken {
  const salt = randomBytes(32).toString('base64url');
  const kept = ended.filter(({ outcome }) => outcome === 'KEPT').length;
  journal.enter({
    type,
    id: entryId,
    batch: commitToRows(table, ended, salt),
    details: { nightlyRun: runId, businessDate, afterId, upToId, salt, rows, kept, broken: ended.length - kept },
  });
  return { rows, changed: ended.length, ended: ended.length };
}

/** Held in the order of their ids, as whoever changes several of them holds them: what is read after that stays so. */
export async function heldCases(
  { em, db }: Pick<Work, 'em' | 'db'>,
  ended: readonly { readonly caseId: string }[],
): Promise<ReadonlyMap<string, Case>> {
  const ids = ended.map(({ caseId }) => caseId);
  await sql`select c.id from collection_case c where c.id = any(${ids}::uuid[]) order by c.id for no key update`.execute(
    db,
  );
  return new Map((await em.find(Case, { id: { $in: ids } })).map((file) => [file.id, file]));
}
