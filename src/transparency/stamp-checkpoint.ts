import type { X509Certificate } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { bodyWithin } from '../lib/body-within.js';
import { readTimeStamp, TimeStampMistake, timeStampQuery, tokenIn, type TimeStamp } from '../proof/index.js';

/** Somebody who says when a checkpoint existed: an authority of RFC 3161. */
export interface TimeStampAuthority {
  readonly url: string;
  /** Certificates that are trusted: its own, or of those who issued it. */
  readonly trusted: readonly X509Certificate[];
  readonly timeoutMilliseconds: number;
}

export interface Stamped {
  readonly institutionId: string;
  readonly size: number;
  /** As it was advertised. Stamped are these bytes, all signatures included. */
  readonly note: string;
}

/** By how much its clock and ours may differ. */
const toleranceMilliseconds = 5 * 60_000;

/**
 * Has an advertised checkpoint stamped, and keeps the token beside it. What is kept was verified before.
 * @throws TimeStampMistake with a sentence; nothing is kept then
 */
export async function stampCheckpoint(
  db: Kysely<never>,
  authority: TimeStampAuthority,
  { institutionId, size, note }: Stamped,
  { now, signal }: { readonly now: () => Date; readonly signal: AbortSignal },
): Promise<TimeStamp> {
  const query = timeStampQuery(Buffer.from(note));
  const before = now().getTime();
  const token = tokenIn(await ask(authority, query.bytes, signal));
  const stamp = readTimeStamp(token, Buffer.from(note), authority.trusted);
  if (!stamp.nonce?.equals(query.nonce))
    throw new TimeStampMistake('The time stamp is an answer to another question: its nonce is not ours.');
  const at = stamp.at.getTime();
  if (at < before - toleranceMilliseconds || at > now().getTime() + toleranceMilliseconds)
    throw new TimeStampMistake(
      `The clock of the authority and ours differ by more than five minutes: it says ${stamp.at.toISOString()}.`,
    );
  await sql`
    insert into audit.time_stamp (institution_id, size, token, stamped_at, received_at)
    values (${institutionId}::uuid, ${size}, ${token}, ${stamp.at}, clock_timestamp()) on conflict do nothing`.execute(
    db,
  );
  return stamp;
}

const largestReply = 64 * 1024;

async function ask(
  { url, timeoutMilliseconds }: TimeStampAuthority,
  query: Buffer,
  signal: AbortSignal,
): Promise<Buffer> {
  try {
    const reply = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]),
      redirect: 'error',
    });
    if (!reply.ok) throw new TimeStampMistake(`The authority has answered with ${reply.status}.`);
    const received = await bodyWithin(reply, largestReply);
    if (!received) throw new TimeStampMistake('The authority has answered with more than a time stamp.');
    return received;
  } catch (error) {
    if (error instanceof TimeStampMistake) throw error;
    throw new TimeStampMistake('The authority cannot be reached, or does not answer.', { cause: error });
  }
}
