/**
 * The UCI file "Default of Credit Card Clients" (Taiwan, 2005; I-Cheng Yeh, CC BY 4.0): one client a line.
 *
 * The mapping. Reference date is 2005-09-30; the six statements are dated by month ends, 2005-04-30 to 2005-09-30. `PAY_0`,
 * `BILL_AMT1` and `PAY_AMT1` are September's, `PAY_2`, `BILL_AMT2` and `PAY_AMT2` August's, and so on to `PAY_6`, `BILL_AMT6`
 * and `PAY_AMT6`, April's. (There is no `PAY_1`.) `PAY_n`: -2 no use, -1 paid in full, 0 revolving, 1 to 8 months of delay,
 * where 8 is eight or more. Months of delay are PAY_n where it is positive, otherwise 0; days past due at a statement are
 * 30 × months of delay; the oldest unpaid due date is the statement's date less those days. A client with `PAY_0` ≥ 1 is a case.
 *
 * Amounts are New Taiwan dollars; the file has whole dollars, TWD has two decimals, so a minor amount is 100 × the file's.
 * Debts are governed by the law of Taiwan (TW), clients live in Asia/Taipei.
 *
 * The file has neither names nor numbers: both are made up from the ID, the same ones each time. Sex, education, marriage, age
 * and next month's default are checked, so that a slipped column is noticed, and not imported: no rule asks for them, and
 * what is not stored cannot leak or discriminate.
 */
import { addDays, day } from '../lib/calendar.js';
import { currency } from '../lib/money.js';
import { byName, Fields } from './fields.js';
import { checked, required, type Format, type ParseRow } from './format.js';
import { madeUpPerson } from './made-up-people.js';
import type { StatementRecord, UciClient } from './records.js';

/** Newest first, as the file numbers them. */
const months = [
  { month: 'September', statementOn: day('2005-09-30'), status: 'PAY_0', billed: 'BILL_AMT1', paid: 'PAY_AMT1' },
  { month: 'August', statementOn: day('2005-08-31'), status: 'PAY_2', billed: 'BILL_AMT2', paid: 'PAY_AMT2' },
  { month: 'July', statementOn: day('2005-07-31'), status: 'PAY_3', billed: 'BILL_AMT3', paid: 'PAY_AMT3' },
  { month: 'June', statementOn: day('2005-06-30'), status: 'PAY_4', billed: 'BILL_AMT4', paid: 'PAY_AMT4' },
  { month: 'May', statementOn: day('2005-05-31'), status: 'PAY_5', billed: 'BILL_AMT5', paid: 'PAY_AMT5' },
  { month: 'April', statementOn: day('2005-04-30'), status: 'PAY_6', billed: 'BILL_AMT6', paid: 'PAY_AMT6' },
] as const;

/** The day of the last statement: what a case of this file is as of. */
export const uciReferenceDate = months[0].statementOn;

const columns = [
  required('ID', 'Number of the client, 1 to 999999, once in the file; becomes the reference UCI-000001'),
  required('LIMIT_BAL', 'Credit limit, whole New Taiwan dollars'),
  required('SEX', '1 or 2; checked, not imported'),
  required('EDUCATION', '0 to 6; checked, not imported'),
  required('MARRIAGE', '0 to 3; checked, not imported'),
  required('AGE', 'Years, 18 to 120; checked, not imported'),
  ...months.map(({ month, status }) =>
    required(status, `Status in ${month} 2005: -2 no use, -1 paid in full, 0 revolving, 1 to 8 months of delay`),
  ),
  ...months.map(({ month, billed }) =>
    required(billed, `Billed in ${month} 2005, whole New Taiwan dollars; negative in the client's favour`),
  ),
  ...months.map(({ month, paid }) => required(paid, `Paid in ${month} 2005, whole New Taiwan dollars`)),
  required('default.payment.next.month', '0 or 1; checked, not imported'),
];
type Name = (typeof columns)[number]['name'];

export const uciCreditCard: Format<UciClient> = {
  name: 'uci-credit-card',
  description:
    'The UCI data set "Default of Credit Card Clients", for demonstrations and tests: clients, card accounts, six statements each, and cases',
  columns,
  openParser,
};

const columnsByName = byName(columns);
const twd = currency('TWD');

function openParser(): ParseRow<UciClient> {
  const seen = new Map<string, number>();
  return (row) => {
    const fields = new Fields<Name>(columnsByName, row);
    const id = fields.integer('ID', 1, 999_999);
    fields.unique('ID', seen);
    const creditLimitMinor = fields.owed('LIMIT_BAL', twd);
    fields.integer('SEX', 1, 2);
    fields.integer('EDUCATION', 0, 6);
    fields.integer('MARRIAGE', 0, 3);
    fields.integer('AGE', 18, 120);
    fields.integer('default.payment.next.month', 0, 1);
    const read = months.map((month) => ({
      statementOn: month.statementOn,
      status: fields.integer(month.status, -2, 8),
      billedMinor: fields.wholeAmount(month.billed, twd),
      paidMinor: fields.owed(month.paid, twd),
    }));
    if (fields.mistakes.length > 0) return { mistakes: fields.mistakes };
    const statements = read.map(({ statementOn, status, billedMinor, paidMinor }) =>
      statementOf({
        statementOn,
        reportedStatus: checked(status),
        billedMinor: checked(billedMinor),
        paidMinor: checked(paidMinor),
      }),
    );
    return { row: clientOf(checked(id), checked(creditLimitMinor), statements.reverse()) };
  };
}

function statementOf(
  reported: Pick<StatementRecord, 'statementOn' | 'reportedStatus' | 'billedMinor' | 'paidMinor'>,
): StatementRecord {
  const monthsOfDelay = Math.max(0, reported.reportedStatus);
  const daysPastDue = 30 * monthsOfDelay;
  const late = monthsOfDelay > 0 && { oldestUnpaidDueOn: addDays(reported.statementOn, -daysPastDue) };
  return { ...reported, monthsOfDelay, daysPastDue, ...late };
}

function clientOf(id: number, creditLimitMinor: bigint, statements: readonly StatementRecord[]): UciClient {
  const reference = `UCI-${String(id).padStart(6, '0')}`;
  const person = madeUpPerson(reference, { region: 'TW', languages: ['zh-TW', 'zh-TW', 'zh-CN', 'en'] });
  const client = {
    reference,
    person: { kind: 'INDIVIDUAL', displayName: person.displayName, language: person.language, timeZone: 'Asia/Taipei' },
    contactPoints: [{ kind: 'MOBILE_PHONE', value: person.mobilePhone, source: 'CONTRACT' }],
    account: { number: reference, productKind: 'CREDIT_CARD', currency: twd, creditLimitMinor, jurisdiction: 'TW' },
    statements,
  } as const satisfies UciClient;
  const last = checked(statements.at(-1));
  if (last.oldestUnpaidDueOn === undefined) return client;
  const { monthsOfDelay, daysPastDue, oldestUnpaidDueOn, billedMinor } = last;
  const outstandingMinor = billedMinor > 0n ? billedMinor : 0n;
  return { ...client, case: { reference, monthsOfDelay, daysPastDue, oldestUnpaidDueOn, outstandingMinor } };
}
