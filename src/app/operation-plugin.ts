import { createHash } from 'node:crypto';
import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextWillSendResponse,
  HTTPGraphQLHead,
} from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { costOf, type Cost, type CostLimits } from './cost.js';
import type { Logger } from './log.js';
import { rateLimited, type Buckets, type Taken } from './rate.js';
import { requestNotes } from './request-notes.js';

/** What the edge needs of an operation's context; the rooms put in what they need besides. */
export interface EdgeContext extends BaseContext {
  /** Whose bucket pays: the actor's id, or something as good for those without one. */
  readonly clientKey: string;
  readonly actor?: {
    readonly id: string;
    readonly role: string;
    readonly key?: { readonly id: string };
  } | null;
}

/** Counts the cost before an operation runs, charges it to the caller's bucket, and writes its one line in the log. */
export function operationPlugin({
  log,
  buckets,
  costLimits,
  now,
}: OperationPluginOptions): ApolloServerPlugin<EdgeContext> {
  return {
    async requestDidStart() {
      const startedAt = now();
      let cost: Cost | null = null;
      let taken: Taken | null = null;

      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          // Not resolved after all (several operations, none named): the executor says so, and nothing runs.
          if (!operation) return;
          const counted = costOf({
            schema,
            document,
            operation,
            variables: request.variables ?? {},
            limits: costLimits,
          });
          if (counted instanceof Error) throw counted;
          const notes = requestNotes.getStore();
          if (notes) Object.assign(notes, { operationType: operation.operation, cost: counted.requested });
          const answer = buckets.take(contextValue.clientKey, counted.requested, now());
          if (!answer.isTaken) throw rateLimited(counted.requested, answer);
          cost = counted;
          taken = answer;
        },

        async willSendResponse(rc) {
          const { body, http } = rc.response;
          if (body.kind !== 'single') return;
          const result = body.singleResult;
          if (cost && taken) {
            // Counting 20 000 objects takes a millisecond or two, far less than fetching them.
            const actual = Math.min(cost.requested, cost.fixed + objectsIn(result.data));
            const available = buckets.giveBack(rc.contextValue.clientKey, cost.requested - actual, now());
            result.extensions = {
              ...result.extensions,
              cost: { requested: cost.requested, actual, available, restoreRate: taken.restoreRate },
            };
          }
          if (result.data === undefined)
            answerLegacy(http, result.errors ?? [], rc.request.http?.headers.get('accept') ?? '');
          writeLine(rc, result.errors ?? [], startedAt);
        },
      };
    },
  };

  function writeLine(
    rc: GraphQLRequestContextWillSendResponse<EdgeContext>,
    errors: readonly GraphQLFormattedError[],
    startedAt: number,
  ): void {
    const codes = [
      ...new Set(
        errors.map((error) => (typeof error.extensions?.['code'] === 'string' ? error.extensions['code'] : 'UNKNOWN')),
      ),
    ];
    const notes = requestNotes.getStore();
    if (notes) Object.assign(notes, { codes, isLogged: true });
    const { actor } = rc.contextValue;
    log.info(
      {
        requestId: notes?.requestId,
        // Chosen by a stranger, and no place for a message: cut. The grammar leaves letters, digits and underscores.
        operation: rc.operationName?.slice(0, 64) ?? null,
        type: rc.operation?.operation ?? null,
        document: documentHash(rc.queryHash, rc.source),
        actorId: actor?.id,
        role: actor?.role,
        // Which of a service's keys is still in use: nothing else says so.
        apiKeyId: actor?.key?.id,
        durationMs: Math.round((now() - (notes?.startedAt ?? startedAt)) * 10) / 10,
        cost: notes?.cost,
        codes: codes.length > 0 ? codes : undefined,
        isDisconnected: notes?.signal.aborted || undefined,
      },
      'operation',
    );
  }
}

export interface OperationPluginOptions {
  readonly log: Logger;
  readonly buckets: Buckets;
  readonly costLimits: CostLimits;
  readonly now: () => number;
}

/** Objects in an answer, the root left out. Depth is the caller's choice up to its limit. */
export const objectsIn = (data: unknown): number => Math.max(0, countObjects(data) - 1);

function countObjects(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const each of value) if (typeof each === 'object') count += countObjects(each);
    return count;
  }
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key];
    if (typeof inner === 'object') count += countObjects(inner);
  }
  return count + 1;
}

/**
 * GraphQL over HTTP: who accepts `application/json` only, and not `application/graphql-response+json`, is answered 200
 * to a request that was well-formed as HTTP and refused as GraphQL, so that a client does not take it for a proxy's.
 */
function answerLegacy(http: HTTPGraphQLHead, errors: readonly GraphQLFormattedError[], accept: string): void {
  if (http.status !== 400 || !errors.every((error) => legacyCodes.has(String(error.extensions?.code)))) return;
  if (prefersGraphqlResponse(accept)) return;
  http.status = 200;
  http.headers.set('content-type', 'application/json; charset=utf-8');
}
const legacyCodes: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_COSTLY',
]);

/** Whether the newer media type is asked for above plain JSON: by weight, then by who stands first. */
function prefersGraphqlResponse(accept: string): boolean {
  const wanted = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, weight: weight === undefined ? 1 : Number(weight) };
  });
  const newer = wanted.find(({ type }) => type === 'application/graphql-response+json');
  const plain = wanted.find(({ type }) => type === 'application/json');
  if (!newer || !(newer.weight > 0)) return false;
  return (
    !plain ||
    newer.weight > plain.weight ||
    (newer.weight === plain.weight && wanted.indexOf(newer) < wanted.indexOf(plain))
  );
}

/** Short, and never the text: a literal in it may be somebody's phone number. Apollo hashes only what it could parse. */
const documentHash = (known: string | undefined, source: string | undefined): string | undefined =>
  (known ?? (source && createHash('sha256').update(source).digest('hex')))?.slice(0, 16);
