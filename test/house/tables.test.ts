/** The database keeps its own promises: rows of one institution, append-only records, a journal that nobody rewrites. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { schemaDifference } from '../../src/app/migrate.js';
import { newId } from '../../src/lib/id.js';
import {
  addRelated,
  correct,
  endPause,
  noteDebt,
  openCase,
  pauseCase,
  recordContactAttempt,
  serviceOf,
} from '../kit/verbs.js';
import { hear } from '../kit/wishes.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let superuser: pg.Client;
let app: pg.Client;
let officer: Person;
let other: Person;
let tables: readonly Table[];

interface Table {
  readonly name: string;
  readonly schema: string;
  readonly isPartition: boolean;
}

/** Holds nobody's data: which migrations have run. */
const withoutInstitution = ['public.migration'];

/** Of the whole installation, and open to the sequencer alone: who sequences. */
const lease = 'audit.lease';

/** Tables of what a rule can read: never overwritten, with their time of validity and of knowledge. */
const facts = [
  'account_age',
  'affairs_statement',
  'affordability_policy',
  'allocation_order',
  'break_glass',
  'bucket',
  'case_age',
  'case_assignment',
  'case_stage',
  'case_strategy',
  'circumstance',
  'collector_skills',
  'consent',
  'contact_point',
  'contact_point_state',
  'contact_policy',
  'data_state_change',
  'debt_condition',
  'due_step_change',
  'engagement_change',
  'firm_listing',
  'legal_hold',
  'limitation_event',
  'membership',
  'pack_change',
  'pause',
  'person_condition',
  'person_correction',
  'plan_change',
  'plan_policy',
  'promise_change',
  'queue_hold',
  'queue_policy',
  'related_person',
  'retention_change',
  'reveal',
  'sign_in_policy',
  'strategy_in_force',
  'template_version',
  'user_qualification',
  'wish',
  'write_off_limit',
];

/** What shows the present, and the columns of it that may change. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  'public.alert': ['acknowledged_at', 'acknowledged_by_id', 'state'],
  'public.approval': ['state'],
  'public.break_glass': ['review'],
  'public.api_key': ['revoked_at'],
  'public.appointment': ['ended_at', 'ending'],
  'public.app_user': ['grants', 'is_active', 'role', 'team_id'],
  'public.collection_case': [
    'aged_on',
    'assignee_id',
    'bucket_code',
    'bucket_from_day',
    'bucket_label',
    'bucket_to_day',
    'classification',
    'days_past_due',
    'months_of_delay',
    'oldest_unpaid_due_on',
    'outstanding_minor',
    'stage',
    'team_id',
  ],
  'public.complaint': ['answer_due_on', 'case_id', 'close_due_on', 'debtor_id', 'outcome', 'state', 'timely'],
  'public.debt': ['fees_minor', 'interest_minor', 'principal_minor'],
  'public.delivery_line': ['attempt_id', 'case_id', 'decided_at', 'finding_id', 'state'],
  'public.delivery_report': [
    'first_begun_at',
    'last_begun_at',
    'line_count',
    'matched_count',
    'reconciled_at',
    'unknown_number_count',
    'unrecorded_count',
    'unreported_attempt_count',
    'unreported_attempts',
    'waiting_count',
    'without_case_count',
  ],
  'public.due_step': ['attempt_id', 'permit_id', 'refusal_id', 'retry_at', 'state', 'tries'],
  'public.engagement': ['ended_at', 'state'],
  'public.external_identity': ['unlinked_at'],
  'public.finding': ['decision', 'rule_ids', 'state'],
  'public.hand_out': ['ended_at', 'ending', 'release_reason'],
  'public.institution': ['business_date'],
  'public.payment': ['reversed_at'],
  'public.nightly_batch': ['entry_id', 'taken_at'],
  'public.nightly_run': ['finished_at', 'state', 'tallies', 'updated_at'],
  'public.person': ['data_state', 'language', 'sealed', 'time_zone'],
  'public.plan': ['pause_id', 'state'],
  'public.portfolio': ['case_count', 'left_out_count', 'outstanding_minor', 'state', 'transferred_at'],
  'public.portfolio_case': ['obstacles', 'outstanding_minor', 'put_back_reason'],
  'public.procedure': ['decision', 'ends_at', 'next_due_on', 'state'],
  'public.promise_to_pay': ['state'],
  'public.rejudgement': [
    'attempts_judged',
    'cursor',
    'debtors_done',
    'debtors_total',
    'finished_at',
    'started_at',
    'state',
    'tallies',
    'updated_at',
    'verdicts_changed',
  ],
  // No evidence: what is not judged again for some hours.
  'public.queue_refusal': ['kept_until', 'next_allowed_at'],
  'public.transfer_notice': ['channel', 'sender_id', 'sent_entry_id', 'sent_on', 'state'],
  'public.unmatched_payment': ['state'],
  'public.write_off': ['ended_at', 'recovered_minor'],
  'public.webhook': ['failing_since', 'pause_reason', 'previous_salt', 'previous_secret_until', 'salt', 'state'],
  // No evidence: what was told to whom; what happened is in the journal.
  'public.webhook_delivery': [
    'attempts',
    'first_tried_at',
    'last_failure',
    'last_status',
    'lease_id',
    'leased_until',
    'next_try_at',
    'settled_at',
    'state',
  ],
  // Not evidence: the last number given, by which the next one is found.
  'audit.counter': ['institution_id', 'pseudonym', 'seq', 'stream'],
  // Nor this: what it says wrongly is streamed again.
  'audit.receiver_position': ['next_index', 'sent_at'],
};

beforeAll(async () => {
  [superuser, app] = [await world().connect('superuser'), await world().connect('app')];
  await superuser.query("set lock_timeout = '5s'");
  officer = await world().person('COMPLIANCE_OFFICER');
  await fill(await world().person('COLLECTOR', 'North'));
  const elsewhere = await world().otherInstitution();
  other = await elsewhere.person('COMPLIANCE_OFFICER');
  const { rows } = await superuser.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, c.relispartition as "isPartition"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p') order by 1`);
  tables = rows.filter(({ name }) => !withoutInstitution.includes(name));
});

/** A row in every table that the application writes. */
async function fill(collector: Person): Promise<void> {
  const opened = await openCase(world(), { assignee: collector });
  await addRelated(await serviceOf(world()), opened.debtorId);
  const attempt = await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  await correct(collector, attempt.id);
  const pauseId = await pauseCase(officer, opened.caseId);
  await endPause(officer, pauseId);
  await noteDebt(officer, opened.debtIds[0]!);
  await hear(collector, opened.debtorId);
}

const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);

/** Runs in a transaction of the application's login, with a session where a person is given, and rolls back. */
async function asApp<Result>(person: Person | null, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  await app.query('begin');
  try {
    if (person) {
      const { institutionId, id, role } = person.actor;
      await app.query('select access.open_session($1, $2, $3)', [institutionId, id, role]);
    }
    return await work(app);
  } finally {
    await app.query('rollback');
  }
}

/** SQLSTATE of what a statement was refused with, or null when it was not. */
async function refusal(client: pg.Client, statement: string): Promise<string | null> {
  await client.query('savepoint before');
  try {
    await client.query(statement);
    await client.query('release savepoint before');
    return null;
  } catch (error) {
    await client.query('rollback to savepoint before');
    return (error as { code: string }).code;
  }
}

/** Rows that a client sees in each table; 42501 where it may not even look. */
async function seen(client: pg.Client, inTables: readonly Table[]): Promise<Record<string, number | string>> {
  const found: Record<string, number | string> = {};
  for (const { name } of inTables) {
    const code = await refusal(client, `select from ${name} limit 1`);
    found[name] =
      code ?? Number((await client.query<{ count: string }>(`select count(*) from ${name}`)).rows[0]!.count);
  }
  return found;
}

const insufficientPrivilege = '42501';
const journalRefusal = 'PB403';

describe('every table, partitions too', () => {
  test('has row-level security, enabled and forced, and a policy of its own', async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p')
        and not (c.relrowsecurity and c.relforcerowsecurity and (c.relispartition or exists (select from pg_policy p where p.polrelid = c.oid)))`);
    expect(namesOf(rows)).toEqual(withoutInstitution);
    expect(tables.length).toBeGreaterThan(100);
  });

  test("has a primary key that begins with the institution's id", async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p') and a.attname is distinct from 'institution_id'`);
    expect(namesOf(rows).sort()).toEqual([lease, ...withoutInstitution]);
  });

  test('is what the entities say', async () => {
    expect(await schemaDifference(world().urls.migrate)).toBeNull();
  });

  test('refers only within the institution', async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select conname as name from pg_constraint k
      where k.contype = 'f' and k.connamespace in ('public'::regnamespace, 'audit'::regnamespace, 'vault'::regnamespace)
        and (select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1]) || '→' ||
            (select a.attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) <> 'institution_id→institution_id'`);
    expect(namesOf(rows)).toEqual([]);
  });
});

test('facts that a rule can read carry validity and knowledge, and no other table is a fact by accident', async () => {
  const { rows } = await superuser.query<{ name: string }>(`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('valid_from', 'valid_to', 'recorded_at', 'entry_id')
    group by 1 having count(*) = 4 order by 1`);
  expect(namesOf(rows)).toEqual(facts);
  const { rows: half } = await superuser.query<{ name: string }>(
    `
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('valid_from', 'valid_to') and table_name <> all ($1)`,
    [facts],
  );
  expect(half).toEqual([]);
});

test('every table says what of it the users of firms reach; all of it is said of the institution, its texts and its packs', async () => {
  const { rows } = await superuser.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'firm_sight' and not p.polpermissive and p.polcmd = '*')
    order by 1`);
  const texts = ['public.template', 'public.template_version'];
  expect(namesOf(rows)).toEqual([
    'public.contact_policy',
    'public.institution',
    ...withoutInstitution,
    'public.pack_change',
    ...texts,
  ]);
});

describe("the application's login", () => {
  test('sees no row anywhere without a session, on a fresh connection', async () => {
    const fresh = await world().connect('app');
    await fresh.query('begin');
    const found = await seen(fresh, tables);
    await fresh.query('rollback');
    expect(Object.entries(found).filter(([, count]) => count !== 0 && count !== insufficientPrivilege)).toEqual([]);
  });

  test('nor on one that had a session in an earlier transaction, whether that was committed or rolled back', async () => {
    for (const end of ['commit', 'rollback']) {
      await app.query('begin');
      const { institutionId, id, role } = officer.actor;
      await app.query('select access.open_session($1, $2, $3)', [institutionId, id, role]);
      expect((await app.query('select from person')).rowCount).toBeGreaterThan(0);
      await app.query(end);
      const found = await asApp(null, (client) => seen(client, tables));
      expect(Object.entries(found).filter(([, count]) => count !== 0 && count !== insufficientPrivilege)).toEqual([]);
    }
  });

  test('sees only rows of its institution with one, and those of its own', async () => {
    const readable = ['person', 'collection_case', 'contact_attempt', 'app_user', 'institution', 'audit.entry'];
    for (const person of [officer, other]) {
      await asApp(person, async (client) => {
        for (const { name } of tables) {
          if (await refusal(client, `select from ${name} limit 1`)) continue;
          const { rows } = await client.query<{ institution_id: string }>(
            `select distinct institution_id from ${name}`,
          );
          expect([[], [person.actor.institutionId]]).toContainEqual(rows.map(({ institution_id }) => institution_id));
        }
        const counts = await Promise.all(
          readable.map(async (name) => (await client.query(`select from ${name}`)).rowCount),
        );
        expect(counts.every((count) => count! > 0)).toBe(person === officer);
      });
    }
  });

  test('opens no session for another institution, another role, or a user that is not there', async () => {
    const { institutionId, id } = officer.actor;
    const asks: readonly (readonly [string, string, string])[] = [
      [other.actor.institutionId, id, 'COMPLIANCE_OFFICER'],
      [institutionId, id, 'ADMINISTRATOR'],
      [institutionId, newId(), 'COMPLIANCE_OFFICER'],
    ];
    for (const ask of asks) {
      await expect(
        asApp(null, (client) => client.query('select access.open_session($1, $2, $3)', [...ask])),
      ).rejects.toMatchObject({ code: 'PB401' });
    }
    await asApp(null, (client) =>
      client.query('select access.open_session($1, $2, $3)', [institutionId, id, 'COMPLIANCE_OFFICER']),
    );
  });

  test('adds no row to another institution', async () => {
    const insert = (institution: string) =>
      asApp(officer, (client) =>
        client.query("insert into team (institution_id, id, name, recorded_at) values ($1, $2, 'x', now())", [
          institution,
          newId(),
        ]),
      );
    await expect(insert(other.actor.institutionId)).rejects.toMatchObject({ code: insufficientPrivilege });
    await expect(insert(officer.actor.institutionId)).resolves.toMatchObject({ rowCount: 1 });
  });

  test('changes no column but those that show the present', async () => {
    const { rows } = await superuser.query<{ name: string; column: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name, a.attname as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p') and has_column_privilege('probity_app', c.oid, a.attnum, 'update')
      order by 1, 2`);
    const found = Object.fromEntries(
      [...Map.groupBy(rows, ({ name }) => name)].map(([name, its]) => [name, its.map(({ column }) => column)]),
    );
    expect(found).toEqual(changeable);
  });

  test('deletes and truncates nothing, by grant and in the act, partitions addressed by their own names included', async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'audit', 'vault') and c.relkind in ('r', 'p')
        and has_table_privilege('probity_app', c.oid, 'delete, truncate, references, trigger')`);
    expect(namesOf(rows)).toEqual([]);
    const taken: string[] = [];
    await asApp(officer, async (client) => {
      for (const { name } of tables) {
        for (const statement of [`delete from ${name}`, `truncate ${name}`]) {
          if ((await refusal(client, statement)) !== insufficientPrivilege) taken.push(statement);
        }
      }
    });
    expect(taken).toEqual([]);
  });

  test('does not read or write a partition of the journal past its parent', async () => {
    const passed: string[] = [];
    await asApp(officer, async (client) => {
      for (const { name } of tables.filter(({ isPartition }) => isPartition)) {
        for (const statement of [
          `select from ${name}`,
          `insert into ${name} default values`,
          `update ${name} set at = at`,
        ]) {
          if ((await refusal(client, statement)) !== insufficientPrivilege) passed.push(statement);
        }
      }
    });
    expect(passed).toEqual([]);
  });

  test('may not escape: it is no owner, no superuser, does not bypass row-level security, and switches no trigger off', async () => {
    const { rows } = await superuser.query(
      "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, (select count(*) from pg_class where relowner = r.oid)::int as owned, (select count(*) from pg_auth_members where member = r.oid)::int as memberships from pg_roles r where rolname = 'probity_app'",
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owned: 0,
        memberships: 0,
      },
    ]);
    await asApp(officer, async (client) => {
      expect(await refusal(client, 'set local session_replication_role = replica')).toBe(insufficientPrivilege);
      expect(await refusal(client, 'alter table audit.entry disable trigger all')).toBe(insufficientPrivilege);
      expect(await refusal(client, 'create table public.mine (id int)')).toBe(insufficientPrivilege);
      expect(await refusal(client, "select audit.make_partitions('2030-01-01', 1)")).toBe(insufficientPrivilege);
    });
  });
});

describe('the journal', () => {
  const journalTables = (): Table[] =>
    tables.filter(({ name }) => /^audit\.(entry|entry_subject|secret)(_(default|\d{4}_\d{2}))?$/.test(name));

  test.each(['origin', 'replica'])('refuses a superuser under session_replication_role = %s', async (role) => {
    const passed: string[] = [];
    let changed = 0;
    await superuser.query('begin');
    await superuser.query(`set local session_replication_role = ${role}`);
    for (const { name } of journalTables()) {
      const { rows } = await superuser.query<{ count: string }>(`select count(*) from ${name}`);
      const isEmpty = rows[0]!.count === '0';
      if ((await refusal(superuser, `truncate ${name}`)) !== journalRefusal) passed.push(`truncate ${name}`);
      // Row triggers: on a table without rows there is nothing to refuse.
      if (isEmpty) continue;
      changed++;
      for (const statement of [`update ${name} set at = at`, `delete from ${name}`]) {
        if ((await refusal(superuser, statement)) !== journalRefusal) passed.push(statement);
      }
    }
    await superuser.query('rollback');
    expect(passed).toEqual([]);
    expect(journalTables().length).toBeGreaterThan(100);
    // The three tables and their partition of the world's month.
    expect(changed).toBe(6);
  });

  test('protects every partition by triggers that are always enabled', async () => {
    const { rows } = await superuser.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'audit' and c.relname ~ '^(entry|entry_subject|secret)(_default|_[0-9_]+)?$' and c.relkind in ('r', 'p')
        and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled = 'A' and t.tgname in ('refuse_change', 'refuse_truncate')) <> 2`);
    expect(namesOf(rows)).toEqual([]);
  });

  test('protects a partition that is made later, and one for a time that nobody foresaw takes what comes', async () => {
    await superuser.query('begin');
    try {
      await superuser.query("select audit.make_partitions('2031-05-01', 1)");
      const { rows } = await superuser.query<{ name: string }>(
        "select t.tgrelid::regclass::text as name from pg_trigger t where t.tgrelid in ('audit.entry_2031_05'::regclass, 'audit.secret_2031_05'::regclass, 'audit.entry_subject_2031_05'::regclass) and t.tgenabled = 'A' order by 1, t.tgname",
      );
      expect(namesOf(rows)).toEqual([
        'audit.entry_2031_05',
        'audit.entry_2031_05',
        'audit.entry_subject_2031_05',
        'audit.entry_subject_2031_05',
        'audit.secret_2031_05',
        'audit.secret_2031_05',
      ]);
    } finally {
      await superuser.query('rollback');
    }
    const now = world().clock.now().toISOString();
    world().clock.set('2199-01-01T00:00:00Z');
    const name = `Late ${newId()}`;
    const { errors } = await world().administrator.ask(
      'mutation ($input: RegisterTeamInput!) { registerTeam(input: $input) { team { id } } }',
      {
        input: { name, idempotencyKey: name },
      },
    );
    world().clock.set(now);
    expect(errors).toEqual([]);
    expect((await superuser.query('select from audit.entry_default')).rowCount).toBe(1);
    await superuser.query('begin');
    expect(await refusal(superuser, 'delete from audit.entry_default')).toBe(journalRefusal);
    await superuser.query('rollback');
  });
});

test('a foreign key cannot point into another institution, even for one who passes row-level security', async () => {
  const { rows } = await superuser.query<{ id: string }>('select id from person where institution_id = $1 limit 1', [
    officer.actor.institutionId,
  ]);
  const insert = (institution: string): Promise<unknown> =>
    superuser.query(
      "insert into contact_point (institution_id, id, person_id, kind, source, valid_from, recorded_at, entry_id) values ($1, $2, $3, 'EMAIL', 'OTHER', now(), now(), $2)",
      [institution, newId(), rows[0]!.id],
    );
  await expect(insert(other.actor.institutionId)).rejects.toMatchObject({ code: '23503' });
  await expect(insert(officer.actor.institutionId)).resolves.toMatchObject({ rowCount: 1 });
});

test('two institutions may use the same references', async () => {
  const { rows } = await superuser.query<{ name: string }>(`
    select format('%s.%s', c.relname, i.relname) as name from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
    where x.indisunique and c.relnamespace in ('public'::regnamespace, 'audit'::regnamespace, 'vault'::regnamespace) and a.attname <> 'institution_id' order by 1`);
  // The slug names the institution itself.
  expect(namesOf(rows)).toEqual(['institution.institution_slug', 'lease.lease_pkey', 'migration.migration_pkey']);
});
