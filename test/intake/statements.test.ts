import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { importPlacement, importRecords } from '../../src/intake/index.js';
import { day } from '../../src/lib/calendar.js';
import { currency } from '../../src/lib/money.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { bringStatements, type FileRow } from '../kit/payments.js';
import { done, key } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01. */
const world = newWorld();
let service: Person;
beforeAll(async () => {
  service = await world().person('SERVICE');
});

/** @returns the number of an account that is recorded */
async function account(code: string): Promise<string> {
  const reference = key().slice(0, 8);
  const product = { productKind: 'CREDIT_CARD' as const, currency: currency(code) };
  await importRecords(world().context(service.actor), importPlacement, [
    {
      debtor: {
        ...{ reference: `D-${reference}`, kind: 'INDIVIDUAL', displayName: '王芳', language: 'zh-CN' },
        timeZone: 'Asia/Shanghai',
      },
      ...{ contactPoints: [], relatedPeople: [], caseReference: `C-${reference}` },
      account: { number: `N-${reference}`, ...product },
      debt: {
        ...{ reference: `L-${reference}`, ...product, jurisdiction: 'CN', oldestUnpaidDueOn: day('2026-03-01') },
        ...{ principalMinor: 100n, interestMinor: 0n, feesMinor: 0n },
      },
    },
  ]);
  return `N-${reference}`;
}

const statement = (number: string, more: FileRow = {}): FileRow => ({
  ...{ account_reference: number, statement_on: '2026-03-05', currency: 'CNY', billed: '6200.00', paid: '0.00' },
  ...{ due_on: '2026-03-25', amount_due: '620.00', months_of_delay: '1' },
  ...more,
});
const bring = (rows: readonly FileRow[]) => bringStatements(world(), service.actor, rows);

async function statementsOf(number: string) {
  const reference = number.replace('N-', 'C-');
  const { rows } = await sql<{ id: string }>`
    select id from collection_case where reference = ${reference}`.execute(world().owner);
  const { data } = await service.ask(`{ node(id: "case_${rows[0]!.id}") { ... on Case { debts { account {
    statements(first: 10, orderBy: [STATEMENT_ON_ASC]) { nodes { statementOn monthsOfDelay dueOn amountDue { amountMinor currency } billed { amountMinor } paid { amountMinor } } } } } } } }`);
  return data.node.debts[0].account.statements.nodes;
}

describe('a file of statements', () => {
  test('brings due dates, amounts due and months of delay; a second run changes nothing', async () => {
    const number = await account('CNY');
    const silent = { months_of_delay: '', due_on: '', amount_due: '', billed: '-3.50', paid: '6203.50' };
    const rows = [statement(number), statement(number, { ...silent, statement_on: '2026-04-01' })];
    const left = await leavesOf(world(), () => bring(rows));
    expect(left.map(({ type, batch }) => [type, (batch as { count: number } | null)?.count ?? null])).toEqual([
      ['rows.imported', 2],
      ['file.imported', null],
    ]);
    expect(await statementsOf(number)).toEqual([
      {
        ...{ statementOn: '2026-03-05', monthsOfDelay: 1, dueOn: '2026-03-25' },
        amountDue: { amountMinor: '62000', currency: 'CNY' },
        ...{ billed: { amountMinor: '620000' }, paid: { amountMinor: '0' } },
      },
      {
        ...{ statementOn: '2026-04-01', monthsOfDelay: null, dueOn: null, amountDue: null },
        ...{ billed: { amountMinor: '-350' }, paid: { amountMinor: '620350' } },
      },
    ]);
    const before = await rowCounts(world());
    expect(await bring(rows)).toMatchObject({ result: 'ACCEPTED', rowsNew: 0, rowsKnown: 2 });
    expect(await rowCounts(world())).toEqual(before);
  });

  test('is exact where a currency has no decimals, or three', async () => {
    const [yen, dinars] = [await account('JPY'), await account('KWD')];
    const amounts = (due: string) => ({ amount_due: due, billed: due, paid: '0' });
    await bring([
      statement(yen, { currency: 'JPY', ...amounts('620') }),
      statement(dinars, { currency: 'KWD', ...amounts('0.620') }),
    ]);
    for (const number of [yen, dinars])
      expect((await statementsOf(number))[0]).toMatchObject({ amountDue: { amountMinor: '620' } });
  });

  test.each<[string, FileRow, string]>([
    ['of an account that nobody knows', { account_reference: 'N-nobody' }, 'account_reference'],
    ['in another currency than the account', { currency: 'USD' }, 'currency'],
    ['of a day to come', { statement_on: '2026-04-02', due_on: '2026-04-20' }, 'statement_on'],
    ['due before it was drawn up', { due_on: '2026-03-04' }, 'due_on'],
    ['with a day and no amount', { amount_due: '' }, 'amount_due'],
    ['with an amount and no day', { due_on: '' }, 'due_on'],
    ['with less than nothing due', { amount_due: '-1.00' }, 'amount_due'],
  ])('%s is refused', async (_, more, column) => {
    const number = await account('CNY');
    const report = await bring([statement(number, more)]);
    expect([report.result, report.mistakes.map((each) => each.column)]).toEqual(['REFUSED', [column]]);
  });

  test('on the day that it was drawn up for it may be due', async () => {
    const number = await account('CNY');
    expect(await bring([statement(number, { due_on: '2026-03-05' })])).toMatchObject({ result: 'ACCEPTED' });
  });

  test.each<[string, FileRow]>([
    ['billed', { billed: '6200.01' }],
    ['months', { months_of_delay: '2' }],
    ['months that were stated, and are no more', { months_of_delay: '' }],
    ['due day', { due_on: '2026-03-26' }],
    ['amount due', { amount_due: '620.01' }],
  ])('one of a known day that says otherwise (%s) is a mistake; twice in a file too', async (_, more) => {
    const number = await account('CNY');
    await bring([statement(number)]);
    const report = await bring([statement(number, more)]);
    expect(report.mistakes).toMatchObject([{ column: 'statement_on' }]);
    const twice = { statement_on: '2026-03-06' };
    const again = await bring([statement(number, twice), statement(number, twice)]);
    expect(again.mistakes).toMatchObject([{ line: 2, column: 'statement_on' }]);
  });

  test('changes no balance', async () => {
    const number = await account('CNY');
    await bring([statement(number)]);
    const file = await service.ask(
      `{ cases(first: 1, filter: { reference: { eq: "${number.replace('N-', 'C-')}" } }) { nodes { outstanding { amountMinor } } } }`,
    );
    expect(done(file).cases.nodes).toEqual([{ outstanding: { amountMinor: '100' } }]);
  });
});
