/** What is owed on cases, debt by debt, and by which order a payment is spread over it. */
import { sql, type RawBuilder } from 'kysely';
import type { Work } from '../audit/index.js';
import { day, type CalendarDay } from '../lib/calendar.js';
import type { BalancePart } from './payment-words.js';
import { endOfPause } from './pause-times.js';
import { usualOrder, type Owed, type SpreadOrder } from './allocate.js';

export interface OwingDebt extends Owed {
  /** Whoever spreads several payments in one go takes off what each takes. */
  readonly owed: Record<BalancePart, bigint>;
  readonly caseId: string;
  readonly reference: string;
  readonly accountId: string | null;
  readonly currency: string;
  /** From which day on there can be payments on it: when its account was opened, else when it was recorded here. */
  readonly existsFrom: CalendarDay;
}

/**
 * Whoever spreads a payment by it has locked the cases before: another payment may else have taken the same.
 * @returns all debts of the cases; of each case first those on which an agreed plan is performed, since that is what the debtor
 * agreed to pay, then the others, each in the order in which they were due
 */
export async function debtsOwing(
  { db, now }: Pick<Work, 'db' | 'now'>,
  caseIds: readonly string[],
): Promise<readonly OwingDebt[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const { rows } = await sql<
    Omit<OwingDebt, 'owed' | 'existsFrom'> & Record<'fees' | 'interest' | 'principal' | 'existsFrom', string>
  >`
    select d.id as "debtId", d.case_id as "caseId", d.reference, d.account_id as "accountId", d.currency,
      d.fees_minor::text as fees, d.interest_minor::text as interest, d.principal_minor::text as principal,
      coalesce(a.opened_on, (d.recorded_at at time zone i.time_zone)::date)::text as "existsFrom"
    from debt d join institution i on i.institution_id = d.institution_id
    left join account a on a.institution_id = d.institution_id and a.id = d.account_id
    where d.case_id = any(${[...caseIds]}::uuid[])
    order by d.case_id, not exists (
      select from pause p where p.institution_id = d.institution_id and p.case_id = d.case_id and p.reason = 'PERFORMING_PLAN'
        and (p.debt_ids = '{}' or d.id = any(p.debt_ids)) and p.valid_from <= ${at} and ${endOfPause('p')} > ${at}
    ), d.oldest_unpaid_due_on nulls last, d.recorded_at, d.id`.execute(db);
  return rows.map(({ fees, interest, principal, existsFrom, ...debt }) => ({
    ...debt,
    owed: { FEES: BigInt(fees), INTEREST: BigInt(interest), PRINCIPAL: BigInt(principal) },
    existsFrom: day(existsFrom),
  }));
}

/** The institution's own order, the latest that it set; the usual one where it set none. */
export async function orderInForce({ db }: Pick<Work, 'db'>): Promise<SpreadOrder> {
  const { rows } = await sql<SpreadOrder>`
    select o.parts, o.sequence from allocation_order o order by o.valid_from desc limit 1`.execute(db);
  return rows[0] ?? usualOrder;
}

/** Whether by a business date nothing was owed any more on debt `d`, since it was paid or forgiven; false where there is none. */
export const paidOffBy = (businessDate: string): RawBuilder<boolean> => {
  const later = sql`b.institution_id = d.institution_id and b.debt_id = d.id and b.kind <> 'OPENING' and b.value_on > ${businessDate}::date`;
  // What the debt itself shows holds what counts from later days too.
  return sql<boolean>`coalesce(
    exists (select from balance_entry b
      where b.institution_id = d.institution_id and b.debt_id = d.id and b.kind in ('PAYMENT', 'WAIVER') and b.value_on <= ${businessDate}::date)
    and d.principal_minor + d.interest_minor + d.fees_minor =
      (select coalesce(sum(b.fees_minor + b.interest_minor + b.principal_minor), 0) from balance_entry b where ${later}), false)`;
};
