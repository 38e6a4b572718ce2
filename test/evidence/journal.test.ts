import { beforeAll, describe, expect, test } from '@jest/globals';
import { execute, parse } from 'graphql';
import { sql } from 'kysely';
import { AccessesToDocument, SearchJournalDocument } from '../../schema/operations/documents.js';
import { act } from '../../src/audit/index.js';
import { newId } from '../../src/lib/id.js';
import { commitment, leafHash } from '../../src/proof/index.js';
import { leaves, leavesOf } from '../kit/journal.js';
import { statementsOf } from '../kit/statements.js';
import {
  addRelated,
  done,
  key,
  openCase,
  recordContactAttempt,
  registerDebtor,
  requestPermit,
  serviceOf,
  tonight,
  type OpenedCase,
} from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();

let officer: Person;
let collector: Person;
let opened: OpenedCase;
let other: OpenedCase;
let startedAt: number;
const at = (minutes: number): string => new Date(startedAt + minutes * 60_000).toISOString();

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector });
  other = await openCase(world(), { assignee: collector });
  world().clock.pass(60_000);
  startedAt = world().clock.now().getTime();
  // A minute apart: a call on each, a text on one, what the law refuses.
  await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  world().clock.pass(60_000);
  await recordContactAttempt(world(), collector, other);
  world().clock.pass(60_000);
  await requestPermit(collector, opened, { at: tonight(world()) });
  world().clock.pass(60_000);
});

const search = async (filter: Record<string, unknown> | null, more: Record<string, unknown> = {}): Promise<Untyped> =>
  done(await officer.ask(SearchJournalDocument, { first: 100, filter, ...more } as never)).journal;
const entriesOf = ({ edges }: Untyped): Untyped[] => edges.map(({ node }: Untyped) => node);
const typesOf = (found: Untyped): string[] => entriesOf(found).map(({ type }: Untyped) => type as string);
const refusalOf = async (filter: Record<string, unknown> | null, more: Record<string, unknown> = {}): Promise<Answer> =>
  officer.ask(SearchJournalDocument, { first: 5, filter, ...more } as never);

describe('an entry', () => {
  test('is shown as its leaf says it, and the leaf byte for byte', async () => {
    const found = entriesOf(await search({ caseId: opened.caseId, types: ['contactAttempt.recorded'] }));
    expect(found).toHaveLength(1);
    const [entry] = found;
    expect(entry).toMatchObject({
      type: 'contactAttempt.recorded',
      at: at(0),
      actor: { id: collector.id, role: 'COLLECTOR', firmId: null },
      caseId: opened.caseId,
      subjects: [{ role: 'DEBTOR', stream: 'CONTACT', seq: 1, personId: opened.debtorId.replace('debtor', 'person') }],
      ...{ part: 1, parts: 1 },
    });
    expect(entry.actor.displayName).toMatch(/^collector-/);
    const { rows } = await sql<{
      leaf: Buffer;
    }>`select leaf from audit.entry where id = ${entry.entryId}::uuid`.execute(world().owner);
    const stored = rows[0]!.leaf;
    expect(entry.leaf).toBe(stored.toString('base64'));
    expect(entry.leafHash).toBe(leafHash(stored).toString('base64'));
    const said = JSON.parse(stored.toString());
    expect([entry.outcomes, entry.ruleIds]).toEqual([said.outcomes, said.rules]);
    expect(entry.subjects[0].pseudonym).toBe(said.subjects[0].pseudonym);
    expect(Object.fromEntries(entry.commitments.map((each: Untyped) => [each.name, each.commitment]))).toEqual(
      said.fields,
    );
  });

  test('of a firm names the firm for which its user acted', async () => {
    const firm = await world().firm('AGENCY');
    const found = await search({ types: ['firm.registered'], from: at(-60), to: at(60) });
    expect(entriesOf(found)).toMatchObject([{ actor: { firmId: null } }]);
    const { administrator } = firm;
    done(
      await administrator.ask(
        'mutation ($input: RegisterUserInput!) { registerUser(input: $input) { user { id } approval { id } } }',
        {
          input: {
            login: `${firm.slug}/caller`,
            displayName: 'C',
            role: 'AGENCY',
            reason: 'a test',
            idempotencyKey: key(),
          },
        },
      ),
    );
    const [entry] = entriesOf(await search({ actorId: administrator.id }));
    expect(entry.actor).toMatchObject({ id: administrator.id, role: 'FIRM_ADMINISTRATOR', firmId: firm.id });
  });
});

describe('narrowed', () => {
  test.each([
    ['a person', () => ({ personId: opened.debtorId, from: at(0) }), ['contact.refused', 'contactAttempt.recorded']],
    ['a case', () => ({ caseId: other.caseId, from: at(0) }), ['contactAttempt.recorded']],
    ['a type', () => ({ types: ['contact.refused'], from: at(0), to: at(60) }), ['contact.refused']],
    [
      'types',
      () => ({ types: ['contact.refused', 'contactAttempt.recorded'], from: at(0), to: at(60) }),
      ['contact.refused', 'contactAttempt.recorded', 'contactAttempt.recorded'],
    ],
    ['a word', () => ({ caseId: opened.caseId, outcome: 'PROHIBITED' }), ['contact.refused']],
    [
      'a channel',
      () => ({ personId: opened.debtorId, channel: 'PHONE' }),
      ['contact.refused', 'contactAttempt.recorded'],
    ],
    [
      'a channel and a word',
      () => ({ from: at(0), to: at(60), channel: 'PHONE', outcome: 'PROHIBITED' }),
      ['contact.refused'],
    ],
    ['a channel that nobody took', () => ({ personId: opened.debtorId, channel: 'LETTER' }), []],
    [
      'the stream of a person',
      () => ({ personId: opened.debtorId, stream: 'CONTACT' }),
      ['contact.refused', 'contactAttempt.recorded'],
    ],
    [
      'a stream',
      () => ({ stream: 'CONTACT', from: at(1), to: at(60) }),
      ['contact.refused', 'contactAttempt.recorded'],
    ],
    [
      'an actor',
      () => ({ actorId: collector.id }),
      ['contact.refused', 'contactAttempt.recorded', 'contactAttempt.recorded'],
    ],
    [
      'a period, its beginning in it',
      () => ({ actorId: collector.id, from: at(1) }),
      ['contact.refused', 'contactAttempt.recorded'],
    ],
    [
      'a period, its end not in it',
      () => ({ actorId: collector.id, from: at(0), to: at(1) }),
      ['contactAttempt.recorded'],
    ],
  ])('by %s', async (_what, filterOf, types) => {
    const found = await search(filterOf());
    expect([typesOf(found), found.totalCount]).toEqual([types, types.length]);
  });

  test('by a rule that was judged by, and by no other', async () => {
    const [refused] = entriesOf(await search({ personId: opened.debtorId, types: ['contact.refused'] }));
    const [ruleId] = refused.ruleIds as string[];
    const found = await search({ ruleId, from: at(0), to: at(60) });
    expect(entriesOf(found).map(({ entryId }) => entryId as string)).toContain(refused.entryId);
    for (const { ruleIds } of entriesOf(found)) expect(ruleIds).toContain(ruleId);
    expect(await search({ ruleId: 'us.none', from: at(0), to: at(60) })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test("by the id of an entry, which is a receipt's too", async () => {
    const [entry] = entriesOf(await search({ caseId: other.caseId, from: at(0) }));
    expect(entriesOf(await search({ entryId: entry.entryId }))).toEqual([entry]);
    expect(await search({ entryId: '01990000-0000-7000-8000-000000000001' })).toMatchObject({
      totalCount: 0,
      edges: [],
    });
  });

  test('by somebody who is no debtor, and was looked at beside others', async () => {
    const { personId } = await addRelated(await serviceOf(world()), opened.debtorId);
    done(
      await officer.ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids, purpose: AUDIT) { ... on Debtor { displayName } ... on Person { displayName } } }',
        {
          ids: [personId, other.debtorId],
        },
      ),
    );
    const found = entriesOf(await search({ personId, stream: 'ACCESS' }));
    expect(found).toMatchObject([{ type: 'person.looked' }]);
    expect(found[0].subjects).toHaveLength(2);
    // Each entry once, though it is in two of the person's streams, or stands for two of them.
    const ids = entriesOf(await search({ personId })).map(({ entryId, part }) => `${entryId} ${part}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('by what has no index only together with what has, or a time of at most 92 days', async () => {
    const unserved = [
      { types: ['case.opened'] },
      { channel: 'PHONE' },
      { outcome: 'X' },
      { ruleId: 'x' },
      { stream: 'CONTACT' },
    ];
    for (const filter of unserved) {
      expect((await refusalOf(filter)).codes).toEqual(['BAD_USER_INPUT']);
      expect((await refusalOf({ ...filter, from: '2026-01-01T00:00:00Z' })).codes).toEqual(['BAD_USER_INPUT']);
      const days = (to: string) => refusalOf({ ...filter, from: '2026-01-01T00:00:00Z', to });
      expect((await days('2026-04-03T00:00:00.001Z')).errors[0]?.message).toContain('at most 92 days');
      expect((await days('2026-04-03T00:00:00Z')).codes).toEqual([]);
      expect((await refusalOf({ ...filter, caseId: opened.caseId })).codes).toEqual([]);
    }
    // By time alone, and by nothing at all, the journal is read along its own order.
    expect((await refusalOf(null)).codes).toEqual([]);
    expect((await refusalOf({ from: '2020-01-01T00:00:00Z' })).codes).toEqual([]);
  });

  test.each([
    ['no type', { types: [], caseId: 'x' }],
    ['what is no type', { types: ['opened'], caseId: 'x' }],
    ['a time that ends before it begins', { from: '2026-04-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }],
    ['what is no id of an entry', { entryId: 'entry_1' }],
    ['a case as a person', () => ({ personId: opened.caseId })],
    ['an empty word', { outcome: ' ', from: '2026-04-01T00:00:00Z', to: '2026-04-02T00:00:00Z' }],
  ])('not by %s', async (_what, given) => {
    const filter = (typeof given === 'function' ? given() : given) as Record<string, unknown>;
    expect((await refusalOf(filter)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('pages', () => {
  const filterOf = () => ({ from: at(0), to: at(3) });

  test('follow each other by cursors, forwards and backwards, either way round, and miss nothing', async () => {
    const all = entriesOf(await search(filterOf())).map(({ entryId }) => entryId as string);
    expect(all.length).toBeGreaterThan(2);
    for (const [orderBy, expected] of [
      [null, all],
      [['AT_DESC'], all],
      [['AT_ASC'], [...all].reverse()],
    ] as const) {
      const walked: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await search(filterOf(), { first: 1, after, orderBy });
        walked.push(...entriesOf(page).map(({ entryId }) => entryId as string));
        expect(page.totalCount).toBe(all.length);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor as string;
      }
      expect(walked).toEqual(expected);
    }
    const last = await search(filterOf(), { first: null, last: 2 });
    expect(entriesOf(last).map(({ entryId }) => entryId as string)).toEqual(all.slice(-2));
    const before = await search(filterOf(), { first: null, last: 1, before: last.pageInfo.startCursor });
    expect(entriesOf(before).map(({ entryId }) => entryId as string)).toEqual(all.slice(-3, -2));
  });

  test('have a size, and cursors of this list and order', async () => {
    const { pageInfo } = await search(filterOf(), { first: 1 });
    for (const after of ['x', `${pageInfo.endCursor}x`])
      expect((await refusalOf(null, { after })).codes).toEqual(['BAD_CURSOR']);
    const turned = { after: pageInfo.endCursor, orderBy: ['AT_ASC'] };
    expect((await refusalOf(null, turned)).codes).toEqual(['BAD_CURSOR']);
    for (const size of [{ first: null }, { first: 0 }, { first: 101 }, { first: 1, last: 1 }])
      expect((await refusalOf(null, size)).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('are one statement each', async () => {
    const sent = await statementsOf(() =>
      search({ personId: opened.debtorId, from: at(0), to: at(60), channel: 'PHONE' }),
    );
    expect(sent.filter((text) => /from (\(select e\.\* from|audit\.entry\b)/.test(text))).toHaveLength(1);
  });

  test('have every part of an entry that is in several, and break between them', async () => {
    const subjects = Array.from(
      { length: 301 },
      () => ({ personId: newId(), role: 'VIEWED', stream: 'ACCESS' }) as const,
    );
    const context = world().app.contextOf(officer.actor);
    const entryId = await act(context, { name: 'test', entries: ['person.looked'] }, ({ journal }) =>
      Promise.resolve(journal.enter({ type: 'person.looked', subjects, outcomes: ['AUDIT'] })),
    );
    const first = await search({ entryId }, { first: 1 });
    expect([entriesOf(first), first.totalCount]).toMatchObject([[{ part: 2, parts: 2 }], 2]);
    expect(entriesOf(first)[0].subjects).toHaveLength(1);
    const second = await search({ entryId }, { first: 1, after: first.pageInfo.endCursor });
    expect(entriesOf(second)).toMatchObject([{ entryId, part: 1, parts: 2 }]);
    expect([entriesOf(second)[0].subjects.length, second.pageInfo.hasNextPage]).toEqual([300, false]);
  });
});

describe('details', () => {
  const detailed = `query ($filter: JournalFilter!, $first: Int) { journal(first: $first, filter: $filter) { nodes { entryId commitments { name commitment } details { name value salt } } } }`;
  const details = async (filter: Record<string, unknown>, by = officer, first = 20): Promise<Untyped[]> =>
    done(await by.ask(detailed, { filter, first })).journal.nodes;

  test('are opened for AUDIT, with the salts by which their commitments are proved; whose they are is entered as seen', async () => {
    const filter = { caseId: opened.caseId, types: ['contactAttempt.recorded'] };
    const left = await leavesOf(world(), async () => {
      const [entry] = await details(filter);
      const values = new Map<string, string>(entry.details.map(({ name, value }: Untyped) => [name, value]));
      expect(JSON.parse(values.get('note')!)).toBe('rang eight times');
      for (const { name, value, salt } of entry.details)
        expect(entry.commitments).toContainEqual({ name, commitment: commitment({ salt, value: JSON.parse(value) }) });
      expect(entry.details).toHaveLength(entry.commitments.length);
    });
    expect(left.map(({ type, outcomes }) => [type, outcomes])).toEqual([
      ['journal.searched', ['journal']],
      ['person.looked', ['AUDIT', 'JournalEntry.details']],
    ]);
    const { accessesTo } = done(
      await officer.ask(AccessesToDocument, { personId: opened.debtorId, first: 1 } as never),
    );
    expect(accessesTo.edges[0]!.node).toMatchObject({ purpose: 'AUDIT', fields: ['JournalEntry.details'] });
  });

  test('that are not selected are not opened, and nobody is entered as seen', async () => {
    const left = await leavesOf(world(), () => search({ caseId: opened.caseId }));
    expect(left.map(({ type }) => type)).toEqual(['journal.searched']);
  });

  test('are found by an alias and in a fragment, in edges as in nodes', async () => {
    const document = `query ($id: ID!) { journal(last: 1, filter: { caseId: $id }) { edges { ...Found } } } fragment Found on JournalEntryEdge { mine: node { all: details { value } } }`;
    const { journal } = done(await officer.ask(document, { id: opened.caseId }));
    expect(journal.edges[0].mine.all.length).toBeGreaterThan(0);
  });

  test("of no one person are opened under the institution's key, and nobody is seen", async () => {
    const left = await leavesOf(world(), async () => {
      const [entry] = await details({ types: ['team.registered'], from: at(-60), to: at(60) }, officer, 1);
      expect(entry.details.length).toBeGreaterThan(0);
    });
    expect(left.map(({ type }) => type)).toEqual(['journal.searched']);
  });

  test('of restricted people are opened by holders of LEGAL_HOLD alone', async () => {
    const held = await openCase(world());
    await recordContactAttempt(world(), await serviceOf(world()), held, { note: 'a secret' });
    const filter = { caseId: held.caseId, types: ['contactAttempt.recorded'] };
    expect(JSON.stringify(await details(filter))).toContain('a secret');
    done(
      await officer.ask('mutation ($input: RestrictPersonInput!) { restrictPerson(input: $input) { personId } }', {
        input: { personId: held.debtorId, basis: 'ACCURACY_CONTESTED', idempotencyKey: key() },
      }),
    );
    const left = await leavesOf(world(), async () => expect(await details(filter)).toMatchObject([{ details: [] }]));
    expect(left.map(({ type }) => type)).toEqual(['journal.searched']);
    const holder = await holderOfHolds();
    expect(JSON.stringify(await details(filter, holder))).toContain('a secret');
  });

  test('of erased people are gone, and of who they were the pseudonym stays', async () => {
    const gone = await openCase(world());
    await recordContactAttempt(world(), await serviceOf(world()), gone, { note: 'a secret' });
    const filter = { caseId: gone.caseId, types: ['contactAttempt.recorded'] };
    const [before] = entriesOf(await search(filter));
    await erase(gone.debtorId);
    const [after] = entriesOf(await search(filter));
    expect(before.subjects[0].personId).toBe(gone.debtorId.replace('debtor', 'person'));
    expect(after).toEqual({ ...before, subjects: [{ ...before.subjects[0], personId: null }] });
    expect(await details(filter)).toMatchObject([{ entryId: before.entryId, details: [] }]);
    // By the person, only what came since is found.
    expect(typesOf(await search({ personId: gone.debtorId }))).not.toContain('contactAttempt.recorded');
  });

  test('of more than 20 people are shown to nobody at once, of 20 they are', async () => {
    const service = await serviceOf(world());
    world().clock.pass(60_000);
    const from = world().clock.now().toISOString();
    for (let count = 0; count < 21; count++) await registerDebtor(service);
    world().clock.pass(60_000);
    const filter = { types: ['person.registered'], from, to: world().clock.now().toISOString() };
    const left = await leavesOf(world(), async () => {
      const answer = await officer.ask(detailed, { filter, first: 21 });
      expect([answer.data, answer.codes]).toEqual([null, ['FORBIDDEN']]);
    });
    expect(left).toEqual([]);
    expect(await details(filter, officer, 20)).toHaveLength(20);
  });
});

async function holderOfHolds(): Promise<Person> {
  const holder = await world().person('COMPLIANCE_OFFICER');
  const grant = () =>
    world().administrator.ask(
      'mutation ($input: ChangeUserInput!) { changeUser(input: $input) { user { id } approval { id } } }',
      { input: { userId: holder.id, grants: ['LEGAL_HOLD'], reason: 'a suit', idempotencyKey: key() } },
    );
  await approve(officer, done(await grant()).changeUser.approval.id);
  done(await grant());
  return holder;
}

async function erase(personId: string): Promise<void> {
  const ask = async (): Promise<Untyped> =>
    done(
      await officer.ask('mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { approval { id } } }', {
        input: { personId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() },
      }),
    );
  await approve(await world().person('COMPLIANCE_OFFICER'), (await ask()).erasePerson.approval.id);
  await ask();
}

describe('searching', () => {
  test("leaves an entry: by whom, of whom, by what, and the rest sealed under that person's key", async () => {
    const asked = { personId: opened.debtorId, channel: 'PHONE', from: at(0) };
    const [entry, ...rest] = await leavesOf(world(), () => search(asked));
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({
      type: 'journal.searched',
      actor: { id: officer.actor.id, role: 'COMPLIANCE_OFFICER' },
      subjects: [{ role: 'VIEWED', stream: 'OTHER' }],
      outcomes: ['journal'],
    });
    expect(Object.keys(entry!.fields).sort()).toEqual(['channel', 'from', 'to']);
    const { rows } = await sql<{ person_id: string }>`
      select v.person_id from audit.secret s join vault.subject v on v.pseudonym = s.pseudonym where s.entry_id = ${entry!.id}::uuid`.execute(
      world().owner,
    );
    expect(rows.map(({ person_id }) => `debtor_${person_id}`)).toEqual([opened.debtorId]);
  });

  test('of nobody in particular names nobody', async () => {
    const left = await leavesOf(world(), () => search({ caseId: opened.caseId }));
    expect(left).toMatchObject([{ type: 'journal.searched', subjects: [] }]);
    expect(Object.keys(left[0]!.fields).sort()).toEqual(['caseId', 'from', 'to']);
  });

  test('answers nothing when its entry cannot be written', async () => {
    await sql`revoke insert on audit.entry from probity_app`.execute(world().owner);
    try {
      const answer = await world().quietly(() => refusalOf({ caseId: opened.caseId }));
      expect([answer.codes, answer.data]).toEqual([['INTERNAL_SERVER_ERROR'], null]);
    } finally {
      await sql`grant insert on audit.entry to probity_app`.execute(world().owner);
    }
  });

  test('is refused over GET and to every other role, and finds nothing of another institution', async () => {
    const document = `{ journal(first: 1, filter: { caseId: "${opened.caseId}" }) { totalCount } }`;
    const overGet = await execute({
      schema: world().app.schema,
      document: parse(document),
      contextValue: world().app.contextOf(officer.actor, { isGet: true }),
    });
    expect(overGet.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const firm = await world().firm();
    const others = [
      collector,
      await serviceOf(world()),
      world().administrator,
      await world().person('REGULATOR'),
      firm.administrator,
    ];
    for (const each of others) expect((await each.ask(document)).codes).toEqual(['FORBIDDEN']);
    const elsewhere = await world().otherInstitution();
    const stranger = await elsewhere.person('COMPLIANCE_OFFICER');
    const asked = [`caseId: "${opened.caseId}"`, `personId: "${opened.debtorId}"`, `actorId: "${collector.id}"`];
    for (const filter of asked) {
      const answer = await stranger.ask(`{ journal(first: 1, filter: { ${filter} }) { totalCount } }`);
      expect([answer.codes, answer.data]).toEqual([['NOT_FOUND'], null]);
    }
    const [entry] = entriesOf(await search({ caseId: opened.caseId }));
    const byId = `{ journal(first: 1, filter: { entryId: "${entry.entryId}" }) { totalCount nodes { entryId } } }`;
    expect(done(await stranger.ask(byId))).toEqual({ journal: { totalCount: 0, nodes: [] } });
    const all = done(await stranger.ask('{ journal(first: 100) { nodes { leaf } } }')).journal.nodes as Untyped[];
    expect(all.length).toBeGreaterThan(0);
    for (const { leaf } of all)
      expect(JSON.parse(Buffer.from(leaf, 'base64').toString()).institution).not.toBe(world().institutionId);
  });

  test('finds all that was entered, and nothing else', async () => {
    const to = world().clock.now().toISOString();
    const there = (await leaves(world()))
      .filter(({ institution, time }) => institution === world().institutionId && (time as string) < to)
      .map(({ id, part }) => `${id} ${part[0]}`);
    const found: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await search({ to }, { after });
      found.push(...entriesOf(page).map(({ entryId, part }) => `${entryId} ${part}`));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor as string;
    }
    expect(found.length).toBeGreaterThan(20);
    expect(found.sort()).toEqual(there.sort());
  });
});
