import type { IncomingMessage } from 'node:http';
import { Registry } from 'prom-client';
import type { GraphQLSchema } from 'graphql';
import { alertKinds, certificateOf, isApiKey, verifyApiKey, type TokenVerifier } from '../access/index.js';
import { Reading, type Context, type KeyService } from '../audit/index.js';
import type { Guardian } from '../lib/catalogue.js';
import type { Actor } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import { makeCursors } from '../lib/cursor.js';
import { unauthenticated } from '../lib/errors.js';
import { createApollo } from './apollo.js';
import type { OpenDatabase } from './database.js';
import { createExecutor, type Executor } from './executor.js';
import type { Logger } from './log.js';
import { createAlertCounter } from './metrics.js';
import type { EdgeContext } from './operation-plugin.js';
import { createBuckets, type BucketOptions } from './rate.js';
import { requestNotes } from './request-notes.js';
import { buildApi } from './schema.js';
import { createHttpServer, type HttpServer } from './server.js';

/** The parts that differ between a server, a command and a test. */
export interface ApplicationParts {
  readonly database: OpenDatabase;
  readonly keys: KeyService;
  /** Who takes tokens; API keys are taken besides. Made of the application where it writes: users are provisioned at sign-in. */
  readonly verifier: TokenVerifier | ((contextOf: (actor: Actor) => Context) => TokenVerifier);
  /** The header by which a proxy on this machine hands over client certificates; none where left out. */
  readonly certificateHeader?: string | null;
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
  const { database, keys, clock, log, isProduction } = parts;
  const cursors = makeCursors(keys.derive('cursors'));
  const { schema, catalogue, reactions } = await buildApi(database.orm.getMetadata(), cursors, parts.without);
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

  const registry = new Registry();
  const countAlert = createAlertCounter(registry, alertKinds);
  const tellOperators: Context['tellOperators'] = (notice) => {
    countAlert(notice.alert);
    log.warn({ requestId: requestNotes.getStore()?.requestId, ...notice }, 'alert');
  };

  const contextOf: Application['contextOf'] = (actor, { isGet = false, signal = null } = {}) => ({
    actor,
    clock,
    database,
    keys,
    catalogue,
    cursors,
    reading: new Reading(database, keys, clock, signal),
    shown: new Set(),
    reactions,
    tellOperators,
    isGet,
    clientKey: actor ? `${actor.institutionId} ${actor.id}` : 'strangers',
  });

  const verifier = typeof parts.verifier === 'function' ? parts.verifier((actor) => contextOf(actor)) : parts.verifier;

  /** Null without a token; with one that is not valid, the request is refused whole. */
  const actorOfRequest = async (request: IncomingMessage): Promise<Context['actor']> => {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const token = /^(?:Bearer|ApiKey) ([\w.~+/=-]{1,8000})$/i.exec(header)?.[1];
    if (token === undefined) throw unauthenticated('The authorization header must be "Bearer <token>".');
    if (isApiKey(token)) return verifyApiKey(database, clock, token);
    return verifier.verify(token, certificateOf(request, parts.certificateHeader ?? null));
  };

  const http = createHttpServer<RequestContext>({
    apollo,
    contextOf: async (request, signal) =>
      contextOf(await actorOfRequest(request), { isGet: request.method === 'GET', signal }),
    log,
    isProduction,
    ide: !isProduction,
    ready: async () => {
      const checks = await database.check();
      const ok = Object.values(checks).every((state) => state === 'ok');
      // An issuer that is away is no reason to be sent nobody: tokens that were verified go on, and so do API keys.
      const issuer = await verifier.check?.();
      return { ok, checks: issuer === undefined ? checks : { ...checks, issuer } };
    },
    now,
    registry,
  });
  return { http, schema, contextOf };
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
