import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  DebtBalancesDocument,
  PaymentsDocument,
  ReversePaymentDocument,
  SetAllocationOrderDocument,
} from '../../schema/operations/documents.js';
import { rowCounts } from '../kit/journal.js';
import { engage } from '../kit/engagements.js';
import { askToPay, paymentInput, recordPayment, today } from '../kit/payments.js';
import { debtInput, done, key, openCase, present, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let lead: Person;
let service: Person;
let officer: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  service = await world().person('SERVICE');
  officer = await world().person('COMPLIANCE_OFFICER');
});

const money = (amountMinor: number | string, currency = 'CNY') => ({ amountMinor: String(amountMinor), currency });
const owing = (fees: number, interest: number, principal: number, more: Record<string, unknown> = {}) =>
  debtInput({ fees: money(fees), interest: money(interest), principal: money(principal), ...more });
const opened = (...debts: Record<string, unknown>[]): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts: debts.length > 0 ? debts : [owing(10, 20, 30)] });

/** What is owed: each debt's fees/interest/principal in the order of the case, and the case's sum. */
async function balances({ caseId, debtIds }: OpenedCase): Promise<readonly string[]> {
  const { node } = done(await service.ask(DebtBalancesDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  const of = new Map(node.debts.map((debt) => [debt.id, debt]));
  for (const { balanceEntries, fees, interest, principal } of node.debts) {
    const sum = (part: 'fees' | 'interest' | 'principal'): bigint =>
      balanceEntries.nodes.reduce((so, each) => so + BigInt(each[part].amountMinor), 0n);
    expect([sum('fees'), sum('interest'), sum('principal')]).toEqual(
      [fees, interest, principal].map(({ amountMinor }) => BigInt(amountMinor)),
    );
  }
  return [
    ...debtIds.map((id) => {
      const { fees, interest, principal } = present(of.get(id));
      return [fees, interest, principal].map(({ amountMinor }) => amountMinor).join('/');
    }),
    `all ${node.outstanding.amountMinor}`,
  ];
}

const pay = async (file: OpenedCase, amountMinor: number, more: Record<string, unknown> = {}) =>
  present(
    done(await askToPay(world(), service, file.caseId, { amount: money(amountMinor), ...more })).recordPayment.payment,
  );
const reverse = (by: Person, paymentId: string, more: Record<string, unknown> = {}) =>
  by.ask(ReversePaymentDocument, { input: { paymentId, reason: 'RETURNED', idempotencyKey: key(), ...more } as never });

/** The answer, after which every table holds as many rows as before. */
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

describe('a payment', () => {
  test('takes fees, interest and principal of the debt that was due first, and shows what it took of which', async () => {
    const later = owing(1, 2, 3, { oldestUnpaidDueOn: '2026-03-02' });
    const first = owing(10, 20, 30, { oldestUnpaidDueOn: '2026-03-01' });
    const file = await opened(later, first);
    const debts = [...file.debtIds];
    const payment = await pay(file, 61);
    const taken = payment.allocations.map(({ debt, fees, interest, principal }) => [
      debt.id,
      ...[fees, interest, principal].map(({ amountMinor }) => amountMinor),
    ]);
    expect(taken).toHaveLength(2);
    const [ofFirst] = taken.filter(([, fees]) => fees === '-10');
    expect(ofFirst?.slice(1)).toEqual(['-10', '-20', '-30']);
    const [ofLater] = taken.filter(([id]) => id !== ofFirst?.[0]);
    expect(ofLater?.slice(1)).toEqual(['-1', '0', '0']);
    expect(debts).toContain(ofLater?.[0]);
    expect(payment).toMatchObject({
      ...{ source: 'RECORDED', channel: 'BANK_TRANSFER', unallocated: { amountMinor: '0' }, reversedAt: null },
      ...{ receivedOn: '2026-04-01', valueOn: '2026-04-01', debtSequence: 'DEBT_BY_DEBT' },
      partOrder: ['FEES', 'INTEREST', 'PRINCIPAL'],
      case: { outstanding: money(5) },
    });
    expect((await balances(file)).at(-1)).toBe('all 5');
  });

  test('takes nothing of another debt than the one that it is for; what is left is kept and shown', async () => {
    // Debts stand in the order of their references.
    const file = await opened(
      owing(10, 20, 30, { reference: `A-${key()}` }),
      owing(1, 2, 3, { reference: `B-${key()}` }),
    );
    const payment = await pay(file, 70, { debtId: file.debtIds[0] });
    expect(payment.unallocated).toEqual({ amountMinor: '10' });
    expect((await balances(file)).at(-1)).toBe('all 6');
    const overpaid = await service.ask(PaymentsDocument, {
      first: 5,
      filter: { case: { eq: file.caseId }, unallocatedMinor: { gte: '1' } },
    });
    expect(done(overpaid).payments.nodes.map(({ id }) => id)).toEqual([payment.id]);
  });

  test.each([
    ['JPY', 12345],
    ['CNY', 12345],
    ['USD', 1],
    ['KWD', 12345678],
  ])('is exact in %s', async (currency, amount) => {
    const file = await opened(
      owing(0, 0, 20_000_000, { fees: null, interest: null, principal: money(20_000_000, currency) }),
    );
    await pay(file, amount, { amount: money(amount, currency) });
    expect(await balances(file)).toEqual([`0/0/${20_000_000 - amount}`, `all ${20_000_000 - amount}`]);
  });

  test('to the last of 64 bits', async () => {
    const most = (2n ** 63n - 1n).toString();
    const file = await opened(owing(0, 0, 0, { principal: money(most) }));
    const [payment, another] = [
      await pay(file, 0, { amount: money((BigInt(most) - 1n).toString()) }),
      await pay(file, 0, { amount: money(most) }),
    ];
    expect([payment.unallocated.amountMinor, another.unallocated.amountMinor]).toEqual([
      '0',
      (BigInt(most) - 1n).toString(),
    ]);
    expect(await balances(file)).toEqual(['0/0/0', 'all 0']);
  });

  test('is the same when it is sent again under its key', async () => {
    const file = await opened();
    const input = paymentInput(world(), file.caseId, { amount: money(5) });
    const answers = [await askToPay(world(), service, '', input), await askToPay(world(), service, '', input)];
    expect(new Set(answers.map((each) => done(each).recordPayment.paymentId)).size).toBe(1);
    expect(await balances(file)).toEqual(['5/20/30', 'all 55']);
  });
});

describe('a mistake is refused, and changes nothing', () => {
  let file: OpenedCase;
  beforeAll(async () => {
    world().clock.set('2026-04-01T02:00:00.000Z');
    file = await opened();
  });
  const refused = async (more: Record<string, unknown>) => {
    const { errors } = await unchanged(() => askToPay(world(), service, file.caseId, more));
    return errors.map(({ message, extensions }) => `${extensions.code} ${message}`);
  };

  test.each([
    ['of nothing', { amount: money(0) }, /^BAD_USER_INPUT input.amount.amountMinor: must be more than nothing/],
    ['of less', { amount: money(-1) }, /^BAD_USER_INPUT input.amount.amountMinor: must not be negative/],
    ['in another currency', { amount: money(1, 'USD') }, /^BAD_USER_INPUT input.amount.currency: must be CNY/],
    ['received tomorrow', { receivedOn: '2026-04-02' }, /^BAD_USER_INPUT input.receivedOn: lies in the future/],
    ['counting from tomorrow', { valueOn: '2026-04-02' }, /^BAD_USER_INPUT input.valueOn: lies in the future/],
    ['before the debt', { receivedOn: '2026-03-31' }, /^BAD_USER_INPUT input.receivedOn: lies before the debt/],
    ['counting before', { valueOn: '2026-03-31' }, /^BAD_USER_INPUT input.valueOn: lies before the debt/],
    ['without a reference', { reference: ' ' }, /^BAD_USER_INPUT input.reference: must not be empty/],
    ['on no case', { caseId: 'case_00000000-0000-7000-8000-000000000000' }, /^NOT_FOUND/],
  ])('%s', async (_, more, expected) => {
    expect(await refused(more)).toEqual([expect.stringMatching(expected)]);
  });

  test('and on the edge it is none: today, which is the day of the debt, of one unit', async () => {
    expect((await pay(await opened(), 1, { receivedOn: today(world()), valueOn: today(world()) })).amount).toEqual(
      money(1),
    );
  });

  test('for a debt of another case', async () => {
    const other = await opened();
    expect(await refused({ debtId: other.debtIds[0] })).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT input.debtId: is no debt of this case/),
    ]);
  });

  test('an account that was opened before the debt was recorded is paid from its opening on', async () => {
    const older = await opened();
    await sql`
      insert into account (institution_id, id, debtor_id, product_kind, currency, opened_on, recorded_at, entry_id)
      select d.institution_id, d.id, c.debtor_id, 'CREDIT_CARD', 'CNY', '2025-01-10', d.recorded_at, d.entry_id
      from debt d join collection_case c on c.id = d.case_id where d.id = ${older.debtIds[0]!.replace('debt_', '')}::uuid`.execute(
      world().owner,
    );
    await sql`update debt set account_id = id where id = ${older.debtIds[0]!.replace('debt_', '')}::uuid`.execute(
      world().owner,
    );
    const codes = async (receivedOn: string) => (await askToPay(world(), service, older.caseId, { receivedOn })).codes;
    expect([await codes('2025-01-09'), await codes('2025-01-10')]).toEqual([['BAD_USER_INPUT'], []]);
  });

  test('twice, also on another case and at once; and not once it was reversed', async () => {
    const [one, other] = [await opened(), await opened()];
    const reference = `P-${key()}`;
    const at = (caseId: string) => askToPay(world(), service, caseId, { reference });
    const together = await Promise.all([at(one.caseId), at(other.caseId), at(one.caseId)]);
    expect(together.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
    const recorded = present(together.find(({ codes }) => codes.length === 0));
    done(await reverse(service, done(recorded).recordPayment.paymentId));
    expect((await at(other.caseId)).codes).toEqual([]);
    expect((await at(one.caseId)).codes).toEqual(['CONFLICT']);
  });

  test('a debt that came after the payment is not paid by it', async () => {
    const joined = await opened(
      owing(0, 0, 30, { reference: `A-${key()}` }),
      owing(0, 0, 40, { reference: `B-${key()}` }),
    );
    await sql`update debt set recorded_at = recorded_at - interval '3 days' where id = ${joined.debtIds[0]!.replace('debt_', '')}::uuid`.execute(
      world().owner,
    );
    const payment = await pay(joined, 50, { receivedOn: '2026-03-30' });
    expect([payment.allocations.length, payment.unallocated.amountMinor]).toEqual([1, '20']);
    expect((await balances(joined)).at(-1)).toBe('all 40');
  });
});

describe('a reversal', () => {
  test('gives back what the payment took, part by part, and once', async () => {
    const file = await opened(owing(10, 20, 30), owing(1, 2, 3));
    await pay(file, 5);
    const payment = await pay(file, 40);
    await pay(file, 3);
    done(await reverse(lead, payment.id));
    expect((await balances(file)).at(-1)).toBe('all 58');
    const again = await unchanged(() => reverse(lead, payment.id));
    expect(again.codes).toEqual(['CONFLICT']);
    const { payments } = done(await service.ask(PaymentsDocument, { first: 5, filter: { case: { eq: file.caseId } } }));
    const shown = present(payments.nodes.find(({ id }) => id === payment.id));
    expect(shown.reversedAt).not.toBeNull();
    expect(shown.reversals).toMatchObject([{ reason: 'RETURNED', valueOn: '2026-04-01' }]);
    expect(shown.allocations.map(({ kind }) => kind).sort()).toEqual(['PAYMENT', 'REVERSAL']);
  });

  test('of an overpayment takes what was left with it', async () => {
    const file = await opened();
    const payment = await pay(file, 100);
    done(await reverse(service, payment.id, { reason: 'CHARGED_BACK' }));
    expect(await balances(file)).toEqual(['10/20/30', 'all 60']);
  });

  test('counts from a day between that of the payment and today', async () => {
    world().clock.set('2026-04-03T02:00:00.000Z');
    const payment = await pay(await opened(), 1);
    world().clock.set('2026-04-06T02:00:00.000Z');
    const codes = async (valueOn: string) => (await reverse(service, payment.id, { valueOn })).codes;
    expect([await codes('2026-04-02'), await codes('2026-04-07'), await codes('2026-04-06')]).toEqual([
      ['BAD_USER_INPUT'],
      ['BAD_USER_INPUT'],
      [],
    ]);
  });

  test('of two at once stands once', async () => {
    const file = await opened();
    const payment = await pay(file, 15);
    const answers = await Promise.all([1, 2, 3, 4].map(() => reverse(service, payment.id)));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT', 'CONFLICT']);
    expect(await balances(file)).toEqual(['10/20/30', 'all 60']);
  });
});

test('fifty payments on one debt at once take what is owed, and the rest is shown to the unit', async () => {
  const file = await opened(owing(10, 20, 70));
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      askToPay(world(), service, file.caseId, { amount: money(3), debtId: file.debtIds[0] }),
    ),
  );
  const payments = answers.map((each) => present(done(each).recordPayment.payment));
  const left = payments.reduce((so, { unallocated }) => so + Number(unallocated.amountMinor), 0);
  expect(left).toBe(50 * 3 - 100);
  expect(await balances(file)).toEqual(['0/0/0', 'all 0']);
}, 60_000);

describe('the order', () => {
  const set = (by: Person, parts: readonly string[], sequence = 'DEBT_BY_DEBT') =>
    by.ask(SetAllocationOrderDocument, { input: { parts, sequence, idempotencyKey: key() } as never });

  test('is the one that was set last, for payments from then on', async () => {
    const file = await opened(owing(10, 20, 30), owing(1, 2, 3));
    const before = await pay(file, 1);
    done(await set(world().administrator, ['PRINCIPAL', 'FEES', 'INTEREST']));
    done(await set(world().administrator, ['PRINCIPAL', 'INTEREST', 'FEES'], 'PART_BY_PART'));
    const after = await pay(file, 34);
    expect([before.partOrder[0], after.partOrder, after.debtSequence]).toEqual([
      'FEES',
      ['PRINCIPAL', 'INTEREST', 'FEES'],
      'PART_BY_PART',
    ]);
    expect((await balances(file)).at(-1)).toBe('all 31');
    const taken = after.allocations.map(({ principal }) => Number(principal.amountMinor)).sort((a, b) => a - b);
    expect(taken).toEqual([-30, -3]);
    done(await set(world().administrator, ['FEES', 'INTEREST', 'PRINCIPAL']));
  });

  test('names each part once, and is set by administrators', async () => {
    const codes = async (by: Person, parts: readonly string[]) => (await unchanged(() => set(by, parts))).codes;
    expect(await codes(world().administrator, ['FEES', 'INTEREST'])).toEqual(['BAD_USER_INPUT']);
    expect(await codes(world().administrator, ['FEES', 'FEES', 'INTEREST'])).toEqual(['BAD_USER_INPUT']);
    expect(await codes(lead, ['FEES', 'INTEREST', 'PRINCIPAL'])).toEqual(['FORBIDDEN']);
  });
});

describe('who may', () => {
  test('a collector records what is paid on their own case, and on no other; and reverses nothing', async () => {
    const own = await opened();
    const other = await openCase(world(), { assignee: await world().person('COLLECTOR', 'South') });
    const paymentId = await recordPayment(world(), collector, own.caseId);
    expect((await unchanged(() => askToPay(world(), collector, other.caseId))).codes).toEqual(['NOT_FOUND']);
    expect((await unchanged(() => reverse(collector, paymentId))).codes).toEqual(['FORBIDDEN']);
    expect((await unchanged(() => askToPay(world(), officer, own.caseId))).codes).toEqual(['FORBIDDEN']);
    const foreign = await recordPayment(world(), service, other.caseId);
    expect((await unchanged(() => reverse(lead, foreign))).codes).toEqual(['NOT_FOUND']);
  });

  test('a firm sees payments of the cases that it is engaged for, where it is shown debts; analysts no references', async () => {
    const [engaged, plain, other] = [await opened(), await opened(), await opened()];
    const ids = [];
    for (const file of [engaged, plain, other]) ids.push(await recordPayment(world(), service, file.caseId));
    const firm = await world().firm();
    const partner = await firm.person();
    await engage(officer, firm, [engaged.caseId]);
    await engage(officer, firm, [plain.caseId], { fieldGroups: ['IDENTITY'] });
    const seen = await partner.ask('{ payments(first: 50) { totalCount nodes { id reference } } }');
    expect(done(seen).payments.nodes.map(({ id }: { id: string }) => id)).toEqual([ids[0]]);
    const below = await partner.ask(
      `{ node(id: "${plain.caseId}") { ... on Case { payments(first: 5) { totalCount } } } }`,
    );
    expect(done(below).node.payments.totalCount).toBe(0);
    const analyst = await world().person('ANALYST');
    const figures = await analyst.ask('{ payments(first: 50) { nodes { amount { amountMinor } } } }');
    expect(done(figures).payments.nodes.length).toBeGreaterThan(2);
    expect((await analyst.ask('{ payments(first: 1) { nodes { reference } } }')).codes).toEqual(['FORBIDDEN']);
    const byReference = '{ payments(first: 1, filter: { reference: { eq: "x" } }) { nodes { id } } }';
    expect((await analyst.ask(byReference)).codes).toEqual(['FORBIDDEN']);
    const unmatched = '{ unmatchedPayments(first: 1) { nodes { id } } }';
    for (const by of [analyst, collector, partner]) expect((await by.ask(unmatched)).codes).toEqual(['FORBIDDEN']);
  });
});
