/** How a payment is spread over what is owed. Pure: amounts in, amounts out, nothing gained and nothing lost. */
import type { BalancePart, DebtSequence } from './payment-words.js';

/** What is owed on one debt, in minor units of one currency. */
export interface Owed {
  readonly debtId: string;
  readonly owed: Readonly<Record<BalancePart, bigint>>;
}

export interface SpreadOrder {
  /** Each part once; what is named first is paid first. */
  readonly parts: readonly BalancePart[];
  readonly sequence: DebtSequence;
}

/** What a payment takes from one debt; never more than is owed of each part. */
export interface Taken {
  readonly debtId: string;
  readonly taken: Readonly<Record<BalancePart, bigint>>;
}

export interface Allocation {
  /** Debts of which something is taken, in the order of `owing`. */
  readonly taken: readonly Taken[];
  /** What is left when nothing more is owed. */
  readonly unallocatedMinor: bigint;
}

/** Costs, then interest, then principal: as 民法典 561 has it, where nothing else was agreed. */
export const usualOrder: SpreadOrder = { parts: ['FEES', 'INTEREST', 'PRINCIPAL'], sequence: 'DEBT_BY_DEBT' };

/** @param owing the oldest debt first */
export function allocate(amountMinor: bigint, owing: readonly Owed[], { parts, sequence }: SpreadOrder): Allocation {
  const steps =
    sequence === 'DEBT_BY_DEBT'
      ? owing.flatMap((debt) => parts.map((part) => ({ debt, part })))
      : parts.flatMap((part) => owing.map((debt) => ({ debt, part })));
  const taken = new Map(owing.map(({ debtId }) => [debtId, { FEES: 0n, INTEREST: 0n, PRINCIPAL: 0n }]));
  let left = amountMinor;
  for (const { debt, part } of steps) {
    const most = debt.owed[part];
    const takes = left < most ? left : most;
    const ofDebt = taken.get(debt.debtId);
    if (!ofDebt || takes <= 0n) continue;
    ofDebt[part] += takes;
    left -= takes;
  }
  return {
    taken: [...taken].flatMap(([debtId, each]) =>
      each.FEES + each.INTEREST + each.PRINCIPAL > 0n ? [{ debtId, taken: each }] : [],
    ),
    unallocatedMinor: left,
  };
}
