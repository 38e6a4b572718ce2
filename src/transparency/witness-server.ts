import { createServer, type IncomingMessage, type Server } from 'node:http';
import { addCheckpoint, witnessed, type Witness } from './witness.js';

/** A checkpoint with a hundred signatures and a proof of the deepest tree is far smaller. */
const largestRequest = 64 * 1024;

/**
 * The witness over HTTP. Nobody is known here: what counts is the log's signature on what is handed in.
 * @param onTrouble hears of what is no fault of who asks, such as a full disk
 */
export function witnessServer(witness: Witness, onTrouble: (error: unknown) => void): Server {
  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const { method, url = '' } = request;
    if (url === '/add-checkpoint') {
      if (method !== 'POST') return say(405, 'POST is served here');
      const body = await bodyOf(request);
      return body ? addCheckpoint(witness, body) : say(413, `a request has at most ${largestRequest} bytes`);
    }
    const originHash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(url)?.[1];
    const note = originHash && method === 'GET' ? await witnessed(witness, originHash) : null;
    return note ? { status: 200, contentType: plain, body: note } : say(404, 'nothing is here');
  }

  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    const send = ({ status, contentType, body }: Answer): void =>
      void response.writeHead(status, { 'content-type': contentType, 'x-content-type-options': 'nosniff' }).end(body);
    answerTo(request).then(send, (error: unknown) => {
      onTrouble(error);
      send(say(500, 'the witness has met with trouble; ask again'));
    });
  });
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const plain = 'text/plain; charset=utf-8';

const say = (status: number, why: string): Answer => ({ status, contentType: plain, body: `${why}\n` });

/** Null where it is larger than any that there can be. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    // What follows is read and dropped, so that the answer is heard.
    if (size <= largestRequest) pieces.push(piece);
  }
  return size <= largestRequest ? Buffer.concat(pieces) : null;
}
