/** The only place that reads the system's clock; everything else is handed a time, so that tests hold it in the hand. */
export interface Clock {
  /** The present instant, to the millisecond. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
