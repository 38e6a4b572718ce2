import { beforeAll, describe, expect, test } from '@jest/globals';
import { ConditionsDocument, NotePersonDocument } from '../../schema/operations/documents.js';
import type { Role } from '../../src/lib/actor.js';
import { engage } from '../kit/engagements.js';
import { leavesOf } from '../kit/journal.js';
import { refused } from '../kit/refusals.js';
import { addRelated, done, key, openCase, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let collector: Person;
let lead: Person;
let other: Person;
let officer: Person;
let counsel: Person;
let agent: Person;
let opened: OpenedCase;
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  lead = await world().person('TEAM_LEAD', 'North');
  other = await world().person('COLLECTOR', 'South');
  officer = await world().person('COMPLIANCE_OFFICER');
  counsel = await world().person('LEGAL_COUNSEL');
  opened = await openCase(world(), { assignee: collector });
  const firm = await world().firm('AGENCY');
  agent = await firm.person();
  await engage(counsel, firm, [opened.caseId]);
});

const input = (more: Record<string, unknown> = {}): Untyped => ({
  personId: opened.debtorId,
  condition: 'VULNERABLE',
  idempotencyKey: key(),
  ...more,
});
const ask = (by: Person, more: Record<string, unknown> = {}) => by.ask(NotePersonDocument, { input: input(more) });
const note = async (by: Person, more: Record<string, unknown> = {}) => done(await ask(by, more)).notePerson;
const conditionsOf = async (by: Person, id: string): Promise<Untyped[]> =>
  (done(await by.ask(ConditionsDocument, { id })).node as Untyped).conditions;

const nothingChanged = (work: () => Promise<Answer>): Promise<Answer> => refused(world(), work);

test('a condition and the recovery from it are two rows, each from when it was so', async () => {
  const { debtorId } = await openCase(world(), { assignee: collector });
  const [from, until] = ['2026-03-01T00:00:00.000Z', '2026-03-20T00:00:00.000Z'];
  await note(collector, { personId: debtorId, validFrom: from });
  world().clock.pass(60_000);
  await note(lead, { personId: debtorId, isPresent: false, validFrom: until });
  expect(await conditionsOf(officer, debtorId)).toMatchObject([
    { condition: 'VULNERABLE', isPresent: true, validFrom: from, validTo: null, actor: { id: collector.id } },
    { condition: 'VULNERABLE', isPresent: false, validFrom: until, validTo: null, actor: { id: lead.id } },
  ]);
});

test.each(['DECEASED', 'INCAPABLE', 'VULNERABLE'])(
  'that a person is %s stands sealed in the entry, which names no condition in plain',
  async (condition) => {
    const left = await leavesOf(world(), () => note(collector, { condition }));
    expect(left).toMatchObject([{ type: 'person.noted', outcomes: [], subjects: [{ role: 'DEBTOR' }] }]);
    expect(Object.keys(left[0]!.fields)).toContain('condition');
    expect(JSON.stringify(left)).not.toContain(condition);
  },
);

test('somebody who is related to the debtor may have died too', async () => {
  const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
  await note(collector, { personId, condition: 'DECEASED' });
  expect(await conditionsOf(collector, personId)).toMatchObject([{ condition: 'DECEASED', person: { id: personId } }]);
});

describe('health is read', () => {
  const document = (id: string): string =>
    `{ node(id: "${id}") { ... on Debtor { conditions { condition isPresent } } } }`;

  test('by officers, counsel, leads, and collectors of the case', async () => {
    const { debtorId } = await openCase(world(), { assignee: collector });
    await note(await serviceOf(world()), { personId: debtorId });
    for (const by of [officer, counsel, lead, collector])
      expect(await conditionsOf(by, debtorId)).toMatchObject([{ condition: 'VULNERABLE' }]);
    expect((await other.ask(document(debtorId))).data.node).toBeNull();
  });

  test('by no analyst, no service and no firm, though a service and a firm note what they hear', async () => {
    for (const by of [await world().person('ANALYST'), await serviceOf(world()), agent]) {
      const { codes, data } = await by.ask(document(opened.debtorId));
      expect([codes, data.node?.conditions ?? null]).toEqual([['FORBIDDEN'], null]);
    }
    for (const by of [await serviceOf(world()), agent]) {
      const { data, codes } = await by.ask(
        'mutation ($input: NotePersonInput!) { notePerson(input: $input) { personConditionId personCondition { id } } }',
        { input: input() },
      );
      expect([codes, data.notePerson]).toEqual([
        [],
        { personConditionId: expect.stringMatching(/^personCondition_/), personCondition: null },
      ]);
    }
  });
});

describe('refused are', () => {
  test.each<Role>(['ANALYST', 'ADMINISTRATOR', 'REGULATOR', 'DEBTOR'])('a %s', async (role) => {
    const by = await world().person(role);
    expect((await nothingChanged(() => ask(by))).codes).toEqual(['FORBIDDEN']);
  });

  test("another collector's debtor, and one whom no engagement of the firm names", async () => {
    expect((await nothingChanged(() => ask(other))).codes).toEqual(['NOT_FOUND']);
    const { debtorId } = await openCase(world(), { assignee: collector });
    expect((await nothingChanged(() => ask(agent, { personId: debtorId }))).codes).toEqual(['NOT_FOUND']);
  });

  test.each([
    ['a time that is to come', { validFrom: '2027-01-01T00:00:00Z' }, 'input.validFrom'],
    ['nobody', { personId: 'x' }, 'input.personId'],
  ])('%s, as a mistake', async (_what, more, path) => {
    const { codes, errors } = await nothingChanged(() => ask(collector, more));
    expect([codes, errors[0]?.extensions['path']]).toEqual([['BAD_USER_INPUT'], path.split('.')]);
  });
});

test('the same key and input are noted once', async () => {
  const once = input();
  const first = done(await collector.ask(NotePersonDocument, { input: once })).notePerson;
  const again = await leavesOf(world(), async () => {
    expect(done(await collector.ask(NotePersonDocument, { input: once })).notePerson).toEqual(first);
  });
  expect(again).toEqual([]);
});
