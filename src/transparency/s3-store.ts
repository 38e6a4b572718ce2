import { randomUUID } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { sha256 } from '../lib/sha256.js';
import type { CheckpointStore } from './checkpoint-store.js';

export interface S3Place {
  /** Such as https://s3.eu-west-1.amazonaws.com; the bucket is addressed by path. */
  readonly endpoint: string;
  readonly bucket: string;
  /** What comes before the log's name in the object's; may be empty. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Checkpoints in an object store that speaks S3: one object a log, whose versions are its entity tags. Who comes second is
 * refused by the store itself, by conditional writing; a store that passes the condition over would let two win, so it is
 * tried out before the first write, and refused.
 */
export function s3Store(place: S3Place, timeoutMilliseconds = 10_000): CheckpointStore {
  const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey } = place;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const where = `${endpoint}/${bucket}`;
  const urlOf = (name: string): string =>
    `${where}/${[...prefix.split('/'), name].filter(Boolean).map(encodeURIComponent).join('/')}`;

  async function ask(method: string, url: string, headers: Record<string, string> = {}, body = ''): Promise<Response> {
    const signed = { 'x-amz-content-sha256': sha256(Buffer.from(body)).toString('hex'), ...headers };
    const request = {
      method,
      headers: signed,
      ...(body && { body }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    };
    try {
      return await client.fetch(url, request);
    } catch (error) {
      throw new Error(`The store of checkpoints ${where} does not answer: ${reasonOf(error)}. It is asked again.`, {
        cause: error,
      });
    }
  }

  /** @returns the entity tag; null where the condition does not hold */
  async function put(name: string, condition: Record<string, string>, body: string): Promise<string | null> {
    const answer = await ask('PUT', urlOf(name), { 'content-type': 'text/plain; charset=utf-8', ...condition }, body);
    const text = await answer.text();
    // 409: another writes at this moment. 404: what was to be replaced is gone.
    if ([412, 409].includes(answer.status) || (answer.status === 404 && 'if-match' in condition)) return null;
    if (!answer.ok) throw refused(where, answer.status, text);
    return etagOf(answer, where);
  }

  /** How the store wants a tag to be written: older ones of Ceph know theirs without quotes alone. */
  let tagAsWanted: ((etag: string) => string) | null = null;
  async function triedTag(): Promise<(etag: string) => string> {
    if (tagAsWanted) return tagAsWanted;
    // Of its own, since others may try at this moment.
    const name = `probity-tries-conditions-${randomUUID()}`;
    const body = 'Whether the store heeds conditions is tried by this object.\n';
    await put(name, { 'if-none-match': '*' }, body);
    const answer = await ask('GET', urlOf(name));
    await answer.text();
    const etag = etagOf(answer, where);
    const isRefused = async (condition: Record<string, string>): Promise<boolean> =>
      (await put(name, condition, body)) === null;
    try {
      if ((await isRefused({ 'if-none-match': '*' })) && (await isRefused({ 'if-match': `"${'0'.repeat(32)}"` })))
        for (const written of [(tag: string) => tag, (tag: string) => tag.replaceAll('"', '')])
          if (!(await isRefused({ 'if-match': written(etag) }))) return (tagAsWanted = written);
    } finally {
      await (await ask('DELETE', urlOf(name))).text();
    }
    throw new Error(
      `The store of checkpoints ${where} does not heed If-None-Match and If-Match, so two publishers could both win. Use a store that does, or a folder.`,
    );
  }

  return {
    newest: async (logName) => {
      const answer = await ask('GET', urlOf(encodeURIComponent(logName)));
      const text = await answer.text();
      // A bucket that is not there must not look like a log that has not begun.
      if (answer.status === 404 && !text.includes('NoSuchBucket')) return null;
      if (!answer.ok) throw refused(where, answer.status, text);
      return { note: text, version: etagOf(answer, where) };
    },
    replace: async (logName, expected, note) => {
      const tag = await triedTag();
      const condition: Record<string, string> =
        expected === null ? { 'if-none-match': '*' } : { 'if-match': tag(expected) };
      return put(encodeURIComponent(logName), condition, note);
    },
  };
}

function etagOf(answer: Response, where: string): string {
  const etag = answer.headers.get('etag');
  if (!etag) throw new Error(`The store of checkpoints ${where} gives no entity tag. Use another, or a folder.`);
  return etag;
}

function refused(where: string, status: number, text: string): Error {
  const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? 'no reason given';
  return new Error(
    `The store of checkpoints ${where} refuses with ${status} (${code}). See that the bucket is there and the key may read and write it.`,
  );
}

const reasonOf = (error: unknown): string => {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return 'it is too slow';
  return cause instanceof Error ? cause.message || cause.name : message;
};
