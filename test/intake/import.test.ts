import { describe, expect, test } from '@jest/globals';
import { sql, type RawBuilder } from 'kysely';
import canonicalize from 'canonicalize';
import { dataKeyContext, secretContext, unseal } from '../../src/audit/index.js';
import { merkleRoot, type Disclosures } from '../../src/proof/index.js';
import {
  formats,
  importNamed,
  type FormatName,
  type ImportOptions,
  type ImportReport,
} from '../../src/intake/index.js';
import { tableNames, tables, type Table } from '../../src/intake/row-tables.js';
import { outsideData } from '../kit/outside-data.js';
import { done, serviceOf } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';
import { inGbk, testFiles } from './files.js';

const world = newWorld();
const file = testFiles();

const bring = async (
  format: FormatName,
  content: string | Uint8Array,
  options?: ImportOptions,
): Promise<ImportReport> =>
  importNamed[format](world().context((await serviceOf(world())).actor), file(content), options);

/** The template's rows under references of their own, so that tests do not meet. */
const placementOf = (mark: string, edit: (text: string) => string = (text) => text): string =>
  edit(
    formats.placement.template?.replaceAll(/\b(C|K|L|D)-(\d{4})/g, `$1${mark}-$2`).replaceAll('6225-', `${mark}-`) ??
      '',
  );
const historyOf = (mark: string): string =>
  formats['contact-history'].template
    ?.replaceAll(/\b(C|K|D)-(\d{4})/g, `$1${mark}-$2`)
    .replaceAll('CALL-', `${mark}-`) ?? '';

const caseDocument = `query ($reference: String!) { cases(first: 1, purpose: AUDIT, filter: { reference: { eq: $reference } }) { nodes {
  reference stage daysPastDue monthsOfDelay agedOn classification bucket { code } outstanding { amountMinor currency } assignee { id } oldestUnpaidDueOn
  debts { reference jurisdiction productKind principal { amountMinor } interest { amountMinor } account { number openedOn } }
  ages(first: 10) { nodes { agedOn daysPastDue bucketCode } } stages { stage } assignments { validFrom }
  debtor { reference displayName nationalId birthDate language timeZone contactPoints { kind value source }
    relatedPersons { role person { displayName contactPoints { kind value source } } } }
  contactAttempts(first: 10) { nodes { channel outcome occurredAt personRole note voicemail isImported externalId actor { id }
    contactPoint { value } personReached { displayName } debtsIntended { debt { reference } } debtsAttributed { debt { reference } } debtsDiscussed { raisedBy debt { reference } } } } } } }`;

async function caseOf(reference: string): Promise<Answer['data']> {
  const officer = await officerOf();
  return done(await officer.ask(caseDocument, { reference })).cases.nodes[0];
}

let known: Promise<Person> | undefined;
const officerOf = (): Promise<Person> => (known ??= world().person('COMPLIANCE_OFFICER'));

async function counts(): Promise<Record<string, number>> {
  const { rows } = await sql<
    Record<string, number>
  >`select (select count(*)::int from person) persons, (select count(*)::int from debt) debts,
    (select count(*)::int from contact_point) points, (select count(*)::int from collection_case) cases, (select count(*)::int from case_age) ages,
    (select count(*)::int from contact_attempt) attempts, (select count(*)::int from audit.entry where type not like '%looked') entries`.execute(
    world().owner,
  );
  return rows[0] ?? {};
}

test('a placement reads back as it was given, and a second run changes nothing', async () => {
  const text = placementOf('a');
  const first = await bring('placement', text);
  expect(first).toMatchObject({
    result: 'ACCEPTED',
    rowsRead: 2,
    rowsNew: 2,
    rowsKnown: 0,
    rowsRefused: 0,
    mistakes: [],
  });
  expect(await caseOf('Ka-1001')).toMatchObject({
    stage: 'REMINDER',
    agedOn: '2026-04-01',
    daysPastDue: 66,
    monthsOfDelay: 3,
    bucket: { code: 'M3' },
    classification: 'SPECIAL_MENTION',
    oldestUnpaidDueOn: '2026-01-25',
    outstanding: { amountMinor: '1287055', currency: 'CNY' },
    assignee: null,
    debts: [
      {
        reference: 'Da-1001-1',
        jurisdiction: 'CN',
        interest: { amountMinor: '31055' },
        account: { openedOn: '2021-06-01' },
      },
    ],
    ages: { nodes: [{ agedOn: '2026-04-01', daysPastDue: 66, bucketCode: 'M3' }] },
    debtor: {
      displayName: '张伟',
      birthDate: '1990-03-07',
      language: 'zh-CN',
      contactPoints: [
        { kind: 'MOBILE_PHONE', value: '+8613800138000', source: 'CONTRACT' },
        { kind: 'LANDLINE_HOME', value: '+861065529988' },
        { kind: 'EMAIL', value: 'zhang.wei@example.com', source: 'LEFT_BY_DEBTOR' },
        { kind: 'POSTAL_ADDRESS', value: '北京市朝阳区示例路1号\n2单元301' },
      ],
      relatedPersons: [
        { role: 'CONTACT_PERSON', person: { displayName: '王芳', contactPoints: [{ value: '+8613900139000' }] } },
        { role: 'GUARANTOR', person: { displayName: '李强', contactPoints: [] } },
      ],
    },
  });
  const before = await counts();
  const second = await bring('placement', text);
  expect(second).toMatchObject({ result: 'ACCEPTED', rowsNew: 0, rowsKnown: 2, written: {} });
  expect(await counts()).toEqual(before);
});

test('a new debt joins its case, which is aged anew; what is recorded otherwise is a mistake and overwrites nothing', async () => {
  await bring('placement', placementOf('b'));
  const further = placementOf('b', (text) =>
    text.replace('Db-1001-1', 'Db-1001-2').replace('2026-01-25', '2025-12-01').replace('12500.00', '1.00'),
  );
  expect(await bring('placement', further)).toMatchObject({
    rowsNew: 1,
    rowsKnown: 1,
    written: { debt: 1, case_age: 1 },
  });
  expect(await caseOf('Kb-1001')).toMatchObject({
    daysPastDue: 121,
    bucket: { code: 'M5' },
    classification: 'SUBSTANDARD',
    outstanding: { amountMinor: String(1287055 + 100 + 31055 + 6000) },
    ages: { nodes: [{ daysPastDue: 121 }, { daysPastDue: 66 }] },
  });
  const before = await counts();
  const changed = placementOf('b', (text) => text.replace('12500.00', '12600.00').replace('张伟', '张卫'));
  const report = await bring('placement', changed);
  expect(report).toMatchObject({ result: 'REFUSED', rowsNew: 0, rowsRefused: 1, written: {} });
  expect(report.mistakes).toEqual([
    expect.objectContaining({ line: 2, column: 'display_name', value: '…' }),
    expect.objectContaining({ line: 2, column: 'principal', reason: expect.stringContaining('recorded otherwise') }),
  ]);
  expect(await counts()).toEqual(before);
});

test('one broken row and nothing is written; with keepsGoing the rest is', async () => {
  const broken = placementOf('c', (text) => text.replace('2026-02-15', '2026-02-30'));
  const before = await counts();
  const refused = await bring('placement', broken);
  expect(refused).toMatchObject({
    result: 'REFUSED',
    rowsRefused: 1,
    mistakes: [{ line: 4, column: 'due_on', value: '2026-02-30' }],
  });
  expect(await counts()).toEqual(before);
  const dry = await bring('placement', placementOf('c'), { isCheckOnly: true });
  expect(dry).toMatchObject({ result: 'ACCEPTED', isCheckOnly: true, rowsNew: 2 });
  expect(await counts()).toEqual(before);
  const partly = await bring('placement', broken, { keepsGoing: true });
  expect(partly).toMatchObject({ result: 'ACCEPTED_IN_PART', rowsRead: 2, rowsNew: 1, rowsRefused: 1 });
  expect(await caseOf('Kc-1001')).toMatchObject({ reference: 'Kc-1001' });
  expect(await caseOf('Cc-2002')).toBeUndefined();
});

test('GBK, a byte-order mark and CRLF read alike', async () => {
  const gbk = await bring('placement', inGbk(placementOf('g')), { encoding: 'gbk' });
  expect(gbk).toMatchObject({ result: 'ACCEPTED', rowsNew: 2 });
  expect((await caseOf('Kg-1001')).debtor.displayName).toBe('张伟');
  const marked = placementOf('m', (text) => `\u{FEFF}${text.replaceAll('\n', '\r\n')}`);
  expect(await bring('placement', marked)).toMatchObject({ result: 'ACCEPTED', rowsNew: 2 });
  expect((await caseOf('Km-1001')).debtor.contactPoints[3].value).toBe('北京市朝阳区示例路1号\n2单元301');
  expect(await bring('placement', inGbk(placementOf('n')))).toMatchObject({ result: 'REFUSED', rowsNew: 0 });
});

test("a debtor's rows are merged, and a case stays in one currency", async () => {
  const text = placementOf('r');
  const [header = '', ...rest] = text.split('\n');
  const [first, second] = [rest.slice(0, 2).join('\n'), rest[2]];
  const more = first
    .replace('Dr-1001-1', 'Dr-1001-2')
    .replace('138 0013 8000', '137 0013 7000')
    .replace('GUARANTOR', 'SPOUSE');
  expect(await bring('placement', [header, first, more, second].join('\n'))).toMatchObject({
    result: 'ACCEPTED',
    rowsNew: 3,
    written: { person: 6, collection_case: 2, debt: 3 },
  });
  const file = await caseOf('Kr-1001');
  expect(file.debts).toHaveLength(2);
  expect(file.debtor.contactPoints.map(({ value }: { value: string }) => value)).toContain('+8613700137000');
  expect(file.debtor.relatedPersons.map(({ role }: { role: string }) => role).sort()).toEqual([
    'CONTACT_PERSON',
    'GUARANTOR',
    'SPOUSE',
  ]);
  const dollars = first
    .replace('Dr-1001-1', 'Dr-1001-3')
    .replace(/r-0000-1001/, 'r-0000-1009')
    .replace('CNY', 'USD');
  const report = await bring('placement', [header, dollars].join('\n'));
  expect(report.mistakes).toEqual([expect.objectContaining({ line: 2, column: 'currency' })]);
});

test('contact history lands in its cases, once, by the number it went to', async () => {
  await bring('placement', placementOf('h'));
  const collector = await world().person('COLLECTOR');
  const { data } = await world().administrator.ask('query ($id: ID!) { node(id: $id) { ... on User { login } } }', {
    id: collector.id,
  });
  const text = historyOf('h').replace('li.na', data.node.login);
  expect(await bring('contact-history', text)).toMatchObject({ result: 'ACCEPTED', rowsNew: 2 });
  const [attempt] = (await caseOf('Kh-1001')).contactAttempts.nodes;
  expect(attempt).toMatchObject({
    channel: 'PHONE',
    outcome: 'PROMISED',
    occurredAt: '2026-03-02T02:15:00.000Z',
    isImported: true,
    externalId: 'h-000001',
    note: 'Asked for the amount in writing.\nWill pay on the 10th.',
    actor: { id: collector.id },
    contactPoint: { value: '+8613800138000' },
    personReached: { displayName: '张伟' },
    debtsIntended: [{ debt: { reference: 'Dh-1001-1' } }],
    debtsAttributed: [{ debt: { reference: 'Dh-1001-1' } }],
    debtsDiscussed: [{ raisedBy: 'COLLECTOR', debt: { reference: 'Dh-1001-1' } }],
  });
  const service = await serviceOf(world());
  const [other] = (await caseOf('Ch-2002')).contactAttempts.nodes;
  expect(other).toMatchObject({
    voicemail: 'LIMITED_CONTENT',
    personRole: 'UNKNOWN',
    personReached: null,
    actor: { id: service.id },
  });
  const before = await counts();
  expect(await bring('contact-history', text)).toMatchObject({ rowsNew: 0, rowsKnown: 2 });
  expect(await counts()).toEqual(before);
});

test('history of an unknown case, number or debt names line and column, and no more of the number than a stranger may see', async () => {
  await bring('placement', placementOf('i'));
  const text = historyOf('i')
    .replace('138 0013 8000', '138 0013 8001')
    .replace('Di-1001-1', 'Di-9')
    .replace('Ci-2002', 'Ci-2003');
  const before = await counts();
  const report = await bring('contact-history', text);
  expect(report.result).toBe('REFUSED');
  expect(report.mistakes).toEqual([
    expect.objectContaining({ line: 2, column: 'contact_point', value: '+8…' }),
    expect.objectContaining({ line: 2, column: 'debts' }),
    expect.objectContaining({ line: 4, column: 'case_reference', value: 'Ci-2003' }),
  ]);
  expect(await counts()).toEqual(before);
});

describe('a team', () => {
  /** `team` is the last column. */
  const withTeam = (mark: string, team: string): string =>
    placementOf(mark, (text) => text.replace(/(,CN,K.-1001,)$/m, `$1${team}`).replace(/(,US-MA,,)$/m, `$1${team}`));
  const teamOf = async (reference: string): Promise<string | null> => {
    const { rows } = await sql<{ name: string | null; assigned: string | null }>`
      select t.name, (select a.team_id from case_assignment a where a.case_id = c.id order by a.recorded_at desc limit 1) as assigned
      from collection_case c left join team t on t.id = c.team_id where c.reference = ${reference}`.execute(
      world().owner,
    );
    expect(rows[0]?.assigned === null).toBe(rows[0]?.name === null);
    return rows[0]?.name ?? null;
  };

  test('has the cases that a file opens in its queue', async () => {
    await world().person('TEAM_LEAD', 'Boston');
    expect(await bring('placement', withTeam('t', 'Boston'))).toMatchObject({ result: 'ACCEPTED', mistakes: [] });
    expect(await teamOf('Kt-1001')).toBe('Boston');
    expect(await teamOf('Ct-2002')).toBe('Boston');
  });

  test('that nobody registered is a mistake of the row, and of a case that is there already of no account', async () => {
    const { result, mistakes } = await bring('placement', withTeam('u', 'Nowhere'));
    expect(result).toBe('REFUSED');
    expect(mistakes).toContainEqual(
      expect.objectContaining({ column: 'team', reason: expect.stringContaining('register it first') }),
    );
    await bring('placement', placementOf('u'));
    expect(await bring('placement', withTeam('u', 'Nowhere'))).toMatchObject({ mistakes: [], rowsNew: 0 });
    expect(await teamOf('Ku-1001')).toBeNull();
  });
});

test('the entry of a batch commits to its rows as they stand in the database', async () => {
  await bring('placement', placementOf('e'));
  const { owner, keys, institutionId } = world();
  const { rows } = await sql<{
    id: string;
    leaf: Buffer;
    ciphertext: Buffer;
    pseudonym: string;
    key_class: string;
    key_year: number;
    wrapped: Buffer;
  }>`
    select e.id, e.leaf, s.ciphertext, s.pseudonym, s.key_class, s.key_year, k.wrapped from person p
    join audit.entry e on e.id = p.entry_id join audit.secret s on s.entry_id = e.id
    join vault.person_key k on k.institution_id = e.institution_id and k.person_id = e.institution_id and k.key_class = s.key_class and k.key_year = s.key_year
    where p.reference = 'Ce-1001'`.execute(owner);
  const [entry] = rows;
  if (!entry) throw new Error('no entry');
  const key = keys.unwrap(institutionId, entry.wrapped, dataKeyContext(institutionId, entry.key_class, entry.key_year));
  const { salt } = JSON.parse(
    unseal(key, entry.ciphertext, secretContext(entry.id, entry.pseudonym)).toString(),
  ) as Disclosures;
  const leaves: Buffer[] = [];
  // The opening entries of balances are made by the database, of the debts' own amounts.
  const others = ['contact_attempt_debt', 'balance_entry'];
  for (const table of tableNames.filter((name) => !others.includes(name))) {
    const { columns, sealed, present = [] }: Table = tables[table];
    const kept = Object.entries({ id: 'uuid', ...columns, ...(sealed && { sealed: 'bytea' }) }).filter(
      ([name]) => !present.includes(name),
    );
    const pairs = kept.map(([name, type]) => sql`${sql.lit(name)}, ${as[type] ? as[type](name) : sql.ref(name)}`);
    const stored = await sql<{ row: object }>`
      select jsonb_build_object(${sql.join(pairs)}) as row from ${sql.table(table)} where entry_id = ${entry.id}::uuid order by id`.execute(
      owner,
    );
    leaves.push(...stored.rows.map(({ row }) => Buffer.from(canonicalize({ salt: salt?.value, table, row }) ?? '')));
  }
  const { batch } = JSON.parse(entry.leaf.toString()) as { batch: { count: number; root: string } };
  expect(leaves).toHaveLength(5 + 3 + 7 + 2 + 2 + 2 + 2 + 2 + 2);
  expect(batch).toEqual({ count: leaves.length, root: merkleRoot(leaves).toString('base64url') });
});

/** How a stored value is written where the entry commits to it. */
const as: Readonly<Record<string, (name: string) => RawBuilder<unknown>>> = {
  // What is sealed is committed to as it stands: the proof outlives the person's key.
  bytea: (name) => sql`replace(encode(${sql.ref(name)}, 'base64'), chr(10), '')`,
  bigint: (name) => sql`${sql.ref(name)}::text`,
  timestamptz: (name) => sql`to_char(${sql.ref(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

test('the whole UCI file: 30 000 accounts, the known cases by months of delay and bucket, and again changes nothing', async () => {
  const path = outsideData('data/uci_credit_card_default.csv');
  if (path === undefined) return;
  const { administrator, person } = await world().otherInstitution();
  const service = await person('SERVICE');
  const report = await importNamed['uci-credit-card'](world().context(service.actor), path);
  expect(report).toMatchObject({
    result: 'ACCEPTED',
    rowsNew: 30_000,
    written: { account: 30_000, statement: 180_000, collection_case: 6_818, case_age: 40_908 },
  });
  expect(report.notes).toEqual([expect.stringContaining('2005-09-30')]);
  const total = async (filter: string): Promise<number> =>
    done(await service.ask(`{ cases(first: 1, filter: ${filter}) { totalCount } }`)).cases.totalCount;
  const byMonth = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((months) => total(`{ monthsOfDelay: { eq: ${months} } }`)),
  );
  expect(byMonth).toEqual([3_688, 2_667, 322, 76, 26, 11, 9, 19]);
  const byBucket = await Promise.all(
    ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7+'].map((code) => total(`{ bucketCode: { eq: "${code}" } }`)),
  );
  expect(byBucket).toEqual([3_688, 2_667, 322, 76, 26, 11, 28]);
  const { cases } = done(
    await service.ask(
      '{ cases(first: 1, filter: { reference: { eq: "UCI-000001" } }) { nodes { agedOn daysPastDue ages(first: 10) { totalCount nodes { agedOn daysPastDue bucketCode } } debts { account { statements(first: 10) { totalCount } } } } } }',
    ),
  );
  expect(cases.nodes[0]).toMatchObject({
    agedOn: '2005-09-30',
    daysPastDue: 60,
    ages: { totalCount: 6 },
    debts: [{ account: { statements: { totalCount: 6 } } }],
  });
  expect(cases.nodes[0].ages.nodes.slice(0, 3)).toEqual([
    { agedOn: '2005-09-30', daysPastDue: 60, bucketCode: 'M2' },
    { agedOn: '2005-08-31', daysPastDue: 60, bucketCode: 'M2' },
    { agedOn: '2005-07-31', daysPastDue: 0, bucketCode: 'M0' },
  ]);
  expect(
    done(await administrator.ask('{ viewer { institution { businessDate } } }')).viewer.institution.businessDate,
  ).toBe('2005-09-30');
  const again = await importNamed['uci-credit-card'](world().context(service.actor), path);
  expect(again).toMatchObject({ rowsNew: 0, rowsKnown: 30_000, written: {}, notes: [] });
});
