import type { IncomingMessage } from 'node:http';
import { Registry } from 'prom-client';
import type { GraphQLSchema } from 'graphql';
import { type TokenVerifier } from '../access/index.js';
import { Reading, type Context, type KeyService } from '../audit/index.js';
import type { Guardian } from '../lib/catalogue.js';
import type { Clock } from '../lib/clock.js';
import { makeCursors } from '../lib/cursor.js';
import { unauthenticated } from '../lib/errors.js';
import { createApollo } from './apollo.js';
import type { OpenDatabase } from './database.js';
import { createExecutor, type Executor } from './executor.js';
import type { Logger } from './log.js';
import type { EdgeContext } from './operation-plugin.js';
import { createBuckets, type BucketOptions } from './rate.js';
import { buildApi } from './schema.js';
import { createHttpServer, type HttpServer } from './server.js';

/** The parts that differ between a server, a command and a test. */
export interface ApplicationParts {
  readonly database: OpenDatabase;
  readonly keys: KeyService;
  readonly verifier: TokenVerifier;
  readonly clock: Clock;
  readonly log: Logger;
  readonly isProduction: boolean;
  readonly buckets?: BucketOptions;
  /** How operations run; tests compare the two. */
  readonly mode?: 'jit' | 'graphql-js';
  /** What tests switch off, to see that what is left holds alone; nothing that serves says it. */
  readonly without?: readonly Guardian[];
}

export interface Application {
  readonly http: HttpServer;
  readonly schema: GraphQLSchema;
  /** The context of one operation by an actor; the caller closes its reading. */
  contextOf(
    actor: Context['actor'],
    options?: { readonly isGet?: boolean; readonly signal?: AbortSignal | null },
  ): RequestContext;
}

export type RequestContext = Context & EdgeContext;

export async function createApplication(parts: ApplicationParts): Promise<Application> {
  const { database, keys, verifier, clock, log, isProduction } = parts;
  const cursors = makeCursors(keys.derive('cursors'));
  const { schema, catalogue } = await buildApi(database.orm.getMetadata(), cursors, parts.without);
  const executor = closingReadings(createExecutor({ schema, mode: parts.mode ?? 'jit' }));
  const now = (): number => performance.now();
  const apollo = createApollo<RequestContext>({
    schema,
    executor,
    log,
    buckets: createBuckets(parts.buckets),
    isProduction,
    now,
  });
  await apollo.start();

  const contextOf: Application['contextOf'] = (actor, { isGet = false, signal = null } = {}) => ({
    actor,
    clock,
    database,
    keys,
    catalogue,
    cursors,
    reading: new Reading(database, keys, clock, signal),
    isGet,
    clientKey: actor ? `${actor.institutionId} ${actor.id}` : 'strangers',
  });

  const http = createHttpServer<RequestContext>({
    apollo,
    contextOf: async (request, signal) =>
      contextOf(await actorOfRequest(request, verifier), { isGet: request.method === 'GET', signal }),
    log,
    isProduction,
    ide: !isProduction,
    ready: async () => {
      const checks = await database.check();
      return { ok: Object.values(checks).every((state) => state === 'ok'), checks };
    },
    now,
    registry: new Registry(),
  });
  return { http, schema, contextOf };
}

/** Null without a token; with one that is not valid, the request is refused whole. */
async function actorOfRequest(request: IncomingMessage, verifier: TokenVerifier): Promise<Context['actor']> {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const token = /^Bearer ([\w.~+/=-]{1,8000})$/i.exec(header)?.[1];
  if (token === undefined) throw unauthenticated('The authorization header must be "Bearer <token>".');
  return verifier.verify(token);
}

/** An operation's reading ends with it, whatever its outcome; nobody waits for the connection to come back. */
const closingReadings =
  (execute: Executor): Executor =>
  async (request) => {
    try {
      return await execute(request);
    } finally {
      void (request.context as unknown as RequestContext).reading.close();
    }
  };
