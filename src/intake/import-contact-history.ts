/**
 * A bank's earlier attempts, as the bank recorded them: marked as imported, so that none opens a finding for a missing permit.
 *
 * The contact point must be one of the case's debtor or of somebody related to them; which one tells whom the attempt was
 * meant for. An attempt that names no debt counts for every debt of its case, and in a conversation whoever reached out is
 * taken to have raised them: where the bank's record is silent, the reading that a rule counts most strictly. Unknown
 * logins become the importing user's attempts: they are often of people who left long ago.
 */
import { addAttempt } from './history-attempt.js';
import { attemptFacts, historyKnownOf, type HistoryKnown, type KnownFile } from './history-known.js';
import type { Importer } from './import-file.js';
import { mistakeIn } from './import-report.js';
import { contactHistory } from './contact-history.format.js';
import type { Mistake } from './mistake.js';
import type { ContactHistoryRow } from './records.js';
import { Rows } from './rows.js';

export const importContactHistory: Importer<ContactHistoryRow> = {
  format: contactHistory,
  begin: (work) =>
    Promise.resolve({
      notes: [],
      judge: async (batch) => {
        const known = await historyKnownOf(work, batch);
        const rows = new Rows();
        const mistakes = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of batch) {
          const file = known.cases.get(row.caseReference);
          const found = mistakesOf(line, row, file, known);
          mistakes.push(...found);
          if (found.length > 0 || file === undefined) continue;
          if (known.attempts.has(row.externalId)) {
            rowsKnown++;
            continue;
          }
          addAttempt(rows, row, file, known.users.get(row.collector ?? '') ?? work.actor.id);
          rowsNew++;
        }
        return { rows, rowsNew, rowsKnown, mistakes };
      },
    }),
};

const mistake = mistakeIn(contactHistory);

function mistakesOf(
  line: number,
  row: ContactHistoryRow,
  file: KnownFile | undefined,
  { attempts }: HistoryKnown,
): Mistake[] {
  const recorded = attempts.get(row.externalId);
  if (recorded !== undefined) {
    if (recorded === attemptFacts(row)) return [];
    return [mistake(line, 'external_id', row.externalId, 'is recorded otherwise; a file overwrites nothing')];
  }
  if (!file)
    return [mistake(line, 'case_reference', row.caseReference, 'there is no such case; import its placement first')];
  const found: Mistake[] = [];
  const { contactPoint } = row;
  if (contactPoint && !file.reachable.some(({ value }) => value === contactPoint.value)) {
    const reason = "is no contact point of this case's debtor or of anybody related to them; import it first";
    found.push(mistake(line, 'contact_point', contactPoint.value, reason));
  }
  const strange = row.debtReferences.filter((reference) => !file.debts.has(reference));
  if (strange.length > 0) found.push(mistake(line, 'debts', strange.join(';'), 'are no debts of this case'));
  return found;
}
