/**
 * The UCI file "Default of Credit Card Clients": 30 000 card clients of a bank in Taiwan, 2005. `uci-credit-card.format.ts`
 * says what its columns mean; this is what is written of each client.
 *
 * - a person, who is a debtor, and a mobile phone with the source CONTRACT (both made up: the file has neither)
 * - a credit card account in TWD with its limit, and six monthly statements, 2005-04-30 to 2005-09-30
 * - where PAY_0 ≥ 1: a case of one debt, aged on the reference date 2005-09-30, in the stage REMINDER, given to nobody, with
 *   its age at each of the six statements (days past due are 30 × months of delay). Principal is what September bills, 0 if
 *   that is in the client's favour; interest and fees are not told apart in the file and stay 0.
 *
 * The bucket is by the institution's own scheme. References are the ID, UCI-000001: a client recorded already is compared and
 * left alone. An institution without a case gets the reference date as its business date, so that further cases are aged on
 * the same day; one with cases keeps its own.
 */
import { sql } from 'kysely';
import { Institution } from '../access/index.js';
import type { Work } from '../audit/index.js';
import { ageOn, Case, clockOf, type Age } from '../cases/index.js';
import { regionOfNumber } from '../debtors/index.js';
import type { CalendarDay } from '../lib/calendar.js';
import { accountsNumbered } from './account-number.js';
import { mistakeIn } from './import-report.js';
import type { Importer } from './import-file.js';
import { caseColumns, ageColumns } from './case-columns.js';
import type { StatementRecord, UciClient } from './records.js';
import { Rows } from './rows.js';
import { uciCreditCard, uciReferenceDate } from './uci-credit-card.format.js';

export const importUciCreditCard: Importer<UciClient> = {
  format: uciCreditCard,
  begin: async (work) => {
    const notes = await takeReferenceDate(work);
    const { scheme } = await clockOf(work.em);
    const dayBegins = await beginningsOf(work);
    const mistake = mistakeIn(uciCreditCard);
    const age = (on: CalendarDay, since: CalendarDay | undefined): Age => ageOn(on, since ?? null, scheme);
    return {
      notes,
      judge: async (batch) => {
        const known = await knownClients(
          work,
          batch.map(({ row }) => row.reference),
        );
        const rows = new Rows();
        const mistakes = [];
        let rowsNew = 0;
        for (const { line, row } of batch) {
          const recorded = known.get(row.reference);
          if (recorded === undefined) {
            addClient(rows, row, age, dayBegins);
            rowsNew++;
          } else if (recorded !== factsOf(row)) {
            mistakes.push(mistake(line, 'ID', row.reference, 'is recorded with another limit or other statements'));
          }
        }
        return { rows, rowsNew, rowsKnown: batch.length - rowsNew - mistakes.length, mistakes };
      },
    };
  },
};

function addClient(
  rows: Rows,
  { reference, person, contactPoints, account, statements, case: late }: UciClient,
  age: (on: CalendarDay, since: CalendarDay | undefined) => Age,
  dayBegins: ReadonlyMap<string, string>,
): void {
  const { productKind, currency, jurisdiction, creditLimitMinor } = account;
  const debtorId = rows.add('person', {
    reference,
    kind: person.kind,
    displayName: person.displayName,
    nationalId: null,
    birthDate: null,
    language: person.language ?? 'und',
    time_zone: person.timeZone,
    is_debtor: true,
  });
  for (const point of contactPoints)
    rows.add('contact_point', { person_id: debtorId, ...point, region: regionOfNumber(point.kind, point.value) });
  const accountId = rows.add('account', {
    number: account.number,
    debtor_id: debtorId,
    product_kind: productKind,
    currency,
    credit_limit_minor: creditLimitMinor.toString(),
    opened_on: null,
  });
  for (const statement of statements)
    rows.add('statement', {
      account_id: accountId,
      statement_on: statement.statementOn,
      months_of_delay: statement.monthsOfDelay,
      reported_status: statement.reportedStatus,
      due_on: null,
      currency,
      amount_due_minor: null,
      billed_minor: statement.billedMinor.toString(),
      paid_minor: statement.paidMinor.toString(),
    });
  if (!late) return;
  const now = age(uciReferenceDate, late.oldestUnpaidDueOn);
  const owed = { currency, outstanding_minor: late.outstandingMinor.toString() };
  const caseId = rows.add('collection_case', {
    reference: late.reference,
    debtor_id: debtorId,
    stage: 'REMINDER',
    team_id: null,
    ...caseColumns(now),
    ...owed,
  });
  rows.add('debt', {
    reference: late.reference,
    case_id: caseId,
    account_id: accountId,
    product_kind: productKind,
    jurisdiction,
    currency,
    principal_minor: owed.outstanding_minor,
    interest_minor: '0',
    fees_minor: '0',
    oldest_unpaid_due_on: late.oldestUnpaidDueOn,
  });
  rows.add('case_stage', { case_id: caseId, stage: 'REMINDER' });
  rows.add('case_assignment', { case_id: caseId, assignee_id: null, team_id: null });
  for (const { statementOn, oldestUnpaidDueOn } of statements) {
    const then = ageColumns(age(statementOn, oldestUnpaidDueOn));
    rows.add('case_age', { case_id: caseId, ...then, valid_from: dayBegins.get(statementOn) ?? null });
  }
}

/** Whether a client has changed is seen by limit and statements, the only facts of the file that are kept. */
const factsOf = ({ account, statements }: UciClient): string =>
  [account.creditLimitMinor, ...statements.map(statementFacts)].join(';');

const statementFacts = ({ statementOn, reportedStatus, billedMinor, paidMinor }: StatementRecord): string =>
  [statementOn, reportedStatus, billedMinor, paidMinor].join(',');

/** The number of a client's account is the client's own reference. */
async function knownClients(work: Work, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const accountIds = [...(await accountsNumbered(work, references)).keys()];
  const { rows } = await sql<{ reference: string; facts: string }>`
    select p.reference, concat_ws(';', a.credit_limit_minor, (
        select string_agg(concat_ws(',', s.statement_on, s.reported_status, s.billed_minor, s.paid_minor), ';' order by s.statement_on)
        from statement s where s.institution_id = a.institution_id and s.account_id = a.id)) as facts
    from person p
    left join account a on a.institution_id = p.institution_id and a.debtor_id = p.id and a.id = any(${accountIds}::uuid[])
    where p.reference = any(${[...references]}::text[])`.execute(work.db);
  return new Map(rows.map(({ reference, facts }) => [reference, facts]));
}

/** When the days of the statements began where the institution is: from then on those ages held. */
async function beginningsOf({ db }: Work): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ on: string; began: Date | string }>`
    select on_day::date::text as "on", on_day::timestamp at time zone i.time_zone as began
    from institution i, generate_series('2005-05-01'::date, '2005-10-01', '1 month') next_month,
      lateral (select next_month - interval '1 day' as on_day) last_day`.execute(db);
  return new Map(rows.map(({ on, began }) => [on, new Date(began).toISOString()]));
}

/** Only where no case has been aged yet: the business date of cases at work is not an import's to change. */
async function takeReferenceDate({ em }: Work): Promise<string[]> {
  const [institution] = await em.find(Institution, {}, { limit: 1 });
  if (!institution || institution.businessDate === uciReferenceDate || (await em.count(Case)) > 0) return [];
  institution.businessDate = uciReferenceDate;
  return [`The institution had no case yet: its business date is now ${uciReferenceDate}.`];
}
