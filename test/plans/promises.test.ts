import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ChangePlanPolicyDocument,
  EndPromiseDocument,
  PlanPoliciesDocument,
  PlansOfCaseDocument,
  PromisesDocument,
  RecordPromiseDocument,
} from '../../schema/operations/documents.js';
import { enoughOf } from '../../src/plans/record-promise.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { changePlanPolicy, policyInput, promiseInput, recordPromise } from '../kit/plans.js';
import { done, key, openCase, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let officer: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const opened = (): Promise<OpenedCase> => openCase(world(), { assignee: collector });
const promise = (by: Person, caseId: string, more: Record<string, unknown> = {}) =>
  by.ask(RecordPromiseDocument, { input: { ...promiseInput(caseId, more), idempotencyKey: key() } as never });
const end = (by: Person, promiseToPayId: string, outcome: 'KEPT' | 'BROKEN' | 'WITHDRAWN') =>
  by.ask(EndPromiseDocument, { input: { promiseToPayId, outcome, idempotencyKey: key() } });

async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

describe('a promise', () => {
  test('is recorded with its amount and day, and seen in its case', async () => {
    const { caseId } = await opened();
    const left = await leavesOf(world(), async () => {
      const { promiseToPay } = done(await promise(collector, caseId)).recordPromise;
      expect(promiseToPay).toMatchObject({
        ...{ state: 'OPEN', amount: cny(50_000), enough: cny(50_000), dueOn: '2026-04-10', toleranceDays: 0 },
        ...{ actor: { id: collector.id }, changes: [{ state: 'OPEN' }] },
      });
    });
    expect(left).toMatchObject([{ type: 'promise.recorded', outcomes: ['OPEN'] }]);
    const { node } = done(await officer.ask(PlansOfCaseDocument, { caseId }));
    expect(node).toMatchObject({ promises: { totalCount: 1, nodes: [{ state: 'OPEN' }] } });
    const filter = { case: { eq: caseId }, state: { eq: 'OPEN' as const }, dueOn: { lte: '2026-04-10' } };
    expect(done(await collector.ask(PromisesDocument, { first: 5, filter })).promises.totalCount).toBe(1);
    const other = await world().person('COLLECTOR', 'North');
    expect(done(await other.ask(PromisesDocument, { first: 5, filter })).promises.totalCount).toBe(0);
  });

  test.each<[Record<string, unknown>, readonly string[]]>([
    [{ amount: cny(1) }, []],
    [{ amount: cny(0) }, ['BAD_USER_INPUT']],
    [{ amount: cny(-1) }, ['BAD_USER_INPUT']],
    [{ amount: cny(125_000) }, []],
    [{ amount: cny(125_001) }, ['BAD_USER_INPUT']],
    [{ amount: { amountMinor: '50000', currency: 'USD' } }, ['BAD_USER_INPUT']],
    [{ dueOn: '2026-04-01' }, []],
    [{ dueOn: '2026-03-31' }, ['BAD_USER_INPUT']],
    [{ dueOn: '2027-04-02' }, []],
    [{ dueOn: '2027-04-03' }, ['BAD_USER_INPUT']],
  ])('of %j answers %j', async (more, codes) => {
    const { caseId } = await opened();
    const ask = () => promise(collector, caseId, more);
    expect((codes.length > 0 ? await unchanged(ask) : await ask()).codes).toEqual(codes);
  });

  test.each(['KEPT', 'WITHDRAWN'] as const)('ends once: %s', async (outcome) => {
    const { caseId } = await opened();
    const id = await recordPromise(collector, caseId);
    const left = await leavesOf(world(), async () => {
      const { promiseToPay } = done(await end(collector, id, outcome)).endPromise;
      expect(promiseToPay).toMatchObject({ state: outcome, changes: [{ state: 'OPEN' }, { state: outcome }] });
    });
    expect(left).toMatchObject([{ type: 'promise.ended', outcomes: [outcome] }]);
    expect((await unchanged(() => end(collector, id, 'KEPT'))).codes).toEqual(['CONFLICT']);
  });

  test.each([
    // The end of 10 April in Shanghai, with the three days of grace, and the instant after.
    ['2026-04-13T15:59:59.999Z', ['BAD_USER_INPUT']],
    ['2026-04-13T16:00:00.000Z', []],
  ])('is broken at %s: %j, also where the policy has become stricter since', async (at, codes) => {
    const standing = world().clock.now().toISOString();
    await changePlanPolicy(officer, standing);
    const { caseId } = await opened();
    const id = await recordPromise(collector, caseId);
    await changePlanPolicy(officer, standing, { promiseToleranceDays: 0 });
    world().clock.set(at);
    expect((await end(collector, id, 'BROKEN')).codes).toEqual(codes);
    world().clock.set(standing);
  });

  test('is within the tolerance of the policy that holds when it is given', async () => {
    await changePlanPolicy(officer, world().clock.now().toISOString());
    const { caseId } = await opened();
    const { promiseToPay } = done(await promise(collector, caseId, { amount: cny(50_005) })).recordPromise;
    // Nine tenths are 45004.5: rounded up.
    expect(promiseToPay).toMatchObject({ enough: cny(45_005), toleranceDays: 3 });
  });

  test('whatever the amount and the tolerance: enough is no more than promised, and more than nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }), fc.integer({ min: 0, max: 9_999 }), (amount, share) => {
        const enough = enoughOf(amount, share);
        expect(enough > 0n && enough <= amount).toBe(true);
        expect((amount - enough) * 10_000n <= amount * BigInt(share)).toBe(true);
      }),
    );
  });
});

describe('the policy', () => {
  const change = (by: Person, more: Record<string, unknown>) =>
    by.ask(ChangePlanPolicyDocument, {
      input: { ...policyInput, validFrom: '2026-05-01T00:00:00Z', ...more, idempotencyKey: key() },
    });

  test('is a further row each time, for compliance officers to set', async () => {
    const before = done(await collector.ask(PlanPoliciesDocument, { first: 50 })).planPolicies.totalCount;
    const left = await leavesOf(world(), async () => void done(await change(officer, {})));
    expect(left).toMatchObject([{ type: 'planPolicy.changed' }]);
    const { planPolicies } = done(await collector.ask(PlanPoliciesDocument, { first: 50 }));
    expect(planPolicies.totalCount).toBe(before + 1);
    expect(planPolicies.nodes[0]).toMatchObject({ ...policyInput, validFrom: '2026-05-01T00:00:00.000Z' });
    for (const by of [collector, world().administrator])
      expect((await unchanged(() => change(by, {}))).codes).toEqual(['FORBIDDEN']);
  });

  test.each<[Record<string, unknown>, readonly string[]]>([
    [{ longestMonths: 0 }, ['BAD_USER_INPUT']],
    [{ longestMonths: 1 }, []],
    [{ longestMonths: 600 }, []],
    [{ longestMonths: 601 }, ['BAD_USER_INPUT']],
    [{ largestForgivenBasisPoints: 10_001 }, ['BAD_USER_INPUT']],
    [{ leadForgivesBasisPoints: 5_000 }, []],
    [{ leadForgivesBasisPoints: 5_001 }, ['BAD_USER_INPUT']],
    [{ collectorForgivesBasisPoints: 1_000 }, []],
    [{ collectorForgivesBasisPoints: 1_001 }, ['BAD_USER_INPUT']],
    [{ collectorForgivesBasisPoints: -1 }, ['BAD_USER_INPUT']],
    [{ promiseToleranceBasisPoints: 9_999 }, []],
    [{ promiseToleranceBasisPoints: 10_000 }, ['BAD_USER_INPUT']],
    [{ promiseToleranceDays: 31 }, []],
    [{ promiseToleranceDays: 32 }, ['BAD_USER_INPUT']],
    [{ validFrom: '2026-04-01T01:55:00.000Z' }, []],
    [{ validFrom: '2026-04-01T01:54:59.999Z' }, ['BAD_USER_INPUT']],
  ])('with %j answers %j', async (more, codes) => {
    expect((await change(officer, { validFrom: '2027-01-01T00:00:00Z', ...more })).codes).toEqual(codes);
  });
});
