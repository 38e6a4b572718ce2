/**
 * Which groups are too small to be shown. Of a total that is shown, what is left after the groups that are shown would tell the
 * one that is not: so there are always two or more of them, and together they are no small group either.
 */

/** Below so many people a group is not shown: what is said of it would be said of them. */
export const smallestShown = 5;

export interface Group {
  readonly key: string;
  /** How many different people it is about. */
  readonly people: number;
}

/** A group whose own total is shown in another answer, as a team's is beside those of its collectors. */
export interface Divided extends Group {
  readonly parts: readonly Group[];
}

/**
 * The small ones, and with them the next smallest until they hide each other; all where the total is small itself.
 * @param total how many people there are in all
 */
export function hiddenOf(groups: readonly Group[], total: number): ReadonlySet<string> {
  if (total < smallestShown) return new Set(groups.map(({ key }) => key));
  const bySize = [...groups].sort((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
  const hidden = bySize.filter(({ people }) => people < smallestShown);
  if (hidden.length === 0) return new Set();
  const larger = bySize.slice(hidden.length);
  // Where some people are in several groups, two small ones may be of the same few.
  const togetherOf = sumOf(groups) === total ? sumOf : largestOf;
  while (larger[0] && (hidden.length < 2 || togetherOf(hidden) < smallestShown)) hidden.push(larger.shift() as Group);
  return new Set(hidden.map(({ key }) => key));
}

const sumOf = (groups: readonly Group[]): number => groups.reduce((sum, { people }) => sum + people, 0);

const largestOf = (groups: readonly Group[]): number => Math.max(...groups.map(({ people }) => people));

/** Of every divided group its hidden parts: all of one that is hidden itself, since together they would tell it. */
export function hiddenParts(divided: readonly Divided[], total: number): ReadonlyMap<string, ReadonlySet<string>> {
  const hidden = hiddenOf(divided, total);
  return new Map(
    divided.map(({ key, people, parts }) => [key, hiddenOf(parts, hidden.has(key) ? 0 : people)] as const),
  );
}
