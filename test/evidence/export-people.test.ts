/** What is held of many people, taken out of the platform: by two, for just these, once, and never without its entry. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { sql } from 'kysely';
import {
  AccessesToDocument,
  CopyOfPersonDocument,
  ErasePersonDocument,
  ExportPeopleDocument,
  RestrictPersonDocument,
  type ExportPeopleInput,
} from '../../schema/operations/documents.js';
import { roleNames } from '../../src/lib/actor.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { done, key, openCase, present, recordContactAttempt, registerDebtor, serviceOf } from '../kit/verbs.js';
import { approve, newWorld, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();
const uuidOf = (nodeId: string): string => nodeId.replace(/^\w+_/, '');

let officer: Person;
let second: Person;
let service: Person;
let people: string[];
beforeAll(async () => {
  [officer, second] = [await world().person('COMPLIANCE_OFFICER'), await world().person('COMPLIANCE_OFFICER')];
  service = await serviceOf(world());
  const collector = await world().person('COLLECTOR', 'North');
  const opened = await openCase(world(), { assignee: collector, debtor: { displayName: 'Quixotic Zebra' } });
  await recordContactAttempt(world(), collector, opened, { note: 'Said so.' });
  people = [opened.debtorId, await registerDebtor(service, { displayName: 'Quentin Marmoset' })];
});

const ask = (personIds: readonly string[], more: Partial<ExportPeopleInput> = {}, by = officer) =>
  by.ask(ExportPeopleDocument, {
    input: {
      ...{ personIds: [...personIds], purpose: 'AUDIT', reference: 'Order 7', reason: 'the court asks' },
      ...{ idempotencyKey: key(), ...more },
    },
  });
const asked = async (...given: Parameters<typeof ask>) => done(await ask(...given)).exportPeople;

/** Asked for and approved by the second person; the next asking is the one that exports. */
async function approved(personIds: readonly string[], more: Partial<ExportPeopleInput> = {}): Promise<void> {
  const { approval } = await asked(personIds, more);
  await approve(second, present(approval).id);
}
const read = (answer: Awaited<ReturnType<typeof asked>>): Untyped => JSON.parse(present(answer.export).json);

describe('an export of many', () => {
  test('is asked for, approved by another, and then has what the copy of each has', async () => {
    let document: Untyped;
    const left = await leavesOf(world(), async () => {
      const waiting = await asked(people);
      expect(waiting).toMatchObject({
        export: null,
        isRepetition: false,
        approval: {
          kind: 'BULK_EXPORT',
          state: 'PENDING',
          subject: null,
          asks: 'Export all that is held of 2 people for AUDIT.',
          reason: 'the court asks',
        },
      });
      await approve(second, present(waiting.approval).id);
      // In another order, and one of them twice: the same people.
      const answer = await asked([people[1]!, people[0]!, people[1]!]);
      expect(answer).toMatchObject({ approval: null, isRepetition: false, export: { count: 2, version: 1 } });
      document = read(answer);
    });
    expect(document).toMatchObject({
      format: 'probity-people-export',
      version: 1,
      madeAt: world().clock.now().toISOString(),
      ...{ purpose: 'AUDIT', reference: 'Order 7', institution: { id: world().institutionId } },
    });
    expect(left.map(({ type, outcomes, subjects }) => [type, outcomes[0], subjects.length])).toEqual([
      ['approval.requested', 'BULK_EXPORT', 0],
      ['approval.decided', 'BULK_EXPORT', 0],
      ['person.exported', 'AUDIT', 2],
      ['approval.used', 'BULK_EXPORT', 0],
    ]);
    const entry = present(left.find(({ type }) => type === 'person.exported'));
    expect(entry.id).toBe(document.entryId);
    expect(entry.subjects).toMatchObject([0, 1].map(() => ({ role: 'VIEWED', stream: 'ACCESS' })));
    expect(entry.outcomes.slice(1)).toEqual([
      ...['ContactAttempt.note', 'ContactPoint.value'],
      ...['Person.birthDate', 'Person.displayName', 'Person.nationalId'],
    ]);
    expect(Object.keys(entry.fields)).toEqual(['reference']);
    expect(document.people.map(({ personId }: Untyped) => personId)).toEqual(people.map(uuidOf).sort());
    for (const personId of people) {
      const { copyOfPerson } = done(await officer.ask(CopyOfPersonDocument, { personId, reference: 'x' }));
      const copy = JSON.parse(copyOfPerson.json);
      const exported = document.people.find((each: Untyped) => each.personId === copy.personId);
      expect(exported.data).toEqual(copy.data);
      expect(exported.entries).toEqual(copy.entries);
      // The export itself is the next access, which the later copy has.
      expect([...exported.accesses.map(({ entryId }: Untyped) => entryId), document.entryId]).toEqual(
        copy.accesses.map(({ entryId }: Untyped) => entryId),
      );
      const { edges } = done(await officer.ask(AccessesToDocument, { personId, first: 10 })).accessesTo;
      expect(edges.map(({ node }) => [node.type, node.purpose])).toContainEqual(['person.exported', 'AUDIT']);
    }
  });

  test('of one takes one, like a copy', async () => {
    const answer = await asked([people[0]!, people[0]!], { reason: null });
    expect(answer).toMatchObject({ approval: null, export: { count: 1 } });
    expect(read(answer).people[0].data.person).toMatchObject([{ displayName: 'Quixotic Zebra' }]);
  });

  test('of more than fit one leaf stands in one entry of several parts', async () => {
    const many = await Promise.all(Array.from({ length: 301 }, () => registerDebtor(service)));
    await approved(many);
    const left = await leavesOf(world(), async () => {
      expect(read(await asked(many)).people).toHaveLength(301);
    });
    expect(
      left.filter(({ type }) => type === 'person.exported').map(({ part, subjects }) => [part, subjects.length]),
    ).toEqual([
      [[1, 2], 300],
      [[2, 2], 1],
    ]);
  });

  test('repeated by the same key shows nothing, and says so; while it waits, the request', async () => {
    const again = { idempotencyKey: key() };
    const waiting = await asked(people, again);
    expect(await asked(people, again)).toEqual(waiting);
    await approve(second, present(waiting.approval).id);
    const used = { idempotencyKey: key() };
    expect((await asked(people, used)).export).not.toBeNull();
    const left = await leavesOf(world(), async () => {
      expect(await asked(people, used)).toEqual({ export: null, approval: null, isRepetition: true });
    });
    expect(left).toEqual([]);
  });
});

describe('an approval of it', () => {
  test('is for just these people, this purpose and this reference', async () => {
    const third = await registerDebtor(service);
    await approved(people);
    for (const [given, more] of [
      [[...people, third], {}],
      [[people[0]!, third], {}],
      [people, { purpose: 'CORRECTION' as const }],
      [people, { reference: 'Order 8' }],
    ] as const)
      expect(await asked(given, more)).toMatchObject({ export: null, approval: { state: 'PENDING' } });
    expect((await asked(people)).export).not.toBeNull();
  });

  test('is neither given nor used by anybody else', async () => {
    const { approval } = await asked(people);
    await expect(approve(officer, present(approval).id)).rejects.toThrow('FORBIDDEN');
    await approve(second, present(approval).id);
    expect((await asked(people, {}, second)).export).toBeNull();
    expect((await asked(people)).export).not.toBeNull();
  });

  test('is used once: of three at the same time, one exports', async () => {
    const { debtorId } = await openCase(world());
    const both = [people[0]!, debtorId];
    await approved(both);
    const left = await leavesOf(world(), async () => {
      const answers = await Promise.all([0, 1, 2].map(() => ask(both)));
      expect(answers.filter(({ errors, data }) => errors.length === 0 && data.exportPeople.export)).toHaveLength(1);
    });
    expect(left.filter(({ type }) => type === 'person.exported')).toHaveLength(1);
    expect(left.filter(({ type }) => type === 'approval.used')).toHaveLength(1);
  });
});

test.each(['audit.entry', 'audit.entry_subject', 'audit.secret', 'audit.pending'])(
  'while %s takes no rows nothing is given, and the approval is not used up',
  async (table) => {
    const both = [people[0]!, await registerDebtor(service)];
    await approved(both);
    const before = await rowCounts(world());
    await sql`revoke insert on ${sql.table(table)} from probity_app`.execute(world().owner);
    try {
      const answer = await world().quietly(() => ask(both));
      expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
    } finally {
      await sql`grant insert on ${sql.table(table)} to probity_app`.execute(world().owner);
    }
    expect(await rowCounts(world())).toEqual(before);
    expect((await asked(both)).export).not.toBeNull();
  },
);

test('of who is restricted or erased it has what their copy has: nothing that was sealed', async () => {
  const [restricted, erased] = [
    await registerDebtor(service, { displayName: 'Hidden Heron' }),
    await registerDebtor(service, { displayName: 'Gone Gazelle' }),
  ];
  const state = (personId: string) => ({ personId, basis: 'COURT_OR_REGULATOR' as const, idempotencyKey: key() });
  done(await officer.ask(RestrictPersonDocument, { input: state(restricted) }));
  const { erasePerson } = done(await officer.ask(ErasePersonDocument, { input: state(erased) }));
  await approve(second, present(erasePerson.approval).id);
  done(await officer.ask(ErasePersonDocument, { input: state(erased) }));
  const all = [people[0]!, restricted, erased];
  await approved(all);
  const answer = await asked(all);
  const byId = new Map<string, Untyped>(read(answer).people.map((each: Untyped) => [each.personId, each.data.person]));
  expect(byId.get(uuidOf(restricted))).toMatchObject([{ dataState: 'RESTRICTED', displayName: null }]);
  expect(byId.get(uuidOf(erased))).toMatchObject([{ dataState: 'ERASED', displayName: null, nationalId: null }]);
  expect(byId.get(uuidOf(people[0]!))).toMatchObject([{ displayName: 'Quixotic Zebra' }]);
  for (const name of ['Heron', 'Gazelle']) expect(JSON.stringify(answer)).not.toContain(name);
});

describe('is refused', () => {
  test.each([
    ['nobody', () => ({ personIds: [] }), 'BAD_USER_INPUT'],
    ['an empty reference', () => ({ reference: ' ' }), 'BAD_USER_INPUT'],
    ['many without a reason', () => ({ reason: null }), 'BAD_USER_INPUT'],
    ['a purpose of another role', () => ({ purpose: 'CONTACT' as const }), 'FORBIDDEN'],
    ['an id of something else', () => ({ personIds: [officer.id] }), 'BAD_USER_INPUT'],
    [
      'people of whom one is unknown',
      () => ({ personIds: [...people, 'person_01940000-0000-7000-8000-000000000000'] }),
      'NOT_FOUND',
    ],
    ['1 001 people', () => ({ personIds: Array.from({ length: 1_001 }, () => people[0]!) }), 'BAD_USER_INPUT'],
  ])('%s', async (_, more, code) => {
    const before = await rowCounts(world());
    const answer = await ask(people, { reference: key(), ...more() });
    expect(answer.codes).toEqual([code]);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('to every other role, to officers of another institution, and over GET', async () => {
    const before = await rowCounts(world());
    const contextValue = world().app.contextOf(officer.actor, { isGet: true });
    const variableValues = {
      input: { personIds: [people[0]], purpose: 'AUDIT', reference: 'x', idempotencyKey: key() },
    };
    const source = 'mutation ($input: ExportPeopleInput!) { exportPeople(input: $input) { isRepetition } }';
    const overGet = await execute({
      ...{ schema: world().app.schema, document: parse(source), contextValue, variableValues },
    });
    expect([overGet.data, overGet.errors]).toMatchObject([null, [{ extensions: { code: 'FORBIDDEN' } }]]);
    expect(await rowCounts(world())).toEqual(before);
    for (const role of roleNames.filter((each) => each !== 'COMPLIANCE_OFFICER'))
      expect((await ask([people[0]!], {}, await world().person(role))).codes).toEqual(['FORBIDDEN']);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    expect((await ask([people[0]!], {}, stranger)).codes).toEqual(['NOT_FOUND']);
  });
});
