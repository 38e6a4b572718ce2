import type { Place } from './event-format.js';

/** Where events go: a file, or somebody's address. */
export interface Receiver {
  /** Makes it ready, after whatever ended the time before. @returns the places of the last lines that stand there already */
  open(): Promise<readonly Place[]>;
  /**
   * When it has returned, the lines are kept there, in this order. @throws Delayed where it may succeed later, Refused where
   * nothing but a change of what was asked will help
   */
  deliver(lines: readonly string[], signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** It could not be delivered now; the position stays where it is. */
export class Delayed extends Error {
  override readonly name = 'Delayed';
  /** @param afterSeconds how long the receiver wants to be left alone; null where it says nothing */
  constructor(
    message: string,
    readonly afterSeconds: number | null = null,
  ) {
    super(message);
  }
}

/** It will not be delivered as things stand: somebody has to do what the sentence says. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
