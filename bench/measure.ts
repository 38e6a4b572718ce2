import autocannon from 'autocannon';
import { path, type Server } from './server.js';
import { aKey, newKey, type Question } from './questions.js';

export interface Round {
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
}

export const connections = 16;

/** Loads one contender with one question. @throws when an answer is not what it should be */
export async function measure(server: Server, question: Question, seconds: number): Promise<Round> {
  const requests = question.variants.map((variant) => ({
    method: 'POST' as const,
    path: path(server.name),
    headers: server.headers(variant),
    body: server.body(question, variant),
  }));
  const times: number[] = [];
  const before = await server.cpuMicroseconds();
  const startedAt = performance.now();
  const result = await load(
    {
      url: `http://127.0.0.1:${server.port}`,
      connections,
      duration: seconds,
      // Each connection has requests of its own where there are enough, so that no two ask about the same thing at once.
      setupClient: dealer(requests, question.isWrite === true),
      requests: requests.slice(0, 1),
      verifyBody: (body) => typeof body === 'string' && body.startsWith('{"data":{'),
    },
    times,
  );
  const elapsed = (performance.now() - startedAt) / 1000;
  const cpu = (await server.cpuMicroseconds()) - before;
  const faults = result.errors + result.non2xx + result.mismatches + result.timeouts;
  if (faults > 0) throw new Error(`${server.name} answered ${question.name} wrongly ${faults} times`);
  times.sort((left, right) => left - right);
  return {
    requestsPerSecond: times.length / elapsed,
    medianMs: at(times, 0.5),
    p99Ms: at(times, 0.99),
    cpuMsPerRequest: cpu / 1000 / times.length,
  };
}

/** Of numbers in their order. */
export const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** @param times takes each answer's milliseconds, more exactly than the load generator's own histogram */
function load(options: autocannon.Options, times: number[]): Promise<autocannon.Result> {
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)));
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

type Sent = autocannon.Request;

function dealer(requests: readonly Sent[], isWrite: boolean): (client: autocannon.Client) => void {
  let next = 0;
  return (client) => {
    const connection = next++ % connections;
    const own =
      requests.length >= connections ? requests.filter((_, index) => index % connections === connection) : requests;
    const keyed = isWrite ? own.map((request) => ({ ...request, setupRequest: withKey })) : own;
    client.setRequests(keyed as Sent[]);
  };
}

const withKey = (request: Sent): Sent => ({ ...request, body: String(request.body).replaceAll(aKey, newKey()) });

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
