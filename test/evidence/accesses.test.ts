import { beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { sql } from 'kysely';
import { AccessesToDocument } from '../../schema/operations/documents.js';
import { leavesOf, withoutEntry } from '../kit/journal.js';
import { statementsOf } from '../kit/statements.js';
import { addRelated, done, key, openCase, recordContactAttempt, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let collector: Person;
let opened: OpenedCase;

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
});

const look = async (by: Person, id: string, purpose: string, fields = 'displayName'): Promise<void> => {
  world().clock.pass(60_000);
  done(
    await by.ask(
      `query ($id: ID!, $purpose: LookPurpose) { node(id: $id, purpose: $purpose) { ... on Debtor { ${fields} } ... on Person { ${fields} } } }`,
      { id, purpose },
    ),
  );
};

const accesses = async (personId: string, more: Record<string, unknown> = {}): Promise<Untyped> =>
  done(await officer.ask(AccessesToDocument, { personId, first: 10, ...more } as never)).accessesTo;

describe('who has seen a person', () => {
  test('is listed newest first: who, when, in which role, for which purpose, which fields', async () => {
    const startedAt = world().clock.now().getTime();
    await look(collector, opened.debtorId, 'CONTACT', 'displayName nationalId');
    await look(officer, opened.debtorId, 'AUDIT', 'displayName contactPoints { value }');
    const list = await accesses(opened.debtorId);
    const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();
    expect(list.totalCount).toBe(2);
    expect(list.numbers).toEqual({ first: 1, last: 2, count: 2, isGapless: true });
    expect(list.edges.map(({ node }: Untyped) => node)).toMatchObject([
      {
        seq: 2,
        at: at(2),
        type: 'person.looked',
        actor: { id: officer.id, role: 'COMPLIANCE_OFFICER' },
        purpose: 'AUDIT',
        fields: ['ContactPoint.value', 'Debtor.displayName'],
      },
      {
        seq: 1,
        at: at(1),
        actor: { id: collector.id, role: 'COLLECTOR' },
        purpose: 'CONTACT',
        // Not the national id, which it was asked for and does not show.
        fields: ['Debtor.displayName'],
      },
    ]);
    expect(list.edges[0].node.actor.displayName).toMatch(/^compliance_officer-/);
  });

  test('names the entry of the journal, in which each stands', async () => {
    const other = await openCase(world());
    const [leaf] = await leavesOf(world(), () => look(officer, other.debtorId, 'COMPLAINT'));
    const { edges } = await accesses(other.debtorId);
    expect(edges).toMatchObject([{ node: { entryId: leaf?.id, seq: 1 } }]);
  });

  test('is asked of anybody, not of debtors alone', async () => {
    const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
    await look(officer, personId, 'COMPLAINT');
    expect(await accesses(personId)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { fields: ['Person.displayName'] } }],
    });
  });

  test('is empty and whole for somebody whom nobody has seen; a call is no look', async () => {
    const unseen = await openCase(world(), { assignee: collector });
    await recordContactAttempt(world(), collector, unseen);
    expect(await accesses(unseen.debtorId)).toEqual({
      totalCount: 0,
      numbers: { first: null, last: null, count: 0, isGapless: true },
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('of an erased person claims nothing: whose entries they were is gone, and only what came since is found', async () => {
    const { debtorId } = await openCase(world());
    await look(officer, debtorId, 'AUDIT');
    expect((await accesses(debtorId)).numbers).toMatchObject({ count: 1, isGapless: true });
    await erase(debtorId);
    const erased = await accesses(debtorId);
    expect([erased.totalCount, erased.numbers]).toEqual([0, { first: null, last: null, count: 0, isGapless: null }]);
    // By now the person has another pseudonym, under which the reading of this list was entered.
    expect((await accesses(debtorId)).numbers.isGapless).toBeNull();
  });

  test('shows the role that somebody had then, though it has changed since', async () => {
    const fickle = await world().person('COMPLIANCE_OFFICER');
    const { debtorId } = await openCase(world());
    await look(fickle, debtorId, 'AUDIT');
    done(
      await world().administrator.ask('mutation ($input: ChangeUserInput!) { changeUser(input: $input) { userId } }', {
        input: { userId: fickle.id, role: 'ANALYST', idempotencyKey: 'fickle' },
      }),
    );
    expect((await accesses(debtorId)).edges[0].node.actor.role).toBe('COMPLIANCE_OFFICER');
  });

  test('holds nothing of the others who were seen by the same look', async () => {
    const [first, second] = [await openCase(world()), await openCase(world())];
    done(
      await officer.ask('query ($ids: [ID!]!) { nodes(ids: $ids, purpose: AUDIT) { ... on Debtor { displayName } } }', {
        ids: [first.debtorId, second.debtorId],
      }),
    );
    const answer = JSON.stringify(await accesses(first.debtorId));
    const { rows } = await sql<{ pseudonym: string }>`select pseudonym from vault.subject`.execute(world().owner);
    for (const { pseudonym } of rows) expect(answer).not.toContain(pseudonym);
    expect(answer).not.toContain(second.debtorId.replace('debtor_', ''));
  });
});

async function erase(personId: string): Promise<void> {
  const document = 'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { approval { id } } }';
  const ask = async (): Promise<Untyped> =>
    done(await officer.ask(document, { input: { personId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() } }));
  const { erasePerson: waiting } = await ask();
  await approve(await world().person('COMPLIANCE_OFFICER'), waiting.approval.id);
  await ask();
}

describe('pages', () => {
  let debtorId: string;
  let startedAt: number;
  beforeAll(async () => {
    ({ debtorId } = await openCase(world()));
    startedAt = world().clock.now().getTime();
    for (let count = 0; count < 5; count++) await look(officer, debtorId, 'AUDIT');
  });
  const numbersOf = ({ edges }: Untyped): number[] => edges.map(({ node }: Untyped) => node.seq as number);

  test('follow each other by cursors, forwards and backwards', async () => {
    const first = await accesses(debtorId, { first: 2 });
    expect([numbersOf(first), first.totalCount, first.pageInfo.hasNextPage]).toEqual([[5, 4], 5, true]);
    const second = await accesses(debtorId, { first: 2, after: first.pageInfo.endCursor });
    expect([numbersOf(second), second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      [3, 2],
      true,
      true,
    ]);
    const third = await accesses(debtorId, { first: 2, after: second.edges[1].cursor });
    expect([numbersOf(third), third.pageInfo.hasNextPage]).toEqual([[1], false]);
    const last = await accesses(debtorId, { first: undefined, last: 2 });
    expect([numbersOf(last), last.pageInfo.hasPreviousPage]).toEqual([[2, 1], true]);
    const before = await accesses(debtorId, { first: undefined, last: 2, before: last.pageInfo.startCursor });
    expect(numbersOf(before)).toEqual([4, 3]);
  });

  test('a period begins at "from" and ends before "to"; its numbers are those of the period', async () => {
    const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();
    const some = await accesses(debtorId, { from: at(2), to: at(4) });
    expect([numbersOf(some), some.totalCount, some.numbers]).toEqual([
      [3, 2],
      2,
      { first: 2, last: 3, count: 2, isGapless: true },
    ]);
    const none = await accesses(debtorId, { from: at(6) });
    expect([numbersOf(none), none.numbers.count, none.numbers.isGapless]).toEqual([[], 0, true]);
  });

  const codesOf = async (variables: Record<string, unknown>): Promise<readonly string[]> =>
    (await officer.ask(AccessesToDocument, { personId: debtorId, ...variables } as never)).codes;

  test("another person's cursor is none, nor is a forged one; a page has a size", async () => {
    await look(officer, opened.debtorId, 'AUDIT');
    const { pageInfo } = await accesses(opened.debtorId, { first: 1 });
    expect(await codesOf({ first: 1, after: pageInfo.endCursor })).toEqual(['BAD_CURSOR']);
    expect(await codesOf({ first: 1, after: 'x' })).toEqual(['BAD_CURSOR']);
    for (const size of [{}, { first: 0 }, { first: 101 }, { first: 1, last: 1 }])
      expect(await codesOf(size)).toEqual(['BAD_USER_INPUT']);
  });

  test('the page is one statement', async () => {
    const sent = await statementsOf(() => accesses(debtorId));
    expect(sent.filter((text) => text.includes('from audit.entry_subject'))).toHaveLength(1);
  });

  test.each([1, 3, 5])('number %s that is missing is told', async (seq) => {
    const isGapless = await withoutEntry(
      world(),
      'ACCESS',
      debtorId,
      seq,
      async () => (await accesses(debtorId)).numbers.isGapless as boolean,
    );
    expect([isGapless, (await accesses(debtorId)).numbers.isGapless]).toEqual([false, true]);
  });
});

describe('reading the list', () => {
  test('leaves an entry of its own, and the list does not grow by it', async () => {
    const { debtorId } = await openCase(world());
    await look(officer, debtorId, 'AUDIT');
    const from = world().clock.now().toISOString();
    const left = await leavesOf(world(), () => accesses(debtorId, { from }));
    expect(left).toMatchObject([
      {
        type: 'journal.searched',
        actor: { role: 'COMPLIANCE_OFFICER' },
        subjects: [{ role: 'VIEWED', stream: 'OTHER' }],
        outcomes: ['accessesTo'],
      },
    ]);
    expect(Object.keys(left[0]?.fields ?? {}).sort()).toEqual(['from', 'to']);
    expect((await accesses(debtorId)).totalCount).toBe(1);
  });

  test('answers nothing when its entry cannot be written', async () => {
    await sql`revoke insert on audit.entry from probity_app`.execute(world().owner);
    try {
      const answer = await world().quietly(() =>
        officer.ask(AccessesToDocument, { personId: opened.debtorId, first: 10 } as never),
      );
      expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
    } finally {
      await sql`grant insert on audit.entry to probity_app`.execute(world().owner);
    }
  });

  test('is refused over GET, to every other role, and of people elsewhere', async () => {
    const document = `{ accessesTo(personId: "${opened.debtorId}", first: 1) { totalCount } }`;
    const overGet = await execute({
      schema: world().app.schema,
      document: parse(document),
      contextValue: world().app.contextOf(officer.actor, { isGet: true }),
    });
    expect(overGet.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const others = [
      collector,
      await serviceOf(world()),
      world().administrator,
      await world().person('TEAM_LEAD', 'North'),
    ];
    for (const other of others) expect((await other.ask(document)).codes).toEqual(['FORBIDDEN']);
    const stranger = await (await world().otherInstitution()).person('COMPLIANCE_OFFICER');
    const elsewhere: Answer = await stranger.ask(document);
    expect([elsewhere.codes, elsewhere.data]).toEqual([['NOT_FOUND'], null]);
    expect((await officer.ask(document.replace(opened.debtorId, opened.caseId))).codes).toEqual(['BAD_USER_INPUT']);
  });
});
