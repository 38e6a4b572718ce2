import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { isLongRun, isThorough } from '../kit/outside-data.js';
import { done, key, openCase, recordContactAttempt, registerDebtor, serviceOf, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();
const plain = { displayName: '欧阳娜娜', nationalId: '310101199001017777', birthDate: '1977-07-17' };
let officer: Person;
let collector: Person;
let opened: OpenedCase;
let other: OpenedCase;

beforeAll(async () => {
  officer = await world().person('COMPLIANCE_OFFICER');
  collector = await world().person('COLLECTOR', 'North');
  opened = await openCase(world(), { assignee: collector, debtor: plain });
  other = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened, { note: 'Asked for time.' });
});

const document = `mutation ($input: RevealInput!) { reveal(input: $input) { revealId reveal { purpose fields validFrom validTo actor { id } }
  people { id displayName nationalId birthDate contactPoints { value } } } }`;
const reveal = (more: Record<string, unknown> = {}, by = collector): Promise<Answer> =>
  by.ask(document, {
    input: {
      purpose: 'CONTACT',
      reference: 'Call of today',
      personIds: [opened.debtorId],
      fields: ['NAME', 'CONTACT_POINTS'],
      idempotencyKey: key(),
      ...more,
    },
  });

interface Entry {
  readonly type: string;
  readonly outcomes: readonly string[];
  readonly subjects: readonly { readonly role: string; readonly stream: string }[];
}
async function entriesSince(count: number): Promise<Entry[]> {
  const { rows } = await sql<{
    leaf: Buffer;
  }>`select leaf from audit.entry where institution_id = ${world().institutionId}::uuid order by at, id`.execute(
    world().owner,
  );
  return rows.slice(count).map(({ leaf }) => JSON.parse(leaf.toString()) as Entry);
}
const entryCount = async (): Promise<number> => (await entriesSince(0)).length;

test('shows what was asked for of whom it was asked for, masks the rest, and leaves an entry for the leave and for the look', async () => {
  const before = await entryCount();
  const { reveal: shown } = done(await reveal());
  expect(shown.people).toEqual([
    {
      id: opened.debtorId.replace('debtor_', 'person_'),
      displayName: plain.displayName,
      nationalId: '****7777',
      birthDate: null,
      contactPoints: [{ value: '+8613812345678' }],
    },
  ]);
  expect(shown.reveal).toMatchObject({
    purpose: 'CONTACT',
    fields: ['CONTACT_POINTS', 'NAME'],
    actor: { id: collector.id },
  });
  expect(Date.parse(shown.reveal.validTo) - Date.parse(shown.reveal.validFrom)).toBe(5 * 60_000);
  const entries = await entriesSince(before);
  expect(entries.map(({ type, outcomes, subjects }) => [type, outcomes, subjects.length])).toEqual([
    ['person.revealed', ['CONTACT', 'ContactPoint.value', 'Person.displayName'], 1],
    ['person.looked', ['CONTACT', 'ContactPoint.value', 'Person.displayName'], 1],
  ]);
  expect(JSON.stringify(entries)).not.toContain('Call of today');
});

describe('under a reveal', () => {
  const list =
    'query ($revealId: ID) { cases(first: 10, revealId: $revealId) { nodes { id debtor { displayName nationalId } contactAttempts(first: 5) { nodes { note } } } } }';

  test('each later reading shows the same and no more, and leaves its own entry', async () => {
    const { revealId } = done(await reveal()).reveal;
    const before = await entryCount();
    for (let round = 0; round < 2; round++) {
      const { nodes } = done(await collector.ask(list, { revealId })).cases;
      const byId = new Map(nodes.map((each: Untyped) => [each.id, each]));
      expect(byId.get(opened.caseId)).toMatchObject({
        debtor: { displayName: plain.displayName, nationalId: '****7777' },
        contactAttempts: { nodes: [{ note: null }] },
      });
      expect(byId.get(other.caseId)).toMatchObject({ debtor: { displayName: '张**' } });
    }
    const entries = await entriesSince(before);
    expect(entries.map(({ type, outcomes, subjects }) => [type, outcomes, subjects.length])).toEqual(
      Array.from({ length: 2 }, () => ['person.looked', ['CONTACT', 'Debtor.displayName'], 1]),
    );
  });

  test('node, nodes, debtors and attempts show it too', async () => {
    const { revealId } = done(await reveal({ fields: ['NAME', 'NOTES'] })).reveal;
    const answer = done(
      await collector.ask(
        `query ($id: ID!, $revealId: ID!) { node(id: $id, revealId: $revealId) { ... on Debtor { displayName } } nodes(ids: [$id], revealId: $revealId) { ... on Debtor { displayName } }
        debtors(first: 5, filter: { nationalId: { eq: "310101199001017777" } }, revealId: $revealId) { nodes { displayName nationalId } } contactAttempts(first: 1, revealId: $revealId) { nodes { note } } }`,
        { id: opened.debtorId, revealId },
      ),
    );
    const { displayName } = plain;
    expect(answer).toEqual({
      node: { displayName },
      nodes: [{ displayName }],
      debtors: { nodes: [{ displayName, nationalId: '****7777' }] },
      contactAttempts: { nodes: [{ note: 'Asked for time.' }] },
    });
  });

  test('five minutes are five minutes', async () => {
    const { revealId } = done(await reveal()).reveal;
    world().clock.pass(5 * 60_000 - 1);
    expect((await collector.ask(list, { revealId })).codes).toEqual([]);
    world().clock.pass(1);
    const late = await collector.ask(list, { revealId });
    expect([late.codes, late.data]).toEqual([['FORBIDDEN'], null]);
  });

  test('a repetition by the same key is the same leave, and shows nothing when it is over', async () => {
    const again = { idempotencyKey: key() };
    const first = done(await reveal(again)).reveal;
    expect(done(await reveal(again)).reveal.revealId).toBe(first.revealId);
    world().clock.pass(5 * 60_000);
    const late = await reveal(again);
    expect(late.codes).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(late)).not.toContain(plain.displayName);
  });

  test("somebody else's reveal is one that does not exist", async () => {
    const { revealId } = done(await reveal()).reveal;
    expect((await officer.ask(list, { revealId })).codes).toEqual(['NOT_FOUND']);
    const stranger = await (await world().otherInstitution()).person('COLLECTOR', 'X');
    expect((await stranger.ask(list, { revealId })).codes).toEqual(['NOT_FOUND']);
    const { node } = done(
      await (
        await world().person('COLLECTOR', 'North')
      ).ask('query ($id: ID!) { node(id: $id) { id } }', { id: revealId }),
    );
    expect(node).toBeNull();
    expect(
      done(await officer.ask('query ($id: ID!) { node(id: $id) { ... on Reveal { purpose } } }', { id: revealId }))
        .node,
    ).toEqual({ purpose: 'CONTACT' });
  });

  test('of an erased person nothing is left to show', async () => {
    const gone = await openCase(world(), { assignee: collector });
    const { revealId } = done(await reveal({ personIds: [gone.debtorId] })).reveal;
    const erase = async (): Promise<Untyped> =>
      done(
        await officer.ask(
          'mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { personId approval { id } } }',
          { input: { personId: gone.debtorId, basis: 'COURT_OR_REGULATOR', idempotencyKey: key() } },
        ),
      ).erasePerson;
    await approve(await world().person('LEGAL_COUNSEL'), (await erase()).approval.id);
    expect((await erase()).approval).toBeNull();
    const { nodes } = done(await collector.ask(list, { revealId })).cases;
    expect(nodes.find(({ id }: { id: string }) => id === gone.caseId).debtor).toEqual({
      displayName: null,
      nationalId: null,
    });
  });
});

describe('is refused', () => {
  test.each([
    ['nobody', { personIds: [] }, 'BAD_USER_INPUT'],
    ['no field', { fields: [] }, 'BAD_USER_INPUT'],
    ['an empty reference', { reference: '  ' }, 'BAD_USER_INPUT'],
    ['an unknown purpose', { purpose: 'CURIOSITY' }, 'BAD_USER_INPUT'],
    ['an unknown field', { fields: ['PASSWORD'] }, 'BAD_USER_INPUT'],
    ['an id of something else', { personIds: ['case_01940000-0000-7000-8000-000000000000'] }, 'BAD_USER_INPUT'],
    ['somebody unknown', { personIds: ['person_01940000-0000-7000-8000-000000000000'] }, 'NOT_FOUND'],
    [
      '21 people, one unknown',
      { personIds: Array.from({ length: 21 }, () => 'person_01940000-0000-7000-8000-000000000000') },
      'NOT_FOUND',
    ],
    [
      '10 000 people, none of them known',
      {
        personIds: Array.from(
          { length: 10_000 },
          (_, n) => `person_01940000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        ),
      },
      'NOT_FOUND',
    ],
    [
      '10 001 people',
      { personIds: Array.from({ length: 10_001 }, () => 'person_01940000-0000-7000-8000-000000000000') },
      'QUERY_TOO_COSTLY',
    ],
  ])('%s', async (_, more, code) => {
    const before = await entryCount();
    const answer = await reveal(more);
    expect(answer.codes).toEqual([code]);
    expect(await entryCount()).toBe(before);
  });

  test('to those who may not know who people are, and to a stranger', async () => {
    expect((await reveal({}, await world().person('ANALYST'))).codes).toEqual(['FORBIDDEN']);
    expect((await reveal({}, await world().person('ADMINISTRATOR'))).codes).toEqual(['FORBIDDEN']);
    expect((await reveal({}, world().stranger())).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('people of other collectors', async () => {
    expect((await reveal({}, await world().person('COLLECTOR', 'South'))).codes).toEqual(['NOT_FOUND']);
  });

  test('a purpose and a reveal at once', async () => {
    const { revealId } = done(await reveal()).reveal;
    expect(
      (
        await collector.ask(
          'query ($revealId: ID!) { cases(first: 1, purpose: CONTACT, revealId: $revealId) { totalCount } }',
          { revealId },
        )
      ).codes,
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('of more than 20 people', () => {
  let many: string[];
  beforeAll(async () => {
    const service = await serviceOf(world());
    many = await Promise.all(Array.from({ length: 101 }, () => registerDebtor(service)));
  });
  const whole = `mutation ($input: RevealInput!) { reveal(input: $input) { revealId reveal { id } people { displayName } approval { id state kind asks } } }`;
  const ask = async (personIds: readonly string[], more: Record<string, unknown> = {}, by?: Person): Promise<Answer> =>
    (by ?? officer).ask(whole, {
      input: {
        ...{ purpose: 'AUDIT', reference: 'A sample', reason: 'the yearly sample', fields: ['NAME'] },
        ...{ personIds, idempotencyKey: key(), ...more },
      },
    });

  test('takes a second person, for these people and no others, and shows the first 100', async () => {
    const counsel = await world().person('LEGAL_COUNSEL');
    const waiting = done(await ask(many, { purpose: 'CASE_WORK' }, counsel)).reveal;
    expect(waiting).toEqual({
      revealId: null,
      reveal: null,
      people: [],
      approval: {
        id: expect.any(String),
        state: 'PENDING',
        kind: 'BULK_REVEAL',
        asks: 'Show NAME of 101 people for CASE_WORK.',
      },
    });
    await approve(officer, waiting.approval.id);
    expect(done(await ask(many.slice(1), { purpose: 'CASE_WORK' }, counsel)).reveal.approval.state).toBe('PENDING');
    const before = await entryCount();
    const shown = done(await ask([...many].reverse(), { purpose: 'CASE_WORK' }, counsel)).reveal;
    expect(shown).toMatchObject({ revealId: expect.any(String), approval: null });
    expect(shown.people).toHaveLength(100);
    expect(shown.people[0].displayName).not.toContain('*');
    expect((await entriesSince(before)).map(({ type, subjects }) => [type, subjects.length])).toEqual([
      ['person.revealed', 101],
      ['approval.used', 0],
      ['person.looked', 100],
    ]);
    const rest = done(
      await counsel.ask(
        'query ($id: ID!, $revealId: ID!) { node(id: $id, revealId: $revealId) { ... on Debtor { displayName } } }',
        {
          id: many[0],
          revealId: shown.revealId,
        },
      ),
    );
    expect(rest.node.displayName).not.toContain('*');
  });

  test('takes a reason, and 20 take neither', async () => {
    expect((await ask(many.slice(0, 21), { reason: null })).codes).toEqual(['BAD_USER_INPUT']);
    const shown = done(await ask(many.slice(0, 20), { reason: null })).reveal;
    expect(shown).toMatchObject({ revealId: expect.any(String), approval: null });
    expect(shown.people).toHaveLength(20);
    // Said twice, they are still 20.
    expect(done(await ask([...many.slice(0, 20), many[0]!], { reason: null })).reveal.people).toHaveLength(21);
  });

  test('is not for firms', async () => {
    expect((await ask(many, {}, await world().person('LAW_FIRM'))).codes).toEqual(['BAD_USER_INPUT']);
  });
});

test('while the journal cannot be written, no reading shows a plain value and masked ones still answer; then all is as before', async () => {
  const reads = isLongRun ? 10_000 : isThorough ? 2_000 : 300;
  const masked = '{ cases(first: 10) { nodes { debtor { displayName } } } }';
  const looked = '{ cases(first: 10, purpose: CONTACT) { nodes { debtor { displayName } } } }';
  const { revealId } = done(await reveal()).reveal;
  const revealed = `{ cases(first: 10, revealId: "${revealId}") { nodes { debtor { displayName } } } }`;
  const superuser = await world().connect('superuser');
  const ask = async (count: number): Promise<{ shown: number; answered: number; refused: number }> => {
    const all = { shown: 0, answered: 0, refused: 0 };
    for (let done = 0; done < count; done += 10) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => collector.ask([masked, looked, revealed][index % 3] ?? masked)),
      );
      for (const { data, codes } of answers) {
        if (JSON.stringify(data ?? null).includes(plain.displayName)) all.shown++;
        if (codes.length === 0) all.answered++;
        else if (codes[0] === 'INTERNAL_SERVER_ERROR' && data === null) all.refused++;
      }
    }
    return all;
  };
  await superuser.query('revoke insert on audit.entry from probity_app');
  const without = await world().quietly(() => ask(reads));
  await superuser.query('grant insert on audit.entry to probity_app');
  expect(without).toEqual({ shown: 0, answered: reads * 0.4, refused: reads * 0.6 });
  const again = await ask(reads);
  expect(again).toEqual({ shown: reads * 0.6, answered: reads, refused: 0 });
  process.stdout.write(
    `reads without a journal: ${reads}, ${without.shown} in plain, ${without.answered} masked; with it: ${again.shown} in plain\n`,
  );
});
