/**
 * Reads a file of JSON lines, each one object whose names are the format's columns: the same rows as those of a CSV file, and
 * the same strictness. Numbers and truth values may stand as such; what is null is empty.
 */
import { stat } from 'node:fs/promises';
import { checkText, textOf } from './decode-text.js';
import { refuseFile, shownValue, type Mistake } from './mistake.js';
import { maxFieldBytes, type BrokenRow, type TableOptions, type TableRow } from './read-table.js';

export async function* readJsonLines(path: string, options: TableOptions): AsyncGenerator<TableRow | BrokenRow> {
  const encoding = options.encoding ?? 'utf-8';
  await checkText(path, encoding);
  const totalBytes = options.onProgress ? (await stat(path)).size : 0;
  const names = new Set(options.columns.map(({ name }) => name));
  let [line, rows] = [0, 0];
  for await (const { text, bytesRead } of textOf(path, encoding)) {
    // Blocks end at line ends: what follows the last one is the next block's.
    for (const one of text.replace(/\n$/, '').split('\n')) {
      line++;
      if (one.trim() === '') continue;
      rows++;
      yield rowOf(one, line, names);
    }
    options.onProgress?.(bytesRead, totalBytes);
  }
  if (rows === 0) throw refuseFile(1, 'the file is empty: it must have a JSON object in each line');
}

function rowOf(text: string, line: number, names: ReadonlySet<string>): TableRow | BrokenRow {
  const given = objectIn(text);
  if (!given)
    return {
      line,
      mistakes: [{ line, column: null, value: null, reason: 'not a JSON object: each line must be one' }],
    };
  const values: Record<string, string> = Object.fromEntries([...names].map((name) => [name, '']));
  const mistakes: Mistake[] = [];
  for (const [name, value] of Object.entries(given)) {
    const reason = names.has(name) ? mistakeOf(value) : 'the format has no such column';
    if (reason !== null) mistakes.push({ line, column: shownValue(name, { sensitive: false }), value: null, reason });
    else values[name] = value === null ? '' : String(value);
  }
  return mistakes.length > 0 ? { line, mistakes } : { line, values };
}

function mistakeOf(value: unknown): string | null {
  if (value !== null && typeof value === 'object') return 'must be a text, a number, true, false or null';
  return Buffer.byteLength(String(value)) > maxFieldBytes ? 'longer than 64 KiB' : null;
}

function objectIn(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
