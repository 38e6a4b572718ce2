import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { logSignerOf } from '../../src/audit/index.js';
import { sha256 } from '../../src/lib/sha256.js';
import { noWitnesses, printCheckpoint, printNote, readLeaf, signText, type Signer } from '../../src/proof/index.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { publish, type Publication } from '../../src/transparency/publish.js';
import { succeedLog, type Succession } from '../../src/transparency/succeed-log.js';
import { verifySuccessions } from '../../src/transparency/verify-successions.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { tampering } from '../kit/tamper.js';
import { newWorld, type Person } from '../kit/world.js';

/** A log that cannot go on is succeeded by another, which says so before it is published. */

const world = newWorld();
let folder: string;
let officer: Person;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
  officer = await world().person('COMPLIANCE_OFFICER');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signerOf = (origin: string): Signer => logSignerOf(world().keys, world().institutionId, origin);

const publishAs = (origin: string): Promise<Publication> =>
  withSequencer(world(), (db) =>
    publish(
      { db, store: folderStore(folder), policy: noWitnesses, known: new Map(), now: () => new Date() },
      { institutionId: world().institutionId, signer: signerOf(origin) },
    ),
  );

const newestOf = async (origin: string): Promise<string> =>
  (await folderStore(folder).newest(origin))?.note ?? 'there is none';

const succeed = (successor: string, note: string, by: Person = officer): Promise<Succession> =>
  succeedLog(world().app.contextOf(by.actor), { successor, note, signerOf });

/** A checkpoint that this institution, or another key, has signed. */
function signed(origin: string, size: number, by: Signer = signerOf(origin)): string {
  const text = printCheckpoint({ origin, size, root: sha256(Buffer.from(origin)), extensions: [] });
  return printNote({ text, signatures: [signText(text, by, new Date())] });
}

const faults = (): Promise<string[]> => verifySuccessions(world().owner, world().institutionId, signerOf);

async function code(refused: Promise<unknown>): Promise<unknown> {
  try {
    await refused;
    return 'done';
  } catch (error) {
    const { extensions, message } = error as { extensions?: { code: string }; message: string };
    return [extensions?.code, message];
  }
}

test('a log of another origin is published once an entry says what it goes on from', async () => {
  await enter(world(), 20);
  await sequenceAll(world());
  expect(await publishAs('old.example')).toMatchObject({ state: 'ADVERTISED' });
  expect(await faults()).toEqual([]);

  await enter(world(), 3);
  await sequenceAll(world());
  const refused = await publishAs('new.example');
  expect(refused).toMatchObject({ state: 'REFUSED', reason: 'UNNAMED' });
  expect((refused as { message: string }).message).toContain('Set PROBITY_LOG_ORIGIN back');
  expect(await newestOf('new.example')).toBe('there is none');

  const last = await newestOf('old.example');
  const size = Number(last.split('\n')[1]);
  expect(await succeed('new.example', last)).toMatchObject({
    ...{ successor: 'new.example', predecessor: { origin: 'old.example', size }, standing: size },
  });
  // Entered is not yet a leaf.
  expect(await publishAs('new.example')).toMatchObject({ state: 'REFUSED', reason: 'UNNAMED' });
  await sequenceAll(world());
  expect(await publishAs('new.example')).toMatchObject({ state: 'ADVERTISED' });
  expect(await faults()).toEqual([]);

  const { rows } = await sql<{ leaf: Buffer }>`select leaf from audit.entry where type = 'log.succeeded'`.execute(
    world().owner,
  );
  expect(readLeaf(rows[0]!.leaf)?.batch).toEqual({
    count: 1,
    root: sha256(Buffer.from(`new.example\n${last}`)).toString('base64url'),
  });
});

test('what the database has lost is told: the old log had more leaves than stand', async () => {
  const { rows } = await sql<{ size: string }>`select size from audit.tree`.execute(world().owner);
  const size = Number(rows[0]?.size);
  const { predecessor, standing } = await succeed('third.example', signed('lost.example', size + 7));
  expect([predecessor.size, standing]).toEqual([size + 7, size]);
  await sequenceAll(world());
  expect(await publishAs('third.example')).toMatchObject({ state: 'ADVERTISED' });
});

test.each<[string, () => Promise<unknown>, string, RegExp]>([
  [
    "by a collector's token",
    async () => succeed('x.example', signed('a', 9), await world().person('COLLECTOR')),
    'FORBIDDEN',
    /officer/,
  ],
  ['of the log itself', () => succeed('x.example', signed('x.example', 9)), 'BAD_USER_INPUT', /PROBITY_LOG_ORIGIN/],
  [
    'signed by somebody else',
    () => succeed('x.example', signed('a.example', 9, signerOf('b.example'))),
    'BAD_USER_INPUT',
    /not signed/,
  ],
  ['that is no checkpoint', () => succeed('x.example', 'a text'), 'BAD_USER_INPUT', /cannot be believed/],
  [
    'older than what is known',
    () => succeed('x.example', signed('old.example', 2)),
    'BAD_USER_INPUT',
    /a later one .* Give that one/,
  ],
  [
    'for a log that was published already',
    () => succeed('old.example', signed('a.example', 9)),
    'CONFLICT',
    /published already/,
  ],
])('a checkpoint %s is refused, and nothing is entered', async (_, given, refusal, said) => {
  const count = async (): Promise<unknown> =>
    (await sql`select count(*) from audit.entry where type = 'log.succeeded'`.execute(world().owner)).rows;
  const before = await count();
  expect(await code(given())).toEqual([refusal, expect.stringMatching(said)]);
  expect(await count()).toEqual(before);
});

test('a log is named once', async () => {
  await succeed('fourth.example', signed('lost.example', 1_000));
  expect(await code(succeed('fourth.example', signed('lost.example', 1_001)))).toEqual([
    'CONFLICT',
    expect.stringContaining('named already'),
  ]);
});

test.each([
  [
    'the checkpoint',
    `update audit.succession set predecessor = replace(predecessor, 'old.example', 'odd.example')`,
    /no checkpoint that this institution signed/,
  ],
  [
    'another signed checkpoint',
    `update audit.succession s set predecessor = o.predecessor from audit.succession o where s.origin = 'new.example' and o.origin = 'third.example'`,
    /is not what entry .* commits to/,
  ],
  [
    'the origin',
    `update audit.succession set origin = 'newer.example' where origin = 'new.example'`,
    /is not what entry .* commits to/,
  ],
  [
    'the entry',
    `update audit.succession set entry_id = gen_random_uuid() where origin = 'new.example'`,
    /has no entry/,
  ],
  ['the row', `delete from audit.succession where origin = 'new.example'`, /what it named is gone/],
  [
    'a checkpoint of a log that nobody named',
    `insert into audit.checkpoint (institution_id, size, root, note, published_at) select institution_id, 10000, root, replace(note, 'new.example', 'none.example'), published_at from audit.checkpoint where starts_with(note, 'new.example') limit 1`,
    /none\.example goes on from another one, and no entry in it says so/,
  ],
])('who changes %s past all protections is found out', async (_, change, found) => {
  const tamper = await tampering(await world().connect('superuser'), ['audit.succession', 'audit.checkpoint']);
  const { institutionId } = world();
  const said = await tamper.within(
    () => tamper.run(change),
    () => verifySuccessions(tamper.db, institutionId, signerOf),
  );
  expect(said.join('\n')).toMatch(found);
});
