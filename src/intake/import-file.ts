/**
 * Brings a file in, whole or not at all: reads it to its end first, then writes it in one transaction, batch by batch. Each
 * batch leaves one entry that commits to its rows, the file one that names the batches. What the record itself contradicts is
 * found while writing, and undoes all of it; with `keepsGoing` such rows are left out instead.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { sql } from 'kysely';
import { act, type Context, type Work } from '../audit/index.js';
import { conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { stopPlacedCases } from '../procedures/index.js';
import type { Format, Parsed } from './format.js';
import { importFileOperation } from './intake.journal.js';
import { reportOf, Tally, type ImportedFile, type ImportReport, type Judged } from './import-report.js';
import { FileRefused, refuseFile } from './mistake.js';
import { checkFile, readRows, type ReadOptions } from './read-rows.js';
import { commitTo, insertRows, type Rows } from './rows.js';

export interface Numbered<Row> {
  readonly line: number;
  readonly row: Row;
}

/** How the rows of a format become rows of the database. */
export interface Importer<Row> {
  readonly format: Format<Row>;
  /** What a batch leaves. */
  readonly batchEntry?: 'rows.imported' | 'payments.imported' | 'complaint.imported';
  /** Once a file, in its transaction; the notes tell the user what was changed besides. */
  readonly begin: (work: Work) => Promise<{
    readonly notes: readonly string[];
    readonly judge: (batch: readonly Numbered<Row>[]) => Promise<Judged>;
    /** Once all rows are written, where there was no mistake: what it throws undoes the file. @param entryId of the file's entry */
    readonly finish?: (entryId: string) => Promise<void>;
  }>;
}

export interface ImportOptions extends Omit<ReadOptions, 'onProgress' | 'now'> {
  /** Leaves broken rows out instead of refusing the file. */
  readonly keepsGoing?: boolean;
  /** Does everything, then undoes it. */
  readonly isCheckOnly?: boolean;
  readonly onProgress?: (phase: 'checking' | 'importing', bytesRead: number, totalBytes: number) => void;
}

/** @throws CONFLICT while another import of the institution runs; a refused file is a report, not an error */
export async function importFile<Row>(
  context: Context,
  path: string,
  importer: Importer<Row>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { keepsGoing = false, isCheckOnly = false, onProgress, ...given } = options;
  const { format } = importer;
  const read = (phase: 'checking' | 'importing'): ReadOptions => ({
    ...given,
    now: context.clock.now(),
    ...(onProgress && { onProgress: (bytes, total) => onProgress(phase, bytes, total) }),
  });
  const encoding = options.encoding ?? 'utf-8';
  const about = { file: basename(path), format: format.name, encoding, keepsGoing, isCheckOnly };
  const first = keepsGoing ? null : await checkFile(path, format, read('checking'));
  if (first?.result === 'REFUSED') return reportOf(about, new Tally().refusedBy(first));
  try {
    const digest = await digestOf(path);
    const rows = readUnchanged(path, digest, readRows(path, format, read('importing')));
    return await writeAll(context, importer, rows, { ...about, sha256: digest });
  } catch (error) {
    // The file as a whole: whatever was written of it has been undone.
    if (!(error instanceof FileRefused)) throw error;
    return reportOf({ ...about, keepsGoing: false }, new Tally().refuseFile(error.mistakes));
  }
}

/** The same for records that were made here, such as the demonstration's. @throws when one is refused */
export async function importRecords<Row>(
  context: Context,
  importer: Importer<Row>,
  records: readonly Row[],
): Promise<ImportReport> {
  const rows = records.map((row, index) => ({ line: index + 1, row }));
  const about = { file: 'made here', format: importer.format.name, encoding: 'utf-8', sha256: null };
  const report = await writeAll(context, importer, rows, { ...about, keepsGoing: false, isCheckOnly: false });
  const [mistake] = report.mistakes;
  if (mistake) throw new Error(`record ${mistake.line ?? ''}, ${mistake.column ?? ''}: ${mistake.reason}`);
  return report;
}

interface About extends ImportedFile {
  readonly sha256: string | null;
}

/** Carries the tally out of a transaction that is to be undone. */
class Undone extends Error {}

const batchSize = 500;

async function writeAll<Row>(
  context: Context,
  importer: Importer<Row>,
  source: AsyncIterable<{ line: number } & Parsed<Row>> | Iterable<{ line: number } & Parsed<Row>>,
  about: About,
): Promise<ImportReport> {
  const tally = new Tally();
  try {
    await act(context, importFileOperation, async (work) => {
      await lockImports(work);
      await forgetPlans(work, 0);
      const { notes, judge, finish } = await importer.begin(work);
      tally.notes.push(...notes);
      const outcomes = [about.format.toUpperCase().replaceAll('-', '_')];
      const write = async (batch: readonly Numbered<Row>[]): Promise<void> => {
        const judged = await judge(batch);
        tally.count(judged);
        await judged.rows.seal(work);
        const entryId = newId();
        const salt = randomBytes(32).toString('base64url');
        const commitment = commitTo(judged.rows, salt);
        if (commitment.count === 0) return;
        await insertRows(work, judged.rows, entryId);
        await work.sealer.write(work.db);
        work.journal.enter({
          type: importer.batchEntry ?? 'rows.imported',
          id: entryId,
          outcomes,
          batch: commitment,
          details: { salt },
        });
        await stopPlaced(work, judged.rows, entryId);
        tally.batches.push(entryId);
        await forgetPlans(work, tally.batches.length);
      };
      let batch: Numbered<Row>[] = [];
      for await (const item of source) {
        tally.rowsRead++;
        if ('mistakes' in item) tally.refuseRow(item.mistakes);
        else batch.push(item);
        if (batch.length < batchSize) continue;
        await write(batch);
        batch = [];
      }
      if (batch.length > 0) await write(batch);
      if (tally.mistakes.count > 0 && !about.keepsGoing) throw new Undone();
      // Of now: entries of a transaction are in the order of their ids, and that of the file is its last.
      const fileEntryId = newId();
      await finish?.(fileEntryId);
      if (about.isCheckOnly) throw new Undone();
      if (tally.batches.length === 0 && notes.length === 0) return;
      const { rowsRead, rowsNew, rowsKnown, rowsRefused, batches } = tally;
      const { file, encoding, sha256 } = about;
      work.journal.enter({
        type: 'file.imported',
        id: fileEntryId,
        outcomes: [...outcomes, ...(rowsRefused > 0 ? ['IN_PART'] : [])],
        details: { file, encoding, sha256, rowsRead, rowsNew, rowsKnown, rowsRefused, batches, notes: [...notes] },
      });
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return reportOf(about, tally);
}

/** Where a debt comes to somebody who has died, or has a moratorium, its case is stopped as the others are. */
async function stopPlaced(work: Work<'case.paused'>, rows: Rows, entryId: string): Promise<void> {
  const debts = rows.sets.flatMap(([table, set]) => (table === 'debt' ? set : []));
  const caseIds = [...new Set(debts.map((debt) => String(debt['case_id'])))];
  if (caseIds.length > 0) await stopPlacedCases(work, caseIds, entryId);
}

/** Two imports at once would both take a reference for new; one that waits would only meet its statement's timeout. */
async function lockImports({ db, actor }: Work): Promise<void> {
  const { rows } = await sql<{ isMine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${actor.institutionId}`}, 0)) as "isMine"`.execute(db);
  if (!rows[0]?.isMine)
    throw conflict('Another import of this institution is under way. Wait for it to end, then run this one again.');
}

/**
 * PostgreSQL keeps the plans of a session, those of foreign keys above all. Made while a table has few rows, they take any
 * index for as good as the right one, and the time becomes quadratic; so they are thrown away whenever the rows have doubled.
 */
async function forgetPlans({ db }: Work, batchesSoFar: number): Promise<void> {
  if ((batchesSoFar & (batchesSoFar - 1)) === 0) await sql`discard plans`.execute(db);
}

/** The journal names the file by its hash: what was read besides must be that very file. @throws FileRefused when it changed */
async function* readUnchanged<Item>(path: string, digest: string, rows: AsyncIterable<Item>): AsyncIterable<Item> {
  yield* rows;
  if ((await digestOf(path)) !== digest)
    throw refuseFile(
      null,
      'The file was changed while it was read. Nothing is imported; run this again when it is whole.',
    );
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('base64url');
}
