/**
 * Files that the project does not ship with: real data, under PROBITY_TEST_DATA (default ../shared). The only reader of both.
 *
 * `outsideData('data/uci_credit_card_default.csv')` gives the absolute path. Without the file it says "skipped: …" and gives
 * undefined, and the test returns; with CI=true absence is a failure, so that nobody mistakes a skipped test for a passed one.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(process.env['PROBITY_TEST_DATA'] ?? join(import.meta.dirname, '../../../shared'));

export function outsideData(path: string): string | undefined {
  const file = join(root, path);
  if (existsSync(file)) return file;
  const reason = `${file} is not there; set PROBITY_TEST_DATA to the folder that holds ${path}`;
  if (process.env['CI'] === 'true') throw new Error(`outside data is missing: ${reason}`);
  process.stderr.write(`skipped: ${reason}\n`);
  return undefined;
}

/** Whether the long versions of tests are to run (`npm run test:long`). */
export const isLongRun = process.env['PROBITY_LONG'] === '1';

/** As long as `npm run test:long`, and in CI, where nobody waits for the answer. */
export const isThorough = isLongRun || process.env['CI'] === 'true';
