import type { EventFormat } from './event-format.js';
import { Delayed, Refused, type Receiver } from './receiver.js';

const patienceMilliseconds = 30_000;

/**
 * An endpoint that takes lines by POST, many at once. What it has acknowledged with 2xx it has; a batch whose answer was lost
 * is sent again, and known by its events' ids. The token is in no message.
 * @param address an https address, or http on this machine
 * @param token for `Authorization: Bearer`; null for none
 */
export function httpReceiver(address: string, format: EventFormat, token: string | null): Receiver {
  const { origin } = new URL(address);
  const headers = {
    'content-type': format.mediaType,
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return {
    open: () => Promise.resolve([]),
    deliver: async (lines, signal) => {
      const body = lines.map((line) => `${line}\n`).join('');
      const limits = AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)]);
      const asked = { method: 'POST', headers, body, redirect: 'manual', signal: limits } as const;
      const answer = await fetch(address, asked).catch((error: unknown) => {
        throw new Delayed(`The receiver at ${origin} does not answer (${reasonOf(error)}).`);
      });
      // Its words may repeat what was sent: they are told to nobody. To the end, so that the connection is free for the next.
      await answer.arrayBuffer().catch(() => undefined);
      if (answer.ok) return;
      const { status } = answer;
      if (status === 408 || status === 425 || status === 429 || status >= 500)
        throw new Delayed(`The receiver at ${origin} answers with ${status}.`, retryAfterOf(answer));
      throw new Refused(
        `The receiver at ${origin} refuses events with ${status}: ${whatToDo(status)} Then start again.`,
      );
    },
    close: () => Promise.resolve(),
  };
}

function whatToDo(status: number): string {
  if (status < 400) return 'it has moved; the token is not taken elsewhere. Name the new address by --to.';
  if (status === 401 || status === 403) return 'correct PROBITY_STREAM_TOKEN.';
  if (status === 413) return 'it takes batches that are too small; let it take 2 MiB.';
  return 'correct the address in --to, or the format.';
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as { name: string; cause?: { code?: string } };
  return name === 'TimeoutError' ? 'within 30 s' : (cause?.code ?? name);
};

/** Null where it says nothing, or names an instant: whose clock is right nobody knows. */
function retryAfterOf(answer: Response): number | null {
  const said = answer.headers.get('retry-after');
  return said !== null && /^\d+$/.test(said) ? Number(said) : null;
}
