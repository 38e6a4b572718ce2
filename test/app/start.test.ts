import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { foundSmallBank, headersOf, lookInto, type SmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, probity, run, sentences, serve, statusOf, until } from '../kit/probity.js';

/** `probity serve` as users meet it: started, stopped, crashed, refused. One folder with one small bank for all tests. */
let folder: DataFolder;
let bank: SmallBank;
let environment: { PROBITY_DATA: string; PORT: string };

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
  environment = { PROBITY_DATA: folder.path, PORT: await freePort() };
});

afterEach(endAll);
afterAll(() => folder.remove());

const usersOfDatabase = (): string[] => readdirSync(join(folder.path, 'users'));

test('starts, says where it is and how to ask, stops on SIGTERM and on SIGINT with its database, twice in a row', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const server = await serve(environment);
    expect(server.err()).toContain(`http://127.0.0.1:${environment.PORT}/graphql`);
    expect(server.err()).toContain('token --role collector');
    expect((await ask('query { viewer { displayName } }')).data).toEqual({ viewer: { displayName: 'collector-1' } });
    expect(folder.databasePids()).not.toEqual([]);
    expect(await server.stop(signal)).toMatchObject({ code: 0 });
    expect(sentences({ err: server.err() })).not.toContain('Error');
    expect([folder.databasePids(), usersOfDatabase()]).toEqual([[], []]);
  }
});

test('after a kill -9 that left the database running, the next start takes it over', async () => {
  const first = await serve(environment);
  const [postmaster] = folder.databasePids();
  first.child.kill('SIGKILL');
  await first.exited;
  const second = await serve(environment);
  expect(folder.databasePids()[0]).toBe(postmaster);
  expect((await ask('query { viewer { displayName } }')).errors).toBeUndefined();
  expect(await second.stop()).toMatchObject({ code: 0 });
  expect(folder.databasePids()).toEqual([]);
});

test('with its port taken it says so, and stops the database that it started', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
  });
  const ended = await run(['serve'], { ...environment, PORT: String(port) });
  other.close();
  expect(ended.code).toBe(1);
  expect(sentences(ended)).toBe(
    `Port ${port} is already in use on 127.0.0.1. Stop the other program or choose another port: PORT=${port + 1} npm start`,
  );
  expect([folder.databasePids(), usersOfDatabase()]).toEqual([[], []]);
});

test('a second server in the same folder is refused its port and leaves the first one its database', async () => {
  const first = await serve(environment);
  const second = await run(['serve'], environment);
  expect(second).toMatchObject({ code: 1, err: expect.stringContaining('is already in use') });
  expect((await ask('query { viewer { displayName } }')).errors).toBeUndefined();
  expect(await first.stop()).toMatchObject({ code: 0 });
});

test('a signal while it starts stops it cleanly, and leaves no database', async () => {
  const fresh = dataFolder();
  try {
    const starting = probity(['serve'], { ...environment, PROBITY_DATA: fresh.path });
    await until('the database is being made', () => starting.err().includes('Making a PostgreSQL'));
    starting.child.kill('SIGINT');
    expect(await starting.exited).toMatchObject({ code: 0 });
    expect(starting.err()).not.toContain('Probity serves');
    expect(fresh.databasePids()).toEqual([]);
  } finally {
    await fresh.remove();
  }
});

test('a request in flight is answered before it stops', async () => {
  const server = await serve(environment);
  const inside = await lookInto(folder.path);
  try {
    const held = await inside.owner.startTransaction().execute();
    await sql`lock table contact_attempt in exclusive mode`.execute(held);
    const asked = ask(
      'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { outcome } } }',
      {
        ...{
          channel: 'PHONE',
          direction: 'OUTBOUND',
          occurredAt: '2026-04-01T02:00:00.000Z',
          connected: true,
          answered: false,
        },
        ...{ conversation: false, outcome: 'NO_ANSWER', idempotencyKey: randomUUID() },
      },
    );
    await until('the request waits for the table', async () => {
      const { rows } = await sql`select from pg_locks where not granted`.execute(held);
      return rows.length > 0;
    });
    const stopped = server.stop();
    await until('nobody new is let in', async () => (await statusOf(`${server.url}/livez`)) === 0);
    await held.rollback().execute();
    expect((await asked).data).toEqual({ recordContactAttempt: { contactAttempt: { outcome: 'NO_ANSWER' } } });
    expect(await stopped).toMatchObject({ code: 0 });
  } finally {
    await inside.end();
  }
  expect(folder.databasePids()).toEqual([]);
});

test('a database of another PostgreSQL is not touched', async () => {
  const file = join(folder.path, 'postgres', 'PG_VERSION');
  const kept = readFileSync(file, 'utf8');
  writeFileSync(file, '15\n');
  const ended = await run(['serve'], environment);
  writeFileSync(file, kept);
  expect(ended.code).toBe(1);
  expect(sentences(ended)).toMatch(
    /is of PostgreSQL 15, and this Probity brings PostgreSQL \d+; nothing was changed\..* set PROBITY_DATA/,
  );
  expect([folder.databasePids(), usersOfDatabase()]).toEqual([[], []]);
});

test('a damaged key file and a wrong passphrase are refused before anything is started', async () => {
  const file = join(folder.path, 'keys', 'root.json');
  const kept = readFileSync(file, 'utf8');
  const wrong = await run(['serve'], { ...environment, PROBITY_KEY_PASSPHRASE: 'another' });
  writeFileSync(file, kept.slice(0, 60));
  const damaged = await run(['serve'], environment);
  expect(readFileSync(file, 'utf8')).toBe(kept.slice(0, 60));
  writeFileSync(file, kept);
  for (const ended of [wrong, damaged]) {
    expect(ended.code).toBe(1);
    expect(sentences(ended)).toMatch(/^The key file .* cannot be opened: .* Nothing was changed\. Restore the file/);
  }
  expect(folder.databasePids()).toEqual([]);
});

test('a missing key file and one of another database are refused, and none is made in its place', async () => {
  const file = join(folder.path, 'keys', 'root.json');
  renameSync(file, `${file}.kept`);
  const missing = await run(['serve'], environment);
  expect(existsSync(file)).toBe(false);
  const other = dataFolder();
  await run(['token', '--role', 'analyst'], { PROBITY_DATA: other.path });
  writeFileSync(file, readFileSync(join(other.path, 'keys', 'root.json')));
  const strange = await run(['serve'], environment);
  renameSync(`${file}.kept`, file);
  await other.remove();
  expect([missing.code, strange.code]).toEqual([1, 1]);
  expect(sentences(missing)).toMatch(
    /root\.json is missing, and this database was sealed with it\. Nothing was changed\. Put the right key file back/,
  );
  expect(sentences(strange)).toMatch(
    /does not fit this database: it was made for another one\. Nothing was changed\. Put/,
  );
  expect(folder.databasePids()).toEqual([]);
});

test('a damaged key of the development issuer is named', async () => {
  const file = join(folder.path, 'keys', 'development-issuer.pem');
  const kept = readFileSync(file, 'utf8');
  writeFileSync(file, kept.slice(0, 40));
  const ended = await run(['serve'], environment);
  writeFileSync(file, kept);
  expect(ended.code).toBe(1);
  expect(sentences(ended)).toMatch(/development-issuer\.pem holds no key that can be read\. Remove it/);
});

/** As the bank's collector; an input gets the collector's case. */
async function ask(query: string, input?: Record<string, unknown>): Promise<{ data: unknown; errors?: unknown }> {
  const [desk] = bank.desks;
  if (!desk) throw new Error('the bank has one desk');
  const { token, caseId, contactPointId } = desk;
  const body = JSON.stringify({ query, variables: input ? { input: { caseId, contactPointId, ...input } } : {} });
  const answer = await fetch(`http://127.0.0.1:${environment.PORT}/graphql`, {
    method: 'POST',
    headers: headersOf(token),
    body,
  });
  return (await answer.json()) as { data: unknown; errors?: unknown };
}
