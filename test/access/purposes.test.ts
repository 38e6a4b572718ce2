/** For what each role may look at plain values: every role, every purpose, both answers. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ChangeUserDocument } from '../../schema/operations/documents.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { sealedFieldNames } from '../../src/lib/fields.js';
import { fieldsByPurpose, lookPurposes, type LookPurpose } from '../../src/lib/purpose.js';
import { engage } from '../kit/engagements.js';
import { leavesOf, rowCounts } from '../kit/journal.js';
import { addRelated, done, key, openCase, recordContactAttempt, type OpenedCase } from '../kit/verbs.js';
import { approve, newWorld, type Answer, type Person, type Untyped } from '../kit/world.js';

const world = newWorld();
const name = '欧阳明月';

/** Written once more, so that a purpose is not given by a slip. Firms: by an engagement for all of them. */
const expected: Readonly<Record<Role, readonly LookPurpose[]>> = {
  COLLECTOR: ['CONTACT', 'CASE_WORK', 'CORRECTION'],
  TEAM_LEAD: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
  COMPLIANCE_OFFICER: ['AUDIT', 'COMPLAINT', 'CORRECTION'],
  LEGAL_COUNSEL: ['CASE_WORK', 'COMPLAINT'],
  SERVICE: ['CONTACT', 'CASE_WORK', 'COMPLAINT', 'CORRECTION'],
  LAW_FIRM: lookPurposes,
  AGENCY: lookPurposes,
  VALUER: lookPurposes,
  FIRM_ADMINISTRATOR: [],
  REGULATOR: [],
  ANALYST: [],
  ADMINISTRATOR: [],
  DEBTOR: [],
};
const looking = roleNames.filter((role) => expected[role].length > 0);

const people = new Map<Role, Person>();
const as = (role: Role): Person => people.get(role)!;
let opened: OpenedCase;
beforeAll(async () => {
  for (const role of roleNames.filter((each) => !['LAW_FIRM', 'AGENCY', 'VALUER'].includes(each)))
    people.set(role, await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined));
  opened = await openCase(world(), { assignee: as('COLLECTOR'), debtor: { displayName: name } });
  await recordContactAttempt(world(), as('COLLECTOR'), opened, { note: 'rang eight times' });
  for (const kind of ['LAW_FIRM', 'AGENCY', 'VALUER'] as const) {
    const firm = await world().firm(kind);
    people.set(kind, await firm.person());
    await engage(as('LEGAL_COUNSEL'), firm, [opened.caseId]);
  }
});

const look = (by: Person, purpose: LookPurpose): Promise<Answer> =>
  by.ask(`{ node(id: "${opened.debtorId}", purpose: ${purpose}) { ... on Debtor { displayName } } }`);
const reveal = (by: Person, purpose: LookPurpose): Promise<Answer> =>
  by.ask('mutation ($input: RevealInput!) { reveal(input: $input) { revealId people { displayName } } }', {
    input: { personIds: [opened.debtorId], fields: ['NAME'], purpose, reference: 'x', idempotencyKey: key() },
  });

/** Refused with the purposes of the role, without a plain value, and nothing was written. */
function expectRefused(role: Role, { codes, errors, ...answer }: Answer): void {
  expect({ role, codes }).toEqual({ role, codes: ['FORBIDDEN'] });
  expect(errors[0]?.message).toContain(`State ${expected[role].join(', ')}, or leave the purpose out`);
  expect(JSON.stringify({ errors, ...answer })).not.toContain(name);
}

describe.each(looking)('a %s', (role) => {
  test.each(lookPurposes)('asked for %s', async (purpose) => {
    const left = await leavesOf(world(), async () => {
      const answer = await look(as(role), purpose);
      if (expected[role].includes(purpose)) expect(done(answer).node).toEqual({ displayName: name });
      else expectRefused(role, answer);
    });
    expect(left.map(({ type, outcomes }) => [type, ...outcomes])).toEqual(
      expected[role].includes(purpose) ? [['person.looked', purpose, 'Debtor.displayName']] : [],
    );
  });

  test.each(lookPurposes)('who reveals for %s', async (purpose) => {
    const before = await rowCounts(world());
    const answer = await reveal(as(role), purpose);
    if (expected[role].includes(purpose)) expect(done(answer).reveal.people).toEqual([{ displayName: name }]);
    else {
      expectRefused(role, answer);
      expect(await rowCounts(world())).toEqual(before);
    }
  });
});

describe.each(roleNames.filter((role) => expected[role].length === 0))('a %s', (role) => {
  test.each(lookPurposes)('looks not for %s, at whatever it is', async (purpose) => {
    const before = await rowCounts(world());
    const { codes, errors, data } = await as(role).ask(`{ node(id: "${as(role).id}", purpose: ${purpose}) { id } }`);
    expect([codes, data]).toEqual([['FORBIDDEN'], { node: null }]);
    expect(errors[0]?.message).toContain('Leave the purpose out');
    expect((await look(as(role), purpose)).data).toEqual({ node: null });
    expect((await reveal(as(role), purpose)).codes).toEqual(['FORBIDDEN']);
    expect(await rowCounts(world())).toEqual(before);
  });
});

test.each([
  ['node', (purpose: string) => `node(id: "${opened.debtorId}"${purpose}) { ... on Debtor { displayName } }`],
  ['nodes', (purpose: string) => `nodes(ids: ["${opened.debtorId}"]${purpose}) { ... on Debtor { displayName } }`],
  ['cases', (purpose: string) => `cases(first: 1${purpose}) { nodes { debtor { displayName } } }`],
  ['debtors', (purpose: string) => `debtors(first: 1${purpose}) { nodes { displayName } }`],
  ['contactAttempts', (purpose: string) => `contactAttempts(first: 1${purpose}) { nodes { note } }`],
] as const)('%s asks the table', async (_, query) => {
  for (const [role, own, other] of [
    ['COLLECTOR', 'CONTACT', 'AUDIT'],
    ['COMPLIANCE_OFFICER', 'AUDIT', 'CONTACT'],
  ] as const) {
    expect((await as(role).ask(`{ ${query(`, purpose: ${own}`)} }`)).codes).toEqual([]);
    expectRefused(role, await as(role).ask(`{ ${query(`, purpose: ${other}`)} }`));
    const masked = await as(role).ask(`{ ${query('')} }`);
    expect(masked.codes).toEqual([]);
    expect(JSON.stringify(masked)).not.toContain(name);
  }
});

test('what was revealed to a role is shown no more to the one that the user has since', async () => {
  const lead = await world().person('TEAM_LEAD', 'North');
  const { revealId } = done(await reveal(lead, 'COMPLAINT')).reveal;
  const input = { userId: lead.id, role: 'COLLECTOR' as const, idempotencyKey: key() };
  done(await world().administrator.ask(ChangeUserDocument, { input }));
  const { errors, codes, data } = await world()
    .as({ ...lead.actor, role: 'COLLECTOR' })
    .ask('query ($revealId: ID!) { cases(first: 1, revealId: $revealId) { totalCount } }', { revealId });
  expect([codes, data]).toEqual([['FORBIDDEN'], null]);
  expect(errors[0]?.message).toContain('does not look for COMPLAINT');
});

test('a firm reveals for what it is engaged for, and for another purpose nothing is even entered', async () => {
  const firm = await world().firm('AGENCY');
  const agent = await firm.person();
  await engage(as('LEGAL_COUNSEL'), firm, [opened.caseId], { purposes: ['CASE_WORK'] });
  const before = await rowCounts(world());
  expect((await reveal(agent, 'AUDIT')).codes).toEqual(['FORBIDDEN']);
  expect(await rowCounts(world())).toEqual(before);
  expect(done(await reveal(agent, 'CASE_WORK')).reveal.people).toEqual([{ displayName: name }]);
});

describe('what a purpose shows', () => {
  const document = `query ($id: ID!, $purpose: LookPurpose!) { cases(first: 1, filter: { debtor: { eq: $id } }, purpose: $purpose) { nodes {
    debtor { displayName nationalId birthDate contactPoints { value } corrections { birthDateBefore reason } relatedPersons { person { displayName nationalId birthDate } } }
    contactAttempts(first: 1) { nodes { note recording } } } } }`;
  let known: OpenedCase;
  beforeAll(async () => {
    const debtor = { displayName: name, nationalId: '310101199001017777', birthDate: '1977-07-17' };
    known = await openCase(world(), { assignee: as('COLLECTOR'), debtor });
    await recordContactAttempt(world(), as('COLLECTOR'), known, { note: 'rang twice', recording: 'tape 7' });
    await addRelated(as('TEAM_LEAD'), known.debtorId);
    const input = { personId: known.debtorId, birthDate: '1977-07-18', reason: 'misread', idempotencyKey: key() };
    done(
      await as('COMPLIANCE_OFFICER').ask(
        'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { personId } }',
        { input },
      ),
    );
  });
  const shownFor = async (purpose: LookPurpose): Promise<Untyped> =>
    done(await as('COLLECTOR').ask(document, { id: known.debtorId, purpose })).cases.nodes[0];

  test('a look for CONTACT shows name and numbers and masks the rest', async () => {
    const left = await leavesOf(world(), async () => {
      expect(await shownFor('CONTACT')).toEqual({
        debtor: {
          displayName: name,
          nationalId: '****7777',
          birthDate: null,
          contactPoints: [{ value: '+8613812345678' }],
          corrections: [{ birthDateBefore: null, reason: null }],
          relatedPersons: [{ person: { displayName: '王芳', nationalId: null, birthDate: null } }],
        },
        contactAttempts: { nodes: [{ note: 'rang twice', recording: null }] },
      });
    });
    expect(left.map(({ type, outcomes, subjects }) => [type, outcomes, subjects.length])).toEqual([
      [
        'person.looked',
        ['CONTACT', 'ContactAttempt.note', 'ContactPoint.value', 'Debtor.displayName', 'Person.displayName'],
        2,
      ],
    ]);
  });

  test('a look for CASE_WORK shows all of it', async () => {
    expect(await shownFor('CASE_WORK')).toMatchObject({
      debtor: {
        nationalId: '310101199001017777',
        birthDate: '1977-07-18',
        corrections: [{ birthDateBefore: '1977-07-17', reason: 'misread' }],
      },
      contactAttempts: { nodes: [{ recording: 'tape 7' }] },
    });
  });

  test('a look at nothing that the purpose shows is no look, and enters nothing', async () => {
    const left = await leavesOf(world(), async () => {
      const asked = `{ node(id: "${known.debtorId}", purpose: CONTACT) { ... on Debtor { nationalId birthDate } } }`;
      expect(done(await as('COLLECTOR').ask(asked)).node).toEqual({ nationalId: '****7777', birthDate: null });
    });
    expect(left).toEqual([]);
  });

  test('a reveal for it shows no more either', async () => {
    const before = await rowCounts(world());
    const { codes, errors } = await as('COLLECTOR').ask(
      'mutation ($input: RevealInput!) { reveal(input: $input) { revealId people { nationalId } } }',
      {
        input: {
          ...{ personIds: [known.debtorId], fields: ['NAME', 'NATIONAL_ID'], purpose: 'CONTACT', reference: 'x' },
          idempotencyKey: key(),
        },
      },
    );
    expect([codes, errors[0]?.extensions['path']]).toEqual([['BAD_USER_INPUT'], ['input', 'fields', '1']]);
    expect(await rowCounts(world())).toEqual(before);
  });

  test('names sealed fields that there are, and leaves none out', () => {
    const named = new Set(lookPurposes.flatMap((purpose) => [...fieldsByPurpose[purpose]]));
    expect([...named].sort()).toEqual([...sealedFieldNames()].sort());
  });
});

describe('more than twenty people', () => {
  const size = 21;
  let cases: OpenedCase[];
  let collector: Person;
  beforeAll(async () => {
    collector = await world().person('COLLECTOR', 'East');
    cases = [];
    for (let count = 0; count < size; count++)
      cases.push(await openCase(world(), { assignee: collector, debtor: { displayName: `${name}${String(count)}` } }));
  });
  const nobody = async (look: () => Promise<Answer>): Promise<void> => {
    const before = await rowCounts(world());
    const { codes, errors, ...answer } = await look();
    expect(codes).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('at most 20 people in plain');
    expect(JSON.stringify({ errors, ...answer })).not.toContain(name);
    expect(await rowCounts(world())).toEqual(before);
  };
  const ids = (count: number): string[] => cases.slice(0, count).map(({ debtorId }) => debtorId);
  const byIds = (by: Person, count: number, more: string): Promise<Answer> =>
    by.ask(`query ($ids: [ID!]!) { nodes(ids: $ids, ${more}) { ... on Debtor { displayName } } }`, { ids: ids(count) });

  test("an officer's page of more than 20 people in plain is refused, and nobody is entered; 20 are shown", async () => {
    const officer = as('COMPLIANCE_OFFICER');
    const page = (first: number) =>
      officer.ask(`{ debtors(first: ${first}, purpose: AUDIT) { nodes { displayName } } }`);
    await nobody(() => page(100));
    await nobody(() => page(21));
    await nobody(() => byIds(officer, 21, 'purpose: AUDIT'));
    await nobody(() =>
      officer.ask('{ cases(first: 100, purpose: COMPLAINT) { nodes { debtor { contactPoints { value } } } } }'),
    );
    const left = await leavesOf(world(), async () => {
      expect(done(await page(20)).debtors.nodes).toHaveLength(20);
    });
    expect(left.map(({ type, subjects }) => [type, subjects.length])).toEqual([['person.looked', 20]]);
  });

  test('who stands behind the page was seen by nobody, and is not entered', async () => {
    const left = await leavesOf(world(), async () => {
      const document =
        '{ debtors(first: 20, purpose: AUDIT) { nodes { displayName } pageInfo { hasNextPage endCursor } } }';
      const { debtors } = done(await as('COMPLIANCE_OFFICER').ask(document));
      expect([debtors.nodes.length, debtors.pageInfo.hasNextPage]).toEqual([20, true]);
    });
    expect(left.map(({ type, subjects }) => [type, subjects.length])).toEqual([['person.looked', 20]]);
  });

  test.each([
    ['LEGAL_COUNSEL', 'CASE_WORK'],
    ['SERVICE', 'CONTACT'],
  ] as const)('the same for a %s', async (role, purpose) => {
    await nobody(() => byIds(as(role), 21, `purpose: ${purpose}`));
    expect(done(await byIds(as(role), 20, `purpose: ${purpose}`)).nodes).toHaveLength(20);
  });

  test('they are counted over the whole operation, each once', async () => {
    const officer = as('COMPLIANCE_OFFICER');
    const [first, second] = [ids(11), ids(21).slice(11)];
    const twice = (one: readonly string[], other: readonly string[]): Promise<Answer> =>
      officer.ask(
        'query ($one: [ID!]!, $other: [ID!]!) { one: nodes(ids: $one, purpose: AUDIT) { ... on Debtor { displayName } } other: nodes(ids: $other, purpose: AUDIT) { ... on Debtor { displayName } } }',
        { one, other },
      );
    const left = await leavesOf(world(), async () => expect((await twice(first, second)).codes).toEqual(['FORBIDDEN']));
    // One of the two was looked at before the other was refused.
    expect(left.every(({ subjects }) => subjects.length < 20)).toBe(true);
    expect(left.length).toBe(1);
    expect((await twice(first, first)).codes).toEqual([]);
  });

  test('masked, an officer reads as many as ever, and of one field that is no personal data', async () => {
    const officer = as('COMPLIANCE_OFFICER');
    const { nodes } = done(await officer.ask('{ debtors(first: 100) { nodes { displayName } } }')).debtors;
    expect(nodes.length).toBeGreaterThan(20);
    expect((await officer.ask('{ debtors(first: 100, purpose: AUDIT) { nodes { reference } } }')).codes).toEqual([]);
  });

  test('revealed with a second person they are shown', async () => {
    const counsel = as('LEGAL_COUNSEL');
    const ask = async (): Promise<Untyped> =>
      done(
        await counsel.ask('mutation ($input: RevealInput!) { reveal(input: $input) { revealId approval { id } } }', {
          input: {
            ...{ personIds: ids(21), fields: ['NAME'], purpose: 'CASE_WORK', reference: 'x', reason: 'y' },
            idempotencyKey: key(),
          },
        }),
      ).reveal;
    await approve(as('COMPLIANCE_OFFICER'), (await ask()).approval.id);
    const { revealId } = await ask();
    const { nodes } = done(await byIds(counsel, 21, `revealId: "${revealId}"`));
    expect(nodes).toHaveLength(21);
    expect(nodes.every((node: { displayName: string }) => node.displayName.includes(name))).toBe(true);
  });

  test("a collector's own list is not bound by it", async () => {
    const left = await leavesOf(world(), async () => {
      const { nodes } = done(
        await collector.ask('{ cases(first: 100, purpose: CONTACT) { nodes { debtor { displayName } } } }'),
      ).cases;
      expect(nodes).toHaveLength(size);
      expect(JSON.stringify(nodes)).not.toContain('*');
    });
    expect(left.map(({ type, subjects }) => [type, subjects.length])).toEqual([['person.looked', size]]);
  });
});
