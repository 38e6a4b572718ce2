import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { columnHelp, columnTable } from '../../src/intake/describe-format.js';
import { formatNames, formats } from '../../src/intake/formats.js';

const docs = ['import', 'delivery-reports']
  .map((page) => readFileSync(join(import.meta.dirname, `../../docs/${page}.md`), 'utf8'))
  .join('\n');

test.each(formatNames)('docs/import.md, or a page of its own, describes the columns of %s as the code does', (name) => {
  expect(docs).toContain(columnTable(formats[name]));
});

test('help marks required columns', () => {
  const help = columnHelp(formats.placement).split('\n');
  expect(help).toHaveLength(formats.placement.columns.length);
  expect(help[0]).toMatch(/^ {2}\* debtor_reference +The bank's number of the debtor\.$/);
  expect(help.find((line) => line.includes(' national_id '))).toMatch(/^ {4}national_id .* Personal: /);
});
