/** From a file to checked rows: the reader and a format put together. */
import { basename } from 'node:path';
import type { Encoding } from './decode-text.js';
import type { Format, Parsed, ParseOptions } from './format.js';
import { FileRefused, MistakeList, type FileReport } from './mistake.js';
import { readJsonLines } from './read-json-lines.js';
import { readTable } from './read-table.js';

export interface ReadOptions extends ParseOptions {
  readonly encoding?: Encoding;
  readonly onProgress?: (bytesRead: number, totalBytes: number) => void;
}

/** Each row of the file, checked or with its mistakes, in order and in bounded memory. Throws FileRefused for the file as a whole. */
export async function* readRows<Row>(
  path: string,
  format: Format<Row>,
  options: ReadOptions = {},
): AsyncGenerator<{ readonly line: number } & Parsed<Row>> {
  const parseRow = format.openParser(options);
  const read = /\.(jsonl|ndjson)$/i.test(path) ? readJsonLines : readTable;
  for await (const item of read(path, { ...options, columns: format.columns })) {
    yield 'mistakes' in item ? item : { line: item.line, ...parseRow(item) };
  }
}

/** Reads the file to its end and lists its mistakes; writes nothing. An import that is all or nothing asks this first. */
export async function checkFile<Row>(
  path: string,
  format: Format<Row>,
  options: ReadOptions = {},
): Promise<FileReport> {
  const mistakes = new MistakeList();
  let rowsRead = 0;
  let rowsRefused = 0;
  try {
    for await (const row of readRows(path, format, options)) {
      rowsRead++;
      if (!('mistakes' in row)) continue;
      rowsRefused++;
      mistakes.add(row.mistakes);
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    mistakes.add(error.mistakes);
  }
  return {
    report: 'probity.import',
    reportVersion: 1,
    file: basename(path),
    format: format.name,
    encoding: options.encoding ?? 'utf-8',
    result: mistakes.count === 0 ? 'ACCEPTED' : 'REFUSED',
    rowsRead,
    rowsRefused,
    mistakes: mistakes.listed,
    mistakesNotListed: mistakes.notListed,
  };
}
