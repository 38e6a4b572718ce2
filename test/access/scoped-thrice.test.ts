/**
 * What a firm sees is held three times: permission holds operations and named ids, the selection's filter holds every row
 * alone, and row-level security holds every row alone. Each is tested with the other two switched off, and all together.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type pg from 'pg';
import { toNodeId } from '../../src/lib/id.js';
import { ProposePlanDocument } from '../../schema/operations/documents.js';
import { takeTwo } from '../kit/approvals.js';
import { engage, wholeTerms } from '../kit/engagements.js';
import { recordPayment, reversePayment } from '../kit/payments.js';
import { planInput, proposePlan, recordPromise } from '../kit/plans.js';
import {
  addRelated,
  attemptInput,
  correct,
  done,
  key,
  openCase,
  recordContactAttempt,
  recordContactAttemptDocument,
  requestPermit,
  serviceOf,
  tonight,
  type OpenedCase,
} from '../kit/verbs.js';
import { hear } from '../kit/wishes.js';
import { approve, newWorld, type Answer, type KitFirm, type Person, type World } from '../kit/world.js';

/**
 * A bank with three cases that are alike: the firm is engaged for `mine`; `sibling` is another of the same debtor, and
 * `other` of another debtor, for both of which a rival firm is engaged.
 */
interface Bank {
  readonly mine: OpenedCase;
  readonly sibling: OpenedCase;
  readonly other: OpenedCase;
  readonly firm: KitFirm;
  readonly partner: Person;
  readonly colleague: Person;
  readonly rival: Person;
  readonly collector: Person;
  /** Engagements of the firm and of its rival. */
  readonly engagements: readonly [string, string];
}

async function bankIn(world: World): Promise<Bank> {
  const [counsel, collector] = [await world.person('LEGAL_COUNSEL'), await world.person('COLLECTOR', 'North')];
  // The first by reference, also of a list that shows who is related to them: some here ask for the first alone.
  const mine = await openCase(world, { assignee: collector, debtor: { reference: `A-${key().slice(0, 8)}` } });
  const sibling = await openCase(world, { assignee: collector, debtorId: mine.debtorId });
  const other = await openCase(world, { assignee: collector });
  const [firm, rivals] = [await world.firm(), await world.firm('AGENCY')];
  const [partner, colleague, rival] = [await firm.person(), await firm.person('ASSOCIATE'), await rivals.person()];
  const engagements = [
    await engage(counsel, firm, [mine.caseId]),
    await engage(counsel, rivals, [sibling.caseId, other.caseId]),
  ] as const;
  for (const opened of [mine, sibling, other]) {
    await addRelated(await serviceOf(world), opened.debtorId);
    const attempt = await recordContactAttempt(world, collector, opened, { note: 'rang eight times' });
    await correct(collector, attempt.id);
    await collector.ask(
      'mutation ($input: NoteContactPointInput!) { noteContactPoint(input: $input) { contactPointId } }',
      {
        input: { contactPointId: opened.contactPointId, state: 'CONFIRMED', idempotencyKey: key() },
      },
    );
    await hear(collector, opened.debtorId);
    // The one is issued, and what is asked for at night refused.
    await requestPermit(collector, opened);
    await requestPermit(collector, opened, { at: tonight(world) });
    await addByHand(world, opened);
    await payAndPlan(world, collector, opened);
  }
  await recordContactAttempt(world, partner, mine, { note: 'by the partner' });
  await recordContactAttempt(world, rival, other, { note: 'by the rival' });
  const officer = await world.person('COMPLIANCE_OFFICER');
  const asking: readonly (readonly [Person, OpenedCase])[] = [
    ...[partner, colleague, collector].map((by) => [by, mine] as const),
    ...[rival, collector].map((by) => [by, other] as const),
  ];
  for (const [by, { caseId }] of asking) {
    const ask = (request?: string) => takeTwo(world, by, 'REBUTTED_CONTACT', request, caseId);
    // One is used, one approved, one waits.
    const used = key();
    await approve(officer, (await ask(used)).id);
    expect((await ask(used)).isApproved).toBe(true);
    await approve(officer, (await ask()).id);
    await ask();
  }
  return { mine, sibling, other, firm, partner, colleague, rival, collector, engagements };
}

/** One payment that did not stand and one that does, a plan, one that is refused, and a promise. */
async function payAndPlan(world: World, collector: Person, { caseId }: OpenedCase): Promise<void> {
  const service = await serviceOf(world);
  await reversePayment(service, await recordPayment(world, service, caseId));
  await proposePlan(collector, caseId);
  const silent = { ...planInput(caseId, { statements: [] }), idempotencyKey: key() };
  expect(done(await collector.ask(ProposePlanDocument, { input: silent as never })).proposePlan.refusal).not.toBeNull();
  await recordPromise(collector, caseId);
  await recordPayment(world, service, caseId);
}

const bare = (nodeId: string): string => nodeId.slice(nodeId.indexOf('_') + 1);

/** What no mutation makes yet: an account with a statement, a pause, a limitation event. */
async function addByHand({ owner, institutionId }: World, { caseId, debtIds }: OpenedCase): Promise<void> {
  await sql`with made as (
      insert into account (institution_id, id, debtor_id, product_kind, currency, recorded_at, entry_id)
      select institution_id, gen_random_uuid(), debtor_id, 'CREDIT_CARD', 'CNY', now(), id from collection_case where id = ${bare(caseId)}::uuid
      returning *
    ), stated as (
      insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
      select institution_id, gen_random_uuid(), id, '2026-03-01', 1, 'CNY', 1, 0, now(), id from made
    ), paused as (
      insert into pause (institution_id, id, case_id, reason, valid_from, recorded_at, entry_id)
      values (${institutionId}::uuid, gen_random_uuid(), ${bare(caseId)}::uuid, 'HOLD', now(), now(), ${bare(caseId)}::uuid)
    ), limited as (
      insert into limitation_event (institution_id, id, case_id, kind, valid_from, recorded_at, entry_id)
      values (${institutionId}::uuid, gen_random_uuid(), ${bare(caseId)}::uuid, 'START', now(), now(), ${bare(caseId)}::uuid)
    )
    update debt set account_id = (select id from made) where id = ${bare(debtIds[0]!)}::uuid`.execute(owner);
}

/** What lies inside: for every table, which of its rows (by SQL on `t`) the firm may reach. A table that is not here shows none. */
const inside = ({ mine, firm, partner, engagements }: Bank): Readonly<Record<string, string>> => {
  const [caseId, debtorId, firmId] = [mine.caseId, mine.debtorId, firm.id].map((id) => `'${bare(id)}'::uuid`);
  const ofCase = `t.case_id = ${caseId}`;
  const person = (column: string): string =>
    `(${column} = ${debtorId} or ${column} in (select person_id from related_person where debtor_id = ${debtorId}))`;
  const account = `(select account_id from debt where case_id = ${caseId})`;
  const approvals = `requested_by_id = '${partner.actor.id}'::uuid and case_id = ${caseId}`;
  return {
    approval: `t.${approvals}`,
    ...Object.fromEntries(
      ['approval_decision', 'approval_use'].map((table) => [
        table,
        `t.approval_id in (select id from approval where ${approvals})`,
      ]),
    ),
    institution: 'true',
    firm: `t.id = ${firmId}`,
    app_user: `t.firm_id = ${firmId}`,
    membership: `t.firm_id = ${firmId}`,
    engagement: `t.id = '${bare(engagements[0])}'`,
    engagement_object: `t.engagement_id = '${bare(engagements[0])}'`,
    engagement_change: `t.engagement_id = '${bare(engagements[0])}'`,
    idempotency_key: `t.actor_id = '${partner.actor.id}'`,
    collection_case: `t.id = ${caseId}`,
    ...Object.fromEntries(
      [
        ...['debt', 'case_age', 'case_stage', 'case_assignment', 'pause', 'limitation_event'],
        ...['contact_attempt', 'contact_verdict', 'contact_permit', 'contact_refusal'],
        ...['payment', 'payment_reversal', 'plan', 'plan_instalment', 'plan_change', 'plan_refusal'],
        ...['promise_to_pay', 'promise_change'],
      ].map((table) => [table, ofCase]),
    ),
    balance_entry: `t.debt_id in (select id from debt where case_id = ${caseId})`,
    contact_attempt_debt: `t.debt_id in (select id from debt where case_id = ${caseId})`,
    contact_attempt_correction: `t.attempt_id in (select id from contact_attempt where case_id = ${caseId})`,
    account: `t.id in ${account}`,
    statement: `t.account_id in ${account}`,
    account_age: `t.account_id in ${account}`,
    person: person('t.id'),
    related_person: `t.debtor_id = ${debtorId}`,
    ...Object.fromEntries(
      ['consent', 'consent_end', 'wish', 'wish_end', 'person_condition'].map((table) => [table, person('t.person_id')]),
    ),
    contact_point: person('t.person_id'),
    contact_point_state: `t.contact_point_id in (select id from contact_point t where ${person('t.person_id')})`,
  };
};

const tablesOf = async ({ owner }: World): Promise<readonly string[]> => {
  const { rows } = await sql<{
    name: string;
  }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`.execute(
    owner,
  );
  return rows.map(({ name }) => name);
};

/** The row's key; that of an idempotency key is the client's. */
const keyOf = (table: string): string => (table === 'idempotency_key' ? 't.key' : 't.id::text');

async function idsOf(world: World, bank: Bank, where: 'inside' | 'outside'): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const law = inside(bank);
  for (const table of await tablesOf(world)) {
    const condition = law[table] ?? 'false';
    const { rows } = await sql<{
      id: string;
    }>`select ${sql.raw(keyOf(table))} as id from ${sql.table(table)} t where (${sql.raw(condition)}) = ${where === 'inside'}`.execute(
      world.owner,
    );
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Row-level security by engagement off, as if nobody had written it; that of the institution stays. */
async function withoutRowSecurity({ owner }: World): Promise<void> {
  const { rows } = await sql<{ name: string; policy: string }>`
    select format('%I.%I', schemaname, tablename) as name, policyname as policy from pg_policies where permissive = 'RESTRICTIVE'`.execute(
    owner,
  );
  expect(rows.length).toBeGreaterThan(25);
  for (const { name, policy } of rows) await sql`drop policy ${sql.ref(policy)} on ${sql.raw(name)}`.execute(owner);
}

/** All that hangs on cases, in questions of a size that may be asked. */
const attempts =
  'totalCount nodes { id case { id } contactPoint { id } person { id } personReached { id } actor { id } correctedBy { id actor { id } personReached { id } } }';
const everything = {
  cases: `cases(first: 5, orderBy: [REFERENCE_ASC]) { totalCount pageInfo { hasNextPage startCursor endCursor } edges { cursor node { id reference assignee { id } team { id } debtor { id reference } } } }`,
  histories: `cases(first: 2) { nodes { id stages { id } ages(first: 5) { totalCount nodes { id } } pauses { id } limitationEvents { id } assignments { id assignee { id } team { id } } } }`,
  debts: `cases(first: 2) { nodes { debts { id reference case { id } account { id number debtor { id } statements(first: 5) { totalCount nodes { id account { id } } } } } } }`,
  payments: `cases(first: 2) { nodes { payments(first: 5) { totalCount nodes { id case { id } actor { id } reversals { id } allocations { id debt { id } } } } } }`,
  balances: `cases(first: 2) { nodes { debts { id balanceEntries(first: 5) { totalCount nodes { id payment { id } } } } } }`,
  plans: `cases(first: 2) { nodes { plans(first: 5) { totalCount nodes { id debtIds instalments { id } changes { id actor { id } } } } planRefusals { id actor { id } } } }`,
  promises: `promises(first: 5) { totalCount nodes { id case { id } changes { id } } }`,
  allPlans: 'plans(first: 5) { totalCount nodes { id } }',
  allPayments: 'payments(first: 5) { totalCount nodes { id } }',
  caseAttempts: `cases(first: 2) { nodes { contactAttempts(first: 5) { ${attempts} } } }`,
  debtors: `debtors(first: 5) { totalCount nodes { id reference displayName cases(first: 5) { totalCount nodes { id } } accounts { id statements(first: 5) { nodes { id } } } contactAttempts(first: 5) { totalCount nodes { id } } } }`,
  people: `debtors(first: 2) { nodes { contactPoints { id value person { id } } relatedPersons { id person { id reference displayName } } } }`,
  further: `debtors(first: 1) { nodes { contactPoints { id states { id } } } }`,
  heard: `debtors(first: 1) { nodes { consents { id person { id } contactPoint { id } actor { id } ends { id } } wishes { id person { id } ends { id actor { id } } } } }`,
  relatedPoints: `debtors(first: 1) { nodes { relatedPersons { id person { contactPoints { id } } } } }`,
  attempts: `contactAttempts(first: 5) { ${attempts} }`,
  attemptDebts: `contactAttempts(first: 5) { nodes { id debtsIntended { id debt { id } } debtsAttributed { id debt { id account { id } } } } }`,
  permits: `cases(first: 2) { nodes { contactPermits(first: 5) { totalCount nodes { id actor { id } case { id } person { id } contactPoint { id } } } } }`,
  verdicts: `contactAttempts(first: 5) { nodes { verdict { decision knownAt } verdicts { decision knownAt } permit { id } findings { id caseId debtorId actor { id } } } }`,
  engagements: `engagements(first: 5) { totalCount nodes { id firm { id engagements(first: 5) { nodes { id } } } parent { id } objects(first: 5) { totalCount nodes { id nodeId engagement { id } } } passedOn(first: 5) { nodes { id } } } }`,
  viewer: 'viewer { id firm { id slug } team { id } institution { id } }',
} as const;

/** The answers to all of it, each by its name. */
async function askEverything(person: Person, purpose = ''): Promise<Answer> {
  const data: Record<string, unknown> = {};
  const errors: Answer['errors'][number][] = [];
  for (const [name, field] of Object.entries(everything)) {
    const asked = purpose ? field.replace(/^(cases|debtors|contactAttempts)\(/, `$1(purpose: ${purpose}, `) : field;
    const answer = await person.ask(`{ all: ${asked} }`);
    data[name] = (answer.data as { all: unknown } | undefined)?.all;
    errors.push(...answer.errors);
  }
  return { status: 200, data, errors, codes: errors.map(({ extensions }) => extensions.code) };
}

/** What a firm's user may not call; where permission is switched off, it must show no more than one's own all the same. */
const beyond = `{ users(first: 100) { totalCount nodes { id displayName firm { id } team { id } } } teams(first: 100) { totalCount nodes { id } } firms(first: 100) { totalCount nodes { id } } approvals(first: 100, orderBy: [REQUESTED_AT_ASC]) { totalCount nodes { id state subject requestedBy { id } decisions { id outcome decidedBy { id } } } } }`;

const leaksOf = (answer: Answer, outside: ReadonlySet<string>): string[] => {
  const text = JSON.stringify(answer.data) + JSON.stringify(answer.errors);
  return [...outside].filter((id) => text.includes(id));
};

const random = '01999999-9999-7999-8999-999999999999';

/** Every way to name something: with an id that lies outside it must answer, to the letter, as with one that is nobody's. */
const ways: readonly (readonly [name: string, of: (id: string, purpose: string) => string])[] = [
  ['node', (id, purpose) => `{ node(id: "${id}"${purpose}) { id __typename } }`],
  ['nodes', (id, purpose) => `{ nodes(ids: ["${id}", "${id}"]${purpose}) { id __typename } }`],
];
const filters: readonly (readonly [type: string, of: (id: string) => string])[] = [
  ['Debtor', (id) => `{ cases(first: 5, filter: { debtor: { eq: "${id}" } }) { totalCount nodes { id } } }`],
  ['User', (id) => `{ cases(first: 5, filter: { assignee: { in: ["${id}"] } }) { totalCount nodes { id } } }`],
  ['Team', (id) => `{ cases(first: 5, filter: { team: { eq: "${id}" } }) { totalCount nodes { id } } }`],
  ['Case', (id) => `{ contactAttempts(first: 5, filter: { case: { eq: "${id}" } }) { totalCount nodes { id } } }`],
  ['User', (id) => `{ contactAttempts(first: 5, filter: { actor: { eq: "${id}" } }) { totalCount nodes { id } } }`],
  ['ContactPoint', (id) => `{ contactAttempts(first: 5, filter: { contactPoint: { eq: "${id}" } }) { totalCount } }`],
  ['User', (id) => `{ approvals(first: 5, filter: { requestedBy: { eq: "${id}" } }) { totalCount nodes { id } } }`],
  ['Firm', (id) => `{ engagements(first: 5, filter: { firm: { eq: "${id}" } }) { totalCount } }`],
];

/** An id of every type of node that lies outside. */
async function namesOutside(world: World, bank: Bank): Promise<readonly (readonly [type: string, id: string])[]> {
  const law = inside(bank);
  const tables: Readonly<Record<string, readonly string[]>> = {
    collection_case: ['Case'],
    debt: ['Debt'],
    payment: ['Payment'],
    plan: ['Plan'],
    promise_to_pay: ['PromiseToPay'],
    account: ['Account'],
    person: ['Debtor', 'Person'],
    related_person: ['RelatedPerson'],
    contact_point: ['ContactPoint'],
    consent: ['Consent'],
    wish: ['Wish'],
    contact_attempt: ['ContactAttempt'],
    contact_permit: ['ContactPermit'],
    contact_refusal: ['ContactRefusal'],
    approval: ['Approval'],
    app_user: ['User'],
    team: ['Team'],
    firm: ['Firm'],
    engagement: ['Engagement'],
  };
  const names: (readonly [string, string])[] = [];
  for (const [table, types] of Object.entries(tables)) {
    const { rows } = await sql<{
      id: string;
    }>`select t.id from ${sql.table(table)} t where not (${sql.raw(law[table] ?? 'false')})`.execute(world.owner);
    expect([table, rows.length > 0]).toEqual([table, true]);
    names.push(...rows.flatMap(({ id }) => types.map((type) => [type, id] as const)));
  }
  return names;
}

async function answersAlike(person: Person, of: (id: string) => string, type: string, id: string): Promise<void> {
  const [asked, nobodys] = [await person.ask(of(toNodeId(type, id))), await person.ask(of(toNodeId(type, random)))];
  const said = (answer: Answer): string =>
    JSON.stringify([
      answer.status,
      answer.data,
      answer.errors.map(({ message, extensions: { code } }) => [message, code]),
    ]);
  expect(said(asked)).toBe(said(nobodys));
}

/** As far as rows go, with no help of the other two. */
function holdsEveryRow(world: () => World, bank: () => Bank, canReachBeyond: boolean): void {
  test('whatever is asked, nothing of what lies outside is answered, and what lies inside is', async () => {
    const [outside, within] = [await idsOf(world(), bank(), 'outside'), await idsOf(world(), bank(), 'inside')];
    const answer = await askEverything(bank().partner);
    expect(answer.errors).toEqual([]);
    expect(leaksOf(answer, outside)).toEqual([]);
    const { cases, debtors, attempts: listed, engagements } = answer.data;
    expect([cases.totalCount, listed.totalCount, engagements.totalCount]).toEqual([1, 2, 1]);
    const counts = debtors.nodes.map((node: { cases: { totalCount: number } }) => node.cases.totalCount);
    expect(Math.max(...counts)).toBe(1);
    expect([...within].filter((id) => JSON.stringify(answer.data).includes(id)).length).toBeGreaterThan(20);
    const look = await askEverything(bank().partner, 'AUDIT');
    expect(look.errors).toEqual([]);
    expect(leaksOf(look, outside)).toEqual([]);
    expect(look.data.cases.totalCount).toBe(1);
    if (!canReachBeyond) return;
    const more = await bank().partner.ask(beyond);
    expect(leaksOf(more, outside)).toEqual([]);
    expect([more.data.users.totalCount, more.data.teams.totalCount, more.data.firms.totalCount]).toEqual([3, 0, 1]);
    expect(more.data.approvals).toMatchObject({
      totalCount: 3,
      nodes: [
        { state: 'USED', decisions: [{ outcome: 'APPROVED', decidedBy: null }] },
        { state: 'APPROVED', decisions: [{ outcome: 'APPROVED', decidedBy: null }] },
        { state: 'PENDING', decisions: [], requestedBy: { id: bank().partner.id }, subject: bank().mine.caseId },
      ],
    });
    const officer = await world().person('COMPLIANCE_OFFICER');
    const page = (more: string) =>
      `{ approvals(first: 1, orderBy: [REQUESTED_AT_ASC]${more}) { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
    let after = '';
    for (let hasMore = true; hasMore;) {
      const whole = done(await officer.ask(page(after))).approvals;
      after = `, after: "${whole.edges[0].cursor}"`;
      expect(leaksOf(await bank().partner.ask(page(after)), outside)).toEqual([]);
      hasMore = whole.pageInfo.hasNextPage;
    }
    const history = await bank().partner.ask(
      `{ contactHistory(debtorId: "${bank().other.debtorId}") { contactAttempts(first: 5) { totalCount } } }`,
    );
    expect(history.codes).toEqual(['NOT_FOUND']);
  });

  test('every id that lies outside answers as one that is nobody’s, alone and among others, masked and plain', async () => {
    for (const [type, id] of await namesOutside(world(), bank()))
      for (const purpose of ['', ', purpose: AUDIT'])
        for (const [, of] of ways) await answersAlike(bank().partner, (nodeId) => of(nodeId, purpose), type, id);
  });

  test('so do filters', async () => {
    for (const [type, id] of await namesOutside(world(), bank()))
      for (const [on, of] of filters) if (on === type) await answersAlike(bank().partner, of, type, id);
  });

  test('a cursor of a list that shows more does not show more here', async () => {
    const whole = done(
      await world()
        .person('COMPLIANCE_OFFICER')
        .then((officer) => officer.ask('{ cases(first: 1, orderBy: [REFERENCE_ASC]) { edges { cursor } } }')),
    );
    const { cursor } = whole.cases.edges[0];
    const after = await bank().partner.ask(
      `{ cases(first: 5, orderBy: [REFERENCE_ASC], after: "${cursor}") { totalCount nodes { id } pageInfo { hasNextPage } } }`,
    );
    expect(leaksOf(after, await idsOf(world(), bank(), 'outside'))).toEqual([]);
    expect(done(after).cases.totalCount).toBe(1);
  });

  test('of what takes two, its own user finds what they asked for, not who decided', async () => {
    const ids = await sql<{
      id: string;
    }>`select id from approval where requested_by_id = ${bank().partner.actor.id}::uuid order by requested_at, id`.execute(
      world().owner,
    );
    const of = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Approval { state requestedBy { id } decisions { outcome decidedBy { id } } } } }`;
    const named = { ids: ids.rows.map(({ id }) => toNodeId('Approval', id)) };
    const { nodes } = done(await bank().partner.ask(of, named));
    expect(nodes.map(({ state, decisions }: { state: string; decisions: unknown }) => [state, decisions])).toEqual([
      ['USED', [{ outcome: 'APPROVED', decidedBy: null }]],
      ['APPROVED', [{ outcome: 'APPROVED', decidedBy: null }]],
      ['PENDING', []],
    ]);
    for (const by of [bank().colleague, bank().rival, bank().firm.administrator])
      expect(done(await by.ask(of, named)).nodes).toEqual([null, null, null]);
  });

  test('who administers the users of the firm sees none of it', async () => {
    const { errors, data } = await bank().firm.administrator.ask(
      '{ users(first: 100) { totalCount nodes { id } } engagements(first: 5) { nodes { id objects(first: 1) { totalCount } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.users.totalCount).toBe(3);
  });
}

describe('row-level security alone', () => {
  const world = newWorld({ without: ['permission', 'filter'] });
  let bank: Bank;
  let app: pg.Client;
  beforeAll(async () => {
    bank = await bankIn(world());
    app = await world().connect('app');
  });

  holdsEveryRow(world, () => bank, true);

  const session = async <Result>({ actor }: Person, work: () => Promise<Result>): Promise<Result> => {
    await app.query('begin');
    try {
      const { institutionId, id, role, firmId } = actor;
      await app.query('select access.open_session($1, $2, $3, $4, $5)', [
        institutionId,
        id,
        role,
        firmId,
        world().clock.now(),
      ]);
      return await work();
    } finally {
      await app.query('rollback');
    }
  };
  const visible = async (table: string): Promise<string[]> =>
    (await app.query<{ id: string }>(`select ${keyOf(table)} as id from ${table} t order by 1`)).rows.map(
      ({ id }) => id,
    );

  test('in SQL, table by table, exactly what lies inside', async () => {
    const law = inside(bank);
    for (const table of await tablesOf(world())) {
      const { rows } = await sql<{
        id: string;
      }>`select ${sql.raw(keyOf(table))} as id from ${sql.table(table)} t where ${sql.raw(law[table] ?? 'false')} order by 1`.execute(
        world().owner,
      );
      const seen = await session(bank.partner, () => visible(table));
      expect({ table, seen }).toEqual({ table, seen: rows.map(({ id }) => id) });
    }
  });

  test('nothing of cases for who administers its users, nor the day after the last', async () => {
    const ofCases = [
      'collection_case',
      'debt',
      'person',
      'contact_point',
      'contact_attempt',
      'account',
      'statement',
      'related_person',
      'approval',
      'approval_decision',
      'approval_use',
    ];
    for (const table of ofCases) expect(await session(bank.firm.administrator, () => visible(table))).toEqual([]);
    const now = world().clock.now().toISOString();
    world().clock.set('2026-06-30T16:00:00Z');
    for (const table of [...ofCases, 'engagement', 'engagement_object'])
      expect(await session(bank.partner, () => visible(table))).toEqual([]);
    world().clock.set(now);
  });

  test('neither the journal nor the keys of others', async () => {
    await session(bank.partner, async () => {
      for (const table of ['audit.entry', 'audit.entry_subject', 'audit.secret'])
        expect((await app.query(`select from ${table}`)).rowCount).toBe(0);
      const { rows } = await app.query<{ id: string }>('select distinct person_id as id from vault.subject');
      const people = await visible('person');
      expect(rows.filter(({ id }) => id !== world().institutionId && !people.includes(id))).toEqual([]);
    });
  });

  test('nor does it write outside, agree with itself, or change what was agreed', async () => {
    const columns = `institution_id, id, case_id, debtor_id, contact_point_id, person_id, person_role, person_reached_id, channel, direction, actor_id, firm_id, occurred_at, recorded_at,
        connected, answered, conversation, voicemail, outcome, reason_code, companions, notice_given_at, identity_stated, is_imported, external_id, entry_id`;
    const named = (caseId: string): string => `insert into contact_attempt (${columns})
      select ${columns.replace(' id,', ' gen_random_uuid(),')}
      from (select c.id as case_id, c.institution_id, c.debtor_id, null::uuid as contact_point_id, c.debtor_id as person_id, 'DEBTOR' as person_role, null::uuid as person_reached_id, 'PHONE' as channel,
        'OUTBOUND' as direction, '${bank.partner.actor.id}'::uuid as actor_id, null::uuid as firm_id, now() as occurred_at, now() as recorded_at, true as connected, false as answered, false as conversation,
        'NONE' as voicemail, 'BUSY' as outcome, null as reason_code, '{}'::text[] as companions, null::timestamptz as notice_given_at, null::boolean as identity_stated,
        false as is_imported, null as external_id, gen_random_uuid() as entry_id from (values ('${bare(caseId)}'::uuid, '${world().institutionId}'::uuid, '${bare(bank.mine.debtorId)}'::uuid)) as c(id, institution_id, debtor_id)) made`;
    await session(bank.partner, () => app.query(named(bank.mine.caseId)));
    await expect(session(bank.partner, () => app.query(named(bank.sibling.caseId)))).rejects.toMatchObject({
      code: '42501',
    });
    const engagement = (state: string): string =>
      `insert into engagement (institution_id, id, firm_id, parent_id, starts_on, ends_on, purposes, field_groups, state, recorded_at, entry_id)
       values ('${world().institutionId}', gen_random_uuid(), '${bare(bank.firm.id)}', '${bare(bank.engagements[0])}', '2026-03-01', '2027-01-01', '{}', '{}', '${state}', now(), gen_random_uuid())`;
    await session(bank.partner, () => app.query(engagement('PROPOSED')));
    await expect(session(bank.partner, () => app.query(engagement('AGREED')))).rejects.toMatchObject({ code: '42501' });
    const changed = await session(bank.partner, () =>
      app.query("update engagement set state = 'AGREED', ended_at = null"),
    );
    expect(changed.rowCount).toBe(0);
  });

  test('nor does it ask for others, approve what it asks, decide, or use what another asked for', async () => {
    const { mine, other, partner, colleague } = bank;
    const ask = (more: { by?: Person; caseId?: string | null; kind?: string; state?: string } = {}) => {
      const { by, caseId, kind, state } = {
        ...{ by: partner, caseId: mine.caseId, kind: 'REBUTTED_CONTACT', state: 'PENDING' },
        ...more,
      };
      const values = [world().institutionId, kind, state, by.actor.id, caseId && bare(caseId), world().clock.now()];
      return session(partner, () =>
        app.query(
          `insert into approval (institution_id, id, kind, state, asks, reason, hash, requested_by_id, case_id, requested_at, expires_at, entry_id)
           values ($1, gen_random_uuid(), $2, $3, 'a', 'b', sha256('c'), $4, $5, $6, $6::timestamptz + interval '1 hour', gen_random_uuid())`,
          values,
        ),
      );
    };
    await ask();
    for (const more of [{ by: colleague }, { caseId: other.caseId }, { caseId: null }])
      await expect(ask(more)).rejects.toMatchObject({ code: '42501' });
    for (const more of [{ kind: 'ERASURE' }, { state: 'APPROVED' }])
      await expect(ask(more)).rejects.toMatchObject({ code: '42501' });

    const state = (to: string, from: string) => `update approval set state = '${to}' where state = '${from}'`;
    const changed = async (statement: string) => (await session(partner, () => app.query(statement))).rowCount;
    expect(await changed(state('USED', 'APPROVED'))).toBe(1);
    for (const from of ['PENDING', 'USED']) expect(await changed(state('APPROVED', from))).toBe(0);
    await expect(changed(state('PENDING', 'APPROVED'))).rejects.toMatchObject({ code: '42501' });

    const { rows } = await sql<{ id: string; state: string; by: string }>`
      select id, state, requested_by_id as by from approval`.execute(world().owner);
    const approvalOf = (by: Person, of: string) =>
      rows.find((each) => each.by === by.actor.id && each.state === of)?.id ?? '';
    const decide = (approvalId: string) =>
      session(partner, () =>
        app.query(
          `insert into approval_decision (institution_id, id, approval_id, outcome, decided_by_id, decided_at, entry_id)
           values ($1, gen_random_uuid(), $2, 'APPROVED', $3, $4, gen_random_uuid())`,
          [world().institutionId, approvalId, partner.actor.id, world().clock.now()],
        ),
      );
    await expect(decide(approvalOf(partner, 'PENDING'))).rejects.toMatchObject({ code: 'PB409' });
    for (const by of [colleague, bank.rival, bank.collector])
      await expect(decide(approvalOf(by, 'PENDING'))).rejects.toMatchObject({ code: '42501' });
    const use = (approvalId: string) =>
      session(partner, () =>
        app.query(
          `insert into approval_use (institution_id, id, approval_id, used_by_id, used_at, entry_id)
           values ($1, gen_random_uuid(), $2, $3, $4, gen_random_uuid())`,
          [world().institutionId, approvalId, partner.actor.id, world().clock.now()],
        ),
      );
    await use(approvalOf(partner, 'APPROVED'));
    for (const id of [
      approvalOf(partner, 'PENDING'),
      approvalOf(colleague, 'APPROVED'),
      approvalOf(bank.rival, 'APPROVED'),
    ])
      await expect(use(id)).rejects.toMatchObject({ code: 'PB409' });
  });

  test('a user of a firm gets no session without the firm, nor with another; nor does anybody of the institution with one', async () => {
    const asks: readonly Person['actor'][] = [
      { ...bank.partner.actor, firmId: null },
      { ...bank.partner.actor, firmId: bank.rival.actor.firmId },
      { ...bank.collector.actor, firmId: bank.partner.actor.firmId },
    ];
    for (const actor of asks) {
      await expect(session(world().as(actor), () => Promise.resolve())).rejects.toMatchObject({ code: 'PB401' });
      expect((await world().as(actor).ask('{ viewer { id } }')).codes).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe("the selection's filter alone", () => {
  const world = newWorld({ without: ['permission'] });
  let bank: Bank;
  beforeAll(async () => {
    bank = await bankIn(world());
    await withoutRowSecurity(world());
  });

  holdsEveryRow(world, () => bank, true);
});

describe('permission alone', () => {
  const world = newWorld({ without: ['filter'] });
  let bank: Bank;
  beforeAll(async () => {
    bank = await bankIn(world());
    await withoutRowSecurity(world());
  });

  test('is alone: what holds rows is off', async () => {
    expect(done(await bank.partner.ask('{ cases(first: 5) { totalCount } }')).cases.totalCount).toBe(3);
  });

  test('holds every id that is named, masked and plain', async () => {
    for (const [type, id] of await namesOutside(world(), bank))
      for (const purpose of ['', ', purpose: AUDIT'])
        for (const [, of] of ways) await answersAlike(bank.partner, (nodeId) => of(nodeId, purpose), type, id);
    expect(done(await bank.partner.ask(`{ node(id: "${bank.mine.caseId}") { id } }`)).node).toEqual({
      id: bank.mine.caseId,
    });
  });

  namedInMutations(world, () => bank);

  test('and every operation that is not for firms', async () => {
    const refused = [beyond, `{ contactHistory(debtorId: "${bank.mine.debtorId}") { id } }`];
    for (const document of refused) {
      const { codes } = await bank.partner.ask(document);
      expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
    }
    for (const name of [
      'openCase',
      'assignCase',
      'moveCase',
      'addContactPoint',
      'engageFirm',
      'endEngagement',
      'decideSubEngagement',
      'registerUser',
      'changeUser',
      'decideApproval',
    ]) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const field = world().app.schema.getMutationType()?.getFields()[name];
      expect([name, field === undefined]).toEqual([name, false]);
      const input = inputs(bank)[name];
      const { codes } = await bank.partner.ask(
        `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename } }`,
        { input: { ...input, idempotencyKey: key() } },
      );
      expect([name, codes]).toEqual([name, ['FORBIDDEN']]);
    }
  });
});

describe('all three together', () => {
  const world = newWorld();
  let bank: Bank;
  beforeAll(async () => {
    bank = await bankIn(world());
  });

  holdsEveryRow(world, () => bank, false);
  namedInMutations(world, () => bank);
});

/** What is named in a change answers alike as well. */
function namedInMutations(world: () => World, bank: () => Bank): void {
  test('what a change names outside is not found, as what does not exist', async () => {
    const { sibling, other, partner, firm, rival, engagements, mine } = bank();
    const record = (caseId: string) =>
      partner.ask(recordContactAttemptDocument, { input: attemptInput(world(), { ...mine, caseId }) });
    const nobodys = await record(toNodeId('Case', random));
    expect(nobodys.codes).toEqual(['NOT_FOUND']);
    for (const { caseId } of [sibling, other])
      expect(await record(caseId)).toMatchObject({ codes: nobodys.codes, data: nobodys.data });
    for (const contactPointId of [other.contactPointId, toNodeId('ContactPoint', random)]) {
      const { codes } = await partner.ask(recordContactAttemptDocument, {
        input: attemptInput(world(), { ...mine, contactPointId }),
      });
      expect(codes).toEqual(['BAD_USER_INPUT']);
    }
    const propose = async (engagementId: string) =>
      partner.ask(
        'mutation ($input: ProposeSubEngagementInput!) { proposeSubEngagement(input: $input) { engagementId } }',
        {
          input: {
            ...wholeTerms,
            engagementId,
            firmId: toNodeId('Firm', rival.actor.firmId!),
            caseIds: [other.caseId],
            idempotencyKey: key(),
          },
        },
      );
    expect((await propose(engagements[1])).codes).toEqual(['NOT_FOUND']);
    expect((await propose(engagements[0])).codes).toEqual(['NOT_FOUND']);
    const change = (userId: string) =>
      firm.administrator.ask('mutation ($input: ChangeUserInput!) { changeUser(input: $input) { userId } }', {
        input: { userId, isActive: false, idempotencyKey: key() },
      });
    for (const userId of [bank().collector.id, rival.id, toNodeId('User', random)])
      expect((await change(userId)).codes).toEqual(['NOT_FOUND']);
  });
}

const inputs = ({ mine, firm, engagements, partner }: Bank): Readonly<Record<string, Record<string, unknown>>> => ({
  openCase: { reference: 'x', debtorId: mine.debtorId, debts: [] },
  assignCase: { caseId: mine.caseId, assigneeId: null },
  moveCase: { caseId: mine.caseId, stage: 'LEGAL' },
  addContactPoint: { personId: mine.debtorId, kind: 'EMAIL', value: 'a@example.com', source: 'OTHER' },
  engageFirm: { ...wholeTerms, firmId: firm.id, caseIds: [mine.caseId] },
  endEngagement: { engagementId: engagements[0] },
  decideSubEngagement: { engagementId: engagements[0], isConsented: true },
  registerUser: { login: 'x', displayName: 'x', role: 'LAW_FIRM' },
  changeUser: { userId: partner.id, isActive: false },
  decideApproval: { approvalId: toNodeId('Approval', random), outcome: 'APPROVED' },
});
