import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logSignerOf, openKeyFile } from '../../src/audit/index.js';
import { readCosigned } from '../../src/proof/cosigned.js';
import { printVerifier, type Signer } from '../../src/proof/note.js';
import { noWitnesses, readPolicy, type Policy } from '../../src/proof/policy.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { foundSmallBank, headersOf, type SmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, probity, run, sentences, serve, until, type Probity, type Server } from '../kit/probity.js';

/**
 * A server on its own database, two witnesses as processes of their own, and yesterday's copy of the database put back under
 * them: first alone, then with the store of checkpoints as it was too.
 */

const origin = 'log.small-bank.example';
let folder: DataFolder;
let bank: SmallBank;
let signer: Signer;
let environment: Record<string, string> & { PORT: string };

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
  const keys = openKeyFile(join(folder.path, 'keys', 'root.json'), 'development only');
  signer = logSignerOf(keys, bank.institutionId, `${origin}/small-bank`);
  const policyFile = join(folder.path, 'witnesses.policy');
  environment = {
    PROBITY_DATA: folder.path,
    PORT: await freePort(),
    PROBITY_LOG_ORIGIN: origin,
    PROBITY_WITNESSES: policyFile,
  };
});

afterEach(endAll);
afterAll(() => folder.remove());

/** Two processes, each with its folder. @returns the policy by which both must sign */
async function startWitnesses(): Promise<Policy> {
  const started: Probity[] = ['w1', 'w2'].map((name) => {
    const where = ['--folder', join(folder.path, name), '--name', `${name}.example`, '--port', '0'];
    return probity(['witness', ...where, '--log', printVerifier(signer)], {});
  });
  await until('both witnesses listen', () => started.every(({ out }) => /^http.*\n/m.test(out())));
  const lines = started.map(({ out }, index) => {
    const [key = '', url = ''] = out().split('\n');
    return `witness w${index + 1} ${key} ${url}\n`;
  });
  const policy = `${lines.join('')}group both all w1 w2\nquorum both\n`;
  writeFileSync(environment['PROBITY_WITNESSES'] ?? '', policy);
  return readPolicy(policy);
}

const textOf = (server: Server, path: string): Promise<string> =>
  fetch(`${server.url}${path}`).then(async (answer) => (answer.ok ? answer.text() : ''));

const logs = (): Policy['logs'] => [{ verifier: signer, url: null }];

const advertisedSize = async (server: Server, policy: Policy): Promise<number> => {
  const note = await textOf(server, '/tlog/small-bank/checkpoint');
  if (note === '') return 0;
  const cosigned = readCosigned(note, { ...policy, logs: logs() });
  expect(cosigned.isWitnessed).toBe(true);
  return cosigned.checkpoint.size;
};

const storedSize = async (): Promise<number> => {
  const stored = await folderStore(join(folder.path, 'checkpoints')).newest(signer.name);
  return stored ? readCosigned(stored.note, { ...noWitnesses, logs: logs() }).checkpoint.size : 0;
};

/** Records attempts, and waits until they are in what is advertised. */
async function grow(server: Server, policy: Policy, count: number): Promise<number> {
  const before = await advertisedSize(server, policy);
  for (let number = 0; number < count; number++) await record(server);
  await until('what was recorded is advertised', async () => (await advertisedSize(server, policy)) >= before + count);
  return advertisedSize(server, policy);
}

async function record(server: Server): Promise<void> {
  const [desk] = bank.desks;
  if (!desk) throw new Error('a bank without a desk');
  const input = {
    ...{ caseId: desk.caseId, contactPointId: desk.contactPointId, channel: 'VISIT', direction: 'OUTBOUND' },
    ...{ occurredAt: '2026-04-01T02:00:00.000Z', connected: true, answered: false, conversation: false },
    ...{ outcome: 'VISITED_ABSENT', companions: ['a colleague'], idempotencyKey: randomUUID() },
  };
  const query =
    'mutation ($input: RecordContactAttemptInput!) { recordContactAttempt(input: $input) { contactAttempt { id } } }';
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: headersOf(desk.token),
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  expect(errors).toBeUndefined();
}

const copy = (from: string, to: string): void => {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, '..'), { recursive: true });
  execFileSync('cp', ['-a', from, to]);
};

const alertsOf = async (server: Server, kind: string): Promise<number> =>
  Number(
    new RegExp(`^probity_alerts_total\\{kind="${kind}"\\} (\\d+)$`, 'm').exec(await textOf(server, '/metrics'))?.[1],
  );

/** Where what is lost cannot be had: another log, which its witnesses do not know yet, goes on from the one before. */
async function succeeded(today: number): Promise<void> {
  const { PROBITY_WITNESSES: _, ...alone } = environment;
  const other = { ...alone, PORT: environment.PORT, PROBITY_LOG_ORIGIN: 'log-2.small-bank.example' };
  let server = await serve(other);
  await until('it refuses a log that nobody named', async () => server.out().includes('probity audit succeed'));
  await server.stop();
  const named = await run(['audit', 'succeed', '--user', 'officer'], other);
  expect([named.code, named.out]).toEqual([
    0,
    expect.stringMatching(
      /^log-2\.small-bank\.example\/small-bank goes on from log\.small-bank\.example\/small-bank, which ended at \d+ leaves; \d+ of them are not in this database\./,
    ),
  ]);
  expect(Number(/ended at (\d+)/.exec(named.out)?.[1])).toBeGreaterThanOrEqual(today);
  const again = await run(['audit', 'succeed', '--user', 'officer'], other);
  expect([again.code, sentences(again)]).toEqual([1, expect.stringContaining('named already')]);
  server = await serve(other);
  await until('it is published', async () =>
    (await textOf(server, '/tlog/small-bank/checkpoint')).startsWith('log-2.small-bank.example/'),
  );
  await server.stop();
  const verified = await run(['audit', 'verify'], other);
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('The journal holds')]);
}

test("yesterday's database is refused by the store, and yesterday's database and store by the witnesses", async () => {
  const policy = await startWitnesses();
  const [database, store] = [join(folder.path, 'postgres'), join(folder.path, 'checkpoints')];
  const [oldDatabase, oldStore] = [
    join(folder.path, 'yesterday', 'postgres'),
    join(folder.path, 'yesterday', 'checkpoints'),
  ];

  let server = await serve(environment);
  const yesterday = await grow(server, policy, 3);
  expect(await textOf(server, '/metrics')).toMatch(/^probity_checkpoint_age_seconds\{institution="small-bank"\} \d/m);
  expect(await textOf(server, '/metrics')).toMatch(/^probity_witness_age_seconds\{witness="w2"\} \d/m);
  expect(await alertsOf(server, 'JOURNAL_NOT_PUBLISHED')).toBe(0);
  await server.stop();
  copy(database, oldDatabase);
  copy(store, oldStore);

  server = await serve(environment);
  const today = await grow(server, policy, 30);
  await server.stop();
  expect(await storedSize()).toBeGreaterThanOrEqual(today);

  copy(oldDatabase, database);
  server = await serve(environment);
  await until('it refuses', async () => (await alertsOf(server, 'JOURNAL_NOT_PUBLISHED')) === 1);
  expect(server.out()).toContain('Bring the database forward');
  await record(server);
  await until('that is in the tree', async () =>
    /^probity_journal_oldest_pending_seconds\{institution="small-bank"\} 0$/m.test(await textOf(server, '/metrics')),
  );
  expect(await advertisedSize(server, policy)).toBeLessThanOrEqual(today - 30);
  expect(await storedSize()).toBeGreaterThanOrEqual(today);
  await server.stop();

  await succeeded(today);

  copy(oldDatabase, database);
  copy(oldStore, store);
  server = await serve(environment);
  for (let number = 0; number < 2; number++) await record(server);
  await until('the witnesses disagree', async () => (await alertsOf(server, 'WITNESS_DISAGREES')) >= 1);
  expect(server.out()).toMatch(/w1 (AHEAD|INCONSISTENT), w2 (AHEAD|INCONSISTENT)/);
  expect(await advertisedSize(server, policy)).toBeLessThan(today);
  expect(await advertisedSize(server, policy)).toBeGreaterThanOrEqual(yesterday);
  await server.stop();
});
