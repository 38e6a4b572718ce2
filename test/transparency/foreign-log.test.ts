/** A whole log, as a stranger gets it over HTTP, is judged by a program on Go's own libraries: none of our code verifies it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { createApplication, type Application } from '../../src/app/application.js';
import { createLog } from '../../src/app/log.js';
import { printCheckpoint, readCheckpoint } from '../../src/proof/checkpoint.js';
import { printNote, printVerifier, readNote, signText, type Signer } from '../../src/proof/note.js';
import { readPolicy } from '../../src/proof/policy.js';
import { tilePath, widthAt } from '../../src/proof/tile.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { logFiles } from '../../src/transparency/log-files.js';
import { publish } from '../../src/transparency/publish.js';
import { foreignJudge, type Judgement } from '../kit/foreign-judge.js';
import { logSigner } from '../kit/published.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { policyOf, startWitness, type KitWitness } from '../kit/witnesses.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
type Files = Map<string, Buffer>;
const judge = foreignJudge();
const witnesses: KitWitness[] = [];
const files: Files = new Map();
let signer: Signer;
let app: Application;
let officer: Person;
let size = 0;

beforeAll(async () => {
  const { database, keys, clock } = world();
  officer = await world().person('COMPLIANCE_OFFICER');
  const verifier = { verify: () => Promise.resolve(officer.actor) };
  const log = createLog({ level: 'silent' });
  app = await createApplication({ database, keys, verifier, clock, log, isProduction: false });
  signer = await logSigner(world());
  for (const name of ['one', 'two']) witnesses.push(await startWitness(name, [signer]));
  const store = mkdtempSync(join(tmpdir(), 'probity-store-'));
  const policy = readPolicy(policyOf(witnesses, 2));
  const publisher = { store: folderStore(store), policy, known: new Map<string, number>(), now: () => new Date() };
  const seen: string[] = [];
  // Within a tile, at its end, one beyond it, and over several.
  for (const wanted of [10, 256, 257, 300, 700]) {
    await enter(world(), wanted - size - (size === 0 ? await entriesSoFar() : 0));
    await sequenceAll(world());
    await withSequencer(world(), (db) =>
      publish({ ...publisher, db }, { institutionId: officer.actor.institutionId, signer }),
    );
    const note = (await get('checkpoint')).toString();
    size = readCheckpoint(readNote(note).text).size;
    expect(size).toBe(wanted);
    seen.push(note);
  }
  rmSync(store, { recursive: true });
  files.set('keys.txt', Buffer.from([printVerifier(signer), ...witnesses.map(({ key }) => key), ''].join('\n')));
  files.set('checkpoint', Buffer.from(seen.at(-1)!));
  files.set('checkpoints.ndjson', Buffer.from(seen.map((note) => `${JSON.stringify(note)}\n`).join('')));
  for (const level of [0, 1, 'entries'] as const)
    for (let index = 0; widthAt(Number(level) || 0, index, size) > 0; index++) {
      const path = tilePath({ level, index, width: widthAt(Number(level) || 0, index, size) });
      files.set(path, await get(path));
    }
});

afterAll(async () => {
  judge?.remove();
  for (const witness of witnesses) await witness.stop();
});

const entriesSoFar = async (): Promise<number> =>
  Number(
    (await (await world().connect('superuser')).query<{ count: string }>('select count(*) from audit.entry')).rows[0]
      ?.count,
  );

async function get(path: string): Promise<Buffer> {
  const { status, body } = await request(app.http.server)
    .get(`/tlog/${signer.name.split('/').at(-1)}/${path}`)
    .set('authorization', 'Bearer of-an-officer')
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done(null, Buffer.concat(pieces)));
    });
  expect([path, status]).toEqual([path, 200]);
  return body as Buffer;
}

/** Judged by the keys that the stranger had before. Where there is no Go it is not judged. */
const judged = (given: Files): Judgement | undefined =>
  judge?.judge(given, printVerifier(signer), ...witnesses.map(({ key }) => key));

test('every checkpoint, their signatures, and the place of every entry hold before the foreign judge', () => {
  if (!judge) return;
  expect(judged(files)).toMatchObject({
    isGood: true,
    said: `${signer.name}: tree of 700, 5 checkpoints, 15 signatures, 0 faults\n`,
  });
});

test('an export has the same files, byte for byte', async () => {
  const exported: Files = new Map();
  const newest = { institutionId: officer.actor.institutionId, note: files.get('checkpoint')!.toString(), size };
  for await (const { path, content } of logFiles(world().owner, newest))
    exported.set(path, Buffer.concat([exported.get(path) ?? Buffer.alloc(0), content]));
  expect([...exported.keys()].sort()).toEqual([...files.keys()].filter((name) => name !== 'keys.txt').sort());
  for (const [path, content] of exported) expect([path, content.equals(files.get(path)!)]).toEqual([path, true]);
});

const each =
  (test: (bytes: Buffer) => Buffer | null) =>
  (path: string): Files => {
    const bytes = test(Buffer.from(files.get(path)!));
    const changed = new Map(files);
    changed.delete(path);
    if (bytes) changed.set(path, bytes);
    return changed;
  };

const kinds = ['tile/0/001', 'tile/0/002.p/188', 'tile/1/000.p/2', 'tile/entries/000', 'tile/entries/002.p/188'];

test.each(['keys.txt', 'checkpoint', 'checkpoints.ndjson', ...kinds])(
  '%s is not believed when it was changed',
  (path) => {
    if (!judge) return;
    const flip = (place: number): Judgement | undefined =>
      judged(each((bytes) => bytes.fill(bytes[place]! ^ 1, place, place + 1))(path));
    const { length } = files.get(path)!;
    const places = [3, Math.floor(length / 2), length - 3];
    // Of the key the stranger has their own copy: only the witnesses' lines count.
    if (path === 'keys.txt') places.splice(0, 2, length - 60);
    // A witness's line that names somebody else is passed over: the witnesses are asked for on the newest checkpoint.
    if (path === 'checkpoints.ndjson') places.splice(1, 2, signer.name.length + 12, 3 * signer.name.length + 40);
    for (const place of places) expect([place, flip(place)?.isGood]).toEqual([place, false]);
    expect(judged(each((bytes) => bytes.subarray(0, length - 40))(path))).toMatchObject({ isGood: false });
    expect(judged(each(() => null)(path))).toMatchObject({ isGood: false });
  },
);

test('two entries that changed places, and one entry more, are found', () => {
  if (!judge) return;
  const swapped = each((bytes) => {
    const first = bytes.readUInt16BE(0) + 2;
    const second = first + bytes.readUInt16BE(first) + 2;
    return Buffer.concat([bytes.subarray(first, second), bytes.subarray(0, first), bytes.subarray(second)]);
  })('tile/entries/000');
  expect(judged(swapped)?.said).toMatch(/entry 0 is not the one in the tree\n.*entry 1 is not/);
  const more = each((bytes) => Buffer.concat([bytes, bytes.subarray(0, bytes.readUInt16BE(0) + 2)]))(
    'tile/entries/001',
  );
  expect(judged(more)?.said).toMatch(/more than the tree has/);
});

/** The checkpoints, one of which has another root of the same size, signed by the log's own key. */
function forked(at: number): Files {
  const lines = files.get('checkpoints.ndjson')!.toString().trimEnd().split('\n');
  const notes = lines.map((line) => JSON.parse(line) as string);
  const text = printCheckpoint({ ...readCheckpoint(readNote(notes[at]!).text), root: Buffer.alloc(32, 7) });
  notes[at] = printNote({ text, signatures: [signText(text, signer, new Date())] });
  const all = notes.map((note) => `${JSON.stringify(note)}\n`).join('');
  return new Map(files).set('checkpoints.ndjson', Buffer.from(all));
}

test.each([0, 1, 3])(
  'a checkpoint of a fork (number %i), signed by the true key, does not go on from the others',
  (at) => {
    if (!judge) return;
    expect(judged(forked(at))?.said).toMatch(/does not go on from/);
  },
);

test('a whole other log under the same key has not been seen by the witnesses', () => {
  if (!judge) return;
  const text = readNote(files.get('checkpoint')!.toString()).text;
  const alone = printNote({ text, signatures: [signText(text, signer, new Date())] });
  expect(judged(new Map(files).set('checkpoint', Buffer.from(alone)))?.said).toMatch(/not signed by the witness/);
});
