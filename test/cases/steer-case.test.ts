import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  AssignCaseDocument,
  CaseFiguresDocument,
  CaseInDepthDocument,
  MoveCaseDocument,
} from '../../schema/operations/documents.js';
import type { Role } from '../../src/lib/actor.js';
import { done, key, openCase, registerDebtor, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();

let north: { collector: Person; lead: Person };
let south: { collector: Person; lead: Person };
let officer: Person;
beforeAll(async () => {
  const team = async (name: string) => ({
    collector: await world().person('COLLECTOR', name),
    lead: await world().person('TEAM_LEAD', name),
  });
  [north, south] = [await team('North'), await team('South')];
  officer = await world().person('COMPLIANCE_OFFICER');
});

const assign = (by: Person, caseId: string, assigneeId: string | null) =>
  by.ask(AssignCaseDocument, { input: { caseId, assigneeId, idempotencyKey: key() } });
const move = (by: Person, caseId: string, stage: 'FIRST' | 'REMINDER') =>
  by.ask(MoveCaseDocument, { input: { caseId, stage, idempotencyKey: key() } });
const sees = async (person: Person, caseId: string): Promise<boolean> =>
  done(await person.ask(`{ node(id: "${caseId}") { id } }`)).node !== null;

describe('a lead', () => {
  test('gives a case of the team to another collector of it, who sees it from then on', async () => {
    const opened = await openCase(world(), { assignee: north.collector });
    const second = await world().person('COLLECTOR', 'North');
    const { assignCase } = done(await assign(north.lead, opened.caseId, second.id));
    expect(assignCase.case?.assignee?.id).toBe(second.id);
    expect([await sees(north.collector, opened.caseId), await sees(second, opened.caseId)]).toEqual([false, true]);
  });

  test('gives it to another team, and loses sight of it', async () => {
    const opened = await openCase(world(), { assignee: north.collector });
    expect(done(await assign(north.lead, opened.caseId, south.collector.id)).assignCase.case).toBeNull();
    expect([await sees(north.lead, opened.caseId), await sees(south.lead, opened.caseId)]).toEqual([false, true]);
    expect((await assign(north.lead, opened.caseId, north.collector.id)).codes).toEqual(['NOT_FOUND']);
  });

  test('takes it back to the team, whose lead still sees it', async () => {
    const opened = await openCase(world(), { assignee: north.collector });
    expect(done(await assign(north.lead, opened.caseId, null)).assignCase.case).toMatchObject({
      assignee: null,
      team: { name: 'North' },
    });
    expect([await sees(north.lead, opened.caseId), await sees(north.collector, opened.caseId)]).toEqual([true, false]);
  });

  test('cannot touch the case of another team', async () => {
    const opened = await openCase(world(), { assignee: south.collector });
    expect((await assign(north.lead, opened.caseId, north.collector.id)).codes).toEqual(['NOT_FOUND']);
    expect((await move(north.lead, opened.caseId, 'FIRST')).codes).toEqual(['NOT_FOUND']);
  });
});

test.each<Role>(['COMPLIANCE_OFFICER', 'ADMINISTRATOR'])(
  'a case is given to no %s, and to nobody deactivated or unknown',
  async (role) => {
    const opened = await openCase(world(), { assignee: north.collector });
    const other = await world().person(role);
    expect((await assign(north.lead, opened.caseId, other.id)).codes).toEqual(['BAD_USER_INPUT']);
    const gone = await world().person('COLLECTOR', 'North');
    const input = { userId: gone.id, isActive: false, idempotencyKey: key() };
    done(
      await world().administrator.ask(
        'mutation ($input: ChangeUserInput!) { changeUser(input: $input) { user { isActive } } }',
        { input },
      ),
    );
    expect((await assign(north.lead, opened.caseId, gone.id)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await assign(north.lead, opened.caseId, 'user_00000000-0000-7000-8000-000000000000')).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect(done(await officer.ask(CaseInDepthDocument, { id: opened.caseId })).node).toMatchObject({
      assignee: { id: north.collector.id },
    });
  },
);

test('stages and assignments are kept as they came, oldest first', async () => {
  const opened = await openCase(world(), { assignee: north.collector });
  world().clock.pass(60_000);
  done(await move(north.lead, opened.caseId, 'FIRST'));
  world().clock.pass(60_000);
  done(await assign(north.lead, opened.caseId, null));
  const { node } = done(await officer.ask(CaseInDepthDocument, { id: opened.caseId }));
  expect(node).toMatchObject({
    stage: 'FIRST',
    stages: [{ stage: 'REMINDER' }, { stage: 'FIRST' }],
    assignments: [{ assignee: { id: north.collector.id } }, { assignee: null, team: { name: 'North' } }],
  });
});

test('a case is not moved to the stage that it is in', async () => {
  const opened = await openCase(world(), { assignee: north.collector });
  expect((await move(north.lead, opened.caseId, 'REMINDER')).codes).toEqual(['BAD_USER_INPUT']);
  expect((await move(north.lead, opened.caseId, 'FIRST')).codes).toEqual([]);
});

describe('who sees which cases', () => {
  let mine: OpenedCase;
  let theirs: OpenedCase;
  let nobodys: OpenedCase;
  beforeAll(async () => {
    mine = await openCase(world(), { assignee: north.collector });
    theirs = await openCase(world(), { assignee: south.collector });
    nobodys = await openCase(world());
  });
  const seenBy = async (person: Person) =>
    Promise.all([mine, theirs, nobodys].map(({ caseId }) => sees(person, caseId)));

  test('a collector their own', async () => expect(await seenBy(north.collector)).toEqual([true, false, false]));
  test("a lead the team's", async () => expect(await seenBy(north.lead)).toEqual([true, false, false]));
  test('a lead without a team none', async () =>
    expect(await seenBy(await world().person('TEAM_LEAD'))).toEqual([false, false, false]));
  test.each<Role>(['COMPLIANCE_OFFICER', 'LEGAL_COUNSEL', 'SERVICE', 'ANALYST'])('a %s all', async (role) =>
    expect(await seenBy(await world().person(role))).toEqual([true, true, true]),
  );
  test.each<Role>(['LAW_FIRM', 'AGENCY', 'VALUER'])('a %s without an engagement none', async (role) => {
    const person = await world().person(role);
    expect(await seenBy(person)).toEqual([false, false, false]);
    const { cases } = done(await person.ask(CaseFiguresDocument, { first: 1 }));
    expect([cases.totalCount, cases.nodes]).toEqual([0, []]);
  });
  test.each<Role>(['ADMINISTRATOR', 'FIRM_ADMINISTRATOR', 'REGULATOR', 'DEBTOR'])(
    'a %s none, nor may list them',
    async (role) => {
      const person = await world().person(role);
      expect(await seenBy(person)).toEqual([false, false, false]);
      expect((await person.ask(CaseFiguresDocument, { first: 1 })).codes).toEqual(['FORBIDDEN']);
    },
  );

  test('lists and counts hold what can be seen by id, and debtors come with their cases', async () => {
    const { cases } = done(await north.collector.ask(CaseFiguresDocument, { first: 100 }));
    expect(cases.nodes.map(({ id }) => id)).toContain(mine.caseId);
    expect(cases.nodes.map(({ id }) => id)).not.toContain(theirs.caseId);
    expect(cases.totalCount).toBe(cases.nodes.length);
    const debtors = done(await north.collector.ask('{ debtors(first: 100) { nodes { id } totalCount } }')).debtors;
    expect(debtors.nodes).toContainEqual({ id: mine.debtorId });
    expect(debtors.nodes).not.toContainEqual({ id: theirs.debtorId });
  });

  test("a debtor's other cases and attempts stay with the other collector", async () => {
    const { debtorId } = mine;
    const other = await openCase(world(), { debtorId, assignee: south.collector });
    const ask = `{ node(id: "${debtorId}") { ... on Debtor { cases(first: 10) { totalCount nodes { id } } } } }`;
    expect(done(await north.collector.ask(ask)).node.cases).toEqual({ totalCount: 1, nodes: [{ id: mine.caseId }] });
    expect(done(await south.collector.ask(ask)).node.cases).toEqual({ totalCount: 1, nodes: [{ id: other.caseId }] });
    expect(done(await officer.ask(ask)).node.cases.totalCount).toBe(2);
  });

  test('an analyst counts, and is told no names', async () => {
    const analyst = await world().person('ANALYST');
    const { cases } = done(
      await analyst.ask(CaseFiguresDocument, { first: 100, filter: { bucketCode: { eq: 'M2' } } }),
    );
    expect(cases.totalCount).toBeGreaterThan(0);
    expect((await analyst.ask('{ debtors(first: 1) { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    expect((await analyst.ask('{ cases(first: 1) { nodes { debtor { id } } } }')).codes).toEqual(['FORBIDDEN']);
  });
});

test('the reference of a debtor is taken once', async () => {
  const service = await serviceOf(world());
  const reference = key();
  const debtorId = await registerDebtor(service, { reference });
  await expect(registerDebtor(service, { reference })).rejects.toThrow('CONFLICT');
  await openCase(world(), { debtorId });
});
