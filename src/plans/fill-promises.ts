/** Which promises of a case what was paid keeps. Pure: each payment counts once. */
import type { CalendarDay } from '../lib/calendar.js';

export interface GivenPromise {
  readonly id: string;
  /** Minor units that keep it. */
  readonly enoughMinor: bigint;
  readonly recordedAt: Date;
  /** The day of `recordedAt` where the institution is. */
  readonly givenOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** The last day on which it is not late. */
  readonly lateAfter: CalendarDay;
  /** When it was found kept or broken; null while it is open. */
  readonly endedAt: Date | null;
}

export interface PaidMoney {
  readonly amountMinor: bigint;
  readonly recordedAt: Date;
  readonly valueOn: CalendarDay;
}

/**
 * A payment counts for a promise where it came, and was recorded, after that was given, not late, and before it ended: for the
 * one that is due first; what is left of it for the next. @returns the ids of those for which there was enough
 */
export function filledPromises(promises: readonly GivenPromise[], payments: readonly PaidMoney[]): ReadonlySet<string> {
  const inTurn = [...promises].sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
  const wanting = new Map(inTurn.map(({ id, enoughMinor }) => [id, enoughMinor]));
  const byDay = [...payments].sort((a, b) =>
    a.valueOn === b.valueOn ? a.recordedAt.getTime() - b.recordedAt.getTime() : a.valueOn < b.valueOn ? -1 : 1,
  );
  for (const payment of byDay) {
    let left = payment.amountMinor;
    for (const promise of inTurn.filter((each) => countsFor(each, payment))) {
      const wants = wanting.get(promise.id) ?? 0n;
      const takes = left < wants ? left : wants;
      wanting.set(promise.id, wants - takes);
      left -= takes;
    }
  }
  return new Set(inTurn.flatMap(({ id }) => (wanting.get(id) === 0n ? [id] : [])));
}

const countsFor = (promise: GivenPromise, { recordedAt, valueOn }: PaidMoney): boolean =>
  recordedAt >= promise.recordedAt &&
  (promise.endedAt === null || recordedAt <= promise.endedAt) &&
  valueOn >= promise.givenOn &&
  valueOn <= promise.lateAfter;
