/** What strangers and mistaken clients send: taken rightly or refused clearly, never half-written, never our own error. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import request from 'supertest';
import { leastLiteral } from '../kit/literals.js';
import { rowCounts } from '../kit/journal.js';
import {
  attemptInput,
  debtInput,
  done,
  key,
  openCase,
  personInput,
  recordContactAttempt,
  recordContactAttemptDocument,
  serviceOf,
  type OpenedCase,
} from '../kit/verbs.js';
import { newWorld, type Answer, type Person } from '../kit/world.js';

const world = newWorld();

let service: Person;
let collector: Person;
let officer: Person;
let opened: OpenedCase;
beforeAll(async () => {
  service = await serviceOf(world());
  collector = await world().person('COLLECTOR', 'North');
  officer = await world().person('COMPLIANCE_OFFICER');
  for (let count = 0; count < 3; count++) opened = await openCase(world(), { assignee: collector });
  await recordContactAttempt(world(), collector, opened);
});

/** The answer, after which every table holds as many rows as before. */
async function refused(ask: () => Promise<Answer>): Promise<Answer> {
  const before = await rowCounts(world());
  const answer = await ask();
  expect(await rowCounts(world())).toEqual(before);
  return answer;
}

/** Code and place of the first error: the input's own path where a verb refused it, else what the message says. */
const mistakeOf = ({ errors: [error] }: Answer): string =>
  `${error?.extensions.code} ${(error?.extensions['path'] as string[] | undefined)?.join('.') ?? / at "([^"]+)"/.exec(error?.message ?? '')?.[1] ?? ''}`.trim();

const openCaseDocument =
  'mutation ($input: OpenCaseInput!) { openCase(input: $input) { case { outstanding { amountMinor } debts { reference } } } }';
const registerDocument = 'mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtor { id } } }';
const addPointDocument =
  'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { contactPoint { id value } } }';

const caseInput = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  reference: key(),
  debtorId: opened.debtorId,
  debts: [debtInput()],
  idempotencyKey: key(),
  ...more,
});
const money = (amountMinor: unknown, currency: unknown = 'CNY') => ({
  debts: [debtInput({ principal: { amountMinor, currency } })],
});

const uuid = '00000000-0000-7000-8000-000000000000';

describe('ids', () => {
  test.each([
    ['empty', ''],
    ['a word', 'x'],
    ['no type', uuid],
    ['no uuid', 'case_x'],
    ['a type that is none', `bank_${uuid}`],
    ['in capitals', `case_${uuid.toUpperCase().replace('7', 'F')}`],
    ['with a space behind', `case_${uuid} `],
    ['with SQL behind', `case_${uuid}' or '1'='1`],
    ['with NUL', `case_${uuid}\0`],
    ['a prototype', '__proto___x'],
    ['a megabyte', 'x'.repeat(900_000)],
    ['emoji', '🏦_🏦'],
    ['a lone surrogate', 'case_\ud800'],
  ])('%s names nothing', async (_what, id) => {
    const node = await collector.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect([mistakeOf(node), node.data]).toEqual(['BAD_USER_INPUT id', { node: null }]);
    expect(
      mistakeOf(await collector.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [opened.caseId, id] })),
    ).toBe('BAD_USER_INPUT ids.1');
    expect(
      mistakeOf(
        await collector.ask('query ($id: ID!) { cases(first: 1, filter: { assignee: { eq: $id } }) { totalCount } }', {
          id,
        }),
      ),
    ).toBe('BAD_USER_INPUT filter.assignee.eq');
    const record = await refused(() =>
      collector.ask(recordContactAttemptDocument, { input: attemptInput(world(), { ...opened, caseId: id }) }),
    );
    expect(mistakeOf(record)).toBe('BAD_USER_INPUT input.caseId');
  });

  test('of another type are refused where one type is meant, and answer where any may stand', async () => {
    const record = await refused(() =>
      collector.ask(recordContactAttemptDocument, {
        input: attemptInput(world(), { ...opened, caseId: opened.debtorId }),
      }),
    );
    expect(mistakeOf(record)).toBe('BAD_USER_INPUT input.caseId');
    const open = await refused(() => service.ask(openCaseDocument, { input: caseInput({ debtorId: opened.caseId }) }));
    expect(mistakeOf(open)).toBe('BAD_USER_INPUT input.debtorId');
    const { data } = await collector.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', {
      ids: [opened.debtorId, opened.caseId],
    });
    expect(data.nodes).toEqual([{ __typename: 'Debtor' }, { __typename: 'Case' }]);
  });

  test('well-formed and unknown answer as missing', async () => {
    const { data, errors } = await collector.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [`case_${uuid}`, opened.caseId],
    });
    expect([data, errors]).toEqual([{ nodes: [null, { id: opened.caseId }] }, []]);
    const record = await refused(() =>
      collector.ask(recordContactAttemptDocument, {
        input: attemptInput(world(), { ...opened, caseId: `case_${uuid}` }),
      }),
    );
    expect(record.codes).toEqual(['NOT_FOUND']);
  });

  test('a hundred at most, one at least', async () => {
    const many = (count: number) =>
      collector.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
        ids: Array.from({ length: count }, () => opened.caseId),
      });
    expect((await many(100)).data.nodes).toHaveLength(100);
    for (const count of [0, 101]) expect(mistakeOf(await many(count))).toBe('BAD_USER_INPUT ids');
    const filtered = (count: number) =>
      collector.ask('query ($ids: [ID!]!) { cases(first: 1, filter: { assignee: { in: $ids } }) { totalCount } }', {
        ids: Array.from({ length: count }, () => collector.id),
      });
    expect((await filtered(100)).data.cases.totalCount).toBe(3);
    expect(mistakeOf(await filtered(101))).toBe('BAD_USER_INPUT filter.assignee.in');
  });
});

describe('pages', () => {
  const cases = (args: string) => collector.ask(`{ cases${args} { totalCount pageInfo { startCursor endCursor } } }`);

  test.each([
    ['', 'first'],
    ['(first: 0)', 'first'],
    ['(first: -1)', 'first'],
    ['(first: 101)', 'first'],
    ['(last: 0)', 'last'],
    ['(last: 101)', 'last'],
    ['(first: 1, last: 1)', 'first'],
    ['(first: null)', 'first'],
    ['(first: null, last: null)', 'first'],
  ])('cases%s is refused', async (args, path) => {
    expect(mistakeOf(await cases(args))).toBe(`BAD_USER_INPUT ${path}`);
  });

  test.each([
    '(first: 1)',
    '(first: 100)',
    '(last: 1)',
    '(last: 100)',
    '(first: null, last: 1)',
    '(first: 1, after: null, filter: null, orderBy: null)',
    '(first: 1, filter: {}, orderBy: [])',
  ])('cases%s is answered', async (args) => {
    expect(await cases(args)).toMatchObject({ errors: [], data: { cases: { totalCount: 3 } } });
  });

  test.each(['(first: 1.5)', '(first: "1")', '(first: 2147483648)', '(first: true)', '(first: [1, 2])'])(
    'cases%s is no Int',
    async (args) => {
      expect((await cases(args)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    },
  );

  test('a cursor of its own list and order is taken; every other is none', async () => {
    const { data } = await cases('(first: 1)');
    const cursor = data.cases.pageInfo.endCursor as string;
    const [body = '', mac = ''] = cursor.split('.');
    expect((await cases(`(first: 1, after: "${cursor}")`)).errors).toEqual([]);
    const forged = Buffer.from(JSON.stringify(['0', uuid])).toString('base64url');
    const bad = [
      '',
      'x',
      '.',
      body,
      `${body}.`,
      `${body}.${mac.slice(1)}`,
      `${mac}.${body}`,
      `${cursor}.${mac}`,
      `${cursor}x`,
      cursor.slice(0, -2),
      `${forged}.${mac}`,
      'x'.repeat(3_000),
      '🏦',
      '\u0000',
    ];
    for (const after of bad) {
      for (const argument of ['after', 'before']) {
        const answer = await collector.ask(
          `query ($cursor: String) { cases(first: 1, ${argument}: $cursor) { totalCount } }`,
          { cursor: after },
        );
        expect([after, answer.codes]).toEqual([after, ['BAD_CURSOR']]);
      }
    }
    expect((await cases(`(first: 1, after: "${cursor}", orderBy: [DAYS_PAST_DUE_ASC])`)).codes).toEqual(['BAD_CURSOR']);
    expect((await cases(`(first: 1, after: "${cursor}", orderBy: [REFERENCE_ASC])`)).codes).toEqual(['BAD_CURSOR']);
    expect((await collector.ask(`{ contactAttempts(first: 1, after: "${cursor}") { totalCount } }`)).codes).toEqual([
      'BAD_CURSOR',
    ]);
  });

  test('the same order twice is one order, and its first direction counts', async () => {
    const references = async (orderBy: string) =>
      (await collector.ask(`{ cases(first: 3, orderBy: [${orderBy}]) { nodes { reference } } }`)).data.cases.nodes;
    const ascending = await references('REFERENCE_ASC');
    expect(await references('REFERENCE_ASC, REFERENCE_ASC')).toEqual(ascending);
    expect(await references('REFERENCE_ASC, REFERENCE_DESC')).toEqual(ascending);
    expect(await references('REFERENCE_DESC')).toEqual([...ascending].reverse());
  });

  test.each([
    ['an order that is none', '(first: 1, orderBy: [NAME_ASC])'],
    ['a filter that is none', '(first: 1, filter: { name: { eq: "x" } })'],
    ['a stage that is none', '(first: 1, filter: { stage: { eq: SOON } })'],
    ['an operator that is none', '(first: 1, filter: { reference: { like: "x" } })'],
  ])('%s is refused', async (_what, args) => {
    expect((await cases(args)).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  test.each([
    ['reference: {}', 'filter.reference'],
    ['reference: null', 'filter.reference'],
    ['reference: { eq: null }', 'filter.reference.eq'],
    ['reference: { in: null }', 'filter.reference.in'],
    ['reference: { eq: "\\u0000" }', 'filter.reference.eq'],
  ])('filter: { %s } says nothing', async (filter, path) => {
    expect(mistakeOf(await cases(`(first: 1, filter: { ${filter} })`))).toBe(`BAD_USER_INPUT ${path}`);
  });

  test.each([
    ['reference: { in: [] }', 0],
    ['reference: { eq: "" }', 0],
    ['reference: { eq: "%" }', 0],
    ['monthsOfDelay: { gte: 2147483647 }', 0],
    ['monthsOfDelay: { lte: 2147483647 }', 3],
    ['daysPastDue: { gte: -2147483648 }', 3],
    ['outstandingMinor: { gte: "9223372036854775807" }', 0],
    ['outstandingMinor: { gte: "-9223372036854775808" }', 3],
    ['openedAt: { gte: "0001-01-01T00:00:00Z", lt: "9999-12-31T23:59:59.999Z" }', 3],
  ])('filter: { %s } finds %i', async (filter, count) => {
    expect(await cases(`(first: 1, filter: { ${filter} })`)).toMatchObject({
      errors: [],
      data: { cases: { totalCount: count } },
    });
  });
});

describe('dates and instants', () => {
  const due = (oldestUnpaidDueOn: unknown) =>
    service.ask(openCaseDocument, { input: caseInput({ debts: [debtInput({ oldestUnpaidDueOn })] }) });

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '10000-01-01',
    '-0001-01-01',
    '2026-01-01T00:00:00Z',
    '',
    'today',
    20260101,
    true,
  ])('%j is no day', async (text) => {
    expect(mistakeOf(await refused(() => due(text)))).toBe('BAD_USER_INPUT input.debts[0].oldestUnpaidDueOn');
  });

  test.each(['2024-02-29', '0001-01-01', '9999-12-31', null])('%j is taken', async (text) => {
    expect((await due(text)).errors).toEqual([]);
  });

  const at = (occurredAt: unknown) =>
    collector.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, { occurredAt }) });

  test.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+24:00',
    '2026-01-01 00:00:00Z',
    '0000-12-31T23:59:59Z',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:59:59-01:00',
    '+010000-01-01T00:00:00Z',
    '',
    1_700_000_000_000,
  ])('%j is no instant', async (text) => {
    expect(mistakeOf(await refused(() => at(text)))).toBe('BAD_USER_INPUT input.occurredAt');
  });

  test('an instant with an offset is taken as the instant that it is; the future is not, nor what came before all records', async () => {
    const taken = await at('2026-04-01T07:45:00.1239+05:45');
    expect(taken.data.recordContactAttempt.contactAttempt.occurredAt).toBe('2026-04-01T02:00:00.123Z');
    expect((await at('1990-01-01T00:00:00Z')).errors).toEqual([]);
    for (const early of ['1989-12-31T23:59:59.999Z', '0001-01-01T00:00:00Z'])
      expect(mistakeOf(await refused(() => at(early)))).toBe('BAD_USER_INPUT input.occurredAt');
    // Clocks of diallers run a little fast: five minutes are borne.
    expect((await at('2026-04-01T02:05:00.000Z')).errors).toEqual([]);
    expect(mistakeOf(await refused(() => at('2026-04-01T02:05:00.001Z')))).toBe('BAD_USER_INPUT input.occurredAt');
  });
});

describe('amounts', () => {
  const path = 'input.debts[0].principal';
  test.each([
    ['2^63', '9223372036854775808'],
    ['an exponent', '1e5'],
    ['a decimal', '1.5'],
    ['grouped', '1,000'],
    ['hexadecimal', '0x10'],
    ['a plus', '+1'],
    ['a space', ' 1'],
    ['Arabic digits', '١٢'],
    ['empty', ''],
    ['a fraction', 1.5],
    ['a boolean', true],
    ['null', null],
    ['a number past 2^53', 2 ** 60],
    ['two hundred digits', '9'.repeat(200)],
  ])('%s is none', async (_what, amount) => {
    const answer = await refused(() => service.ask(openCaseDocument, { input: caseInput(money(amount)) }));
    expect(mistakeOf(answer)).toBe(`BAD_USER_INPUT ${path}.amountMinor`);
  });

  test('a negative one is refused by its place', async () => {
    const answer = await refused(() => service.ask(openCaseDocument, { input: caseInput(money('-1')) }));
    expect(mistakeOf(answer)).toBe('BAD_USER_INPUT input.debts.0.principal.amountMinor');
  });

  test.each(['0', '9223372036854775807', '007'])('%s is taken, exactly', async (amount) => {
    const { data, errors } = await service.ask(openCaseDocument, { input: caseInput(money(amount)) });
    expect(errors).toEqual([]);
    expect(data.openCase.case.outstanding.amountMinor).toBe(BigInt(amount).toString());
  });

  test('a sum past 2^63 − 1 is refused, that sum is taken', async () => {
    const two = (principal: string, fees: string) =>
      service.ask(openCaseDocument, {
        input: caseInput({
          debts: [
            debtInput({
              principal: { amountMinor: principal, currency: 'CNY' },
              fees: { amountMinor: fees, currency: 'CNY' },
            }),
          ],
        }),
      });
    expect((await two('9223372036854775806', '1')).errors).toEqual([]);
    expect(mistakeOf(await refused(() => two('9223372036854775807', '1')))).toBe('BAD_USER_INPUT input.debts');
  });

  test.each(['RMB', 'cny', 'CN', '', 'XXX', 'CNYY', 156])('%j is no currency', async (currency) => {
    const answer = await refused(() => service.ask(openCaseDocument, { input: caseInput(money('1', currency)) }));
    expect(mistakeOf(answer)).toBe(`BAD_USER_INPUT ${path}.currency`);
  });

  test('a case is in one currency', async () => {
    const debts = [debtInput(), debtInput({ principal: { amountMinor: '1', currency: 'USD' } })];
    expect(mistakeOf(await refused(() => service.ask(openCaseDocument, { input: caseInput({ debts }) })))).toBe(
      'BAD_USER_INPUT input.debts.1.principal.currency',
    );
    const fees = [debtInput({ fees: { amountMinor: '1', currency: 'USD' } })];
    expect(mistakeOf(await refused(() => service.ask(openCaseDocument, { input: caseInput({ debts: fees }) })))).toBe(
      'BAD_USER_INPUT input.debts.0.fees.currency',
    );
  });

  test('a case has 1 to 50 debts, each by its own reference', async () => {
    const many = (count: number) =>
      service.ask(openCaseDocument, { input: caseInput({ debts: Array.from({ length: count }, () => debtInput()) }) });
    expect((await many(50)).data.openCase.case.debts).toHaveLength(50);
    for (const count of [0, 51]) expect(mistakeOf(await refused(() => many(count)))).toBe('BAD_USER_INPUT input.debts');
    const twice = [debtInput({ reference: 'L-same' }), debtInput({ reference: ' L-same ' })];
    expect(mistakeOf(await refused(() => service.ask(openCaseDocument, { input: caseInput({ debts: twice }) })))).toBe(
      'BAD_USER_INPUT input.debts',
    );
  });
});

describe('texts', () => {
  const named = (person: Record<string, unknown>) =>
    service.ask(registerDocument, { input: { person: personInput(person), idempotencyKey: key() } });
  const names = [
    '张伟',
    'محمد بن عبد الله',
    'נועה כהן',
    '👩‍👩‍👧 Müller',
    'O’Brien; drop table person;--',
    'e\u0301',
    '\u202Eabc',
    '<script>alert(1)</script>',
    "Robert'); --",
    '𠮷野家',
    'a'.repeat(200),
    '😀'.repeat(200),
  ];

  test.each(names)('the name %s is kept as it is written', async (displayName) => {
    const { data, errors } = await named({ displayName });
    expect(errors).toEqual([]);
    const officer = await world().person('COMPLIANCE_OFFICER');
    const plain = await officer.ask(
      `{ node(id: "${data.registerDebtor.debtor.id}", purpose: AUDIT) { ... on Debtor { displayName } } }`,
    );
    expect(plain.data.node.displayName).toBe(displayName);
    const found = await officer.ask(
      'query ($name: String!) { debtors(first: 10, filter: { displayName: { eq: $name } }, purpose: AUDIT) { nodes { displayName } } }',
      { name: displayName },
    );
    expect(found.data.debtors.nodes).toContainEqual({ displayName });
  });

  test.each([
    ['empty', ''],
    ['of spaces', '  \t '],
    ['of 201 characters', 'a'.repeat(201)],
    ['of 900 000 characters', 'a'.repeat(900_000)],
    ['with NUL', 'a\0b'],
    ['with a control character', 'a\u0007b'],
    ['with DEL', 'a\u007fb'],
    ['with a lone high surrogate', 'a\ud83d'],
    ['with a lone low surrogate', '\ude00b'],
  ])('a name %s is refused', async (_what, displayName) => {
    expect(mistakeOf(await refused(() => named({ displayName })))).toBe('BAD_USER_INPUT input.person.displayName');
  });

  test.each(['reference', 'nationalId', 'language'])('nor has %s NUL or a lone surrogate', async (field) => {
    for (const text of ['a\0', '\ud800'])
      expect(mistakeOf(await refused(() => named({ [field]: text })))).toBe(`BAD_USER_INPUT input.person.${field}`);
  });

  test.each(['note', 'recording'])('nor has %s of an attempt, nor the key that makes it repeatable', async (field) => {
    for (const text of ['a\0', '\ud800', '', 'x'.repeat(5_000)]) {
      const record = (more: Record<string, unknown>) =>
        refused(() => collector.ask(recordContactAttemptDocument, { input: attemptInput(world(), opened, more) }));
      expect(mistakeOf(await record({ [field]: text }))).toBe(`BAD_USER_INPUT input.${field}`);
      expect(mistakeOf(await record({ idempotencyKey: text }))).toBe('BAD_USER_INPUT input.idempotencyKey');
    }
  });

  test('null where something must be is refused by its place', async () => {
    expect(mistakeOf(await refused(() => named({ displayName: null })))).toBe(
      'BAD_USER_INPUT input.person.displayName',
    );
    expect((await refused(() => service.ask(registerDocument, { input: null }))).codes).toEqual(['BAD_USER_INPUT']);
    expect((await refused(() => service.ask(registerDocument, {}))).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('a body of more than a megabyte is refused whole, one below is read', async () => {
    const send = (size: number) =>
      request(world().app.http.server)
        .post('/graphql')
        .send({ query: '{ __typename }', variables: { x: 'x'.repeat(size) } });
    expect((await send(1_048_576)).status).toBe(413);
    expect(await send(1_000_000)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
  });
});

describe('phone numbers and addresses', () => {
  const add = (kind: string, value: string) =>
    collector.ask(addPointDocument, {
      input: { personId: opened.debtorId, kind, value, source: 'CONTRACT', idempotencyKey: key() },
    });

  test.each([
    ['MOBILE_PHONE', '13812345678'],
    ['MOBILE_PHONE', '+861381234'],
    ['MOBILE_PHONE', '+99912345678'],
    ['MOBILE_PHONE', 'ring me'],
    ['MOBILE_PHONE', '+86138123456789012345'],
    ['LANDLINE_HOME', '110'],
    ['LANDLINE_WORK', '+'],
    ['EMAIL', 'zhang'],
    ['EMAIL', 'zhang@'],
    ['EMAIL', '@example.com'],
    ['EMAIL', 'zhang@example'],
    ['EMAIL', 'a b@example.com'],
    ['POSTAL_ADDRESS', ''],
    ['POSTAL_ADDRESS', 'x'.repeat(501)],
    ['SOCIAL_ACCOUNT', '\0'],
  ])('%s %s is none', async (kind, value) => {
    expect(mistakeOf(await refused(() => add(kind, value)))).toBe('BAD_USER_INPUT input.value');
  });

  test.each([
    ['MOBILE_PHONE', '+86 138 4321 5678', '+86138****5678'],
    ['LANDLINE_HOME', '+886 2 2720 8889', '+8862****8889'],
    ['LANDLINE_WORK', '+1 (212) 555-2368', '+121****2368'],
    ['EMAIL', 'Zhang.Wei@Example.com', 'z***@example.com'],
    ['POSTAL_ADDRESS', '上海市浦东新区世纪大道100号', '***'],
    ['SOCIAL_ACCOUNT', 'zhangwei', '***'],
  ])('%s %s is taken, and read back masked', async (kind, value, masked) => {
    const { data, errors } = await add(kind, value);
    expect(errors).toEqual([]);
    expect(data.addContactPoint.contactPoint.value).toBe(masked);
  });
});

describe('whatever JSON stands in an input', () => {
  const runs = 60;

  const inputs = (): [mutation: string, type: GraphQLInputObjectType][] =>
    Object.values(world().app.schema.getMutationType()!.getFields()).map((field) => {
      const type = field.args[0]!.type.toString().replace('!', '');
      return [field.name, world().app.schema.getType(type) as GraphQLInputObjectType];
    });

  /** Values that reach deeper than pure noise: of the right kind, at the edge of it, or strange. */
  const value = (): fc.Arbitrary<unknown> =>
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        '\0',
        '\ud800',
        '٣',
        '-1',
        '1e5',
        '9223372036854775808',
        '2026-02-30',
        '9999-12-31T23:59:59-14:00',
        opened.caseId,
        opened.debtorId,
        opened.contactPointId,
        collector.id,
        'constructor',
        '__proto__',
      ),
      fc.constantFrom(null, true, false, 0, -1, 2 ** 31, 1e308, 0.1),
      fc.array(fc.constantFrom(opened.debtIds[0], 'x', null), { maxLength: 3 }),
      fc.jsonValue({ maxDepth: 2 }),
    );

  const admins: Readonly<Record<string, () => Person>> = {
    registerTeam: () => world().administrator,
    registerUser: () => world().administrator,
    changeUser: () => world().administrator,
    decideApproval: () => world().administrator,
    breakGlass: () => collector,
    reviewBreakGlass: () => officer,
    acknowledgeAlert: () => officer,
    startRejudgement: () => officer,
    cancelRejudgement: () => officer,
    exportPeople: () => officer,
    linkComplaint: () => officer,
    answerComplaint: () => officer,
    closeComplaint: () => officer,
    reopenComplaint: () => officer,
    linkIdentity: () => world().administrator,
    unlinkIdentity: () => world().administrator,
    setSignInPolicy: () => world().administrator,
    createApiKey: () => world().administrator,
    revokeApiKey: () => world().administrator,
    recordContactAttempt: () => collector,
    correctContactAttempt: () => collector,
  };

  test('is never our mistake', async () => {
    const codes = new Set<string>();
    const types = inputs();
    expect(types.every(([, type]) => isInputObjectType(type))).toBe(true);
    for (const [mutation, type] of types) {
      const person = (admins[mutation] ?? (() => service))();
      const fields = Object.keys(type.getFields());
      const least = (await import('graphql')).valueFromASTUntyped(
        (await import('graphql')).parseValue(leastLiteral(type)),
      ) as object;
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), value(), { maxKeys: 3 }), async (strange) => {
          const input = { ...least, idempotencyKey: key(), ...strange };
          const answer = await person.ask(
            `mutation ($input: ${type.name}!) { ${mutation}(input: $input) { __typename } }`,
            { input },
          );
          for (const code of answer.codes) codes.add(code);
          expect([200, 400]).toContain(answer.status);
          expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
        }),
        { numRuns: runs },
      );
    }
    expect([...codes].sort()).toEqual(expect.arrayContaining(['BAD_USER_INPUT', 'NOT_FOUND']));
  });

  test('nor in the arguments of a list', async () => {
    const document =
      'query ($first: Int, $last: Int, $after: String, $filter: ContactAttemptFilter, $orderBy: [ContactAttemptOrder!]) { contactAttempts(first: $first, last: $last, after: $after, filter: $filter, orderBy: $orderBy) { totalCount } }';
    const filter = fc.dictionary(
      fc.constantFrom('case', 'actor', 'channel', 'outcome', 'conversation', 'occurredAt', 'x'),
      fc.dictionary(fc.constantFrom('eq', 'in', 'gte', 'lt'), value(), { maxKeys: 2 }),
      { maxKeys: 2 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record(
          { first: fc.oneof(fc.constant(5), value()), last: value(), after: value(), filter, orderBy: value() },
          { requiredKeys: [] },
        ),
        async (variables) => {
          const answer = await collector.ask(document, variables);
          expect([200, 400]).toContain(answer.status);
          expect(answer.codes).not.toContain('INTERNAL_SERVER_ERROR');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('nor as the body of a request', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              query: fc.jsonValue(),
              variables: fc.jsonValue(),
              operationName: fc.jsonValue(),
              extensions: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
        async (body) => {
          const { status } = await request(world().app.http.server)
            .post('/graphql')
            .set('content-type', 'application/json')
            .send(JSON.stringify(body));
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 150 },
    );
    expect(done(await collector.ask('{ viewer { role } }')).viewer.role).toBe('COLLECTOR');
  });
});
