import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { columnHelp, columnTable } from '../../src/intake/describe-format.js';
import { formatNames, formats } from '../../src/intake/formats.js';

const docs = readFileSync(join(import.meta.dirname, '../../docs/import.md'), 'utf8');

test.each(formatNames)('docs/import.md describes the columns of %s as the code does', (name) => {
  expect(docs).toContain(columnTable(formats[name]));
});

test('help marks required columns', () => {
  const help = columnHelp(formats.placement).split('\n');
  expect(help).toHaveLength(formats.placement.columns.length);
  expect(help[0]).toMatch(/^ {2}\* debtor_reference +The bank's number of the debtor\.$/);
  expect(help.find((line) => line.includes(' national_id '))).toMatch(/^ {4}national_id .* Personal: /);
});
