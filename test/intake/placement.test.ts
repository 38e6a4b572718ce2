import { expect, test } from '@jest/globals';
import { csvText, type ParseOptions } from '../../src/intake/format.js';
import { placement, placementTemplate } from '../../src/intake/placement.format.js';
import { placementColumns, type PlacementColumn } from '../../src/intake/placement-columns.js';
import { placementExamples } from '../../src/intake/placement-examples.js';
import { checkFile, readRows } from '../../src/intake/read-rows.js';
import { all, testFiles } from './files.js';

const file = testFiles();
type Row = Partial<Record<PlacementColumn, string>>;
const [chinese, american] = placementExamples as unknown as readonly [Row, Row];
const check = (rows: readonly Row[], options?: ParseOptions) =>
  checkFile(file(csvText(placementColumns, rows)), placement, options);
const mistakesOf = async (...rows: Row[]) =>
  (await check(rows)).mistakes.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);

test('the template is accepted by its own format', async () => {
  const rows = await all(readRows(file(placementTemplate), placement));
  expect(rows.map((row) => ('row' in row ? row.row : row.mistakes))).toMatchObject([
    {
      debtor: {
        reference: 'C-1001',
        kind: 'INDIVIDUAL',
        displayName: '张伟',
        birthOn: '1990-03-07',
        language: 'zh-CN',
        timeZone: 'Asia/Shanghai',
      },
      contactPoints: [
        { kind: 'MOBILE_PHONE', value: '+8613800138000', source: 'CONTRACT' },
        { kind: 'LANDLINE_HOME', value: '+861065529988', source: 'CONTRACT' },
        { kind: 'EMAIL', value: 'zhang.wei@example.com', source: 'LEFT_BY_DEBTOR' },
        { kind: 'POSTAL_ADDRESS', value: '北京市朝阳区示例路1号\n2单元301', source: 'CONTRACT' },
      ],
      relatedPeople: [
        { role: 'CONTACT_PERSON', displayName: '王芳', contactPoints: [{ value: '+8613900139000' }] },
        { role: 'GUARANTOR', displayName: '李强', contactPoints: [] },
      ],
      account: { number: '6225-0000-1001', openedOn: '2021-06-01' },
      debt: {
        currency: 'CNY',
        principalMinor: 1_250_000n,
        interestMinor: 31_055n,
        feesMinor: 6000n,
        oldestUnpaidDueOn: '2026-01-25',
        jurisdiction: 'CN',
      },
      caseReference: 'K-1001',
    },
    {
      debtor: { kind: 'ORGANISATION', displayName: 'Example Bakery, LLC' },
      contactPoints: [{ kind: 'LANDLINE_WORK', value: '+16175550142', source: 'PUBLIC_SOURCE' }],
      debt: { principalMinor: 840_000n, interestMinor: 0n, feesMinor: 0n, jurisdiction: 'US-MA' },
      caseReference: 'C-2002',
    },
  ]);
});

test.each<[PlacementColumn, string, RegExp]>([
  ['display_name', '', /must be filled in/],
  ['display_name', 'Ann\u{0007}', /control character/],
  ['display_name', 'Ann\nLee', /control character/],
  ['display_name', 'J\u{FFFD}rg', /damaged/],
  ['display_name', 'x'.repeat(201), /longer than 200/],
  ['debtor_kind', 'PERSON', /one of INDIVIDUAL, ORGANISATION/],
  ['birth_date', '2026-02-30', /not a day/],
  ['birth_date', '1899-12-31', /between the years/],
  ['time_zone', 'Asia/Peking', /IANA/],
  ['time_zone', '+08:00', /IANA/],
  ['language', 'chinese language', /BCP 47/],
  ['mobile_phone', '12345', /not a valid telephone number of CN/],
  ['mobile_phone', '+86 138 0013 800', /not a valid telephone number$/],
  ['mobile_phone', 'call 138 0013 8000', /not a valid/],
  ['mobile_phone', '010 6552 9988', /fixed line/],
  ['home_phone', '010 6552 9988 ext 12', /extension/],
  ['home_phone', '1'.repeat(1_000), /longer than 40/],
  ['home_phone_source', '', /must be filled in, since home_phone is/],
  ['home_phone_source', 'RUMOUR', /one of CONTRACT, LEFT_BY_DEBTOR/],
  ['email', 'zhang.wei', /e-mail/],
  ['email', 'a b@example.com', /e-mail/],
  ['email', 'a@example..com', /e-mail/],
  ['related_1_role', '', /must be filled in, since name or telephone is/],
  ['related_1_role', 'DEBTOR', /must be one of CO_DEBTOR, GUARANTOR/],
  ['related_1_name', '', /must be filled in, since role/],
  ['product_kind', 'CARD', /must be one of CREDIT_CARD/],
  ['currency', 'RMB', /ISO 4217/],
  ['principal', '12,500.00', /not a decimal/],
  ['principal', '12500.005', /at most 2 decimals/],
  ['principal', '-1', /negative/],
  ['principal', '92233720368547758.08', /2\^63/],
  ['principal', '92233720368547758.07', /with interest and fees/],
  ['fees', 'none', /not a decimal/],
  ['due_on', '25/01/2026', /not a day/],
  ['opened_on', '2026-01-26', /lies after due_on/],
  ['jurisdiction', 'UK', /ISO 3166/],
  ['jurisdiction', 'US-XX', /ISO 3166/],
  ['jurisdiction', '', /must be filled in/],
  ['debt_reference', 'x'.repeat(65), /longer than 64/],
])('%s as %.30j is refused', async (column, value, reason) => {
  const report = await check([{ ...chinese, [column]: value }]);
  const about = report.mistakes.filter((each) => each.column === column);
  expect(about).toEqual([{ line: 2, column, value: expect.any(String), reason: expect.stringMatching(reason) }]);
  expect(report.result).toBe('REFUSED');
});

test.each<[string, Row]>([
  ['emoji', { display_name: '👩‍👩‍👧 Zhāng 🐼' }],
  ['Arabic', { display_name: 'محمد بن علي' }],
  ['Hebrew with marks of direction', { display_name: '\u{200F}עומר כהן\u{200E}' }],
  ['yen', { currency: 'JPY', principal: '1250', interest: '10', fees: '' }],
  ['dinars', { currency: 'KWD', principal: '1.234', interest: '0.001', fees: '0' }],
  ['the greatest amount', { principal: '92233720368547758.07', interest: '', fees: '' }],
  ['space around', { currency: ' CNY ', display_name: '\u{3000}张伟 ' }],
  ['an Indian state', { jurisdiction: 'IN-MH', home_phone: '', home_phone_source: '', mobile_phone: '+919876543210' }],
])('%s is accepted', async (_, change) => {
  expect((await check([{ ...chinese, ...change }])).mistakes).toEqual([]);
});

test('every mistake of every row is listed at once', async () => {
  const bad: Row = {
    ...american,
    debt_reference: 'D-9',
    currency: 'usd',
    principal: 'ten',
    due_on: '',
    time_zone: 'Boston',
    work_phone: '1',
  };
  expect(await mistakesOf(bad, { ...chinese, email: '@' })).toEqual([
    expect.stringMatching(/^2 time_zone: /),
    expect.stringMatching(/^2 work_phone: /),
    expect.stringMatching(/^2 currency: /),
    expect.stringMatching(/^2 principal: /),
    '2 due_on: must be filled in',
    expect.stringMatching(/^3 email: /), // the address has two lines: the row starts in line 3
  ]);
});

test('rows of one debtor, account and case must agree, and a debt stands once', async () => {
  const second: Row = {
    ...chinese,
    debt_reference: 'D-1001-2',
    mobile_phone: '',
    mobile_phone_source: '',
    related_1_phone: '',
    related_1_phone_source: '',
  };
  expect(await mistakesOf(chinese, second)).toEqual([]);
  expect(await mistakesOf(chinese, { ...second, debt_reference: 'D-1001-1' })).toEqual([
    '4 debt_reference: stands in line 2 already',
  ]);
  expect(await mistakesOf(chinese, { ...second, display_name: '张炜' })).toEqual([
    expect.stringMatching(/^4 debtor_reference: line 2 says otherwise/),
  ]);
  expect(await mistakesOf(chinese, { ...second, debtor_reference: 'C-1' })).toEqual([
    expect.stringMatching(/^4 account_reference: line 2 says otherwise/),
    expect.stringMatching(/^4 case_reference: line 2 says otherwise/),
  ]);
  expect(
    await mistakesOf(
      { ...chinese, case_reference: '' },
      { ...second, debtor_reference: 'C-1', account_reference: 'A', case_reference: 'C-1001' },
    ),
  ).toEqual([expect.stringMatching(/^4 case_reference/)]);
});

test('a debt without an amount, and a birth date that cannot be, are refused', async () => {
  expect(await mistakesOf({ ...chinese, principal: '0', interest: '', fees: '0.00' })).toEqual([
    expect.stringMatching(/^2 principal: nothing is owed/),
  ]);
  expect(await mistakesOf({ ...chinese, principal: '0' })).toEqual([]);
  expect(await mistakesOf({ ...american, birth_date: '1990-01-01' })).toEqual([
    expect.stringMatching(/^2 birth_date: an organisation/),
  ]);
  const now = new Date('2026-03-01T15:59:59Z');
  expect((await check([{ ...chinese, birth_date: '2026-03-02' }], { now })).mistakes).toHaveLength(1);
  expect(
    (await check([{ ...chinese, birth_date: '2026-03-02' }], { now: new Date(now.getTime() + 1000) })).mistakes,
  ).toEqual([]);
});

test('the default country goes before that of the jurisdiction', async () => {
  const row: Row = { ...chinese, home_phone: '', home_phone_source: '', mobile_phone: '0912 345 678' };
  expect((await check([row])).mistakes).toHaveLength(1);
  expect((await check([row], { defaultCountry: 'TW' })).mistakes).toEqual([]);
});

test('mistakes show next to nothing of a person', async () => {
  const report = await check([
    {
      ...chinese,
      display_name: '张伟\u{0001}',
      national_id: `ID7788${'9'.repeat(99)}`,
      email: 'zhang.wei at example',
      product_kind: '张伟',
      home_phone: '99 88 77',
    },
  ]);
  expect(report.mistakes.map(({ column, value }) => [column, value])).toEqual([
    ['display_name', '…'],
    ['national_id', 'ID…'],
    ['home_phone', '99…'],
    ['email', 'zh…'],
    ['product_kind', '…'],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/张|zhang|7788/);
});

test('ten thousand mistakes are listed and the rest counted', async () => {
  const rows = Array.from({ length: 6000 }, (_, index) => ({
    ...american,
    debt_reference: `D-${index}`,
    currency: 'X',
    due_on: '1',
  }));
  const report = await check(rows);
  expect(report).toMatchObject({ result: 'REFUSED', rowsRead: 6000, rowsRefused: 6000, mistakesNotListed: 2000 });
  expect(report.mistakes).toHaveLength(10_000);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});
