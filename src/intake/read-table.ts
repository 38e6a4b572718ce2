/**
 * Reads a CSV file with a header (RFC 4180: commas, quotes doubled), row by row, in bounded memory: the next block is read
 * when the caller has taken the rows of the last.
 *
 * What makes the file as a whole unreadable throws FileRefused: encoding, NUL bytes, header, quotes that never close. The
 * encoding is checked over the whole file before the first row is given out. What is wrong with one row is given out as a
 * broken row, so that a caller can list every mistake.
 */
import { stat } from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { checkText, textOf, type Encoding } from './decode-text.js';
import { FileRefused, refuseFile, shownValue, type Mistake } from './mistake.js';

/** `line` is the physical line where the row starts; the header is line 1. Optional columns that the file lacks are ''. */
export interface TableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface BrokenRow {
  readonly line: number;
  readonly mistakes: readonly Mistake[];
}

export interface TableColumn {
  readonly name: string;
  readonly required: boolean;
  readonly sensitive: boolean;
}

export interface TableOptions {
  readonly columns: readonly TableColumn[];
  readonly encoding?: Encoding;
  readonly onProgress?: (bytesRead: number, totalBytes: number) => void;
}

export const maxFieldBytes = 64 * 1024;

export async function* readTable(path: string, options: TableOptions): AsyncGenerator<TableRow | BrokenRow> {
  const encoding = options.encoding ?? 'utf-8';
  await checkText(path, encoding);
  let header: readonly string[] | undefined;
  const place = { line: 0 };
  try {
    for await (const { record, info } of recordsOf(path, encoding, place, options.onProgress)) {
      if (header) yield rowOf(record, header, options.columns, info.lines);
      else header = headerOf(record, options.columns);
    }
  } catch (error) {
    if (error instanceof CsvError) throw refuseFile(place.line + 1, unparsable[error.code] ?? 'not readable as CSV');
    throw error;
  }
  if (!header) throw refuseFile(1, 'the file is empty: it must begin with a header');
}

const unparsable: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE:
    'in the row after this point, text follows a closing quote; a quote inside a quoted field is written twice',
  INVALID_OPENING_QUOTE:
    'in the row after this point, a quote stands inside a field that is not quoted; quote the field and double it',
  CSV_QUOTE_NOT_CLOSED: 'a quoted field that starts in the row after this point is never closed',
  CSV_MAX_RECORD_SIZE: 'the row after this point is longer than 4 MiB; is a quote not closed?',
};

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** `place` is kept at the last line of the last whole record: an error overtakes the records that wait for the reader. */
function recordsOf(
  path: string,
  encoding: Encoding,
  place: { line: number },
  onProgress: TableOptions['onProgress'],
): AsyncIterable<CsvRecord> {
  const parser = parse({
    info: true,
    delimiter: ',',
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: 4 << 20,
    on_record: (record, { lines }) => {
      place.line = lines;
      return record;
    },
  });
  // An error of either reaches the caller through the iteration of the parser, which pipeline destroys with it.
  pipeline(Readable.from(textWithProgress(path, encoding, onProgress)), parser, () => undefined);
  return parser;
}

async function* textWithProgress(
  path: string,
  encoding: Encoding,
  onProgress: TableOptions['onProgress'],
): AsyncGenerator<string> {
  const totalBytes = onProgress ? (await stat(path)).size : 0;
  for await (const { text, bytesRead } of textOf(path, encoding)) {
    yield text;
    onProgress?.(bytesRead, totalBytes);
  }
}

function headerOf(record: readonly string[], columns: readonly TableColumn[]): readonly string[] {
  const names = record.map((name) => name.trim());
  const known = new Set(columns.map(({ name }) => name));
  if (!names.some((name) => known.has(name))) {
    // Its fields are not named here: they may be the first debtor's.
    const hint = record.length === 1 && /[;\t]/.test(record[0] ?? '') ? '; columns are separated by commas' : '';
    throw refuseFile(1, `the first line must be the header, and none of the format's columns is in it${hint}`);
  }
  const about = (column: string, reason: string): Mistake => ({
    line: 1,
    column: shownValue(column, { sensitive: false }),
    value: null,
    reason,
  });
  const missing = columns.filter(({ name, required }) => required && !names.includes(name));
  const unknown = names.filter((name) => !known.has(name));
  const duplicate = new Set(names.filter((name, index) => known.has(name) && names.indexOf(name) !== index));
  const mistakes = [
    ...missing.map(({ name }) => about(name, 'this column is missing')),
    ...[...new Set(unknown)].map((name) => about(name, 'the format has no such column')),
    ...[...duplicate].map((name) => about(name, 'this column stands in the header more than once')),
  ];
  if (mistakes.length > 0) throw new FileRefused(mistakes);
  return names;
}

function rowOf(
  record: readonly string[],
  header: readonly string[],
  columns: readonly TableColumn[],
  lastLine: number,
): TableRow | BrokenRow {
  // Every line feed inside a record stood in a quoted field.
  const line = lastLine - record.reduce((feeds, each) => feeds + feedsIn(each), 0);
  if (record.length !== header.length) {
    const reason = `too ${record.length < header.length ? 'few' : 'many'} fields: ${record.length}, where the header has ${header.length}`;
    return { line, mistakes: [{ line, column: null, value: null, reason }] };
  }
  const values: Record<string, string> = Object.fromEntries(columns.map(({ name }) => [name, '']));
  const mistakes: Mistake[] = [];
  for (const [index, name] of header.entries()) {
    const value = record[index] ?? '';
    values[name] = value;
    if (value.length > maxFieldBytes / 3 && Buffer.byteLength(value) > maxFieldBytes) {
      mistakes.push({ line, column: name, value: null, reason: 'longer than 64 KiB' });
    }
  }
  return mistakes.length > 0 ? { line, mistakes } : { line, values };
}

function feedsIn(field: string): number {
  let count = 0;
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  return count;
}
