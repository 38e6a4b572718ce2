import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  DebtBalancesDocument,
  EndPlanDocument,
  PlansOfCaseDocument,
  ReversePaymentDocument,
  WaiveDebtDocument,
} from '../../schema/operations/documents.js';
import { dayIn } from '../../src/lib/calendar.js';
import { night } from '../kit/nights.js';
import { recordPayment } from '../kit/payments.js';
import { agreePlan, changePlanPolicy, proposePlan, recordPromise, settlement } from '../kit/plans.js';
import { debtInput, done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

/** What counts as paid on a plan or a promise is what came after it. The world's clock begins at 2026-04-01, ten in the morning. */
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
  // Half of it by two people, a tenth by a lead.
  await changePlanPolicy(officer, world().clock.now().toISOString(), { leadForgivesBasisPoints: 5_000 });
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const pay = (caseId: string, amountMinor: number, more: Record<string, unknown> = {}): Promise<string> =>
  recordPayment(world(), service, caseId, { amount: cny(amountMinor), receivedOn: today(), ...more });
const today = (): string => dayIn('Asia/Shanghai', world().clock.now());
const hourLater = (): void => world().clock.set(new Date(world().clock.now().getTime() + 3_600_000).toISOString());
const endAsKept = (planId: string) =>
  lead.ask(EndPlanDocument, { input: { planId, outcome: 'KEPT', idempotencyKey: key() } });

async function stateOf({ caseId }: OpenedCase) {
  const { node } = done(await officer.ask(PlansOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return { plan: node.plans.nodes[0]?.state, promises: node.promises.nodes.map(({ state }) => state).sort() };
}

async function owed({ caseId }: OpenedCase): Promise<readonly string[]> {
  const { node } = done(await service.ask(DebtBalancesDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node.debts.map(({ principal }) => principal.amountMinor).sort();
}

const opened = (...principals: readonly number[]): Promise<OpenedCase> =>
  openCase(world(), {
    assignee: collector,
    // Listed by their references.
    debts: principals.map((each, n) =>
      debtInput({ principal: cny(each), interest: cny(0), fees: cny(0), reference: `${n}-${key()}` }),
    ),
  });

describe('a plan', () => {
  test('is kept by what was recorded since it was agreed, whatever the day from which that counts', async () => {
    const file = await opened(10_000);
    await pay(file.caseId, 1_000);
    hourLater();
    const terms = { total: cny(9_000), instalmentCount: 1, firstDueOn: '2026-04-30' };
    await agreePlan(collector, await proposePlan(collector, file.caseId, terms));
    hourLater();
    await pay(file.caseId, 8_999);
    const agreedOn = today();
    await night(world(), service.actor, { businessDate: agreedOn });
    expect(await stateOf(file)).toMatchObject({ plan: 'PERFORMING' });
    world().clock.set('2026-04-02T02:00:00Z');
    // It was on its way while the two agreed.
    await pay(file.caseId, 1, { receivedOn: agreedOn });
    await night(world(), service.actor, { businessDate: today() });
    expect(await stateOf(file)).toMatchObject({ plan: 'KEPT' });
  });

  test('is not broken by a payment of before that is reversed', async () => {
    const file = await opened(10_000);
    const paymentId = await pay(file.caseId, 1_000);
    hourLater();
    const terms = { total: cny(9_000), instalmentCount: 1, firstDueOn: '2026-04-30' };
    await agreePlan(collector, await proposePlan(collector, file.caseId, terms));
    hourLater();
    await pay(file.caseId, 9_000);
    world().clock.set('2026-04-03T02:00:00Z');
    const input = { paymentId, reason: 'RETURNED' as const, valueOn: '2026-04-03', idempotencyKey: key() };
    done(await service.ask(ReversePaymentDocument, { input }));
    await night(world(), service.actor, { businessDate: '2026-04-03' });
    expect(await stateOf(file)).toMatchObject({ plan: 'KEPT' });
    expect(await owed(file)).toEqual(['1000']);
  });

  test('forgives nothing before all of its total is paid, whoever says that it was kept', async () => {
    const file = await opened(10_000);
    const terms = { ...settlement, total: cny(8_000), instalmentCount: 1, firstDueOn: '2026-05-31' };
    const plan = await agreePlan(lead, await proposePlan(lead, file.caseId, terms));
    hourLater();
    await pay(file.caseId, 7_999);
    const early = await endAsKept(plan.id);
    expect(early.codes).toEqual(['BAD_USER_INPUT']);
    expect(await owed(file)).toEqual(['2001']);
    await pay(file.caseId, 1);
    expect((await endAsKept(plan.id)).codes).toEqual([]);
    expect(await owed(file)).toEqual(['0']);
  });

  test('is paid first, where a payment names no debt', async () => {
    const file = await opened(10_000, 3_000);
    const terms = { debtIds: [file.debtIds[1]], total: cny(3_000), instalmentCount: 2, firstDueOn: '2026-05-31' };
    await pay(file.caseId, 100);
    expect(await owed(file)).toEqual(['3000', '9900']);
    await agreePlan(collector, await proposePlan(collector, file.caseId, terms));
    hourLater();
    await pay(file.caseId, 1_500);
    expect(await owed(file)).toEqual(['1500', '9900']);
    await pay(file.caseId, 1_600);
    expect(await owed(file)).toEqual(['0', '9800']);
  });
});

test('of two promises in a case one payment keeps one', async () => {
  const file = await opened(100_000);
  await recordPromise(collector, file.caseId, { amount: cny(20_000), dueOn: '2026-04-20' });
  await recordPromise(collector, file.caseId, { amount: cny(20_000), dueOn: '2026-04-25' });
  hourLater();
  await pay(file.caseId, 20_000);
  world().clock.set('2026-04-04T02:00:00Z');
  await night(world(), service.actor, { businessDate: '2026-04-04' });
  expect((await stateOf(file)).promises).toEqual(['KEPT', 'OPEN']);
});

test('what was never owed is taken off whole, by two people', async () => {
  const file = await opened(10_000);
  const input = { debtId: file.debtIds[0]!, principal: cny(10_000), reason: 'Charged twice', idempotencyKey: key() };
  const gift = await lead.ask(WaiveDebtDocument, { input: { ...input, waiverReason: 'HARDSHIP' } });
  expect(gift.codes).toEqual(['BAD_USER_INPUT']);
  const waits = { ...input, waiverReason: 'NOT_OWED' as const, idempotencyKey: key() };
  const asked = done(await lead.ask(WaiveDebtDocument, { input: waits })).waiveDebt;
  expect(await owed(file)).toEqual(['10000']);
  await approve(officer, asked.approval!.id);
  done(await lead.ask(WaiveDebtDocument, { input: { ...waits, idempotencyKey: key() } }));
  expect(await owed(file)).toEqual(['0']);
});
