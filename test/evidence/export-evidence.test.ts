import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ExportEvidenceDocument, type ExportEvidenceInput } from '../../schema/operations/documents.js';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { cell } from '../../src/evidence/entries-csv.js';
import { entriesParquet } from '../../src/evidence/entries-parquet.js';
import { entriesJsonLines, type TableRow } from '../../src/evidence/entries-table.js';
import { printVerifier, readCertificates, verifyBundle, type Signer } from '../../src/proof/index.js';
import { checkpointsToStamp } from '../../src/transparency/run-stamping.js';
import { stampCheckpoint } from '../../src/transparency/stamp-checkpoint.js';
import { foreignJudge } from '../kit/foreign-judge.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { logSigner, publishing } from '../kit/published.js';
import { withSequencer } from '../kit/sequencer.js';
import { startTimeStamper } from '../kit/time-stamper.js';
import { done, key, openCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Person, type Untyped } from '../kit/world.js';

/** A contact history as it is handed to a stranger: what is in the folder holds by itself, and nothing else is shown. */

const world = newWorld();
const foreign = foreignJudge();
const stamper = await startTimeStamper();
const { publishAll, meanwhile, remove } = publishing(world);
let officer: Person;
let collector: Person;
let opened: OpenedCase;
let signer: Signer;
let startedAt: number;
const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  signer = await logSigner(world());
  world().clock.pass(60_000);
  startedAt = world().clock.now().getTime();
  for (let count = 0; count < 6; count++) {
    await recordContactAttempt(world(), collector, opened, { note: `note ${count}` });
    world().clock.pass(60_000);
  }
});

afterAll(async () => {
  foreign?.remove();
  remove();
  await stamper?.stop();
});

const inputOf = (more: Partial<ExportEvidenceInput> = {}): ExportEvidenceInput => ({
  ...{ debtorId: opened.debtorId, details: ['outcome', 'note'], reference: 'Court order 7', idempotencyKey: key() },
  ...more,
});

async function exported(input: ExportEvidenceInput, by = officer): Promise<Map<string, Buffer>> {
  const { exportEvidence } = done(await meanwhile(() => by.ask(ExportEvidenceDocument, { input })));
  return new Map(
    (exportEvidence.bundle?.files ?? []).map(({ name, content, isBase64 }) => [
      name,
      Buffer.from(content, isBase64 ? 'base64' : 'utf8'),
    ]),
  );
}

test.each([
  ['all up to now', {}, 1, 6, 6],
  ['a period within', () => ({ from: at(1), to: at(4) }), 2, 4, 3],
  ['from an instant on', () => ({ from: at(4) }), 5, 6, 2],
  ['a period in which nothing was entered', () => ({ from: at(2.2), to: at(2.8) }), 4, 3, 0],
] as const)('%s: holds for our verifier and for a stranger’s', async (_, period, first, last, noted) => {
  const asked = typeof period === 'function' ? period() : period;
  const files = await exported(inputOf(asked));
  const report = verifyBundle(files, { key: signer });
  expect(report.faults).toEqual([]);
  expect(report.claims[0]).toMatchObject({ first, stream: 'CONTACT' });
  if ('to' in asked) expect(report.claims[0]).toMatchObject({ last });
  else expect(report.claims[0]?.last).toBeGreaterThanOrEqual(last);
  expect([report.timeStamp, files.has('time-stamp.b64')]).toEqual([null, false]);
  const shown = files.get('disclosures.ndjson')!.toString();
  expect((shown.match(/"note \d"/g) ?? shown.match(/note \d/g) ?? []).length).toBe(noted);
  if (foreign) expect(foreign.judge(files, printVerifier(signer))).toMatchObject({ isGood: true });
});

test.each([
  ['a word', '"a word"'],
  ['say "yes"', '"say ""yes"""'],
  ['=1+1', `"'=1+1"`],
  ['+49', `"'+49"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =cmd', `"'  =cmd"`],
  ['\t=1', `"'\t=1"`],
  ['two\r\nlines', '"two\r\nlines"'],
  ['欠款', '"欠款"'],
])('a cell of the table: %j', (text, written) => {
  expect(cell(text)).toBe(written);
});

test('the table has the claimed entries alone, with the details that were chosen', async () => {
  const files = await exported(inputOf({ from: at(1), to: at(4), details: ['note'] }));
  const rows = files.get('entries.csv')!.toString().trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/^"number","entered at",.*,"note"$/);
  expect(rows.slice(1).map((row) => [row.split(',')[0], row.split(',').at(-1)])).toEqual([
    ['"2"', '"note 1"'],
    ['"3"', '"note 2"'],
    ['"4"', '"note 3"'],
  ]);
});

interface Row extends Record<string, unknown> {
  readonly number: number;
  readonly detail_note: string | null;
}

const bytesOf = (file: Buffer): ArrayBuffer => new Uint8Array(file).buffer;

test('the same table is there for programs and for analysts, with its types', async () => {
  const files = await exported(inputOf({ from: at(1), to: at(4), details: ['note', 'debts', 'nothing'] }));
  const lines = files.get('entries.jsonl')!.toString().trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Row);
  expect(rows.map(({ number, detail_note }) => [number, detail_note])).toEqual([
    [2, 'note 1'],
    [3, 'note 2'],
    [4, 'note 3'],
  ]);
  const [first] = rows;
  expect(first).toMatchObject({ type: 'contactAttempt.recorded', actorRole: 'COLLECTOR', detail_nothing: null });
  expect(first).toMatchObject({
    outcomes: expect.any(Array),
    rules: expect.any(Array),
    detail_debts: expect.any(Array),
  });
  const read = await parquetReadObjects({ file: bytesOf(files.get('entries.parquet')!) });
  expect(read).toEqual(
    rows.map((row) => ({
      ...row,
      number: BigInt(row.number),
      enteredAt: new Date(String(row['enteredAt'])),
      outcomes: (row['outcomes'] as string[]).join(' '),
      rules: (row['rules'] as string[]).join(' '),
      detail_debts: JSON.stringify(row['detail_debts']),
    })),
  );
});

test('what a table for analysts holds is of the types that it says, whatever stands in it', async () => {
  const row: TableRow = {
    ...{ number: 2 ** 40, enteredAt: '2026-04-01T02:00:00.120Z', entry: 'e', type: 'a.done', role: 'DEBTOR' },
    ...{ actorRole: 'COLLECTOR', actor: 'a', case: null, outcomes: ['A', 'B'], rules: [] },
    details: [
      { name: 'note', value: '=欠款 "☎"\r\nline' },
      { name: 'count', value: 3 },
      { name: 'none', value: null },
    ],
  };
  const file = bytesOf(entriesParquet([row], ['note', 'count', 'none']));
  expect(await parquetReadObjects({ file })).toEqual([
    {
      ...{ number: 2n ** 40n, enteredAt: new Date('2026-04-01T02:00:00.120Z'), entry: 'e', type: 'a.done' },
      ...{ role: 'DEBTOR', actorRole: 'COLLECTOR', actor: 'a', case: null, outcomes: 'A B', rules: '' },
      ...{ detail_note: '=欠款 "☎"\r\nline', detail_count: '3', detail_none: null },
    },
  ]);
  const types = parquetMetadata(file).schema.map(({ name, type, converted_type }) => [name, type, converted_type]);
  expect(types.slice(1, 4)).toEqual([
    ['number', 'INT64', undefined],
    ['enteredAt', 'INT64', 'TIMESTAMP_MILLIS'],
    ['entry', 'BYTE_ARRAY', 'UTF8'],
  ]);
  expect(JSON.parse(entriesJsonLines([row]))).toMatchObject({
    outcomes: ['A', 'B'],
    detail_count: 3,
    detail_none: null,
  });
  const none = bytesOf(entriesParquet([], ['note']));
  expect(await parquetReadObjects({ file: none })).toEqual([]);
  expect(parquetMetadata(none).schema.map(({ name }) => name)).toContain('detail_note');
});

test('details that were not chosen stay commitments', async () => {
  const files = await exported(inputOf({ details: [] }));
  expect(verifyBundle(files).faults).toEqual([]);
  expect(files.get('disclosures.ndjson')!.toString()).toBe('');
  for (const [name, bytes] of files) expect([name, bytes.toString().includes('note 1')]).toEqual([name, false]);
});

test('what was known before still stands in it', async () => {
  const before = await exported(inputOf());
  const held = before.get('checkpoint')!.toString();
  await recordContactAttempt(world(), collector, opened);
  const files = await exported(inputOf({ sinceSize: held.split('\n')[1]! }));
  expect(verifyBundle(files, { earlier: held }).faults).toEqual([]);
});

test('of the time stamps it has the first that covers all that is claimed; where none does, the newest', async () => {
  if (!stamper) return;
  const trusted = readCertificates(readFileSync(stamper.ca, 'utf8'));
  const authority = { url: stamper.url, trusted, timeoutMilliseconds: 60_000 };
  const during = { now: () => new Date(), signal: new AbortController().signal };
  /** @returns the checkpoint */
  const stampNewest = async (): Promise<string> => {
    await publishAll();
    return withSequencer(world(), async (db) => {
      const due = await checkpointsToStamp(db, 0);
      const newest = due.find(({ institutionId }) => institutionId === world().institutionId);
      await stampCheckpoint(db, authority, newest!, during);
      return newest!.note;
    });
  };
  const stamped = await openCase(world(), { assignee: collector });
  const from = world().clock.now().toISOString();
  const attempt = (): Promise<unknown> => recordContactAttempt(world(), collector, stamped);
  await attempt();
  const first = await stampNewest();
  await attempt();
  world().clock.pass(60_000);
  const to = world().clock.now().toISOString();
  const stampIn = async (): Promise<[note: string | undefined, entries: number | undefined]> => {
    const files = await exported(inputOf({ debtorId: stamped.debtorId, from, to }));
    const { faults, timeStamp } = verifyBundle(files, { key: signer, timeStampers: trusted });
    expect(faults).toEqual([]);
    if (foreign) expect(foreign.judge(files, printVerifier(signer))).toMatchObject({ isGood: true });
    return [files.get('stamped-checkpoint')?.toString(), timeStamp?.entries];
  };
  expect(await stampIn()).toEqual([first, 1]);
  const second = await stampNewest();
  await attempt();
  await stampNewest();
  // Both attempts and the first export, which is the entry after them.
  expect(await stampIn()).toEqual([second, 3]);
});

test('who exported what is in the journal, and in the list of who saw the person', async () => {
  const left = await leavesOf(world(), () => exported(inputOf()));
  const [entry] = left.filter(({ type }) => type === 'evidence.exported');
  expect(entry?.subjects.map(({ stream }) => stream).sort()).toEqual(['ACCESS', 'CONTACT']);
  expect(entry?.outcomes).toEqual(['AUDIT', 'JournalEntry.details']);
  expect(Object.keys(entry?.fields ?? {}).sort()).toEqual(['details', 'from', 'reference', 'to']);
});

test('until a checkpoint covers it there is none; the same call brings it later', async () => {
  const input = inputOf();
  const { exportEvidence: early } = done(await officer.ask(ExportEvidenceDocument, { input }));
  expect(early.bundle).toBeNull();
  await publishAll();
  const { exportEvidence: later } = done(await officer.ask(ExportEvidenceDocument, { input }));
  expect(later.entryId).toBe(early.entryId);
  expect(later.bundle?.files.map(({ name }) => name).sort()).toEqual(
    expect.arrayContaining(['manifest.json', 'verify.go']),
  );
});

test('a collector, a stranger’s debtor and impossible periods are refused, and nothing is entered', async () => {
  const before = await rowCounts(world());
  const codes = async (by: Person, more: Partial<ExportEvidenceInput>): Promise<readonly string[]> =>
    (await by.ask(ExportEvidenceDocument, { input: inputOf(more) })).codes;
  expect(await codes(collector, {})).toEqual(['FORBIDDEN']);
  expect(await codes(officer, { debtorId: 'Debtor_0198a000-0000-7000-8000-000000000000' })).not.toEqual([]);
  expect(await codes(officer, { from: at(3), to: at(3) })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(officer, { to: at(600) })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(officer, { sinceSize: '0' })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(officer, { details: Array.from({ length: 51 }, (_, count) => `d${count}`) })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await rowCounts(world())).toEqual(before);
});

test('of an erased debtor nothing is claimed', async () => {
  const gone = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, gone);
  const input = inputOf({ debtorId: gone.debtorId });
  await exported(input);
  const erase = async (): Promise<Untyped> =>
    done(
      await officer.ask('mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { approval { id } } }', {
        input: { personId: gone.debtorId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() },
      }),
    );
  const { erasePerson: waiting } = await erase();
  await approve(await world().person('COMPLIANCE_OFFICER'), waiting.approval.id);
  await erase();
  const before = await rowCounts(world());
  for (const again of [input, inputOf({ debtorId: gone.debtorId })])
    expect((await officer.ask(ExportEvidenceDocument, { input: again })).codes).toEqual(['BAD_USER_INPUT']);
  expect(await rowCounts(world())).toEqual(before);
});
