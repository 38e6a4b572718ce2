import { setTimeout as sleep } from 'node:timers/promises';
import { runRejudgement, type RejudgementProgress, type Running } from '../contacts/index.js';
import type { Actor, Role } from '../lib/actor.js';
import type { Logger } from './log.js';
import type { Opened } from './open.js';

type Serving = Pick<Opened, 'application' | 'database'>;

/** A job that is not at its end, and in whose name it is done. */
export interface Unfinished {
  readonly id: string;
  readonly actor: Actor;
}

/** Of each institution the one that was asked for first. */
export async function unfinishedRejudgements({ database }: Pick<Opened, 'database'>): Promise<readonly Unfinished[]> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{
      institution_id: string;
      rejudgement_id: string;
      user_id: string;
      role: Role;
    }>('select institution_id, rejudgement_id, user_id, role from access.unfinished_rejudgements()');
    return rows.map((row) => ({
      id: row.rejudgement_id,
      actor: { institutionId: row.institution_id, id: row.user_id, role: row.role, firmId: null },
    }));
  } finally {
    client.release();
  }
}

/**
 * Runs a job of an institution unless another process does: by an advisory lock, which a process that dies gives back.
 * @returns null where another has it
 */
export async function rejudge(
  { application, database }: Serving,
  { id, actor }: Unfinished,
  running: Running,
): Promise<RejudgementProgress | null> {
  const client = await database.connect();
  let isBroken = false;
  const broken = (): void => void (isBroken = true);
  client.on('error', broken);
  const lock = `rejudge ${actor.institutionId}`;
  try {
    const { rows } = await client.query<{ isMine: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isMine"',
      [lock],
    );
    if (!rows[0]?.isMine) return null;
    const context = application.contextOf(actor);
    return await runRejudgement(context, id, running).finally(() =>
      client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]).catch(broken),
    );
  } finally {
    client.off('error', broken);
    client.release(isBroken);
  }
}

const pollMilliseconds = 5_000;

/** Does what waits, one job at a time, beside what is served. @returns what stops it, once a step that is being taken is */
export function rejudgeInBackground(serving: Serving, log: Logger): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const onTrouble = (error: unknown): void => log.warn({ err: error }, 'judging a history again met with trouble');
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        for (const job of await unfinishedRejudgements(serving)) {
          const progress = await rejudge(serving, job, { signal, onTrouble });
          if (progress) log.info({ rejudgement: job.id, ...progress }, 'judged a history again');
        }
      } catch (error) {
        onTrouble(error);
      }
      await sleep(pollMilliseconds, undefined, { signal }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: () => {
      stopping.abort();
      return working;
    },
  };
}
