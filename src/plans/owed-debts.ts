import { sql } from 'kysely';
import type { Work } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import type { ProductKind } from '../lib/vocabulary.js';
import type { PlanDebt } from './plan-rule.js';

/** A debt of the case as a plan is about it: what is owed now, in minor units, and how law stands to it. */
export interface OwedDebt extends PlanDebt {
  readonly principalMinor: bigint;
  readonly interestMinor: bigint;
  readonly feesMinor: bigint;
}

/**
 * The debts of a case that are named, or all of them.
 * @param debtIds each once
 * @throws BAD_USER_INPUT for a debt of another case
 */
export async function owedDebts(
  { db, now }: Pick<Work, 'db' | 'now'>,
  caseId: string,
  debtIds: readonly string[],
): Promise<readonly OwedDebt[]> {
  const { rows } = await sql<Row>`
    select d.id, d.product_kind, d.jurisdiction, d.principal_minor::text as principal, d.interest_minor::text as interest, d.fees_minor::text as fees,
      coalesce((
        select c.is_present from debt_condition c
        where c.institution_id = d.institution_id and c.debt_id = d.id and c.condition = 'TIME_BARRED' and c.valid_from <= ${now.toISOString()}::timestamptz
        order by c.valid_from desc, c.recorded_at desc, c.id desc limit 1), false) as "isTimeBarred"
    from debt d where d.case_id = ${caseId}::uuid order by d.id`.execute(db);
  const all = new Map(rows.map((row) => [row.id, owed(row)]));
  if (debtIds.length === 0) return [...all.values()];
  return debtIds.map((id, index) => {
    const debt = all.get(id);
    if (!debt) throw badInput(`input.debtIds.${index}`, 'is no debt of this case.');
    return debt;
  });
}

interface Row {
  readonly id: string;
  readonly product_kind: ProductKind;
  readonly jurisdiction: string;
  readonly principal: string;
  readonly interest: string;
  readonly fees: string;
  readonly isTimeBarred: boolean;
}

const owed = ({ id, product_kind: productKind, jurisdiction, isTimeBarred, ...amounts }: Row): OwedDebt => ({
  ...{ id, productKind, jurisdiction, isTimeBarred },
  principalMinor: BigInt(amounts.principal),
  interestMinor: BigInt(amounts.interest),
  feesMinor: BigInt(amounts.fees),
});
