import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Context, Database } from '../audit/index.js';
import { sha256 } from '../lib/sha256.js';
import { readTilePath, tileWidth } from '../proof/index.js';
import { checkLogReader, readEntries, readNewestCheckpoint, readTile } from '../transparency/index.js';
import { HttpRefusal, send } from './http-replies.js';
import type { Buckets } from './rate.js';
import type { RouteHandler } from './server.js';

interface Logs {
  readonly database: Database;
  readonly contextOf: (request: IncomingMessage) => Promise<Context>;
  readonly buckets: Buckets;
  /** Whether an institution's log is read by those who audit alone. */
  readonly isPrivate: (slug: string) => boolean;
  readonly now: () => number;
}

/**
 * The logs as files (C2SP tlog-tiles): `/tlog/<slug>/checkpoint` and the tiles of hashes for everybody, where the institution
 * does not keep them to those who audit; bundles of entries for those alone. What is full never changes, and is kept by
 * whoever fetched it. Each file costs one of its address's bucket.
 */
export function logRoutes({
  database,
  contextOf,
  buckets,
  isPrivate,
  now,
}: Logs): Readonly<Record<string, RouteHandler>> {
  return {
    '/tlog/': async (request, response, { path }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new HttpRefusal(405, 'Only GET is served here.', { allow: 'GET, HEAD' }, 'METHOD_NOT_ALLOWED');
      takeOne(buckets, request, now());
      const [, slug = '', file = ''] = /^\/tlog\/([a-z0-9-]{1,100})\/(.+)$/.exec(path) ?? [];
      const tile = readTilePath(file);
      const kept = isPrivate(slug) ? 'private' : 'public';
      if (kept === 'private') await byAuditor(request, contextOf, (context) => checkLogReader(context, slug));
      if (file === 'checkpoint') {
        const note = await readNewestCheckpoint(database, slug);
        if (note === null) throw nothingThere();
        sendFile(request, response, Buffer.from(note), {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'no-cache',
        });
        return;
      }
      if (!tile) throw nothingThere();
      const type = { 'content-type': 'application/octet-stream' };
      if (tile.level === 'entries') {
        // Each reading of entries is entered: nobody keeps them for another.
        const entries = await byAuditor(request, contextOf, (context) => {
          // As of the files, HEAD says what GET would; here that alone would be a look that nobody entered.
          if (request.method === 'HEAD') throw new HttpRefusal(405, 'Only GET is served here.', { allow: 'GET' });
          return readEntries(context, slug, tile);
        });
        send(response, 200, entries, { ...type, 'cache-control': 'no-store' });
        return;
      }
      const hashes = await readTile(database, slug, tile);
      if (!hashes) throw nothingThere();
      // One that is partial is soon asked for by nobody, since it was filled.
      const age = tile.width === tileWidth ? 'max-age=31536000, immutable' : 'max-age=60';
      sendFile(request, response, hashes, { ...type, 'cache-control': `${kept}, ${age}` });
    },
  };
}

/** @throws HttpRefusal 429, with the seconds after which there is one again */
function takeOne(buckets: Buckets, { socket }: IncomingMessage, now: number): void {
  const { isTaken, retryAfterSeconds } = buckets.take(socket.remoteAddress ?? '', 1, now);
  if (isTaken) return;
  const message = `Too many files were asked for from this address. Try again in ${retryAfterSeconds} s.`;
  throw new HttpRefusal(429, message, { 'retry-after': String(retryAfterSeconds) }, 'RATE_LIMITED');
}

/** With a tag, by which whoever has it already is told so. */
function sendFile(
  { headers }: IncomingMessage,
  response: ServerResponse,
  bytes: Buffer,
  described: Readonly<Record<string, string>>,
): void {
  const etag = `"${sha256(bytes).toString('base64url')}"`;
  const known = headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  if (!known.includes(etag) && !known.includes('*')) {
    send(response, 200, bytes, { ...described, etag });
    return;
  }
  response.writeHead(304, { 'cache-control': described['cache-control'] ?? 'no-cache', etag });
  response.end();
}

const nothingThere = (): HttpRefusal =>
  new HttpRefusal(404, 'There is no such log, or it has not come so far.', {}, 'NOT_FOUND');

const statuses: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 };

/** Of a log that is not the caller's, as of one that is not there. */
async function byAuditor<Read>(
  request: IncomingMessage,
  contextOf: Logs['contextOf'],
  read: (context: Context) => Promise<Read>,
): Promise<Read> {
  try {
    const context = await contextOf(request);
    try {
      return await read(context);
    } finally {
      void context.reading.close();
    }
  } catch (error) {
    const code = error instanceof GraphQLError ? String(error.extensions['code']) : '';
    const status = statuses[code];
    if (status === undefined) throw error;
    if (code === 'NOT_FOUND') throw nothingThere();
    throw new HttpRefusal(status, (error as Error).message, {}, code);
  }
}
