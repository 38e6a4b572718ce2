const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long is waited after the first, the second, … failure in milliseconds; then as after the last. */
const waits = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour] as const;
const longestWait = 12 * hour;
/** So much less or more, so that what failed at once does not come again at once. */
const jitter = 0.2;
const givesUpAfter = 5 * 24 * hour;

export interface Failed {
  /** How often it has failed, this time counted. */
  readonly attempts: number;
  readonly firstTriedAt: Date;
  readonly now: Date;
  /** For how long the receiver asks to be left alone; null where it says nothing. */
  readonly retryAfterSeconds: number | null;
  /** From 0 to 1. */
  readonly chance: number;
}

/** When it is tried again; null where it is given up. */
export function nextTryAfter({ attempts, firstTriedAt, now, retryAfterSeconds, chance }: Failed): Date | null {
  if (now.getTime() - firstTriedAt.getTime() >= givesUpAfter) return null;
  const wait = (waits[attempts - 1] ?? longestWait) * (1 - jitter + 2 * jitter * chance);
  const asked = Math.min((retryAfterSeconds ?? 0) * second, longestWait);
  return new Date(now.getTime() + Math.round(Math.max(wait, asked)));
}
