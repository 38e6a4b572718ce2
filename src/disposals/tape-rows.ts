import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import type { PlacementColumn } from '../intake/index.js';
import { currency, formatAmount } from '../lib/money.js';
import { sealedRow, type SealedRow } from '../lib/sealed.js';
import type { TapeTotals } from './tape-manifest.js';
import { contactsOf, type Contacts } from './tape-contacts.js';

type TapeRow = Partial<Record<PlacementColumn, string>>;

interface TapeRows {
  readonly rows: readonly TapeRow[];
  readonly totals: TapeTotals;
  /** Whose data are in them. */
  readonly personIds: readonly string[];
  readonly leftOut: number;
}

/** Every debt of a portfolio on which something is owed, in plain: cases by their reference, debts by theirs. */
export async function tapeRows(work: Work, portfolioId: string): Promise<TapeRows> {
  const debts = await debtsOf(work, portfolioId);
  const contacts = await contactsOf(work, [...new Set(debts.map(({ debtorId }) => debtorId))]);
  const rows = debts.map((debt) => rowOf(work, debt, contacts));
  const sum = (of: (debt: SoldDebt) => string): string =>
    debts.reduce((total, debt) => total + BigInt(of(debt)), 0n).toString();
  return {
    rows,
    totals: {
      ...{ cases: new Set(debts.map(({ caseId }) => caseId)).size, debts: debts.length },
      principalMinor: sum(({ principal }) => principal),
      interestMinor: sum(({ interest }) => interest),
      feesMinor: sum(({ fees }) => fees),
    },
    personIds: [...new Set([...debts.map(({ debtorId }) => debtorId), ...contacts.shown])].sort(),
    leftOut: contacts.left(),
  };
}

interface SoldDebt {
  readonly caseId: string;
  readonly debtorId: string;
  readonly debtor: SealedRow;
  readonly account: SealedRow | null;
  readonly caseReference: string;
  readonly debtReference: string;
  readonly debtorReference: string;
  readonly kind: string;
  readonly language: string;
  readonly timeZone: string;
  readonly productKind: string;
  readonly jurisdiction: string;
  readonly currency: string;
  /** Minor units as text. */
  readonly principal: string;
  readonly interest: string;
  readonly fees: string;
  readonly dueOn: string;
  readonly openedOn: string | null;
}

async function debtsOf({ db, actor }: Work, portfolioId: string): Promise<readonly SoldDebt[]> {
  const { rows } = await sql<SoldDebt>`
    select c.id as "caseId", p.id as "debtorId", ${sealedRow('p', 'id')} as debtor,
      case when a.id is not null then ${sealedRow('a', 'debtor_id')} end as account,
      c.reference as "caseReference", d.reference as "debtReference", p.reference as "debtorReference", p.kind, p.language, p.time_zone as "timeZone",
      d.product_kind as "productKind", d.jurisdiction, d.currency, d.principal_minor::text as principal, d.interest_minor::text as interest,
      d.fees_minor::text as fees, d.oldest_unpaid_due_on::text as "dueOn", a.opened_on::text as "openedOn"
    from portfolio_case pc
    join collection_case c on c.institution_id = pc.institution_id and c.id = pc.case_id and c.stage = 'TRANSFERRED'
    join person p on p.institution_id = c.institution_id and p.id = c.debtor_id
    join debt d on d.institution_id = c.institution_id and d.case_id = c.id and d.fees_minor + d.interest_minor + d.principal_minor > 0
    left join account a on a.institution_id = d.institution_id and a.id = d.account_id
    where pc.institution_id = ${actor.institutionId}::uuid and pc.portfolio_id = ${portfolioId}::uuid and pc.obstacles = '{}'
    order by c.reference, d.reference`.execute(db);
  return rows;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function rowOf({ opener }: Work, debt: SoldDebt, contacts: Contacts): TapeRow {
  const debtor = opener.open(debt.debtor);
  const code = currency(debt.currency);
  const { openedOn, dueOn } = debt;
  return {
    debtor_reference: debt.debtorReference,
    debtor_kind: debt.kind,
    display_name: text(debtor['displayName']),
    national_id: text(debtor['nationalId']),
    birth_date: text(debtor['birthDate']),
    language: debt.language === 'und' ? '' : debt.language,
    time_zone: debt.timeZone,
    ...contacts.next(debt.debtorId),
    account_reference: (debt.account ? text(opener.open(debt.account)['number']) : '') || debt.debtReference,
    product_kind: debt.productKind,
    debt_reference: debt.debtReference,
    currency: debt.currency,
    principal: formatAmount(BigInt(debt.principal), code),
    interest: formatAmount(BigInt(debt.interest), code),
    fees: formatAmount(BigInt(debt.fees), code),
    due_on: dueOn,
    opened_on: openedOn !== null && openedOn <= dueOn ? openedOn : '',
    jurisdiction: debt.jurisdiction,
    case_reference: debt.caseReference,
  };
}
