/** Periodic statements of accounts, in a format of our own: one row a statement of an account, by its day, once. */
import { byName, Fields } from './fields.js';
import { checked, csvText, optional, required, sensitive, type Format, type ParseRow } from './format.js';
import type { StatementRow } from './records.js';

const columns = [
  required('account_reference', 'Number of the account, card or loan, which must be recorded', sensitive),
  required('statement_on', 'The day that it was drawn up for, YYYY-MM-DD; once for each account'),
  optional(
    'months_of_delay',
    'Whole months of delay on that day as the bank has it, 0 to 999; empty where it does not say',
  ),
  optional('due_on', 'By which day `amount_due` is to be paid, YYYY-MM-DD; needed with it'),
  optional(
    'amount_due',
    'What is to be paid by `due_on`, in major units, such as the least amount of a card; needed with it',
  ),
  required('currency', 'Currency of the account, by ISO 4217'),
  required('billed', "What is billed, in major units; negative is in the debtor's favour"),
  required('paid', 'What was paid since the statement before, in major units'),
];
type Name = (typeof columns)[number]['name'];

export const statements: Format<StatementRow> = {
  name: 'statements',
  description: 'Periodic statements: due dates, amounts due, months of delay; our own format, for any bank',
  columns,
  openParser,
  template: csvText<Name>(columns, [
    {
      account_reference: '6222021234567890',
      statement_on: '2026-02-05',
      months_of_delay: '1',
      due_on: '2026-02-25',
      amount_due: '620.00',
      currency: 'CNY',
      billed: '6200.00',
      paid: '0.00',
    },
  ]),
};

const columnsByName = byName(columns);

function openParser(): ParseRow<StatementRow> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields = new Fields<Name>(columnsByName, row);
    const accountNumber = fields.reference('account_reference');
    const statementOn = fields.day('statement_on');
    const monthsOfDelay = fields.integer('months_of_delay', 0, 999);
    const dueOn = fields.day('due_on');
    const code = fields.currency('currency');
    const amountDueMinor = fields.owed('amount_due', code);
    const billedMinor = fields.balance('billed', code);
    const paidMinor = fields.owed('paid', code);
    const key = `${accountNumber ?? ''}\n${statementOn ?? ''}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) fields.mistake('statement_on', `stands in line ${earlier} already for this account`);
    else seen.set(key, row.line);
    const [hasDay, hasAmount] = [fields.raw('due_on') !== '', fields.raw('amount_due') !== ''];
    if (hasDay && !hasAmount) fields.mistake('amount_due', 'must be filled in, since due_on is');
    if (hasAmount && !hasDay) fields.mistake('due_on', 'must be filled in, since amount_due is');
    if (dueOn && statementOn && dueOn < statementOn) fields.mistake('due_on', 'lies before statement_on');
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    return {
      row: {
        accountNumber: checked(accountNumber),
        statementOn: checked(statementOn),
        monthsOfDelay: monthsOfDelay ?? null,
        due: dueOn === undefined ? null : { on: dueOn, amountMinor: checked(amountDueMinor) },
        currency: checked(code),
        billedMinor: checked(billedMinor),
        paidMinor: checked(paidMinor),
      },
    };
  };
}
