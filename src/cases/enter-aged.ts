import { randomBytes } from 'node:crypto';
import type { Work } from '../audit/index.js';
import type { NightlyBatch, NightlyTaken } from '../lib/room.js';
import { commitToRows } from './commit-rows.js';

/** A row of history as it was written, without institution and stamps. */
export interface AgedRow {
  readonly isCured: boolean;
  readonly row: object;
}

interface Aged<Type extends string> {
  readonly type: Type;
  readonly table: string;
  readonly rows: number;
  readonly changed: readonly AgedRow[];
}

/** The one entry of a batch, which commits to its history rows. */
export function enterAged<Type extends string>(
  { journal }: Work<Type>,
  { runId, businessDate, afterId, upToId, entryId }: NightlyBatch,
  { type, table, rows, changed }: Aged<Type>,
): NightlyTaken {
  const salt = randomBytes(32).toString('base64url');
  const ended = changed.filter(({ isCured }) => isCured).length;
  journal.enter({
    type,
    id: entryId,
    batch: commitToRows(
      table,
      changed.map(({ row }) => row),
      salt,
    ),
    details: { nightlyRun: runId, businessDate, afterId, upToId, salt, rows, cured: ended },
  });
  return { rows, changed: changed.length, ended };
}
