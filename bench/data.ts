import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { fieldGroupNames } from '../src/access/index.js';
import { startEmbeddedPostgres } from '../src/app/embedded-postgres.js';
import { migrate } from '../src/app/migrate.js';
import { ownerOf } from '../src/app/owner.js';
import { sealPlainRows } from '../src/app/seal-plain-rows.js';
import { openKeyFile, type KeyService } from '../src/audit/index.js';
import type { Actor } from '../src/lib/actor.js';
import { startSequencer } from './sequencer.js';

/**
 * The world that all contenders serve: one institution, 50 collectors in five teams, 10 000 cases with ten attempts each.
 * Made by set-based SQL; every id says what it is and its number, so that the load generator knows them without asking.
 */
export const caseCount = 10_000;
export const collectorCount = 50;

const kinds = [
  'institution',
  'team',
  'user',
  'person',
  'contactPoint',
  'case',
  'debt',
  'caseAge',
  'attempt',
  'attemptDebt',
  'entry',
  'firm',
  'engagement',
  'engagementObject',
] as const;
type Kind = (typeof kinds)[number];

export const idOf = (kind: Kind, n: number): string =>
  `01940000-${hex(kinds.indexOf(kind), 4)}-7000-8000-${hex(n, 12)}`;
const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

const institutionId = idOf('institution', 1);
export const collector = (n: number): Actor => ({
  institutionId,
  id: idOf('user', n),
  role: 'COLLECTOR',
  firmId: null,
});
export const officer: Actor = { institutionId, id: idOf('user', 51), role: 'COMPLIANCE_OFFICER', firmId: null };
/** Of a law firm that is engaged for the first hundred cases. */
export const lawyer: Actor = { institutionId, id: idOf('user', 52), role: 'LAW_FIRM', firmId: idOf('firm', 1) };
export const engagedCount = 100;
export const actors: readonly Actor[] = [
  ...Array.from({ length: collectorCount }, (_, index) => collector(index + 1)),
  officer,
  lawyer,
];

/** Case n belongs to collector ((n - 1) mod 50) + 1. The last collector's cases are those that attempts are recorded on; they stand at the end of every list. */
export const recordedCases: readonly number[] = Array.from(
  { length: caseCount / collectorCount },
  (_, index) => (index + 1) * collectorCount,
);

/** The keys that ours opens what was sealed for it with. */
export const benchKeys = (folder: string): KeyService => openKeyFile(join(folder, 'bench-keys.json'), 'bench');

/** Debtors with many attempts: how many, over how many days before now, and whose law governs the debts. */
export const manyAttempts = (['CN', 'US'] as const).flatMap((jurisdiction, law) =>
  [
    { count: 10, days: 730 },
    { count: 100, days: 730 },
    { count: 1_000, days: 730 },
    { count: 2_000, days: 730 },
    { count: 10_000, days: 730 },
    { count: 2_000, days: 60 },
  ].map((many, index) => ({ ...many, jurisdiction, n: 1_000_000 + 10 * law + index })),
);

export interface World {
  readonly appUrl: string;
  /** For keys that a contender keeps in files. */
  readonly folder: string;
}

export async function makeWorld(
  say: (line: string) => void,
): Promise<World & { readonly version: string; end(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  const server = await startEmbeddedPostgres({ folder });
  const urls = server.urls('probity');
  let endSequencer = (): Promise<void> => Promise.resolve();
  const end = async (): Promise<void> => {
    await endSequencer();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const keys = benchKeys(folder);
    await migrate(urls.migrate, () => keys);
    say(`Making ${caseCount} cases with ten attempts each.`);
    await withClient(urls.migrate, async (client) => {
      await client.query(plainColumns);
      await client.query(rows);
      for (const many of manyAttempts) await client.query(manyRows(many));
      // What the peers need to answer the same masked values; PostGraphile shows each as a field.
      await client.query(peerFunctions);
    });
    const owner = ownerOf(urls.migrate);
    await sealPlainRows(owner, keys, 'Migration20261122000008_no_plain_columns').finally(() => owner.destroy());
    const row = await withClient(urls.superuser, async (client) => {
      await client.query('vacuum analyze');
      await client.query('checkpoint');
      return (
        await client.query<{ version: string; fsync: string }>(
          `select current_setting('server_version') as version, current_setting('fsync') as fsync`,
        )
      ).rows[0];
    });
    if (row?.fsync !== 'on') throw new Error('the benchmark is for a durable server');
    endSequencer = startSequencer({ PROBITY_DATA: folder, PROBITY_SEQUENCER_URL: urls.sequencer });
    return { appUrl: urls.app, folder, version: row.version, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const id = (kind: Kind, n: string): string =>
  `('01940000-${hex(kinds.indexOf(kind), 4)}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const inst = `'${institutionId}'::uuid`;
const at = `'2025-01-01T08:00:00Z'::timestamptz`;
const assignee = `((n - 1) % ${collectorCount} + 1)`;
const days = `case when n % ${collectorCount} = 0 then 1 else 2 + n * 7919 % 700 end`;

const rows = `
  insert into institution (institution_id, id, slug, name, time_zone, business_date, recorded_at) values (${inst}, ${inst}, 'bench', 'Bench', 'Asia/Shanghai', '2025-06-01', ${at});
  insert into team (institution_id, id, name, recorded_at) select ${inst}, ${id('team', 'n')}, 'Team ' || n, ${at} from generate_series(1, 5) n;
  insert into app_user (institution_id, id, login, display_name, role, team_id, is_active, recorded_at)
    select ${inst}, ${id('user', 'n')}, 'user' || n, 'User ' || n, case when n <= ${collectorCount} then 'COLLECTOR' else 'COMPLIANCE_OFFICER' end,
      case when n <= ${collectorCount} then ${id('team', '(n - 1) / 10 + 1')} end, true, ${at}
    from generate_series(1, ${collectorCount + 1}) n;
  insert into person (institution_id, id, reference, kind, display_name, national_id, birth_date, language, time_zone, is_debtor, recorded_at, entry_id)
    select ${inst}, ${id('person', 'n')}, 'D-' || n, 'INDIVIDUAL', chr(0x4e00 + n % 5000) || '伟' || n, '31010119900101' || lpad(n::text, 4, '0'), '1990-01-01', 'zh-CN', 'Asia/Shanghai', true, ${at}, ${id('entry', 'n')}
    from generate_series(1, ${caseCount}) n;
  insert into contact_point (institution_id, id, person_id, kind, value, source, time_zone, valid_from, valid_to, recorded_at, entry_id)
    select ${inst}, ${id('contactPoint', 'n')}, ${id('person', '(n + 1) / 2')}, 'MOBILE_PHONE', '+86138' || lpad(n::text, 8, '0'), 'CONTRACT', 'Asia/Shanghai', ${at}, null, ${at}, ${id('entry', 'n')}
    from generate_series(1, ${2 * caseCount}) n;
  insert into collection_case (institution_id, id, reference, debtor_id, stage, assignee_id, team_id, oldest_unpaid_due_on, months_of_delay, days_past_due, bucket_code, bucket_label,
      bucket_from_day, bucket_to_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
    select ${inst}, ${id('case', 'n')}, 'C-' || n, ${id('person', 'n')}, 'FIRST', ${id('user', assignee)}, ${id('team', `(${assignee} - 1) / 10 + 1`)}, '2025-06-01'::date - (${days}),
      ((${days}) + 29) / 30, ${days}, 'M1', '1 to 30 days', 1, 30, 'SPECIAL_MENTION', '2025-06-01', 'CNY', 101399 + n * 4, ${at} + n * interval '1 second', ${id('entry', 'n')}
    from generate_series(1, ${caseCount}) n;
  insert into debt (institution_id, id, reference, case_id, account_id, product_kind, jurisdiction, currency, principal_minor, interest_minor, fees_minor, oldest_unpaid_due_on, recorded_at, entry_id)
    select ${inst}, ${id('debt', 'n')}, 'L-' || n, ${id('case', '(n + 1) / 2')}, null, 'CREDIT_CARD', 'CN', 'CNY', 50000 + n, 700, 0, '2025-03-01', ${at}, ${id('entry', 'n')}
    from generate_series(1, ${2 * caseCount}) n;
  insert into case_age (institution_id, id, case_id, aged_on, months_of_delay, days_past_due, bucket_code, classification, valid_from, valid_to, recorded_at, entry_id)
    select ${inst}, ${id('caseAge', 'n')}, ${id('case', '(n - 1) / 6 + 1')}, '2025-06-01'::date - n % 6, 1, 30, 'M1', 'SPECIAL_MENTION', ${at}, null, ${at}, ${id('entry', 'n')}
    from generate_series(1, ${6 * caseCount}) n;
  insert into contact_attempt (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, person_reached_id, channel, direction, actor_id, firm_id, occurred_at, recorded_at,
      connected, answered, conversation, voicemail, outcome, reason_code, note, companions, notice_given_at, identity_stated, recording, is_imported, external_id, entry_id)
    select ${inst}, ${id('attempt', 'a')}, ${id('case', 'n')}, ${id('person', 'n')}, ${id('contactPoint', '2 * n')}, ${id('person', 'n')}, 'DEBTOR', null,
      (array['PHONE', 'SMS', 'PHONE', 'EMAIL'])[a % 4 + 1], 'OUTBOUND', ${id('user', assignee)}, null, ${at} + (a::bigint * 7919 % 10000000) * interval '1001 milliseconds', ${at} + interval '120 days',
      true, a % 3 = 0, a % 6 = 0, 'NONE', (array['NO_ANSWER', 'BUSY', 'CONNECTED_DEBTOR', 'PROMISED'])[a % 4 + 1], null, 'note ' || a, '{}', null, null, null, false, null, ${id('entry', 'a')}
    from (select a, (a - 1) / 10 + 1 as n from generate_series(1, ${10 * caseCount}) a) attempts;
  insert into contact_attempt_debt (institution_id, id, attempt_id, debt_id, is_intended, is_attributed, raised_by)
    select ${inst}, ${id('attemptDebt', 'd')}, ${id('attempt', '(d + 1) / 2')}, ${id('debt', '2 * (((d + 1) / 2 - 1) / 10) + 1 + d % 2')}, true, true, null
    from generate_series(1, ${20 * caseCount}) d;
  insert into firm (institution_id, id, slug, name, kind, recorded_at, entry_id) values (${inst}, ${id('firm', '1')}, 'firm', 'Firm', 'LAW_FIRM', ${at}, ${id('entry', '1')});
  insert into app_user (institution_id, id, login, display_name, role, firm_id, is_active, recorded_at)
    values (${inst}, ${id('user', `${collectorCount + 2}`)}, 'lawyer', 'Lawyer', 'LAW_FIRM', ${id('firm', '1')}, true, ${at});
  insert into engagement (institution_id, id, firm_id, parent_id, starts_on, ends_on, purposes, field_groups, state, ended_at, recorded_at, entry_id)
    values (${inst}, ${id('engagement', '1')}, ${id('firm', '1')}, null, '2025-01-01', '2099-12-31', '{CASE_WORK}', '{${fieldGroupNames.join()}}', 'AGREED', null, ${at}, ${id('entry', '1')});
  insert into engagement_object (institution_id, id, engagement_id, kind, object_id)
    select ${inst}, ${id('engagementObject', 'n')}, ${id('engagement', '1')}, 'CASE', ${id('case', 'n')} from generate_series(1, ${engagedCount}) n;
`;

function manyRows({ count, days: span, jurisdiction, n }: (typeof manyAttempts)[number]): string {
  const one = (kind: Kind, number: number): string => `'${idOf(kind, number)}'::uuid`;
  const [person, theCase, point] = [one('person', n), one('case', n), one('contactPoint', 2 * n)];
  // Of a tenth of a minute: no two at the same instant.
  const ago = `interval '1 second' * (${(span * 86_400) / count} * (${count} - a) + 3600)`;
  const number = `${(n % 100) * 100_000} + a`;
  return `
  insert into person (institution_id, id, reference, kind, display_name, national_id, birth_date, language, time_zone, is_debtor, recorded_at, entry_id)
    values (${inst}, ${person}, 'D-${n}', 'INDIVIDUAL', '伟', null, null, 'zh-CN', 'Asia/Shanghai', true, ${at}, ${one('entry', n)});
  insert into contact_point (institution_id, id, person_id, kind, value, source, time_zone, valid_from, valid_to, recorded_at, entry_id)
    values (${inst}, ${point}, ${person}, 'MOBILE_PHONE', '+86138${n}9', 'CONTRACT', 'Asia/Shanghai', ${at}, null, ${at}, ${one('entry', n)});
  insert into collection_case (institution_id, id, reference, debtor_id, stage, assignee_id, team_id, oldest_unpaid_due_on, months_of_delay, days_past_due, bucket_code, bucket_label,
      bucket_from_day, bucket_to_day, classification, aged_on, currency, outstanding_minor, opened_at, entry_id)
    values (${inst}, ${theCase}, 'C-${n}', ${person}, 'FIRST', null, null, '2025-05-31', 1, 1, 'M1', '1 to 30 days', 1, 30, 'SPECIAL_MENTION', '2025-06-01', 'CNY', 101400, ${at}, ${one('entry', n)});
  insert into debt (institution_id, id, reference, case_id, account_id, product_kind, jurisdiction, currency, principal_minor, interest_minor, fees_minor, oldest_unpaid_due_on, recorded_at, entry_id)
    select ${inst}, ${id('debt', `${2 * n} + d`)}, 'L-${n}-' || d, ${theCase}, null, 'CREDIT_CARD', '${jurisdiction}', 'CNY', 50000, 700, 0, '2025-03-01', ${at}, ${one('entry', n)} from generate_series(0, 1) d;
  insert into contact_attempt (institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, person_reached_id, channel, direction, actor_id, firm_id, occurred_at, recorded_at,
      connected, answered, conversation, voicemail, outcome, reason_code, companions, is_imported, entry_id)
    select ${inst}, ${id('attempt', `10000000 + ${number}`)}, ${theCase}, ${person}, ${point}, ${person}, 'DEBTOR', null,
      (array['PHONE', 'SMS', 'PHONE', 'EMAIL'])[a % 4 + 1], case when a % 20 = 0 then 'INBOUND' else 'OUTBOUND' end, ${id('user', `a % ${collectorCount} + 1`)}, null, now() - ${ago}, now() - ${ago},
      true, a % 3 = 0, a % 6 = 0, 'NONE', (array['NO_ANSWER', 'BUSY', 'CONNECTED_DEBTOR', 'PROMISED'])[a % 4 + 1], null, '{}', false, ${one('entry', n)}
    from generate_series(1, ${count}) a;
  insert into contact_attempt_debt (institution_id, id, attempt_id, debt_id, is_intended, is_attributed, raised_by)
    select ${inst}, ${id('attemptDebt', `20000000 + 2 * (${number}) + d`)}, ${id('attempt', `10000000 + ${number}`)}, ${id('debt', `${2 * n} + d`)}, true, d = 0 or a % 3 = 0, null
    from generate_series(1, ${count}) a, generate_series(0, 1) d;`;
}

/** Ours are sealed; the peers have no keys, so they read the same values from columns as they stood before. */
const plainColumns = `
  alter table person add display_name text, add national_id text, add birth_date date;
  alter table contact_point add value text;
  alter table contact_attempt add note text, add recording text;
  alter table contact_attempt_correction add reason text;
`;

const peerFunctions = `
  create function access.mask_name(value text) returns text language sql immutable parallel safe as
    $$ select left(value, 1) || '**' $$;
  create function access.mask_contact(kind text, value text) returns text language sql immutable parallel safe as
    $$ select case when kind = 'MOBILE_PHONE' then left(value, length(value) - 8) || '****' || right(value, 4) else '***' end $$;
  grant execute on function access.mask_name(text), access.mask_contact(text, text) to probity_app;
  create function public.person_masked_name(person) returns text language sql stable parallel safe as $$ select access.mask_name($1.display_name) $$;
  create function public.contact_point_masked_value(contact_point) returns text language sql stable parallel safe as $$ select access.mask_contact($1.kind, $1.value) $$;
  revoke all on function public.person_masked_name(person), public.contact_point_masked_value(contact_point) from public;
  grant execute on function public.person_masked_name(person), public.contact_point_masked_value(contact_point) to probity_app;
`;
