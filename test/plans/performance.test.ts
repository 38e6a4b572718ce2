import { beforeAll, expect, test } from '@jest/globals';
import { EndPlanDocument, PlansOfCaseDocument } from '../../schema/operations/documents.js';
import { leavesOf } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { recordPayment, reversePayment } from '../kit/payments.js';
import { agreePlan, proposePlan, recordPromise } from '../kit/plans.js';
import { done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** By the night's business date and what was paid, plans and promises are kept or broken. The world's clock begins at 2026-04-01. */
const world = newWorld();

let collector: Person;
let officer: Person;
let service: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  service = await serviceOf(world());
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const pay = (caseId: string, amountMinor: number, receivedOn: string): Promise<string> =>
  recordPayment(world(), service, caseId, { amount: cny(amountMinor), receivedOn });
const run = (businessDate: string) => night(world(), service.actor, { businessDate });

const caseOf = async (caseId: string) => {
  const { node } = done(await officer.ask(PlansOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node;
};
const planOf = async (caseId: string) => (await caseOf(caseId)).plans.nodes[0]?.state;
const promiseOf = async (caseId: string) => (await caseOf(caseId)).promises.nodes[0]?.state;
const isPaused = async (caseId: string): Promise<boolean> => {
  const { node } = done(
    await officer.ask('query ($id: ID!) { node(id: $id) { ... on Case { pauses { reason ends { id } } } } }', {
      id: caseId,
    }),
  );
  return node.pauses.some(
    (each: { reason: string; ends: unknown[] }) => each.reason === 'PERFORMING_PLAN' && each.ends.length === 0,
  );
};

/** Of a debt of CNY 1,250.00: two instalments of 625.00, due on the last days of April and May. */
async function agreed(): Promise<OpenedCase> {
  const opened = await openCase(world(), { assignee: collector });
  const terms = { instalmentCount: 2, firstDueOn: '2026-04-30', isAtMonthEnd: true };
  await agreePlan(collector, await proposePlan(collector, opened.caseId, terms));
  return opened;
}

async function promised(): Promise<OpenedCase> {
  const opened = await openCase(world(), { assignee: collector });
  await recordPromise(collector, opened.caseId, { amount: cny(50_000), dueOn: '2026-04-10' });
  return opened;
}

test('by each business date, on both sides of every edge', async () => {
  const [unpaid, short, reversed, kept, ended] = [
    await agreed(),
    await agreed(),
    await agreed(),
    await agreed(),
    await agreed(),
  ];
  const [open, broken, early, late] = [await promised(), await promised(), await promised(), await promised()];
  world().clock.set('2026-06-30T02:00:00Z');

  await pay(early.caseId, 50_000, '2026-04-05');
  await pay(broken.caseId, 49_999, '2026-04-10');
  await pay(late.caseId, 50_000, '2026-04-11');
  expect((await run('2026-04-04')).steps[3]).toMatchObject({ step: 'promises', rows: 4, ended: 0 });
  const left = await leavesOf(world(), () => run('2026-04-05'));
  expect(await promiseOf(early.caseId)).toBe('KEPT');
  expect(left.filter(({ type }) => type === 'promise.ended')).toMatchObject([
    { outcomes: ['KEPT'], subjects: [{ role: 'DEBTOR', stream: 'OTHER' }] },
  ]);
  expect(left.find(({ type }) => type === 'promises.judged')?.batch).toMatchObject({ count: 1 });
  await run('2026-04-10');
  for (const { caseId } of [open, broken, late]) expect(await promiseOf(caseId)).toBe('OPEN');
  await run('2026-04-11');
  for (const { caseId } of [open, broken, late]) expect(await promiseOf(caseId)).toBe('BROKEN');

  await pay(short.caseId, 62_499, '2026-04-30');
  await pay(kept.caseId, 62_500, '2026-04-30');
  const paymentId = await pay(reversed.caseId, 62_500, '2026-04-30');
  await reversePayment(service, paymentId);
  done(
    await officer.ask(EndPlanDocument, {
      input: { planId: (await caseOf(ended.caseId)).plans.nodes[0]!.id, outcome: 'KEPT', idempotencyKey: key() },
    }),
  );
  expect((await run('2026-04-30')).steps[2]).toMatchObject({ step: 'plans', rows: 4, changed: 0 });
  for (const { caseId } of [unpaid, short, reversed, kept]) expect(await planOf(caseId)).toBe('PERFORMING');
  expect(await isPaused(unpaid.caseId)).toBe(true);
  expect((await run('2026-05-01')).steps[2]).toMatchObject({ step: 'plans', rows: 4, changed: 3, ended: 3 });
  for (const { caseId } of [unpaid, short, reversed]) {
    expect(await planOf(caseId)).toBe('BROKEN');
    expect(await isPaused(caseId)).toBe(false);
  }
  expect(await planOf(ended.caseId)).toBe('KEPT');
  expect(await planOf(kept.caseId)).toBe('PERFORMING');
  expect(await isPaused(kept.caseId)).toBe(true);

  await pay(kept.caseId, 62_499, '2026-05-20');
  await run('2026-05-20');
  expect(await planOf(kept.caseId)).toBe('PERFORMING');
  await pay(kept.caseId, 1, '2026-05-21');
  await run('2026-05-21');
  expect(await planOf(kept.caseId)).toBe('KEPT');
  expect(await isPaused(kept.caseId)).toBe(false);
  expect(await leavesOf(world(), () => run('2026-05-21'))).toEqual([]);
});
