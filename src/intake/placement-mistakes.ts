/** Where a row of a placement says otherwise than what is recorded. Nothing recorded is overwritten by a file. */
import { maxAmountMinor } from '../lib/money.js';
import { isOver } from '../lib/vocabulary.js';
import { accountKey } from './account-number.js';
import { mistakeIn } from './import-report.js';
import type { Mistake } from './mistake.js';
import type { PlacementColumn } from './placement-columns.js';
import type { Known, KnownCase, KnownPerson } from './placement-known.js';
import { placement } from './placement.format.js';
import type { PlacementRow } from './records.js';

const mistake = mistakeIn(placement);
const otherwise = 'is recorded otherwise; a file overwrites nothing';
/** As `openCase` has it: what a case lists at once. */
const mostDebts = 50;

type Compared = readonly [
  column: PlacementColumn,
  given: string | bigint | undefined,
  recorded: string | bigint | null,
];

/** What the row leaves empty says nothing, and so contradicts nothing. */
const differing = (line: number, compared: readonly Compared[]): Mistake[] =>
  compared
    .filter(([, given, recorded]) => given !== undefined && given !== recorded)
    .map(([column, given]) => mistake(line, column, String(given), otherwise));

export function mistakesOf(
  line: number,
  row: PlacementRow,
  { persons, accounts, cases, debts, teams }: Known,
): Mistake[] {
  const { debtor, account, debt, caseReference, team } = row;
  const person = persons.get(debtor.reference);
  const file = cases.get(caseReference);
  const knownAccount = accounts.get(accountKey(account.number));
  const knownDebt = debts.get(debt.reference);
  const found = person ? debtorMistakes(line, debtor, person) : [];
  if (knownAccount) {
    if (knownAccount.debtorId !== person?.id)
      found.push(mistake(line, 'account_reference', account.number, "is recorded as another debtor's account"));
    found.push(
      ...differing(line, [
        ['product_kind', account.productKind, knownAccount.productKind],
        ['currency', account.currency, knownAccount.currency],
        ['opened_on', account.openedOn, knownAccount.openedOn],
      ]),
    );
  }
  if (team !== undefined && !file && !teams.has(team))
    found.push(mistake(line, 'team', team, 'is no team of the institution; register it first, or leave it empty'));
  if (file && file.debtorId !== person?.id)
    found.push(mistake(line, 'case_reference', caseReference, "is recorded as another debtor's case"));
  if (knownDebt) {
    if (knownDebt.accountId !== knownAccount?.id)
      found.push(mistake(line, 'account_reference', account.number, otherwise));
    found.push(
      ...differing(line, [
        ['case_reference', caseReference, knownDebt.caseReference],
        ['product_kind', debt.productKind, knownDebt.productKind],
        ['jurisdiction', debt.jurisdiction, knownDebt.jurisdiction],
        ['currency', debt.currency, knownDebt.currency],
        ['due_on', debt.oldestUnpaidDueOn, knownDebt.oldestUnpaidDueOn],
        ['principal', debt.principalMinor, knownDebt.principalMinor],
        ['interest', debt.interestMinor, knownDebt.interestMinor],
        ['fees', debt.feesMinor, knownDebt.feesMinor],
      ]),
    );
  } else if (file) found.push(...joiningMistakes(line, row, file));
  // An account and its debt name product and currency in the same column.
  return found.filter(({ column }, index) => found.findIndex((other) => other.column === column) === index);
}

function debtorMistakes(line: number, debtor: PlacementRow['debtor'], person: KnownPerson): Mistake[] {
  if (!person.isDebtor) {
    const reason = 'is recorded as a person who is no debtor; give the debtor another reference';
    return [mistake(line, 'debtor_reference', debtor.reference, reason)];
  }
  return differing(line, [
    ['debtor_kind', debtor.kind, person.kind],
    ['display_name', debtor.displayName, person.displayName],
    ['national_id', debtor.nationalId, person.nationalId],
    ['birth_date', debtor.birthOn, person.birthOn],
    ['language', debtor.language, person.language],
    ['time_zone', debtor.timeZone, person.timeZone],
  ]);
}

/** Why a new debt cannot join a case. */
function joiningMistakes(line: number, { debt, caseReference }: PlacementRow, file: KnownCase): Mistake[] {
  const about = (column: PlacementColumn, value: string, reason: string): Mistake[] => [
    mistake(line, column, value, reason),
  ];
  if (isOver(file.stage)) return about('case_reference', caseReference, 'is closed or transferred; name another case');
  if (file.currency !== debt.currency)
    return about('currency', debt.currency, `is not the case's, ${file.currency}; give the debt a case of its own`);
  if (file.debtCount >= mostDebts)
    return about('case_reference', caseReference, `has ${mostDebts} debts already; name another case`);
  if (file.outstandingMinor + debt.principalMinor + debt.interestMinor + debt.feesMinor > maxAmountMinor)
    return about('principal', '', 'with the other debts of the case beyond 2^63 − 1 minor units');
  return [];
}
