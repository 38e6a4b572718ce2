import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { withinInstitution, type Database } from '../audit/index.js';
import type { EventFormat, Place, PlacedLeaf } from './event-format.js';
import { Damaged, nextLeaves, positionAfter } from './read-leaves.js';
import { keepPosition, positionOf } from './receiver-position.js';
import { Delayed, Refused, type Receiver } from './receiver.js';

/** Whose journal is streamed. */
export interface StreamedLog {
  readonly institutionId: string;
  readonly slug: string;
  /** The log's name, as its checkpoints have it. */
  readonly log: string;
}

export interface Streaming {
  readonly database: Database;
  /** Asked again each round: an institution may be founded meanwhile. */
  readonly logs: () => Promise<readonly StreamedLog[]>;
  readonly receiver: Receiver;
  /** By this name its position is kept; one process at a time streams under it. */
  readonly name: string;
  readonly format: EventFormat;
  /** Ends it, after the batch that is being delivered. */
  readonly signal: AbortSignal;
  /** Ends when the receiver has all that was in the trees, and at the first trouble, instead of going on. */
  readonly isOnce: boolean;
  /** Called before the first event of each log, every time it is taken up. */
  readonly onBegin: (log: StreamedLog, next: number) => Promise<void>;
  readonly onDelivered?: (log: StreamedLog, count: number) => void;
  /** Hears why it waits; it goes on. */
  readonly onTrouble: (error: unknown) => void;
}

const roundMilliseconds = 200;
const [firstDelay, longestDelay] = [1_000, 60_000];
/** In bytes of text, as far as one line is not longer. */
const largestBatch = 1024 * 1024;

/**
 * Sends every leaf of the trees to a receiver, in their order, and goes on where it was, whatever died meanwhile: a position
 * is kept when the receiver has what is before it. So nothing is left out, and what was delivered and not yet counted is found
 * in a file, or sent to an address once more under the same ids. @throws Refused where going on is of no use
 */
export async function runStream(streaming: Streaming): Promise<void> {
  const { signal, onTrouble, isOnce } = streaming;
  const isOver = (): boolean => signal.aborted;
  for (let delay = firstDelay; !isOver();) {
    const began = { delivered: 0 };
    try {
      if (await streamAsHolder(streaming, began)) return;
      throw new Delayed(
        `Another process streams as ${streaming.name}: it must end first. Each receiver has its own --name.`,
      );
    } catch (error) {
      if (error instanceof Refused || isOnce) throw error;
      if (isOver()) return;
      onTrouble(error);
      if (began.delivered > 0) delay = firstDelay;
      const asked = error instanceof Delayed && error.afterSeconds !== null ? error.afterSeconds * 1000 : 0;
      // Not all at once after an outage, and never so long that nobody would believe it lives.
      const wait = Math.min(Math.max(delay * (0.5 + Math.random() / 2), asked), 5 * longestDelay);
      await sleep(wait, undefined, { signal }).catch(() => undefined);
      delay = Math.min(delay * 2, longestDelay);
    }
  }
}

/** @returns false where another process streams under the name */
async function streamAsHolder(streaming: Streaming, began: { delivered: number }): Promise<boolean> {
  const { database, receiver, name } = streaming;
  const holder = await database.connect();
  // A connection that breaks fails what is asked next; as an event that nobody hears it would end the process too.
  const unheard = (): void => undefined;
  holder.on('error', unheard);
  let isBroken = true;
  try {
    const { rows } = await holder.query<{ is_holder: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as is_holder',
      [lockClass, name],
    );
    const isHeld = rows[0]?.is_holder === true;
    if (isHeld) {
      await rounds(streaming, holder, await receiver.open(), began);
      await holder.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, name]);
    }
    isBroken = false;
    return isHeld;
  } finally {
    await receiver.close();
    holder.off('error', unheard);
    holder.release(isBroken);
  }
}

/** Any number that only this uses: the first half of its locks' keys. */
const lockClass = 77_264_849;

async function rounds(
  streaming: Streaming,
  holder: PoolClient,
  standing: readonly Place[],
  began: { delivered: number },
): Promise<void> {
  const { logs, signal, isOnce, onTrouble } = streaming;
  const positions = new Map<string, number>();
  const told = new Set<string>();
  while (!signal.aborted) {
    // Who has lost this connection does not hold the name any more.
    await holder.query('select');
    let delivered = 0;
    for (const log of await logs())
      try {
        delivered += await sendNext(streaming, log, positions, standing);
      } catch (error) {
        if (!(error instanceof Damaged) || isOnce) throw error;
        // One tree that is damaged does not hold up the others.
        if (!told.has(error.message)) onTrouble(error);
        told.add(error.message);
      }
    began.delivered += delivered;
    if (delivered > 0) continue;
    if (isOnce) return;
    await sleep(roundMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

/** @returns how many were delivered */
async function sendNext(
  { database, receiver, name, format, signal, onBegin, onDelivered }: Streaming,
  log: StreamedLog,
  positions: Map<string, number>,
  standing: readonly Place[],
): Promise<number> {
  const { institutionId } = log;
  const within = <Result>(work: Parameters<typeof withinInstitution<Result>>[2]): Promise<Result> =>
    withinInstitution(database, institutionId, work);
  let next = positions.get(institutionId);
  if (next === undefined) {
    next = await within(async (db) =>
      positionAfter(db, institutionId, await positionOf(db, institutionId, name), standing),
    );
    await onBegin(log, next);
    positions.set(institutionId, next);
  }
  const from = next;
  const leaves = await within((db) => nextLeaves(db, log, from));
  for (const batch of batchesOf(leaves, format)) {
    if (signal.aborted) break;
    await receiver.deliver(batch, signal);
    next += batch.length;
    const reached = next;
    await within((db) => keepPosition(db, institutionId, name, reached));
    positions.set(institutionId, reached);
    onDelivered?.(log, batch.length);
  }
  return next - from;
}

function batchesOf(leaves: readonly PlacedLeaf[], format: EventFormat): string[][] {
  const batches: string[][] = [];
  let size = Infinity;
  for (const line of leaves.map(format.print)) {
    size += line.length;
    if (size > largestBatch) {
      batches.push([]);
      size = line.length;
    }
    batches.at(-1)?.push(line);
  }
  return batches;
}
