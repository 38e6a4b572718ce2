import { buildSchema, GraphQLError, type GraphQLSchema } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { createApollo, type ApolloOptions, type EdgeContext } from '../../src/app/apollo.js';
import { createExecutor, type ExecutorOptions } from '../../src/app/executor.js';
import { createLog, type Logger } from '../../src/app/log.js';
import { createBuckets } from '../../src/app/rate.js';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/app/server.js';

/** A schema with everything that the edge looks at and none of the business. */
export function toySchema(): GraphQLSchema {
  const schema = buildSchema(`
    interface Node { id: ID! }
    enum Channel { CALL LETTER }
    type Person implements Node { id: ID! name: String! nickname: String friends(first: Int, after: String, last: Int): PersonConnection! tags: [Tag!]! }
    type Tag implements Node { id: ID! text: String }
    type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! pageInfo: PageInfo! totalCount: Int! }
    type PersonEdge { node: Person! cursor: String! }
    type PageInfo { hasNextPage: Boolean! }
    input PersonFilter { name: String age: Int channel: Channel = CALL and: [PersonFilter!] }
    input TagFilter { text: String channel: Channel = CALL limit: Int! = 2 }
    input Pick @oneOf { id: ID name: String }
    type Query {
      people(first: Int, last: Int, filter: PersonFilter): PersonConnection!
      few(first: Int = 5): PersonConnection!
      node(id: ID!): Node
      tags(filter: TagFilter, filters: [TagFilter!]): [Tag!]!
      nodes(ids: [ID!]!): [Node]!
      echo(text: String, count: Int, channel: Channel): String
      strict(count: Int! = 1): Int!
      pick(by: Pick!): String
      fails(how: String!): String
      mustFail: String!
      slow(milliseconds: Int!): String
      me: Query
    }
    type Mutation { rename(name: String!): Person! committedButLost: String }
  `);
  const person = (id: string): Record<string, unknown> => ({
    __typename: 'Person',
    id,
    name: `Person ${id}`,
    friends: ({ first }: { first?: number }) => connection(first),
    tags: [{ id: `${id}-a`, text: null }],
  });
  const connection = (first = 2): unknown => {
    const nodes = Array.from({ length: Math.min(first, 3) }, (_, index) => person(String(index)));
    return {
      nodes,
      edges: nodes.map((node) => ({ node, cursor: 'c' })),
      pageInfo: { hasNextPage: false },
      totalCount: 3,
    };
  };
  const shared = new Error('one statement failed them all');
  const faults: Readonly<Record<string, () => unknown>> = {
    plain: () => new Error('the cache is cold'),
    shared: () => shared,
    missing: () => new GraphQLError('No such person.', { extensions: { code: 'NOT_FOUND' } }),
    database: () =>
      Object.assign(new Error("insert into person values ('Zhang San') - duplicate key"), {
        name: 'UniqueConstraintViolationException',
        code: '23505',
        severity: 'ERROR',
        constraint: 'person_name',
        table: 'person',
        detail: 'Key (name)=(Zhang San) already exists.',
        parameters: ['Zhang San'],
      }),
    timeout: () =>
      new Error('wrapped', {
        cause: Object.assign(new Error('canceling statement'), { code: '57014', severity: 'ERROR' }),
      }),
    library: () => Object.assign(new Error("Trying to set Person.name to 'Zhang San'"), { name: 'ValidationError' }),
    uncoded: () => new GraphQLError('Zhang San is not to be found'),
  };
  const set = (
    type: string,
    resolvers: Readonly<Record<string, (source: unknown, args: never, context: ToyContext) => unknown>>,
  ) => {
    const fields = (
      schema.getType(type) as unknown as { getFields(): Record<string, { resolve?: unknown }> }
    ).getFields();
    for (const [name, resolve] of Object.entries(resolvers)) fields[name]!.resolve = resolve;
  };
  set('Query', {
    people: (_s, { first }: { first?: number }) => connection(first),
    few: (_s, { first }: { first?: number }) => connection(first),
    node: async (_s, { id }: { id: string }) => person(id),
    nodes: (_s, { ids }: { ids: string[] }) => ids.map(person),
    tags: (_s, args: object) => [{ id: JSON.stringify(args) }],
    echo: (_s, args: object) => JSON.stringify(args),
    strict: (_s, { count }: { count: number }) => count,
    pick: (_s, { by }: { by: object }) => JSON.stringify(by),
    fails: (_s, { how }: { how: string }) => {
      throw faults[how]!();
    },
    mustFail: () => null,
    slow: async (_s, { milliseconds }: { milliseconds: number }, context) => {
      await context.onSlow?.(context.signal);
      await sleep(milliseconds, null, { ref: false });
      return 'done';
    },
    me: () => ({}),
  });
  set('Person', { friends: (_s, { first }: { first?: number }) => connection(first) });
  set('Mutation', {
    rename: (_s, { name }: { name: string }) => ({ ...person('1'), name }),
    committedButLost: () => {
      throw new GraphQLError('the answer could not be selected', {
        originalError: new Error('lost'),
        extensions: { committed: true },
      });
    },
  });
  return schema;
}

export interface ToyContext extends EdgeContext {
  readonly signal?: AbortSignal;
  readonly onSlow?: (signal: AbortSignal | undefined) => void | Promise<void>;
}

/** The whole edge around the toy schema, with its log in the hand. */
export async function startToy(options: ToyOptions = {}): Promise<Toy> {
  const lines: string[] = [];
  const destination = new PassThrough().on('data', (chunk: Buffer) =>
    lines.push(...chunk.toString().trim().split('\n')),
  );
  const log: Logger = createLog({ level: 'debug', destination });
  const schema = toySchema();
  const now = () => performance.now();
  const apollo = createApollo<ToyContext>({
    schema,
    log,
    now,
    isProduction: false,
    buckets: createBuckets(),
    executor: createExecutor({ schema, ...options.executor }),
    ...options.apollo,
  });
  await apollo.start();
  const server = createHttpServer<ToyContext>({
    apollo,
    log,
    now,
    isProduction: false,
    ide: true,
    contextOf: (_request: IncomingMessage, signal) => ({
      clientKey: 'toy',
      actor: { id: 'actor-1', role: 'COLLECTOR' },
      signal,
    }),
    ready: async () => ({ ok: true, checks: { database: 'ok' } }),
    ...options.server,
  });
  return {
    server,
    lines,
    entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: async () => {
      await server.close(0);
      await apollo.stop();
    },
  };
}
export interface ToyOptions {
  readonly executor?: Partial<ExecutorOptions>;
  readonly apollo?: Partial<ApolloOptions>;
  readonly server?: Partial<HttpServerOptions<ToyContext>>;
}
export interface Toy {
  readonly server: HttpServer;
  readonly lines: readonly string[];
  entries(): Record<string, unknown>[];
  stop(): Promise<void>;
}
