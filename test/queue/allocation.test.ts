import 'reflect-metadata';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  AllocateCasesDocument,
  WorkQueueDocument,
  type AllocateCasesMutation,
} from '../../schema/operations/documents.js';
import { commitToRows } from '../../src/cases/index.js';
import { shareOut } from '../../src/queue/share-out.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { holdCase, makeAppointment, next, openQueued, queueOf, setSkills } from '../kit/queue.js';
import { debtInput, done, key, openCase, pauseCase, recordContactAttempt } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const old = () => [debtInput({ oldestUnpaidDueOn: '2026-01-15' })];
const bare = (id: string): string => id.replace(/^\w+_/, '');

let team: string;
let lead: Person;
let collectors: Person[];
beforeEach(async () => {
  team = `team ${key().slice(0, 8)}`;
  lead = await world().person('TEAM_LEAD', team);
  collectors = [];
  while (collectors.length < 3) collectors.push(await world().person('COLLECTOR', team));
});

const allocate = (by: Person, more: Record<string, unknown> = {}) =>
  by.ask(AllocateCasesDocument, {
    input: { most: 100, isDryRun: false, idempotencyKey: key(), ...more } as never,
  });
const allocated = async (more: Record<string, unknown> = {}): Promise<AllocateCasesMutation['allocateCases']> =>
  done(await allocate(lead, more)).allocateCases;
const sharesOf = ({ shares }: AllocateCasesMutation['allocateCases']) =>
  collectors.map(({ id }) => shares.find(({ collectorId }) => collectorId === id)?.given);

describe("cases of the team that are nobody's", () => {
  test('go to whoever has the fewest, so that all have as many; a dry run says the same and does nothing', async () => {
    await openCase(world(), { assignee: collectors[0]! });
    await openCase(world(), { assignee: collectors[0]! });
    for (let left = 7; left > 0; left--) await openQueued(world(), lead);
    const before = await rowCounts(world());
    const planned = await allocated({ isDryRun: true });
    expect(await rowCounts(world())).toEqual(before);
    expect(sharesOf(planned)).toEqual([1, 3, 3]);
    const idempotencyKey = key();
    let real: typeof planned | undefined;
    const entries = await leavesOf(world(), async () => void (real = await allocated({ idempotencyKey })));
    expect(real).toEqual({ ...planned, isDryRun: false });
    expect(entries).toMatchObject([{ type: 'queue.allocated', batch: { count: 7 } }]);
    const again = await allocated({ idempotencyKey });
    expect(again.cases).toEqual(real?.cases);
    expect((await allocated()).cases).toEqual([]);
  });

  test('leave an entry that commits to the rows of their history', async () => {
    await openQueued(world(), lead);
    await openQueued(world(), lead);
    const [entry] = await leavesOf(world(), () => allocated());
    const { rows } = await sql<{ id: string; case_id: string; assignee_id: string; team_id: string }>`
      select id, case_id, assignee_id, team_id from case_assignment where entry_id = ${entry!.id}::uuid order by id`.execute(
      world().owner,
    );
    expect(rows).toHaveLength(2);
    // Without the salt, which is sealed with the entry, nobody finds the root.
    expect(entry!['batch']).not.toEqual(commitToRows('case_assignment', rows, ''));
    expect(entry!['batch']).toMatchObject({ count: 2, root: expect.stringMatching(/^[\w-]{43}$/) });
  });

  test('go by language and by the kinds of credit that each knows, and up to what each may have', async () => {
    const [first, second, third] = collectors as [Person, Person, Person];
    await setSkills(lead, first.id, { languages: ['en'] });
    await setSkills(lead, second.id, { languages: ['zh'], productKinds: ['CREDIT_CARD'], mostCases: 1 });
    await setSkills(lead, third.id, { languages: ['zh'], productKinds: ['ONLINE_CONSUMER_LOAN'] });
    const english = await openQueued(world(), lead, { debtor: { language: 'en-US' } });
    const loan = await openQueued(world(), lead, { debts: [debtInput({ productKind: 'ONLINE_CONSUMER_LOAN' })] });
    await openQueued(world(), lead);
    await openQueued(world(), lead);
    const { cases, leftOver, shares } = await allocated();
    const whose = new Map(cases.map(({ caseId, collectorId }) => [caseId, collectorId]));
    expect(whose.get(english.caseId)).toBe(first.id);
    expect(whose.get(loan.caseId)).toBe(third.id);
    expect({ leftOver, given: shares.map(({ given }) => given) }).toEqual({ leftOver: 1, given: [1, 1, 1] });
  });
});

test('the cases of one who leaves go to the others, also one that they have in hand', async () => {
  const [leaver, ...others] = collectors as [Person, Person, Person];
  for (let left = 4; left > 0; left--) await openCase(world(), { assignee: leaver });
  const { case: held } = await next(leaver);
  const given = await allocated({ fromCollectorId: leaver.id });
  expect(sharesOf(given)).toEqual([undefined, 2, 2]);
  expect((await queueOf(lead, held.id)).handOuts).toMatchObject([{ ending: 'RECALLED' }]);
  const only = await allocated({ fromCollectorId: others[0].id, collectorIds: [leaver.id], most: 1 });
  expect(sharesOf(only)).toEqual([1, undefined, undefined]);
});

test('who leaves leaves every open case, also what is in no queue; not what is held as sensitive, nor what is closed', async () => {
  const [leaver, other] = collectors as [Person, Person];
  const assigned = (more: Record<string, unknown> = {}) =>
    openCase(world(), { assignee: leaver, debts: [debtInput(more)] });
  const [overdue, current, paused, closed, sensitive, waiting] = [
    await assigned(),
    await assigned({ oldestUnpaidDueOn: null }),
    await assigned(),
    await assigned(),
    await assigned(),
    await assigned(),
  ];
  await pauseCase(lead, paused.caseId);
  const steer = 'mutation ($input: MoveCaseInput!) { moveCase(input: $input) { case { id } } }';
  done(await lead.ask(steer, { input: { caseId: closed.caseId, stage: 'CLOSED', idempotencyKey: key() } }));
  await holdCase(lead, sensitive.caseId, '2026-04-05T00:00:00.000Z', 'SENSITIVE');
  await holdCase(lead, waiting.caseId, '2026-04-05T00:00:00.000Z');
  const { cases } = await allocated({ fromCollectorId: leaver.id, collectorIds: [other.id] });
  expect(cases.map(({ caseId }) => caseId).sort()).toEqual(
    [overdue, current, paused, waiting].map(({ caseId }) => caseId).sort(),
  );
});

test("what is held as sensitive is dealt to nobody while that lasts; what is nobody's otherwise is", async () => {
  const [sensitive, waiting] = [await openQueued(world(), lead), await openQueued(world(), lead)];
  await holdCase(lead, sensitive.caseId, '2026-04-01T06:00:00.000Z', 'SENSITIVE');
  await holdCase(lead, waiting.caseId, '2026-04-01T06:00:00.000Z');
  expect((await allocated()).cases.map(({ caseId }) => caseId)).toEqual([waiting.caseId]);
  world().clock.set('2026-04-01T06:00:00.000Z');
  expect((await allocated()).cases.map(({ caseId }) => caseId)).toEqual([sensitive.caseId]);
  world().clock.set('2026-04-01T02:00:00.000Z');
});

test('collectors who are named are found among however many', async () => {
  const { rows } = await sql<{ id: string }>`
    insert into app_user
    select (jsonb_populate_record(u, jsonb_build_object('id', '00000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'login', 'many ' || n))).*
    from app_user u, generate_series(1, 200) n where u.id = ${collectors[0]!.actor.id}::uuid returning id`.execute(
    world().owner,
  );
  expect(rows).toHaveLength(200);
  const { caseId } = await openQueued(world(), lead);
  const last = collectors.at(-1)!;
  expect((await allocated({ collectorIds: [last.id] })).cases).toEqual([{ caseId, collectorId: last.id }]);
});

test('of many, only those that are given are held meanwhile', async () => {
  const [first, second] = [await openQueued(world(), lead, { debts: old() }), await openQueued(world(), lead)];
  const holder = await world().connect('superuser');
  await holder.query('begin');
  await holder.query('select from collection_case where id = $1 for update', [bare(second.caseId)]);
  // It would wait for the other as long as a statement may.
  expect((await allocated({ most: 1 })).cases.map(({ caseId }) => caseId)).toEqual([first.caseId]);
  await holder.query('rollback');
});

test('nobody allocates to another team, nor without leading', async () => {
  await openQueued(world(), lead);
  const stranger = await world().person('COLLECTOR', 'South');
  const codes = [
    (await allocate(collectors[0]!)).codes,
    (await allocate(lead, { collectorIds: [stranger.id] })).codes,
    (await allocate(lead, { most: 0 })).codes,
    (await allocate(await world().person('TEAM_LEAD'), {})).codes,
  ];
  expect(codes).toEqual([['FORBIDDEN'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['CONFLICT']]);
  expect((await allocate(await world().person('TEAM_LEAD', 'South'))).data.allocateCases.cases).toEqual([]);
});

describe('sharing out', () => {
  test('loads differ by one at most where everybody can take everything, whatever they had', () => {
    for (let round = 0; round < 200; round++) {
      const before = [round % 5, (round * 7) % 3, (round * 11) % 4];
      const sharers = before.map((have, index) => ({ collectorId: `c${index}`, before: have, most: null }));
      const fitting = sharers.map(({ collectorId }) => collectorId);
      const cases = Array.from({ length: 5 + (round % 40) }, (_, index) => ({ caseId: `k${index}`, fitting }));
      const { given, leftOver } = shareOut(cases, sharers);
      const loads = sharers.map((each) => each.before + given.filter((g) => g.collectorId === each.collectorId).length);
      expect(leftOver).toEqual([]);
      expect(given).toHaveLength(cases.length);
      // Nobody who was given some has more than one above the least.
      const least = Math.min(...loads);
      for (const [index, load] of loads.entries())
        if (load > before[index]!) expect(load - least).toBeLessThanOrEqual(1);
    }
  });

  test('what nobody can take is left over, in order', () => {
    const sharers = [{ collectorId: 'a', before: 1, most: 2 }];
    const cases = ['x', 'y', 'z'].map((caseId) => ({ caseId, fitting: caseId === 'y' ? [] : ['a'] }));
    expect(shareOut(cases, sharers)).toEqual({ given: [{ caseId: 'x', collectorId: 'a' }], leftOver: ['y', 'z'] });
  });
});

describe('the work queue', () => {
  test('shows a lead how every case of the team stands, in the order in which they are handed out', async () => {
    const [collector] = collectors as [Person];
    const [ready, old] = [
      await openQueued(world(), lead),
      await openQueued(world(), lead, { debts: [debtInput({ oldestUnpaidDueOn: '2026-01-15' })] }),
    ];
    const inHand = await openQueued(world(), lead, { debts: [debtInput({ oldestUnpaidDueOn: '2026-01-05' })] });
    expect((await next(collector)).case.id).toBe(inHand.caseId);
    const [held, paused, later, rests] = [
      await openQueued(world(), lead),
      await openQueued(world(), lead),
      await openQueued(world(), lead),
      await openQueued(world(), lead),
    ];
    await holdCase(lead, held.caseId, '2026-04-05T00:00:00.000Z');
    await pauseCase(lead, paused.caseId);
    await makeAppointment(lead, later.caseId, '2026-04-03T00:00:00.000Z');
    await recordContactAttempt(world(), lead, rests);
    const { workQueue } = done(await lead.ask(WorkQueueDocument, { first: 100 }));
    expect(workQueue).toMatchObject({ total: 7, ready: 2 });
    expect(workQueue.places.slice(0, 2).map(({ caseId }) => caseId)).toEqual([old.caseId, ready.caseId]);
    for (const { parts, priority } of workQueue.places)
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(priority);
    const states = new Map(workQueue.places.map(({ caseId, state, until }) => [caseId, [state, until]]));
    expect(states.get(inHand.caseId)).toEqual(['HANDED_OUT', '2026-04-01T02:30:00.000Z']);
    expect(states.get(held.caseId)).toEqual(['HELD', '2026-04-05T00:00:00.000Z']);
    expect(states.get(paused.caseId)).toEqual(['PAUSED', null]);
    expect(states.get(later.caseId)).toEqual(['APPOINTMENT', '2026-04-03T00:00:00.000Z']);
    expect(states.get(rests.caseId)).toEqual(['RESTING', '2026-04-01T22:00:00.000Z']);
    expect(workQueue.places.find(({ caseId }) => caseId === inHand.caseId)?.holderId).toBe(collector.id);
    const after = done(await lead.ask(WorkQueueDocument, { first: 1, after: 1 })).workQueue;
    expect(after.places).toEqual([workQueue.places[1]]);
    expect((await collector.ask(WorkQueueDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
    expect((await lead.ask(WorkQueueDocument, { first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
