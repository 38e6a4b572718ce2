import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';

/** The refusals of HTTP itself, in the shape of GraphQL's errors so that a client needs to read one shape only. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  constructor(
    readonly status: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly code = 'BAD_REQUEST',
  ) {
    super(message);
  }
}

export function sendRefusal(
  response: ServerResponse,
  refusal: HttpRefusal,
  extensions: Readonly<Record<string, unknown>> = {},
): void {
  sendJson(
    response,
    refusal.status,
    { errors: [{ message: refusal.message, extensions: { code: refusal.code, ...extensions } }] },
    refusal.headers,
  );
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(response, status, `${JSON.stringify(body)}\n`, {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
}

/** Sends a whole answer, once; what comes too late (the caller has gone, a route has answered already) is dropped. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  if (response.headersSent || response.destroyed) return void response.end();
  response.writeHead(status, { ...headers, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

/** On every answer. Nothing here may be cached, framed, sniffed or referred to: it is about people's debts. */
export function setSecurityHeaders(response: ServerResponse, requestId: string): void {
  response.setHeader('x-request-id', requestId);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('x-frame-options', 'DENY');
}

/** The caller's own id if it can be written into a log line and a header as it is, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}
