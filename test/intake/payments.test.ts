import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  AssignPaymentDocument,
  DebtBalancesDocument,
  PaymentsDocument,
  RejectPaymentDocument,
  UnmatchedPaymentsDocument,
} from '../../schema/operations/documents.js';
import { importPlacement, importRecords } from '../../src/intake/index.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { askToPay, bringPayments, bringUnmatched, paymentRow, reversePayment, type FileRow } from '../kit/payments.js';
import { debtInput, done, key, openCase, present, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01. */
const world = newWorld();
let service: Person;
let lead: Person;
let collector: Person;
beforeAll(async () => {
  service = await world().person('SERVICE');
  lead = await world().person('TEAM_LEAD', 'North');
  collector = await world().person('COLLECTOR', 'North');
});

const money = (amountMinor: number, currency = 'CNY') => ({ amountMinor: String(amountMinor), currency });
const opened = (...principals: number[]): Promise<OpenedCase> =>
  openCase(world(), {
    assignee: collector,
    debts: (principals.length > 0 ? principals : [10_000]).map((each) => debtInput({ principal: money(each) })),
  });
const referenceOf = async (table: 'debt' | 'collection_case', id: string): Promise<string> => {
  const { rows } = await sql<{ reference: string }>`
    select reference from ${sql.table(table)} where id = ${id.split('_')[1]!}::uuid`.execute(world().owner);
  return present(rows[0]).reference;
};
const bring = (rows: readonly FileRow[], options = {}) => bringPayments(world(), service.actor, rows, options);
const unmatchedOf = async (row: FileRow) => {
  const filter = { reference: { eq: String(row['payment_reference']) } };
  return done(await lead.ask(UnmatchedPaymentsDocument, { first: 1, filter })).unmatchedPayments.nodes[0];
};
const paymentsOn = async ({ caseId }: OpenedCase) =>
  done(await service.ask(PaymentsDocument, { first: 50, filter: { case: { eq: caseId } } })).payments.nodes;
const outstandingOf = async ({ caseId }: OpenedCase): Promise<number> => {
  const { node } = done(await service.ask(DebtBalancesDocument, { caseId }));
  return node?.__typename === 'Case' ? Number(node.outstanding.amountMinor) : NaN;
};

describe('a file of payments', () => {
  test('puts each on its debt or case, in one entry a batch, and a second run changes nothing', async () => {
    const [one, two] = [await opened(5_000, 3_000), await opened()];
    const rows = [
      paymentRow(world(), { debt_reference: await referenceOf('debt', one.debtIds[0]!), amount: '20.00' }),
      paymentRow(world(), { case_reference: await referenceOf('collection_case', one.caseId), amount: '70.50' }),
      paymentRow(world(), { case_reference: await referenceOf('collection_case', two.caseId), channel: 'CARD' }),
      paymentRow(world(), { debt_reference: 'nobody knows' }),
    ];
    const left = await leavesOf(world(), () => bring(rows));
    expect(left.map(({ type, batch }) => [type, (batch as { count: number } | null)?.count ?? null])).toEqual([
      // Three payments, one of which is spread over two debts, and one that is unmatched.
      ['payments.imported', 3 + 4 + 1],
      ['file.imported', null],
    ]);
    expect([await outstandingOf(one), await outstandingOf(two)]).toEqual([0, 9_900]);
    const [first] = (await paymentsOn(one)).filter(({ debt }) => debt !== null);
    expect(first).toMatchObject({
      source: 'IMPORTED',
      debt: { id: one.debtIds[0] },
      unallocated: { amountMinor: '0' },
    });
    const overpaid = (await paymentsOn(one)).find(({ debt }) => debt === null);
    expect(overpaid?.unallocated.amountMinor).toBe('1050');
    const before = await rowCounts(world());
    expect(await bring(rows)).toMatchObject({ result: 'ACCEPTED', rowsNew: 0, rowsKnown: 4 });
    expect(await rowCounts(world())).toEqual(before);
  });

  test('finds an account by its number, however it is written, and keeps none of it', async () => {
    const number = '6225000011112222';
    const [reference, currency] = [key().slice(0, 8), 'CNY' as never];
    await importRecords(world().context(service.actor), importPlacement, [
      {
        debtor: {
          ...{ reference: `D-${reference}`, kind: 'INDIVIDUAL' as const, displayName: '王芳', language: 'zh-CN' },
          timeZone: 'Asia/Shanghai',
        },
        ...{ contactPoints: [], relatedPeople: [], caseReference: `C-${reference}` },
        account: { number, productKind: 'CREDIT_CARD', currency },
        debt: {
          ...{ reference: `L-${reference}`, productKind: 'CREDIT_CARD' as const, currency, jurisdiction: 'CN' },
          ...{ principalMinor: 900n, interestMinor: 0n, feesMinor: 0n, oldestUnpaidDueOn: '2026-03-01' as never },
        },
      },
    ]);
    const row = paymentRow(world(), { account_reference: '6225 0000 1111 2222' });
    expect(await bring([row])).toMatchObject({ rowsNew: 1, written: { payment: 1, balance_entry: 1 } });
    const { rows } = await sql<{ text: string }>`
      select to_json(p)::text as text from payment p union all select to_json(u)::text from unmatched_payment u`.execute(
      world().owner,
    );
    expect(rows.filter(({ text }) => text.includes('11112222'))).toEqual([]);
  });

  test('a placement that is brought in again after a payment is still known, since it says what the debt was opened with', async () => {
    const reference = key().slice(0, 8);
    const record = {
      debtor: {
        ...{ reference: `D-${reference}`, kind: 'INDIVIDUAL' as const, displayName: '王芳', language: 'zh-CN' },
        timeZone: 'Asia/Shanghai',
      },
      ...{ contactPoints: [], relatedPeople: [], caseReference: `C-${reference}` },
      account: { number: `N-${reference}`, productKind: 'CREDIT_CARD' as const, currency: 'CNY' as never },
      debt: {
        ...{ reference: `L-${reference}`, productKind: 'CREDIT_CARD' as const, currency: 'CNY' as never },
        ...{ jurisdiction: 'CN', principalMinor: 900n, interestMinor: 50n, feesMinor: 7n },
        oldestUnpaidDueOn: '2026-03-01' as never,
      },
    };
    const place = () => importRecords(world().context(service.actor), importPlacement, [record]);
    await place();
    await bring([paymentRow(world(), { debt_reference: `L-${reference}`, amount: '1.00' })]);
    expect(await place()).toMatchObject({ rowsNew: 0, rowsKnown: 1, mistakes: [] });
    const more = { ...record, debt: { ...record.debt, reference: `M-${reference}` } };
    await importRecords(world().context(service.actor), importPlacement, [more]);
    const { rows } = await sql<{ outstanding: string }>`
      select outstanding_minor as outstanding from collection_case where reference = ${`C-${reference}`}`.execute(
      world().owner,
    );
    expect(rows).toEqual([{ outstanding: String(957 - 100 + 957) }]);
  });

  test('what contradicts the record is a mistake, and undoes the file', async () => {
    const file = await opened();
    const reference = await referenceOf('collection_case', file.caseId);
    const [known, unknown] = [paymentRow(world(), { case_reference: reference }), paymentRow(world())];
    await bring([known, unknown]);
    const before = await rowCounts(world());
    const report = await bring([
      { ...known, amount: '1.01' },
      { ...unknown, channel: 'CASH' },
      paymentRow(world(), { case_reference: reference, received_on: '2026-04-02' }),
      paymentRow(world(), { case_reference: reference, value_on: '2026-04-02' }),
      paymentRow(world(), { case_reference: reference }),
    ]);
    expect(report.mistakes.map(({ line, column }) => [line, column])).toEqual([
      [1, 'payment_reference'],
      [2, 'payment_reference'],
      [3, 'received_on'],
      [4, 'value_on'],
    ]);
    expect(report.result).toBe('REFUSED');
    expect(await rowCounts(world())).toEqual(before);
  });

  test.each<[string, FileRow, string]>([
    ['nothing', { amount: '0.00' }, 'amount'],
    ['less', { amount: '-1.00' }, 'amount'],
    ['more decimals than the currency has', { amount: '1.0', currency: 'JPY' }, 'amount'],
    [
      'the account in the reference',
      { payment_reference: 'P6225000011', account_reference: '6225000011' },
      'payment_reference',
    ],
  ])('%s is refused before anything is written', async (_, more, column) => {
    const report = await bring([paymentRow(world(), more)]);
    expect([report.result, report.mistakes.map((each) => each.column)]).toEqual(['REFUSED', [column]]);
  });

  test.each<[string, FileRow, string]>([
    ['JPY', { currency: 'JPY', amount: '12345' }, '12345'],
    ['KWD', { currency: 'KWD', amount: '12.345' }, '12345'],
    ['USD', { currency: 'USD', amount: '123.45' }, '12345'],
  ])('is exact in %s', async (_, more, expected) => {
    const id = await bringUnmatched(world(), more);
    const { data } = await lead.ask(
      `{ node(id: "${id}") { ... on UnmatchedPayment { amount { amountMinor } reason } } }`,
    );
    expect(data.node).toEqual({ amount: { amountMinor: expected }, reason: 'NOTHING_NAMED' });
  });

  test('what was recorded by hand already waits for a person: same case, amount and day', async () => {
    const file = await opened();
    const reference = await referenceOf('collection_case', file.caseId);
    done(await askToPay(world(), service, file.caseId, { amount: money(700) }));
    const [same, other] = [
      paymentRow(world(), { case_reference: reference, amount: '7.00' }),
      paymentRow(world(), { case_reference: reference, amount: '7.01' }),
    ];
    await bring([same, other]);
    expect([(await unmatchedOf(same))?.reason, await unmatchedOf(other)]).toEqual(['PERHAPS_RECORDED', undefined]);
    expect(await outstandingOf(file)).toBe(10_000 - 700 - 701);
  });

  test('five hundred and one on one case are spread as they would be one by one', async () => {
    const file = await opened(40_000);
    const reference = await referenceOf('collection_case', file.caseId);
    const report = await bring(
      Array.from({ length: 501 }, () => paymentRow(world(), { case_reference: reference, amount: '1.00' })),
    );
    expect(report).toMatchObject({ rowsNew: 501, written: { payment: 501, balance_entry: 400 } });
    expect(await outstandingOf(file)).toBe(0);
  });
});

describe('an unmatched payment', () => {
  const assign = (by: Person, unmatchedPaymentId: string, caseId: string, more: Record<string, unknown> = {}) =>
    by.ask(AssignPaymentDocument, { input: { unmatchedPaymentId, caseId, idempotencyKey: key(), ...more } as never });
  const reject = (by: Person, unmatchedPaymentId: string) =>
    by.ask(RejectPaymentDocument, { input: { unmatchedPaymentId, reason: 'NOT_OURS', idempotencyKey: key() } });

  test('is assigned by a lead to a case that they see, once', async () => {
    const file = await opened();
    const row = paymentRow(world(), { amount: '25.00' });
    await bring([row]);
    const { id } = present(await unmatchedOf(row));
    const left = await leavesOf(world(), async () => {
      const { payment } = done(await assign(lead, id, file.caseId, { debtId: file.debtIds[0] })).assignPayment;
      expect(payment).toMatchObject({ source: 'ASSIGNED', amount: money(2500), debt: { id: file.debtIds[0] } });
    });
    expect(left.map(({ type }) => type)).toEqual(['payment.recorded']);
    expect(await outstandingOf(file)).toBe(7_500);
    expect((await unmatchedOf(row))?.state).toBe('ASSIGNED');
    expect((await assign(lead, id, file.caseId)).codes).toEqual(['CONFLICT']);
    expect((await reject(lead, id)).codes).toEqual(['CONFLICT']);
    expect(await bring([row])).toMatchObject({ rowsNew: 0, rowsKnown: 1 });
  });

  test('is rejected with a reason, once', async () => {
    const id = await bringUnmatched(world());
    const { unmatchedPayment } = done(await reject(lead, id)).rejectPayment;
    expect(unmatchedPayment).toMatchObject({ state: 'REJECTED', decisions: [{ rejection: 'NOT_OURS' }] });
    expect((await assign(lead, id, (await opened()).caseId)).codes).toEqual(['CONFLICT']);
  });

  test('of two decisions at once stands one', async () => {
    const [file, id] = [await opened(), await bringUnmatched(world())];
    const answers = await Promise.all([
      assign(lead, id, file.caseId),
      reject(service, id),
      assign(service, id, file.caseId),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
  });

  test('cannot be put on a case in another currency, out of sight or before it was', async () => {
    const file = await opened();
    const other = await openCase(world(), { assignee: await world().person('COLLECTOR', 'South') });
    const inYen = await bringUnmatched(world(), { currency: 'JPY', amount: '5' });
    const early = await bringUnmatched(world(), { received_on: '2026-03-31' });
    const before = await rowCounts(world());
    const codes = [
      await assign(lead, inYen, file.caseId),
      await assign(lead, early, file.caseId),
      await assign(lead, early, other.caseId),
    ];
    expect(codes.map((each) => each.codes.join())).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'NOT_FOUND']);
    expect((await assign(collector, early, file.caseId)).codes).toEqual(['FORBIDDEN']);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('keeps its reference to itself while it waits', async () => {
    const file = await opened();
    const row = paymentRow(world());
    await bring([row]);
    const reference = String(row['payment_reference']);
    expect((await askToPay(world(), service, file.caseId, { reference })).codes).toEqual(['CONFLICT']);
    await reject(lead, present(await unmatchedOf(row)).id);
    expect((await askToPay(world(), service, file.caseId, { reference })).codes).toEqual([]);
  });
});

test('an imported payment is reversed as any other, and the file does not bring it back', async () => {
  const file = await opened();
  const row = paymentRow(world(), { case_reference: await referenceOf('collection_case', file.caseId) });
  await bring([row]);
  const [payment] = await paymentsOn(file);
  await reversePayment(service, present(payment).id);
  expect(await bring([row])).toMatchObject({ rowsNew: 0, rowsKnown: 1 });
  expect(await outstandingOf(file)).toBe(10_000);
});
