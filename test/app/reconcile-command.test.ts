/** A provider's report, as an operator brings it in and has it compared: on a server that runs, from the templates. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, run, sentences, serve, type Ended } from '../kit/probity.js';

let folder: DataFolder;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = dataFolder();
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn' };
  await serve(environment);
  expect(await bring('placement', await templateOf('placement'))).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await endAll();
  await folder.remove();
});

const institution = ['--institution', 'harbour-bank'];

const templateOf = async (format: string): Promise<string> =>
  (await run(['import', '--template', format], environment)).out;

function bring(format: string, text: string): Promise<Ended> {
  const path = join(folder.path, `${format}.csv`);
  writeFileSync(path, text);
  return run(['import', path, '--format', format, ...institution, '--json'], environment);
}

const reconcile = (...options: string[]): Promise<Ended> => run(['reconcile', ...institution, ...options], environment);

test('a report is imported and compared, and both again without a change', async () => {
  const report = await templateOf('delivery-report');
  const imported = await bring('delivery-report', report);
  expect(JSON.parse(imported.out)).toMatchObject({ rowsNew: 2, written: { delivery_report: 2, delivery_line: 2 } });
  const first = await reconcile('--json');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(first.out)).toMatchObject({ institution: 'harbour-bank', linesDecided: 2 });
  const { reports } = JSON.parse(first.out) as { reports: { provider: string }[] };
  expect(reports.sort((one, other) => one.provider.localeCompare(other.provider))).toMatchObject([
    { provider: 'acme-mail', lineCount: 1, unrecordedCount: 1 },
    { provider: 'acme-telephony', lineCount: 1, unrecordedCount: 1, id: expect.stringMatching(/^deliveryReport_/) },
  ]);
  expect(JSON.parse((await bring('delivery-report', report)).out)).toMatchObject({ rowsNew: 0, rowsKnown: 2 });
  const again = await reconcile();
  expect(again).toMatchObject({ code: 0, out: '0 lines decided; no report comes out otherwise than before.\n' });
});

test('a file with mistakes is refused with their lines, and an institution that is not there is asked for', async () => {
  const broken = (await templateOf('delivery-report')).replace('2026-03-02T11:00:00+08:00', 'yesterday');
  const refused = await bring('delivery-report', broken);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.out)).toMatchObject({ result: 'REFUSED', mistakes: [{ line: 3, column: 'begun_at' }] });
  const nowhere = await run(['reconcile', '--institution', 'nowhere'], environment);
  expect(nowhere.code).toBe(2);
  expect(sentences(nowhere)).toMatch(/Say which institution: .* one of harbour-bank/);
});
