import { beforeAll, expect, test } from '@jest/globals';
import { done, openCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** A statement is kept by what it depends on. One document, asked again with other variables or by others, answers each their own. */
const world = newWorld();
let officer: Person;
let collectors: readonly [Person, Person];
let cases: readonly [OpenedCase, OpenedCase];

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collectors = [await world().person('COLLECTOR', 'North'), await world().person('COLLECTOR', 'North')];
  const [first, second] = collectors;
  cases = [await openCase(world(), { assignee: first }), await openCase(world(), { assignee: second })];
  for (const [index, person] of collectors.entries())
    for (let count = 0; count < 3; count++) {
      world().clock.pass(60_000);
      await recordContactAttempt(world(), person, cases[index] as OpenedCase);
    }
});

test('the same row of another id, by the same and by other people', async () => {
  const document = 'query ($id: ID!) { node(id: $id) { id ... on Case { reference } } }';
  const [mine, theirs] = cases;
  const [first, second] = collectors;
  for (let round = 0; round < 3; round++) {
    expect(done(await officer.ask(document, { id: mine.caseId })).node.id).toBe(mine.caseId);
    expect(done(await officer.ask(document, { id: theirs.caseId })).node.id).toBe(theirs.caseId);
    expect(done(await first.ask(document, { id: mine.caseId })).node.id).toBe(mine.caseId);
    expect(done(await second.ask(document, { id: mine.caseId })).node).toBeNull();
    expect(done(await officer.ask(document, { id: mine.debtorId })).node).toEqual({ id: mine.debtorId });
  }
});

test('several rows, in the order asked', async () => {
  const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const [mine, theirs] = cases;
  for (const ids of [
    [mine.caseId, theirs.caseId],
    [theirs.caseId, mine.caseId],
    [mine.caseId, mine.caseId],
    [mine.debtorId, theirs.caseId],
    [mine.caseId],
  ])
    expect(done(await officer.ask(document, { ids })).nodes).toEqual(ids.map((id) => ({ id })));
});

const whole = `query ($first: Int!, $attempts: Int, $withDebtor: Boolean!, $withAttempts: Boolean = true, $filter: CaseFilter) {
  cases(first: $first, filter: $filter) {
    nodes { id debtor @include(if: $withDebtor) { id } contactAttempts(first: $attempts) @include(if: $withAttempts) { nodes { id } } }
  }
}`;

test('every variable that a list depends on, and those that others make it depend on', async () => {
  const ask = async (
    variables: Record<string, unknown>,
  ): Promise<{ debtor?: unknown; contactAttempts?: { nodes: unknown[] } }[]> =>
    done(await officer.ask(whole, variables)).cases.nodes;
  for (let round = 0; round < 2; round++) {
    // Without the attempts, their number is not read; with them it is.
    expect(await ask({ first: 1, withDebtor: false, withAttempts: false })).toHaveLength(1);
    expect(await ask({ first: 2, withDebtor: false, withAttempts: false })).toHaveLength(2);
    const [one] = await ask({ first: 2, withDebtor: true, attempts: 1 });
    expect([one?.debtor !== undefined, one?.contactAttempts?.nodes.length]).toEqual([true, 1]);
    const [two] = await ask({ first: 2, withDebtor: false, attempts: 2 });
    expect([two?.debtor !== undefined, two?.contactAttempts?.nodes.length]).toEqual([false, 2]);
    const [of] = await ask({
      first: 2,
      withDebtor: true,
      attempts: 3,
      filter: { debtor: { eq: cases[round]?.debtorId } },
    });
    expect([of?.debtor, of?.contactAttempts?.nodes.length]).toEqual([{ id: cases[round]?.debtorId }, 3]);
  }
});

test('a variable that is left out is not one that is null', async () => {
  const document = 'query ($first: Int, $last: Int = 1) { cases(first: $first, last: $last) { nodes { id } } }';
  for (let round = 0; round < 2; round++) {
    expect(done(await officer.ask(document, {})).cases.nodes).toHaveLength(1);
    expect((await officer.ask(document, { last: null })).codes).toEqual(['BAD_USER_INPUT']);
    expect(done(await officer.ask(document, { first: 2, last: null })).cases.nodes).toHaveLength(2);
  }
});

test('plain values do not stay behind for those who do not look', async () => {
  const document =
    'query ($purpose: LookPurpose) { cases(first: 2, purpose: $purpose) { nodes { debtor { displayName } } } }';
  const names = async (purpose: string | null): Promise<string[]> =>
    done(await officer.ask(document, { purpose })).cases.nodes.map(
      (each: { debtor: { displayName: string } }) => each.debtor.displayName,
    );
  const masked = await names(null);
  const plain = await names('AUDIT');
  expect(plain).not.toEqual(masked);
  expect(await names(null)).toEqual(masked);
  expect(await names('AUDIT')).toEqual(plain);
});

test('one list asked for twice in an operation, its fields merged, is one list', async () => {
  const document = `query ($n: Int!) { cases(first: 1) { nodes { id } } cases(first: 1) { nodes { contactAttempts(first: $n) { nodes { id } } } } }`;
  for (const n of [1, 2, 1])
    expect(done(await officer.ask(document, { n })).cases.nodes[0].contactAttempts.nodes).toHaveLength(n);
});
