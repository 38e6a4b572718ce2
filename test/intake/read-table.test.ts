import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FileRefused } from '../../src/intake/mistake.js';
import { readTable, type TableOptions } from '../../src/intake/read-table.js';
import { all, inGbk, testFiles } from './files.js';

const file = testFiles();
const columns = [
  { name: 'id', required: true, sensitive: false },
  { name: 'name', required: true, sensitive: true },
  { name: 'note', required: false, sensitive: false },
];
const read = (content: string | Uint8Array, options: Partial<TableOptions> = {}) =>
  all(readTable(file(content), { columns, ...options }));
const row = (line: number, id: string, name: string, note = '') => ({ line, values: { id, name, note } });

test.each([
  ['plain', 'id,name\n1,Ann\n2,Bo\n'],
  ['without a line end at the end', 'id,name\n1,Ann\n2,Bo'],
  ['with CRLF', 'id,name\r\n1,Ann\r\n2,Bo\r\n'],
  ['with CR', 'id,name\r1,Ann\r2,Bo\r'],
  ['with both', 'id,name\r\n1,Ann\n2,Bo\r\n'],
  ['with a BOM', '\u{FEFF}id,name\n1,Ann\n2,Bo\n'],
  ['with a BOM and quotes', '\u{FEFF}"id","name"\r\n"1","Ann"\r\n2,Bo'],
  ['with columns in another order', 'name,id\nAnn,1\nBo,2\n'],
])('a file %s', async (_, content) => {
  expect(await read(content)).toEqual([row(2, '1', 'Ann'), row(3, '2', 'Bo')]);
});

test('lines are those of the file, over quoted line ends, blank lines and rows of commas', async () => {
  const content =
    'id,name,note\r\n1,Ann,"two\r\nlines"\r\n\r\n2,Bo,"say ""hi"", you"\r\n,,\r\n"3\n\n\n",Cy,\r\n4,Di,x\r\n';
  expect(await read(content)).toEqual([
    row(2, '1', 'Ann', 'two\nlines'),
    row(5, '2', 'Bo', 'say "hi", you'),
    row(7, '3\n\n\n', 'Cy'),
    row(11, '4', 'Di', 'x'),
  ]);
});

test('emoji and right-to-left names are names', async () => {
  expect(await read('id,name\n1,👩‍👩‍👧 Ann\n2,محمد علي\n3,עומר\n')).toEqual([
    row(2, '1', '👩‍👩‍👧 Ann'),
    row(3, '2', 'محمد علي'),
    row(4, '3', 'עומר'),
  ]);
});

test('characters are whole where chunks of the file end', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `${index},张伟👍`);
  const values = await read(`id,name\n${rows.join('\n')}\n`);
  expect(values).toHaveLength(60_000);
  expect(values[59_999]).toEqual(row(60_001, '59999', '张伟👍'));
  expect(new Set(values.map((each) => ('values' in each ? each.values['name'] : '')))).toEqual(new Set(['张伟👍']));
});

const names = '张伟王芳李娜刘洋陈静杨勇赵敏黄磊周杰吴艳';
const chinese = `id,name\n1,张伟\n2,${names}\n`;

test('GBK is read when it is stated, as gbk or gb18030', async () => {
  for (const encoding of ['gbk', 'gb18030'] as const) {
    expect(await read(inGbk(chinese), { encoding })).toEqual([row(2, '1', '张伟'), row(3, '2', names)]);
  }
});

test.each<[string, Uint8Array | string, TableOptions['encoding'], RegExp, number | null]>([
  ['GBK without --encoding', inGbk(chinese), undefined, /not UTF-8; if it is GBK, pass --encoding gbk/, 2],
  [
    'a bad byte in the last line',
    Buffer.concat([Buffer.from('id,name\n1,Ann\n\n2,'), Buffer.of(0xff)]),
    undefined,
    /not UTF-8/,
    4,
  ],
  [
    'a character cut off by the end',
    Buffer.concat([Buffer.from('id,name\n1,'), Buffer.of(0xe5, 0xbc)]),
    undefined,
    /not UTF-8/,
    2,
  ],
  [
    'a lone surrogate in UTF-8',
    Buffer.concat([Buffer.from('id,name\n1,'), Buffer.of(0xed, 0xa0, 0x80)]),
    undefined,
    /not UTF-8/,
    2,
  ],
  ['UTF-8 as GBK', chinese, 'gbk', /is UTF-8, not gbk/, null],
  ['UTF-8 with its mark as GBK', '\u{FEFF}id,name\n', 'gbk', /UTF-8's mark/, 1],
  ['UTF-16', Buffer.from('\u{FEFF}id,name\n1,Ann\n', 'utf16le'), undefined, /UTF-16/, 1],
  ['a NUL byte', 'id,name\n1,Ann\n2,B\0o\n', undefined, /NUL/, 3],
  ['an empty file', '', undefined, /empty/, 1],
  ['a BOM and nothing', '\u{FEFF}', undefined, /empty/, 1],
  ['a quote that never closes', 'id,name\n1,Ann\n2,"Bo\n3,Cy\n', undefined, /never closed/, 3],
  ['text after a closing quote', 'id,name\n1,"Ann"x\n', undefined, /closing quote/, 2],
  ['a quote inside a field', 'id,name\n1,A"nn\n', undefined, /not quoted/, 2],
  ['a line of 2 MiB', `id,name\n1,${'x'.repeat(2 << 20)}\n`, undefined, /1 MiB/, 2],
  ['a quote that swallows the file', `id,name\n1,"${'x\n'.repeat(3 << 20)}`, undefined, /4 MiB/, 2],
])('%s is refused', async (_, content, encoding, reason, line) => {
  const refused: unknown = await read(content, encoding && { encoding }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FileRefused);
  if (!(refused instanceof FileRefused)) return;
  expect(refused.message).toMatch(reason);
  expect(refused.mistakes[0]?.line).toBe(line);
});

test('the encoding is checked to the end before the first row is given out', async () => {
  const bytes = Buffer.concat([Buffer.from(`id,name\n${'1,Ann\n'.repeat(200_000)}`), inGbk('2,张伟\n')]);
  const rows = readTable(file(bytes), { columns });
  await expect(rows.next()).rejects.toThrow('line 200002: not UTF-8');
});

test('the header names missing, unknown and repeated columns all at once', async () => {
  await expect(read('id,id,Note,phone\n')).rejects.toMatchObject({
    mistakes: [
      { line: 1, column: 'name', reason: 'this column is missing' },
      { line: 1, column: 'Note', reason: 'the format has no such column' },
      { line: 1, column: 'phone', reason: 'the format has no such column' },
      { line: 1, column: 'id', reason: expect.stringContaining('more than once') },
    ],
  });
});

test('a file without header shows nothing of its first row', async () => {
  const refused: unknown = await read('17,Zhang Wei,0912345678\n').catch((error: unknown) => error);
  expect(String(refused)).toContain('must be the header');
  expect(String(refused)).not.toMatch(/Zhang|0912/);
  await expect(read('id;name\n1;Ann\n')).rejects.toThrow('separated by commas');
});

test('a row with too few or too many fields, or a field over 64 KiB, is a mistake of that row', async () => {
  const long = '字'.repeat(22_000);
  expect(await read(`id,name\n1\n2,Ann\n3,Bo,x\n4,${long}\n5,${'字'.repeat(21_000)}\n`)).toEqual([
    {
      line: 2,
      mistakes: [{ line: 2, column: null, value: null, reason: 'too few fields: 1, where the header has 2' }],
    },
    row(3, '2', 'Ann'),
    {
      line: 4,
      mistakes: [{ line: 4, column: null, value: null, reason: 'too many fields: 3, where the header has 2' }],
    },
    { line: 5, mistakes: [{ line: 5, column: 'name', value: null, reason: 'longer than 64 KiB' }] },
    row(6, '5', '字'.repeat(21_000)),
  ]);
});

test('progress is by bytes, ends at the total, and waits for the reader', async () => {
  const content = `id,name\n${'1,Ann\n'.repeat(500_000)}`;
  const seen: number[] = [];
  const rows = readTable(file(content), {
    columns,
    onProgress: (bytesRead, totalBytes) => seen.push(bytesRead / totalBytes),
  });
  await rows.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen.at(-1)).toBeLessThan(0.5);
  await all(rows);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual([...seen].sort((left, right) => left - right));
});

test('no such file and a folder are said so', async () => {
  await expect(all(readTable('/nowhere/file.csv', { columns }))).rejects.toThrow('there is no such file');
  await expect(all(readTable('/tmp', { columns }))).rejects.toThrow('this is a folder');
});

test('whatever is written as CSV is read back', async () => {
  const value = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\0\r\uFEFF]/g, ' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ id: fc.stringMatching(/^[a-z]{1,5}$/), name: value }), { maxLength: 20 }),
      async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = `id,name\n${rows.map(({ id, name }) => `${quote(id)},${quote(name)}\n`).join('')}`;
        expect((await read(text)).map((each) => ('values' in each ? each.values : each))).toEqual(
          rows.map((each) => ({ ...each, note: '' })),
        );
      },
    ),
    { numRuns: 100 },
  );
});
