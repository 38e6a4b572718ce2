/**
 * Reading fast: one statement for each root field, whatever is nested in it, and three for the transaction: `begin`, the
 * session, `commit`. Looking adds two for its entry: the counters, the rows.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { execute, parse } from 'graphql';
import { CaseInDepthDocument, DebtorInDepthDocument, WorkListDocument } from '../../schema/operations/documents.js';
import { createApplication } from '../../src/app/application.js';
import { createLog } from '../../src/app/log.js';
import { keyServiceOn, type KeyService } from '../../src/audit/keys.js';
import { statementsOf } from '../kit/statements.js';
import {
  addRelated,
  attemptInput,
  done,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Person, type Untyped } from '../kit/world.js';

/** How often a data key was wrapped or unwrapped: each time, the root of its generation is asked for. */
let unwrapped = 0;
class CountedRoots extends Map<number, Buffer> {
  override get(generation: number): Buffer | undefined {
    unwrapped++;
    return super.get(generation);
  }
}
const root = randomBytes(32);
/** What a server that was just started knows: no key yet. */
const freshKeys = (): KeyService =>
  keyServiceOn({ base: root, generations: new CountedRoots([[1, root]]) }, () => null);

const world = newWorld({ keys: freshKeys() });
const transaction = 3;
const accessEntry = 2;

let collector: Person;
let officer: Person;
const opened: OpenedCase[] = [];
beforeAll(async () => {
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  for (let count = 0; count < 5; count++) {
    const each = await openCase(world(), { assignee: collector });
    opened.push(each);
    await addRelated(await serviceOf(world()), each.debtorId);
    for (let attempt = 0; attempt < 3; attempt++) await recordContactAttempt(world(), collector, each);
  }
});

const countOf = async (person: Person, document: string): Promise<number> =>
  (await statementsOf(() => person.ask(document).then(done))).length;

test('one statement for a root field, and three for its transaction', async () => {
  const sent = await statementsOf(() => collector.ask('{ viewer { id } }').then(done));
  expect(sent.map((text) => text.replace(/\s[^]*/, ''))).toEqual(['begin', 'select', 'select', 'commit']);
  expect(sent[1]).toContain('access.open_session');
});

test.each([
  ['a field', '{ cases(first: 5) { nodes { id stage } } }'],
  ['a relation', '{ cases(first: 5) { nodes { id debtor { displayName } } } }'],
  [
    'a relation of a relation',
    '{ cases(first: 5) { nodes { id debtor { contactPoints { value person { displayName } } } } } }',
  ],
  ['a nested connection', '{ cases(first: 5) { nodes { id contactAttempts(first: 2) { nodes { id } } } } }'],
  ['a count', '{ cases(first: 5) { totalCount nodes { id contactAttempts(first: 2) { totalCount } } } }'],
  ['cursors and page info', '{ cases(first: 5) { edges { cursor } pageInfo { hasNextPage endCursor } } }'],
  [
    'the same connection twice, with other arguments',
    '{ cases(first: 5) { nodes { a: contactAttempts(first: 2) { totalCount } b: contactAttempts(last: 1) { totalCount } } } }',
  ],
  [
    'a list in a list in a list',
    '{ cases(first: 5) { nodes { debtor { cases(first: 5) { nodes { contactAttempts(first: 3) { nodes { debtsIntended { debt { case { reference } } } correctedBy { actor { login: displayName } } } } } } } } } }',
  ],
])('and no more for %s', async (_what, document) => {
  expect(await countOf(collector, document)).toBe(transaction + 1);
});

test('the number does not grow with the rows', async () => {
  const document = (first: number) =>
    `{ cases(first: ${first}) { nodes { debtor { relatedPersons { person { displayName } } } contactAttempts(first: 3) { nodes { id } } } } }`;
  const { data } = await collector.ask(document(5));
  expect(data.cases.nodes).toHaveLength(5);
  expect(data.cases.nodes[0].contactAttempts.nodes).toHaveLength(3);
  expect(await countOf(collector, document(5))).toBe(await countOf(collector, document(1)));
});

test('the documents of the project are one statement each', async () => {
  const [first] = opened;
  const asks = [
    () => collector.ask(WorkListDocument, { first: 20 }).then(done),
    () => collector.ask(CaseInDepthDocument, { id: first!.caseId }).then(done),
    () => collector.ask(DebtorInDepthDocument, { id: first!.debtorId }).then(done),
  ];
  for (const ask of asks) expect(await statementsOf(ask)).toHaveLength(transaction + 1);
});

test('several root fields share one transaction, a statement each', async () => {
  expect(
    await countOf(
      collector,
      '{ viewer { id } a: cases(first: 1) { totalCount } b: contactAttempts(first: 1) { totalCount } }',
    ),
  ).toBe(transaction + 3);
});

test('a hundred nodes of several types are one statement', async () => {
  const ids = Array.from({ length: 50 }, (_, index) => [opened[index % 5]!.caseId, opened[index % 5]!.debtorId]).flat();
  const document = `{ nodes(ids: ${JSON.stringify(ids)}) { id ... on Case { contactAttempts(first: 1) { totalCount } } ... on Debtor { displayName } } }`;
  expect((await collector.ask(document)).data.nodes).toHaveLength(100);
  expect(await countOf(collector, document)).toBe(transaction + 1);
});

test('an access entry costs two more, for one person as for many', async () => {
  const one = `{ node(id: "${opened[0]!.debtorId}", purpose: AUDIT) { ... on Debtor { displayName } } }`;
  const many =
    '{ debtors(first: 5, purpose: AUDIT) { nodes { displayName relatedPersons { person { displayName nationalId } } } } }';
  expect(await countOf(officer, one)).toBe(transaction + 1 + accessEntry);
  expect(await countOf(officer, many)).toBe(transaction + 1 + accessEntry);
});

test('a look at nothing sensitive leaves no entry and costs none', async () => {
  expect(await countOf(officer, '{ cases(first: 5, purpose: AUDIT) { nodes { stage } } }')).toBe(transaction + 1);
});

test('what is denied costs no statement at all', async () => {
  const analyst = await world().person('ANALYST');
  const sent = await statementsOf(() =>
    analyst.ask('{ debtors(first: 5) { nodes { displayName } } users(first: 1) { totalCount } }'),
  );
  expect(sent).toEqual([]);
  const stranger = await statementsOf(() => world().stranger().ask('{ viewer { id } }'));
  expect(stranger).toEqual([]);
});

test('nor does what is refused before it runs', async () => {
  for (const document of [
    '{ cases { totalCount } }',
    '{ cases(first: 101) { totalCount } }',
    '{ node(id: "x") { id } }',
    '{ nope }',
  ])
    expect(await statementsOf(() => collector.ask(document))).toEqual([]);
});

test('a change is one transaction, and its answer is read in another', async () => {
  const input = attemptInput(world(), opened[0]!);
  const sent = await statementsOf(() => collector.ask(recordContactAttemptDocument, { input }).then(done));
  // The key, the facts, the attempt with its debts, all that a judgement reads, the verdict, whether the queue waits for it,
  // the counters, the entry; then the answer. What opens the session, and what says how to plan, is sent along with these.
  expect(sent.filter((text) => !/^(begin|commit)|open_session|set_config/.test(text))).toHaveLength(8 + 1);
  expect(sent.filter((text) => text === 'commit')).toHaveLength(2);
});

test("a page of one person's rows unwraps the person's key once, and the next page not at all", async () => {
  const one = await openCase(world(), { assignee: collector });
  for (let count = 0; count < 20; count++) {
    const input = attemptInput(world(), one, { note: `call ${count}` });
    // Nothing sealed is read of it, so that nothing is kept of it either.
    const document =
      'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttemptId } }';
    done(await collector.ask(document, { input }));
  }
  const { database, clock } = world();
  const verifier = { verify: () => Promise.resolve(collector.actor) };
  const log = createLog({ level: 'silent' });
  const app = await createApplication({ database, keys: freshKeys(), clock, log, verifier, isProduction: false });
  const document = parse(
    `{ node(id: "${one.caseId}") { ... on Case { debtor { displayName } contactAttempts(first: 20) { nodes { note person { displayName } } } } } }`,
  );
  const page = async (): Promise<number> => {
    const before = unwrapped;
    const contextValue = app.contextOf(collector.actor);
    const { data, errors } = (await execute({ schema: app.schema, document, contextValue })) as Untyped;
    expect([errors, data.node.contactAttempts.nodes.length]).toEqual([undefined, 20]);
    return unwrapped - before;
  };
  expect([await page(), await page()]).toEqual([1, 0]);
});
