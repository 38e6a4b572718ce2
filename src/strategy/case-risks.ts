import { sql, type Kysely } from 'kysely';
import { rollRiskOf, type ScoredAccount } from '../cases/index.js';
import type { Definition, Range } from './definition-rows.js';

/** How likely a case is to be in default next month: the highest of its accounts, in basis points. */
export interface CaseRisk {
  readonly caseId: string;
  readonly risk: number;
}

/** Of those cases of which it can be told, where any segment asks; else of none, since the reckoning is done here. */
export async function caseRisks(
  db: Kysely<never>,
  { institutionId, afterId, upToId }: Range & { readonly institutionId: string },
  versions: readonly Definition[],
): Promise<readonly CaseRisk[]> {
  if (!versions.some(({ segments }) => segments.some((each) => each.fromRollRisk !== null || each.toRollRisk !== null)))
    return [];
  const { rows } = await sql<ScoredAccount & { readonly caseId: string }>`
    select d.case_id as "caseId", a.account_months as months, a.credit_limit_minor as "creditLimitMinor", a.product_kind as "productKind"
    from debt d join account a on a.institution_id = d.institution_id and a.id = d.account_id
    where d.institution_id = ${institutionId}::uuid and d.case_id > ${afterId}::uuid and d.case_id <= ${upToId}::uuid and a.product_kind = 'CREDIT_CARD'`.execute(
    db,
  );
  const highest = new Map<string, number>();
  for (const { caseId, ...account } of rows) {
    const found = rollRiskOf(account);
    if (found) highest.set(caseId, Math.max(highest.get(caseId) ?? 0, Math.round(found.probability * 10_000)));
  }
  return [...highest].map(([caseId, risk]) => ({ caseId, risk }));
}
