import { expect, test } from '@jest/globals';
import { contactHistory, contactHistoryTemplate } from '../../src/intake/contact-history.format.js';
import { csvText, type ParseOptions } from '../../src/intake/format.js';
import { formatNames, formats, isFormatName } from '../../src/intake/formats.js';
import { checkFile, readRows } from '../../src/intake/read-rows.js';
import { all, testFiles } from './files.js';

const file = testFiles();
const call = {
  external_id: 'X-1',
  case_reference: 'K-1',
  contact_point: '+8613800138000',
  contact_point_kind: 'MOBILE_PHONE',
  person_role: 'DEBTOR',
  channel: 'PHONE',
  direction: 'OUTBOUND',
  occurred_at: '2026-03-02T10:15:00+08:00',
  connected: 'true',
  answered: 'true',
  conversation: 'true',
  voicemail: '',
  debts: 'D-1; D-2',
  outcome: 'CONNECTED_DEBTOR',
  note: '',
  collector: '',
};
type Row = Partial<typeof call>;
const check = (rows: readonly Row[], options?: ParseOptions) =>
  checkFile(file(csvText(contactHistory.columns, rows)), contactHistory, options);

test('the template is accepted, and an attempt is read as it was', async () => {
  const rows = await all(readRows(file(contactHistoryTemplate), contactHistory));
  expect(rows.map((row) => ('row' in row ? row.row : row.mistakes))).toEqual([
    {
      externalId: 'CALL-000001',
      caseReference: 'K-1001',
      contactPoint: { kind: 'MOBILE_PHONE', value: '+8613800138000' },
      personRole: 'DEBTOR',
      channel: 'PHONE',
      direction: 'OUTBOUND',
      occurredAt: new Date('2026-03-02T02:15:00Z'),
      connected: true,
      answered: true,
      conversation: true,
      voicemail: 'NONE',
      debtReferences: ['D-1001-1'],
      outcome: 'PROMISED',
      note: 'Asked for the amount in writing.\nWill pay on the 10th.',
      collector: 'li.na',
    },
    expect.objectContaining({
      voicemail: 'LIMITED_CONTENT',
      personRole: 'UNKNOWN',
      debtReferences: [],
      occurredAt: new Date('2026-03-03T14:40:00Z'),
    }),
  ]);
});

test.each<[string, Row, string, RegExp]>([
  ['no offset', { occurred_at: '2026-03-02T10:15:00' }, 'occurred_at', /with offset/],
  ['no such day', { occurred_at: '2026-02-30T10:15:00Z' }, 'occurred_at', /RFC 3339/],
  ['an unknown channel', { channel: 'DIALLER' }, 'channel', /must be one of PHONE, SMS/],
  ['an unknown outcome', { outcome: 'OK' }, 'outcome', /must be one of CONNECTED_DEBTOR/],
  ['yes for true', { connected: 'yes' }, 'connected', /true, false/],
  ['nothing for answered', { answered: '' }, 'answered', /filled in/],
  ['a conversation without an answer', { answered: 'false' }, 'conversation', /while answered is false/],
  ['an answer without a connection', { connected: 'false' }, 'answered', /while connected is false/],
  [
    'a voicemail by letter',
    { channel: 'LETTER', contact_point_kind: 'POSTAL_ADDRESS', voicemail: 'FULL' },
    'voicemail',
    /no voicemail/,
  ],
  [
    'a text to a landline',
    { channel: 'SMS', contact_point_kind: 'LANDLINE_HOME', contact_point: '+861065529988' },
    'contact_point_kind',
    /SMS goes over MOBILE_PHONE only/,
  ],
  ['a number without country', { contact_point: '13800138000' }, 'contact_point', /country code/],
  ['an outbound call to nothing', { contact_point: '', contact_point_kind: '' }, 'contact_point', /outbound/],
  [
    'a kind without a value',
    { contact_point: '', direction: 'INBOUND' },
    'contact_point',
    /since contact_point_kind is/,
  ],
  ['a value without a kind', { contact_point_kind: '' }, 'contact_point_kind', /since contact_point is/],
  ['a debt twice', { debts: 'D-1;D-1' }, 'debts', /twice/],
  ['an empty debt', { debts: 'D-1;' }, 'debts', /empty reference/],
  ['a note with a control character', { note: 'a\u{0008}b' }, 'note', /control character/],
  ['a note too long', { note: 'x'.repeat(4001) }, 'note', /longer than 4000/],
])('%s is refused', async (_, change, column, reason) => {
  const { mistakes } = await check([{ ...call, ...change }]);
  expect(mistakes).toEqual([{ line: 2, column, value: expect.any(String), reason: expect.stringMatching(reason) }]);
});

test.each<[string, Row]>([
  ['a withheld number that rang in', { direction: 'INBOUND', contact_point: '', contact_point_kind: '' }],
  [
    'a visit',
    {
      channel: 'VISIT',
      contact_point_kind: 'POSTAL_ADDRESS',
      contact_point: '北京市\n示例路1号',
      outcome: 'VISITED_MET',
    },
  ],
  [
    'a message in an account',
    { channel: 'SOCIAL_MEDIA', contact_point_kind: 'SOCIAL_ACCOUNT', contact_point: 'wechat:zhang_wei' },
  ],
  ['a note of emoji and Arabic', { note: '👍 سيدفع غدا' }],
])('%s is accepted', async (_, change) => {
  expect((await check([{ ...call, ...change }])).mistakes).toEqual([]);
});

test('what lies after now is refused, by a second', async () => {
  const now = new Date('2026-03-02T02:15:00Z');
  expect((await check([call], { now })).mistakes).toEqual([]);
  expect((await check([call], { now: new Date(now.getTime() - 1000) })).mistakes).toMatchObject([
    { column: 'occurred_at', reason: 'lies in the future' },
  ]);
});

test('an external id stands once, and the default country helps a number', async () => {
  expect((await check([call, call])).mistakes).toMatchObject([{ line: 3, column: 'external_id', value: 'X-1' }]);
  expect((await check([{ ...call, contact_point: '138 0013 8000' }], { defaultCountry: 'CN' })).mistakes).toEqual([]);
});

test('formats are known by name, and say what their columns mean', () => {
  expect(formatNames).toEqual([
    'uci-credit-card',
    'contact-history',
    'placement',
    'payments',
    'statements',
    'cfpb-complaints',
    'delivery-report',
  ]);
  expect(isFormatName('placement')).toBe(true);
  expect(isFormatName('toString')).toBe(false);
  for (const [name, format] of Object.entries(formats)) {
    expect(format.name).toBe(name);
    expect(new Set(format.columns.map((column) => column.name)).size).toBe(format.columns.length);
    expect(format.columns.filter(({ description }) => description.length < 8)).toEqual([]);
  }
});
