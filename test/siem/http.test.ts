/** An endpoint gets every event at least once and in order, is asked again when it is busy or away, and holds up nobody. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import request from 'supertest';
import { eventFormats, httpReceiver, runStream } from '../../src/siem/index.js';
import type { Streaming } from '../../src/siem/run-stream.js';
import { eventReceiver, type EventReceiver } from '../kit/event-receiver.js';
import { until } from '../kit/probity.js';
import { enter, sequenceAll } from '../kit/sequencer.js';
import { done, key } from '../kit/verbs.js';
import { newWorld } from '../kit/world.js';

const world = newWorld({ watchesJournal: true });
const token = 'a-token-that-nobody-may-read';
let receiver: EventReceiver;
let number = 0;
const troubles: string[] = [];

beforeAll(async () => {
  receiver = await eventReceiver();
  await enter(world(), 5);
  await sequenceAll(world());
});
afterAll(() => receiver.goAway());
beforeEach(() => {
  (receiver.lines as string[]).length = 0;
  (receiver.asked as unknown[]).length = 0;
  troubles.length = 0;
  number++;
});
afterEach(() => {
  for (const said of troubles) expect(said).not.toMatch(/a-token|in-the-address/);
});

const begun: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of begun.splice(0)) await stop();
});

function stream(more: Partial<Streaming> = {}): { readonly ended: Promise<void>; stop(): Promise<void> } {
  const stopping = new AbortController();
  const format = more.format ?? eventFormats.ocsf;
  const ended = runStream({
    ...{ database: world().database, name: `web-${number}`, format, isOnce: false, signal: stopping.signal },
    receiver: httpReceiver(receiver.url, format, token),
    logs: () => Promise.resolve([{ institutionId: world().institutionId, slug: 'bank', log: 'log.example/bank' }]),
    onBegin: () => Promise.resolve(),
    onTrouble: (error) => troubles.push((error as Error).message),
    ...more,
  });
  ended.catch(() => undefined);
  const stop = (): Promise<void> => {
    stopping.abort();
    return ended.catch(() => undefined);
  };
  begun.push(stop);
  return { ended, stop };
}

const ids = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (JSON.parse(line) as { metadata: { uid: string } }).metadata.uid);
async function idsInTree(): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry_id || '.' || part as id from audit.leaf where institution_id = ${world().institutionId}::uuid order by leaf_index`.execute(
    world().owner,
  );
  return rows.map(({ id }) => id);
}
/** What a receiver keeps that drops what it has. */
const kept = (): readonly string[] => [...new Set(ids(receiver.lines))];
const hasAll = async (): Promise<void> => {
  const all = await idsInTree();
  await until('the receiver has all', () => kept().length >= all.length);
};

test('it gets every event in the order of the tree, with the token, as lines of JSON', async () => {
  await stream({ isOnce: true }).ended;
  expect(ids(receiver.lines)).toEqual(await idsInTree());
  expect(receiver.asked).toMatchObject([{ authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' }]);
  await stream({ isOnce: true }).ended;
  expect(receiver.asked).toHaveLength(1);
});

test.each([500, 503, 429, 408] as const)('an answer of %d is no end: it is asked again', async (status) => {
  receiver.answer(status);
  stream();
  await hasAll();
  expect(ids(receiver.lines)).toEqual(await idsInTree());
  expect(troubles[0]).toContain(`answers with ${status}`);
});

test('a batch whose answer was lost comes once more, under the same ids', async () => {
  receiver.answer('LOST');
  stream();
  const all = await idsInTree();
  await until('it came again', () => receiver.lines.length === 2 * all.length);
  expect(kept()).toEqual(all);
});

test('it is left alone for as long as it asks', async () => {
  receiver.answer({ status: 429, headers: { 'retry-after': '7' } });
  await expect(stream({ isOnce: true }).ended).rejects.toMatchObject({ name: 'Delayed', afterSeconds: 7 });
});

test.each([
  [401, 'correct PROBITY_STREAM_TOKEN'],
  [404, 'correct the address'],
  [302, 'it has moved'],
  [413, 'let it take 2 MiB'],
])('an answer of %d ends it with a sentence', async (status, said) => {
  receiver.answer({ status, headers: { location: 'http://127.0.0.1:1/elsewhere' } });
  const failure = await stream().ended.then(
    () => null,
    (error: unknown) => error as Error,
  );
  expect(failure).toMatchObject({ name: 'Refused', message: expect.stringContaining(said) });
  expect(failure?.message).not.toMatch(/a-token|in-the-address/);
  expect(receiver.lines).toEqual([]);
});

test('CEF goes as text', async () => {
  await stream({ isOnce: true, format: eventFormats.cef }).ended;
  expect(receiver.asked[0]?.['content-type']).toBe('text/plain; charset=utf-8');
  expect(receiver.lines).toHaveLength((await idsInTree()).length);
});

const metric = async (name: string): Promise<number> => {
  const { text } = await request(world().app.http.server).get('/metrics');
  return Number(new RegExp(`^${name}\\{.*receiver="web-${number}"\\} (\\S+)$`, 'm').exec(text)?.[1]);
};

test('while it is away everybody works on, and it is seen how far it is behind', async () => {
  stream();
  await hasAll();
  await until('nothing waits', async () => (await metric('probity_stream_waiting_entries')) === 0);
  expect(await metric('probity_stream_oldest_waiting_seconds')).toBe(0);
  await receiver.goAway();
  try {
    const input = { name: key(), idempotencyKey: key() };
    const document = 'mutation ($input: RegisterTeamInput!) { registerTeam(input: $input) { team { id } } }';
    done(await world().administrator.ask(document, { input }));
    await sequenceAll(world());
    await until('it is seen', async () => (await metric('probity_stream_waiting_entries')) > 0);
    expect(await metric('probity_stream_oldest_waiting_seconds')).toBeGreaterThan(0);
    await until('it was tried', () => troubles.length > 0);
    expect(troubles[0]).toContain('does not answer (ECONNREFUSED)');
  } finally {
    await receiver.comeBack();
  }
  await hasAll();
  expect(kept()).toEqual(await idsInTree());
  await until('nothing waits', async () => (await metric('probity_stream_waiting_entries')) === 0);
});
