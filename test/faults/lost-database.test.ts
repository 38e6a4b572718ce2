import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { isLongRun, isThorough } from '../kit/outside-data.js';
import { endAll, freePort, isReady, serve, statusOf, until } from '../kit/probity.js';
import { foundSmallBank, headersOf, lookInto, type SmallBank } from './small-bank.js';

/** A server whose database dies, or hangs, under it: it answers with errors, lives, and works on when the database is back. */
let folder: DataFolder;
let bank: SmallBank;
let environment: { PROBITY_DATA: string; PORT: string; PROBITY_POOL_SIZE: string };

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 4);
  environment = { PROBITY_DATA: folder.path, PORT: await freePort(), PROBITY_POOL_SIZE: '2' };
});
afterEach(endAll);
afterAll(() => folder.remove());

/**
 * Kysely gives a connection back to the pool only after a rollback that succeeded, and on a dead connection none does:
 * after as many cut-off transactions as the pool has places, every request hung, and the server could not stop.
 */
test('transactions that a dying database cuts off give their places in the pool back', async () => {
  const server = await serve(environment);
  for (let round = 0; round < 2; round++) {
    const inside = await lookInto(folder.path);
    const held = await inside.owner.startTransaction().execute();
    await sql`lock table contact_attempt in exclusive mode`.execute(held);
    const asked = bank.desks.map((_, desk) => record(desk));
    await until('both places of the pool wait for the table', async () => {
      const { rows } = await sql`select from pg_locks where not granted`.execute(held);
      return rows.length === 2;
    });
    await folder.killDatabase();
    for (const { codes, data } of await Promise.all(asked))
      expect({ codes, data }).toEqual({ codes: ['INTERNAL_SERVER_ERROR'], data: null });
    expect([await statusOf(`${server.url}/livez`), await statusOf(`${server.url}/readyz`)]).toEqual([200, 503]);
    await held
      .rollback()
      .execute()
      .catch(() => undefined);
    const database = await startEmbeddedPostgres({ folder: folder.path });
    await until('the server has found its database again', () => isReady(server.url));
    const again = await Promise.all(bank.desks.map((_, desk) => record(desk)));
    expect(again.map(({ codes }) => codes)).toEqual(bank.desks.map(() => []));
    await database.stop();
  }
  expect(await server.stop()).toMatchObject({ code: 0, err: expect.not.stringMatching(/^\s+at /m) });
});

test('a database that hangs is an error in the end, not a request without one', async () => {
  if (!isThorough) return void process.stderr.write('skipped: a hanging database takes 20 s; run npm run test:long\n');
  const server = await serve(environment);
  expect((await record(0)).codes).toEqual([]);
  const pids = folder.databasePids();
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    const { codes, milliseconds } = await record(0);
    expect(codes).toEqual(['INTERNAL_SERVER_ERROR']);
    if (isLongRun) expect(milliseconds).toBeLessThan(25_000);
    expect(await statusOf(`${server.url}/livez`)).toBe(200);
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
  await until('the server has found its database again', () => isReady(server.url));
  expect((await record(0)).codes).toEqual([]);
  expect(await server.stop()).toMatchObject({ code: 0 });
});

async function record(desk: number): Promise<{ codes: string[]; data: unknown; milliseconds: number }> {
  const { token, caseId, contactPointId } = bank.desks[desk]!;
  const input = {
    ...{ caseId, contactPointId, channel: 'PHONE', direction: 'OUTBOUND', occurredAt: '2026-04-01T02:00:00.000Z' },
    ...{ connected: true, answered: false, conversation: false, outcome: 'NO_ANSWER', idempotencyKey: randomUUID() },
  };
  const query =
    'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id } } }';
  const began = performance.now();
  const body = JSON.stringify({ query, variables: { input } });
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}/graphql`, {
    method: 'POST',
    headers: headersOf(token),
    body,
  });
  const { data, errors = [] } = (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
  return { codes: errors.map(({ extensions }) => extensions.code), data, milliseconds: performance.now() - began };
}
