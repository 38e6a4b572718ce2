import { sql, type Kysely } from 'kysely';
import { Sealer, type KeyService } from '../audit/index.js';
import { ContactAttempt, ContactAttemptCorrection } from '../contacts/index.js';
import { ContactPoint, Person } from '../debtors/index.js';
import type { Class } from '../lib/fields.js';
import { rewriteWholly } from './rewrite-vault.js';

/**
 * Seals what the first version kept in plain columns, in batches, each of which stands by itself: a run that is cut off is
 * simply run again. Needs the migrator's login, which no row-level security holds.
 */
export async function sealPlainRows(owner: Kysely<never>, keys: KeyService): Promise<number> {
  await sql`comment on table public.migration is ${sql.lit(rewriteIsDue)}`.execute(owner);
  let count = 0;
  for (const plain of plainTables) {
    for (let sealed = batchSize; sealed === batchSize; count += sealed) sealed = await sealBatch(owner, keys, plain);
  }
  return count;
}

/** Whether anything stands in plain that was not sealed. */
export async function holdsPlainRows(owner: Kysely<never>): Promise<boolean> {
  for (const { table, isPlain } of plainTables) {
    const { rows } = await sql`select from ${sql.table(table)} t where ${isPlain} and t.sealed is null limit 1`.execute(
      owner,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/**
 * Rewrites what was sealed, so that neither a dead row nor a sample of the planner keeps what was plain. Where it was cut
 * off, the next migrating does it: that it is due stands in the database.
 * @throws a sentence when a transaction that sees the old rows did not end for half a minute
 */
export async function rewriteSealedTables(owner: Kysely<never>, migratorUrl: string): Promise<void> {
  const { rows } = await sql<{ isDue: boolean }>`
    select obj_description(to_regclass('public.migration'), 'pg_class') = ${rewriteIsDue} as "isDue"`.execute(owner);
  if (!rows[0]?.isDue) return;
  await rewriteWholly(
    migratorUrl,
    plainTables.map(({ table }) => `public.${table}`),
  );
  await sql`comment on table public.migration is null`.execute(owner);
}

const rewriteIsDue = 'plain rows were sealed: their tables are to be rewritten';

const batchSize = 2_000;

/** Persons first: their keys seal the rest. */
const plainTables = [
  {
    table: 'person',
    type: Person,
    subject: sql`t.id`,
    isPlain: sql`t.display_name is not null`,
    values: sql`json_build_object('displayName', t.display_name, 'nationalId', t.national_id, 'birthDate', t.birth_date)`,
  },
  {
    table: 'contact_point',
    type: ContactPoint,
    subject: sql`t.person_id`,
    isPlain: sql`t.value is not null`,
    values: sql`json_build_object('kind', t.kind, 'value', t.value)`,
  },
  {
    table: 'contact_attempt',
    type: ContactAttempt,
    subject: sql`t.debtor_id`,
    isPlain: sql`(t.note is not null or t.recording is not null)`,
    values: sql`json_build_object('note', t.note, 'recording', t.recording)`,
  },
  {
    table: 'contact_attempt_correction',
    type: ContactAttemptCorrection,
    subject: sql`t.debtor_id`,
    isPlain: sql`t.reason is not null`,
    values: sql`json_build_object('reason', t.reason)`,
  },
] satisfies readonly { readonly type: Class; readonly [part: string]: unknown }[];

interface PlainRow {
  readonly institution_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function sealBatch(
  owner: Kysely<never>,
  keys: KeyService,
  { table, type, subject, isPlain, values }: (typeof plainTables)[number],
): Promise<number> {
  return owner.transaction().execute(async (db) => {
    const { rows } = await sql<PlainRow>`
      select t.institution_id, t.id, ${subject} as person_id, ${values} as values from ${sql.table(table)} t
      where ${isPlain} and t.sealed is null order by t.institution_id, t.id limit ${batchSize}`.execute(db);
    for (const institutionId of new Set(rows.map((row) => row.institution_id))) {
      const sealer = new Sealer(institutionId, keys);
      const own = rows.filter((row) => row.institution_id === institutionId);
      const persons = own.map(({ person_id }) => person_id);
      await sealer.meet(db, persons);
      if (type === Person) for (const id of persons) sealer.begin(id);
      const sealed = own.map(({ id, person_id, values }) => ({
        id,
        sealed: sealer.seal(type, id, person_id, values)?.toString('base64') ?? null,
      }));
      await sql`update ${sql.table(table)} t set sealed = decode(r.sealed, 'base64')
        from json_to_recordset(${JSON.stringify(sealed)}::json) as r(id uuid, sealed text)
        where t.institution_id = ${institutionId}::uuid and t.id = r.id`.execute(db);
      await sealer.write(db);
    }
    return rows.length;
  });
}
