import { randomBytes } from 'node:crypto';
import { Institution } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { commitToRows } from '../cases/index.js';
import type { NightlyBatch, NightlyTaken } from '../lib/room.js';

/** The one entry of a batch, which commits to its rows. */
export function enterBatch<Type extends string>(
  { journal }: Pick<Work<Type>, 'journal'>,
  { runId, businessDate, afterId, upToId, entryId }: NightlyBatch,
  { type, table, rows }: { readonly type: Type; readonly table: string; readonly rows: readonly object[] },
  taken: NightlyTaken,
): NightlyTaken {
  const salt = randomBytes(32).toString('base64url');
  journal.enter({
    type,
    id: entryId,
    batch: commitToRows(table, rows, salt),
    details: { nightlyRun: runId, businessDate, afterId, upToId, salt, ...taken },
  });
  return taken;
}

/** The institution's own. */
export const zoneOf = async ({ em, actor }: Pick<Work, 'em' | 'actor'>): Promise<string> =>
  (await em.findOneOrFail(Institution, { id: actor.institutionId })).timeZone;
