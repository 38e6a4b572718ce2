import { expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { files, read, root } from './files.js';

const written = /\b(insert\s+into|delete\s+from|truncate\s+|update\s+[\w".]+(\s+\w+)?\s+set)\b/i;

/** Comments may speak of what they like. */
const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

const listed = read('test/house/exceptions.txt')
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/)[0] ?? '');

test('only the listed files write by statement; everything else changes entities inside an act', () => {
  const writers = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts') && written.test(code(file)));
  expect(writers.filter((file) => !listed.includes(file))).toEqual([]);
});

test('every exception still exists and still writes', () => {
  for (const file of listed) {
    expect({ file, exists: existsSync(join(root, file)) }).toEqual({ file, exists: true });
  }
});

test('the pattern sees what it is meant to see', () => {
  for (const sql of [
    'insert into person (a)',
    'DELETE FROM x',
    'update "person" set a = 1',
    'update collection_case c set a = 1',
    'truncate audit.entry',
  ])
    expect(sql).toMatch(written);
  expect('select for update').not.toMatch(written);
});
