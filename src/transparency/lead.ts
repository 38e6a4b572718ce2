import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { newId } from '../lib/id.js';
import { giveLeaseBack, leaseMilliseconds, LostLease, renewLease, takeLease, type Lease } from './lease.js';

export interface Leading {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Hears what went wrong; it goes on. */
  readonly onTrouble: (error: unknown) => void;
  /** What a leader does, until the signal says that it leads no longer. */
  readonly lead: (lease: Lease, isOver: AbortSignal) => Promise<void>;
}

const askMilliseconds = 1_000;

/** Leads whenever nobody else does, until it is told to stop. A database that is away is asked again and again. */
export async function leadInTurn(db: Kysely<never>, name: string, leading: Leading): Promise<void> {
  const { signal, onTrouble } = leading;
  const holder = newId();
  while (!signal.aborted) {
    try {
      const lease = await takeLease(db, name, holder);
      if (lease) await leadUnder(db, lease, leading);
    } catch (error) {
      if (!(error instanceof LostLease)) onTrouble(error);
    }
    await passed(askMilliseconds, signal);
  }
}

async function leadUnder(db: Kysely<never>, lease: Lease, { signal, onTrouble, lead }: Leading): Promise<void> {
  const ending = new AbortController();
  const isOver = AbortSignal.any([signal, ending.signal]);
  const renewing = renew(db, lease, isOver, onTrouble).finally(() => ending.abort());
  try {
    await lead(lease, isOver);
  } finally {
    ending.abort();
    await renewing;
    await giveLeaseBack(db, lease).catch(onTrouble);
  }
}

/** Every second. Ends when it is over, when another leads, or when for as long as a lease holds none could be renewed. */
async function renew(
  db: Kysely<never>,
  lease: Lease,
  isOver: AbortSignal,
  onTrouble: Leading['onTrouble'],
): Promise<void> {
  const late = new AbortController();
  // Only so that it stops of itself: what it writes meanwhile the lease's row refuses.
  const timer = setTimeout(() => late.abort(), leaseMilliseconds);
  const isEnding = AbortSignal.any([isOver, late.signal]);
  const work = async (): Promise<void> => {
    while (await passed(askMilliseconds, isEnding)) {
      try {
        if (!(await renewLease(db, lease))) return;
        timer.refresh();
      } catch (error) {
        onTrouble(error);
      }
    }
  };
  await Promise.race([work(), new Promise((resolve) => late.signal.addEventListener('abort', resolve))]);
  clearTimeout(timer);
}

/** @returns whether the time has passed, and not the signal ended it */
export async function passed(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
  return !signal.aborted;
}
