import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ChargeDebtDocument, DebtBalancesDocument, WaiveDebtDocument } from '../../schema/operations/documents.js';
import { leavesOf } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { recordPayment } from '../kit/payments.js';
import { agreement, agreePlan, changePlanPolicy, proposePlan, settlement } from '../kit/plans.js';
import {
  debtInput,
  done,
  endPause,
  key,
  openCase,
  pauseCase,
  present,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** What is added to debts, and what is forgiven of them. The world's clock begins at 2026-04-01, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  service = await serviceOf(world());
  // Half of it by two people, a tenth by a lead, a twentieth by a collector.
  await changePlanPolicy(officer, world().clock.now().toISOString());
});

const cny = (amountMinor: number, currency = 'CNY') => ({ amountMinor: String(amountMinor), currency });

/** One debt of 100 fees, 400 interest and 9 500 principal. */
const opened = (): Promise<OpenedCase> =>
  openCase(world(), {
    assignee: collector,
    debts: [debtInput({ fees: cny(100), interest: cny(400), principal: cny(9_500) })],
  });

const charge = (by: Person, file: OpenedCase, more: Record<string, unknown> = {}) => {
  const input = { debtId: file.debtIds[0]!, reason: 'ACCRUED', valueOn: '2026-04-01', idempotencyKey: key(), ...more };
  return by.ask(ChargeDebtDocument, { input: input as never });
};
const waive = (by: Person, file: OpenedCase, more: Record<string, unknown> = {}) => {
  const input = { debtId: file.debtIds[0]!, waiverReason: 'HARDSHIP', idempotencyKey: key(), ...more };
  return by.ask(WaiveDebtDocument, { input: input as never });
};

/** Fees, interest and principal of its one debt, and what is owed on the case. */
async function owed({ caseId }: OpenedCase): Promise<readonly number[]> {
  const { node } = done(await service.ask(DebtBalancesDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  const debt = present(node.debts[0]);
  return [debt.fees, debt.interest, debt.principal, node.outstanding].map(({ amountMinor }) => Number(amountMinor));
}

describe('what is charged', () => {
  test('is owed, part by part, with its entry', async () => {
    const file = await opened();
    const left = await leavesOf(world(), async () => {
      const { chargeDebt } = done(await charge(lead, file, { interest: cny(37), fees: cny(3) }));
      expect(chargeDebt.balanceEntry).toMatchObject({ kind: 'CHARGE', chargeReason: 'ACCRUED', valueOn: '2026-04-01' });
    });
    expect(await owed(file)).toEqual([103, 437, 9_500, 10_040]);
    expect(left).toMatchObject([{ type: 'debt.charged', outcomes: ['ACCRUED'] }]);
  });

  test.each([
    ['nothing', {}, 'BAD_USER_INPUT'],
    ['nought', { fees: cny(0) }, 'BAD_USER_INPUT'],
    ['less than nothing', { fees: cny(-1) }, 'BAD_USER_INPUT'],
    ['another currency', { fees: cny(1, 'JPY') }, 'BAD_USER_INPUT'],
    ['from tomorrow on', { fees: cny(1), valueOn: '2026-04-02' }, 'BAD_USER_INPUT'],
    ['from before the debt', { fees: cny(1), valueOn: '2026-03-31' }, 'BAD_USER_INPUT'],
  ])('is refused for %s', async (_, more, code) => {
    const file = await opened();
    expect((await charge(service, file, more)).codes).toEqual([code]);
    expect(await owed(file)).toEqual([100, 400, 9_500, 10_000]);
  });

  test('is for leads and services, of cases in their sight that are not closed', async () => {
    const file = await opened();
    expect((await charge(collector, file, { fees: cny(1) })).codes).toEqual(['FORBIDDEN']);
    const other = await world().person('TEAM_LEAD', 'South');
    expect((await charge(other, file, { fees: cny(1) })).codes).toEqual(['NOT_FOUND']);
    const input = { caseId: file.caseId, stage: 'CLOSED', idempotencyKey: key() };
    done(await lead.ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', { input }));
    expect((await charge(service, file, { fees: cny(1) })).codes).toEqual(['CONFLICT']);
  });
});

describe('in a moratorium under the law of GB', () => {
  const british = (): Promise<OpenedCase> =>
    openCase(world(), {
      assignee: collector,
      // Listed by their references.
      debts: ['GB-SCT', 'CN'].map((jurisdiction, n) => debtInput({ jurisdiction, reference: `${n}-${key()}` })),
    });
  const on = (file: OpenedCase, valueOn: string, more: Record<string, unknown> = {}) =>
    charge(service, file, { interest: cny(1), valueOn, ...more });
  afterEach(() => world().clock.set('2026-04-01T02:00:00Z'));
  const recorded = async (): Promise<OpenedCase> => {
    world().clock.set('2026-04-01T02:00:00Z');
    const file = await british();
    world().clock.set('2026-04-10T12:00:00Z');
    return file;
  };

  /** In London, from the beginning of the 3rd to the end of the 6th. */
  const span = { validFrom: '2026-04-02T23:00:00Z', validTo: '2026-04-06T23:00:00Z' };

  test.each(['MORATORIUM', 'MENTAL_HEALTH_MORATORIUM'])('no interest and no fee accrues: %s', async (reason) => {
    const file = await recorded();
    await pauseCase(officer, file.caseId, { reason, ...span });
    const codes = async (valueOn: string, more = {}) => (await on(file, valueOn, more)).codes;
    expect([await codes('2026-04-02'), await codes('2026-04-07')]).toEqual([[], []]);
    for (const valueOn of ['2026-04-03', '2026-04-06'])
      for (const more of [{}, { reason: 'FEE', interest: null, fees: cny(1) }]) {
        const { errors } = await on(file, valueOn, more);
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', 'valueOn'] } }]);
        expect(errors[0]?.message).toContain('regulation 7');
      }
    // Neither accrues.
    expect(await codes('2026-04-03', { reason: 'DRAWN', interest: null, principal: cny(1) })).toEqual([]);
    expect(await codes('2026-04-03', { reason: 'CORRECTION' })).toEqual([]);
    // The other debt is under another law.
    expect(await codes('2026-04-03', { debtId: file.debtIds[1] })).toEqual([]);
  });

  test('that never held, or is of another debt, it accrues', async () => {
    const file = await recorded();
    const pauseId = await pauseCase(officer, file.caseId, { reason: 'MORATORIUM', ...span });
    await endPause(officer, pauseId, span.validFrom);
    await pauseCase(officer, file.caseId, { reason: 'MORATORIUM', ...span, debtIds: [file.debtIds[1]] });
    expect((await on(file, '2026-04-03')).codes).toEqual([]);
  });
});

test('what is owed on a case stays within what 64 bits hold', async () => {
  const file = await openCase(world(), { assignee: collector, debts: [debtInput(), debtInput()] });
  const most = 2n ** 63n - 1n;
  const interest = (amountMinor: bigint) => ({ interest: { amountMinor: String(amountMinor), currency: 'CNY' } });
  const { errors, codes } = await charge(service, file, interest(most - 250_000n + 1n));
  expect(codes).toEqual(['BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain('64 bits');
  expect((await charge(service, file, interest(most - 250_000n))).codes).toEqual([]);
  expect((await charge(service, file, { fees: cny(1) })).codes).toEqual(['BAD_USER_INPUT']);
});

describe('what is forgiven without a plan', () => {
  test('is up to the role, over all that was forgiven in the case: many small ones are as one', async () => {
    const file = await opened();
    done(await waive(collector, file, { principal: cny(300) }));
    done(await waive(collector, file, { interest: cny(200) }));
    expect(await owed(file)).toEqual([100, 200, 9_200, 9_500]);
    // 501 of 10 000 is more than a twentieth, though 1 is not.
    expect((await waive(collector, file, { fees: cny(1) })).codes).toEqual(['BAD_USER_INPUT']);
    expect(done(await waive(collector, file, { fees: cny(1), reason: 'ill' })).waiveDebt.approval?.asks).toContain(
      'Forgive 6 % of what is owed',
    );
    expect(await owed(file)).toEqual([100, 200, 9_200, 9_500]);
    // A lead goes on to a tenth.
    done(await waive(lead, file, { principal: cny(500) }));
    expect(await owed(file)).toEqual([100, 200, 8_700, 9_000]);
    expect(done(await waive(lead, file, { principal: cny(1), reason: 'ill' })).waiveDebt.balanceEntry).toBeNull();
  });

  test('takes a second person beyond that, and nobody may more than the policy', async () => {
    const file = await opened();
    const half = { principal: cny(5_000), reason: 'she is gravely ill' };
    const { approval } = done(await waive(collector, file, half)).waiveDebt;
    expect((await waive(collector, file, half)).codes).toEqual(['CONFLICT']);
    await approve(officer, present(approval).id);
    // Another amount is another request.
    expect(done(await waive(collector, file, { ...half, principal: cny(4_999) })).waiveDebt.balanceEntry).toBeNull();
    const { balanceEntry } = done(await waive(collector, file, half)).waiveDebt;
    expect(balanceEntry).toMatchObject({ kind: 'WAIVER', waiverReason: 'HARDSHIP' });
    expect(await owed(file)).toEqual([100, 400, 4_500, 5_000]);
    expect((await waive(collector, file, { principal: cny(1), reason: 'more' })).codes).toEqual(['BAD_USER_INPUT']);
    // What is charged later is owed as well, and of it too half may be forgiven.
    done(await charge(service, file, { fees: cny(2) }));
    expect(done(await waive(collector, file, { fees: cny(1), reason: 'more' })).waiveDebt.approval).not.toBeNull();
  });

  test('is never more than is owed of the part, nor of another currency, nor out of sight', async () => {
    const file = await opened();
    expect((await waive(collector, file, { fees: cny(101) })).errors[0]?.message).toContain('input.fees');
    expect((await waive(collector, file, { fees: cny(1, 'USD') })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await waive(collector, file)).codes).toEqual(['BAD_USER_INPUT']);
    const stranger = await world().person('COLLECTOR', 'South');
    expect((await waive(stranger, file, { fees: cny(1) })).codes).toEqual(['NOT_FOUND']);
    expect((await waive(officer, file, { fees: cny(1) })).codes).toEqual(['FORBIDDEN']);
    expect(await owed(file)).toEqual([100, 400, 9_500, 10_000]);
  });

  test('at once by many: no more than the role may', async () => {
    const file = await opened();
    const asked = Array.from({ length: 12 }, (_, index) =>
      waive(collector, file, { principal: cny(100 + index), reason: 'ill' }),
    );
    const answers = (await Promise.all(asked)).map((answer) => done(answer).waiveDebt);
    const [, , principal] = await owed(file);
    const forgiven = 9_500 - present(principal);
    expect(forgiven).toBeLessThanOrEqual(500);
    expect(answers.filter(({ balanceEntry }) => balanceEntry !== null)).toHaveLength(4);
    expect(answers.filter(({ approval }) => approval !== null)).toHaveLength(8);
  });

  test('is refused while a plan is performed on the debt', async () => {
    const file = await openCase(world(), { assignee: collector });
    await agreePlan(collector, await proposePlan(collector, file.caseId));
    expect((await waive(collector, file, { principal: cny(1) })).codes).toEqual(['CONFLICT']);
  });
});

describe('what a plan forgives', () => {
  /** CNY 1 000.00 of 1 250.00, in two instalments due on the last days of April and May. */
  async function settled(): Promise<OpenedCase> {
    const file = await openCase(world(), { assignee: collector });
    const terms = { ...settlement, instalmentCount: 2, firstDueOn: '2026-04-30', isAtMonthEnd: true };
    const plan = await proposePlan(collector, file.caseId, terms);
    const input = { ...agreement(plan), reason: 'a settlement' };
    const asked = await collector.ask(
      'mutation ($input: AgreePlanInput!) { agreePlan(input: $input) { approval { id } plan { id } } }',
      { input: { ...input, idempotencyKey: key() } },
    );
    await approve(officer, done(asked).agreePlan.approval.id);
    const agreed = await collector.ask('mutation ($input: AgreePlanInput!) { agreePlan(input: $input) { planId } }', {
      input: { ...input, idempotencyKey: key() },
    });
    expect(agreed.codes).toEqual([]);
    return file;
  }

  test('is forgiven once it is kept, and not before; what was charged meanwhile is not', async () => {
    const [kept, charged, short] = [await settled(), await settled(), await settled()];
    expect(await owed(kept)).toEqual([0, 0, 125_000, 125_000]);
    world().clock.set('2026-05-31T02:00:00Z');
    for (const file of [kept, charged])
      await recordPayment(world(), service, file.caseId, { amount: cny(100_000), receivedOn: '2026-05-31' });
    await recordPayment(world(), service, short.caseId, { amount: cny(99_999), receivedOn: '2026-05-31' });
    done(await charge(service, charged, { interest: cny(300), valueOn: '2026-05-31' }));
    expect(await owed(kept)).toEqual([0, 0, 25_000, 25_000]);
    const left = await leavesOf(world(), () => night(world(), service.actor, { businessDate: '2026-05-31' }));
    expect(await owed(kept)).toEqual([0, 0, 0, 0]);
    expect((await owed(charged)).at(-1)).toBe(300);
    expect(await owed(short)).toEqual([0, 0, 25_001, 25_001]);
    expect(left.filter(({ type }) => type === 'debt.waived')).toMatchObject([
      { outcomes: ['PLAN_KEPT'], subjects: [{ role: 'DEBTOR', stream: 'OTHER' }] },
      { outcomes: ['PLAN_KEPT'] },
    ]);
  });
});
