import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/**
 * One leaky bucket a client: it holds `capacity` cost, and `restorePerSecond` of it comes back. In memory, so each
 * process has its own; behind several processes a client gets that many times the rate.
 */
export function createBuckets({
  capacity = 100_000,
  restorePerSecond = 5_000,
  maximumClients = 10_000,
}: BucketOptions = {}): Buckets {
  const buckets = new Map<string, { available: number; at: number }>();

  const restored = (key: string, now: number) => {
    const bucket = buckets.get(key) ?? { available: capacity, at: now };
    // A clock that was set back restores nothing, and does not take anything away.
    const seconds = Math.max(0, now - bucket.at) / 1000;
    bucket.available = Math.min(capacity, bucket.available + seconds * restorePerSecond);
    bucket.at = now;
    // Written anew so that the map is in order of use. The one forgotten is the longest unused: after
    // capacity / restorePerSecond seconds it is full again, and forgetting a full bucket changes nothing.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > maximumClients) for (const oldest of buckets.keys()) if (buckets.delete(oldest)) break;
    return bucket;
  };

  return {
    take(key, cost, now) {
      const bucket = restored(key, now);
      // What costs more than a whole bucket waits for a full one, else it could never run.
      const needed = Math.min(cost, capacity);
      const isTaken = bucket.available >= needed;
      if (isTaken) bucket.available -= needed;
      return {
        isTaken,
        available: Math.floor(bucket.available),
        restoreRate: restorePerSecond,
        retryAfterSeconds: isTaken ? 0 : Math.ceil((needed - bucket.available) / restorePerSecond),
      };
    },
    giveBack(key, cost, now) {
      const bucket = restored(key, now);
      bucket.available = Math.min(capacity, bucket.available + Math.max(0, cost));
      return Math.floor(bucket.available);
    },
    get size() {
      return buckets.size;
    },
  };
}

export interface BucketOptions {
  readonly capacity?: number;
  readonly restorePerSecond?: number;
  readonly maximumClients?: number;
}

export interface Buckets {
  /** Takes the cost if the client has it, else takes nothing. @param now milliseconds */
  take(key: string, cost: number, now: number): Taken;
  /** Returns what was taken and not used; answers what is available then. */
  giveBack(key: string, cost: number, now: number): number;
  /** Clients remembered. */
  readonly size: number;
}
export interface Taken {
  readonly isTaken: boolean;
  readonly available: number;
  /** Cost that comes back each second. */
  readonly restoreRate: number;
  /** Whole seconds until the same cost will be available; 0 when taken. */
  readonly retryAfterSeconds: number;
}

export function rateLimited(requested: number, taken: Taken): GraphQLError {
  const { retryAfterSeconds, available, restoreRate } = taken;
  // As unknown to the type: GraphiQL's package declares `http.headers` to be Yoga's record, and Apollo wants its map.
  const http: unknown = { status: 429, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) };
  const extensions: Record<string, unknown> = {
    code: 'RATE_LIMITED',
    retryAfterSeconds,
    cost: { requested, actual: 0, available, restoreRate },
    http,
  };
  return new GraphQLError(
    `This operation costs ${requested} and ${available} is left. Try again in ${retryAfterSeconds} s, or ask for less.`,
    { extensions },
  );
}
