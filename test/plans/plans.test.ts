import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  AgreePlanDocument,
  EndPauseDocument,
  EndPlanDocument,
  PlansDocument,
  PlansOfCaseDocument,
  ProposePlanDocument,
  WithdrawPlanDocument,
  type PlanFieldsFragment,
} from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { agreement, agreePlan, changePlanPolicy, planInput, proposePlan } from '../kit/plans.js';
import { debtInput, done, key, noteDebt, openCase, present, requestPermit, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person } from '../kit/world.js';

/** The world's clock stands at 2026-04-01T02:00:00Z, ten in the morning in Shanghai. */
const world = newWorld();

let collector: Person;
let lead: Person;
let officer: Person;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
});

const cny = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'CNY' });
const opened = (debt: Record<string, unknown> = {}, count = 1): Promise<OpenedCase> =>
  openCase(world(), { assignee: collector, debts: Array.from({ length: count }, () => debtInput(debt)) });
const propose = (by: Person, caseId: string, more: Record<string, unknown> = {}) =>
  by.ask(ProposePlanDocument, { input: { ...planInput(caseId, more), idempotencyKey: key() } as never });
const agree = (by: Person, plan: PlanFieldsFragment, more: Record<string, unknown> = {}) =>
  by.ask(AgreePlanDocument, { input: { ...agreement(plan), ...more, idempotencyKey: key() } as never });
const end = (by: Person, planId: string, outcome: 'KEPT' | 'BROKEN') =>
  by.ask(EndPlanDocument, { input: { planId, outcome, idempotencyKey: key() } });
const withdraw = (by: Person, planId: string) =>
  by.ask(WithdrawPlanDocument, { input: { planId, idempotencyKey: key() } });
const caseOf = async (caseId: string) => {
  const { node } = done(await officer.ask(PlansOfCaseDocument, { caseId }));
  if (node?.__typename !== 'Case') throw new Error('no such case');
  return node;
};
const stateOf = async (caseId: string, planId: string) =>
  (await caseOf(caseId)).plans.nodes.find(({ id }) => id === planId)?.state;

/** The answer, after which every table holds as many rows as before. */
async function unchanged(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

describe('a proposal', () => {
  test('has its terms to the minor unit, and binds nobody', async () => {
    const { caseId, debtIds } = await opened();
    const left = await leavesOf(world(), async () => {
      const plan = await proposePlan(collector, caseId, { instalmentCount: 3, firstDueOn: '2026-04-30' });
      expect(plan).toMatchObject({
        ...{ state: 'PROPOSED', kind: 'EQUAL_INSTALMENTS', proposedBy: 'DEBTOR', answers: null, pause: null, debtIds },
        ...{ principal: cny(125_000), interest: cny(0), total: cny(125_000), discount: cny(0) },
        ...{ firstDueOn: '2026-04-30', lastDueOn: '2026-06-30', actor: { id: collector.id } },
        instalments: [
          { number: 1, dueOn: '2026-04-30', amount: cny(41_667) },
          { number: 2, dueOn: '2026-05-30', amount: cny(41_667) },
          { number: 3, dueOn: '2026-06-30', amount: cny(41_666) },
        ],
        changes: [{ state: 'PROPOSED', acceptedByWay: null }],
      });
    });
    expect(left).toMatchObject([{ type: 'plan.proposed', outcomes: ['EQUAL_INSTALMENTS', 'DEBTOR'] }]);
    expect((await caseOf(caseId)).pauses).toEqual([]);
  });

  test('sent twice is recorded once', async () => {
    const { caseId } = await opened();
    const input = { ...planInput(caseId), idempotencyKey: key() } as never;
    const first = done(await collector.ask(ProposePlanDocument, { input })).proposePlan.planId;
    expect(done(await collector.ask(ProposePlanDocument, { input })).proposePlan.planId).toBe(first);
    expect((await caseOf(caseId)).plans.totalCount).toBe(1);
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a settlement', { kind: 'SETTLEMENT', total: cny(100_000), instalmentCount: 1 }, { discount: cny(37_000) }],
    ['a waiver', { total: cny(125_000), waivedInterest: cny(10_000), waivedFees: cny(2_000) }, { discount: cny(0) }],
    [
      'a balloon',
      { kind: 'BALLOON', total: cny(137_000), balloon: cny(100_000), instalmentCount: 2 },
      { instalments: [{ amount: cny(37_000) }, { amount: cny(100_000) }] },
    ],
    [
      'a holiday',
      { kind: 'PAYMENT_HOLIDAY', total: cny(137_000), holidayMonths: 6, instalmentCount: 1 },
      { firstDueOn: '2026-11-30' },
    ],
    [
      'instalments one by one',
      {
        ...{ kind: 'GIVEN', total: cny(137_000), instalmentCount: null, firstDueOn: null },
        instalments: [
          { dueOn: '2026-04-01', amount: cny(136_999) },
          { dueOn: '2026-04-02', amount: cny(1) },
        ],
      },
      { firstDueOn: '2026-04-01', lastDueOn: '2026-04-02' },
    ],
  ])('may be %s', async (_, more, terms) => {
    const { caseId } = await opened({ interest: cny(10_000), fees: cny(2_000) });
    expect(await proposePlan(collector, caseId, more)).toMatchObject(terms);
  });

  test.each(['JPY', 'USD', 'KWD'])('in %s counts its minor units', async (currency) => {
    const money = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency });
    const { caseId } = await opened({ principal: money(100_001), jurisdiction: 'US' });
    const { instalments } = await proposePlan(collector, caseId, { total: money(100_001), instalmentCount: 2 });
    expect(instalments.map(({ amount }) => amount)).toEqual([money(50_001), money(50_000)]);
  });

  test('covers the debts that it names, and no others', async () => {
    const { caseId, debtIds } = await opened({}, 2);
    const plan = await proposePlan(collector, caseId, { debtIds: [debtIds[1], debtIds[1]] });
    expect(plan).toMatchObject({ debtIds: [debtIds[1]], principal: cny(125_000) });
    const whole = await propose(collector, caseId, { total: cny(250_000) });
    expect([...present(present(done(whole).proposePlan.plan).debtIds)].sort()).toEqual([...debtIds].sort());
  });
});

describe('what is mistaken about a proposal', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['no instalment', { instalmentCount: 0 }, 'instalmentCount'],
    ['fewer than none', { instalmentCount: -1 }, 'instalmentCount'],
    ['more than a hundred', { instalmentCount: 101 }, 'instalmentCount'],
    ['no count', { instalmentCount: null }, 'instalmentCount'],
    ['no first date', { firstDueOn: null }, 'firstDueOn'],
    ['a date in the past', { firstDueOn: '2026-03-31' }, 'firstDueOn'],
    ['nothing to pay', { total: cny(0) }, 'total'],
    ['less than nothing', { total: cny(-1) }, 'total'],
    ['another currency', { total: { amountMinor: '125000', currency: 'USD' } }, 'total'],
    ['more than is owed', { total: cny(125_001) }, 'total'],
    ['less than is owed, without a settlement', { total: cny(124_999) }, 'total'],
    ['interest waived that is not owed', { total: cny(124_999), waivedInterest: cny(1) }, 'waivedInterest'],
    ['fees waived that are not owed', { total: cny(124_999), waivedFees: cny(1) }, 'waivedFees'],
    ['a balloon of another kind', { balloon: cny(100_000) }, 'balloon'],
    ['a balloon without one', { kind: 'BALLOON' }, 'balloon'],
    ['a holiday without months', { kind: 'PAYMENT_HOLIDAY' }, 'holidayMonths'],
    ['a holiday of no month', { kind: 'PAYMENT_HOLIDAY', holidayMonths: 0 }, 'holidayMonths'],
    ['given instalments without any', { kind: 'GIVEN', instalments: [] }, 'instalments'],
    [
      'dates that do not rise',
      {
        kind: 'GIVEN',
        instalments: [
          { dueOn: '2026-05-02', amount: cny(125_000 - 1) },
          { dueOn: '2026-05-02', amount: cny(1) },
        ],
      },
      'instalments',
    ],
    [
      'an instalment in another currency',
      { kind: 'GIVEN', instalments: [{ dueOn: '2026-05-02', amount: { amountMinor: '125000', currency: 'USD' } }] },
      'instalments',
    ],
  ])('%s', async (_, more, field) => {
    const { caseId } = await opened();
    const { errors } = await unchanged(() => propose(collector, caseId, more));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.extensions['path']).toEqual(expect.arrayContaining(['input', field]));
  });

  test('a debt, or a plan, of another case; another’s case; a role that collects nothing', async () => {
    const [{ caseId }, other] = [await opened(), await opened()];
    const plan = await proposePlan(collector, other.caseId);
    const codes = async (by: Person, more: Record<string, unknown> = {}) =>
      (await unchanged(() => propose(by, caseId, more))).codes;
    expect(await codes(collector, { debtIds: [other.debtIds[0]] })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(collector, { answersPlanId: plan.id })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(await world().person('COLLECTOR', 'North'))).toEqual(['NOT_FOUND']);
    for (const role of ['ANALYST', 'ADMINISTRATOR', 'DEBTOR'] as const)
      expect(await codes(await world().person(role))).toEqual(['FORBIDDEN']);
  });

  test('a closed case: neither is a plan proposed, nor one agreed that was', async () => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    const move = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }';
    done(await lead.ask(move, { input: { caseId, stage: 'CLOSED', idempotencyKey: key() } }));
    expect((await unchanged(() => propose(collector, caseId))).codes).toEqual(['CONFLICT']);
    expect((await unchanged(() => agree(collector, plan))).codes).toEqual(['CONFLICT']);
  });
});

describe('what the law does not allow', () => {
  test.each([
    ['2031-04-01', []],
    ['2031-04-02', ['cn.card.plan-term', 'policy.plan-term']],
  ])('ends on the day of the fifth year, or a day later: %s', async (dueOn, rules) => {
    const { caseId } = await opened();
    const given = { kind: 'GIVEN', instalments: [{ dueOn, amount: cny(125_000) }] };
    const left = await leavesOf(world(), async () => {
      const { planId, refusal } = done(await propose(collector, caseId, given)).proposePlan;
      expect(planId === null).toBe(rules.length > 0);
      expect((refusal?.reasons ?? []).map(({ ruleId }) => ruleId)).toEqual(rules);
    });
    expect(left.map(({ type, rules: found }) => [type, found])).toEqual([
      [rules.length > 0 ? 'plan.refused' : 'plan.proposed', rules],
    ]);
    const { plans, planRefusals } = await caseOf(caseId);
    expect([plans.totalCount, planRefusals.length]).toEqual(rules.length > 0 ? [0, 1] : [1, 0]);
  });

  test('is said with its citation, in two languages', async () => {
    const { caseId } = await opened();
    const { refusal } = done(await propose(collector, caseId, { statements: ['FEES'] })).proposePlan;
    expect(refusal?.reasons).toMatchObject([
      {
        ...{ ruleId: 'cn.card.plan-contents', assurance: 'SECONDARY', citation: expect.stringContaining('第七十条') },
        explanations: [expect.stringContaining('no new card'), expect.stringContaining('不再发放新卡')],
      },
    ]);
  });

  test('is a plan for a time-barred debt that does not say so', async () => {
    const { caseId, debtIds } = await opened();
    await noteDebt(officer, debtIds[0]!);
    const { refusal } = done(await propose(collector, caseId)).proposePlan;
    expect(refusal?.reasons.map(({ ruleId }) => ruleId)).toEqual(['cn.limitation.plan']);
    const told = ['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH', 'LIMITATION_EXPIRED'];
    expect(await proposePlan(collector, caseId, { statements: told })).toMatchObject({ state: 'PROPOSED' });
  });

  test('is an agreement by word of mouth that nobody recorded', async () => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    const { refusal } = done(await agree(collector, plan, { way: 'ORAL' })).agreePlan;
    expect(refusal).toMatchObject({ plan: { id: plan.id }, reasons: [{ ruleId: 'cn.card.plan-recorded' }] });
    expect(await stateOf(caseId, plan.id)).toBe('PROPOSED');
    const agreed = done(await agree(collector, plan, { way: 'ORAL', evidence: 's3://calls/7' })).agreePlan;
    expect(agreed.plan).toMatchObject({ state: 'PERFORMING' });
  });
});

describe('an agreement', () => {
  test('stops collection in the same act, and interrupts the limitation period', async () => {
    const { caseId, debtIds } = await opened();
    const plan = await proposePlan(collector, caseId);
    const left = await leavesOf(world(), async () => {
      expect(await agreePlan(collector, plan)).toMatchObject({
        state: 'PERFORMING',
        pause: { reason: 'PERFORMING_PLAN', validFrom: '2026-04-01T02:00:00.000Z' },
        changes: [{ state: 'PROPOSED' }, { state: 'PERFORMING', acceptedByWay: 'ELECTRONIC', approvedBy: null }],
      });
    });
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'plan.agreed']);
    const { pauses, limitationEvents } = await caseOf(caseId);
    expect(pauses).toMatchObject([{ reason: 'PERFORMING_PLAN', debtIds, ends: [] }]);
    expect(limitationEvents).toMatchObject([{ kind: 'INTERRUPTION' }]);
  });

  test('is what the rules of contact know: no call is permitted while it is performed, and again once it is broken', async () => {
    const target = await opened();
    const isPermitted = async () => (await requestPermit(collector, target)).startsWith('contactPermit_');
    expect(await isPermitted()).toBe(true);
    const plan = await agreePlan(collector, await proposePlan(collector, target.caseId, { firstDueOn: '2026-04-01' }));
    expect(await isPermitted()).toBe(false);
    const standing = world().clock.now().toISOString();
    world().clock.set('2026-04-02T02:00:00.000Z');
    done(await end(lead, plan.id, 'BROKEN'));
    expect(await isPermitted()).toBe(true);
    world().clock.set(standing);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['of other terms than were shown', { termsHash: '0'.repeat(64) }, 'termsHash'],
    ['from before it was proposed', { acceptedAt: '2026-04-01T01:59:59.999Z' }, 'acceptedAt'],
    ['from the future', { acceptedAt: '2026-04-01T02:05:00.001Z' }, 'acceptedAt'],
  ])('%s is a mistake', async (_, more, field) => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    const { errors } = await unchanged(() => agree(collector, plan, more));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', field] } }]);
  });

  test('is made once, of two at the same time as well', async () => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    const answers = await Promise.all([agree(collector, plan), agree(lead, plan)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    expect((await caseOf(caseId)).pauses).toHaveLength(1);
  });

  test('of debts for which a plan is performed already conflicts; of others it does not', async () => {
    const { caseId, debtIds } = await opened({}, 2);
    const [first, same, other] = [
      await proposePlan(collector, caseId, { debtIds: [debtIds[0]] }),
      await proposePlan(collector, caseId, { debtIds: [debtIds[0]] }),
      await proposePlan(collector, caseId, { debtIds: [debtIds[1]] }),
    ];
    await agreePlan(collector, first);
    expect((await unchanged(() => agree(collector, same))).codes).toEqual(['CONFLICT']);
    expect(await agreePlan(collector, other)).toMatchObject({ state: 'PERFORMING' });
  });

  test('comes too late when the first instalment was due before', async () => {
    const { caseId } = await opened();
    const [late, today] = [
      await proposePlan(collector, caseId, { firstDueOn: '2026-04-01' }),
      await proposePlan(collector, caseId, { firstDueOn: '2026-04-02' }),
    ];
    const standing = world().clock.now().toISOString();
    // Past midnight in Shanghai.
    world().clock.set('2026-04-01T16:00:00.000Z');
    const acceptedAt = world().clock.now().toISOString();
    expect((await unchanged(() => agree(collector, late, { acceptedAt }))).codes).toEqual(['CONFLICT']);
    expect(done(await agree(collector, today, { acceptedAt })).agreePlan.plan).toMatchObject({ state: 'PERFORMING' });
    world().clock.set(standing);
  });
});

describe('negotiation', () => {
  test('a proposal that is answered is negotiated, and its answer can be agreed', async () => {
    const { caseId } = await opened();
    const first = await proposePlan(collector, caseId);
    const answer = await proposePlan(collector, caseId, {
      ...{ answersPlanId: first.id, proposedBy: 'INSTITUTION', instalmentCount: 5 },
    });
    expect(answer).toMatchObject({ answers: { id: first.id }, proposedBy: 'INSTITUTION' });
    expect(await stateOf(caseId, first.id)).toBe('NEGOTIATED');
    expect((await unchanged(() => agree(collector, first))).codes).toEqual(['CONFLICT']);
    expect((await unchanged(() => propose(collector, caseId, { answersPlanId: first.id }))).codes).toEqual([
      'CONFLICT',
    ]);
    expect(await agreePlan(collector, answer)).toMatchObject({ state: 'PERFORMING' });
  });

  test('an answer that the law refuses leaves the proposal as it was', async () => {
    const { caseId } = await opened();
    const first = await proposePlan(collector, caseId);
    done(await propose(collector, caseId, { answersPlanId: first.id, statements: [] }));
    expect(await stateOf(caseId, first.id)).toBe('PROPOSED');
  });

  test('a performed plan goes on until its answer is agreed, and ends with it without a gap', async () => {
    const { caseId } = await opened();
    const old = await agreePlan(collector, await proposePlan(collector, caseId));
    const next = await proposePlan(collector, caseId, { answersPlanId: old.id, instalmentCount: 20 });
    expect(await stateOf(caseId, old.id)).toBe('PERFORMING');
    const acceptedAt = '2026-04-01T02:00:00.000Z';
    const left = await leavesOf(world(), async () => void done(await agree(collector, next, { acceptedAt })));
    expect(left.map(({ type }) => type).sort()).toEqual(['case.paused', 'case.resumed', 'plan.agreed', 'plan.ended']);
    expect(await stateOf(caseId, old.id)).toBe('RENEGOTIATED');
    const { pauses } = await caseOf(caseId);
    expect(pauses).toMatchObject([{ ends: [{ endsAt: acceptedAt }] }, { validFrom: acceptedAt, ends: [] }]);
  });

  test('what is withdrawn is neither agreed nor withdrawn again', async () => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    expect(done(await withdraw(lead, plan.id)).withdrawPlan.plan).toMatchObject({ state: 'WITHDRAWN' });
    expect((await unchanged(() => agree(collector, plan))).codes).toEqual(['CONFLICT']);
    expect((await unchanged(() => withdraw(lead, plan.id))).codes).toEqual(['CONFLICT']);
    const agreed = await agreePlan(collector, await proposePlan(collector, caseId));
    expect((await unchanged(() => withdraw(lead, agreed.id))).codes).toEqual(['CONFLICT']);
  });
});

describe('of two plans on one debt', () => {
  test('one alone is performed, also where their pauses do not say so', async () => {
    const { caseId } = await opened();
    const [first, second] = [await proposePlan(collector, caseId), await proposePlan(collector, caseId)];
    const performed = await agreePlan(collector, first);
    // As somebody who writes past the house might end its pause.
    await sql`insert into pause_end (institution_id, id, case_id, pause_id, ends_at, recorded_at, actor_id, entry_id)
      select institution_id, gen_random_uuid(), case_id, id, valid_from, recorded_at, actor_id, entry_id from pause
      where case_id = ${caseId.replace('case_', '')}::uuid`.execute(world().owner);
    expect(await unchanged(() => agree(collector, second))).toMatchObject({
      codes: ['CONFLICT'],
      errors: [{ message: expect.stringContaining('performed on this debt'), extensions: { planId: performed.id } }],
    });
    done(await end(lead, performed.id, 'KEPT'));
    expect(await agreePlan(collector, second)).toMatchObject({ state: 'PERFORMING' });
  });

  test('both are, where they are of different debts', async () => {
    const { caseId, debtIds } = await opened({}, 2);
    for (const debtId of debtIds)
      expect(await agreePlan(collector, await proposePlan(collector, caseId, { debtIds: [debtId] }))).toMatchObject({
        state: 'PERFORMING',
      });
  });
});

test('the pause of a plan is not ended by hand while it is performed, and has ended with the plan', async () => {
  const { caseId } = await opened();
  const plan = await agreePlan(collector, await proposePlan(collector, caseId));
  const endByHand = () =>
    lead.ask(EndPauseDocument, {
      input: { pauseId: present(plan.pause).id, endsAt: '2026-04-02T00:00:00Z', idempotencyKey: key() },
    }) as Promise<Answer>;
  expect(await unchanged(endByHand)).toMatchObject({
    codes: ['CONFLICT'],
    errors: [{ message: expect.stringContaining('endPlan'), extensions: { planId: plan.id } }],
  });
  expect(await stateOf(caseId, plan.id)).toBe('PERFORMING');
  done(await end(lead, plan.id, 'KEPT'));
  expect((await caseOf(caseId)).pauses).toMatchObject([{ ends: [{ endsAt: '2026-04-01T02:00:00.000Z' }] }]);
});

describe('due dates', () => {
  test.each([
    ['2126-04-01', []],
    ['2126-04-02', ['BAD_USER_INPUT input.firstDueOn']],
    ['9999-12-15', ['BAD_USER_INPUT input.firstDueOn']],
  ])('from %s on: %j', async (firstDueOn, expected) => {
    const { caseId } = await opened();
    const { errors } = await propose(collector, caseId, { firstDueOn, instalmentCount: 2 });
    expect(
      errors.map(({ extensions }) => `${extensions['code']} ${(extensions['path'] as string[]).join('.')}`),
    ).toEqual(expected);
  });

  test('that are given one by one lie no further ahead either', async () => {
    const { caseId } = await opened();
    const instalments = ['2026-04-02', '9999-12-31'].map((dueOn) => ({ dueOn, amount: cny(62_500) }));
    const given = { kind: 'GIVEN', instalmentCount: null, firstDueOn: null, instalments };
    expect((await unchanged(() => propose(collector, caseId, given))).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('an agreed plan ends', () => {
  test('as kept: collection may go on, and nothing ends it again', async () => {
    const { caseId } = await opened();
    const plan = await agreePlan(collector, await proposePlan(collector, caseId));
    // Not for who collects to say.
    expect((await unchanged(() => end(collector, plan.id, 'KEPT'))).codes).toEqual(['FORBIDDEN']);
    const left = await leavesOf(world(), async () => void done(await end(lead, plan.id, 'KEPT')));
    expect(left.map(({ type }) => type).sort()).toEqual(['case.resumed', 'plan.ended']);
    expect((await caseOf(caseId)).pauses).toMatchObject([{ ends: [{ endsAt: '2026-04-01T02:00:00.000Z' }] }]);
    expect((await unchanged(() => end(lead, plan.id, 'BROKEN'))).codes).toEqual(['CONFLICT']);
  });

  test.each([
    // The end of 31 May in Shanghai, with the three days of grace, and the instant after.
    ['2026-06-03T15:59:59.999Z', ['BAD_USER_INPUT']],
    ['2026-06-03T16:00:00.000Z', []],
  ])('as broken at %s: %j', async (at, codes) => {
    const standing = world().clock.now().toISOString();
    await changePlanPolicy(officer, standing);
    const { caseId } = await opened();
    const plan = await agreePlan(collector, await proposePlan(collector, caseId, { firstDueOn: '2026-05-31' }));
    world().clock.set(at);
    expect((await end(lead, plan.id, 'BROKEN')).codes).toEqual(codes);
    world().clock.set(standing);
  });

  test('not before it is agreed', async () => {
    const { caseId } = await opened();
    const plan = await proposePlan(collector, caseId);
    expect((await unchanged(() => end(lead, plan.id, 'KEPT'))).codes).toEqual(['CONFLICT']);
  });
});

describe('who may forgive how much', () => {
  /** Of 125000: a twentieth is 6250, a tenth 12500, a half 62500. */
  const settling = (by: Person, caseId: string, forgiven: number) =>
    propose(by, caseId, { kind: 'SETTLEMENT', total: cny(125_000 - forgiven), instalmentCount: 1 });
  beforeAll(() => changePlanPolicy(officer, world().clock.now().toISOString()));

  test.each([
    ['COLLECTOR', 6_250, true],
    ['COLLECTOR', 6_251, false],
    ['TEAM_LEAD', 12_500, true],
    ['TEAM_LEAD', 12_501, false],
  ] as const)('a %s agrees to %d alone: %s', async (role, forgiven, isAlone) => {
    const by = role === 'COLLECTOR' ? collector : lead;
    const { caseId } = await opened();
    const plan = present(done(await settling(by, caseId, forgiven)).proposePlan.plan);
    const sent = { reason: 'lost work' };
    const { approval, plan: agreed } = done(await agree(by, plan, sent)).agreePlan;
    expect([approval === null, agreed === null]).toEqual(isAlone ? [true, false] : [false, true]);
    expect(await stateOf(caseId, plan.id)).toBe(isAlone ? 'PERFORMING' : 'PROPOSED');
    expect((await caseOf(caseId)).pauses).toHaveLength(isAlone ? 1 : 0);
    if (isAlone) return;
    expect(approval).toMatchObject({ kind: 'PLAN_TERMS' });
    await approve(officer, approval!.id);
    const again = done(await agree(by, plan, sent)).agreePlan;
    expect(again.plan).toMatchObject({ state: 'PERFORMING', changes: [{}, { approvedBy: { id: officer.id } }] });
  });

  test('a second person must know why', async () => {
    const { caseId } = await opened();
    const plan = present(done(await settling(collector, caseId, 6_251)).proposePlan.plan);
    expect((await unchanged(() => agree(collector, plan))).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('an approval of one plan is none of another', async () => {
    const { caseId } = await opened();
    const [one, other] = [
      present(done(await settling(collector, caseId, 20_000)).proposePlan.plan),
      present(done(await settling(collector, caseId, 20_000)).proposePlan.plan),
    ];
    const asked = done(await agree(collector, one, { reason: 'x' })).agreePlan.approval;
    await approve(officer, asked!.id);
    expect(done(await agree(collector, other, { reason: 'x' })).agreePlan).toMatchObject({ plan: null });
  });

  test.each([
    [62_500, []],
    [62_501, ['policy.plan-forgiveness']],
  ])('nobody forgives more than a half: %d', async (forgiven, rules) => {
    const { caseId } = await opened();
    const { refusal } = done(await settling(lead, caseId, forgiven)).proposePlan;
    expect((refusal?.reasons ?? []).map(({ ruleId }) => ruleId)).toEqual(rules);
  });

  test('a policy that was tightened since refuses the agreement', async () => {
    const { caseId } = await opened();
    const plan = present(done(await settling(lead, caseId, 12_000)).proposePlan.plan);
    const now = world().clock.now().toISOString();
    await changePlanPolicy(officer, now, {
      ...{ largestForgivenBasisPoints: 900, leadForgivesBasisPoints: 900, collectorForgivesBasisPoints: 900 },
    });
    const { refusal } = done(await agree(lead, plan)).agreePlan;
    expect(refusal?.reasons.map(({ ruleId }) => ruleId)).toEqual(['policy.plan-forgiveness']);
    await changePlanPolicy(officer, now);
  });
});

describe('the list of plans', () => {
  test('is narrowed, ordered and paged, and holds what the role may see', async () => {
    const { caseId } = await opened();
    const made = [
      await proposePlan(collector, caseId, { instalmentCount: 3 }),
      await proposePlan(collector, caseId, { instalmentCount: 2 }),
      await proposePlan(collector, caseId, { instalmentCount: 1 }),
    ];
    await agreePlan(collector, made[0]!);
    const idsBy = async (by: Person, more: object = {}) => {
      const variables = { first: 100, filter: { case: { eq: caseId } }, orderBy: ['LAST_DUE_ON_ASC'], ...more };
      return done(await by.ask(PlansDocument, variables as never)).plans.nodes.map(({ id }) => id);
    };
    const [third, second, first] = made.map(({ id }) => id);
    expect(await idsBy(collector)).toEqual([first, second, third]);
    expect(await idsBy(collector, { first: 1 })).toEqual([first]);
    const performing = { case: { eq: caseId }, state: { eq: 'PERFORMING' } };
    expect(await idsBy(officer, { filter: performing })).toEqual([third]);
    expect(await idsBy(await world().person('COLLECTOR', 'North'))).toEqual([]);
    expect(await idsBy(await world().person('TEAM_LEAD', 'South'))).toEqual([]);
    const { administrator } = await world().otherInstitution();
    expect((await administrator.ask(PlansDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
  });
});

test('the database refuses instalments that do not sum to the total, and terms that change', async () => {
  const { caseId } = await opened();
  const { id } = await proposePlan(collector, caseId);
  const plan = sql`id = ${id.replace('plan_', '')}::uuid`;
  const added = sql`insert into plan_instalment (institution_id, id, case_id, plan_id, number, due_on, amount_minor, currency)
    select institution_id, gen_random_uuid(), case_id, id, 99, last_due_on, 1, currency from plan where ${plan}`;
  await expect(added.execute(world().owner)).rejects.toThrow('must sum to its total');
  const changed = sql`update plan set total_minor = total_minor - 1 where ${plan}`;
  await expect(changed.execute(world().owner)).rejects.toThrow('plan_adds_up');
  const app = await world().connect('app');
  await expect(app.query('update plan set last_due_on = first_due_on')).rejects.toThrow('permission denied');
  await expect(app.query('delete from plan_change')).rejects.toThrow('permission denied');
});
