/** No sequence of what happens to a debt makes a balance differ from its entries; and the database refuses who tries. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import type pg from 'pg';
import { isLongRun } from '../kit/outside-data.js';
import { ChargeDebtDocument, DebtBalancesDocument, WaiveDebtDocument } from '../../schema/operations/documents.js';
import { askToPay, bringPayments, paymentRow, recordPayment, reversePayment, today } from '../kit/payments.js';
import { changePlanPolicy } from '../kit/plans.js';
import { debtInput, done, key, openCase, present, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
let service: Person;
beforeAll(async () => {
  service = await world().person('SERVICE');
  const all = {
    largestForgivenBasisPoints: 10_000,
    leadForgivesBasisPoints: 10_000,
    collectorForgivesBasisPoints: 10_000,
  };
  await changePlanPolicy(await world().person('COMPLIANCE_OFFICER'), world().clock.now().toISOString(), all);
});

const money = (amountMinor: bigint | number, currency = 'CNY') => ({ amountMinor: String(amountMinor), currency });

/** Of every debt and case of the database: what it shows, beside what its entries and debts add up to. */
async function differing(): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select (select count(*) from debt d where array[d.fees_minor, d.interest_minor, d.principal_minor] is distinct from (
        select array[sum(e.fees_minor), sum(e.interest_minor), sum(e.principal_minor)]::bigint[] from balance_entry e where e.debt_id = d.id))::int
      + (select count(*) from collection_case c where c.outstanding_minor <> (
        select sum(d.fees_minor + d.interest_minor + d.principal_minor) from debt d where d.case_id = c.id))::int
      + (select count(*) from payment p where p.amount_minor - p.unallocated_minor <> (
        select coalesce(-sum(e.fees_minor + e.interest_minor + e.principal_minor), 0) from balance_entry e where e.payment_id = p.id and e.kind = 'PAYMENT'))::int as many`.execute(
    world().owner,
  );
  return present(rows[0]).many;
}

type Step =
  | { readonly does: 'pay'; readonly amount: number; readonly debt: number | null }
  | { readonly does: 'reverse'; readonly which: number }
  | { readonly does: 'import'; readonly amount: number }
  | { readonly does: 'charge' | 'waive'; readonly part: Part; readonly amount: number; readonly debt: number };

const parts = ['fees', 'interest', 'principal'] as const;
type Part = (typeof parts)[number];

const steps = fc.array(
  fc.oneof(
    fc.record({
      does: fc.constant('pay' as const),
      amount: fc.integer({ min: 1, max: 150 }),
      debt: fc.option(fc.nat(1)),
    }),
    fc.record({ does: fc.constant('reverse' as const), which: fc.nat(20) }),
    fc.record({ does: fc.constant('import' as const), amount: fc.integer({ min: 1, max: 150 }) }),
    fc.record({
      ...{ does: fc.constantFrom('charge' as const, 'waive' as const), part: fc.constantFrom(...parts) },
      ...{ amount: fc.integer({ min: 1, max: 40 }), debt: fc.nat(1) },
    }),
  ),
  { minLength: 1, maxLength: 8 },
);
const amounts = fc.tuple(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 60 }));

test('after any sequence of payments, reversals, files, charges and waivers every balance is the sum of its entries, and no money is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(amounts, amounts),
      fc.constantFrom('JPY', 'CNY', 'USD', 'KWD'),
      steps,
      async (debts, currency, sequence) => {
        const file = await openCase(world(), {
          debts: debts.map(([fees, interest, principal]) =>
            debtInput({
              ...{ fees: money(fees, currency), interest: money(interest, currency) },
              principal: money(principal, currency),
            }),
          ),
        });
        let owed = debts.flat().reduce((so, each) => so + each, 0);
        /** What stands: what was paid, and what of it is left. */
        const standing = new Map<string, { readonly paid: number; readonly left: number }>();
        for (const step of sequence) {
          if (step.does === 'reverse') await reverseOne(standing, step.which);
          else if ('part' in step) owed += await changeOne(file, currency, step);
          else await payOne(file, currency, step, standing);
          expect(await differing()).toBe(0);
          const kept = [...standing.values()].reduce((so, { paid, left }) => so + paid - left, 0);
          expect(await outstandingOf(file)).toBe(owed - kept);
        }
      },
    ),
    { numRuns: isLongRun ? 200 : 12 },
  );
}, 600_000);

async function outstandingOf({ caseId }: OpenedCase): Promise<number> {
  const { node } = done(await service.ask(DebtBalancesDocument, { caseId }));
  return node?.__typename === 'Case' ? Number(node.outstanding.amountMinor) : NaN;
}

async function reverseOne(standing: Map<string, unknown>, which: number): Promise<void> {
  const paymentId = [...standing.keys()][which % Math.max(1, standing.size)];
  if (paymentId === undefined) return;
  await reversePayment(service, paymentId);
  standing.delete(paymentId);
}

/** @returns by how much more, or less, is owed: nothing where more is forgiven than is owed of the part. */
async function changeOne(
  file: OpenedCase,
  currency: string,
  { does, part, amount, debt }: Extract<Step, { does: 'charge' | 'waive' }>,
): Promise<number> {
  const input = { debtId: file.debtIds[debt]!, [part]: money(amount, currency), idempotencyKey: key() };
  if (does === 'charge') {
    done(await service.ask(ChargeDebtDocument, { input: { ...input, reason: 'FEE', valueOn: today(world()) } }));
    return amount;
  }
  const answer = await service.ask(WaiveDebtDocument, { input: { ...input, waiverReason: 'GOODWILL' } });
  if (answer.codes.length > 0) expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  return answer.codes.length > 0 ? 0 : -amount;
}

const digits: Readonly<Record<string, number>> = { JPY: 0, CNY: 2, USD: 2, KWD: 3 };

async function payOne(
  file: OpenedCase,
  currency: string,
  step: Extract<Step, { does: 'pay' | 'import' }>,
  standing: Map<string, { readonly paid: number; readonly left: number }>,
): Promise<void> {
  if (step.does === 'pay') {
    const debtId = step.debt === null ? null : file.debtIds[step.debt];
    const more = { amount: money(step.amount, currency), debtId };
    const payment = present(done(await askToPay(world(), service, file.caseId, more)).recordPayment.payment);
    standing.set(payment.id, { paid: step.amount, left: Number(payment.unallocated.amountMinor) });
    return;
  }
  const { rows } = await sql<{ reference: string }>`
    select reference from collection_case where id = ${file.caseId.replace('case_', '')}::uuid`.execute(world().owner);
  const decimals = digits[currency] ?? 2;
  const amount = decimals === 0 ? String(step.amount) : (step.amount / 10 ** decimals).toFixed(decimals);
  const row = paymentRow(world(), { amount, currency, case_reference: present(rows[0]).reference });
  await bringPayments(world(), service.actor, [row]);
  const { rows: found } = await sql<{ id: string; left: string }>`
    select id, unallocated_minor as left from payment where reference = ${String(row['payment_reference'])}`.execute(
    world().owner,
  );
  // One like a payment that was recorded by hand waits among the unmatched ones.
  for (const { id, left } of found) standing.set(`payment_${id}`, { paid: step.amount, left: Number(left) });
}

describe('the database refuses', () => {
  let app: pg.Client;
  let file: OpenedCase;
  let paymentId: string;
  beforeAll(async () => {
    app = await world().connect('app');
    file = await openCase(world(), { debts: [debtInput({ principal: money(1000) })] });
    paymentId = (await recordPayment(world(), service, file.caseId)).replace('payment_', '');
  });

  /** SQLSTATE of what the application's own login is refused with, at the statement or at the commit. */
  async function refusal(statement: string): Promise<string | null> {
    const { institutionId, id, role } = service.actor;
    await app.query('begin');
    try {
      await app.query('select access.open_session($1, $2, $3)', [institutionId, id, role]);
      await app.query(statement);
      await app.query('commit');
      return null;
    } catch (error) {
      await app.query('rollback');
      return (error as { code: string }).code;
    }
  }
  const debt = () => `'${file.debtIds[0]!.replace('debt_', '')}'::uuid`;
  const entry = (kind: string, fees: number, interest: number, principal: number, payment = 'null', currency = 'CNY') =>
    `insert into balance_entry (institution_id, id, debt_id, kind, payment_id, value_on, currency, fees_minor, interest_minor, principal_minor, recorded_at, entry_id)
     select institution_id, gen_random_uuid(), id, '${kind}', ${payment}, '2026-04-01', '${currency}', ${fees}, ${interest}, ${principal}, now(), entry_id from debt where id = ${debt()}`;
  const own = () => `'${paymentId}'::uuid`;

  test.each([
    [
      'a balance that changes without an entry',
      () => `update debt set principal_minor = principal_minor - 1 where id = ${debt()}`,
      'PB409',
    ],
    [
      'a case that changes without its debts',
      () =>
        `update collection_case set outstanding_minor = outstanding_minor + 1 where id = (select case_id from debt where id = ${debt()})`,
      'PB409',
    ],
    ['a payment that takes more than it is', () => entry('PAYMENT', 0, 0, -1, own()), 'PB409'],
    [
      'a payment that is marked as reversed, and gives nothing back',
      () => `update payment set reversed_at = now() where id = ${own()}`,
      'PB409',
    ],
    ['a return of what stands', () => entry('REVERSAL', 0, 0, 1, own()), 'PB409'],
    ['more taken than is owed', () => entry('PAYMENT', 0, 0, -1001, own()), '23514'],
    ['a payment that adds to what is owed', () => entry('PAYMENT', 0, 0, 1, own()), '23514'],
    ['a payment without a payment', () => entry('PAYMENT', 0, 0, -1), '23514'],
    ['a second opening', () => entry('OPENING', 0, 0, 1), '23514'],
    ['a charge without a reason', () => entry('CHARGE', 1, 0, 0), '23514'],
    ['a waiver that adds to what is owed', () => entry('WAIVER', 1, 0, 0), '23514'],
    ['an entry that changes', () => `update balance_entry set principal_minor = 0 where debt_id = ${debt()}`, '42501'],
    ['an entry that goes', () => `delete from balance_entry where debt_id = ${debt()}`, '42501'],
    ['a payment that changes', () => `update payment set amount_minor = 1 where id = ${own()}`, '42501'],
  ])('%s', async (_, statement, code) => {
    expect(await refusal(statement())).toBe(code);
    expect(await differing()).toBe(0);
  });

  test('also whoever is past its permissions: an entry that is changed or gone does not add up', async () => {
    const superuser = await world().connect('superuser');
    for (const statement of [
      `update balance_entry set principal_minor = principal_minor + 1 where debt_id = ${debt()} and kind = 'OPENING'`,
      `delete from balance_entry where payment_id = ${own()}`,
    ])
      await expect(superuser.query(statement)).rejects.toMatchObject({ code: 'PB409' });
    expect(await differing()).toBe(0);
  });

  test('and takes a debt with its opening entry, whoever writes it', async () => {
    const before = await differing();
    const { rows } = await sql<{ kind: string; principal: string }>`
      select kind, principal_minor as principal from balance_entry where id = ${file.debtIds[0]!.replace('debt_', '')}::uuid`.execute(
      world().owner,
    );
    expect([before, rows]).toEqual([0, [{ kind: 'OPENING', principal: '1000' }]]);
  });
});
