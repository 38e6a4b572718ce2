/** What the record knows already of the payments of a batch, and of what they name. The cases are locked from here on. */
import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { debtsOwing, type OwingDebt } from '../cases/index.js';
import { accountKey, accountsNumbered } from './account-number.js';
import type { Numbered } from './import-file.js';
import type { Named } from './match-payment.js';
import type { PaymentRow } from './records.js';

/** A payment that is recorded, on a case or among the unmatched ones. */
export type KnownPayment = Pick<PaymentRow, 'receivedOn' | 'valueOn' | 'currency' | 'channel'> & {
  readonly amountMinor: string;
};

export interface KnownOfPayments {
  readonly payments: ReadonlyMap<string, KnownPayment>;
  readonly namedBy: (row: PaymentRow) => Named;
  /** Whether a case was sold: what comes for it is its buyer's. */
  readonly isTransferred: (caseId: string) => boolean;
  /** Whether a payment like this one was recorded on the case by hand, under another reference. */
  readonly isPerhapsRecorded: (caseId: string, row: PaymentRow) => boolean;
}

export async function knownOf(work: Work, batch: readonly Numbered<PaymentRow>[]): Promise<KnownOfPayments> {
  const payments = await paymentsOf(
    work,
    batch.map(({ row }) => row.reference),
  );
  // For what is known already nothing is locked: a file that brings nothing new writes nothing at all.
  const rows = batch.flatMap(({ row }) => (payments.has(row.reference) ? [] : [row]));
  return { payments, ...(await namedIn(work, rows)) };
}

async function paymentsOf({ db }: Work, references: readonly string[]): Promise<ReadonlyMap<string, KnownPayment>> {
  const given = [...references];
  const { rows } = await sql<KnownPayment & { readonly reference: string }>`
    select distinct on (reference) * from (
      select reference, received_on::text as "receivedOn", value_on::text as "valueOn", currency, channel, amount_minor::text as "amountMinor", recorded_at
      from payment where reference = any(${given}::text[])
      union all
      select reference, received_on::text, value_on::text, currency, channel, amount_minor::text, recorded_at
      from unmatched_payment where reference = any(${given}::text[])
    ) known order by reference, recorded_at`.execute(db);
  return new Map(rows.map((payment) => [payment.reference, payment]));
}

async function namedIn(work: Work, rows: readonly PaymentRow[]): Promise<Omit<KnownOfPayments, 'payments'>> {
  const given = (of: (row: PaymentRow) => string | null): string[] => [
    ...new Set(rows.flatMap((row) => of(row) ?? [])),
  ];
  const { db } = work;
  const accounts = await accountsNumbered(
    work,
    given(({ accountNumber }) => accountNumber),
  );
  const caseReferences = given(({ caseReference }) => caseReference);
  const debtReferences = given(({ debtReference }) => debtReference);
  const { rows: named } = await sql<{ caseId: string; caseReference: string; stage: string }>`
    select c.id as "caseId", c.reference as "caseReference", c.stage from collection_case c
    where c.id = any(array(
      select n.id from collection_case n where n.reference = any(${caseReferences}::text[])
      union all select d.case_id from debt d where d.reference = any(${debtReferences}::text[])
      union all select d.case_id from debt d where d.account_id = any(${[...accounts.keys()]}::uuid[])))
    order by c.id for no key update of c`.execute(db);
  const caseIds = named.map(({ caseId }) => caseId);
  const debts = await debtsOwing(work, caseIds);
  const byHand = await recordedByHand(work, caseIds);
  return {
    namedBy: namedAmong(debts, named, accounts),
    isTransferred: (caseId) => named.some((file) => file.caseId === caseId && file.stage === 'TRANSFERRED'),
    isPerhapsRecorded: (caseId, { amountMinor, receivedOn }) => byHand.has(handKey(caseId, amountMinor, receivedOn)),
  };
}

function namedAmong(
  debts: readonly OwingDebt[],
  cases: readonly { readonly caseId: string; readonly caseReference: string }[],
  accounts: ReadonlyMap<string, string>,
): (row: PaymentRow) => Named {
  const byReference = new Map(debts.map((debt) => [debt.reference, debt]));
  const caseOf = new Map(cases.map(({ caseId, caseReference }) => [caseReference, caseId]));
  const accountOf = new Map([...accounts].map(([id, key]) => [key, id]));
  const ofCase = Map.groupBy(debts, ({ caseId }) => caseId);
  const onAccount = Map.groupBy(debts, ({ accountId }) => accountId);
  return ({ debtReference, caseReference, accountNumber }) => {
    const caseId = caseReference === null ? null : caseOf.get(caseReference);
    const accountId = accountNumber === null ? null : accountOf.get(accountKey(accountNumber));
    return {
      debt: debtReference === null ? undefined : (byReference.get(debtReference) ?? null),
      ofCase: caseReference === null ? undefined : caseId ? (ofCase.get(caseId) ?? []) : null,
      onAccount: accountNumber === null ? undefined : accountId ? (onAccount.get(accountId) ?? []) : null,
    };
  };
}

const handKey = (caseId: string, amountMinor: bigint | string, receivedOn: string): string =>
  `${caseId} ${amountMinor} ${receivedOn}`;

async function recordedByHand({ db }: Work, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ caseId: string; amountMinor: string; receivedOn: string }>`
    select p.case_id as "caseId", p.amount_minor::text as "amountMinor", p.received_on::text as "receivedOn" from payment p
    where p.case_id = any(${[...caseIds]}::uuid[]) and p.source = 'RECORDED' and p.reversed_at is null`.execute(db);
  return new Set(rows.map(({ caseId, amountMinor, receivedOn }) => handKey(caseId, amountMinor, receivedOn)));
}
