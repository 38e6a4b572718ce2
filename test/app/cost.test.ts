import { describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery, GraphQLError, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { costOf, defaultCostLimits, type Cost, type CostLimits } from '../../src/app/cost.js';
import { toySchema } from './toy.js';

const schema = toySchema();

function ask(
  text: string,
  variables: Record<string, unknown> = {},
  limits: Partial<CostLimits> = {},
): Cost | GraphQLError {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  return costOf({ schema, document, operation, variables, limits: { ...defaultCostLimits, ...limits } });
}
const requested = (text: string, variables?: Record<string, unknown>): number => {
  const cost = ask(text, variables);
  if (cost instanceof Error) throw cost;
  return cost.requested;
};
const refusal = (cost: Cost | GraphQLError): Record<string, unknown> => {
  if (!(cost instanceof GraphQLError)) throw new Error(`not refused: ${JSON.stringify(cost)}`);
  return { ...cost.extensions, message: cost.message };
};

describe('what an answer can hold', () => {
  test.each([
    ['nothing but a name', '{ __typename }', 1],
    ['one object', '{ node(id: 1) { id } }', 1],
    ['a connection and its items', '{ people(first: 10) { nodes { id } } }', 11],
    ['edges and nodes both', '{ people(first: 10) { edges { node { id } } } }', 21],
    ['the page info beside them', '{ people(first: 10) { nodes { id } pageInfo { hasNextPage } } }', 12],
    ['last in place of first', '{ people(last: 7) { nodes { id } } }', 8],
    ['the larger of both', '{ people(first: 3, last: 7) { nodes { id } } }', 8],
    ['a missing page size', '{ people { nodes { id } } }', 101],
    ['a page size of null', '{ people(first: null) { nodes { id } } }', 101],
    ['a negative page size', '{ people(first: -5) { nodes { id } } }', 101],
    ['the default of the schema', '{ few { nodes { id } } }', 6],
    [
      'nested connections',
      '{ people(first: 10) { nodes { friends(first: 5) { nodes { id } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
    ['a list without a size', '{ people(first: 10) { nodes { tags { id } } } }', 1 + 10 * (1 + 10)],
    ['a list of ids', '{ nodes(ids: ["1", "2", "3"]) { id } }', 3],
    ['aliases', '{ a: people(first: 10) { nodes { id } } b: people(first: 10) { nodes { id } } }', 22],
    ['an inline fragment', '{ node(id: 1) { ... on Person { friends(first: 4) { nodes { id } } } } }', 6],
    [
      'a fragment on the connection, which does not know its page',
      '{ people(first: 9) { ...P } } fragment P on PersonConnection { nodes { id } }',
      10,
    ],
    ['what is skipped', '{ people(first: 10) @skip(if: true) { nodes { id } } node(id: 1) { id } }', 1],
    ['a mutation', 'mutation { rename(name: "x") { id } }', 11],
  ])('%s', (_name, text, expected) => expect(requested(text)).toBe(expected));

  test('page sizes come from variables, at every level', () => {
    const text = 'query ($n: Int, $m: Int) { people(first: $n) { nodes { friends(first: $m) { nodes { id } } } } }';
    expect(requested(text, { n: 10, m: 5 })).toBe(71);
    expect(requested(text, { n: 1, m: 1 })).toBe(4);
  });
  test('a variable that is not given takes its default, and one that is null counts as missing', () => {
    const text = 'query ($n: Int = 3) { people(first: $n) { nodes { id } } }';
    expect(requested(text)).toBe(4);
    expect(requested(text, { n: 8 })).toBe(9);
    expect(requested(text, { n: null })).toBe(101);
    expect(requested(text, { n: 'eight' })).toBe(101);
  });
  test('a condition comes from a variable too', () => {
    const text = 'query ($all: Boolean = false) { people(first: 50) @include(if: $all) { nodes { id } } __typename }';
    expect(requested(text)).toBe(1);
    expect(requested(text, { all: true })).toBe(51);
  });
});

describe('what is refused, and how it is said', () => {
  test('nested pages by variables: 20 000 objects pass, 20 001 do not', () => {
    const text = 'query ($n: Int) { people(first: $n) { nodes { id } } }';
    expect(requested(text, { n: 19_999 })).toBe(20_000);
    expect(refusal(ask(text, { n: 20_000 }))).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      limit: 'nodes',
      value: 20_001,
      maximum: 20_000,
      http: { status: 400 },
      message:
        'The answer could hold 20001 objects; at most 20000 are allowed. Ask for smaller pages (first, last), above all of nested lists.',
    });
    const nested =
      'query ($n: Int) { people(first: $n) { nodes { friends(first: $n) { nodes { friends(first: $n) { nodes { id } } } } } } }';
    expect(refusal(ask(nested, { n: 100 }))).toMatchObject({ limit: 'nodes' });
  });
  test('an absurd page size is a number still', () => {
    expect(refusal(ask('query ($n: Int) { people(first: $n) { nodes { id } } }', { n: 1e308 }))).toMatchObject({
      limit: 'nodes',
      value: Number.MAX_SAFE_INTEGER,
    });
  });
  test('a thousand aliases, of a field or of __typename', () => {
    const aliases = (name: string) => Array.from({ length: 1_000 }, (_, index) => `a${index}: ${name}`).join(' ');
    expect(refusal(ask(`{ me { ${aliases('__typename')} } }`))).toMatchObject({ limit: 'fields', value: 1_001 });
    expect(refusal(ask(`{ ${aliases('__typename')} }`))).toMatchObject({ limit: 'rootFields', value: 1_000 });
    expect(refusal(ask(`{ node(id: 1) { ${aliases('id')} } }`))).toMatchObject({ limit: 'fields' });
  });
  test('500 fields pass, 501 do not', () => {
    const fields = (count: number) =>
      `{ node(id: 1) { ${Array.from({ length: count - 1 }, (_, index) => `a${index}: id`).join(' ')} } }`;
    expect(requested(fields(500))).toBe(1);
    expect(refusal(ask(fields(501)))).toMatchObject({ limit: 'fields', value: 501 });
  });
  test('20 root fields pass, 21 do not, through a fragment as well', () => {
    const roots = (count: number) =>
      `query { ...R } fragment R on Query { ${Array.from({ length: count }, (_, index) => `a${index}: echo`).join(' ')} }`;
    expect(requested(roots(20))).toBe(1);
    expect(refusal(ask(roots(21)))).toMatchObject({ limit: 'rootFields', value: 21 });
  });
  test('12 levels pass, 13 do not', () => {
    const levels = (count: number) => `${'{ me '.repeat(count - 1)}{ __typename }${' }'.repeat(count - 1)}`;
    expect(requested(levels(12))).toBe(11);
    expect(refusal(ask(levels(13)))).toMatchObject({ limit: 'depth', value: 13 });
  });
  test('lists of the input, in literals and in variables: 10 000 pass, 10 001 do not', () => {
    const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
    expect(requested(text, { ids: ids(10_000) })).toBe(10_000);
    expect(refusal(ask(text, { ids: ids(10_001) }))).toMatchObject({ limit: 'listLength', value: 10_001 });
    expect(refusal(ask(`{ nodes(ids: [${ids(10_001).join(',')}]) { id } }`))).toMatchObject({ limit: 'listLength' });
    expect(refusal(ask(`query ($ids: [ID!]! = [${ids(10_001).join(',')}]) { nodes(ids: $ids) { id } }`))).toMatchObject(
      {
        limit: 'listLength',
      },
    );
  });
  test('an input nested half a million levels deep, without a stack to overflow', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(500_000)}${']'.repeat(500_000)}`);
    expect(
      refusal(ask('query ($f: PersonFilter) { people(first: 1, filter: $f) { totalCount } }', { f: deep })),
    ).toMatchObject({ limit: 'inputDepth' });
  });
  test('a fragment bomb of 30 levels, and of 2 000, which counted one by one would outlast the test', () => {
    for (const levels of [30, 2_000]) {
      const bomb = Array.from(
        { length: levels },
        (_, index) =>
          `fragment F${index} on Query { ${index === levels - 1 ? 'echo' : `me { ...F${index + 1} } x: me { ...F${index + 1} }`} }`,
      ).join('\n');
      const document = parse(`{ ...F0 }\n${bomb}`);
      const cost = costOf({ schema, document, operation: document.definitions[0] as OperationDefinitionNode });
      expect(refusal(cost).code).toBe('QUERY_TOO_COSTLY');
    }
  });
  test('a bomb that skips its objects with pages of nothing is no NaN', () => {
    const levels = 1_200;
    const bomb = Array.from(
      { length: levels },
      (_, index) =>
        `fragment F${index} on Query { ${index === levels - 1 ? 'echo' : `...F${index + 1} ...F${index + 1}`} }`,
    ).join('\n');
    expect(refusal(ask(`{ people(first: 0) { nodes { id } } ...F0 }\n${bomb}`)).code).toBe('QUERY_TOO_COSTLY');
  });
  test('a cycle, which validation refuses, does not hang', () => {
    expect(refusal(ask('{ ...A } fragment A on Query { me { ...B } } fragment B on Query { me { ...A } }')).code).toBe(
      'QUERY_TOO_COSTLY',
    );
  });
});

test('introspection has a price of its own and passes, deep as it is', () => {
  const text = getIntrospectionQuery({ specifiedByUrl: true, oneOf: true, inputValueDeprecation: true });
  expect(validate(schema, parse(text))).toEqual([]);
  expect(ask(text)).toEqual({ requested: 100, fixed: 100 });
});
