/**
 * To whom cases go, so that everybody comes to have as many as the others: each case, the next best first, to whoever of
 * those that it fits has the fewest. Pure, and the same for a dry run as for the real one.
 */

/** A case that is to be given to somebody. */
export interface ToShare {
  readonly caseId: string;
  /** Who may be given it: by language and by the kinds of credit that they know. */
  readonly fitting: readonly string[];
}

export interface Sharer {
  readonly collectorId: string;
  /** How many they have. */
  readonly before: number;
  /** How many they may have; null: any number. */
  readonly most: number | null;
}

export interface SharedOut {
  readonly given: readonly { readonly caseId: string; readonly collectorId: string }[];
  readonly leftOver: readonly string[];
}

/** @param cases in the order in which they are given */
export function shareOut(cases: readonly ToShare[], sharers: readonly Sharer[]): SharedOut {
  const load = new Map(sharers.map(({ collectorId, before }) => [collectorId, before]));
  const room = new Map(sharers.map(({ collectorId, most }) => [collectorId, most ?? Infinity]));
  const loadOf = (id: string): number => load.get(id) ?? Infinity;
  const given: { caseId: string; collectorId: string }[] = [];
  const leftOver: string[] = [];
  for (const { caseId, fitting } of cases) {
    const able = fitting.filter((id) => loadOf(id) < (room.get(id) ?? 0));
    // Of several with as many, always the same one: by id.
    const [least] = able.sort((one, other) => loadOf(one) - loadOf(other) || (one < other ? -1 : 1));
    if (least === undefined) leftOver.push(caseId);
    else {
      load.set(least, loadOf(least) + 1);
      given.push({ caseId, collectorId: least });
    }
  }
  return { given, leftOver };
}
