import { beforeAll, expect, test } from '@jest/globals';
import { DryRunStrategyDocument, MoveCaseDocument } from '../../schema/operations/documents.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { night } from '../kit/nights.js';
import { recordPromise } from '../kit/plans.js';
import { draftStrategy, move, putInForce, segment, stage, step, strategyOf } from '../kit/strategies.js';
import { debtInput, done, endPause, key, openCase, pauseCase, recordContactAttempt, serviceOf } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** The night puts cases where the strategy says, and makes the steps of the day. The world's clock begins at 2026-04-01. */
const world = newWorld();

let lead: Person;
let officer: Person;
let collector: Person;
let service: Person;
beforeAll(async () => {
  lead = await world().person('TEAM_LEAD', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  service = await serviceOf(world());
});

const run = (businessDate: string) => night(world(), service.actor, { businessDate });
const open = (amountMinor: number, oldestUnpaidDueOn: string) =>
  openCase(world(), {
    assignee: collector,
    debts: [debtInput({ principal: { amountMinor: String(amountMinor), currency: 'CNY' }, oldestUnpaidDueOn })],
  });
const placeOf = async (caseId: string) => {
  const { strategies } = await strategyOf(officer, caseId);
  const { segmentCode, stageCode, stageBeganOn } = strategies.at(-1) ?? {};
  return strategies.length === 0 ? null : [segmentCode, stageCode, stageBeganOn];
};
const stepsOf = async (caseId: string) =>
  (await strategyOf(officer, caseId)).dueSteps.nodes.map(({ stepCode, dueOn, state }) => [stepCode, dueOn, state]);

const reminder = stage(
  'reminder',
  [step('call'), step('letter', { afterDays: 2, channel: 'LETTER', holdsDays: 2 })],
  [
    move('firm', { afterDays: 0, onBrokenPromise: true }),
    move('firm', { afterDays: 5, withoutRightPartyContact: true }),
  ],
);
const rounds = [
  stage('again', [step('ring', { holdsDays: 1 })], [move('pause', { afterDays: 1, atMostTimes: 2 })]),
  stage('pause', [], [move('again', { afterDays: 1 })]),
];

test('each case is worked as its segment says, day by day; the dry run says so before, and writes nothing', async () => {
  const [early, large, late, closed] = [
    await open(100_000, '2026-03-25'),
    await open(9_000_000, '2026-03-25'),
    await open(100_000, '2026-01-02'),
    await open(100_000, '2026-03-25'),
  ];
  const promised = await open(100_000, '2026-03-25');
  done(await lead.ask(MoveCaseDocument, { input: { caseId: closed.caseId, stage: 'CLOSED', idempotencyKey: key() } }));
  const versionId = await draftStrategy(lead, [
    segment('large', { currency: 'CNY', fromOutstandingMinor: '5000000', stages: rounds }),
    segment('early', {
      fromDaysPastDue: 1,
      toDaysPastDue: 30,
      stages: [reminder, stage('firm', [step('visit', { channel: 'VISIT' })])],
    }),
  ]);
  await run('2026-04-01');
  expect(await placeOf(early.caseId)).toBeNull();

  const before = await rowCounts(world());
  const dry = done(
    await officer.ask(DryRunStrategyDocument, { versionId, businessDate: '2026-04-02', first: 100 }),
  ).dryRunStrategy;
  expect(await rowCounts(world())).toEqual(before);
  expect(dry).toMatchObject({
    ...{ businessDate: '2026-04-02', cases: 4, withoutSegment: 1 },
    stages: [
      { segmentCode: 'early', stageCode: 'reminder', cases: 2 },
      { segmentCode: 'large', stageCode: 'again', cases: 1 },
    ],
    steps: [
      { segmentCode: 'early', stageCode: 'reminder', stepCode: 'call', channel: 'PHONE', isAutomatic: false, cases: 2 },
      { segmentCode: 'large', stageCode: 'again', stepCode: 'ring', channel: 'PHONE', isAutomatic: false, cases: 1 },
    ],
  });

  await putInForce(lead, officer, versionId, { effectiveOn: '2026-04-02' });
  world().clock.set('2026-04-20T02:00:00Z');
  const left = await leavesOf(world(), () => run('2026-04-02'));
  expect(left.filter(({ type }) => type === 'cases.placed')).toMatchObject([{ batch: { count: 3 } }]);
  expect(left.filter(({ type }) => type === 'steps.made')).toMatchObject([{ batch: { count: 3 } }]);
  for (const { caseId, segmentCode, stageCode, stepCodes } of dry.sample) {
    expect((await placeOf(caseId))?.slice(0, 2) ?? [null, null]).toEqual([segmentCode, stageCode]);
    expect((await stepsOf(caseId)).map(([code]) => code)).toEqual(stepCodes);
  }
  expect(dry.sample).toHaveLength(4);
  expect(await placeOf(late.caseId)).toBeNull();
  expect(await placeOf(closed.caseId)).toBeNull();
  expect(await leavesOf(world(), () => run('2026-04-02'))).toEqual([]);

  // The large one goes round twice and stays; no step is made twice in one stay.
  for (const [on, at, steps] of [
    ['2026-04-03', 'pause', 1],
    ['2026-04-04', 'again', 2],
    ['2026-04-05', 'pause', 2],
    ['2026-04-06', 'again', 3],
    ['2026-04-07', 'again', 3],
  ] as const) {
    if (on === '2026-04-04') expect(await stepsOf(early.caseId)).toHaveLength(1);
    if (on === '2026-04-05') await recordContactAttempt(world(), collector, promised, talk('2026-04-04T03:00:00Z'));
    await run(on);
    expect((await placeOf(large.caseId))?.slice(0, 2)).toEqual(['large', at]);
    expect(await stepsOf(large.caseId)).toHaveLength(steps);
    if (on === '2026-04-03') expect(await stepsOf(early.caseId)).toEqual([['call', '2026-04-02', 'WAITING']]);
  }
  // The letter was due on the 4th. On the 7th, five days after the stage began, who was not talked with moves on.
  expect(await placeOf(early.caseId)).toEqual(['early', 'firm', '2026-04-07']);
  expect(await stepsOf(early.caseId)).toEqual([
    ['call', '2026-04-02', 'LAPSED'],
    ['letter', '2026-04-04', 'LAPSED'],
    ['visit', '2026-04-07', 'WAITING'],
  ]);
  expect(await placeOf(promised.caseId)).toEqual(['early', 'reminder', '2026-04-02']);
  expect(await stepsOf(promised.caseId)).toEqual([
    ['call', '2026-04-02', 'DONE'],
    ['letter', '2026-04-04', 'LAPSED'],
  ]);

  // Promises are judged before strategies, in the same night.
  await recordPromise(collector, promised.caseId, { dueOn: '2026-04-20' });
  world().clock.set('2026-04-30T02:00:00Z');
  await run('2026-04-20');
  expect(await placeOf(promised.caseId)).toEqual(['early', 'reminder', '2026-04-02']);
  await run('2026-04-21');
  expect(await placeOf(promised.caseId)).toEqual(['early', 'firm', '2026-04-21']);

  // After 30 days no segment fits: the rest of it lapses.
  await run('2026-04-25');
  expect(await placeOf(early.caseId)).toEqual([null, null, null]);
  expect((await stepsOf(early.caseId)).at(-1)).toEqual(['visit', '2026-04-07', 'LAPSED']);
});

const talk = (occurredAt: string) => ({
  ...{ occurredAt, answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' },
});

test('a step waits for room in the week and for the end of a pause, within its days', async () => {
  const [busy, paused, quiet] = [
    await open(100_000, '2026-04-28'),
    await open(100_000, '2026-04-28'),
    await open(100_000, '2026-04-28'),
  ];
  const call = step('call', { mostAttemptsAWeek: 1, holdsDays: 10 });
  const versionId = await draftStrategy(lead, [segment('new', { toDaysPastDue: 20, stages: [stage('only', [call])] })]);
  await putInForce(lead, officer, versionId, { effectiveOn: '2026-05-01' });
  world().clock.set('2026-05-20T02:00:00Z');
  await recordContactAttempt(world(), collector, busy, { occurredAt: '2026-04-27T03:00:00Z' });
  const pauseId = await pauseCase(service, paused.caseId, { reason: 'DISPUTE', validFrom: '2026-05-01T00:00:00Z' });
  await endPause(service, pauseId, '2026-05-05T01:00:00Z');
  const made = async (caseId: string) => (await stepsOf(caseId)).length;
  for (const [on, counts] of [
    ['2026-05-01', [0, 0, 1]],
    ['2026-05-03', [0, 0, 1]],
    ['2026-05-04', [1, 0, 1]],
    ['2026-05-05', [1, 1, 1]],
    ['2026-05-11', [1, 1, 1]],
  ] as const) {
    await run(on);
    expect([await made(busy.caseId), await made(paused.caseId), await made(quiet.caseId)]).toEqual(counts);
  }
  expect(await stepsOf(quiet.caseId)).toEqual([['call', '2026-05-01', 'LAPSED']]);
});

test('under a further version a case stays in a stage of the same codes, and begins anew in another', async () => {
  const kept = await open(100_000, '2026-05-15');
  const first = await draftStrategy(lead, [segment('new', { stages: [stage('one', [step('call')])] })]);
  await putInForce(lead, officer, first, { effectiveOn: '2026-05-21' });
  world().clock.set('2026-06-20T02:00:00Z');
  await run('2026-05-21');
  const second = await draftStrategy(lead, [segment('new', { stages: [stage('one', [step('call'), step('more')])] })]);
  await putInForce(lead, officer, second, { effectiveOn: '2026-05-22' });
  await run('2026-05-22');
  expect(await placeOf(kept.caseId)).toEqual(['new', 'one', '2026-05-21']);
  expect((await stepsOf(kept.caseId)).map(([code]) => code)).toEqual(['call', 'more']);
  const third = await draftStrategy(lead, [segment('new', { stages: [stage('other', [step('call')])] })]);
  await putInForce(lead, officer, third, { effectiveOn: '2026-05-23' });
  await run('2026-05-23');
  expect(await placeOf(kept.caseId)).toEqual(['new', 'other', '2026-05-23']);
  expect((await strategyOf(officer, kept.caseId)).strategies).toHaveLength(3);
});
