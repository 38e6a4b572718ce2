/** Delivery reports as files: what is read, what is refused and where, and that a second import changes nothing. */
import { describe, expect, test } from '@jest/globals';
import { deliveryReport } from '../../src/intake/delivery-report.format.js';
import { csvText, type ParseOptions } from '../../src/intake/format.js';
import { importNamed, type ImportOptions, type ImportReport } from '../../src/intake/index.js';
import { checkFile, readRows } from '../../src/intake/read-rows.js';
import { addPhone, registerDebtor, serviceOf } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';
import { all, inGbk, testFiles } from './files.js';

const world = newWorld();
const file = testFiles();

const call = {
  provider: 'acme',
  reference: 'R-1',
  channel: 'PHONE',
  direction: '',
  dialled: '+8613800138000',
  begun_at: '2026-03-02T10:15:00+08:00',
  seconds: '',
  delivered: '',
  line: '',
  user: '',
  our_reference: '',
};
type Row = Partial<typeof call>;
const csv = (rows: readonly Row[]): string =>
  csvText(
    deliveryReport.columns,
    rows.map((row) => ({ ...call, ...row })),
  );
const check = (rows: readonly Row[], options?: ParseOptions) => checkFile(file(csv(rows)), deliveryReport, options);
const read = async (path: string, options?: Parameters<typeof readRows>[2]): Promise<unknown[]> =>
  (await all(readRows(path, deliveryReport, options))).map((each) => ('row' in each ? each.row : each.mistakes));

test('the template is read as it says', async () => {
  expect(await read(file(deliveryReport.template ?? ''))).toEqual([
    {
      ...{ provider: 'acme-telephony', reference: 'CDR-000001', channel: 'PHONE', isInbound: false },
      ...{ dialled: '+8613800138000', begunAt: new Date('2026-03-02T02:15:00Z'), seconds: 94, delivered: true },
      ...{ line: '+86 21 5555 0100', user: 'li.na', ours: null },
    },
    {
      ...{ provider: 'acme-mail', reference: 'MSG-000001', channel: 'EMAIL', isInbound: false },
      ...{ dialled: 'zhang.wei@example.com', begunAt: new Date('2026-03-02T03:00:00Z'), seconds: null },
      ...{ delivered: false, line: null, user: null, ours: null },
    },
  ]);
});

test('our id is taken where it is a permit’s or an attempt’s, and passed over where it is anything else', async () => {
  const id = '01990000-0000-7000-8000-000000000001';
  const references = [`contactPermit_${id}`, `contactAttempt_${id}`, `debtor_${id}`, id, 'campaign 7'];
  const rows = references.map((our_reference, index) => ({ our_reference, reference: `R-${index}` }));
  expect(await read(file(csv(rows)))).toMatchObject([
    { ours: id },
    { ours: id },
    { ours: null },
    { ours: null },
    { ours: null },
  ]);
});

test('what is no valid number was dialled all the same, and a national one needs a country', async () => {
  const rows = [{ dialled: '10086999' }, { dialled: '138 0013 8000', reference: 'R-2' }];
  expect(await read(file(csv(rows)), { defaultCountry: 'CN' })).toMatchObject([
    { dialled: '10086999' },
    { dialled: '+8613800138000' },
  ]);
  const { mistakes } = await check(rows);
  expect(mistakes.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'write the number with + and country code, or state the default country'],
    [3, 'write the number with + and country code, or state the default country'],
  ]);
});

test.each<[string, Row, string, RegExp]>([
  ['no provider', { provider: '' }, 'provider', /filled in/],
  ['no reference', { reference: '' }, 'reference', /filled in/],
  ['a visit', { channel: 'VISIT' }, 'channel', /must be one of PHONE, SMS, EMAIL, VOICE_ROBOT/],
  ['another direction', { direction: 'IN' }, 'direction', /OUTBOUND, INBOUND/],
  ['no number', { dialled: '' }, 'dialled', /filled in/],
  ['a name for a number', { dialled: '张伟' }, 'dialled', /not a telephone number/],
  ['a number for an address', { channel: 'EMAIL' }, 'dialled', /not an e-mail address/],
  ['no offset', { begun_at: '2026-03-02T10:15:00' }, 'begun_at', /with offset/],
  ['the future', { begun_at: '2026-05-01T10:15:00Z' }, 'begun_at', /lies in the future/],
  ['more than a day', { seconds: '86401' }, 'seconds', /from 0 to 86400/],
  ['a text of some seconds', { channel: 'SMS', seconds: '3' }, 'seconds', /is for calls: leave it empty for SMS/],
  ['yes for true', { delivered: 'yes' }, 'delivered', /true, false/],
  ['the number for a line', { line: call.dialled }, 'line', /must not be kept/],
  ['the number in the reference', { reference: 'out-138-0013-8000-1' }, 'reference', /must not be kept/],
])('%s is refused with its line and column', async (_, row, column, reason) => {
  const { mistakes } = await check([{ reference: 'R-0' }, row], { now: new Date('2026-04-01T00:00:00Z') });
  expect(mistakes).toEqual([expect.objectContaining({ line: 3, column, reason: expect.stringMatching(reason) })]);
  expect(JSON.stringify(mistakes)).not.toContain('13800138000');
});

test('a reference stands once for each provider', async () => {
  const { mistakes } = await check([{}, { provider: 'other' }, {}]);
  expect(mistakes).toMatchObject([{ line: 4, column: 'reference', reason: 'stands in line 2 already' }]);
});

describe('JSON lines', () => {
  const lines = (...given: unknown[]): string =>
    given.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');

  test('are read like CSV, with numbers, truth values and nothing', async () => {
    const text = lines({ ...call, seconds: 7, delivered: true, line: null }, '', { ...call, reference: 'R-2' });
    for (const ending of ['jsonl', 'ndjson', 'JSONL'])
      expect(await read(file(text, ending))).toMatchObject([
        { seconds: 7, delivered: true, line: null },
        { reference: 'R-2' },
      ]);
  });

  test('are decoded as strictly: GBK where that is said', async () => {
    const text = inGbk(lines({ ...call, provider: '电信' }));
    expect(await read(file(text, 'jsonl'), { encoding: 'gbk' })).toMatchObject([{ provider: '电信' }]);
    expect(await checkFile(file(text, 'jsonl'), deliveryReport)).toMatchObject({
      mistakes: [{ line: 1, reason: 'not UTF-8; if it is GBK, pass --encoding gbk' }],
    });
  });

  test.each<[string, unknown, string | null, RegExp]>([
    ['no JSON', '{"provider":', null, /not a JSON object/],
    ['a list', [1], null, /not a JSON object/],
    ['a name that the format has not', { ...call, colour: 'red' }, 'colour', /no such column/],
    ['a list for a text', { ...call, line: ['a'] }, 'line', /must be a text, a number, true, false or null/],
    [
      'a name too few',
      { provider: 'acme', channel: 'PHONE', dialled: call.dialled, begun_at: call.begun_at },
      'reference',
      /filled in/,
    ],
    ['too much', { ...call, line: 'x'.repeat(70_000) }, 'line', /longer than 64 KiB/],
  ])('%s is a mistake with its line', async (_, given, column, reason) => {
    const { mistakes } = await checkFile(file(lines({ ...call, reference: 'R-0' }, given), 'jsonl'), deliveryReport);
    expect(mistakes).toEqual([expect.objectContaining({ line: 2, column, reason: expect.stringMatching(reason) })]);
  });

  test('without a line are no report', async () => {
    expect(await checkFile(file('\n', 'jsonl'), deliveryReport)).toMatchObject({
      mistakes: [{ line: 1, reason: 'the file is empty: it must have a JSON object in each line' }],
    });
  });
});

describe('imported', () => {
  const bring = async (rows: readonly Row[], options?: ImportOptions): Promise<ImportReport> =>
    importNamed['delivery-report'](world().context((await serviceOf(world())).actor), file(csv(rows)), options);

  test('a report is written once, what debtors began is passed over, and another edition overwrites nothing', async () => {
    await addPhone(await serviceOf(world()), await registerDebtor(await serviceOf(world())), '+8613800138123');
    const known = { dialled: '+8613800138123' };
    const rows = [known, { reference: 'R-2' }, { reference: 'R-3', direction: 'INBOUND' }, { provider: 'other' }];
    expect(await bring(rows)).toMatchObject({
      ...{ result: 'ACCEPTED', rowsRead: 4, rowsNew: 3, rowsPassedOver: 1 },
      written: { delivery_report: 2, delivery_line: 3 },
    });
    expect(await bring(rows)).toMatchObject({ result: 'ACCEPTED', rowsNew: 0, rowsKnown: 3, written: {} });
    const others: Row[] = [
      { ...known, seconds: '9' },
      { ...known, channel: 'SMS' },
      { ...known, begun_at: '2026-03-02T10:15:01+08:00' },
    ];
    for (const other of others)
      expect(await bring([other])).toMatchObject({
        ...{ result: 'REFUSED', rowsNew: 0 },
        mistakes: [{ line: 2, column: 'reference', reason: 'is recorded otherwise; a file overwrites nothing' }],
      });
    await addPhone(await serviceOf(world()), await registerDebtor(await serviceOf(world())), '+8613800138124');
    expect(await bring([{ dialled: '+8613800138124' }])).toMatchObject({ result: 'REFUSED' });
    expect(await bring([{ ...known, seconds: '9' }, { reference: 'R-9' }], { keepsGoing: true })).toMatchObject({
      ...{ result: 'ACCEPTED_IN_PART', rowsNew: 1, rowsRefused: 1 },
    });
    expect(await bring([{ reference: 'R-10' }], { isCheckOnly: true })).toMatchObject({ rowsNew: 1 });
    expect(await bring([{ reference: 'R-10' }])).toMatchObject({ rowsNew: 1 });
  });
});
