import { beforeAll, expect, test } from '@jest/globals';
import { night } from '../kit/nights.js';
import { draftStrategy, putInForce, segment, stage, step, strategyOf } from '../kit/strategies.js';
import {
  debtInput,
  done,
  key,
  openCase,
  pauseCase,
  recordContactAttempt,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** Which attempt does which step; and for whom none is made. */
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
const open = (count = 1) =>
  openCase(world(), {
    assignee: collector,
    debts: Array.from({ length: count }, () => debtInput({ oldestUnpaidDueOn: '2026-03-25' })),
  });
const stepsOf = async ({ caseId }: OpenedCase) =>
  (await strategyOf(officer, caseId)).dueSteps.nodes.map(({ stepCode, state }) => [stepCode, state]);
const ring = (opened: OpenedCase, occurredAt: string) =>
  recordContactAttempt(world(), collector, opened, { occurredAt });

test('an attempt does one step, the one that is over first, and none after its last day', async () => {
  const [once, twice, late, last] = [await open(), await open(), await open(), await open()];
  const steps = [step('long', { holdsDays: 3 }), step('short', { holdsDays: 2 })];
  const versionId = await draftStrategy(lead, [segment('all', { stages: [stage('only', steps)] })]);
  await putInForce(lead, officer, versionId, { effectiveOn: '2026-04-02' });
  world().clock.set('2026-04-20T02:00:00Z');
  await run('2026-04-02');
  await ring(once, '2026-04-02T03:00:00Z');
  await ring(twice, '2026-04-02T03:00:00Z');
  await run('2026-04-03');
  expect(await stepsOf(once)).toEqual([
    ['long', 'WAITING'],
    ['short', 'DONE'],
  ]);
  // What did one does not do the other on a later night.
  await ring(twice, '2026-04-03T03:00:00Z');
  await ring(late, '2026-04-05T03:00:00Z');
  // A minute before midnight of the last day of the long one, which in Shanghai is 16:00 of the day.
  await ring(last, '2026-04-04T15:59:00Z');
  await run('2026-04-06');
  expect(await Promise.all([once, twice, late, last].map(stepsOf))).toEqual([
    [
      ['long', 'LAPSED'],
      ['short', 'DONE'],
    ],
    [
      ['long', 'DONE'],
      ['short', 'DONE'],
    ],
    [
      ['long', 'LAPSED'],
      ['short', 'LAPSED'],
    ],
    [
      ['long', 'DONE'],
      ['short', 'LAPSED'],
    ],
  ]);
});

test('none is made while each debt is paused by a pause of its own, and one is once one of them is not', async () => {
  const [both, one] = [await open(2), await open(2)];
  await pauseCase(service, both.caseId, { debtIds: [both.debtIds[0]!] });
  await pauseCase(service, both.caseId, { debtIds: [both.debtIds[1]!] });
  await pauseCase(service, one.caseId, { debtIds: [one.debtIds[0]!] });
  await run('2026-04-07');
  expect([(await stepsOf(both)).length, (await stepsOf(one)).length]).toEqual([0, 2]);
});

test('who is restricted is placed nowhere, and what was due of them lapses; released, they begin anew', async () => {
  const change = async (verb: 'restrict' | 'release', { debtorId }: OpenedCase): Promise<void> => {
    const name = verb === 'restrict' ? 'Restrict' : 'Release';
    done(
      await officer.ask(`mutation ($input: ${name}PersonInput!) { ${verb}Person(input: $input) { personId } }`, {
        input: { personId: debtorId, basis: 'PERSON_ASKED', idempotencyKey: key() },
      }),
    );
  };
  const [placed, fresh] = [await open(), await open()];
  await change('restrict', fresh);
  await run('2026-04-08');
  expect([(await stepsOf(placed)).length, (await strategyOf(officer, fresh.caseId)).strategies]).toEqual([2, []]);
  await change('restrict', placed);
  await run('2026-04-09');
  expect(await stepsOf(placed)).toEqual([
    ['long', 'LAPSED'],
    ['short', 'LAPSED'],
  ]);
  expect((await strategyOf(officer, placed.caseId)).strategies.at(-1)).toMatchObject({ segmentCode: null });
  await change('release', placed);
  await run('2026-04-10');
  expect((await stepsOf(placed)).filter(([, state]) => state === 'WAITING')).toHaveLength(2);
});
