import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { describeError } from './describe-error.js';
import { serveGraphql, type Exchange, type GraphqlEndpoint } from './graphql-endpoint.js';
import { HttpRefusal, requestIdOf, send, sendJson, sendRefusal, setSecurityHeaders } from './http-replies.js';
import { createIde } from './ide.js';
import type { Logger } from './log.js';
import { ourMistake } from './masking.js';
import { createMetrics } from './metrics.js';
import type { EdgeContext } from './operation-plugin.js';
import type { RequestNotes } from './request-notes.js';

/** The HTTP edge on plain node:http: GraphQL, probes, metrics, the IDE, and whatever routes a room brings. */
export function createHttpServer<TContext extends EdgeContext>(options: HttpServerOptions<TContext>): HttpServer {
  const { apollo, contextOf, log, ready, now, routes = {}, registry = new Registry() } = options;
  const limits = { ...defaultHttpLimits, ...options.limits };
  const metrics = createMetrics(registry);
  const ide = options.ide && !options.isProduction ? createIde() : null;
  const open = new Set<ServerResponse>();
  const aborts = new Set<AbortController>();
  let isClosing = false;

  const server = createServer(
    {
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      keepAliveTimeout: limits.keepAliveTimeout,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => void serve(request, response),
  );

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const abort = new AbortController();
    const notes: RequestNotes = {
      requestId: requestIdOf(request),
      startedAt: now(),
      signal: abort.signal,
      codes: [],
      isLogged: false,
    };
    const { path, search } = splitUrl(request.url ?? '/');
    open.add(response);
    aborts.add(abort);
    metrics.began();
    response.once('close', () => {
      // Closed before the answer was written: the caller has gone, and what runs for them may stop.
      if (!response.writableFinished) abort.abort();
      open.delete(response);
      aborts.delete(abort);
      metrics.ended(response.headersSent ? response.statusCode : 499);
      if (path === '/graphql') metrics.operation(notes, (now() - notes.startedAt) / 1000);
      const isProbe = path === '/livez' || path === '/readyz' || path === '/metrics';
      if (!notes.isLogged) {
        const line = {
          requestId: notes.requestId,
          method: request.method,
          status: response.statusCode,
          durationMs: now() - notes.startedAt,
          codes: notes.codes,
          isDisconnected: abort.signal.aborted || undefined,
        };
        log[isProbe ? 'debug' : 'info'](line, 'request');
      }
    });
    setSecurityHeaders(response, notes.requestId);
    if (isClosing) response.setHeader('connection', 'close');
    try {
      await route({ request, response, notes, search }, path);
    } catch (error) {
      answerError(error, response, notes);
    }
  }

  async function route(exchange: Exchange, path: string): Promise<void> {
    const { request, response } = exchange;
    if (path === '/graphql') return serveGraphql(exchange, { apollo, contextOf, maximumBodyBytes: limits.bodyBytes });
    const ownRoute =
      routes[path] ?? Object.entries(routes).find(([prefix]) => prefix.endsWith('/') && path.startsWith(prefix))?.[1];
    if (ownRoute)
      return ownRoute(request, response, {
        path,
        search: exchange.search,
        signal: exchange.notes.signal,
        requestId: exchange.notes.requestId,
      });

    const pages: Readonly<Record<string, () => Promise<void> | void>> = {
      '/livez': () => sendJson(response, 200, { ok: true }),
      '/readyz': () => answerReadiness(response),
      '/metrics': async () => send(response, 200, await registry.metrics(), { 'content-type': registry.contentType }),
      ...(ide && {
        '/ide': async () =>
          ide().then(({ html, contentSecurityPolicy }) =>
            send(response, 200, html, {
              'content-type': 'text/html; charset=utf-8',
              'content-security-policy': contentSecurityPolicy,
            }),
          ),
      }),
    };
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (!page) throw new HttpRefusal(404, 'There is nothing at this address. GraphQL is at /graphql.', {}, 'NOT_FOUND');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new HttpRefusal(405, 'Only GET is served here.', { allow: 'GET, HEAD' }, 'METHOD_NOT_ALLOWED');
    await page();
  }

  async function answerReadiness(response: ServerResponse): Promise<void> {
    const { ok, checks } = isClosing ? { ok: false, checks: { server: 'closing' } } : await ready();
    sendJson(response, ok ? 200 : 503, { ok, checks });
  }

  function answerError(error: unknown, response: ServerResponse, notes: RequestNotes): void {
    if (error instanceof HttpRefusal) {
      notes.codes = [error.code];
      sendRefusal(response, error);
      return;
    }
    // A body that broke off is the caller leaving, not a fault.
    if (notes.signal.aborted || response.destroyed) return;
    notes.codes = ['INTERNAL_SERVER_ERROR'];
    log.error({ requestId: notes.requestId, error: describeError(error) }, 'internal error');
    sendRefusal(response, new HttpRefusal(500, ourMistake, {}, 'INTERNAL_SERVER_ERROR'), { traceId: notes.requestId });
  }

  return {
    server,
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        const refused = (error: NodeJS.ErrnoException) =>
          reject(new Error(listenMessage(error, port, host), { cause: error }));
        server.once('error', refused);
        server.listen(port, host, () => {
          server.off('error', refused);
          const { port: bound } = server.address() as AddressInfo;
          resolve({ port: bound, url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}` });
        });
      }),
    async close(graceMilliseconds) {
      isClosing = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
      let destroyed = 0;
      const timer = setTimeout(() => {
        destroyed = open.size;
        for (const abort of aborts) abort.abort();
        server.closeAllConnections();
      }, graceMilliseconds);
      // Stops listening and closes idle connections at once; calls back when the last request has been answered.
      await new Promise<void>((resolve) => server.close(() => resolve()));
      clearTimeout(timer);
      return { destroyed };
    },
  };
}

export interface HttpServer {
  /** For supertest, which listens by itself. */
  readonly server: Server;
  /** Rejects with a sentence that says what to do. Port 0 takes any free one. */
  listen(port: number, host: string): Promise<{ readonly port: number; readonly url: string }>;
  /** Lets requests in flight finish for the given time, then ends them; answers how many it had to end. */
  close(graceMilliseconds: number): Promise<{ readonly destroyed: number }>;
}

export interface HttpServerOptions<TContext extends EdgeContext> extends Omit<
  GraphqlEndpoint<TContext>,
  'maximumBodyBytes'
> {
  readonly log: Logger;
  readonly isProduction: boolean;
  /** GraphiQL at /ide; never in production. */
  readonly ide: boolean;
  readonly ready: () => Promise<Readiness>;
  /** Milliseconds. */
  readonly now: () => number;
  readonly registry?: Registry;
  readonly limits?: Partial<HttpLimits>;
  /** By path; one that ends with a slash takes all below it. */
  readonly routes?: Readonly<Record<string, RouteHandler>>;
}
export interface Readiness {
  readonly ok: boolean;
  /** Each check's name and its state in a word or a sentence, for operators: no secrets. */
  readonly checks: Readonly<Record<string, string>>;
}
export type RouteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  about: { readonly path: string; readonly search: string; readonly signal: AbortSignal; readonly requestId: string },
) => Promise<void> | void;

export interface HttpLimits {
  readonly bodyBytes: number;
  /** Milliseconds, as all below: against clients that send a byte now and then. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
}
export const defaultHttpLimits: HttpLimits = {
  bodyBytes: 1024 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
};

/** Not by URL: what a stranger sends need not be one. */
function splitUrl(url: string): { readonly path: string; readonly search: string } {
  const mark = url.indexOf('?');
  return mark < 0 ? { path: url, search: '' } : { path: url.slice(0, mark), search: url.slice(mark) };
}

function listenMessage({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  const other = `PORT=${port < 65_535 ? port + 1 : 4000} npm start`;
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use on ${host}. Stop the other program or choose another port: ${other}`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: PORT=4000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Choose another: HOST=127.0.0.1 npm start`;
  return `Cannot listen on ${host}:${port}: ${message}`;
}
