import type { IncomingMessage } from 'node:http';
import { Registry } from 'prom-client';
import type { GraphQLSchema } from 'graphql';
import { alertKinds, certificateOf, isApiKey, verifyApiKey, type TokenVerifier } from '../access/index.js';
import { defaultLogOrigin, Reading, type Context, type KeyService } from '../audit/index.js';
import type { Guardian } from '../lib/catalogue.js';
import type { Actor } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import { makeCursors } from '../lib/cursor.js';
import { unauthenticated } from '../lib/errors.js';
import { publicAlone, type SendingPolicy } from '../lib/sending.js';
import { webhookAlert } from '../webhooks/index.js';
import { createApollo } from './apollo.js';
import type { OpenDatabase } from './database.js';
import { createExecutor, type Executor } from './executor.js';
import type { Logger } from './log.js';
import type { JournalWatch } from './journal-watch.js';
import {
  createAlertCounter,
  createJournalGauges,
  createStampGauge,
  createStreamGauges,
  createWebhookGauges,
  createWitnessGauge,
} from './metrics.js';
import { journalAlerts, type PublishingEar } from './publishing.js';
import { logRoutes } from './log-routes.js';
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
  /** What the origin of every log begins with; `defaultLogOrigin` where left out. */
  readonly logOrigin?: string;
  /** The printed keys of the witnesses; none where left out. */
  readonly witnessKeys?: readonly string[];
  readonly clock: Clock;
  /** To which addresses it sends when somebody names one; to public ones by https where left out. */
  readonly sending?: SendingPolicy;
  readonly log: Logger;
  readonly isProduction: boolean;
  readonly buckets?: BucketOptions;
  /** Whose logs are read by auditors alone; nobody's where left out. */
  readonly privateLogs?: readonly string[] | 'ALL';
  /** Of each address that reads the logs as files. */
  readonly logBuckets?: BucketOptions;
  /** How far the journal is; where left out, nobody is held back by it. */
  readonly journal?: JournalWatch;
  /** How old the newest checkpoint may be, in seconds, for this server to be ready; 300 where left out. */
  readonly checkpointMaxAge?: number;
  /** How operations run; tests compare the two. */
  readonly mode?: 'jit' | 'graphql-js';
  /** What tests switch off, to see that what is left holds alone; nothing that serves says it. */
  readonly without?: readonly Guardian[];
}

export interface Application {
  readonly http: HttpServer;
  readonly schema: GraphQLSchema;
  /** Who publishes beside this application tells it what its metrics show. */
  readonly published: PublishingEar;
  /** The context of one operation by an actor; the caller closes its reading. */
  contextOf(
    actor: Context['actor'],
    options?: {
      readonly isGet?: boolean;
      readonly signal?: AbortSignal | null;
      /** Refused where the journal is behind, as requests are; what runs by itself waits for it. */
      readonly isHasty?: boolean;
    },
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
  if (parts.journal) {
    createJournalGauges(registry, parts.journal.states);
    createStreamGauges(registry, parts.journal.lags);
    createWebhookGauges(registry, parts.journal.backlogs);
  }
  const countAlert = createAlertCounter(registry, [...alertKinds, ...journalAlerts, webhookAlert]);
  const published: PublishingEar = {
    onAlert: countAlert,
    onWitness: createWitnessGauge(registry),
    onStamped: createStampGauge(registry),
  };
  const tellOperators: Context['tellOperators'] = (notice) => {
    countAlert(notice.alert);
    log.warn({ requestId: requestNotes.getStore()?.requestId, ...notice }, 'alert');
  };

  const contextOf: Application['contextOf'] = (actor, { isGet = false, signal = null, isHasty = false } = {}) => ({
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
    sending: parts.sending ?? publicAlone,
    pace: parts.journal?.pace(!isHasty) ?? unhurried,
    logOrigin: parts.logOrigin ?? defaultLogOrigin,
    witnessKeys: parts.witnessKeys ?? [],
    receipts: null,
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
      contextOf(await actorOfRequest(request), { isGet: request.method === 'GET', signal, isHasty: true }),
    log,
    isProduction,
    ide: !isProduction,
    ready: async () => {
      const checks = { ...(await database.check()), ...checkpointCheck(parts) };
      const ok = Object.values(checks).every((state) => state === 'ok');
      // An issuer that is away is no reason to be sent nobody: tokens that were verified go on, and so do API keys.
      const issuer = await verifier.check?.();
      return { ok, checks: issuer === undefined ? checks : { ...checks, issuer } };
    },
    now,
    registry,
    routes: logRoutes({
      database,
      contextOf: async (request) => contextOf(await actorOfRequest(request), { isHasty: true }),
      buckets: createBuckets({ capacity: 2_000, restorePerSecond: 200, ...parts.logBuckets }),
      isPrivate: (slug) => parts.privateLogs === 'ALL' || parts.privateLogs?.includes(slug) === true,
      now,
    }),
  });
  return { http, schema, contextOf, published };
}

/** Where a sequencer was ever there; no check where the journal is not watched. */
function checkpointCheck({ journal, checkpointMaxAge = 300 }: ApplicationParts): Readonly<Record<string, string>> {
  const sequenced = journal?.states().filter(({ isSequenced, treeSize }) => isSequenced && treeSize > 0) ?? [];
  if (sequenced.length === 0) return {};
  const old = sequenced.filter(({ checkpointAgeSeconds }) => checkpointAgeSeconds > checkpointMaxAge);
  const slugs = old.map(({ slug }) => slug).join(', ');
  return {
    checkpoints:
      old.length === 0
        ? 'ok'
        : `older than ${checkpointMaxAge} s: ${slugs}. See whether the publisher runs, and what it says in its log`,
  };
}

const unhurried: Context['pace'] = { admit: () => Promise.resolve() };

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
