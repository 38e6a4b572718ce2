/** What a debtor can afford, as it is asked and as it was known; and what plans make of it. */
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  AffordabilityDocument,
  AgreePlanDocument,
  ChangeAffordabilityPolicyDocument,
  PlanMeansDocument,
  type PlanFieldsFragment,
} from '../../schema/operations/documents.js';
import {
  affairsInput,
  affordabilityOf,
  affordabilityPolicyInput,
  changeAffordabilityPolicy,
  cny,
  recordAffairs,
} from '../kit/circumstances.js';
import { recordPayment } from '../kit/payments.js';
import { agreement, proposePlan } from '../kit/plans.js';
import { debtInput, done, key, openCase, present, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00Z, which is ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let stranger: Person;
let lead: Person;
let officer: Person;
let analyst: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  stranger = await world().person('COLLECTOR', 'South');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  analyst = await world().person('ANALYST');
});
beforeEach(() => world().clock.set('2026-04-01T02:00:00Z'));

const opened = (more: Record<string, unknown> = {}): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts: [debtInput(more)] });

describe('before a policy is set', () => {
  test('nothing is affordable of which nothing is known, and it says what to do', async () => {
    const { caseId } = await opened();
    expect(await affordabilityOf(collector, caseId)).toMatchObject({
      ...{ caseId, affairsStatementId: null, asOf: null, isSound: false, steps: [], outstanding: cny(125_000) },
      ...{ disposable: null, affordable: null, suggestedInstalment: null, monthsToClear: null },
      shortcomings: [
        { what: 'NO_STATEMENT', isRemark: false },
        { what: 'NO_POLICY', isRemark: true },
      ],
    });
  });

  test('half of what is left is, and each step says what it does, in English and in Chinese', async () => {
    const { caseId, debtorId } = await opened();
    const id = await recordAffairs(collector, debtorId);
    const found = await affordabilityOf(lead, caseId);
    expect(found).toMatchObject({
      ...{ affairsStatementId: id, asOf: '2026-04-01', isSound: true, monthsToClear: 1 },
      ...{ disposable: cny(350_000), affordable: cny(175_000), suggestedInstalment: cny(125_000) },
    });
    expect(
      found.steps.map(({ kind, line, amount, left }) => [kind, line, amount.amountMinor, left.amountMinor]),
    ).toEqual([
      ['INCOME', 'WAGES', '900000', '900000'],
      ['ESSENTIAL', 'HOUSING', '300000', '600000'],
      ['ESSENTIAL', 'FOOD', '200000', '400000'],
      ['DEPENDANTS', null, '0', '400000'],
      ['COMMITMENT', 'OTHER_LENDERS', '50000', '350000'],
      ['DISPOSABLE', null, '350000', '350000'],
      ['SHARE', null, '175000', '175000'],
      ['BOUND', null, '125000', '125000'],
    ]);
    for (const { texts } of [...found.steps, ...found.shortcomings]) {
      expect(texts).toEqual([expect.stringMatching(/^[ -~]+$/), expect.stringMatching(/\p{Script=Han}/u)]);
      expect(texts.join('')).not.toMatch(/[{}]/);
    }
  });

  test('a statement in another currency counts for no case but those of its own', async () => {
    const { caseId, debtorId } = await opened({ principal: { amountMinor: '125000', currency: 'KWD' } });
    await recordAffairs(collector, debtorId);
    expect(await affordabilityOf(collector, caseId)).toMatchObject({
      ...{ isSound: false, disposable: null, outstanding: { amountMinor: '125000', currency: 'KWD' } },
      shortcomings: [{ what: 'OTHER_CURRENCY' }, { what: 'NO_POLICY' }],
    });
    const kwd = (amountMinor: string) => ({ amountMinor, currency: 'KWD' });
    const lines = [
      { kind: 'WAGES', amount: kwd('100'), period: 'WEEK', source: 'COURT' },
      { kind: 'FOOD', amount: kwd('100'), period: 'WEEK', source: 'COURT' },
      { kind: 'PENSION', amount: kwd('3'), period: 'MONTH', source: 'COURT' },
    ] as const;
    await recordAffairs(collector, debtorId, { lines: [...lines] });
    // 433 and 3 come in, 434 go out: one thousandth of a dinar twice over is left, of which half is one.
    expect(await affordabilityOf(collector, caseId)).toMatchObject({
      ...{ isSound: true, disposable: kwd('2'), affordable: kwd('1'), monthsToClear: 125_000 },
    });
  });
});

describe('by a policy', () => {
  beforeAll(() => changeAffordabilityPolicy(officer));

  test('what is left to each dependant is left, and what was paid is not outstanding', async () => {
    const { caseId, debtorId } = await opened();
    await recordAffairs(collector, debtorId);
    const expected = { disposable: cny(150_000), affordable: cny(75_000), suggestedInstalment: cny(75_000) };
    expect(await affordabilityOf(collector, caseId)).toMatchObject({ ...expected, monthsToClear: 2, shortcomings: [] });
    await recordPayment(world(), await serviceOf(world()), caseId);
    const { outstanding, monthsToClear } = await affordabilityOf(collector, caseId);
    expect(BigInt(outstanding.amountMinor)).toBeLessThan(125_000n);
    expect(monthsToClear).toBe(Number((BigInt(outstanding.amountMinor) + 74_999n) / 75_000n));
  });

  test('the latest statement by its day counts; one that was corrected does not', async () => {
    const { caseId, debtorId } = await opened();
    const old = await recordAffairs(collector, debtorId, { asOf: '2026-03-01', dependants: 0 });
    const wrong = await recordAffairs(collector, debtorId, { asOf: '2026-03-31', dependants: 9 });
    expect(await affordabilityOf(collector, caseId)).toMatchObject({ affairsStatementId: wrong });
    // Recorded later, and of an earlier day.
    await recordAffairs(collector, debtorId, { asOf: '2026-02-01' });
    expect(await affordabilityOf(collector, caseId)).toMatchObject({ affairsStatementId: wrong });
    const right = await recordAffairs(collector, debtorId, { asOf: '2026-02-15', correctsStatementId: wrong });
    expect(right).not.toBe(old);
    expect(await affordabilityOf(collector, caseId)).toMatchObject({ affairsStatementId: old });
  });

  test('it is too old on the ninety-first day, and on the ninetieth not', async () => {
    const { caseId, debtorId } = await opened();
    await recordAffairs(collector, debtorId, { asOf: '2026-01-01' });
    expect(await affordabilityOf(collector, caseId)).toMatchObject({ isSound: true, shortcomings: [] });
    world().clock.set('2026-04-02T02:00:00Z');
    expect(await affordabilityOf(collector, caseId)).toMatchObject({
      ...{ isSound: false, affordable: cny(75_000) },
      shortcomings: [{ what: 'STATEMENT_TOO_OLD', texts: [expect.stringContaining('2026-01-01'), expect.anything()] }],
    });
  });

  test('is reckoned again as it was known, by compliance officers', async () => {
    const { caseId, debtorId } = await opened();
    const first = await recordAffairs(collector, debtorId);
    world().clock.pass(60_000);
    await recordAffairs(collector, debtorId, { dependants: 0, correctsStatementId: first });
    await recordPayment(world(), await serviceOf(world()), caseId);
    expect(await affordabilityOf(officer, caseId)).toMatchObject({ disposable: cny(350_000) });
    expect(await affordabilityOf(officer, caseId, '2026-04-01T02:00:59.999Z')).toMatchObject({
      ...{ affairsStatementId: first, disposable: cny(150_000), outstanding: cny(125_000) },
      knownAt: '2026-04-01T02:00:59.999Z',
    });
    expect(await affordabilityOf(officer, caseId, '2026-04-01T01:59:59.999Z')).toMatchObject({
      affairsStatementId: null,
      outstanding: cny(0),
    });
    const asked = { caseId, knownAt: '2026-04-01T02:00:00Z' };
    expect((await lead.ask(AffordabilityDocument, asked)).codes).toEqual(['FORBIDDEN']);
    const ahead = { caseId, knownAt: '2026-04-01T02:01:00.001Z' };
    expect((await officer.ask(AffordabilityDocument, ahead)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is for who works the case', async () => {
    const { caseId } = await opened();
    expect((await stranger.ask(AffordabilityDocument, { caseId })).codes).toEqual(['NOT_FOUND']);
    expect((await analyst.ask(AffordabilityDocument, { caseId })).codes).toEqual(['FORBIDDEN']);
  });

  test.each([
    [{ instalmentShareBasisPoints: 0 }, 'input.instalmentShareBasisPoints'],
    [{ instalmentShareBasisPoints: 10_001 }, 'input.instalmentShareBasisPoints'],
    [{ oldestDays: 0 }, 'input.oldestDays'],
    [{ oldestDays: 3651 }, 'input.oldestDays'],
    [{ dependantAllowance: cny(-1) }, 'input.dependantAllowance.amountMinor'],
    [{ validFrom: '2026-04-01T01:54:59.999Z' }, 'input.validFrom'],
  ])('which is not set as %j', async (more, path) => {
    const input = { ...affordabilityPolicyInput, validFrom: '2026-05-01T00:00:00Z', ...more, idempotencyKey: key() };
    const { codes, errors } = await officer.ask(ChangeAffordabilityPolicyDocument, { input });
    expect([codes, errors.map(({ message }) => message.split(':')[0])]).toEqual([['BAD_USER_INPUT'], [path]]);
    expect((await lead.ask(ChangeAffordabilityPolicyDocument, { input })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a plan', () => {
  const meansOf = async (by: Person, { id }: Pick<PlanFieldsFragment, 'id'>) =>
    present(done(await by.ask(PlanMeansDocument, { id })).node);
  const agree = (by: Person, plan: PlanFieldsFragment, reason?: string): Promise<Answer> =>
    by.ask(AgreePlanDocument, {
      input: { ...agreement(plan), ...(reason && { reason }), idempotencyKey: key() },
    }) as Promise<Answer>;
  const statedFor = async ({ debtorId }: OpenedCase, wages: number): Promise<void> => {
    // After 3 000.00, 2 000.00, 500.00 and nobody to support.
    await recordAffairs(collector, debtorId, {
      lines: affairsInput.lines.map((each) =>
        each.kind === 'WAGES' ? { ...each, amount: cny(550_000 + wages) } : each,
      ),
      dependants: 0,
    });
  };

  test('shows what it asks a month beside what is affordable; firms and analysts are shown the former alone', async () => {
    const file = await opened();
    expect(await meansOf(collector, await proposePlan(collector, file.caseId))).toMatchObject({
      ...{ monthlyNeed: cny(12_500), affordable: null, isBeyondMeans: null },
    });
    await statedFor(file, 25_000);
    expect(await meansOf(collector, await proposePlan(collector, file.caseId))).toMatchObject({
      ...{ monthlyNeed: cny(12_500), affordable: cny(12_500), isBeyondMeans: false },
    });
    await statedFor(file, 24_999);
    const plan = await proposePlan(collector, file.caseId);
    expect(await meansOf(lead, plan)).toMatchObject({ affordable: cny(12_499), isBeyondMeans: true });
    expect((await analyst.ask(PlanMeansDocument, { id: plan.id })).codes).toContain('FORBIDDEN');
    // The policy of before only shows it.
    expect((await agree(collector, plan)).data.agreePlan).toMatchObject({
      approval: null,
      plan: { state: 'PERFORMING' },
    });
  });

  test('that asks more than is affordable takes a second person where the policy says so', async () => {
    await changeAffordabilityPolicy(officer, { plansBeyondMeans: 'SECOND_PERSON' });
    const within = await opened();
    await statedFor(within, 25_000);
    const fitting = await proposePlan(collector, within.caseId);
    expect((await agree(collector, fitting)).data.agreePlan).toMatchObject({ plan: { state: 'PERFORMING' } });

    const file = await opened();
    await statedFor(file, 24_999);
    const plan = await proposePlan(collector, file.caseId);
    expect((await agree(collector, plan)).codes).toEqual(['BAD_USER_INPUT']);
    const { approval, plan: none } = (await agree(collector, plan, 'The brother helps.')).data.agreePlan;
    expect(none).toBeNull();
    expect(approval).toMatchObject({
      kind: 'PLAN_TERMS',
      asks: 'Agree to a plan that asks more a month than the debtor can afford.',
    });
    await approve(officer, approval.id);
    expect((await agree(collector, plan, 'The brother helps.')).data.agreePlan).toMatchObject({
      plan: { state: 'PERFORMING' },
    });
  });

  test('that forgives much as well was not approved by who did not know that it is beyond the means', async () => {
    const file = await opened();
    const terms = { kind: 'SETTLEMENT', total: cny(100_000) };
    const plan = await proposePlan(collector, file.caseId, terms);
    const first = (await agree(collector, plan, 'The brother helps.')).data.agreePlan.approval;
    expect(first.asks).toMatch(/forgives 20 % of what is owed/);
    expect(first.asks).not.toMatch(/afford/);
    await approve(officer, first.id);
    // Of ten instalments of 100.00, 99.99 are affordable.
    await statedFor(file, 19_999);
    const { approval, plan: none } = (await agree(collector, plan, 'The brother helps.')).data.agreePlan;
    expect(none).toBeNull();
    expect(approval.asks).toMatch(/forgives 20 %.*, and asks more a month than the debtor can afford\.$/);
    await approve(officer, approval.id);
    expect((await agree(collector, plan, 'The brother helps.')).data.agreePlan).toMatchObject({
      plan: { state: 'PERFORMING' },
    });
  });

  test('is judged by what is known when it is agreed, and where nothing sound is known by nothing', async () => {
    const file = await opened();
    await statedFor(file, 24_999);
    const plan = await proposePlan(collector, file.caseId);
    // The debtor found work.
    await statedFor(file, 400_000);
    expect((await agree(collector, plan)).data.agreePlan).toMatchObject({ plan: { state: 'PERFORMING' } });

    const unknown = await opened();
    expect((await agree(collector, await proposePlan(collector, unknown.caseId))).data.agreePlan).toMatchObject({
      ...{ approval: null, plan: { state: 'PERFORMING' } },
    });
  });
});
