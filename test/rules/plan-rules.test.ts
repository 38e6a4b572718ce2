import { describe, expect, test } from '@jest/globals';
import { day } from '../../src/lib/calendar.js';
import { judgePlan, planRuleNamed } from '../../src/plans/judge-plan.js';
import { isMoreThan } from '../../src/plans/own-rules.js';
import type { PlanDebt, PlanFacts } from '../../src/plans/plan-rule.js';
import { planLaws } from '../../src/plans/rules/index.js';

const debt = (more: Partial<PlanDebt> = {}): PlanDebt => ({
  ...{ id: 'a', productKind: 'CREDIT_CARD', jurisdiction: 'CN', isTimeBarred: false },
  ...more,
});
/** A card agreement that keeps every rule. */
const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  on: day('2026-04-01'),
  lastDueOn: day('2027-04-01'),
  statements: ['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH'],
  acceptance: null,
  isIndividual: true,
  debts: [debt()],
  owedMinor: 10_000n,
  forgivenMinor: 0n,
  limits: { longestMonths: 600, largestForgivenBasisPoints: 10_000 },
  ...more,
});
const against = (more: Partial<PlanFacts>): readonly string[] =>
  judgePlan(facts(more)).map(({ ruleId, because }) => `${ruleId} ${because}`);

test('nothing speaks against an agreement that keeps every rule', () => {
  expect(against({})).toEqual([]);
});

describe('cn.card.plan-term: five years at most', () => {
  test.each<[string, string, boolean]>([
    ['2026-04-01', '2031-04-01', true],
    ['2026-04-01', '2031-04-02', false],
    ['2028-02-29', '2033-02-28', true],
    ['2028-02-29', '2033-03-01', false],
  ])('agreed on %s and ending on %s: %s', (on, lastDueOn, isAllowed) => {
    const found = against({ on: day(on), lastDueOn: day(lastDueOn) });
    expect(found).toEqual(isAllowed ? [] : ['cn.card.plan-term TOO_LONG']);
  });

  const long = { lastDueOn: day('2036-04-01') };
  test.each<[string, Partial<PlanFacts>]>([
    ['of an organisation', { isIndividual: false }],
    ['on another kind of credit', { debts: [debt({ productKind: 'PERSONAL_CONSUMER_LOAN' })] }],
    ['under another law', { debts: [debt({ jurisdiction: 'US' })] }],
  ])('does not bind a plan %s', (_, more) => {
    expect(against({ ...long, ...more })).toEqual([]);
  });

  test('binds where one of several debts is such a one', () => {
    const debts = [debt({ productKind: 'PERSONAL_CONSUMER_LOAN' }), debt({ id: 'b' })];
    expect(against({ ...long, debts })).toEqual(['cn.card.plan-term TOO_LONG']);
  });
});

test.each(['FEES', 'NO_NEW_CARD', 'RIGHTS_AND_BREACH'] as const)(
  'cn.card.plan-contents: %s must not be missing',
  (missing) => {
    const statements = facts().statements.filter((each) => each !== missing);
    expect(against({ statements })).toEqual(['cn.card.plan-contents INCOMPLETE']);
    expect(against({ statements, debts: [debt({ productKind: 'PERSONAL_CONSUMER_LOAN' })] })).toEqual([]);
  },
);

test.each([
  ['ORAL', false, ['cn.card.plan-recorded NOT_RECORDED']],
  ['ORAL', true, []],
  ['WRITTEN', false, []],
  ['ELECTRONIC', false, []],
] as const)('cn.card.plan-recorded: %s, recorded %s', (way, isRecorded, found) => {
  expect(against({ acceptance: { way, isRecorded } })).toEqual(found);
});

describe('a time-barred debt', () => {
  test.each([
    ['CN', 'cn.limitation.plan NOT_TOLD'],
    ['CN-31', 'cn.limitation.plan NOT_TOLD'],
    ['GB-ENG', 'uk.conc.statute-barred-plan NOT_TOLD'],
    ['US-MA', 'policy.time-barred-plan NOT_TOLD'],
    ['BR', 'policy.time-barred-plan NOT_TOLD'],
  ])('under the law of %s: only by who is told', (jurisdiction, reason) => {
    const debts = [debt({ jurisdiction, isTimeBarred: true })];
    expect(against({ debts })).toEqual([reason]);
    expect(against({ debts, statements: [...facts().statements, 'LIMITATION_EXPIRED'] })).toEqual([]);
    expect(against({ debts: [debt({ jurisdiction })] })).toEqual([]);
  });

  test('under the law of Scotland is gone, whatever is said', () => {
    const debts = [debt({ jurisdiction: 'GB-SCT', isTimeBarred: true })];
    expect(against({ debts, statements: ['LIMITATION_EXPIRED'] })).toEqual([
      'uk.conc.statute-barred-plan EXTINGUISHED',
    ]);
    expect(against({ debts: [debt({ jurisdiction: 'GB-SCT' })] })).toEqual([]);
  });
});

describe("the institution's own policy", () => {
  test.each<[string, boolean]>([
    ['2027-04-01', true],
    ['2027-04-02', false],
  ])('lets a plan of twelve months end on %s: %s', (lastDueOn, isAllowed) => {
    const limits = { longestMonths: 12, largestForgivenBasisPoints: 0 };
    expect(against({ limits, lastDueOn: day(lastDueOn) })).toEqual(isAllowed ? [] : ['policy.plan-term TOO_LONG']);
  });

  test.each([
    [3_000n, []],
    [3_001n, ['policy.plan-forgiveness TOO_MUCH']],
  ])('forgives three tenths at most: %d of 10000', (forgivenMinor, found) => {
    const limits = { longestMonths: 60, largestForgivenBasisPoints: 3_000 };
    expect(against({ limits, forgivenMinor })).toEqual(found);
  });

  test('counts to the minor unit, where a share does not divide evenly', () => {
    expect(isMoreThan(333_333n, 1_000_000n, 3_333)).toBe(true);
    expect(isMoreThan(333_300n, 1_000_000n, 3_333)).toBe(false);
    expect(isMoreThan(0n, 1n, 0)).toBe(false);
  });
});

test('all that speaks against a plan is said at once', () => {
  const found = against({ statements: [], lastDueOn: day('2040-01-01'), debts: [debt({ isTimeBarred: true })] });
  expect(found).toEqual([
    'cn.card.plan-contents INCOMPLETE',
    'cn.card.plan-term TOO_LONG',
    'cn.limitation.plan NOT_TOLD',
  ]);
});

test.each(planLaws.map((rule) => [rule.id, rule] as const))('%s cites its law, in two languages', (id, rule) => {
  expect(planRuleNamed(id)).toBe(rule);
  expect(rule.citation).not.toBe('');
  for (const explanation of Object.values(rule.explanations)) {
    expect(explanation.en).toMatch(/^[\x20-\x7e]+\.$/);
    expect(explanation['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
  }
});
