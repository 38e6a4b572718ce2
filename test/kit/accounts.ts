import { sql } from 'kysely';
import { Sealer } from '../../src/audit/index.js';
import { Account } from '../../src/cases/index.js';
import { newId } from '../../src/lib/id.js';
import type { World } from './world.js';

/** An account, which imports alone make, sealed as they seal it. @returns its UUID */
export async function addAccount(
  { owner, keys, institutionId }: Pick<World, 'owner' | 'keys' | 'institutionId'>,
  debtorId: string,
  { number, creditLimitMinor = null }: { readonly number: string; readonly creditLimitMinor?: number | null },
): Promise<string> {
  const id = newId();
  const sealer = new Sealer(institutionId, keys);
  await sealer.meet(owner, [debtorId]);
  const sealed = sealer.seal(Account, id, debtorId, { number });
  await sql`insert into account (institution_id, id, debtor_id, sealed, product_kind, currency, credit_limit_minor, recorded_at, entry_id)
    values (${institutionId}::uuid, ${id}::uuid, ${debtorId}::uuid, ${sealed}::bytea, 'CREDIT_CARD', 'CNY', ${creditLimitMinor}, '2026-03-01T00:00:00Z', ${newId()}::uuid)`.execute(
    owner,
  );
  await sealer.write(owner);
  return id;
}
