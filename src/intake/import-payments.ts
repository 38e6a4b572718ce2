/**
 * Payments of a file, each put on the debts that it is for, by debt, case or account, and by amount and day where these leave
 * a doubt. What no rule can put anywhere for sure goes to the work list of unmatched payments. The order in which payments are
 * spread, and the lock on their cases, are those of `recordPayment`; the database carries the balance entries into the debts.
 */
import type { Work } from '../audit/index.js';
import { allocate, orderInForce, todayOf, type OwingDebt, type SpreadOrder } from '../cases/index.js';
import type { Importer } from './import-file.js';
import { mistakeIn } from './import-report.js';
import { matchPayment } from './match-payment.js';
import { knownOf, type KnownPayment } from './payments-known.js';
import { payments } from './payments.format.js';
import type { PaymentRow } from './records.js';
import { Rows } from './rows.js';

export const importPayments: Importer<PaymentRow> = {
  format: payments,
  batchEntry: 'payments.imported',
  begin: async (work) => {
    const [order, today] = [await orderInForce(work), await todayOf(work)];
    return {
      notes: [],
      judge: async (batch) => {
        const known = await knownOf(work, batch);
        const rows = new Rows();
        const mistakes = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of batch) {
          const before = known.payments.get(row.reference);
          if (before && isSame(before, row)) rowsKnown++;
          else if (before)
            mistakes.push(
              mistake(line, 'payment_reference', row.reference, 'is recorded otherwise; a file overwrites nothing'),
            );
          else if (row.receivedOn > today)
            mistakes.push(mistake(line, 'received_on', row.receivedOn, 'lies in the future'));
          else if (row.valueOn > today) mistakes.push(mistake(line, 'value_on', row.valueOn, 'lies in the future'));
          else {
            rowsNew++;
            const match = matchPayment(row, known.namedBy(row));
            if ('reason' in match) addUnmatched(rows, row, match.reason);
            else if (known.isTransferred(match.caseId)) addUnmatched(rows, row, 'TRANSFERRED');
            else if (known.isPerhapsRecorded(match.caseId, row)) addUnmatched(rows, row, 'PERHAPS_RECORDED');
            else addPayment(rows, row, match, order, work);
          }
        }
        return { rows, rowsNew, rowsKnown, mistakes };
      },
    };
  },
};

const mistake = mistakeIn(payments);

const isSame = (before: KnownPayment, row: PaymentRow): boolean =>
  before.amountMinor === row.amountMinor.toString() &&
  (['receivedOn', 'valueOn', 'currency', 'channel'] as const).every((each) => before[each] === row[each]);

const common = ({ reference, currency, amountMinor, receivedOn, valueOn, channel }: PaymentRow) => ({
  ...{ reference, currency, channel, amount_minor: amountMinor.toString(), received_on: receivedOn, value_on: valueOn },
});

function addUnmatched(rows: Rows, row: PaymentRow, reason: string): void {
  const { debtReference, caseReference } = row;
  const named = { debt_reference: debtReference, case_reference: caseReference };
  rows.add('unmatched_payment', { ...common(row), ...named, reason, state: 'PENDING' });
}

function addPayment(
  rows: Rows,
  row: PaymentRow,
  { caseId, debts }: { readonly caseId: string; readonly debts: readonly OwingDebt[] },
  order: SpreadOrder,
  { actor }: Work,
): void {
  const { taken, unallocatedMinor } = allocate(row.amountMinor, debts, order);
  const [only] = debts.length === 1 ? debts : [];
  const paymentId = rows.add('payment', {
    ...common(row),
    case_id: caseId,
    debt_id: only?.debtId ?? null,
    unallocated_minor: unallocatedMinor.toString(),
    source: 'IMPORTED',
    part_order: order.parts,
    debt_sequence: order.sequence,
    actor_id: actor.id,
  });
  for (const { debtId, taken: parts } of taken) {
    const debt = debts.find((each) => each.debtId === debtId);
    // What the next row of the batch finds owed.
    if (debt) for (const part of order.parts) debt.owed[part] -= parts[part];
    rows.add('balance_entry', {
      debt_id: debtId,
      kind: 'PAYMENT',
      payment_id: paymentId,
      value_on: row.valueOn,
      currency: row.currency,
      fees_minor: (-parts.FEES).toString(),
      interest_minor: (-parts.INTEREST).toString(),
      principal_minor: (-parts.PRINCIPAL).toString(),
    });
  }
}
