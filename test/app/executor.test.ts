import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { getOperationAST, parse, type ExecutionResult } from 'graphql';
import { createExecutor, type Executor } from '../../src/app/executor.js';
import { toySchema } from './toy.js';

const schema = toySchema();
const fallbacks: string[] = [];
const compiled = createExecutor({ schema, onFallback: ({ reason }) => fallbacks.push(reason) });
const interpreted = createExecutor({ schema, mode: 'graphql-js' });

function run(
  executor: Executor,
  source: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
): Promise<ExecutionResult> {
  const document = parse(source);
  const operation = getOperationAST(document, operationName) ?? undefined;
  return executor({
    request: { variables, ...(operationName && { operationName }) },
    context: { clientKey: 'x' },
    document,
    source,
    queryHash: createHash('sha256').update(source).digest('hex'),
    ...(operation && { operation }),
  });
}
const plain = ({ data, errors }: ExecutionResult): unknown =>
  JSON.parse(
    JSON.stringify({
      data,
      errors: errors
        ?.map((error) => ({ ...error.toJSON(), extensions: error.extensions }))
        .sort((a, b) => String(a.path).localeCompare(String(b.path))),
    }),
  );

describe('graphql-jit and graphql-js answer alike', () => {
  const documents: [string, string, Record<string, unknown>?][] = [
    ['leaf, alias, typename', '{ __typename a: echo(text: "x") b: echo(count: 3, channel: LETTER) }'],
    [
      'connection',
      'query ($n: Int = 2) { people(first: $n) { edges { node { id name tags { id text } } cursor } pageInfo { hasNextPage } totalCount } }',
    ],
    [
      'nested connection by variable',
      'query ($n: Int!) { people(first: $n) { nodes { friends(first: $n) { nodes { id } } } } }',
      { n: 2 },
    ],
    ['interface', '{ node(id: "7") { __typename id ... on Person { name } ... on Tag { text } } }'],
    ['list of interface', '{ nodes(ids: ["1", "2"]) { id ...P } } fragment P on Person { name nickname }'],
    [
      'include and skip',
      'query ($y: Boolean!, $n: Boolean!) { a: echo @include(if: $y) b: echo @include(if: $n) c: echo @skip(if: $y) ... @include(if: $n) { d: echo } }',
      { y: true, n: false },
    ],
    [
      'the same field in a skipped fragment and outside',
      'query ($n: Boolean!) { node(id: 1) { id ...P @include(if: $n) } } fragment P on Person { id name }',
      { n: false },
    ],
    [
      'the same field skipped once and kept once',
      'query ($n: Boolean!) { node(id: 1) { ... @include(if: $n) { id } ... @skip(if: $n) { id } } }',
      { n: false },
    ],
    ['merged selections', '{ me { echo } me { node(id: 1) { id } } }'],
    ['input object with defaults', 'query ($f: TagFilter) { tags(filter: $f) { id } }', { f: { text: 'x' } }],
    [
      'input object in a list, from a default',
      'query ($f: [TagFilter!] = [{ channel: LETTER }]) { tags(filters: $f) { id } }',
    ],
    [
      'input type that contains itself',
      'query ($f: PersonFilter) { people(first: 1, filter: $f) { totalCount } }',
      { f: { and: [{ name: 'x' }] } },
    ],
    ["a caller's mistake", '{ fails(how: "missing") }'],
    ['an error of ours', '{ a: fails(how: "plain") b: echo }'],
    ['a null where none may be', '{ me { mustFail } echo }'],
    ['a null at the root', '{ mustFail }'],
    ['mutations in order', 'mutation { a: rename(name: "x") { name } b: rename(name: "y") { name } }'],
    ['an error after a commit', 'mutation { committedButLost }'],
    ['a wrong variable', 'query ($n: Int) { echo(count: $n) }', { n: 'Zhang San' }],
    [
      'a wrong variable inside an input',
      'query ($f: PersonFilter) { people(first: 1, filter: $f) { totalCount } }',
      { f: { and: [{ age: 'x' }, { channel: 'y' }] } },
    ],
    ['a missing variable', 'query ($n: Int!) { echo(count: $n) }'],
    ['a null variable in a place with a default', 'query ($n: Int) { strict(count: $n) }', { n: null }],
    ['a missing variable in a place with a default', 'query ($n: Int) { strict(count: $n) }'],
    [
      'introspection',
      '{ __schema { queryType { name fields { name args { name defaultValue } } } } __type(name: "Person") { fields { name } } }',
    ],
    ['locations on later lines', '{\n  echo\r\n  other: fails(how: "plain")\n}'],
    ['oneOf', 'query ($by: Pick!) { pick(by: $by) }', { by: { id: '1', name: 'x' } }],
  ];
  test.each(documents)('%s', async (...[, source, variables]) => {
    expect(plain(await run(compiled, source, variables))).toEqual(plain(await run(interpreted, source, variables)));
  });
});

test("wrong variables are the caller's mistake, with HTTP 400 and the path in the input", async () => {
  const { errors } = await run(compiled, 'query ($f: PersonFilter) { people(first: 1, filter: $f) { totalCount } }', {
    f: { and: [{ age: 'x' }] },
  });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', http: { status: 400 } });
  expect(errors?.[0]?.message).toContain('at "f.and[0].age"');
});

test('several operations: the named one runs, an unnamed one is refused as graphql-js refuses it', async () => {
  const source = 'query A { a: echo } query B { b: echo }';
  expect((await run(compiled, source, {}, 'B')).data).toEqual({ b: '{}' });
  expect((await run(compiled, source, {}, 'A')).data).toEqual({ a: '{}' });
  expect((await run(compiled, source)).errors?.[0]?.message).toMatch(/Must provide operation name/);
  expect((await run(compiled, source, {}, 'C')).errors?.[0]?.message).toMatch(/Unknown operation named "C"/);
});

test('what graphql-jit would get wrong, or make too much code of, is left to graphql-js, and said once', async () => {
  fallbacks.length = 0;
  const fresh = createExecutor({ schema, onFallback: ({ reason }) => fallbacks.push(reason) });
  const wide = `{ node(id: 1) { ${Array.from({ length: 1_100 }, (_, index) => `a${index}: id`).join(' ')} } }`;
  for (let round = 0; round < 2; round++) {
    await run(fresh, 'query ($by: Pick!) { pick(by: $by) }', { by: { id: '1' } });
    await run(fresh, 'query ($f: PersonFilter) { people(first: 1, filter: $f) { totalCount } }', { f: {} });
    expect(Object.keys((await run(fresh, wide)).data?.node as object)).toHaveLength(1_100);
  }
  expect(fallbacks).toEqual(['oneOf input', 'an input type contains itself', 'too many fields on abstract types']);
});

test('no more compiled operations are kept than asked for', async () => {
  const small = createExecutor({ schema, cacheSize: 2 });
  for (const name of ['a', 'b', 'c', 'a', 'b', 'c'])
    expect((await run(small, `{ ${name}: echo }`)).data).toEqual({ [name]: '{}' });
});
