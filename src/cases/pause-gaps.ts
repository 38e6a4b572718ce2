/** A time, in milliseconds of the epoch; `Infinity` where nobody knows its end. */
interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly until: number;
}

/** A pause that stands. */
export interface Standing extends Span {
  /** None: all of the case. */
  readonly debtIds: readonly string[];
}

interface Wanted extends Span {
  /** None: all of the case. */
  readonly debtIds: readonly string[];
  /** All that the case has by now. */
  readonly all: readonly string[];
}

/**
 * What is left to be paused where some pauses stand already: pure. One row for each gap, so that no two overlap; where a pause
 * covers some of the debts alone, the others by their names.
 */
export function gapsBetween(wanted: Wanted, standing: readonly Standing[]): readonly Standing[] {
  const gaps: Standing[] = [];
  const cuts = cutsOf(wanted, standing);
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const until = cuts[index + 1] ?? wanted.until;
    const debtIds = uncovered(
      wanted,
      standing.filter((each) => each.from <= from && each.until >= until),
    );
    const last = gaps.at(-1);
    if (debtIds === null) continue;
    if (last?.until === from && last.debtIds.join() === debtIds.join()) gaps.splice(-1, 1, { ...last, until });
    else gaps.push({ debtIds, from, until });
  }
  return gaps;
}

/** Every time at which another set of debts comes to be covered. */
function cutsOf({ from, until }: Span, standing: readonly Span[]): readonly number[] {
  const within = standing.flatMap((each) => [each.from, each.until]).filter((time) => time > from && time < until);
  return [...new Set([from, ...within, until])].sort((one, other) => (one < other ? -1 : 1));
}

/** @returns null where nothing is left, and no name where all of the case is */
function uncovered({ debtIds, all }: Wanted, standing: readonly Standing[]): readonly string[] | null {
  if (standing.some((each) => each.debtIds.length === 0)) return null;
  const covered = new Set(standing.flatMap((each) => each.debtIds));
  const left = (debtIds.length > 0 ? debtIds : all).filter((id) => !covered.has(id));
  if (left.length === 0) return null;
  return debtIds.length === 0 && left.length === all.length ? [] : left;
}
