import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { stampCheckpoint, type Stamped, type TimeStampAuthority } from './stamp-checkpoint.js';

export interface Stamping {
  readonly authority: TimeStampAuthority;
  /** How much time passes between two stamps of a log, at least. */
  readonly intervalSeconds: number;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Hears of each stamp. */
  readonly onStamped: (slug: string) => void;
  /** Hears why there is none; it is tried again. */
  readonly onTrouble: (slug: string, error: unknown) => void;
}

const roundMilliseconds = 1_000;
/** An authority that has failed is left alone for a while. */
const againMilliseconds = 60_000;

/**
 * Has the newest checkpoint of each log stamped from time to time, until told to stop. It runs beside the publisher and
 * after it: an authority that fails or hangs holds up no checkpoint.
 */
export async function runStamping(db: Kysely<never>, stamping: Stamping): Promise<void> {
  const { authority, signal, onStamped, onTrouble } = stamping;
  const failedAt = new Map<string, number>();
  const isStopping = (): boolean => signal.aborted;
  while (!isStopping()) {
    try {
      for (const { slug, ...checkpoint } of await checkpointsToStamp(db, stamping.intervalSeconds)) {
        if (isStopping()) break;
        const failed = failedAt.get(slug);
        if (failed !== undefined && performance.now() - failed < againMilliseconds) continue;
        try {
          await stampCheckpoint(db, authority, checkpoint, stamping);
          failedAt.delete(slug);
          onStamped(slug);
        } catch (error) {
          if (isStopping()) break;
          failedAt.set(slug, performance.now());
          onTrouble(slug, error);
        }
      }
    } catch (error) {
      onTrouble('', error);
    }
    await sleep(roundMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

/** The newest checkpoint of each log, where it is newer than what was stamped, and that was long enough ago. */
export async function checkpointsToStamp(
  db: Kysely<never>,
  intervalSeconds: number,
): Promise<(Stamped & { readonly slug: string })[]> {
  const { rows } = await sql<{ institution_id: string; slug: string; size: string; note: string }>`
    select i.institution_id, i.slug, c.size, c.note
    from access.list_institutions() i
    cross join lateral (
      select k.size, k.note from audit.checkpoint k where k.institution_id = i.institution_id order by k.size desc limit 1
    ) c
    left join lateral (
      select t.size, t.received_at from audit.time_stamp t where t.institution_id = i.institution_id order by t.size desc limit 1
    ) s on true
    where s.size is null or (s.size < c.size and s.received_at <= clock_timestamp() - make_interval(secs => ${intervalSeconds}))
    order by i.slug`.execute(db);
  return rows.map(({ institution_id, slug, size, note }) => ({
    ...{ institutionId: institution_id, slug, size: Number(size), note },
  }));
}
