import { beforeAll, expect, test } from '@jest/globals';
import { CompareStrategiesDocument } from '../../schema/operations/documents.js';
import { night } from '../kit/nights.js';
import { draftStrategy, move, putInForce, segment, stage, step, strategyOf } from '../kit/strategies.js';
import {
  addRelated,
  correct,
  debtInput,
  done,
  openCase,
  recordContactAttempt,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** What strategies make of attempts that were corrected: as judging does, and as reports do. */
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
const open = (oldestUnpaidDueOn: string) =>
  openCase(world(), { assignee: collector, debts: [debtInput({ oldestUnpaidDueOn })] });
const stageOf = async ({ caseId }: OpenedCase) => (await strategyOf(officer, caseId)).strategies.at(-1)?.stageCode;
const stepsOf = async ({ caseId }: OpenedCase) =>
  (await strategyOf(officer, caseId)).dueSteps.nodes.map(({ stepCode, state }) => [stepCode, state]);
const talk = { answered: true, conversation: true, outcome: 'CONNECTED_DEBTOR' };

test('who was talked with is told by all that is known of the attempt; the last word on each counts', async () => {
  const cases: Record<string, OpenedCase> = {};
  const versionId = await draftStrategy(lead, [
    segment('all', {
      stages: [
        stage('soft', [step('call')], [move('firm', { afterDays: 2, withoutRightPartyContact: true })]),
        stage('firm'),
      ],
    }),
  ]);
  await putInForce(lead, officer, versionId, { effectiveOn: '2026-04-02' });
  world().clock.set('2026-04-10T02:00:00Z');
  const kinds: Record<string, (opened: OpenedCase, id: string) => Promise<unknown>> = {
    nothing: async () => undefined,
    neverHappened: (_, id) => correct(collector, id, { kind: 'NEVER_HAPPENED', outcome: null }),
    wrongNumber: (_, id) => correct(collector, id, { kind: 'WRONG_NUMBER', outcome: null }),
    mistakenPerson: async ({ debtorId }, id) => {
      const { personId } = await addRelated(service, debtorId);
      await correct(collector, id, { kind: 'MISTAKEN_PERSON', outcome: null, personReachedId: personId });
    },
    theDebtorAfterAll: async ({ debtorId }, id) => {
      const { personId } = await addRelated(service, debtorId);
      await correct(collector, id, { kind: 'MISTAKEN_PERSON', outcome: null, personReachedId: personId });
      world().clock.pass(1);
      await correct(collector, id, { kind: 'MISTAKEN_PERSON', outcome: null, personReachedId: debtorId });
    },
    nobody: (_, id) => correct(collector, id, { kind: 'MISTAKEN_OUTCOME', outcome: 'NO_ANSWER' }),
    somebodyElse: (_, id) => correct(collector, id, { kind: 'MISTAKEN_OUTCOME', outcome: 'CONNECTED_OTHER' }),
    nobodyAndThenTheDebtor: async (_, id) => {
      await correct(collector, id, { kind: 'MISTAKEN_OUTCOME', outcome: 'NO_ANSWER' });
      world().clock.pass(1);
      await correct(collector, id, { kind: 'MISTAKEN_OUTCOME', outcome: 'PROMISED' });
    },
  };
  for (const name of Object.keys(kinds)) cases[name] = await open('2026-03-25');
  await run('2026-04-02');
  for (const [name, change] of Object.entries(kinds)) {
    const opened = cases[name]!;
    const { id } = await recordContactAttempt(world(), collector, opened, {
      ...talk,
      occurredAt: '2026-04-03T03:00:00Z',
    });
    await change(opened, id);
  }
  await run('2026-04-04');
  const stages = await Promise.all(Object.entries(cases).map(async ([name, each]) => [name, await stageOf(each)]));
  expect(Object.fromEntries(stages)).toEqual({
    ...{ nothing: 'soft', neverHappened: 'firm', wrongNumber: 'firm', mistakenPerson: 'firm' },
    ...{ theDebtorAfterAll: 'soft', nobody: 'firm', somebodyElse: 'firm', nobodyAndThenTheDebtor: 'soft' },
  });
  // An attempt was made all the same, but for the one that never happened.
  expect(await stepsOf(cases['wrongNumber']!)).toContainEqual(['call', 'DONE']);
  expect(await stepsOf(cases['neverHappened']!)).toContainEqual(['call', 'LAPSED']);
});

test('what never happened takes no room in the week, and is no attempt of an arm', async () => {
  const versionId = await draftStrategy(lead, [
    segment('week', { stages: [stage('only', [step('call', { mostAttemptsAWeek: 1 })])] }),
  ]);
  const [tried, not] = [await open('2026-04-05'), await open('2026-04-05')];
  world().clock.set('2026-04-20T02:00:00Z');
  for (const each of [tried, not]) {
    const { id } = await recordContactAttempt(world(), collector, each, { occurredAt: '2026-04-11T03:00:00Z' });
    if (each === not) await correct(collector, id, { kind: 'NEVER_HAPPENED', outcome: null });
  }
  const inForceId = await putInForce(lead, officer, versionId, { effectiveOn: '2026-04-12' });
  await run('2026-04-12');
  expect([await stepsOf(tried), await stepsOf(not)]).toEqual([[], [['call', 'WAITING']]]);
  const attempts = async () =>
    done(await officer.ask(CompareStrategiesDocument, { inForceId, asOf: '2026-04-12' })).strategyComparison.arms[0]
      ?.attempts;
  const before = await attempts();
  const { id } = await recordContactAttempt(world(), collector, tried, { occurredAt: '2026-04-12T03:00:00Z' });
  expect(await attempts()).toBe(before! + 1);
  await correct(collector, id, { kind: 'NEVER_HAPPENED', outcome: null });
  expect(await attempts()).toBe(before);
});
