import type { Work } from '../audit/index.js';
import type { Class } from '../lib/fields.js';

/**
 * Under the debtor's key; null where nothing was said, or where their data are restricted or erased: a procedure is worked all
 * the same, and what was said stands in its entry alone.
 */
export async function sealedFor(
  { db, sealer }: Pick<Work, 'db' | 'sealer'>,
  type: Class,
  rowId: string,
  debtorId: string,
  values: Readonly<Record<string, string | null>>,
): Promise<Buffer | null> {
  await sealer.meet(db, [debtorId]);
  if (!sealer.canSeal(debtorId)) return null;
  return sealer.seal(type, rowId, debtorId, values);
}
