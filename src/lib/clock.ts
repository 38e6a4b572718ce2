/** The only place that reads the system's clock; everything else is handed a time, so that tests hold it in the hand. */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Nothing is recorded of what happened earlier: a mistaken year, and work without end for whoever counts from there. */
export const recordsBegin = new Date('1990-01-01T00:00:00.000Z');

/** Clocks of diallers and gateways run a little fast: what they say has happened may lie so far ahead. In milliseconds. */
export const clockTolerance = 5 * 60_000;
