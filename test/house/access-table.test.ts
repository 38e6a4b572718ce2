/**
 * The access table is what happens: every operation as every role with both outcomes, every field of every type, and of
 * every type just the rows of the scope that stands in the table. docs/access-table.md is the same value, printed.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { accessTable, type AccessTable, type OperationAccess, type TypeAccess } from '../../src/app/access-table.js';
import { rooms } from '../../src/app/rooms.js';
import { buildApi } from '../../src/app/schema.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { defaultBuckets } from '../../src/lib/ageing.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { newId } from '../../src/lib/id.js';
import type { ScopeName } from '../../src/lib/scope.js';
import type { ApprovalKind } from '../../src/access/approval.entity.js';
import { approvers } from '../../src/access/approval.permissions.js';
import { rowCounts } from '../kit/journal.js';
import { takeTwo } from '../kit/approvals.js';
import { leastArguments } from '../kit/literals.js';
import { statementsOf } from '../kit/statements.js';
import {
  addRelated,
  alertOf,
  attemptInput,
  breakGlass,
  correct,
  debtInput,
  key,
  openCase,
  personInput,
  recordContactAttempt,
  reviewGlass,
  serviceOf,
} from '../kit/verbs.js';
import { approve, newWorld, type Person, type World } from '../kit/world.js';

const world = newWorld();

/** Where a row lies, seen by the collector and the lead of the north who ask. */
type Place = 'OWN' | 'TEAM' | 'OTHER_TEAM' | 'NO_TEAM' | 'ELSEWHERE';

/** What the scopes mean, said once more and apart from the code that makes SQL of them. */
const visible: Readonly<Record<ScopeName, readonly Place[]>> = {
  INSTITUTION: ['OWN', 'TEAM', 'OTHER_TEAM', 'NO_TEAM'],
  TEAM: ['OWN', 'TEAM'],
  OWN_CASES: ['OWN'],
  ENGAGEMENT: [],
  TO_DECIDE: [],
  SELF: [],
  NONE: [],
};

/** The nearest place that a scope leaves out. */
const beyond: Readonly<Record<ScopeName, Place>> = {
  INSTITUTION: 'ELSEWHERE',
  TEAM: 'OTHER_TEAM',
  OWN_CASES: 'TEAM',
  ENGAGEMENT: 'OWN',
  TO_DECIDE: 'OWN',
  SELF: 'OWN',
  NONE: 'OWN',
};

/** A row of each type that `node` finds, all hanging on one case. */
type Rows = Readonly<Record<string, string>>;

let table: AccessTable;
const people = new Map<Role, Person>();
const places = new Map<Place, Rows>();
const at = (place: Place): Rows => places.get(place)!;
const as = (role: Role): Person => people.get(role)!;
/** What takes two, asked for by each role, and what waits for each to decide. */
const asked = new Map<Role, string>();
const waiting = new Map<Role, string[]>();
/** Extraordinary accesses to what they see anyway, reviewed; and for the officer to review, and to take note of. */
const glasses = new Map<Role, string>();
const unreviewed: string[] = [];
const alerts: string[] = [];

beforeAll(async () => {
  const { schema, catalogue, permissions } = await buildApi(
    world().database.orm.getMetadata(),
    makeCursors(Buffer.alloc(32)),
  );
  table = accessTable({ schema, catalogue, permissions });
  for (const role of roleNames)
    people.set(role, await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined));
  const other = await world().otherInstitution();
  const elsewhere: World = { ...world(), ...other, institutionId: other.administrator.actor.institutionId };
  places.set('OWN', await rowsOf(world(), as('COLLECTOR')));
  places.set('TEAM', await rowsOf(world(), await world().person('COLLECTOR', 'North')));
  places.set('OTHER_TEAM', await rowsOf(world(), await world().person('COLLECTOR', 'South')));
  places.set('NO_TEAM', await rowsOf(world(), null));
  places.set('ELSEWHERE', await rowsOf(elsewhere, await elsewhere.person('COLLECTOR', 'North')));
  const second = await world().person('COMPLIANCE_OFFICER');
  for (const role of roleNames) {
    asked.set(role, (await takeTwo(world(), as(role), 'ERASURE')).id);
    await approve(second, asked.get(role)!);
    const [kind] = (Object.keys(approvers) as ApprovalKind[]).filter((each) => approvers[each].includes(role));
    const requests = kind ? [1, 2].map(() => takeTwo(world(), second, kind)) : [];
    waiting.set(
      role,
      (await Promise.all(requests)).map(({ id }) => id),
    );
  }
  const officer = as('COMPLIANCE_OFFICER');
  for (const role of table.extraordinary) {
    glasses.set(role, await breakGlass(as(role), at('OWN')['Case']!));
    await reviewGlass(officer, glasses.get(role)!);
    unreviewed.push(await breakGlass(as(role), at('OWN')['Case']!));
    alerts.push(await alertOf(officer, await breakGlass(as(role), at('OWN')['Case']!)));
  }
});

async function rowsOf(where: World, assignee: Person | null): Promise<Rows> {
  const service = await serviceOf(where);
  const opened = await openCase(where, assignee ? { assignee } : {});
  const related = await addRelated(service, opened.debtorId);
  const attempt = await recordContactAttempt(where, service, opened, { note: 'rang eight times' });
  await correct(service, attempt.id, { personReachedId: related.personId });
  const [institution, accountId, entryId] = [where.institutionId, newId(), newId()];
  const [caseId, debtorId, contactPointId] = [opened.caseId, opened.debtorId, opened.contactPointId].map((id) =>
    id.replace(/^\w+_/, ''),
  );
  await sql`
    with account as (
      insert into account (institution_id, id, reference, debtor_id, product_kind, currency, recorded_at, entry_id)
      values (${institution}::uuid, ${accountId}::uuid, ${accountId}, ${debtorId}::uuid, 'CREDIT_CARD', 'CNY', now(), ${entryId}::uuid)
    ), statement as (
      insert into statement (institution_id, id, account_id, statement_on, months_of_delay, currency, billed_minor, paid_minor, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${accountId}::uuid, '2026-03-01', 0, 'CNY', 1, 1, now(), ${entryId}::uuid)
    ), pause as (
      insert into pause (institution_id, id, case_id, reason, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'HOLD', now(), now(), ${entryId}::uuid)
    ), event as (
      insert into limitation_event (institution_id, id, case_id, kind, valid_from, recorded_at, entry_id)
      values (${institution}::uuid, ${newId()}::uuid, ${caseId}::uuid, 'START', now(), now(), ${entryId}::uuid)
    )
    insert into contact_point_state (institution_id, id, contact_point_id, state, valid_from, recorded_at, entry_id)
    values (${institution}::uuid, ${newId()}::uuid, ${contactPointId}::uuid, 'CONFIRMED', now(), now(), ${entryId}::uuid)`.execute(
    where.owner,
  );
  return {
    Case: opened.caseId,
    Debtor: opened.debtorId,
    ContactPoint: opened.contactPointId,
    Debt: opened.debtIds[0]!,
    Account: `account_${accountId}`,
    Person: related.personId,
    RelatedPerson: related.id,
    ContactAttempt: attempt.id,
    User: (assignee ?? service).id,
    Team: await teamOf(assignee ?? service, where),
    Institution: `institution_${institution}`,
  };
}

/** A service has no team: any team of its institution will do. */
async function teamOf({ id }: Person, { administrator }: World): Promise<string> {
  const { data } = await administrator.ask(
    `{ node(id: "${id}") { ... on User { team { id } } } teams(first: 1) { nodes { id } } }`,
  );
  return data.node.team?.id ?? data.teams.nodes[0].id;
}

const typeCalled = (name: string): TypeAccess => table.types.find((type) => type.name === name)!;
const typeOf = (name: string): GraphQLObjectType => world().app.schema.getType(name) as GraphQLObjectType;

describe('scopes', () => {
  /** These lie in no case: who made them and who decides them counts. */
  const byPerson = ['Approval', 'BreakGlass', 'Alert'];

  test('there is a row of every type that node(id) finds, in every place', () => {
    const types = rooms.flatMap(({ nodes }) => [...nodes]).filter((type) => !byPerson.includes(type));
    for (const rows of places.values()) expect(Object.keys(rows).sort()).toEqual(types.sort());
  });

  test.each(roleNames)(
    'a %s finds by id just the rows of the scope that the table says, of every type',
    async (role) => {
      for (const type of Object.keys(at('OWN'))) {
        const ids = [...places.values()].map((rows) => rows[type]!);
        const scope = typeCalled(type).scopes.get(role) ?? 'NONE';
        const expected = [...places].map(([place, rows]) => (visible[scope].includes(place) ? rows[type] : null));
        const { data, errors } = await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
        const found = (data.nodes as ({ id: string } | null)[]).map((node) => node?.id ?? null);
        expect({ type, scope, found, errors }).toEqual({ type, scope, found: expected, errors: [] });
      }
    },
  );

  test('of what takes two, everybody finds what they asked for, and those who decide what they decide', async () => {
    const known = new Map<string, { kind: ApprovalKind; by: Role | null }>();
    for (const [role, id] of asked) known.set(id, { kind: 'ERASURE', by: role });
    for (const kind of Object.keys(approvers) as ApprovalKind[])
      known.set((await takeTwo(world(), world().administrator, kind)).id, { kind, by: null });
    for (const [role, scope] of typeCalled('Approval').scopes) {
      const decides = (kind: ApprovalKind): boolean => scope === 'TO_DECIDE' && approvers[kind].includes(role);
      const expected = [...known].filter(([, { kind, by }]) => by === role || decides(kind)).map(([id]) => id);
      const ids = [...known.keys()];
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ role, found }).toEqual({ role, found: expected });
      if (scope !== 'TO_DECIDE') continue;
      const { data } = await as(role).ask('{ approvals(first: 100) { nodes { id } } }');
      const listed = new Set((data.approvals.nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: ids.filter((id) => listed.has(id)) }).toEqual({ role, listed: expected });
    }
  });

  test.each(roleNames)('of extraordinary access a %s finds what the table says, by id and in lists', async (role) => {
    for (const [type, list, all] of [
      ['BreakGlass', 'breakGlasses', [...glasses.values()]],
      ['Alert', 'alerts', [...alerts]],
    ] as const) {
      const scope = typeCalled(type).scopes.get(role) ?? 'NONE';
      const mine = scope === 'SELF' ? [glasses.get(role)!] : [];
      const expected = scope === 'INSTITUTION' ? all : mine;
      const { nodes } = (await as(role).ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: all })).data;
      const found = (nodes as ({ id: string } | null)[]).flatMap((node) => (node ? [node.id] : []));
      expect({ type, role, found }).toEqual({ type, role, found: expected });
      if (!table.operations.find(({ name }) => name === list)!.scopes.has(role)) continue;
      const { data } = await as(role).ask(`{ ${list}(first: 100) { nodes { id } } }`);
      const listed = new Set((data[list].nodes as { id: string }[]).map(({ id }) => id));
      expect({ role, listed: all.filter((id) => listed.has(id)) }).toEqual({ role, listed: expected });
    }
  });

  test('a list holds just those rows too, and counts them', async () => {
    const lists = table.operations.filter(
      ({ kind, name, on }) => kind === 'Query' && isList(name) && !byPerson.includes(on ?? ''),
    );
    expect(lists.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['cases', 'contactAttempts', 'debtors', 'users']),
    );
    for (const { name, on, scopes } of lists) {
      for (const [role, scope] of scopes) {
        const { data } = await as(role).ask(`{ ${name}(first: 100) { totalCount nodes { id } } }`);
        const found = (data[name].nodes as { id: string }[]).map(({ id }) => id).sort();
        const places = visible[scope].map((place) => at(place)[on!]!);
        const expected = hangsOnCase(on!) ? [...new Set(places)].sort() : await allOf(on!);
        expect({ name, role, found, count: data[name].totalCount }).toEqual({
          name,
          role,
          found: expected,
          count: expected.length,
        });
      }
    }
  });

  test('a mutation that names a row names none beyond its scope', async () => {
    const before = await rowCounts(world());
    const naming = table.operations.filter(({ kind, name }) => kind === 'Mutation' && namesRow(name));
    expect(naming.length).toBeGreaterThan(8);
    for (const { name, scopes } of naming) {
      for (const [role, scope] of scopes) {
        const { codes } = await call(as(role), name, at(beyond[scope]));
        expect({ name, role, scope, codes }).toEqual({ name, role, scope, codes: ['NOT_FOUND'] });
      }
    }
    expect(await rowCounts(world())).toEqual(before);
  });

  /** Whether its call takes anything from the rows of a place. */
  function namesRow(name: string): boolean {
    let isTaken = false;
    calls[name]!(new Proxy(at('OWN'), { get: (rows, type) => ((isTaken = true), rows[String(type)]) }), as('SERVICE'));
    return isTaken;
  }

  const isList = (name: string): boolean =>
    getNamedType(world().app.schema.getQueryType()!.getFields()[name]!.type).name.endsWith('Connection');
  const hangsOnCase = (type: string): boolean => !['User', 'Team', 'Institution'].includes(type);
  const tables: Readonly<Record<string, string>> = { User: 'app_user', Team: 'team' };
  const allOf = async (type: string): Promise<string[]> => {
    const { rows } = await sql<{
      id: string;
    }>`select id from ${sql.table(tables[type]!)} where institution_id = ${world().institutionId}::uuid`.execute(
      world().owner,
    );
    return rows.map(({ id }) => `${type.toLowerCase()}_${id}`).sort();
  };
});

describe('fields', () => {
  /** The way to a type that has no id of its own: from which row, through which fields. */
  const ways: Readonly<Record<string, readonly [from: string, ...fields: string[]]>> = {
    ApprovalDecision: ['Approval', 'decisions'],
    BreakGlassReview: ['BreakGlass', 'reviews'],
    Bucket: ['Case', 'bucket'],
    CaseAge: ['Case', 'ages(first: 1)', 'nodes'],
    CaseStageChange: ['Case', 'stages'],
    CaseAssignment: ['Case', 'assignments'],
    Pause: ['Case', 'pauses'],
    LimitationEvent: ['Case', 'limitationEvents'],
    Statement: ['Account', 'statements(first: 1)', 'nodes'],
    ContactPointState: ['ContactPoint', 'states'],
    ContactAttemptDebt: ['ContactAttempt', 'debtsIntended'],
    ContactAttemptCorrection: ['ContactAttempt', 'correctedBy'],
  };

  /** Rows that lie in no case. */
  const ownOf = (role: Role): Rows => ({
    Approval: asked.get(role)!,
    BreakGlass: glasses.get(role) ?? glasses.get('COLLECTOR')!,
    Alert: alerts[0]!,
  });

  const documentFor = (role: Role, type: string, inner: string): string => {
    if (type === 'Viewer') return `{ viewer { ${inner} } }`;
    if (type === 'ContactHistory') return `{ contactHistory(debtorId: "${at('OWN')['Debtor']}") { ${inner} } }`;
    // They set the buckets, and see no case that lies in one.
    if (type === 'Bucket' && role === 'ADMINISTRATOR')
      return `mutation { setBucketScheme(input: { buckets: [{ code: "M0", label: "all", fromDay: 0 }], idempotencyKey: "${key()}" }) { buckets { ${inner} } } }`;
    const [from, ...fields] = ways[type] ?? [type];
    const below = fields.reduceRight((within, field) => `${field} { ${within} }`, inner);
    const id = ownOf(role)[from] ?? at('OWN')[from];
    return `{ node(id: "${id}") { ... on ${from} { ${below} } } }`;
  };

  test.each(roleNames)('a %s reads of every type the fields that the table says, and no other', async (role) => {
    const wrong: string[] = [];
    for (const { name: type, scopes, fields } of table.types) {
      for (const [field, readers] of fields) {
        const asked = typeOf(type).getFields()[field]!;
        const document = documentFor(role, type, selected(asked));
        const { codes, data } = await as(role).ask(document);
        const value = valueIn(data, field);
        const isRead = codes.length === 0 && value.isThere;
        const isRefused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN') && !value.isGiven;
        const isUnseen = codes.length === 0 && !value.isThere;
        const expected = !scopes.has(role) ? isRefused || isUnseen : readers.has(role) ? isRead : isRefused;
        if (!expected) wrong.push(`${role} ${type}.${field}: ${document} → ${JSON.stringify({ codes, data })}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const selected = ({ name, args, type }: GraphQLField<unknown, unknown>): string =>
    `${name}${leastArguments(args)}${isCompositeType(getNamedType(type)) ? ' { __typename }' : ''}`;

  /** Whether a field stands anywhere in an answer, and whether with more than null. */
  function valueIn(data: unknown, field: string): { isThere: boolean; isGiven: boolean } {
    let [isThere, isGiven] = [false, false];
    JSON.stringify(data ?? null, (name, value: unknown) => {
      if (name === field) [isThere, isGiven] = [true, isGiven || value !== null];
      return value;
    });
    return { isThere, isGiven };
  }
});

/** The least that answers: what each operation is called with, on the rows of a place. */
const calls: Readonly<Record<string, (rows: Rows, by: Person) => string | Record<string, unknown>>> = {
  alerts: () => '(first: 1)',
  approvals: () => '(first: 1)',
  breakGlasses: () => '(first: 1)',
  cases: () => '(first: 1)',
  contactAttempts: () => '(first: 1)',
  contactHistory: ({ Debtor }) => `(debtorId: "${Debtor}")`,
  debtors: () => '(first: 1)',
  node: (_, by) => `(id: "${by.id}")`,
  nodes: (_, by) => `(ids: ["${by.id}"])`,
  teams: () => '(first: 1)',
  users: () => '(first: 1)',
  viewer: () => '',
  // One of those that wait for whom it is to decide, and none for the others.
  acknowledgeAlert: (_, by) => ({ alertId: (isOfficer(by) && alerts.pop()) || '' }),
  reviewBreakGlass: (_, by) => ({
    breakGlassId: (isOfficer(by) && unreviewed.pop()) || '',
    finding: 'JUSTIFIED',
    note: 'heard',
  }),
  breakGlass: ({ Case }) => ({ caseId: Case, reason: 'SYSTEM_FAILURE', explanation: 'no lists', minutes: 1 }),
  addContactPoint: ({ Debtor }) => ({ personId: Debtor, kind: 'EMAIL', value: 'a@example.com', source: 'CONTRACT' }),
  addRelatedPerson: ({ Debtor }) => ({ debtorId: Debtor, role: 'SPOUSE', person: personInput() }),
  assignCase: ({ Case }) => ({ caseId: Case, assigneeId: as('COLLECTOR').id }),
  changeUser: ({ User }) => ({ userId: User, isActive: true }),
  correctContactAttempt: ({ ContactAttempt }) => ({
    contactAttemptId: ContactAttempt,
    kind: 'MISTAKEN_OUTCOME',
    outcome: 'BUSY',
    reason: 'heard again',
  }),
  decideApproval: (_, { actor }) => ({ approvalId: waiting.get(actor.role)?.pop() ?? '', outcome: 'APPROVED' }),
  moveCase: ({ Case }) => ({ caseId: Case, stage: nextStage() }),
  noteContactPoint: ({ ContactPoint }) => ({ contactPointId: ContactPoint, state: 'CONFIRMED' }),
  openCase: ({ Debtor }) => ({ reference: key(), debtorId: Debtor, debts: [debtInput()] }),
  recordContactAttempt: ({ Case, ContactPoint }) =>
    attemptInput(world(), { caseId: Case!, contactPointId: ContactPoint! }),
  registerDebtor: () => ({ person: personInput() }),
  registerTeam: () => ({ name: key() }),
  registerUser: () => ({ login: key(), displayName: 'N', role: 'ANALYST' }),
  setBucketScheme: () => ({ buckets: defaultBuckets }),
};

const isOfficer = ({ actor }: Person): boolean => actor.role === 'COMPLIANCE_OFFICER';

let moves = 0;
const nextStage = (): string => ['FIRST', 'SECOND'][moves++ % 2]!;

/** Calls an operation, asking for all that its answer itself holds. */
function call(by: Person, name: string, rows: Rows): ReturnType<Person['ask']> {
  const mutation = world().app.schema.getMutationType()!.getFields()[name];
  const field = mutation ?? world().app.schema.getQueryType()!.getFields()[name]!;
  const given = calls[name]!(rows, by);
  const answer = getNamedType(field.type);
  const fields =
    isObjectType(answer) && !['Viewer', 'ContactHistory'].includes(answer.name)
      ? Object.values(answer.getFields())
      : [];
  const selection =
    fields.length === 0
      ? '{ id }'
      : `{ ${fields.map((each) => `${each.name}${isCompositeType(getNamedType(each.type)) ? ' { __typename }' : ''}`).join(' ')} }`;
  if (typeof given === 'string') return by.ask(`{ ${name}${given} ${selection} }`);
  const type = field.args[0]!.type.toString();
  return by.ask(`mutation ($input: ${type}) { ${name}(input: $input) ${selection} }`, {
    input: { idempotencyKey: key(), ...given },
  });
}

test('every operation of the schema stands in the table, and has a call', () => {
  const names = table.operations.map(({ name }) => name).sort();
  const { schema } = world().app;
  const roots = [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) => Object.keys(root.getFields()));
  expect(names).toEqual(roots.sort());
  expect(Object.keys(calls).sort()).toEqual(names);
});

describe.each(['jit', 'graphql-js'] as const)('operations on %s', (mode) => {
  const on = (role: Role): Promise<Person> => world().onExecutor(mode, as(role));
  const operations = (): readonly OperationAccess[] => table.operations;

  test.each(roleNames)('a %s is answered by those that the table gives, with data', async (role) => {
    const person = await on(role);
    for (const { name } of operations().filter(({ scopes }) => scopes.has(role))) {
      const { data, errors } = await call(person, name, at('OWN'));
      expect({ name, errors }).toEqual({ name, errors: [] });
      expect(data[name]).not.toBeNull();
    }
  });

  test.each(roleNames)('a %s is refused all others, before anything is asked of the database', async (role) => {
    const person = await on(role);
    const before = await rowCounts(world());
    for (const { name } of operations().filter(({ scopes }) => !scopes.has(role))) {
      let answer = null as Awaited<ReturnType<typeof call>> | null;
      const sent = await statementsOf(async () => void (answer = await call(person, name, at('OWN'))));
      expect({ name, codes: answer?.codes, data: answer?.data?.[name] ?? null, sent }).toEqual({
        name,
        codes: ['FORBIDDEN'],
        data: null,
        sent: [],
      });
    }
    expect(await rowCounts(world())).toEqual(before);
  });

  test('a stranger is asked who they are', async () => {
    const { ask, ...rest } = world().stranger();
    const before = await rowCounts(world());
    for (const { name } of operations()) {
      const sent = await statementsOf(async () => {
        const { codes, data } = await call({ ask, ...rest }, name, at('OWN'));
        expect({ name, codes, data: data?.[name] ?? null }).toEqual({ name, codes: ['UNAUTHENTICATED'], data: null });
      });
      expect(sent).toEqual([]);
    }
    expect(await rowCounts(world())).toEqual(before);
  });
});
