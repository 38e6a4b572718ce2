/** The only place that reads the system's clock; everything else is handed a time, so that tests hold it in the hand. */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Clocks of diallers and gateways run a little fast: what they say has happened may lie so far ahead. In milliseconds. */
export const clockTolerance = 5 * 60_000;
