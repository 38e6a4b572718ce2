/** Of so many, so many. */
interface Share {
  readonly of: number;
  readonly hits: number;
}

interface ComparedRates {
  /** The second share less the first, -1 to 1. */
  readonly difference: number;
  /** Bounds of the difference in which 95 of 100 such comparisons hold the true one. */
  readonly low: number;
  readonly high: number;
  /** The two-proportion statistic with the pooled share; beyond 1.96 either way, chance alone does so less than once in 20. */
  readonly z: number;
}

const z95 = 1.959963984540054;
/** Below so many hits or misses on a side the bounds are not to be relied on. */
const fewest = 10;

/**
 * Whether two shares differ: Newcombe's hybrid score interval (1998, method 10), which holds near 0 and 1 as well, and the
 * z of two proportions.
 * @returns null where a side has fewer than ten hits or ten misses: nothing is claimed of so few
 */
export function compareRates(first: Share, second: Share): ComparedRates | null {
  const isFew = ({ of, hits }: Share): boolean => hits < fewest || of - hits < fewest;
  if (isFew(first) || isFew(second)) return null;
  const [one, other] = [rate(first), rate(second)];
  const [a, b] = [wilson(first), wilson(second)];
  const difference = other - one;
  const pooled = (first.hits + second.hits) / (first.of + second.of);
  return {
    difference: rounded(difference),
    low: rounded(difference - Math.hypot(other - b.low, a.high - one)),
    high: rounded(difference + Math.hypot(b.high - other, one - a.low)),
    z: rounded(difference / Math.sqrt(pooled * (1 - pooled) * (1 / first.of + 1 / second.of))),
  };
}

const rate = ({ of, hits }: Share): number => hits / of;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Wilson's score interval of one share. */
function wilson({ of, hits }: Share): { readonly low: number; readonly high: number } {
  const share = hits / of;
  const square = z95 * z95;
  const middle = (share + square / (2 * of)) / (1 + square / of);
  const half = (z95 / (1 + square / of)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return { low: middle - half, high: middle + half };
}
