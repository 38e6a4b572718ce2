import { HeaderMap, type ApolloServer } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson } from './http-body.js';
import { HttpRefusal, send } from './http-replies.js';
import type { EdgeContext } from './operation-plugin.js';
import { requestNotes, type RequestNotes } from './request-notes.js';

/** One GraphQL request over HTTP: reads it, has Apollo answer it, and writes the answer. Throws HttpRefusal. */
export async function serveGraphql<TContext extends EdgeContext>(
  exchange: Exchange,
  { apollo, contextOf, maximumBodyBytes }: GraphqlEndpoint<TContext>,
): Promise<void> {
  const { request, response, notes, search } = exchange;
  if (request.method !== 'GET' && request.method !== 'POST') {
    throw new HttpRefusal(
      405,
      'GraphQL is served by POST, and queries by GET.',
      { allow: 'GET, POST' },
      'METHOD_NOT_ALLOWED',
    );
  }
  const body = request.method === 'POST' ? await readJson(request, response, maximumBodyBytes) : null;
  const answer = await requestNotes.run(notes, () =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? '', headers: headersOf(request), search, body },
      context: async () => {
        try {
          return await contextOf(request, notes.signal, notes.requestId);
        } catch (error) {
          throw withStatus(error);
        }
      },
    }),
  );

  const { status = 200, headers } = answer;
  if (answer.body.kind === 'complete') {
    if (!notes.isLogged) notes.codes = codesIn(answer.body.string);
    send(response, status, answer.body.string, Object.fromEntries(headers));
    return;
  }
  // graphql-js 16 has no @defer, so this is never reached; written out rather than left to fail in silence.
  response.writeHead(status, Object.fromEntries(headers));
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly notes: RequestNotes;
  /** Of the URL, with its question mark; or empty. */
  readonly search: string;
}

export interface GraphqlEndpoint<TContext extends EdgeContext> {
  readonly apollo: ApolloServer<TContext>;
  /** Who asks. May throw a GraphQLError; `signal` aborts when the caller has gone, to cancel what runs for them. */
  readonly contextOf: (
    request: IncomingMessage,
    signal: AbortSignal,
    requestId: string,
  ) => TContext | Promise<TContext>;
  readonly maximumBodyBytes: number;
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** Outside an operation Apollo answers 500 unless the error names its status. */
function withStatus(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const status = statuses[String(error.extensions.code)];
  if (status === undefined) return error;
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer']] : []);
  const { retryAfterSeconds } = error.extensions;
  if (typeof retryAfterSeconds === 'number') headers.set('retry-after', String(retryAfterSeconds));
  const extensions: Record<string, unknown> = { ...error.extensions, http: { status, headers } };
  return new GraphQLError(error.message, { originalError: error, extensions });
}
const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  BAD_USER_INPUT: 400,
  TIMEOUT: 503,
  JOURNAL_BEHIND: 503,
};

/** Of an answer that never became an operation (no token, a forged form): small, so reading it again costs little. */
function codesIn(body: string): readonly string[] {
  const { errors = [] } = JSON.parse(body) as { errors?: readonly { extensions?: { code?: string } }[] };
  return [...new Set(errors.map((error) => error.extensions?.code ?? 'UNKNOWN'))];
}
