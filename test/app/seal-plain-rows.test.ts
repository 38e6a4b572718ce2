import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { sql } from 'kysely';
import { ormOptions } from '../../src/app/database.js';
import { createDatabase, dropDatabase } from '../../src/app/embedded-postgres.js';
import { migrate } from '../../src/app/migrate.js';
import { ownerOf } from '../../src/app/owner.js';
import { Keyring, keyService } from '../../src/audit/index.js';
import { newId } from '../../src/lib/id.js';
import { sealedRow, type SealedRow } from '../../src/lib/sealed.js';
import { testServer, urlsOf } from '../kit/database.js';
import { until } from '../kit/probity.js';
import { copyOfEveryTable, filesOf } from '../kit/scan.js';
import { present } from '../kit/verbs.js';

/** A database of the first version, whose personal data stood in plain columns, is brought up to date. */
const name = `plain_${randomBytes(6).toString('hex')}`;
const keys = keyService(randomBytes(32));
const institutionId = newId();
const ids = {
  person: newId(),
  point: newId(),
  account: newId(),
  case: newId(),
  attempt: newId(),
  silent: newId(),
  correction: newId(),
};
const urls = urlsOf(testServer(), name);
let superuser: pg.Client;

beforeAll(async () => {
  await createDatabase(testServer().superuser, name);
  const orm = await MikroORM.init(ormOptions(urls.migrate));
  await orm.migrator.up({ to: 'Migration20261122000003_journal' });
  await orm.close(true);
  superuser = new pg.Client({ connectionString: urls.superuser });
  await superuser.connect();
  const at = "'2026-01-01T00:00:00Z'";
  const inst = `'${institutionId}'`;
  await superuser.query(`
    insert into institution (institution_id, id, slug, name, time_zone, business_date, recorded_at) values (${inst}, ${inst}, 'old', 'Old', 'UTC', '2026-01-01', ${at});
    insert into app_user (institution_id, id, login, display_name, role, is_active, recorded_at) values (${inst}, ${inst}, 'a', 'A', 'COLLECTOR', true, ${at});
    insert into person (institution_id, id, reference, kind, display_name, national_id, birth_date, language, time_zone, is_debtor, recorded_at, entry_id)
      values (${inst}, '${ids.person}', 'D-1', 'INDIVIDUAL', 'Quixotic Zebra', '310101197707171234', '1977-07-17', 'en', 'UTC', true, ${at}, ${inst});
    insert into person (institution_id, id, reference, kind, display_name, language, time_zone, is_debtor, recorded_at, entry_id)
      select ${inst}, gen_random_uuid(), 'M-' || n, 'INDIVIDUAL', 'Marmoset ' || n, 'en', 'UTC', true, ${at}, ${inst} from generate_series(1, 4500) n;
    insert into contact_point (institution_id, id, person_id, kind, value, source, valid_from, recorded_at, entry_id)
      values (${inst}, '${ids.point}', '${ids.person}', 'MOBILE_PHONE', '+8613812345678', 'CONTRACT', ${at}, ${at}, ${inst});
    insert into account (institution_id, id, reference, debtor_id, product_kind, currency, recorded_at, entry_id)
      values (${inst}, '${ids.account}', 'Vermilion-6225 8801', '${ids.person}', 'CREDIT_CARD', 'CNY', ${at}, ${inst});
    insert into collection_case (institution_id, id, reference, debtor_id, stage, days_past_due, months_of_delay, bucket_code, bucket_label, bucket_from_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
      values (${inst}, '${ids.case}', 'C-1', '${ids.person}', 'FIRST', 1, 1, 'M1', 'm', 1, 'SPECIAL_MENTION', '2026-01-01', 'CNY', 1, ${at}, ${inst});
    insert into contact_attempt (institution_id, id, case_id, debtor_id, person_id, person_role, channel, direction, actor_id, occurred_at, recorded_at, connected, answered, conversation, voicemail, outcome, note, reason_code, companions, is_imported, entry_id)
      select ${inst}, id::uuid, '${ids.case}', '${ids.person}', '${ids.person}', 'DEBTOR', 'PHONE', 'OUTBOUND', ${inst}, ${at}, ${at}, true, true, true, 'NONE', 'BUSY', note, reason_code, '{}', false, ${inst}
      from (values ('${ids.attempt}', 'Walks the umbrella at noon.', 'his aunt Wilhelmina'), ('${ids.silent}', null, 'Required by law')) as given(id, note, reason_code);
    insert into contact_attempt_correction (institution_id, id, attempt_id, debtor_id, kind, reason, actor_id, recorded_at, entry_id)
      select ${inst}, id::uuid, '${ids.attempt}', '${ids.person}', 'NEVER_HAPPENED', reason, ${inst}, ${at}, ${inst}
      from (values ('${ids.correction}', 'Heard the quokka instead.'), (gen_random_uuid()::text, 'Heard the quokka instead.')) as given(id, reason);
    analyze`);
});
afterAll(async () => {
  await superuser.end();
  await dropDatabase(testServer().superuser, name);
});

/** What the planner holds of the columns' values. */
async function samples(): Promise<string[]> {
  const { rows } = await superuser.query<{ words: string[] | null }>(
    "select coalesce(histogram_bounds, most_common_vals)::text::text[] as words from pg_stats where schemaname = 'public'",
  );
  return rows.flatMap(({ words }) => words ?? []);
}

const files = async (by = superuser): Promise<string> => (await filesOf(by)).toString('latin1');

/** Where tables are that a rewrite writes anew. */
async function written(): Promise<{ person: string; samples: string }> {
  const { rows } = await superuser.query<{ person: string; samples: string }>(
    "select pg_relation_filepath('person') as person, pg_relation_filepath('pg_statistic') as samples",
  );
  return present(rows[0]);
}

test('without keys it is refused, and nothing is lost', async () => {
  await expect(
    migrate(urls.migrate, () => {
      throw new Error('no keys here');
    }),
  ).rejects.toThrow('no keys here');
  const { rows } = await superuser.query('select display_name from person where reference = $1', ['D-1']);
  expect(rows).toEqual([{ display_name: 'Quixotic Zebra' }]);
  expect(await files()).toContain('Marmoset 4321');
  // The planner's samples hold some of it too.
  expect((await samples()).filter((word) => word.startsWith('Marmoset')).length).toBeGreaterThan(50);
  expect(await samples()).toContain('Heard the quokka instead.');
});

test('with them everything is sealed and opens again, and no file of the database holds what was plain', async () => {
  // Somebody still sees what was there before, so that PostgreSQL keeps it: it is waited for.
  const reader = new pg.Client({ connectionString: urls.backup });
  await reader.connect();
  await reader.query('begin isolation level repeatable read');
  await reader.query('select 1');
  const before = await written();
  const migrating = migrate(urls.migrate, () => keys);
  await until('the samples were rewritten a first time', async () => (await written()).samples !== before.samples);
  expect(await files()).toContain('quokka');
  await reader.end();
  expect(await migrating).toContain('Migration20261122000008_no_plain_columns');
  const owner = ownerOf(urls.migrate);
  const open = async (table: string, subject: string, id: string): Promise<unknown> => {
    const { rows } = await sql<{
      sealed: SealedRow;
    }>`select ${sealedRow('t', subject)} as sealed from ${sql.table(table)} t where t.id = ${id}::uuid`.execute(owner);
    return new Keyring(keys, institutionId).open(rows[0]?.sealed ?? ['', '', null, null]);
  };
  try {
    expect(await open('person', 'id', ids.person)).toEqual({
      displayName: 'Quixotic Zebra',
      nationalId: '310101197707171234',
      birthDate: '1977-07-17',
    });
    expect(await open('contact_point', 'person_id', ids.point)).toEqual({
      kind: 'MOBILE_PHONE',
      value: '+8613812345678',
    });
    expect(await open('contact_attempt', 'debtor_id', ids.attempt)).toEqual({ note: 'Walks the umbrella at noon.' });
    expect(await open('contact_attempt', 'debtor_id', ids.silent)).toEqual({});
    expect(await open('contact_attempt_correction', 'debtor_id', ids.correction)).toEqual({
      reason: 'Heard the quokka instead.',
    });
    expect(await open('account', 'debtor_id', ids.account)).toEqual({ number: 'Vermilion-6225 8801' });
  } finally {
    await owner.destroy();
  }
  const { rows } = await superuser.query<{ count: string }>('select count(*) from vault.search_token');
  expect(rows[0]?.count).toBe(String(4_501 + 1 + 1 + 1));
  const codes = await superuser.query('select reason_code from contact_attempt order by reason_code');
  expect(codes.rows).toEqual([{ reason_code: 'OTHER' }, { reason_code: 'REQUIRED_BY_LAW' }]);
  const words = [
    'Quixotic',
    'Marmoset',
    '310101197707171234',
    '13812345678',
    'umbrella',
    'quokka',
    'Vermilion',
    'Wilhelmina',
  ];
  for (const all of [await files(), (await copyOfEveryTable(superuser)).toString('latin1')])
    for (const word of words) expect({ word, isThere: all.includes(word) }).toEqual({ word, isThere: false });
});

test('a second run has nothing to do', async () => {
  const before = await written();
  expect(await migrate(urls.migrate, () => keys)).toEqual([]);
  expect(await written()).toEqual(before);
});

test('where a run was cut off before the tables were rewritten, the next does it', async () => {
  const before = await written();
  // As the run leaves it that seals.
  await superuser.query("comment on table migration is 'plain rows were sealed: their tables are to be rewritten'");
  expect(await migrate(urls.migrate, () => keys)).toEqual([]);
  const after = await written();
  expect(after).not.toEqual(before);
  expect(await migrate(urls.migrate, () => keys)).toEqual([]);
  expect(await written()).toEqual(after);
});

test('an account of somebody who was erased keeps no number, sealed or plain', async () => {
  const later = `erased_${randomBytes(6).toString('hex')}`;
  const its = urlsOf(testServer(), later);
  await createDatabase(testServer().superuser, later);
  const orm = await MikroORM.init(ormOptions(its.migrate));
  await orm.migrator.up({ to: 'Migration20261122000014_numbered_at_once' });
  await orm.close(true);
  const client = new pg.Client({ connectionString: its.superuser });
  await client.connect();
  try {
    const [at, inst] = ["'2026-01-01T00:00:00Z'", `'${institutionId}'`];
    await client.query(`
      insert into institution (institution_id, id, slug, name, time_zone, business_date, recorded_at) values (${inst}, ${inst}, 'old', 'Old', 'UTC', '2026-01-01', ${at});
      insert into person (institution_id, id, reference, kind, language, time_zone, is_debtor, data_state, recorded_at, entry_id)
        values (${inst}, '${ids.person}', 'D-1', 'INDIVIDUAL', 'en', 'UTC', true, 'ERASED', ${at}, ${inst});
      insert into account (institution_id, id, reference, debtor_id, product_kind, currency, recorded_at, entry_id)
        values (${inst}, '${ids.account}', 'Vermilion-6225 8801', '${ids.person}', 'CREDIT_CARD', 'CNY', ${at}, ${inst})`);
    await migrate(its.migrate, () => keys);
    expect((await client.query('select sealed from account')).rows).toEqual([{ sealed: null }]);
    expect((await client.query('select from vault.search_token')).rowCount).toBe(0);
    expect(await files(client)).not.toContain('Vermilion');
  } finally {
    await client.end();
    await dropDatabase(testServer().superuser, later);
  }
});
