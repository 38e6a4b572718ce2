import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readConfig } from '../../src/app/config.js';
import { Keyring, openKeyFile } from '../../src/audit/index.js';
import { sealedRow, type SealedRow } from '../../src/lib/sealed.js';
import { foundSmallBank, headersOf, lookInto, type Desk, type SmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, run, sentences, serve, type Server } from '../kit/probity.js';

/** `probity keys` and `probity vault` as an operator runs them, beside two servers that work on. */
let folder: DataFolder;
let bank: SmallBank;
let desk: Desk;

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
  const [first] = bank.desks;
  if (!first) throw new Error('the bank has one desk');
  desk = first;
});
afterEach(endAll);
afterAll(() => folder.remove());

const failures: unknown[] = [];
async function ask<Data>(server: Server, token: string, query: string, input?: Record<string, unknown>): Promise<Data> {
  const body = JSON.stringify({ query, variables: input ? { input: { idempotencyKey: randomUUID(), ...input } } : {} });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: headersOf(token), body });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) failures.push(errors);
  return data;
}

const register = (server: Server, token: string, displayName: string): Promise<unknown> =>
  ask(server, token, 'mutation ($input: RegisterDebtorInput!) { registerDebtor(input: $input) { debtor { id } } }', {
    person: {
      ...{ reference: randomUUID().slice(0, 8), kind: 'INDIVIDUAL', displayName },
      ...{ language: 'en', timeZone: 'Asia/Shanghai' },
    },
  });

const record = (server: Server): Promise<unknown> =>
  ask(
    server,
    desk.token,
    'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { outcome note } } }',
    {
      ...{ caseId: desk.caseId, contactPointId: desk.contactPointId, channel: 'PHONE', direction: 'OUTBOUND' },
      ...{ occurredAt: '2026-04-01T02:00:00.000Z', connected: true, answered: false, conversation: false },
      ...{ outcome: 'NO_ANSWER', note: 'Rang for a while.' },
    },
  );

test('two servers go on through rotation, retiring and rewriting, with no request that fails', async () => {
  const environment = { PROBITY_DATA: folder.path };
  const one = await serve({ ...environment, PORT: await freePort() });
  const other = await serve({ ...environment, PORT: await freePort() });
  const service = await token('service');
  const collector = desk.token;
  let isOver = false;
  let requests = 0;
  const work = async (request: () => Promise<unknown>): Promise<void> => {
    for (; !isOver; requests++) {
      await request();
      await sleep(50); // The commands want the processors too.
    }
  };
  const registered: string[] = [];
  const registering = async (server: Server): Promise<void> => {
    const name = `Person ${randomUUID()}`;
    await register(server, service, name);
    registered.push(name);
  };
  const look = (server: Server): Promise<unknown> =>
    ask(
      server,
      collector,
      '{ cases(first: 1, purpose: CONTACT) { nodes { debtor { displayName contactPoints { value } } contactAttempts(first: 20) { nodes { note } } } } }',
    );
  const working = Promise.all(
    [one, other].flatMap((server) => [
      work(() => registering(server)),
      work(() => record(server)),
      work(async () => expect(JSON.stringify(await look(server))).toContain('张伟')),
    ]),
  );
  const command = async (words: string): Promise<Record<string, unknown>> => {
    const { code, out, err } = await run([...words.split(' '), '--json'], environment);
    if (code !== 0) failures.push(`${words}: ${err}${out}`);
    return JSON.parse(out || '{}') as Record<string, unknown>;
  };
  try {
    expect(await command('keys rotate')).toMatchObject({ generation: 2, isNew: true, left: 0 });
    expect(await command('keys retire')).toEqual({ retired: [1] });
    expect(await command('vault rewrite')).toMatchObject({ tables: { length: 5 } });
    const { generations } = await command('keys status');
    expect(generations).toMatchObject([
      { number: 1, isKnown: false, wrappedKeys: 0, retiredAt: expect.any(String) },
      { number: 2, isKnown: true, wrappedKeys: expect.any(Number) },
    ]);
  } finally {
    isOver = true;
    await working;
  }
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(30);
  const third = await serve({ ...environment, PORT: await freePort() });
  for (const server of [one, other, third]) {
    expect(JSON.stringify(await look(server))).toContain('张伟');
    await registering(server);
  }
  expect(await namesAtRest()).toEqual(expect.arrayContaining(registered));
  expect(failures).toEqual([]);
  for (const server of [one, other, third]) expect(await server.stop()).toMatchObject({ code: 0 });
  expect(registered.length).toBeGreaterThan(5);
});

test('for people it says in sentences what was done, what remains, and how it is misused', async () => {
  const environment = { PROBITY_DATA: folder.path };
  const status = await run(['keys', 'status'], environment);
  expect(status.out).toMatch(
    /^generation 1, made [\dT:.Z-]+, retired [\dT:.Z-]+: 0 data keys\ngeneration 2, made [\dT:.Z-]+: [\d ]+ data keys\n$/,
  );
  expect(await run(['keys', 'retire'], environment)).toMatchObject({
    code: 0,
    out: 'There is nothing to retire: the newest generation is the only one.\n',
  });
  const check = await run(['migrate', '--check'], environment);
  expect(check).toMatchObject({ code: 0, out: 'Nothing to migrate.\n' });
  expect(await run(['keys'], environment)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Usage: probity keys'),
  });
  expect(await run(['keys', 'melt'], environment)).toMatchObject({ code: 2 });
  const alone = await run(['keys', 'rotate'], { ...environment, DATABASE_URL: 'postgres://probity_app@127.0.0.1:1/x' });
  expect(alone.code).toBe(2);
  expect(sentences(alone)).toBe('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
});

/** What every person's row opens to, with the keys as they are in the file now; the journal is verified too. */
async function namesAtRest(): Promise<unknown[]> {
  const inside = await lookInto(folder.path);
  try {
    expect((await inside.verify(bank.institutionId)).faults).toEqual([]);
    const keys = openKeyFile(join(folder.path, 'keys', 'root.json'), readConfig({ environment: {} }).keyPassphrase);
    const keyring = new Keyring(keys, bank.institutionId);
    const { rows } = await sql<{ row: SealedRow }>`select ${sealedRow('p', 'id')} as row from person p`.execute(
      inside.owner,
    );
    return rows.map(({ row }) => keyring.open(row)['displayName']);
  } finally {
    await inside.end();
  }
}

async function token(role: string): Promise<string> {
  const { out } = await run(['token', '--role', role], { PROBITY_DATA: folder.path });
  return out.trim();
}
