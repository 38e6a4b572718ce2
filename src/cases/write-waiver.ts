/** What is forgiven of debts: for whichever higher room decides that. */
import type { Work } from '../audit/index.js';
import type { Case } from './case.entity.js';
import { allocate, type Taken } from './allocate.js';
import { textOf } from './charge-debt.js';
import { enterBalance } from './enter-balance.js';
import { debtsOwing, orderInForce } from './owing.js';
import type { WaiverReason } from './payment-words.js';

interface Waiver {
  /** Locked. */
  readonly file: Case;
  readonly reason: WaiverReason;
  /** From each debt no more than is owed of each part. */
  readonly taken: readonly Taken[];
  readonly valueOn: string;
  readonly entryId: string;
  /** The id that the balance entry gets, where there is one debt. */
  readonly id?: string;
  /** By which plan, and who was the second person. */
  readonly details?: Readonly<Record<string, string | null>>;
}

/** Enters into the balances of debts what is forgiven of them, with its one journal entry. */
export function writeWaiver(
  work: Work<'debt.waived'>,
  { file, reason, taken, valueOn, entryId, id, details }: Waiver,
): void {
  const { currency } = file;
  for (const { debtId, taken: parts } of taken)
    enterBalance(work, {
      ...{ debtId, kind: 'WAIVER', waiverReason: reason, currency, valueOn, parts, entryId },
      ...(id === undefined ? {} : { id }),
    });
  work.journal.enter({
    type: 'debt.waived',
    id: entryId,
    caseId: file.id,
    outcomes: [reason],
    subjects: [
      {
        ...{ personId: file.debtor.id, role: 'DEBTOR', stream: 'OTHER' },
        details: {
          ...{ plan: null, approvedBy: null, ...details },
          ...{ currency, valueOn },
          waived: taken.map(({ debtId, taken: parts }) => ({ debt: debtId, ...textOf(parts) })),
        },
      },
    ],
  });
}

/**
 * An amount of what is still owed on some debts of a case, spread as a payment would be.
 * @returns what it takes of which; less than the amount where less is owed
 */
export async function spreadOverDebts(
  work: Pick<Work, 'db' | 'now'>,
  caseId: string,
  debtIds: readonly string[],
  amountMinor: bigint,
): Promise<readonly Taken[]> {
  const owing = (await debtsOwing(work, [caseId])).filter(({ debtId }) => debtIds.includes(debtId));
  return allocate(amountMinor, owing, await orderInForce(work)).taken;
}
