/** The real UCI file, month by month: what the bank reported of each account is what the nights find, and where it goes to. */
import { beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { RollRatesDocument } from '../../schema/operations/documents.js';
import { importNamed } from '../../src/intake/index.js';
import { testFiles } from '../intake/files.js';
import { night } from '../kit/nights.js';
import { isThorough, outsideData } from '../kit/outside-data.js';
import { done, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld({ timeZone: 'Asia/Taipei' });
const file = testFiles();
/** Of the file's 30 000. */
const sample = 400;

const months = ['2005-04-30', '2005-05-31', '2005-06-30', '2005-07-31', '2005-08-31', '2005-09-30'];
/** As they stand in the file, for those months. */
const columns = ['PAY_6', 'PAY_5', 'PAY_4', 'PAY_3', 'PAY_2', 'PAY_0'];

let path: string | undefined;
/** Of each client the months of delay, straight from the file. */
let reported: readonly (readonly number[])[];
let officer: Person;
beforeAll(async () => {
  const whole = outsideData('data/uci_credit_card_default.csv');
  if (whole === undefined) return;
  const lines = readFileSync(whole, 'utf8').trim().split(/\r?\n/);
  const [header = '', ...clients] = isThorough ? lines : lines.slice(0, sample + 1);
  path = isThorough ? whole : file([header, ...clients].join('\n'));
  const at = columns.map((name) => header.replaceAll('"', '').split(',').indexOf(name));
  reported = clients.map((line) => {
    const cells = line.split(',');
    return at.map((index) => Math.max(0, Number(cells[index])));
  });
  officer = await world().person('COMPLIANCE_OFFICER');
});

const bucketOf = (monthsOfDelay: number): string => (monthsOfDelay >= 7 ? 'M7+' : `M${monthsOfDelay}`);
const counted = (keys: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(keys, (each) => each)].map(([name, its]) => [name, its.length]).sort());

test('six nights: buckets and roll rates are those that are counted straight from the file', async () => {
  if (path === undefined) return;
  const { actor } = await serviceOf(world());
  await importNamed['uci-credit-card'](world().context(actor), path);
  for (const [index, businessDate] of months.entries()) {
    const told = await night(world(), actor, { businessDate });
    const before = index === 0 ? null : reported.map((its) => its[index - 1]! > 0);
    const cured = reported.filter((its, client) => before?.[client] && its[index] === 0).length;
    expect(told).toMatchObject({
      state: 'DONE',
      steps: expect.arrayContaining([
        expect.objectContaining({ step: 'accounts', rows: reported.length, ended: cured }),
      ]),
    });
    const { rows } = await sql<{ code: string; count: number }>`
      select bucket_code as code, count(*)::int as count from (
        select distinct on (account_id) bucket_code from account_age where aged_on <= ${businessDate}::date order by account_id, aged_on desc, id desc) latest
      group by 1`.execute(world().owner);
    expect(Object.fromEntries(rows.map(({ code, count }) => [code, count]))).toEqual(
      counted(reported.map((its) => bucketOf(its[index]!))),
    );
    if (index === 0) continue;
    const { rollRates } = done(await officer.ask(RollRatesDocument, { from: months[index - 1]!, to: businessDate }));
    expect(rollRates).toMatchObject({ total: reported.length, cured });
    const rolls = rollRates.rolls.map(({ fromBucket, toBucket, count }) => [`${fromBucket} → ${toBucket}`, count]);
    expect(Object.fromEntries(rolls)).toEqual(
      counted(reported.map((its) => `${bucketOf(its[index - 1]!)} → ${bucketOf(its[index]!)}`)),
    );
  }
  // Some roll two months in one: that is the file.
  expect(reported.filter((its) => its[5]! - its[4]! === 2).length).toBeGreaterThan(0);
}, 600_000);

test('a case of the file is in the end what its import made of it', async () => {
  if (path === undefined) return;
  const { rows } = await sql<{ differing: number; cases: number }>`
    select count(*)::int as cases, (count(*) filter (where c.days_past_due <> 30 * s.months_of_delay or c.aged_on <> '2005-09-30'))::int as differing
    from collection_case c join debt d on d.case_id = c.id join statement s on s.account_id = d.account_id and s.statement_on = '2005-09-30'`.execute(
    world().owner,
  );
  expect(rows).toEqual([{ cases: reported.filter((its) => its[5]! > 0).length, differing: 0 }]);
});
