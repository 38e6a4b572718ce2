import { isWithin } from './judge.js';
import type { StandingPack } from './pack.js';
import type { Act } from './rule.js';

/** How far back facts are gathered: what happened longer ago changes no outcome. */

/** Days are somebody's local ones, which begin earlier or later than those of others and may have 25 hours. */
export const marginDays = 2;

/**
 * So many times 24 hours before the instant judged, of the rules that may bind where the debts are governed and where people
 * may be. Who asks about later instants too, names the packs that will stand then beside those that stand now.
 */
export function reachOf<Facts extends Act>(
  packs: readonly StandingPack<Facts>[],
  jurisdictions: readonly string[],
): number {
  const days = packs
    .filter((pack) => jurisdictions.some((each) => isWithin(each, pack.jurisdiction)))
    .flatMap(({ rules }) => rules.map(({ rule, values }) => rule.looksBackDays(values)));
  const most = Math.max(0, ...days);
  return most === 0 ? 0 : most + marginDays;
}
