import { setTimeout as sleep } from 'node:timers/promises';
import { withinInstitution } from '../audit/index.js';
import { beginNight, dueNight, runNight, type NightProgress, type RunningNight } from '../cases/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { systemClock } from '../lib/clock.js';
import { Invariant } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';
import { institutionsOf, nightlyActor } from './institutions.js';
import type { Logger } from './log.js';
import type { Opened } from './open.js';
import { rooms } from './rooms.js';

export type { NightProgress };

/** What every room does at night, from the ground up. */
const steps = rooms.flatMap(({ nightly }) => nightly);

export interface NightTold extends NightProgress {
  /** Whether it had been begun before: by an earlier run that was cut off, or that came to its end. */
  readonly isKnown: boolean;
}

/** So that the database has something to do while the rows of another batch are hashed here. */
const batchesAtOnce = 2;

interface NightAsked {
  /** Today, where the institution is, where it is null. */
  readonly businessDate: CalendarDay | null;
  /** How many are held and written at a time; as usual where it is left out. */
  readonly rowsABatch?: number | undefined;
}

/** Brings an institution to a business date, in the name of a service of its own; shares the work with whoever does the same. */
export async function nightOf(
  opened: Pick<Opened, 'application' | 'database'>,
  slug: string,
  { businessDate, rowsABatch }: NightAsked,
  running: RunningNight,
): Promise<NightTold> {
  const context = opened.application.contextOf(await nightlyActor(opened, slug));
  const { id, isKnown } = await beginNight(context, businessDate, steps, rowsABatch);
  const lanes = await Promise.allSettled(
    Array.from({ length: batchesAtOnce }, () => runNight(context, id, steps, running)),
  );
  const ended = lanes.map((lane) => {
    if (lane.status === 'rejected') throw lane.reason;
    return lane.value;
  });
  const progress = ended.find(({ state }) => state === 'DONE') ?? ended[0];
  if (!progress) throw new Invariant('a night that nobody ran');
  return { ...progress, id: toNodeId('NightlyRun', id), isKnown };
}

const pollMilliseconds = 30_000;

/**
 * Runs the nights that are due, one institution after the other, beside what is served; shares each with every other process
 * that does the same. @param nightAt milliseconds since the institution's midnight; null: only what was cut off
 * @returns what stops it, once a batch that is being taken is
 */
export function nightsInBackground(
  serving: Pick<Opened, 'application' | 'database'>,
  log: Logger,
  nightAt: number | null,
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const onTrouble = (error: unknown): void => log.warn({ err: error }, 'a nightly run met with trouble');
  const runDue = async (institutionId: string, slug: string): Promise<void> => {
    const businessDate = await withinInstitution(serving.database, institutionId, (db) =>
      dueNight(db, systemClock.now(), nightAt),
    );
    if (businessDate === null || signal.aborted) return;
    const { id, state, steps: told } = await nightOf(serving, slug, { businessDate }, { signal, onTrouble });
    log.info({ nightlyRun: id, businessDate, state, steps: told }, 'ran a night');
  };
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        for (const { institutionId, slug } of await institutionsOf(serving))
          await runDue(institutionId, slug).catch(onTrouble);
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
