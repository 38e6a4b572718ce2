import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { addressesToSendTo, NotSent, type SendingPolicy } from '../lib/sending.js';
import type { WebhookFailure } from './webhook-delivery.entity.js';

/** What came of one try. Of the answer nothing is kept but its status: its words might repeat what nobody asked for. */
export interface Sent {
  readonly status: number | null;
  /** Null where it was taken. */
  readonly failure: WebhookFailure | null;
  readonly retryAfterSeconds: number | null;
}

interface Sending {
  readonly policy: SendingPolicy;
  /** From the first step to the status of the answer. */
  readonly patienceMilliseconds: number;
}

/**
 * One POST, to an address that was looked up and checked just now and to no other: the connection does not ask for the name
 * again, and no redirect is followed, which nobody would have checked. Taken is what is answered with 2xx in time.
 */
export async function sendMessage(
  { policy, patienceMilliseconds }: Sending,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Sent> {
  const signal = AbortSignal.timeout(patienceMilliseconds);
  try {
    const addresses = await withinPatience(addressesToSendTo(policy, url), signal);
    if (url.protocol === 'http:' && !policy.isPlainAllowed) throw new NotSent('ADDRESS_REFUSED');
    const { status, retryAfterSeconds } = await withinPatience(
      post(url, pinned(addresses), headers, body, signal),
      signal,
    );
    const isTaken = status >= 200 && status < 300;
    return { status, failure: isTaken ? null : 'STATUS', retryAfterSeconds };
  } catch (error) {
    return { status: null, failure: failureOf(error, signal), retryAfterSeconds: null };
  }
}

/** A name server may be as slow as a receiver; and what was broken off does not hear a signal any more. */
const withinPatience = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  ]);

/** Answers every question for the name with what was found before. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_name, { all }, callback) => {
    const found = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
    if (all) callback(null, found);
    else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  };

interface Answered {
  readonly status: number;
  readonly retryAfterSeconds: number | null;
}

const post = (
  url: URL,
  lookup: LookupFunction,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? secureRequest : plainRequest;
    const bytes = Buffer.from(body);
    // No agent: a connection that was kept would have been checked when it was made, not now.
    const options = { method: 'POST', agent: false, lookup, signal };
    const asked = ask(url, { ...options, headers: { ...headers, 'content-length': bytes.length } }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, retryAfterSeconds: secondsIn(answer.headers['retry-after']) });
      answer.destroy();
    });
    asked.on('error', reject);
    // Another protocol was not asked for: whoever switches to it (101) has taken nothing.
    asked.on('upgrade', (_answer, socket) => {
      socket.destroy();
      reject(new Error('answered with another protocol'));
    });
    // The last that is heard of it in any case; after an answer or a mistake it says nothing new.
    asked.on('close', () => reject(new Error('closed without an answer')));
    asked.end(bytes);
  });

/** Null where it says nothing, or names an instant: whose clock is right nobody knows. */
const secondsIn = (said: string | undefined): number | null =>
  said !== undefined && /^\d{1,9}$/.test(said) ? Number(said) : null;

function failureOf(error: unknown, signal: AbortSignal): WebhookFailure {
  if (error instanceof NotSent) return error.trouble;
  if (signal.aborted) return 'TIMED_OUT';
  const code = String((error as { code?: unknown }).code);
  return /CERT|SELF_SIGNED|UNABLE_TO_|TLS|SSL/.test(code) ? 'NOT_TRUSTED' : 'NOT_REACHED';
}
