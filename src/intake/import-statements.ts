/** Statements of accounts that are recorded, each once: one of a known account and day must say the same. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { todayOf } from '../cases/index.js';
import { accountKey, accountsNumbered } from './account-number.js';
import type { Importer, Numbered } from './import-file.js';
import { mistakeIn } from './import-report.js';
import type { StatementRow } from './records.js';
import { Rows } from './rows.js';
import { statements } from './statements.format.js';

export const importStatements: Importer<StatementRow> = {
  format: statements,
  begin: async (work) => {
    const today = await todayOf(work);
    return {
      notes: [],
      judge: async (batch) => {
        const accounts = await accountsOf(work, batch);
        const known = await knownOf(work, [...accounts.values()], batch);
        const rows = new Rows();
        const mistakes = [];
        let [rowsNew, rowsKnown] = [0, 0];
        for (const { line, row } of batch) {
          const { accountNumber, statementOn, currency } = row;
          const account = accounts.get(accountKey(accountNumber));
          const before = account && known.get(`${account.id} ${statementOn}`);
          if (!account)
            mistakes.push(mistake(line, 'account_reference', accountNumber, 'is the number of no recorded account'));
          else if (account.currency !== currency)
            mistakes.push(mistake(line, 'currency', currency, `is not the account's, ${account.currency}`));
          else if (statementOn > today) mistakes.push(mistake(line, 'statement_on', statementOn, 'lies in the future'));
          else if (before === undefined) {
            rows.add('statement', columnsOf(row, account.id));
            rowsNew++;
          } else if (before === factsOf(row)) rowsKnown++;
          else
            mistakes.push(
              mistake(line, 'statement_on', statementOn, 'is recorded otherwise; a file overwrites nothing'),
            );
        }
        return { rows, rowsNew, rowsKnown, mistakes };
      },
    };
  },
};

const mistake = mistakeIn(statements);

const columnsOf = (row: StatementRow, accountId: string) => ({
  account_id: accountId,
  statement_on: row.statementOn,
  months_of_delay: row.monthsOfDelay,
  reported_status: null,
  due_on: row.due?.on ?? null,
  currency: row.currency,
  amount_due_minor: row.due?.amountMinor.toString() ?? null,
  billed_minor: row.billedMinor.toString(),
  paid_minor: row.paidMinor.toString(),
});

const factsOf = ({ monthsOfDelay, due, billedMinor, paidMinor }: StatementRow): string =>
  [monthsOfDelay, due?.on, due?.amountMinor, billedMinor, paidMinor].map((fact) => fact ?? '').join(';');

interface AccountOf {
  readonly id: string;
  readonly currency: string;
}

/** @returns by the key of their number */
async function accountsOf(
  work: Work,
  batch: readonly Numbered<StatementRow>[],
): Promise<ReadonlyMap<string, AccountOf>> {
  const keyOf = await accountsNumbered(work, [...new Set(batch.map(({ row }) => row.accountNumber))]);
  const { rows } = await sql<AccountOf>`
    select id, currency from account where id = any(${[...keyOf.keys()]}::uuid[])`.execute(work.db);
  return new Map(rows.map((account) => [keyOf.get(account.id) ?? '', account]));
}

/** @returns account and day → the facts, as `factsOf` writes them */
async function knownOf(
  { db }: Work,
  accounts: readonly AccountOf[],
  batch: readonly Numbered<StatementRow>[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; facts: string }>`
    select s.account_id || ' ' || s.statement_on as key,
      concat(s.months_of_delay, ';', s.due_on, ';', s.amount_due_minor, ';', s.billed_minor, ';', s.paid_minor) as facts
    from statement s where s.account_id = any(${accounts.map(({ id }) => id)}::uuid[])
      and s.statement_on = any(${[...new Set(batch.map(({ row }) => row.statementOn))]}::date[])`.execute(db);
  return new Map(rows.map(({ key, facts }) => [key, facts]));
}
