import { beforeAll, expect, test } from '@jest/globals';
import { CompareStrategiesDocument, DryRunStrategyDocument } from '../../schema/operations/documents.js';
import { night } from '../kit/nights.js';
import { handTo } from '../kit/queue.js';
import { draftStrategy, putInForce, segment, stage, step } from '../kit/strategies.js';
import { debtInput, done, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** What is about few debtors is told to who sees each of them by name, and to nobody else. */
const world = newWorld();

let lead: Person;
let officer: Person;
let analyst: Person;
let collector: Person;
beforeAll(async () => {
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  analyst = await world().person('ANALYST');
  collector = await world().person('COLLECTOR', 'North');
});

const open = (oldestUnpaidDueOn: string, debtorId?: string): Promise<OpenedCase> =>
  openCase(world(), {
    assignee: collector,
    debts: [debtInput({ oldestUnpaidDueOn })],
    ...(debtorId === undefined ? {} : { debtorId }),
  });
const [young, middle, aged] = ['2026-03-30', '2026-03-10', '2026-01-10'];

test('groups of a dry run: four are hidden, with the next smallest; five are shown. Two cases of one debtor are one', async () => {
  const versionId = await draftStrategy(lead, [
    segment('young', { toDaysPastDue: 10 }),
    segment('middle', { fromDaysPastDue: 11, toDaysPastDue: 40, stages: [stage('one', [step('call')])] }),
    segment('aged', { fromDaysPastDue: 41 }),
  ]);
  const opened: OpenedCase[] = [];
  for (let count = 0; count < 4; count++) opened.push(await open(young));
  await open(young, opened[0]!.debtorId);
  for (let count = 0; count < 6; count++) await open(middle);
  for (let count = 0; count < 7; count++) await open(aged);
  const asked = async (by: Person) => {
    const { cases, withoutSegment, stages, steps } = done(
      await by.ask(DryRunStrategyDocument, { versionId, businessDate: '2026-04-01', first: 0 }),
    ).dryRunStrategy;
    const of = (some: readonly { segmentCode: string; cases?: number | null }[]) =>
      Object.fromEntries(some.map((each) => [each.segmentCode, each.cases]));
    return [cases, withoutSegment, of(stages), of(steps)];
  };
  const whole = [18, 0, { young: 5, middle: 6, aged: 7 }, { young: 5, middle: 6, aged: 7 }];
  expect(await asked(officer)).toEqual(whole);
  const shown = [18, 0, { young: null, middle: null, aged: 7 }, { young: null, middle: null, aged: 7 }];
  expect([await asked(lead), await asked(analyst)]).toEqual([shown, shown]);
  await open(young);
  expect(await asked(lead)).toEqual([19, 0, { young: 6, middle: 6, aged: 7 }, { young: 6, middle: 6, aged: 7 }]);
});

test('arms, and the currencies in them: four are hidden, five are shown', async () => {
  const bank = await world().otherInstitution();
  const [its, second, watching] = [
    await bank.person('TEAM_LEAD', 'North'),
    await bank.person('COMPLIANCE_OFFICER'),
    await bank.person('ANALYST'),
  ];
  const elsewhere = { ...world(), person: bank.person.bind(bank) };
  const service = await serviceOf(elsewhere);
  const owing = (currency: string) =>
    openCase(elsewhere, {
      debts: [debtInput({ principal: { amountMinor: '10000', currency }, oldestUnpaidDueOn: '2026-03-25' })],
    });
  for (let count = 0; count < 4; count++) await owing('CNY');
  const inForceId = await putInForce(its, second, await draftStrategy(its), { effectiveOn: '2026-04-02' });
  world().clock.set('2026-04-20T02:00:00Z');
  const run = (businessDate: string) => night(elsewhere, service.actor, { businessDate });
  await run('2026-04-02');
  const armOf = async (by: Person) =>
    done(await by.ask(CompareStrategiesDocument, { inForceId })).strategyComparison.arms[0];
  const hidden = { cases: null, overdue: null, cured: null, attempts: null, outstanding: [], paid: [] };
  expect(await armOf(its)).toMatchObject(hidden);
  expect(await armOf(watching)).toMatchObject(hidden);
  expect(await armOf(second)).toMatchObject({ cases: 4, overdue: 4, outstanding: [{ amountMinor: '40000' }] });
  await owing('CNY');
  await run('2026-04-03');
  const five = {
    cases: 5,
    overdue: 5,
    cured: 0,
    attempts: 0,
    outstanding: [{ amountMinor: '50000', currency: 'CNY' }],
  };
  expect(await armOf(its)).toMatchObject(five);
  // One in another currency would be told by its sum.
  await owing('USD');
  await run('2026-04-04');
  expect(await armOf(its)).toMatchObject({ cases: 6, outstanding: [] });
  expect((await armOf(second))?.outstanding).toHaveLength(2);
});

test('whose work a case was analysts do not learn from its hand-outs', async () => {
  const { caseId } = await open(young);
  await handTo(world(), caseId, collector.id);
  const query = (field: string) => `query ($id: ID!) { node(id: $id) { ... on Case { handOuts { ${field} } } } }`;
  expect((await analyst.ask(query('collector { id }'), { id: caseId })).codes).toEqual(['FORBIDDEN']);
  expect(done(await analyst.ask(query('isTaken'), { id: caseId })).node.handOuts).toEqual([{ isTaken: false }]);
  expect(done(await officer.ask(query('collector { id }'), { id: caseId })).node.handOuts).toHaveLength(1);
});
