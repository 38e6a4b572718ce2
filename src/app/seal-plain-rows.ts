import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { sealings } from '../../migrations/index.js';
import { Sealer, type KeyService } from '../audit/index.js';
import { Account } from '../cases/index.js';
import { ContactAttempt, ContactAttemptCorrection } from '../contacts/index.js';
import { ContactPoint, Person } from '../debtors/index.js';
import type { Class } from '../lib/fields.js';
import { recordKey } from '../lib/sealed.js';
import { reasonCodes } from '../lib/vocabulary.js';
import { rewriteWholly } from './rewrite-vault.js';

/** The migration that drops what stood in plain. */
type Dropping = (typeof sealings)[number]['after'];

/**
 * Seals what earlier versions kept in plain columns, in batches, each of which stands by itself: a run that is cut off is
 * simply run again. Needs the migrator's login, which no row-level security holds.
 * @param before the migration that drops the columns
 */
export async function sealPlainRows(owner: Kysely<never>, keys: KeyService, before: Dropping): Promise<number> {
  await sql`comment on table public.migration is ${sql.lit(rewriteIsDue)}`.execute(owner);
  let count = 0;
  for (const plain of plainTables[before]) {
    if (!('type' in plain)) continue;
    await plain.forgetErased?.execute(owner);
    for (let sealed = batchSize; sealed === batchSize; count += sealed) sealed = await sealBatch(owner, keys, plain);
  }
  return count;
}

/** Whether anything stands in plain that was not sealed. */
export async function holdsPlainRows(owner: Kysely<never>, before: Dropping): Promise<boolean> {
  for (const plain of plainTables[before]) {
    const unsealed = 'type' in plain ? sql` and t.sealed is null` : sql``;
    const { rows } =
      await sql`select from ${sql.table(plain.table)} t where ${plain.isPlain}${unsealed} limit 1`.execute(owner);
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
  const tables = Object.values(plainTables).flatMap((some) => some.map(({ table }) => `public.${table}`));
  await rewriteWholly(migratorUrl, [...new Set(tables)]);
  await sql`comment on table public.migration is null`.execute(owner);
}

const rewriteIsDue = 'plain rows were sealed: their tables are to be rewritten';

const batchSize = 2_000;

interface Plain {
  readonly table: string;
  readonly isPlain: RawBuilder<boolean>;
}
interface Sealable {
  readonly type: Class;
  readonly subject: RawBuilder<string>;
  readonly values: RawBuilder<unknown>;
  /** Of persons whose keys are gone nothing can be sealed: it goes as they have. */
  readonly forgetErased?: RawBuilder<unknown>;
}

/** Persons first: their keys seal the rest. What is not sealed but rewritten by the migration itself has no type. */
const plainTables: Readonly<Record<Dropping, readonly (Plain | (Plain & Sealable))[]>> = {
  Migration20261122000008_no_plain_columns: [
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
  ],
  Migration20261122000017_no_plain_numbers: [
    {
      table: 'account',
      type: Account,
      subject: sql`t.debtor_id`,
      isPlain: sql`t.reference is not null`,
      values: sql`json_build_object('number', t.reference)`,
      forgetErased: sql`update account t set reference = null where t.reference is not null and not exists (
        select from vault.person_key k where k.institution_id = t.institution_id and k.person_id = t.debtor_id
          and k.key_class = ${sql.lit(recordKey.class)} and k.key_year = ${sql.lit(recordKey.year)})`,
    },
    { table: 'contact_attempt', isPlain: sql`t.reason_code <> all (${sql.lit(`{${reasonCodes.join()}}`)}::text[])` },
  ],
};

interface PlainRow {
  readonly institution_id: string;
  readonly id: string;
  readonly person_id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function sealBatch(
  owner: Kysely<never>,
  keys: KeyService,
  { table, isPlain, type, subject, values }: Plain & Sealable,
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
