/** Invariant 3: every field has a permission, and who may not have it gets neither the value nor a mask of it. Operations, and every role's yes and no: access-table.test.ts. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isCompositeType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { buildApi, checkOperations, checkPermissions, operationsOf, type BuiltSchema } from '../../src/app/schema.js';
import { rooms } from '../../src/app/rooms.js';
import { roleNames, type Role } from '../../src/lib/actor.js';
import { makeCursors } from '../../src/lib/cursor.js';
import { newId } from '../../src/lib/id.js';
import { OPEN, type Permission } from '../../src/lib/permission.js';
import { leastArguments } from '../kit/literals.js';
import {
  addRelated,
  correct,
  debtInput,
  done,
  openCase,
  openComplaint,
  recordContactAttempt,
  requestPermit,
  serviceOf,
  tonight,
} from '../kit/verbs.js';
import { engage } from '../kit/engagements.js';
import { openFinding } from '../kit/findings.js';
import { hear } from '../kit/wishes.js';
import { fillPortfolio } from '../kit/disposals.js';
import { fillQueue } from '../kit/queue.js';
import { recordPayment } from '../kit/payments.js';
import { recordAffairs, recordCircumstance } from '../kit/circumstances.js';
import { proposePlan } from '../kit/plans.js';
import { completeAll, decideProcedure, disputeInput, openProcedure } from '../kit/procedures.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();

let api: BuiltSchema;
const people = new Map<Role, Person>();
/** An id of each type that a guarded field hangs on, and the fields that lead there from what the id names. */
let roads: Readonly<Record<string, { readonly id: string; readonly on: string; readonly way: readonly string[] }>>;

const secrets = [
  '张伟',
  '张*',
  '310101199001011234',
  '****1234',
  '13812345678',
  '****5678',
  'rang eight',
  'a mistake',
  'A-1',
  'L-1001',
  'a letter',
  'rang first',
];

beforeAll(async () => {
  api = await buildApi(world().database.orm.getMetadata(), makeCursors(Buffer.alloc(32)));
  for (const role of roleNames)
    people.set(role, await world().person(role, role === 'COLLECTOR' || role === 'TEAM_LEAD' ? 'North' : undefined));
  const collector = people.get('COLLECTOR')!;
  const opened = await openCase(world(), { assignee: collector, debts: [debtInput({ reference: 'L-1001' })] });
  const related = await addRelated(await serviceOf(world()), opened.debtorId);
  const attempt = await recordContactAttempt(world(), collector, opened, { note: 'rang eight times' });
  await correct(collector, attempt.id, { reason: 'a mistake', personReachedId: related.personId });
  const finding = await openFinding(world(), collector, opened);
  done(
    await collector.ask('mutation ($input: ExplainFindingInput!) { explainFinding(input: $input) { findingId } }', {
      input: { findingId: finding, words: 'the debtor rang first', idempotencyKey: 'rang first' },
    }),
  );
  const firm = await world().firm();
  const engagementId = await engage(people.get('COMPLIANCE_OFFICER')!, firm, [opened.caseId]);
  done(
    await people
      .get('TEAM_LEAD')!
      .ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { personId } }', {
        input: {
          personId: opened.debtorId,
          displayName: '张大伟',
          language: 'fr',
          reason: 'a letter',
          idempotencyKey: 'a letter',
        },
      }),
  );
  const account = newId();
  await sql`insert into account (institution_id, id, debtor_id, product_kind, currency, recorded_at, entry_id)
    values (${world().institutionId}::uuid, ${account}::uuid, ${opened.debtorId.replace('debtor_', '')}::uuid, 'CREDIT_CARD', 'CNY', now(), ${newId()}::uuid)`.execute(
    world().owner,
  );
  const complaintId = await openComplaint(collector, opened.caseId);
  const permitId = await requestPermit(collector, opened);
  const refusalId = await requestPermit(collector, opened, { at: tonight(world()) });
  const heard = await hear(collector, opened.debtorId);
  const procedure = await openProcedure(collector, disputeInput(opened.caseId));
  await completeAll(collector, procedure);
  await decideProcedure(people.get('TEAM_LEAD')!, procedure.id, 'VERIFIED');
  await fillQueue(world(), opened, collector.id);
  roads = {
    User: { id: collector.id, on: 'User', way: [] },
    Person: { id: related.personId, on: 'Person', way: [] },
    Debtor: { id: opened.debtorId, on: 'Debtor', way: [] },
    RelatedPerson: { id: related.id, on: 'RelatedPerson', way: [] },
    ContactPoint: { id: opened.contactPointId, on: 'ContactPoint', way: [] },
    Case: { id: opened.caseId, on: 'Case', way: [] },
    Debt: { id: opened.debtIds[0]!, on: 'Debt', way: [] },
    Account: { id: `account_${account}`, on: 'Account', way: [] },
    ContactAttempt: { id: attempt.id, on: 'ContactAttempt', way: [] },
    Finding: { id: finding, on: 'Finding', way: [] },
    FindingChange: { id: finding, on: 'Finding', way: ['changes'] },
    Complaint: { id: complaintId, on: 'Complaint', way: [] },
    ComplaintChange: { id: complaintId, on: 'Complaint', way: ['changes'] },
    Procedure: { id: procedure.id, on: 'Procedure', way: [] },
    ProcedureTaskDone: { id: procedure.id, on: 'Procedure', way: ['tasks', 'done'] },
    ProcedureDecision: { id: procedure.id, on: 'Procedure', way: ['decisions'] },
    Circumstance: { id: await recordCircumstance(collector, opened.debtorId), on: 'Circumstance', way: [] },
    AffairsStatement: { id: await recordAffairs(collector, opened.debtorId), on: 'AffairsStatement', way: [] },
    Plan: { id: (await proposePlan(collector, opened.caseId)).id, on: 'Plan', way: [] },
    Firm: { id: firm.id, on: 'Firm', way: [] },
    Engagement: { id: engagementId, on: 'Engagement', way: [] },
    Consent: { id: heard.consentId, on: 'Consent', way: [] },
    Wish: { id: heard.wishId, on: 'Wish', way: [] },
    PersonCondition: { id: opened.debtorId, on: 'Debtor', way: ['conditions'] },
    PersonCorrection: { id: opened.debtorId, on: 'Debtor', way: ['corrections'] },
    ContactAttemptCorrection: { id: attempt.id, on: 'ContactAttempt', way: ['correctedBy'] },
    ContactVerdict: { id: attempt.id, on: 'ContactAttempt', way: ['verdict'] },
    ContactPermit: { id: permitId, on: 'ContactPermit', way: [] },
    ContactRefusal: { id: refusalId, on: 'ContactRefusal', way: [] },
    Portfolio: { id: await fillPortfolio(world(), opened.caseId, collector.id), on: 'Portfolio', way: [] },
    HandOut: { id: opened.caseId, on: 'Case', way: ['handOuts'] },
    BalanceEntry: { id: opened.debtIds[0]!, on: 'Debt', way: ['balanceEntries(first: 1)', 'nodes'] },
    Payment: { id: await recordPayment(world(), collector, opened.caseId), on: 'Payment', way: [] },
  };
});

interface Guarded {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly needed: Permission;
}

const guardedFields = (): Guarded[] =>
  Object.entries(api.permissions).flatMap(([typeName, fields]) =>
    Object.entries(fields).flatMap(([name, needed]) => {
      const type = api.schema.getType(typeName) as GraphQLObjectType;
      return needed === OPEN ? [] : [{ type, field: type.getFields()[name]!, needed }];
    }),
  );

const isRoot = ({ type }: Guarded): boolean => type.name === 'Query' || type.name === 'Mutation';

const selected = ({ field }: Guarded): string =>
  `${field.name}${leastArguments(field.args)}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;

const wrap = (way: readonly string[], inner: string): string =>
  way.reduceRight((within, step) => `${step} { ${within} }`, inner);

/** The same field asked for in every way in which a selection can be written. */
function documentsFor(guarded: Guarded): readonly string[] {
  const { id, on, way } = roads[guarded.type.name]!;
  const bare = selected(guarded);
  const lists: Record<string, string> = {
    Case: 'cases(first: 5)',
    ContactAttempt: 'contactAttempts(first: 5)',
    ContactAttemptCorrection: 'contactAttempts(first: 5)',
    Finding: 'findings(first: 5)',
    FindingChange: 'findings(first: 5)',
    Payment: 'payments(first: 5)',
    Complaint: 'complaints(first: 5)',
    ComplaintChange: 'complaints(first: 5)',
  };
  const list = lists[guarded.type.name];
  return [
    `{ node(id: "${id}") { ... on ${on} { ${wrap(way, bare)} } } }`,
    `{ node(id: "${id}") { ... on ${on} { ${wrap(way, `harmless: ${bare}`)} } } }`,
    `{ node(id: "${id}") { ...F } } fragment F on ${on} { ${wrap(way, '...G')} } fragment G on ${guarded.type.name} { ${bare} }`,
    `{ nodes(ids: ["${id}", "${id}"]) { id ... on ${on} { ${wrap(way, bare)} } } }`,
    ...(list ? [`{ ${list} { nodes { ${wrap(way, bare)} } edges { node { ${wrap(way, bare)} } } } }`] : []),
    ...(guarded.type.name === 'User' ? [`{ cases(first: 5) { nodes { assignee { ${bare} } } } }`] : []),
  ];
}

/**
 * Users, firms and engagements are seen by everybody in the institution but firms; all else hangs on a case, which of those
 * denied only analysts see, but for what they do not even learn that it is there.
 */
const reaches = (role: Role, { type }: Guarded): boolean =>
  (role === 'ANALYST' && !toldToFew.includes(type.name)) ||
  ((type.name === 'User' || ofFirms.includes(type.name)) && !isOfFirm(role));
const ofFirms = ['Firm', 'Engagement'];
/** Of these an analyst does not even learn that they are there. */
const toldToFew = [
  ...['Portfolio', 'Consent', 'Wish', 'Procedure', 'ProcedureTaskDone', 'ProcedureDecision'],
  ...['Circumstance', 'AffairsStatement'],
];
const isOfFirm = (role: Role): boolean => ['LAW_FIRM', 'AGENCY', 'VALUER', 'FIRM_ADMINISTRATOR'].includes(role);

const leaks = ({ data }: Answer): boolean => secrets.some((secret) => JSON.stringify(data ?? null).includes(secret));

describe.each(['jit', 'graphql-js'] as const)('on %s', (mode) => {
  const as = (role: Role): Promise<Person> => world().onExecutor(mode, people.get(role)!);

  test('every guarded field below the roots is denied to every role that may not have it, however it is asked for', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const guarded of guardedFields().filter((each) => !isRoot(each))) {
      for (const role of roleNames.filter((each) => !guarded.needed.roles.has(each))) {
        const person = await as(role);
        for (const document of reaches(role, guarded) ? documentsFor(guarded) : documentsFor(guarded).slice(0, 1)) {
          const answer = await person.ask(document);
          asked++;
          const isDenied = answer.codes.length > 0 && answer.codes.every((code) => code === 'FORBIDDEN');
          const isUnseen = answer.errors.length === 0 && answer.data.node === null;
          // Lists of cases are no role's but the case readers'.
          if (!(isDenied || (!reaches(role, guarded) && isUnseen)) || leaks(answer))
            wrong.push(`${role}: ${document} → ${JSON.stringify(answer)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  });

  test('and given, by the same documents, to a role that may have it', async () => {
    const wrong: string[] = [];
    for (const guarded of guardedFields().filter((each) => !isRoot(each))) {
      const role = (['COMPLIANCE_OFFICER', 'ADMINISTRATOR'] as const).find((each) => guarded.needed.roles.has(each));
      const person = await as(role!);
      for (const document of documentsFor(guarded)) {
        if (role === 'ADMINISTRATOR' && document.includes('cases(')) continue;
        const { errors, data } = await person.ask(document);
        const name = document.includes('harmless') ? 'harmless' : guarded.field.name;
        if (errors.length > 0 || !JSON.stringify(data).includes(`"${name}":`))
          wrong.push(`${role}: ${document} → ${JSON.stringify({ errors, data })}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a field that is denied fails alone: what stands beside it is answered where the schema allows', async () => {
    const analyst = await as('ANALYST');
    const { id } = roads['Debtor']!;
    const { data, errors } = await analyst.ask(`{ node(id: "${id}") { ... on Debtor { kind displayName } } }`);
    expect(data).toEqual({ node: { kind: 'INDIVIDUAL', displayName: null } });
    expect(errors).toMatchObject([{ path: ['node', 'displayName'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test('a filter does not answer what its field would not', async () => {
    const analyst = await as('ANALYST');
    const { id } = roads['Debtor']!;
    const ask = `query ($id: ID!) { cases(first: 1, filter: { debtor: { eq: $id } }) { totalCount } }`;
    expect((await analyst.ask(ask, { id })).codes).toEqual(['FORBIDDEN']);
    expect((await (await as('COMPLIANCE_OFFICER')).ask(ask, { id })).data).toEqual({ cases: { totalCount: 1 } });
  });

  test('nor do an order and its cursors', async () => {
    const ask = '{ cases(first: 1, orderBy: [REFERENCE_ASC]) { edges { cursor } } }';
    expect((await (await as('ANALYST')).ask(ask)).codes).toEqual(['FORBIDDEN']);
    expect((await (await as('COMPLIANCE_OFFICER')).ask(ask)).errors).toEqual([]);
    const byAge = '{ cases(first: 1, orderBy: [DAYS_PAST_DUE_DESC, OUTSTANDING_MINOR_ASC]) { edges { cursor } } }';
    expect((await (await as('ANALYST')).ask(byAge)).errors).toEqual([]);
  });
});

describe('the app refuses to start', () => {
  const { Case, Query, Mutation } = { Case: 'Case', Query: 'Query', Mutation: 'Mutation' };
  const doctored = (type: string, change: (fields: Record<string, Permission | typeof OPEN>) => unknown) => {
    const fields = { ...api.permissions[type] };
    change(fields);
    return { ...api.permissions, [type]: fields };
  };

  test('not with the tables as they are', () => {
    expect(() => checkPermissions(api.schema, api.permissions)).not.toThrow();
    expect(() => checkOperations(api.schema, operationsOf(rooms))).not.toThrow();
  });

  test('when a field has no permission', () => {
    const table = doctored(Case, (fields) => delete fields['stage']);
    expect(() => checkPermissions(api.schema, table)).toThrow('Case.stage has no permission');
  });

  test('when a whole type has none', () => {
    const { Case: _case, ...table } = api.permissions;
    expect(() => checkPermissions(api.schema, table)).toThrow('Case.id has no permission');
  });

  test.each([Query, Mutation])('when a field of %s is OPEN', (root) => {
    const [name] = Object.keys(api.permissions[root]!);
    const table = doctored(root, (fields) => void (fields[name!] = OPEN));
    expect(() => checkPermissions(api.schema, table)).toThrow(`${root}.${name} is an operation and must not be OPEN`);
  });

  test('when a table names a field that is not there', () => {
    const table = doctored(Case, (fields) => void (fields['stagee'] = OPEN));
    expect(() => checkPermissions(api.schema, table)).toThrow('Case.stagee has a permission but is no field');
  });

  test('when a mutation names no journal entry, or an empty list of them', () => {
    const others = operationsOf(rooms).filter(({ name }) => name !== 'moveCase');
    expect(() => checkOperations(api.schema, others)).toThrow('mutations that name no journal entry: moveCase');
    const empty = [...others, { name: 'moveCase', entries: [] }];
    expect(() => checkOperations(api.schema, empty)).toThrow('mutations that name no journal entry: moveCase');
  });
});
