import { afterEach, describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { connect } from 'node:net';
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { createBuckets } from '../../src/app/rate.js';
import { startToy, type Toy, type ToyOptions } from './toy.js';

const toys: Toy[] = [];
const start = async (options?: ToyOptions): Promise<Toy> => {
  const toy = await startToy(options);
  toys.push(toy);
  return toy;
};
afterEach(async () => {
  for (const toy of toys.splice(0)) await toy.stop();
});
const post = (toy: Toy, query: string, variables?: object) =>
  supertest(toy.server.server).post('/graphql').send({ query, variables });
type Answer = {
  data?: Record<string, unknown>;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: { cost: Record<string, number> };
};

describe('an operation', () => {
  test('is answered with its cost: requested, actual, and what is left', async () => {
    const toy = await start();
    const { body } = await post(toy, '{ people(first: 50) { nodes { id } } }').expect(200);
    expect((body as Answer).extensions?.cost).toEqual({
      requested: 51,
      actual: 4,
      available: expect.any(Number),
      restoreRate: 5_000,
    });
    expect((body as Answer).extensions!.cost.available).toBeGreaterThanOrEqual(99_996);
  });
  test('leaves one line in the log: ids, hash, duration and codes, never the text or the variables', async () => {
    const toy = await start();
    await post(toy, 'query Find($text: String) { echo(text: $text) fails(how: "missing") }', { text: 'Zhang San' })
      .set('x-request-id', 'request-1')
      .expect('x-request-id', 'request-1');
    const lines = toy.entries().filter((entry) => entry.msg === 'operation' || entry.msg === 'request');
    expect(lines).toEqual([
      expect.objectContaining({
        requestId: 'request-1',
        operation: 'Find',
        type: 'query',
        document: expect.stringMatching(/^[0-9a-f]{16}$/),
        actorId: 'actor-1',
        role: 'COLLECTOR',
        durationMs: expect.any(Number),
        codes: ['NOT_FOUND'],
      }),
    ]);
    expect(toy.lines.join()).not.toMatch(/Zhang|echo/);
  });
  test('that costs too much is refused before it runs, by its variables', async () => {
    const toy = await start();
    const { body } = await post(toy, 'query ($n: Int) { people(first: $n) { nodes { id } } }', { n: 30_000 })
      .set('accept', 'application/graphql-response+json')
      .expect(400);
    expect((body as Answer).errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_COSTLY',
      limit: 'nodes',
      value: 30_001,
    });
    expect(body).not.toHaveProperty('data');
  });
  test('beyond the bucket is refused with 429 and the seconds to wait', async () => {
    const toy = await start({ apollo: { buckets: createBuckets({ capacity: 60, restorePerSecond: 1 }) } });
    await post(toy, '{ nodes(ids: ["1", "2", "3"]) { id } }').expect(200);
    const { body, headers } = await post(toy, '{ people(first: 58) { nodes { id } } }').expect(429);
    expect((body as Answer).errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 2 });
    expect(headers['retry-after']).toBe('2');
  });
  test('with more than 5 000 tokens is not even parsed', async () => {
    const toy = await start();
    const { body } = await post(toy, `{ ${'echo '.repeat(5_001)} }`);
    expect((body as Answer).errors?.[0]?.message).toContain('5000 tokens');
  });
  test('is not run in batches', async () => {
    await supertest((await start()).server.server)
      .post('/graphql')
      .send([{ query: '{ echo }' }])
      .expect(400);
  });
});

describe('errors', () => {
  const one = async (query: string, variables?: object) => {
    const toy = await start();
    const { body } = await post(toy, query, variables).set('x-request-id', 'trace-0001');
    return {
      error: (body as Answer).errors![0]!,
      data: (body as Answer).data,
      log: toy.lines.join('\n'),
      entries: toy.entries(),
      body: JSON.stringify(body),
    };
  };
  test('of the caller pass with their message and code', async () => {
    expect((await one('{ fails(how: "missing") }')).error).toMatchObject({
      message: 'No such person.',
      path: ['fails'],
      extensions: { code: 'NOT_FOUND' },
    });
  });
  test.each(['plain', 'library', 'uncoded'])(
    'of ours say a trace id and nothing else, and are logged once (%s)',
    async (how) => {
      const { error, entries } = await one(`{ a: fails(how: "${how}") }`);
      expect(error).toMatchObject({
        message: 'Something went wrong on our side; quote the trace id to the operators.',
        extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: 'trace-0001' },
      });
      expect(Object.keys(error.extensions).sort()).toEqual(['code', 'traceId']);
      const logged = entries.filter((entry) => entry.level === 'error');
      expect(logged).toHaveLength(1);
      expect(logged[0]).toMatchObject({
        requestId: 'trace-0001',
        error: { frames: expect.arrayContaining([expect.stringContaining('toy.ts')]) },
      });
    },
  );
  test('that fail several fields are one event, and one event again in the next request', async () => {
    const toy = await start();
    for (let round = 0; round < 2; round++)
      await post(toy, '{ a: fails(how: "shared") b: fails(how: "shared") }').expect(200);
    expect(toy.entries().filter((entry) => entry.level === 'error')).toHaveLength(2);
  });
  test('of the database are logged by code, constraint and table, without the row', async () => {
    const { error, log, body, entries } = await one('{ fails(how: "database") }');
    expect(error.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(entries.find((entry) => entry.level === 'error')).toMatchObject({
      error: { code: '23505', constraint: 'person_name', table: 'person' },
    });
    expect(log + body).not.toContain('Zhang');
  });
  test('of a library are logged without what they quote', async () =>
    expect((await one('{ fails(how: "library") }')).log).not.toContain('Zhang'));
  test('of a statement that was stopped are TIMEOUT', async () =>
    expect((await one('{ fails(how: "timeout") }')).error.extensions).toEqual({ code: 'TIMEOUT' }));
  test('after a commit say so', async () =>
    expect((await one('mutation { committedButLost }')).error.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      committed: true,
    }));
  test("of a null variable at a place with a default are the caller's", async () => {
    expect((await one('query ($n: Int) { strict(count: $n) }', { n: null })).error).toMatchObject({
      message: 'Argument "count" was refused: give a value of its type.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  const echoes: [string, string, string, object?][] = [
    ['an int', '{ echo(count: "Zhang San") }', 'Int cannot represent non-integer value.'],
    ['a string', '{ echo(text: 13800138000) }', 'String cannot represent a non string value.'],
    ['an enum', '{ echo(channel: "Zhang San") }', 'Enum "Channel" cannot represent a non-enum value.'],
    ['an unknown enum value', '{ echo(channel: ZHANG) }', 'The value does not exist in "Channel" enum.'],
    ['an input object', '{ people(filter: "Zhang San") { totalCount } }', 'Expected a value of type "PersonFilter".'],
    [
      'an unknown input field',
      '{ people(filter: { nom: "Zhang San" }) { totalCount } }',
      'Field "nom" is not defined by type "PersonFilter".',
    ],
    [
      'a variable',
      'query ($n: Int) { echo(count: $n) }',
      'Variable "$n" got an invalid value: Int cannot represent non-integer value.',
      { n: 'Zhang San; Zhang' },
    ],
    [
      'a variable inside',
      'query ($f: PersonFilter) { people(filter: $f) { totalCount } }',
      'Variable "$f" got an invalid value at "f.and[0].age": Int cannot represent non-integer value.',
      { f: { and: [{ age: 'Zhang" at "x"; San' }] } },
    ],
    [
      'an unknown key',
      'query ($f: PersonFilter) { people(filter: $f) { totalCount } }',
      'Variable "$f" got an invalid value: The value is not valid for its type.',
      { f: { 'Zhang San': 1 } },
    ],
    ['a syntax error after a string', '{ echo(text: "Zhang" "San") }', 'Syntax Error: Expected Name, found String.'],
    ['a syntax error at a name', '{ echo(text: Zhang San) }', 'Syntax Error: Expected ":", found ")".'],
  ];
  test.each(echoes)('of validation do not say what was sent: %s', async (...[, query, message, variables]) => {
    const { error, body, log } = await one(query, variables);
    expect(error.message).toBe(message);
    expect(body + log).not.toMatch(/Zhang|ZHANG|1380/);
  });
});

describe('what is refused at the door', () => {
  const refused = async (send: (agent: ReturnType<typeof supertest>) => supertest.Test, status: number) => {
    const { body, headers } = await send(supertest((await start()).server.server)).expect(status);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\w.-]{8,64}$/),
    });
    return { error: (body as Answer).errors![0]!, headers };
  };
  test('a form from another site: GET without a header, POST as text', async () => {
    expect((await refused((agent) => agent.get('/graphql?query={echo}'), 400)).error.message).toContain(
      'Cross-Site Request Forgery',
    );
    expect(
      (
        await refused(
          (agent) => agent.post('/graphql').set('content-type', 'text/plain').send('{"query":"{ echo }"}'),
          415,
        )
      ).error.extensions.code,
    ).toBe('UNSUPPORTED_MEDIA_TYPE');
    await supertest(toys[0]!.server.server)
      .get('/graphql?query={echo}')
      .set('apollo-require-preflight', '1')
      .expect(200);
  });
  test('a mutation by GET', async () => {
    await refused(
      (agent) =>
        agent
          .get('/graphql')
          .query({ query: 'mutation { rename(name: "x") { id } }' })
          .set('apollo-require-preflight', '1'),
      405,
    );
  });
  test('a body of more than a mebibyte, announced or not', async () => {
    const { error } = await refused(
      (agent) => agent.post('/graphql').send({ query: '{ echo }', variables: { text: 'x'.repeat(1024 * 1024) } }),
      413,
    );
    expect(error.message).toBe('The body may have 1048576 bytes at most. Send less at once.');
    const { port } = await toys[0]!.server.listen(0, '127.0.0.1');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => resolve(answer.resume().statusCode),
      );
      request.on('error', reject);
      for (let part = 0; part < 40; part++) request.write('x'.repeat(64 * 1024));
      request.end();
    });
    expect(status).toBe(413);
  });
  test('compressed bodies, other encodings, broken JSON', async () => {
    await refused(
      (agent) =>
        agent
          .post('/graphql')
          .set('content-type', 'application/json')
          .set('content-encoding', 'gzip')
          .send(gzipSync('{"query":"{ echo }"}').toString('latin1')),
      415,
    );
    await refused(
      (agent) =>
        agent.post('/graphql').set('content-type', 'application/json; charset=gbk').send('{"query":"{ echo }"}'),
      415,
    );
    const { error } = await refused(
      (agent) => agent.post('/graphql').set('content-type', 'application/json').send('{"query": "Zhang San'),
      400,
    );
    expect(error.message).not.toContain('Zhang');
  });
  test('other methods and addresses', async () => {
    expect((await refused((agent) => agent.put('/graphql').send({}), 405)).headers.allow).toBe('GET, POST');
    await refused((agent) => agent.post('/livez'), 405);
    await refused((agent) => agent.get('/nowhere'), 404);
    await refused((agent) => agent.get('/constructor'), 404);
  });
  test('a caller without a good token: 401, a JSON body and how to come in; a fault there is masked', async () => {
    const denied = await start({
      server: {
        contextOf: () => {
          throw new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
        },
      },
    });
    const { body, headers } = await post(denied, '{ echo }').expect(401);
    expect(headers['www-authenticate']).toBe('Bearer');
    expect((body as Answer).errors).toEqual([{ message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(denied.entries().filter((entry) => entry.msg === 'request')).toEqual([
      expect.objectContaining({ status: 401, codes: ['UNAUTHENTICATED'] }),
    ]);
    const broken = await start({
      server: {
        contextOf: () => {
          throw new Error('key store is gone');
        },
      },
    });
    expect((await post(broken, '{ echo }').expect(500)).text).not.toContain('key store');
  });
  test('a request id that could forge a log line', async () => {
    const { headers } = await supertest((await start()).server.server)
      .get('/livez')
      .set('x-request-id', 'a b"}');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('beside GraphQL', () => {
  test("liveness, readiness with the checks by name, metrics without strangers' names", async () => {
    const toy = await start({
      server: { ready: async () => ({ ok: false, checks: { database: 'ok', migrations: '2 pending' } }) },
    });
    const agent = supertest(toy.server.server);
    await agent.get('/livez').expect(200, { ok: true });
    await agent.get('/readyz').expect(503, { ok: false, checks: { database: 'ok', migrations: '2 pending' } });
    await post(toy, 'query Sneaky { echo }').expect(200);
    const { text } = await agent.get('/metrics').expect(200);
    expect(text).toContain('probity_graphql_request_duration_seconds_count{type="query",outcome="ok"} 1');
    expect(text).not.toContain('Sneaky');
  });
  test('the IDE is one page under a strict policy, and absent in production', async () => {
    const { headers, text } = await supertest((await start()).server.server)
      .get('/ide')
      .expect(200);
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'sha256-[A-Za-z0-9+/=]{44}'; worker-src blob:/,
    );
    expect(text).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="(https?:)?\/\//);
    await supertest((await start({ server: { isProduction: true } })).server.server)
      .get('/ide')
      .expect(404);
  });
  test("a room's own route, by its prefix; its fault is masked", async () => {
    const toy = await start({
      server: {
        routes: {
          '/tlog/': (_request, response, { path }) => {
            if (path.endsWith('x')) throw new Error('disk');
            response.end(path);
          },
        },
      },
    });
    await supertest(toy.server.server).get('/tlog/bank/checkpoint').expect(200, '/tlog/bank/checkpoint');
    expect((await supertest(toy.server.server).get('/tlog/x').expect(500)).text).not.toContain('disk');
  });
});

describe('coming and going', () => {
  test('a port that is taken is named, with what to do', async () => {
    const { port } = await (await start()).server.listen(0, '127.0.0.1');
    await expect((await start()).server.listen(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is already in use on 127.0.0.1. Stop the other program or choose another port: PORT=${port + 1} npm start`,
    );
  });
  const slow = (port: number, milliseconds: number) =>
    fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ slow(milliseconds: ${milliseconds}) }` }),
    });

  test('closing lets the request in flight finish and takes no new one', async () => {
    const toy = await start();
    const { port } = await toy.server.listen(0, '127.0.0.1');
    const answer = slow(port, 300);
    await sleep(100);
    const closed = toy.server.close(5_000);
    await expect(slow(port, 1)).rejects.toThrow();
    const response = await answer;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toMatchObject({ data: { slow: 'done' } });
    expect(await closed).toEqual({ destroyed: 0 });
  });
  test('closing ends what does not finish in time', async () => {
    const toy = await start();
    const { port } = await toy.server.listen(0, '127.0.0.1');
    const answer = slow(port, 3_000).then(
      () => 'answered',
      () => 'ended',
    );
    await sleep(100);
    expect(await toy.server.close(50)).toEqual({ destroyed: 1 });
    expect(await answer).toBe('ended');
  });
  test('a caller who goes away aborts the signal; one who stays does not', async () => {
    const signals: AbortSignal[] = [];
    const toy = await start({
      server: {
        contextOf: (_request, signal) => ({ clientKey: 'toy', signal, onSlow: () => void signals.push(signal) }),
      },
    });
    const { port } = await toy.server.listen(0, '127.0.0.1');
    await (await slow(port, 1)).text();
    const body = JSON.stringify({ query: '{ slow(milliseconds: 200) }' });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await sleep(80);
    socket.destroy();
    await sleep(80);
    expect(signals.map((signal) => signal.aborted)).toEqual([false, true]);
    await sleep(150);
    expect(toy.entries().at(-1)).toMatchObject({ isDisconnected: true });
  });
});
