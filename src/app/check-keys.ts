import { sql, type Kysely } from 'kysely';
import { dataKeyContext, type KeyService } from '../audit/index.js';

/**
 * Whether the keys are those under which this database's were wrapped: tries one. With a strange key file (a fresh one
 * beside a restored database, say) everything would start, and nothing sealed could be read.
 * @param owner the migrator's login, which sees every institution
 */
export async function keysFit(owner: Kysely<never>, keys: KeyService): Promise<boolean> {
  const { rows: tables } = await sql<{
    name: string | null;
  }>`select to_regclass('vault.person_key')::text as name`.execute(owner);
  if (tables[0]?.name == null) return true;
  const { rows } = await sql<{
    institution_id: string;
    person_id: string;
    key_class: string;
    key_year: number;
    wrapped: Buffer;
  }>`select institution_id, person_id, key_class, key_year, wrapped from vault.person_key where wrapped is not null limit 1`.execute(
    owner,
  );
  const [row] = rows;
  if (!row) return true;
  try {
    keys.unwrap(row.institution_id, row.wrapped, dataKeyContext(row.person_id, row.key_class, row.key_year));
    return true;
  } catch {
    return false;
  }
}
