import { expect, test } from '@jest/globals';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { UciClient } from '../../src/intake/records.js';
import { checkFile, readRows } from '../../src/intake/read-rows.js';
import { uciCreditCard, uciReferenceDate } from '../../src/intake/uci-credit-card.format.js';
import { bucketOf, defaultBuckets } from '../../src/lib/ageing.js';
import { isLongRun, outsideData } from '../kit/outside-data.js';
import { all, testFiles } from './files.js';

const file = testFiles();
const header =
  'ID,LIMIT_BAL,SEX,EDUCATION,MARRIAGE,AGE,PAY_0,PAY_2,PAY_3,PAY_4,PAY_5,PAY_6,BILL_AMT1,BILL_AMT2,BILL_AMT3,BILL_AMT4,BILL_AMT5,' +
  'BILL_AMT6,PAY_AMT1,PAY_AMT2,PAY_AMT3,PAY_AMT4,PAY_AMT5,PAY_AMT6,default.payment.next.month';
const late = '1,20000,2,2,1,24,2,2,-1,-1,-2,-2,3913,3102,689,0,0,-15,0,689,0,0,0,0,1';
const onTime =
  '7,500000,1,1,2,29,0,0,0,0,0,0,-200,412023,445007,542653,483003,473944,55000,40000,38000,20239,13750,13770,0';

async function clientsOf(...lines: string[]): Promise<UciClient[]> {
  const rows = await all(readRows(file([header, ...lines].join('\n')), uciCreditCard));
  return rows.map((row) => {
    if ('mistakes' in row) throw new Error(JSON.stringify(row.mistakes));
    return row.row;
  });
}

test('a late client is a debtor with an account, six statements and a case', async () => {
  const [client] = await clientsOf(late);
  expect(client).toMatchObject({
    reference: 'UCI-000001',
    person: { kind: 'INDIVIDUAL', timeZone: 'Asia/Taipei' },
    contactPoints: [{ kind: 'MOBILE_PHONE', source: 'CONTRACT' }],
    account: {
      number: 'UCI-000001',
      productKind: 'CREDIT_CARD',
      currency: 'TWD',
      creditLimitMinor: 2_000_000n,
      jurisdiction: 'TW',
    },
    case: {
      reference: 'UCI-000001',
      monthsOfDelay: 2,
      daysPastDue: 60,
      oldestUnpaidDueOn: '2005-08-01',
      outstandingMinor: 391_300n,
    },
  });
  expect(client?.statements).toEqual([
    {
      statementOn: '2005-04-30',
      reportedStatus: -2,
      monthsOfDelay: 0,
      daysPastDue: 0,
      billedMinor: -1500n,
      paidMinor: 0n,
    },
    { statementOn: '2005-05-31', reportedStatus: -2, monthsOfDelay: 0, daysPastDue: 0, billedMinor: 0n, paidMinor: 0n },
    { statementOn: '2005-06-30', reportedStatus: -1, monthsOfDelay: 0, daysPastDue: 0, billedMinor: 0n, paidMinor: 0n },
    {
      statementOn: '2005-07-31',
      reportedStatus: -1,
      monthsOfDelay: 0,
      daysPastDue: 0,
      billedMinor: 68_900n,
      paidMinor: 0n,
    },
    {
      statementOn: '2005-08-31',
      reportedStatus: 2,
      monthsOfDelay: 2,
      daysPastDue: 60,
      oldestUnpaidDueOn: '2005-07-02',
      billedMinor: 310_200n,
      paidMinor: 68_900n,
    },
    {
      statementOn: '2005-09-30',
      reportedStatus: 2,
      monthsOfDelay: 2,
      daysPastDue: 60,
      oldestUnpaidDueOn: '2005-08-01',
      billedMinor: 391_300n,
      paidMinor: 0n,
    },
  ]);
  expect(client?.statements.at(-1)?.statementOn).toBe(uciReferenceDate);
});

test('a client on time has no case, and the same client is the same person each time', async () => {
  const [first] = await clientsOf(onTime);
  const [, again] = await clientsOf(late, onTime);
  expect(first).not.toHaveProperty('case');
  expect(again).toEqual(first);
});

test('a late client with a balance in his favour owes nothing, not less than nothing', async () => {
  const [client] = await clientsOf(late.replace('3913', '-3913'));
  expect(client?.case?.outstandingMinor).toBe(0n);
  expect(client?.statements.at(-1)?.billedMinor).toBe(-391_300n);
});

test.each([
  [0, '0', /from 1 to 999999/],
  [0, 'x', /whole number/],
  [0, '1000000', /from 1/],
  [1, '-20000', /negative/],
  [1, '92233720368547759', /2\^63/],
  [1, '', /filled in/],
  [2, '3', /from 1 to 2/],
  [3, '7', /from 0 to 6/],
  [4, '4', /from 0 to 3/],
  [5, '17', /from 18/],
  [6, '9', /from -2 to 8/],
  [6, '-3', /from -2 to 8/],
  [6, '1.5', /whole number/],
  [11, ' ', /filled in/],
  [12, '12.50', /whole amount/],
  [12, '1e5', /decimal amount/],
  [18, '-1', /negative/],
  [24, '2', /from 0 to 1/],
])('field %i as %j is refused by line, column, value and reason', async (index, value, reason) => {
  const fields = late.split(',').with(index, value);
  const report = await checkFile(file(`${header}\n${onTime}\n${fields.join(',')}\n`), uciCreditCard);
  expect(report).toMatchObject({ result: 'REFUSED', rowsRead: 2, rowsRefused: 1 });
  expect(report.mistakes).toEqual([
    { line: 3, column: header.split(',')[index], value: value.trim(), reason: expect.stringMatching(reason) },
  ]);
});

test('the same ID twice is refused; order does not matter', async () => {
  const report = await checkFile(file([header, onTime, late, onTime].join('\r\n')), uciCreditCard);
  expect(report.mistakes).toEqual([{ line: 4, column: 'ID', value: '7', reason: 'stands in line 2 already' }]);
});

test('the real file passes whole, with the known counts', async () => {
  const path = outsideData('data/uci_credit_card_default.csv');
  if (path === undefined) return;
  const months = new Map<number, number>();
  const buckets = new Map<string, number>();
  let clients = 0;
  let badPhones = 0;
  for await (const row of readRows(path, uciCreditCard)) {
    if ('mistakes' in row) throw new Error(JSON.stringify(row.mistakes));
    const { case: late, contactPoints } = row.row;
    clients++;
    if (isLongRun || clients % 15 === 0) {
      const number = parsePhoneNumberFromString(contactPoints[0]?.value ?? '');
      if (!number?.isValid() || number.country !== 'TW' || number.getType() !== 'MOBILE') badPhones++;
    }
    if (!late) continue;
    months.set(late.monthsOfDelay, (months.get(late.monthsOfDelay) ?? 0) + 1);
    const { code } = bucketOf(late.daysPastDue, defaultBuckets);
    buckets.set(code, (buckets.get(code) ?? 0) + 1);
  }
  expect({ clients, badPhones }).toEqual({ clients: 30_000, badPhones: 0 });
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((each) => months.get(each))).toEqual([3688, 2667, 322, 76, 26, 11, 9, 19]);
  expect(['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7+'].map((each) => buckets.get(each))).toEqual([
    3688, 2667, 322, 76, 26, 11, 28,
  ]);
  expect([...months.values()].reduce((left, right) => left + right)).toBe(6818);
});
