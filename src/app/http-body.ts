import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRefusal } from './http-replies.js';

/** Reads a JSON body, or throws an HttpRefusal that says what to send instead. @param maximumBytes of the body */
export async function readJson(
  request: IncomingMessage,
  response: ServerResponse,
  maximumBytes: number,
): Promise<unknown> {
  refuseOtherThanJson(request);
  const tooLarge = (): HttpRefusal =>
    new HttpRefusal(
      413,
      `The body may have ${maximumBytes} bytes at most. Send less at once.`,
      { connection: 'close' },
      'PAYLOAD_TOO_LARGE',
    );
  if (Number(request.headers['content-length'] ?? 0) > maximumBytes) throw discarding(request, response, tooLarge());

  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Counted as well as announced: a chunked body announces nothing.
    if (length > maximumBytes) throw discarding(request, response, tooLarge());
    chunks.push(chunk);
  }
  try {
    return JSON.parse(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))) as unknown;
  } catch {
    // The parser's own message quotes the body.
    throw new HttpRefusal(400, 'The body is not JSON in UTF-8. Send an object with a "query".');
  }
}

/** Stateless between whole texts. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function refuseOtherThanJson(request: IncomingMessage): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    // A compressed body says nothing about the size that it will have.
    throw new HttpRefusal(
      415,
      'Compressed bodies are not accepted. Send the body as it is, without content-encoding.',
      { 'accept-encoding': 'identity' },
      'UNSUPPORTED_MEDIA_TYPE',
    );
  }
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(/\s*;\s*/);
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replace(/^"|"$/g, '');
  if (type?.trim() !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new HttpRefusal(
      415,
      'Only JSON in UTF-8 is accepted. Send content-type: application/json.',
      {},
      'UNSUPPORTED_MEDIA_TYPE',
    );
  }
}

/**
 * A client that is still sending reads no answer, and a connection closed on it loses the answer. So the rest is read
 * and dropped for a while: 16 MiB, or as long as the server's requestTimeout allows, then the connection goes.
 */
function discarding(request: IncomingMessage, response: ServerResponse, refusal: HttpRefusal): HttpRefusal {
  let dropped = 0;
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > 16 * 1024 * 1024) response.destroy();
  });
  request.on('error', () => undefined);
  request.resume();
  return refusal;
}
