import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { startEmbeddedPostgres, type DatabaseUrls } from '../../src/app/embedded-postgres.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { isLongRun, isThorough } from '../kit/outside-data.js';
import {
  endAll,
  freePort,
  isReady,
  serve,
  statusOf,
  supervised,
  until,
  type Server,
  type Supervised,
} from '../kit/probity.js';
import { batchesOf } from './batches.js';
import { watchedCheckpoints } from './checkpoints.js';
import { foundSmallBank, headersOf, lookInto, type Desk, type SmallBank } from './small-bank.js';

/**
 * What somebody was told is there, once, whatever dies: collectors record attempts at a real server, batches of entries go in
 * as imports write them, on a database with real durability; a sequencer and a publisher are processes of their own. One of
 * the four is killed in between (`kill -9`), in an order and at moments that are the same in every run. Whoever got no answer
 * asks again with the same key. In the end every entry is a leaf of one tree, once, and each checkpoint goes on from the one
 * before.
 */
const cycles = isLongRun ? 200 : isThorough ? 40 : 8;
const collectors = 8;
const victims = ['server', 'database', 'sequencer', 'publisher'] as const;
type Victim = (typeof victims)[number];
const seed = 20_261_122;
/** Per cycle, so that a slow machine does not prove less. */
const leastEntries = isLongRun ? 1_000 : 100;

interface Attempt {
  readonly desk: Desk;
  readonly key: string;
  /** Stored as the reason's code: by it the row is found again. */
  readonly label: string;
  /** The result's id, once acknowledged. */
  id: string | null;
  /** When it was sent again, having got no answer. */
  retriedAt: Date | null;
}

let folder: DataFolder;
/** Without keys: a sequencer that finds none publishes nothing. */
let keyless: string;
let bank: SmallBank;
let urls: DatabaseUrls;
/** Leaves the database, which goes on without this process. */
let leave: () => Promise<void>;
let port: string;
/** Codes of errors other than ours: no mistake of the caller may appear because something died. */
const strangeCodes: string[] = [];

beforeAll(async () => {
  folder = dataFolder();
  keyless = mkdtempSync(join(tmpdir(), 'probity-keyless-'));
  bank = await foundSmallBank(folder.path, collectors);
  await startDatabase();
  port = await freePort();
});

afterAll(async () => {
  await endAll();
  await leave();
  await folder.remove();
  rmSync(keyless, { recursive: true, force: true });
});

async function startDatabase(): Promise<void> {
  const database = await startEmbeddedPostgres({ folder: folder.path });
  leave = () => database.stop();
  urls = database.urls('probity');
}

const start = {
  server: (): Promise<Server> =>
    serve({ PROBITY_DATA: folder.path, DATABASE_URL: urls.app, PORT: port, LOG_LEVEL: 'fatal' }),
  sequencer: (): Supervised => supervised(['sequencer'], { PROBITY_DATA: keyless, ...sequencerLogin() }),
  /** Which sequences as well, as soon as the other one is dead. */
  publisher: (): Supervised => supervised(['sequencer'], { PROBITY_DATA: folder.path, ...sequencerLogin() }),
};

const sequencerLogin = (): Record<string, string> => ({ PROBITY_SEQUENCER_URL: urls.sequencer, LOG_LEVEL: 'fatal' });

test(`${cycles} times kill -9: nothing acknowledged is lost, nothing is there twice, the journal holds`, async () => {
  const random = randomOf(seed);
  const attempts: Attempt[] = [];
  const killed: Record<Victim, number> = { server: 0, database: 0, sequencer: 0, publisher: 0 };
  /** Who comes next: all four, before one comes again. */
  const order: Victim[] = [];
  let slowest = 0;
  let server = await start.server();
  let [sequencer, publisher] = [start.sequencer(), start.publisher()];
  const batches = await batchesOf(folder.path, urls, bank);
  const checkpoints = watchedCheckpoints(server.url, 'small-bank');
  for (let cycle = 0; cycle < cycles; cycle++) {
    if (order.length === 0) order.push(...victims.toSorted(() => random() - 0.5));
    const victim = order.pop() ?? 'server';
    killed[victim]++;
    const stream = streamOf(server.url, cycle, attempts);
    const wanted = batches.acknowledged().length + leastEntries;
    // More than that, so that the kill comes while they are written.
    batches.allow(wanted + 500);
    await sleep(100 + random() * 800);
    await until('enough was entered', () => batches.acknowledged().length >= wanted);
    if (victim === 'server') server.child.kill('SIGKILL');
    if (victim === 'database') await folder.killDatabase();
    if (victim === 'sequencer') sequencer.kill();
    if (victim === 'publisher') publisher.kill();
    if (victim === 'database') await outlives(server);
    // Some go on against what is dead.
    await sleep(50 + random() * 150);
    slowest = Math.max(slowest, await stream.end());
    if (victim === 'server') {
      await server.exited;
      server = await start.server();
    }
    if (victim === 'database') await broughtBack(server);
    if (victim === 'sequencer') sequencer = start.sequencer();
    if (victim === 'publisher') publisher = start.publisher();
    for (const attempt of attempts.filter(({ id }) => id === null)) await retry(server.url, attempt);
  }
  const acknowledged = await batches.end();
  await until('all that was entered is in the tree', isSequenced);
  await until('the newest checkpoint has all of it', () => checkpoints.hasAll(urls.superuser));
  const published = await checkpoints.end(urls.superuser);
  await endAll();
  const { doubled, lost, foundDone, rows, faults, entries, leaves, all } = await compare(attempts);
  const missing = await batches.missing(urls.superuser);
  const retried = attempts.filter(({ retriedAt }) => retriedAt !== null).length;
  process.stderr.write(
    `kill -9: ${cycles} cycles (${victims.map((each) => `${each} ${killed[each]}`).join(', ')}); ${acknowledged.length + attempts.length} entries acknowledged: ` +
      `${attempts.length} attempts over HTTP, ${retried} of them by a retry with their key (${foundDone} had been committed), and ${acknowledged.length} in batches; ` +
      `${lost.length + missing.length} lost, ${doubled.length} doubled; ${all} entries, ${leaves} leaves; ` +
      `${published.advertised} checkpoints, ${published.consistent} adjacent pairs of them consistent, ${published.seen} seen from outside; slowest answer ${Math.round(slowest)} ms\n`,
  );
  expect({ lost, missing, doubled, faults }).toEqual({ lost: [], missing: [], doubled: [], faults: [] });
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
  expect(leaves).toBeGreaterThanOrEqual(all);
  expect(rows).toBe(attempts.length);
  expect(entries).toBe(attempts.length);
  expect(published.consistent).toBe(published.advertised - 1);
  expect(published.unknown).toEqual([]);
  // The stream was one, and the kills hit it.
  expect(attempts.length).toBeGreaterThan(cycles * collectors);
  expect(acknowledged.length).toBeGreaterThanOrEqual(cycles * leastEntries);
  expect(retried).toBeGreaterThan(0);
  expect(published.advertised).toBeGreaterThan(cycles / 2);
  expect(strangeCodes).toEqual([]);
});

/** Every collector records one attempt after the other, each with its own key, until told to end. */
function streamOf(url: string, cycle: number, attempts: Attempt[]): { end(): Promise<number> } {
  let isOver = false;
  let slowest = 0;
  const work = Promise.all(
    bank.desks.map(async (desk, index) => {
      for (let number = 0; !isOver; number++) {
        const label = `${cycle}-${index}-${number}`;
        const attempt: Attempt = { desk, key: randomUUID(), label, id: null, retriedAt: null };
        attempts.push(attempt);
        const began = performance.now();
        attempt.id = await record(url, attempt);
        slowest = Math.max(slowest, performance.now() - began);
        if (attempt.id === null) await sleep(50);
      }
    }),
  );
  work.catch(() => undefined); // heard in `end`
  return {
    end: async () => {
      isOver = true;
      await work;
      return slowest;
    },
  };
}

/** What our own trouble is called, and the journal's: whoever hears either asks again. */
const ours = ['INTERNAL_SERVER_ERROR', 'JOURNAL_BEHIND'];

/** @returns the id when the server acknowledged it; null when it gave none, or was not there */
async function record(url: string, { desk, key, label }: Attempt): Promise<string | null> {
  const { caseId, contactPointId } = desk;
  const input = {
    ...{ caseId, contactPointId, channel: 'VISIT', direction: 'OUTBOUND', occurredAt: '2026-04-01T02:00:00.000Z' },
    ...{ connected: true, answered: false, conversation: false, outcome: 'VISITED_ABSENT' },
    // A text that the table keeps as it was given.
    ...{ companions: [label], idempotencyKey: key },
  };
  const query = `mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id } } }`;
  try {
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: headersOf(desk.token),
      body,
      signal: AbortSignal.timeout(300_000),
    });
    const { data, errors } = (await answer.json()) as {
      data?: { recordContactAttempt?: { contactAttempt: { id: string } } | null };
      errors?: { extensions: { code: string } }[];
    };
    strangeCodes.push(
      ...(errors ?? []).map(({ extensions }) => extensions.code).filter((code) => !ours.includes(code)),
    );
    return data?.recordContactAttempt?.contactAttempt.id ?? null;
  } catch (error) {
    // undici: the connection was refused, reset, or broken off within the answer. A time-out would be a request that hangs.
    if (['TypeError', 'SyntaxError'].includes((error as Error).name)) return null;
    throw error;
  }
}

async function retry(url: string, attempt: Attempt): Promise<void> {
  attempt.retriedAt = new Date();
  await until('the attempt is acknowledged', async () => (attempt.id = await record(url, attempt)) !== null);
}

/** The server has lost its database: it says so, and lives. */
async function outlives({ url, child }: Server): Promise<void> {
  await until('readiness says that the database is gone', async () => (await statusOf(`${url}/readyz`)) === 503);
  expect(await statusOf(`${url}/livez`)).toBe(200);
  expect(child.exitCode).toBeNull();
}

/** Somebody else starts the database again; the server finds it by itself. */
async function broughtBack({ url, child }: Server): Promise<void> {
  await leave();
  await startDatabase();
  await until('the server has found its database again', () => isReady(url));
  expect(child.exitCode).toBeNull();
}

async function compare(attempts: readonly Attempt[]): Promise<{
  lost: string[];
  doubled: string[];
  foundDone: number;
  rows: number;
  /** Of the attempts. */
  entries: number;
  leaves: number;
  /** Entries of all kinds. */
  all: number;
  faults: readonly string[];
}> {
  const inside = await lookInto(folder.path);
  try {
    const { rows } = await sql<{ label: string; id: string; recorded_at: Date; entries: number }>`
      select a.companions[1] as label, a.id, a.recorded_at,
        (select count(*)::int from audit.entry e where e.institution_id = a.institution_id and e.id = a.entry_id and e.type = 'contactAttempt.recorded') as entries
      from contact_attempt a where a.institution_id = ${bank.institutionId}::uuid`.execute(inside.owner);
    const { rows: counted } = await sql<{
      count: number;
    }>`select count(*)::int as count from audit.entry where type = 'contactAttempt.recorded'`.execute(inside.owner);
    const byLabel = Map.groupBy(rows, ({ label }) => label);
    const found = ({ label }: Attempt): typeof rows => byLabel.get(label) ?? [];
    const { faults, leaves, entries } = await inside.verify(bank.institutionId);
    return {
      lost: attempts
        .filter((each) => !found(each).some(({ id, entries }) => each.id?.endsWith(id) && entries === 1))
        .map(({ label }) => label),
      doubled: attempts.filter((each) => found(each).length > 1).map(({ label }) => label),
      foundDone: attempts.filter(
        (each) => each.retriedAt !== null && found(each).some((row) => row.recorded_at < each.retriedAt!),
      ).length,
      rows: rows.length,
      entries: counted[0]?.count ?? 0,
      leaves,
      all: entries,
      faults,
    };
  } finally {
    await inside.end();
  }
}

async function isSequenced(): Promise<boolean> {
  const inside = await lookInto(folder.path);
  try {
    const { rows } = await sql`select from audit.pending limit 1`.execute(inside.owner);
    return rows.length === 0;
  } finally {
    await inside.end();
  }
}

/** mulberry32: the same moments in every run. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
