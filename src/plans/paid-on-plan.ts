import { sql, type RawBuilder } from 'kysely';

interface Asked {
  readonly institutionId: string;
  readonly debtIds: RawBuilder<unknown>;
  /** When the agreement was recorded: what was recorded before is no part of what was agreed. */
  readonly agreedAt: RawBuilder<unknown>;
  /** The last day that counts. */
  readonly on: RawBuilder<unknown>;
}

/**
 * Minor units paid on a plan's debts since it was agreed, less what was reversed of that. By when each was recorded, not by the
 * day from which it counts: what was owed at the agreement was reckoned of all that was known then.
 */
export const paidOnPlan = ({ institutionId, debtIds, agreedAt, on }: Asked): RawBuilder<bigint> =>
  sql<bigint>`(
    select coalesce(-sum(b.fees_minor + b.interest_minor + b.principal_minor), 0) from balance_entry b
    join payment y on y.institution_id = b.institution_id and y.id = b.payment_id
    where b.institution_id = ${institutionId}::uuid and b.debt_id = any(${debtIds}) and b.kind in ('PAYMENT', 'REVERSAL')
      and y.recorded_at >= ${agreedAt} and b.value_on <= ${on})`;
