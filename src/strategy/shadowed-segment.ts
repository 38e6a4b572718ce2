import type { StrategySegment } from './strategy.type.js';

type Conditions = Omit<StrategySegment, 'code' | 'stages'>;

interface Range {
  readonly from: bigint;
  /** Inclusive; null without bound. */
  readonly to: bigint | null;
}

/**
 * Whether no case can be in a segment, since every one that fits it fits one before: those that ask no more of anything but
 * days past due, and whose days together hold all of its own. What several others share out between them by amounts or
 * risks is not found; the dry run shows it as a segment without cases.
 */
export function isShadowed(segment: Conditions, before: readonly Conditions[]): boolean {
  const wider = before.filter((each) => asksNoMore(each, segment)).map(daysOf);
  const { from, to } = daysOf(segment);
  let next = from;
  for (const range of wider.sort((one, other) => Number(one.from - other.from))) {
    if (range.from > next) return false;
    if (range.to === null) return true;
    if (range.to >= next) next = range.to + 1n;
    if (to !== null && next > to) return true;
  }
  return false;
}

/** Of all but days past due. */
function asksNoMore(one: Conditions, than: Conditions): boolean {
  return (
    (one.currency === null || one.currency === than.currency) &&
    holds(amountsOf(one), amountsOf(than)) &&
    (one.productKinds === null || (than.productKinds?.every((kind) => one.productKinds?.includes(kind)) ?? false)) &&
    (!asksRisk(one) || (asksRisk(than) && holds(risksOf(one), risksOf(than)))) &&
    (one.fromBrokenPromises ?? 0) <= (than.fromBrokenPromises ?? 0) &&
    (one.noRightPartyContactDays === null ||
      (than.noRightPartyContactDays !== null && one.noRightPartyContactDays <= than.noRightPartyContactDays))
  );
}

const asksRisk = ({ fromRollRisk, toRollRisk }: Conditions): boolean => fromRollRisk !== null || toRollRisk !== null;

type Bound = string | number | null;
// Amounts may be below nothing, where a debtor has overpaid: what has no lower bound begins below all of them.
const least = -(2n ** 63n);
const range = (from: Bound, to: Bound, lowest = 0n): Range => ({
  from: from === null ? lowest : BigInt(from),
  to: to === null ? null : BigInt(to),
});
const daysOf = ({ fromDaysPastDue, toDaysPastDue }: Conditions): Range => range(fromDaysPastDue, toDaysPastDue);
const risksOf = ({ fromRollRisk, toRollRisk }: Conditions): Range => range(fromRollRisk, toRollRisk ?? 10_000);
const amountsOf = ({ fromOutstandingMinor, toOutstandingMinor }: Conditions): Range =>
  range(fromOutstandingMinor, toOutstandingMinor, least);

const holds = (outer: Range, inner: Range): boolean =>
  outer.from <= inner.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to));
