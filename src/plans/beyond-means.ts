/** What a plan asks a month, and what the debtor could afford; as `select` reads them: text. */
export type PlanMeans = Readonly<Record<'monthlyNeedMinor' | 'affordableMinor', bigint | string | null>>;

/** Null where either is not known. */
export function asksBeyond({ monthlyNeedMinor, affordableMinor }: PlanMeans): boolean | null {
  return monthlyNeedMinor === null || affordableMinor === null
    ? null
    : BigInt(monthlyNeedMinor) > BigInt(affordableMinor);
}
