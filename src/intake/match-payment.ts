/** On which debts a payment of a file belongs. Pure: what cannot be said for sure is left to a person. */
import type { OwingDebt, UnmatchedReason } from '../cases/index.js';
import type { PaymentRow } from './records.js';

/** What the record has of what a row names; undefined where it names nothing of the kind, null where that is not known. */
export interface Named {
  readonly debt: OwingDebt | null | undefined;
  /** All debts of the case. */
  readonly ofCase: readonly OwingDebt[] | null | undefined;
  /** All debts that arose from the account. */
  readonly onAccount: readonly OwingDebt[] | null | undefined;
}

export type Match =
  | { readonly reason: UnmatchedReason }
  | {
      readonly caseId: string;
      /** On which the payment is spread, oldest first; all of one case. */
      readonly debts: readonly OwingDebt[];
    };

export function matchPayment(
  { currency, amountMinor, receivedOn, valueOn }: PaymentRow,
  { debt, ofCase, onAccount }: Named,
): Match {
  if (debt === undefined && ofCase === undefined && onAccount === undefined) return { reason: 'NOTHING_NAMED' };
  if (debt === null || ofCase === null || onAccount === null) return { reason: 'UNKNOWN' };
  if (onAccount?.length === 0) return { reason: 'NO_DEBT' };
  const sets = [debt && [debt], ofCase, onAccount].flatMap((set) => (set ? [set] : []));
  const common = (sets[0] ?? []).filter(({ debtId }) =>
    sets.every((set) => set.some((other) => other.debtId === debtId)),
  );
  if (common.length === 0) return { reason: 'CONTRADICTORY' };
  const debts = ofOneCase(common) ? common : common.filter((each) => owedOn(each) === amountMinor);
  const [first] = debts;
  if (!first || !ofOneCase(debts)) return { reason: 'SEVERAL_CASES' };
  if (first.currency !== currency) return { reason: 'OTHER_CURRENCY' };
  const existing = debts.filter(({ existsFrom }) => existsFrom <= receivedOn && existsFrom <= valueOn);
  if (existing.length === 0) return { reason: 'BEFORE_THE_DEBT' };
  return { caseId: first.caseId, debts: existing };
}

const ofOneCase = (debts: readonly OwingDebt[]): boolean => debts.every(({ caseId }) => caseId === debts[0]?.caseId);

const owedOn = ({ owed }: OwingDebt): bigint => owed.FEES + owed.INTEREST + owed.PRINCIPAL;
