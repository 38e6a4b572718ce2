import { sql, type Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { dataKeyContext, generationOf, type KeyService } from '../audit/index.js';
import { wrappedUnder } from './rotate-keys.js';

/** Why sealed data could not be read with the keys: those of another database, or an old copy from before a rotation. */
export type Misfit = 'STRANGE' | 'TOO_OLD';

interface WrappedKey {
  readonly institution_id: string;
  readonly person_id: string;
  readonly key_class: string;
  readonly key_year: number;
  readonly wrapped: Buffer;
}

/**
 * Whether the keys are those under which this database's were wrapped: tries one, and looks for one of a generation that
 * the key file lacks. With a strange key file (a fresh one beside a restored database, say) everything would start, and
 * nothing sealed could be read.
 * @param owner the migrator's login, which sees every institution
 */
export async function misfitOf(owner: Kysely<never>, keys: KeyService): Promise<Misfit | null> {
  if (!(await hasVault(owner))) return null;
  const { rows } = await sql<WrappedKey>`
    select institution_id, person_id, key_class, key_year, wrapped from vault.person_key limit 1`.execute(owner);
  const known = keys.generations();
  const { rows: unknown } = await sql`
    select from vault.person_key where ${wrappedUnder} <> all(${known}::int[]) limit 1`.execute(owner);
  return judge(keys, rows[0], unknown.length > 0);
}

/** The same by the application's login, which sees one institution at a time: tries one key of each. */
export async function misfitOfEach(
  database: { connect(): Promise<PoolClient> },
  keys: KeyService,
): Promise<Misfit | null> {
  const client = await database.connect();
  try {
    const { rows: vault } = await client.query<{ name: string | null }>(
      `select to_regclass('vault.person_key')::text as name`,
    );
    if (vault[0]?.name == null) return null;
    const { rows } = await client.query<{ institution_id: string }>(
      'select institution_id from access.list_institutions()',
    );
    for (const { institution_id } of rows) {
      await client.query('begin read only');
      await client.query(`select set_config('app.institution', $1, true)`, [institution_id]);
      const { rows: some } = await client.query<WrappedKey>(
        'select institution_id, person_id, key_class, key_year, wrapped from vault.person_key limit 1',
      );
      await client.query('commit');
      const misfit = judge(keys, some[0], false);
      if (misfit) return misfit;
    }
    return null;
  } finally {
    client.release();
  }
}

export async function hasVault(owner: Kysely<never>): Promise<boolean> {
  const { rows } = await sql<{ name: string | null }>`select to_regclass('vault.person_key')::text as name`.execute(
    owner,
  );
  return rows[0]?.name != null;
}

function judge(keys: KeyService, row: WrappedKey | undefined, isOneUnknown: boolean): Misfit | null {
  if (!row) return null;
  if (isOneUnknown || !keys.generations().includes(generationOf(row.wrapped))) return 'TOO_OLD';
  return opens(keys, row) ? null : 'STRANGE';
}

function opens(keys: KeyService, { institution_id, person_id, key_class, key_year, wrapped }: WrappedKey): boolean {
  try {
    keys.unwrap(institution_id, wrapped, dataKeyContext(person_id, key_class, key_year));
    return true;
  } catch {
    return false;
  }
}
