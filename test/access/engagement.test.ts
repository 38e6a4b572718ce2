import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import {
  DecideSubEngagementDocument,
  EndEngagementDocument,
  EngageFirmDocument,
  EngagementInDepthDocument,
  EngagementsDocument,
  ProposeSubEngagementDocument,
  type ProposeSubEngagementInput,
} from '../../schema/operations/documents.js';
import { addAccount } from '../kit/accounts.js';
import { engage, wholeTerms } from '../kit/engagements.js';
import { leaves } from '../kit/journal.js';
import {
  addRelated,
  attemptInput,
  correct,
  done,
  key,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { waiting } from '../kit/waiting.js';
import { newWorld, type KitFirm, type Person } from '../kit/world.js';

const world = newWorld();

let counsel: Person;
let collector: Person;
let firm: KitFirm;
let partner: Person;
beforeAll(async () => {
  counsel = await world().person('LEGAL_COUNSEL');
  collector = await world().person('COLLECTOR', 'North');
  firm = await world().firm();
  partner = await firm.person();
});

const countOf = async (person: Person): Promise<number> =>
  done(await person.ask('{ cases(first: 1) { totalCount } }')).cases.totalCount;
const end = (engagementId: string, by = counsel) =>
  by.ask(EndEngagementDocument, { input: { engagementId, idempotencyKey: key() } });
const nodeOf = async (person: Person, id: string): Promise<unknown> =>
  done(await person.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node;

test('a firm sees the cases that it is engaged for, with what hangs on them, and no other', async () => {
  const [mine, other] = [
    await openCase(world(), { assignee: collector }),
    await openCase(world(), { assignee: collector }),
  ];
  const engagementId = await engage(counsel, firm, [mine.caseId]);
  await recordContactAttempt(world(), collector, mine, { note: 'rang eight times' });
  const { cases } = done(
    await partner.ask(`{ cases(first: 10) { totalCount nodes { id reference assignee { id } team { id }
      debtor { displayName nationalId contactPoints { value } relatedPersons { role } }
      debts { principal { amountMinor } } stages { stage } assignments { assignee { id } }
      contactAttempts(first: 10) { totalCount nodes { actor { id } outcome } } } } }`),
  );
  expect(cases.totalCount).toBe(1);
  expect(cases.nodes[0]).toMatchObject({
    id: mine.caseId,
    assignee: null,
    team: null,
    debtor: { displayName: '张**', nationalId: '****1234', contactPoints: [{ value: '+86138****5678' }] },
    debts: [{ principal: { amountMinor: '125000' } }],
    stages: [{ stage: 'REMINDER' }],
    contactAttempts: { totalCount: 1, nodes: [{ actor: null, outcome: 'NO_ANSWER' }] },
  });
  expect(await nodeOf(partner, mine.caseId)).toEqual({ id: mine.caseId });
  expect(await nodeOf(partner, other.caseId)).toBeNull();
  done(await end(engagementId));
});

test('a firm is not told who of the institution came along on a visit, and knows who came along on its own', async () => {
  const visited = await openCase(world(), { assignee: collector });
  const engagementId = await engage(counsel, firm, [visited.caseId]);
  const visit = { channel: 'VISIT', outcome: 'VISITED_ABSENT' };
  const at = (occurredAt: string, companion: string) => ({ ...visit, occurredAt, companions: [companion] });
  await recordContactAttempt(world(), collector, visited, at('2026-04-01T01:00:00Z', 'li.na'));
  await recordContactAttempt(world(), partner, visited, at('2026-04-01T01:30:00Z', `${firm.slug}/olga`));
  const companionsFor = async (person: Person): Promise<unknown> =>
    done(await person.ask('{ contactAttempts(first: 10, orderBy: [OCCURRED_AT_ASC]) { nodes { companions } } }'))
      .contactAttempts.nodes;
  expect(await companionsFor(partner)).toEqual([{ companions: null }, { companions: [`${firm.slug}/olga`] }]);
  expect(await companionsFor(collector)).toEqual(
    expect.arrayContaining([{ companions: ['li.na'] }, { companions: [`${firm.slug}/olga`] }]),
  );
  done(await end(engagementId));
});

test('a firm finds a debtor by the number of an account only where it sees the account', async () => {
  const owed = await openCase(world(), { assignee: collector });
  const engagementId = await engage(counsel, firm, [owed.caseId]);
  const number = 'LN-4411-0001';
  const account = await addAccount(world(), owed.debtorId.replace('debtor_', ''), { number });
  const found = async (person: Person): Promise<unknown> =>
    done(
      await person.ask(
        'query ($number: String!) { debtors(first: 5, filter: { accountNumber: { eq: $number } }) { nodes { id accounts { number } } } }',
        { number },
      ),
    ).debtors.nodes;
  const shown = [{ id: owed.debtorId, accounts: [{ number: '****0001' }] }];
  expect(await found(collector)).toEqual(shown);
  expect(await found(partner)).toEqual([]);
  await sql`update debt set account_id = ${account}::uuid where id = ${owed.debtIds[0]!.replace('debt_', '')}::uuid`.execute(
    world().owner,
  );
  expect(await found(partner)).toEqual(shown);
  done(await end(engagementId));
});

test('the next request after the end sees nothing, whoever of the firm asks', async () => {
  const { caseId, debtorId } = await openCase(world(), { assignee: collector });
  const engagementId = await engage(counsel, firm, [caseId]);
  const colleague = await firm.person('ASSOCIATE');
  for (const person of [partner, colleague]) expect(await countOf(person)).toBe(1);
  const ended = done(await end(engagementId)).endEngagement.engagement;
  expect(ended).toMatchObject({ state: 'ENDED', endedAt: world().clock.now().toISOString() });
  for (const person of [partner, colleague]) {
    expect(await countOf(person)).toBe(0);
    expect(await nodeOf(person, debtorId)).toBeNull();
    expect((await person.ask(`{ node(id: "${debtorId}", purpose: CASE_WORK) { id } }`)).data.node).toBeNull();
    expect((await person.ask('{ cases(first: 1, purpose: CASE_WORK) { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    expect(done(await person.ask(EngagementsDocument, { first: 10 })).engagements.totalCount).toBe(0);
  }
  expect((await end(engagementId)).codes).toEqual(['CONFLICT']);
});

describe('its days are inclusive, on the clock and in the zone of the institution', () => {
  test.each([
    ['before its first day', '2026-04-09T15:59:59.999Z', 0],
    ['as its first day begins in Shanghai', '2026-04-09T16:00:00.000Z', 1],
    ['in the last millisecond of its last day', '2026-04-12T15:59:59.999Z', 1],
    ['as the day after begins', '2026-04-12T16:00:00.000Z', 0],
  ])('%s', async (_when, instant, count) => {
    const before = world().clock.now().toISOString();
    const { caseId, debtorId } = await openCase(world(), { assignee: collector });
    const engagementId = await engage(counsel, firm, [caseId], { startsOn: '2026-04-10', endsOn: '2026-04-12' });
    world().clock.set(instant);
    expect(await countOf(partner)).toBe(count);
    expect(await nodeOf(partner, debtorId)).toEqual(count ? { id: debtorId } : null);
    const look = await partner.ask('{ cases(first: 1, purpose: CONTACT) { nodes { debtor { displayName } } } }');
    expect([look.codes, look.data?.cases?.nodes.length]).toEqual(count ? [[], 1] : [['FORBIDDEN'], undefined]);
    world().clock.set(before);
    done(await end(engagementId));
  });
});

test('while a look is under way, its engagement ends: it answers as it began or not at all, and the next sees nothing', async () => {
  const { caseId, debtorId } = await openCase(world(), { assignee: collector });
  const engagementId = await engage(counsel, firm, [caseId]);
  const look = () =>
    partner.ask('{ cases(first: 1, purpose: CASE_WORK) { totalCount nodes { debtor { displayName } } } }');
  expect(done(await look()).cases.totalCount).toBe(1);
  // The look waits where it writes its entry: on the number of the person who is seen.
  const holder = await world().connect('superuser');
  await holder.query('begin');
  await holder.query(
    "select from audit.counter c join vault.subject s using (institution_id, pseudonym) where s.person_id = $1 and c.stream = 'ACCESS' for update of c",
    [debtorId.replace('debtor_', '')],
  );
  const underWay = look();
  await waiting(holder);
  done(await end(engagementId));
  await holder.query('rollback');
  const { errors, data } = await underWay;
  if (errors.length === 0) expect(data.cases.nodes).toEqual([{ debtor: { displayName: '张伟' } }]);
  expect((await look()).codes).toEqual(['FORBIDDEN']);
  expect(await countOf(partner)).toBe(0);
});

describe('what an engagement shows', () => {
  let opened: OpenedCase;
  let attemptId: string;
  beforeAll(async () => {
    opened = await openCase(world(), { assignee: collector });
    await addRelated(await serviceOf(world()), opened.debtorId);
    attemptId = (await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' })).id;
    await correct(collector, attemptId);
  });
  const whole = `{ cases(first: 1, purpose: CASE_WORK) { nodes { reference debtor { displayName nationalId birthDate contactPoints { value } relatedPersons { role } }
    debts { reference } stages { stage } ages(first: 1) { totalCount }
    contactAttempts(first: 5) { totalCount nodes { note contactPoint { value } debtsAttributed { debt { reference } } correctedBy { reason } } } } } }`;
  const nothing = {
    debtor: { displayName: null, nationalId: null, birthDate: null, contactPoints: [], relatedPersons: [] },
    debts: [],
    stages: [],
    ages: { totalCount: 0 },
    contactAttempts: { totalCount: 0, nodes: [] },
  };
  const attempt = { note: null, contactPoint: null, debtsAttributed: [], correctedBy: [{ reason: null }] };

  test.each<
    [
      string,
      ('IDENTITY' | 'CONTACT_POINTS' | 'RELATED_PERSONS' | 'DEBTS' | 'CONTACT_HISTORY' | 'NOTES' | 'CASE_HISTORY')[],
      object,
    ]
  >([
    ['no group', [], nothing],
    [
      'IDENTITY',
      ['IDENTITY'],
      {
        ...nothing,
        debtor: { ...nothing.debtor, displayName: '张伟', nationalId: '310101199001011234', birthDate: '1990-01-01' },
      },
    ],
    [
      'CONTACT_POINTS',
      ['CONTACT_POINTS'],
      { ...nothing, debtor: { ...nothing.debtor, contactPoints: [{ value: '+8613812345678' }] } },
    ],
    [
      'RELATED_PERSONS',
      ['RELATED_PERSONS'],
      { ...nothing, debtor: { ...nothing.debtor, relatedPersons: [{ role: 'GUARANTOR' }] } },
    ],
    ['CASE_HISTORY', ['CASE_HISTORY'], { ...nothing, stages: [{ stage: 'REMINDER' }], ages: { totalCount: 1 } }],
    ['CONTACT_HISTORY', ['CONTACT_HISTORY'], { ...nothing, contactAttempts: { totalCount: 1, nodes: [attempt] } }],
    ['NOTES without the history', ['NOTES'], nothing],
    [
      'NOTES with it',
      ['NOTES', 'CONTACT_HISTORY'],
      {
        ...nothing,
        contactAttempts: {
          totalCount: 1,
          nodes: [{ ...attempt, note: 'rang eight times', correctedBy: [{ reason: 'heard it again' }] }],
        },
      },
    ],
  ])('%s', async (_what, fieldGroups, expected) => {
    const engagementId = await engage(counsel, firm, [opened.caseId], { fieldGroups });
    const { debts: _debts, ...rest } = expected as { debts: unknown };
    expect(done(await partner.ask(whole)).cases.nodes[0]).toMatchObject(rest);
    // Neither by its id.
    const ids = [opened.contactPointId, attemptId, opened.debtIds[0]!];
    const { nodes } = done(await partner.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }));
    expect(nodes.map((node: unknown) => node !== null)).toEqual([
      fieldGroups.includes('CONTACT_POINTS'),
      fieldGroups.includes('CONTACT_HISTORY'),
      fieldGroups.includes('DEBTS'),
    ]);
    // Nor by a filter on what is hidden.
    const named = await partner.ask('{ debtors(first: 1, filter: { displayName: { eq: "张伟" } }) { totalCount } }');
    expect(done(named).debtors.totalCount).toBe(fieldGroups.includes('IDENTITY') ? 1 : 0);
    done(await end(engagementId));
  });

  test('DEBTS', async () => {
    const engagementId = await engage(counsel, firm, [opened.caseId], { fieldGroups: ['DEBTS'] });
    const [node] = done(await partner.ask(whole)).cases.nodes;
    expect(node.debts).toHaveLength(1);
    done(await end(engagementId));
  });

  test('row by row, where two engagements differ', async () => {
    const other = await openCase(world(), { assignee: collector });
    const engagements = [
      await engage(counsel, firm, [opened.caseId], { fieldGroups: ['IDENTITY'] }),
      await engage(counsel, firm, [other.caseId], { fieldGroups: [] }),
    ];
    const { cases } = done(await partner.ask('{ cases(first: 5) { nodes { id debtor { displayName } } } }'));
    expect(
      new Map(
        cases.nodes.map((node: { id: string; debtor: { displayName: string | null } }) => [
          node.id,
          node.debtor.displayName,
        ]),
      ),
    ).toEqual(
      new Map([
        [opened.caseId, '张**'],
        [other.caseId, null],
      ]),
    );
    for (const id of engagements) done(await end(id));
  });

  test('for its purposes alone, row by row; a look at what is hidden leaves no trace on the person', async () => {
    const other = await openCase(world(), { assignee: collector });
    const engagements = [
      await engage(counsel, firm, [opened.caseId], { purposes: ['CASE_WORK'] }),
      await engage(counsel, firm, [other.caseId], { purposes: ['CONTACT'], fieldGroups: [] }),
    ];
    const look = (purpose: string) =>
      partner.ask(`{ cases(first: 5, purpose: ${purpose}) { totalCount nodes { id debtor { displayName } } } }`);
    expect(done(await look('CASE_WORK')).cases).toEqual({
      totalCount: 1,
      nodes: [{ id: opened.caseId, debtor: { displayName: '张伟' } }],
    });
    const before = (await leaves(world())).length;
    expect(done(await look('CONTACT')).cases).toEqual({
      totalCount: 1,
      nodes: [{ id: other.caseId, debtor: { displayName: null } }],
    });
    expect(await leaves(world())).toHaveLength(before);
    expect((await look('AUDIT')).codes).toEqual(['FORBIDDEN']);
    expect(await countOf(partner)).toBe(2);
    for (const id of engagements) done(await end(id));
  });
});

test('an agency records and corrects its own attempts, and those of others it does not correct', async () => {
  const agency = await world().firm('AGENCY');
  const caller = await agency.person();
  const opened = await openCase(world(), { assignee: collector });
  const others = await recordContactAttempt(world(), collector, opened);
  const engagementId = await engage(counsel, agency, [opened.caseId], { fieldGroups: ['CONTACT_POINTS'] });
  const own = await recordContactAttempt(world(), caller, opened, { note: 'rang twice' });
  expect(own.case.id).toBe(opened.caseId);
  const { contactAttempts } = done(
    await caller.ask('{ contactAttempts(first: 5, purpose: CONTACT) { nodes { id note actor { id } } } }'),
  );
  expect(contactAttempts.nodes).toEqual([{ id: own.id, note: 'rang twice', actor: { id: caller.id } }]);
  await correct(caller, own.id);
  await expect(correct(caller, others.id)).rejects.toThrow('NOT_FOUND');
  done(await end(engagementId));
  const late = await caller.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened) });
  expect(late.codes).toEqual(['NOT_FOUND']);
  const history = done(await counsel.ask('{ contactAttempts(first: 5) { nodes { id } } }')).contactAttempts.nodes;
  expect(history).toEqual(expect.arrayContaining([{ id: own.id }]));
});

test('a firm records without the number and the debts that it is not shown: naming them answers as if they were not there', async () => {
  const opened = await openCase(world(), { assignee: collector });
  const agency = await world().firm('AGENCY');
  const agent = await agency.person();
  await engage(counsel, agency, [opened.caseId], { fieldGroups: ['CASE_HISTORY'] });
  const record = (more: Record<string, unknown>) =>
    agent.ask(recordContactAttemptDocument, {
      input: attemptInput(world(), opened, { contactPointId: null, ...more }),
    });
  const [debtId] = opened.debtIds;
  const named = [
    { contactPointId: opened.contactPointId },
    { debtsIntended: [debtId] },
    { debtsAttributed: [debtId] },
    { debtsDiscussed: [{ debtId, raisedBy: 'PERSON' }] },
  ];
  const nobodys = (given: object): Record<string, unknown> =>
    JSON.parse(JSON.stringify(given).replaceAll(/_[0-9a-f-]{36}/g, `_${key()}`)) as Record<string, unknown>;
  for (const given of named) {
    const answer = await record(given);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors).toEqual((await record(nobodys(given))).errors);
  }
  const { contactAttempt } = done(await record({})).recordContactAttempt;
  // It counts for all of the case's debts; which these are is not told.
  expect(contactAttempt.debtsAttributed).toEqual([]);
});

test('who sees one case of an engagement does not learn for which others it is', async () => {
  const colleague = await world().person('COLLECTOR', 'North');
  const mine = await openCase(world(), { assignee: collector });
  const other = await openCase(world(), { assignee: colleague });
  const engagementId = await engage(counsel, firm, [mine.caseId, other.caseId]);
  const asked = `{ node(id: "${engagementId}") { ... on Engagement { objects(first: 5) { totalCount nodes { nodeId } } } } }`;
  const shown = async (to: Person): Promise<unknown> => done(await to.ask(asked)).node.objects;
  expect(await shown(collector)).toEqual({ totalCount: 1, nodes: [{ nodeId: mine.caseId }] });
  expect(await shown(await world().person('REGULATOR'))).toEqual({ totalCount: 0, nodes: [] });
  expect(await shown(counsel)).toMatchObject({ totalCount: 2 });
  await end(engagementId);
});

describe('who engages', () => {
  test.each([
    ['a case that is not there', { caseIds: ['case_00000000-0000-7000-8000-000000000000'] }, 'NOT_FOUND'],
    ['no case', { caseIds: [] }, 'BAD_USER_INPUT'],
    ['a firm that is not there', { firmId: 'firm_00000000-0000-7000-8000-000000000000' }, 'NOT_FOUND'],
    ['an end before the start', { startsOn: '2026-05-02', endsOn: '2026-05-01' }, 'BAD_USER_INPUT'],
    ['an end that has passed', { startsOn: '2026-03-01', endsOn: '2026-03-31' }, 'BAD_USER_INPUT'],
  ])('is refused %s', async (_what, more, code) => {
    const { caseId } = await openCase(world());
    const input = { firmId: firm.id, caseIds: [caseId], ...wholeTerms, ...more, idempotencyKey: key() };
    expect((await counsel.ask(EngageFirmDocument, { input })).codes).toEqual([code]);
    expect(await countOf(partner)).toBe(0);
  });

  test('finds the engagement in the case, with its changes', async () => {
    const { caseId } = await openCase(world());
    const engagementId = await engage(counsel, firm, [caseId]);
    done(await end(engagementId, world().administrator));
    const { node } = done(
      await counsel.ask(
        'query ($id: ID!) { node(id: $id) { ... on Case { engagements { kind nodeId engagement { id state firm { slug } } } } } }',
        { id: caseId },
      ),
    );
    expect(node.engagements).toEqual([
      { kind: 'CASE', nodeId: caseId, engagement: { id: engagementId, state: 'ENDED', firm: { slug: firm.slug } } },
    ]);
    const { node: whole } = done(await counsel.ask(EngagementInDepthDocument, { id: engagementId }));
    expect(whole).toMatchObject({
      changes: [
        { state: 'AGREED', actor: { id: counsel.id } },
        { state: 'ENDED', actor: { id: world().administrator.id } },
      ],
    });
    expect((await counsel.ask('{ cases(first: 1) { nodes { engagements { id } } } }')).codes).toEqual([]);
    expect(
      (await collector.ask(`{ node(id: "${caseId}") { ... on Case { engagements { id } } } }`)).data.node,
    ).toBeNull();
  });
});

describe('passing cases on', () => {
  let cases: OpenedCase[];
  let second: KitFirm;
  let lawyer: Person;
  let engagementId: string;
  beforeAll(async () => {
    cases = [await openCase(world()), await openCase(world()), await openCase(world())];
    second = await world().firm();
    lawyer = await second.person();
    engagementId = await engage(counsel, firm, [cases[0]!.caseId, cases[1]!.caseId], {
      purposes: ['CASE_WORK'],
      fieldGroups: ['IDENTITY', 'DEBTS'],
    });
  });
  const propose = (by: Person, more: Partial<ProposeSubEngagementInput> = {}) =>
    by.ask(ProposeSubEngagementDocument, {
      input: {
        engagementId,
        firmId: second.id,
        caseIds: [cases[0]!.caseId],
        startsOn: '2026-04-01',
        endsOn: '2026-05-31',
        purposes: ['CASE_WORK'],
        fieldGroups: ['IDENTITY'],
        idempotencyKey: key(),
        ...more,
      },
    });
  const decide = (id: string, isConsented: boolean, by = counsel) =>
    by.ask(DecideSubEngagementDocument, { input: { engagementId: id, isConsented, idempotencyKey: key() } });

  test('shows nothing before the institution consents, and then no more than was passed on', async () => {
    const proposed = done(await propose(partner)).proposeSubEngagement.engagement!;
    expect(proposed).toMatchObject({ state: 'PROPOSED', firm: { slug: second.slug } });
    expect(await countOf(lawyer)).toBe(0);
    expect(done(await lawyer.ask(EngagementsDocument, { first: 5 })).engagements.totalCount).toBe(0);
    expect((await decide(proposed.id, true, partner)).codes).toEqual(['FORBIDDEN']);
    done(await decide(proposed.id, true));
    const { cases: seen } = done(
      await lawyer.ask('{ cases(first: 5) { totalCount nodes { id debtor { displayName } debts { id } } } }'),
    );
    expect(seen).toEqual({
      totalCount: 1,
      nodes: [{ id: cases[0]!.caseId, debtor: { displayName: '张**' }, debts: [] }],
    });
    expect(done(await partner.ask(EngagementsDocument, { first: 5 })).engagements.totalCount).toBe(2);
    const { engagements } = done(await lawyer.ask('{ engagements(first: 5) { nodes { id parent { id } } } }'));
    expect(engagements.nodes).toEqual([{ id: proposed.id, parent: null }]);
    expect((await decide(proposed.id, false)).codes).toEqual(['CONFLICT']);
    const onward = await propose(lawyer, { engagementId: proposed.id, firmId: firm.id });
    expect(onward.codes).toEqual(['BAD_USER_INPUT']);
  });

  test('refused, it shows nothing', async () => {
    const third = await world().firm('VALUER');
    const valuer = await third.person();
    const { engagement } = done(await propose(firm.administrator, { firmId: third.id })).proposeSubEngagement;
    expect(done(await decide(engagement!.id, false)).decideSubEngagement.engagement).toMatchObject({
      state: 'REFUSED',
    });
    expect(await countOf(valuer)).toBe(0);
  });

  test.each<[string, () => Partial<ProposeSubEngagementInput>, string]>([
    ['in cases', () => ({ caseIds: [cases[0]!.caseId, cases[2]!.caseId] }), 'NOT_FOUND'],
    ['in days, before', () => ({ startsOn: '2026-02-28' }), 'BAD_USER_INPUT'],
    ['in days, after', () => ({ endsOn: '2026-07-01' }), 'BAD_USER_INPUT'],
    ['in purposes', () => ({ purposes: ['CASE_WORK', 'CONTACT'] }), 'BAD_USER_INPUT'],
    ['in fields', () => ({ fieldGroups: ['NOTES'] }), 'BAD_USER_INPUT'],
    ['to itself', () => ({ firmId: firm.id }), 'BAD_USER_INPUT'],
    ['to nobody', () => ({ firmId: 'firm_00000000-0000-7000-8000-000000000000' }), 'NOT_FOUND'],
  ])('is never wider: %s', async (_what, more, code) => {
    expect((await propose(partner, more())).codes).toEqual([code]);
  });

  test('is for partners and administrators of the firm, of its own engagement', async () => {
    expect((await propose(await firm.person('ASSOCIATE'))).codes).toEqual(['FORBIDDEN']);
    expect((await propose(await (await world().firm()).person())).codes).toEqual(['NOT_FOUND']);
    expect((await propose(counsel)).codes).toEqual(['FORBIDDEN']);
  });

  test('ends with what it rests on; and a proposal can then not be consented to', async () => {
    const open = done(await propose(partner, { caseIds: [cases[1]!.caseId] })).proposeSubEngagement.engagement!;
    expect(await countOf(lawyer)).toBe(1);
    done(await end(engagementId));
    expect(await countOf(lawyer)).toBe(0);
    expect(await countOf(partner)).toBe(0);
    expect((await decide(open.id, true)).codes).toEqual(['CONFLICT']);
    expect(await countOf(lawyer)).toBe(0);
  });
});
