import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readCosigned } from '../../src/proof/cosigned.js';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import { leafHash } from '../../src/proof/hash-tree.js';
import { printNote, signerOf, signText, type Signer } from '../../src/proof/note.js';
import { noWitnesses, readPolicy, type Policy } from '../../src/proof/policy.js';
import type { CheckpointStore } from '../../src/transparency/checkpoint-store.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { publish, type Log, type Publication, type Publisher } from '../../src/transparency/publish.js';
import { succeedLog } from '../../src/transparency/succeed-log.js';
import { isThorough } from '../kit/outside-data.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { until } from '../kit/probity.js';
import { policyOf, startWitness, type KitWitness } from '../kit/witnesses.js';
import { newWorld } from '../kit/world.js';

/** What is signed is kept outside, then witnessed, then advertised; what does not go on from what was published is refused. */

const world = newWorld();
let folder: string;
let signer: Signer;
const witnesses: KitWitness[] = [];

const signerCalled = (origin: string): Signer => signerOf(origin, 'ED25519', Buffer.alloc(32, 1));

/** Each test has a log of its own, an origin that nobody has published under, in a store of its own. */
let round = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
  signer = signerCalled(`probity.example/tlog/${round++}`);
  const { rows } = await sql<{ note: string }>`select note from audit.checkpoint order by size desc limit 1`.execute(
    world().owner,
  );
  if (!rows[0]) return;
  const officer = await world().person('COMPLIANCE_OFFICER');
  const given = { successor: signer.name, note: rows[0].note, signerOf: signerCalled };
  await succeedLog(world().app.contextOf(officer.actor), given);
});

afterEach(async () => {
  for (const witness of witnesses.splice(0)) await witness.stop();
  rmSync(folder, { recursive: true, force: true });
});

const log = (): Log => ({ institutionId: world().institutionId, signer });

interface Given {
  readonly store?: CheckpointStore;
  readonly policy?: Policy;
  readonly known?: Map<string, number>;
  readonly witnessTimeoutMilliseconds?: number;
}

const publishOnce = ({
  store = folderStore(folder),
  policy = noWitnesses,
  known = new Map(),
  witnessTimeoutMilliseconds = 1_000,
}: Given = {}): Promise<Publication> =>
  withSequencer(world(), (db) => {
    const publisher: Publisher = { db, store, policy, known, now: () => new Date(), witnessTimeoutMilliseconds };
    return publish(publisher, log());
  });

const grow = async (count = 3): Promise<void> => {
  await enter(world(), count);
  await sequenceAll(world());
};

/** The notes that were advertised under the test's own origin, the newest last. */
async function advertised(): Promise<string[]> {
  const { rows } = await sql<{ note: string }>`
    select note from audit.checkpoint where starts_with(note, ${`${signer.name}\n`}) order by size`.execute(
    world().owner,
  );
  return rows.map(({ note }) => note);
}

const three = async (): Promise<KitWitness[]> => {
  for (const name of ['w1', 'w2', 'w3']) witnesses.push(await startWitness(name, [signer]));
  return witnesses;
};

test('what has grown is kept outside and advertised; what has not is left as it is', async () => {
  await grow();
  const first = await publishOnce();
  expect(first.state).toBe('ADVERTISED');
  expect((await publishOnce()).state).toBe('UNCHANGED');
  await grow(300);
  expect((await publishOnce()).state).toBe('ADVERTISED');
  const notes = await advertised();
  expect(notes).toHaveLength(2);
  expect((await folderStore(folder).newest(signer.name))?.note).toBe(notes[1]);
  const policy = { ...noWitnesses, logs: [{ verifier: signer, url: null }] };
  const [one, other] = notes.map((note) => readCosigned(note, policy).checkpoint);
  expect(other!.size - one!.size).toBe(300);
});

test('enough witnesses sign it before it is advertised, and their signatures stand on it', async () => {
  const policy = readPolicy(policyOf(await three(), 2));
  const known = new Map<string, number>();
  for (const count of [5, 400, 1]) {
    await grow(count);
    const publication = await publishOnce({ policy, known });
    expect(publication).toMatchObject({ state: 'ADVERTISED' });
    const cosigned = readCosigned((await advertised()).at(-1)!, { ...policy, logs: [{ verifier: signer, url: null }] });
    expect(cosigned.isWitnessed).toBe(true);
    expect(cosigned.witnesses.length).toBeGreaterThanOrEqual(2);
  }
  // Known sizes are guesses: a publisher that has just started asks once more.
  await grow();
  expect(await publishOnce({ policy })).toMatchObject({ state: 'ADVERTISED' });
});

test('a witness whose key is of ML-DSA-44 counts as the others do', async () => {
  for (const algorithm of ['COSIGNATURE_ML_DSA_44', 'COSIGNATURE'] as const)
    witnesses.push(await startWitness(algorithm.toLowerCase(), [signer], algorithm));
  const policy = readPolicy(policyOf(witnesses, 2));
  await grow();
  expect(await publishOnce({ policy })).toMatchObject({ state: 'ADVERTISED' });
  const note = (await advertised()).at(-1)!;
  const cosigned = readCosigned(note, { ...policy, logs: [{ verifier: signer, url: null }] });
  expect(cosigned).toMatchObject({
    isWitnessed: true,
    witnesses: [{ name: 'cosignature_ml_dsa_44' }, { name: 'cosignature' }],
  });
});

test('a witness that is dead and one that hangs stop nobody, while the others are enough', async () => {
  const [w1, w2, w3] = await three();
  const [policy, all] = [readPolicy(policyOf(witnesses, 1)), readPolicy(policyOf(witnesses, 3))];
  await w1!.stop();
  w2!.hang();
  await grow();
  // The one that hangs would be waited for longer than this test may take.
  const publication = await publishOnce({ policy, witnessTimeoutMilliseconds: 120_000 });
  expect(publication).toMatchObject({ state: 'ADVERTISED' });
  expect(w2!.asked()).toBe(1);
  await grow();
  expect(await publishOnce({ policy: all })).toMatchObject({
    state: 'UNWITNESSED',
    witnesses: expect.arrayContaining([
      { name: 'w1', outcome: 'UNREACHABLE', size: null },
      { name: 'w2', outcome: 'UNREACHABLE', size: null },
      { name: 'w3', outcome: 'COSIGNED', size: null },
    ]) as unknown,
  });
  expect(await advertised()).toHaveLength(1);
  expect(w3!.asked()).toBeGreaterThan(1);
});

test('without enough witnesses nothing is advertised, until they are back', async () => {
  const [w1] = await three();
  const policy = readPolicy(policyOf(witnesses.slice(0, 1), 1));
  const away = readPolicy(policyOf([{ ...w1!, url: 'http://127.0.0.1:9' }], 1));
  await grow();
  expect(await publishOnce({ policy: away })).toMatchObject({ state: 'UNWITNESSED' });
  expect(await advertised()).toEqual([]);
  expect(await publishOnce({ policy })).toMatchObject({ state: 'ADVERTISED' });
});

test('a witness that signs with another key, or does not know the log, counts for nothing', async () => {
  const [w1, w2] = await three();
  const stranger = await startWitness('w4', [signerOf('example.com/another', 'ED25519', Buffer.alloc(32, 2))]);
  witnesses.push(stranger);
  // The address of one with the key of another.
  const policy = readPolicy(policyOf([{ ...w1!, url: w2!.url }, stranger], 1));
  await grow();
  expect(await publishOnce({ policy })).toMatchObject({
    state: 'UNWITNESSED',
    witnesses: [{ outcome: 'REFUSED' }, { outcome: 'REFUSED' }],
  });
});

test.each<[string, (store: CheckpointStore) => CheckpointStore]>([
  ['before it was stored', (store) => ({ ...store, replace: () => Promise.reject(new Error('cut off')) })],
  [
    'when it was stored, before anybody heard of that',
    (store) => ({
      ...store,
      replace: async (...words) => {
        await store.replace(...words);
        throw new Error('cut off');
      },
    }),
  ],
])('a run that is cut off %s is finished by the next', async (_, cut) => {
  await grow();
  const store = folderStore(folder);
  await expect(publishOnce({ store: cut(store) })).rejects.toThrow('cut off');
  expect(await advertised()).toEqual([]);
  expect(await publishOnce({ store })).toMatchObject({ state: 'ADVERTISED' });
  expect(await advertised()).toHaveLength(1);
});

test('of two publishers at once one is overtaken, and both advertise the same', async () => {
  const slow = folderStore(folder);
  for (let turn = 0; turn < 10; turn++) {
    await grow(1);
    const states = (await Promise.all([publishOnce({ store: slow }), publishOnce()])).map(({ state }) => state);
    expect(states).toContain('ADVERTISED');
    expect(states.every((state) => ['ADVERTISED', 'OVERTAKEN', 'UNCHANGED'].includes(state))).toBe(true);
  }
  expect(await advertised()).toHaveLength(10);
});

test('a tree that goes on while another publisher publishes it has not gone back', async () => {
  await grow();
  const store = folderStore(folder);
  const overtaking: CheckpointStore = {
    ...store,
    newest: async (name) => {
      // Between what this one read before and what it reads next.
      await grow(1);
      await publishOnce({ store });
      return store.newest(name);
    },
  };
  expect((await publishOnce({ store: overtaking })).state).toMatch(/^(UNCHANGED|ADVERTISED)$/);
});

const note = (size: number, root: Buffer, by: Signer = signer): string => {
  const text = printCheckpoint({ origin: signer.name, size, root, extensions: [] });
  return printNote({ text, signatures: [signText(text, by, new Date())] });
};

test.each<[string, string, (size: number) => Promise<string | null>, string]>([
  [
    'more was published than the database has',
    'ROLLED_BACK',
    (size) => folderStore(folder).replace(signer.name, null, note(size + 5, leafHash(Buffer.from('x')))),
    'Bring the database forward',
  ],
  [
    'another past was published',
    'FORKED',
    (size) => folderStore(folder).replace(signer.name, null, note(size - 1, leafHash(Buffer.from('x')))),
    'Find out what was changed',
  ],
  [
    'another present was published',
    'FORKED',
    (size) => folderStore(folder).replace(signer.name, null, note(size, leafHash(Buffer.from('x')))),
    'Find out what was changed',
  ],
  [
    'somebody else has signed what was published',
    'STORE_STRANGE',
    (size) =>
      folderStore(folder).replace(
        signer.name,
        null,
        note(size, leafHash(Buffer.from('x')), signerOf(signer.name, 'ED25519', Buffer.alloc(32, 9))),
      ),
    'PROBITY_CHECKPOINT_STORE',
  ],
])('where %s, nothing is signed: %s', async (_, reason, prepare, advice) => {
  await grow(10);
  const { rows } = await sql<{ size: string }>`
    select size from audit.tree where institution_id = ${world().institutionId}`.execute(world().owner);
  await prepare(Number(rows[0]!.size));
  const before = await folderStore(folder).newest(signer.name);
  const publication = await publishOnce();
  expect(publication).toMatchObject({ state: 'REFUSED', reason });
  expect((publication as { message: string }).message).toContain(advice);
  expect(await folderStore(folder).newest(signer.name)).toEqual(before);
  expect(await advertised()).toEqual([]);
});

test('a store that has lost what was advertised is found out', async () => {
  await grow();
  await publishOnce();
  await grow();
  expect(await publishOnce({ store: folderStore(join(folder, 'another')) })).toMatchObject({
    state: 'REFUSED',
    reason: 'STORE_BEHIND',
  });
});

test('a witness that has seen more, or another past, says so', async () => {
  const [w1, w2, w3] = await three();
  const policy = readPolicy(policyOf(witnesses, 1));
  await grow(4);
  const { rows } = await sql<{ size: string; root: Buffer }>`
    select size, root from audit.tree where institution_id = ${world().institutionId}`.execute(world().owner);
  const size = Number(rows[0]!.size);
  const shown = (url: string, body: string): Promise<number> =>
    fetch(`${url}/add-checkpoint`, { method: 'POST', body }).then(({ status }) => status);
  expect(await shown(w1!.url, `old 0\n\n${note(size + 7, leafHash(Buffer.from('x')))}`)).toBe(200);
  expect(await shown(w2!.url, `old 0\n\n${note(size - 1, leafHash(Buffer.from('x')))}`)).toBe(200);
  expect(w3).toBeDefined();
  const publication = await publishOnce({ policy });
  expect(publication).toMatchObject({ state: 'ADVERTISED' });
  const outcomes = (publication as { witnesses: readonly { name: string; outcome: string; size: number | null }[] })
    .witnesses;
  expect([...outcomes].sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    { name: 'w1', outcome: 'AHEAD', size: size + 7 },
    { name: 'w2', outcome: 'INCONSISTENT', size: null },
    { name: 'w3', outcome: 'COSIGNED', size: null },
  ]);
});

/** Publishes without end, in a process of its own. */
const publishing = `
import { sequencerDatabase } from './dist/src/app/sequencer-database.js';
import { noWitnesses, readPolicy, signerOf } from './dist/src/proof/index.js';
import { folderStore } from './dist/src/transparency/folder-store.js';
import { publish } from './dist/src/transparency/publish.js';
const [url, folder, institutionId, origin, policy] = process.argv.slice(1);
const signer = signerOf(origin, 'ED25519', Buffer.alloc(32, 1));
const publisher = { db: sequencerDatabase(url), store: folderStore(folder), policy: policy ? readPolicy(policy) : noWitnesses, known: new Map(), now: () => new Date() };
for (;;) {
  const { state } = await publish(publisher, { institutionId, signer });
  process.stdout.write(state + '\\n');
}
`;

test('killed at any moment, it leaves nothing advertised that the store has not, and the next goes on', async () => {
  const { urls, institutionId } = world();
  const policy = policyOf(await three(), 2);
  const kills = isThorough ? 30 : 8;
  await grow();
  for (let killed = 0; killed < kills; killed++) {
    const words = [
      '--input-type=module',
      '--eval',
      publishing,
      urls.sequencer,
      folder,
      institutionId,
      signer.name,
      policy,
    ];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    await until('it publishes', () => out !== '');
    await grow(1);
    await sleep(Math.random() * 60);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    expect(out).not.toContain('REFUSED');
    const stored = await folderStore(folder).newest(signer.name);
    const logs = [{ verifier: signer, url: null }];
    const external = readCosigned(stored!.note, { ...noWitnesses, logs }).checkpoint;
    for (const each of await advertised()) {
      const cosigned = readCosigned(each, { ...readPolicy(policy), logs });
      expect(cosigned.isWitnessed).toBe(true);
      expect(cosigned.checkpoint.size).toBeLessThanOrEqual(external.size);
    }
  }
  const last = await publishOnce({ policy: readPolicy(policy) });
  expect(last.state).toMatch(/^(ADVERTISED|UNCHANGED)$/);
});
