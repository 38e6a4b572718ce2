import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody's endpoint for events, real as HTTP is: what it was sent, and answers as a test likes. */
export interface EventReceiver {
  readonly url: string;
  /** Every line that it has taken in, in the order of their coming. */
  readonly lines: readonly string[];
  /** Headers of every request, also of those that it refused. */
  readonly asked: readonly IncomingHttpHeaders[];
  /** What the next requests are answered with; 200 behind them. `LOST`: taken in, and the answer never comes. */
  answer(...next: (number | 'LOST' | { readonly status: number; readonly headers: Record<string, string> })[]): void;
  /** Away, or there again under the same address. */
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
}

export async function eventReceiver(): Promise<EventReceiver> {
  const lines: string[] = [];
  const asked: IncomingHttpHeaders[] = [];
  let answers: Parameters<EventReceiver['answer']> = [];
  const server = createServer((request, response) => {
    let body = '';
    asked.push(request.headers);
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const next = answers.shift() ?? 200;
      const { status, headers } = typeof next === 'object' ? next : { status: next, headers: {} };
      if (status === 'LOST' || status < 300) lines.push(...body.split('\n').slice(0, -1));
      if (status === 'LOST') request.socket.destroy();
      else response.writeHead(status, headers).end('whatever');
    });
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/ingest?secret=in-the-address`,
    ...{ lines, asked },
    answer: (...next) => void (answers = next),
    goAway: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    comeBack: () => listen(port),
  };
}
