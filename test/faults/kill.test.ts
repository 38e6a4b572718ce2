import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { isThorough } from '../kit/outside-data.js';
import { endAll, freePort, isReady, serve, statusOf, until, type Server } from '../kit/probity.js';
import { foundSmallBank, headersOf, lookInto, type Desk, type SmallBank } from './small-bank.js';

/**
 * What a client was told is there, once, whatever dies: collectors record attempts at a real server on a database with
 * real durability, and one of the two, or both, are killed in between (`kill -9`). Whoever got no answer asks again with
 * the same key.
 */
const cycles = isThorough ? 20 : 5;
const collectors = 8;
const victims = ['server', 'database', 'both'] as const;
const seed = 20_261_122;

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
let bank: SmallBank;
let environment: Record<string, string>;
/** Codes of errors other than ours: no mistake of the caller may appear because something died. */
const strangeCodes: string[] = [];

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, collectors);
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), LOG_LEVEL: 'warn' };
}, 60_000);

afterAll(async () => {
  await endAll();
  await folder.remove();
}, 30_000);

test(
  `${cycles} times kill -9: nothing acknowledged is lost, nothing is there twice, the journal holds`,
  async () => {
    const random = randomOf(seed);
    const attempts: Attempt[] = [];
    let slowest = 0;
    let server = await serve(environment);
    for (let cycle = 0; cycle < cycles; cycle++) {
      const victim = victims[cycle % victims.length] ?? 'both';
      const stream = streamOf(server.url, cycle, attempts);
      await sleep(150 + random() * 1_200);
      if (victim !== 'database') server.child.kill('SIGKILL');
      if (victim !== 'server') await folder.killDatabase();
      if (victim === 'database') await outlives(server);
      // Some go on against what is dead.
      await sleep(100 + random() * 200);
      slowest = Math.max(slowest, await stream.end());
      if (victim !== 'database') server = await restarted(server);
      else await broughtBack(server);
      for (const attempt of attempts.filter(({ id }) => id === null)) await retry(server.url, attempt);
    }
    const ended = await server.stop();
    expect(ended).toMatchObject({ code: 0 });
    const { doubled, lost, foundDone, rows, faults, entries } = await compare(attempts);
    const retried = attempts.filter(({ retriedAt }) => retriedAt !== null).length;
    process.stderr.write(
      `kill -9: ${cycles} cycles, ${attempts.length} attempts acknowledged, ${retried} of them by a retry with their key ` +
        `(${foundDone} had been committed), ${lost.length} lost, ${doubled.length} doubled, ${rows} rows, ${entries} entries, ` +
        `slowest answer ${Math.round(slowest)} ms\n`,
    );
    expect({ lost, doubled, faults }).toEqual({ lost: [], doubled: [], faults: [] });
    expect(rows).toBe(attempts.length);
    expect(entries).toBe(attempts.length);
    // The stream was one, and the kills hit it.
    expect(attempts.length).toBeGreaterThan(cycles * collectors);
    expect(retried).toBeGreaterThan(0);
    expect(strangeCodes).toEqual([]);
  },
  cycles * 30_000,
);

/** Every collector records one attempt after the other, each with its own key, until told to end. */
function streamOf(url: string, cycle: number, attempts: Attempt[]): { end(): Promise<number> } {
  let isOver = false;
  let slowest = 0;
  const work = Promise.all(
    bank.desks.map(async (desk, index) => {
      for (let number = 0; !isOver; number++) {
        const attempt: Attempt = {
          desk,
          key: randomUUID(),
          label: `${cycle}-${index}-${number}`,
          id: null,
          retriedAt: null,
        };
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

/** @returns the id when the server acknowledged it; null when it gave none, or was not there */
async function record(url: string, { desk, key, label }: Attempt): Promise<string | null> {
  const { caseId, contactPointId } = desk;
  const input = {
    ...{ caseId, contactPointId, channel: 'VISIT', direction: 'OUTBOUND', occurredAt: '2026-04-01T02:00:00.000Z' },
    ...{
      connected: true,
      answered: false,
      conversation: false,
      outcome: 'VISITED_ABSENT',
      // A text that the table keeps as it was given.
      companions: [label],
      idempotencyKey: key,
    },
  };
  const query = `mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id } } }`;
  try {
    const body = JSON.stringify({ query, variables: { input } });
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: headersOf(desk.token),
      body,
      signal: AbortSignal.timeout(30_000),
    });
    const { data, errors } = (await answer.json()) as {
      data?: { recordContactAttempt?: { contactAttempt: { id: string } } | null };
      errors?: { extensions: { code: string } }[];
    };
    strangeCodes.push(
      ...(errors ?? []).map(({ extensions }) => extensions.code).filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
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
  await until('the attempt is acknowledged', async () => (attempt.id = await record(url, attempt)) !== null, 20);
}

/** The server has lost its database: it says so, and lives. */
async function outlives({ url, child }: Server): Promise<void> {
  await until('readiness says that the database is gone', async () => (await statusOf(`${url}/readyz`)) === 503, 20);
  expect(await statusOf(`${url}/livez`)).toBe(200);
  expect(child.exitCode).toBeNull();
}

async function restarted(dead: Server): Promise<Server> {
  await dead.exited;
  return serve(environment);
}

/** Somebody else starts the database again; the server finds it by itself. */
async function broughtBack({ url, child }: Server): Promise<void> {
  const database = await startEmbeddedPostgres({ folder: folder.path });
  await database.stop(); // leaves; the server still uses it
  await until('the server has found its database again', () => isReady(url), 20);
  expect(child.exitCode).toBeNull();
}

async function compare(attempts: readonly Attempt[]): Promise<{
  lost: string[];
  doubled: string[];
  foundDone: number;
  rows: number;
  entries: number;
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
    const { faults } = await inside.verify(bank.institutionId);
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
      faults,
    };
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
