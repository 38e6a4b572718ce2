import { beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import request from 'supertest';
import { CreateApiKeyDocument, type CreateApiKeyInput } from '../../schema/operations/documents.js';
import { createApplication, type Application } from '../../src/app/application.js';
import { createLog } from '../../src/app/log.js';
import { logSignerOf } from '../../src/audit/index.js';
import { readCosigned } from '../../src/proof/cosigned.js';
import { leafHash, rootOver } from '../../src/proof/hash-tree.js';
import { noWitnesses } from '../../src/proof/policy.js';
import { readEntries, tilePath } from '../../src/proof/tile.js';
import type { Actor } from '../../src/lib/actor.js';
import { unauthenticated } from '../../src/lib/errors.js';
import { readEntries as readPublishedEntries } from '../../src/transparency/read-published.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { publish } from '../../src/transparency/publish.js';
import { leavesOf } from '../kit/journal.js';
import { enter, sequenceAll, withSequencer } from '../kit/sequencer.js';
import { done } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

/** The log as a stranger reads it, and its entries as an auditor does. */

const world = newWorld();
const actors = new Map<string, Actor>();
let app: Application;
/** Of which an address gets three files. */
let hurried: Application;
/** Which keeps its logs to those who audit. */
let closed: Application;
let slug: string;
let size: number;
let officer: Person;

beforeAll(async () => {
  const { database, keys, clock } = world();
  const verify = (token: string): Promise<Actor> =>
    Promise.resolve(actors.get(token)).then((actor) => {
      if (!actor) throw unauthenticated('no such token');
      return actor;
    });
  const log = createLog({ level: 'silent' });
  const parts = { database, keys, verifier: { verify }, clock, log, isProduction: false };
  app = await createApplication(parts);
  hurried = await createApplication({ ...parts, logBuckets: { capacity: 3, restorePerSecond: 0.001 } });
  closed = await createApplication({ ...parts, privateLogs: 'ALL' });
  officer = await world().person('COMPLIANCE_OFFICER');
  slug = await slugOf(world().institutionId);
  await enter(world(), 300);
  size = await publishNow();
});

async function slugOf(institutionId: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from institution where institution_id = ${institutionId}::uuid`.execute(world().owner);
  return rows[0]!.slug;
}

/** @returns how many leaves were advertised */
async function publishNow(institutionId = world().institutionId, of = slug): Promise<number> {
  await sequenceAll(world());
  const folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
  try {
    const signer = logSignerOf(world().keys, institutionId, `probity.test/${of}`);
    const publication = await withSequencer(world(), (db) =>
      publish(
        { db, store: folderStore(join(folder, 'store')), policy: noWitnesses, known: new Map(), now: () => new Date() },
        { institutionId, signer },
      ),
    );
    if (publication.state !== 'ADVERTISED') throw new Error(JSON.stringify(publication));
    return publication.size;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const get = (path: string, by?: Person): request.Test => {
  const call = request(app.http.server).get(`/tlog/${path}`).buffer(true).parse(binary);
  if (!by) return call;
  actors.set(by.actor.id, by.actor);
  return call.set('authorization', `Bearer ${by.actor.id}`);
};

const binary: NonNullable<Parameters<request.Test['parse']>[0]> = (response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
};

const bytesOf = async (call: request.Test): Promise<Buffer> => {
  const { status, body } = await call;
  expect(status).toBe(200);
  return body as Buffer;
};

const hashesIn = (tile: Buffer): Buffer[] =>
  Array.from({ length: tile.length / 32 }, (_, at) => tile.subarray(at * 32, at * 32 + 32));

/** The hashes of all leaves, from the tiles. */
async function leafHashes(): Promise<Buffer[]> {
  const hashes: Buffer[] = [];
  for (let index = 0; index * 256 < size; index++)
    hashes.push(
      ...hashesIn(
        await bytesOf(get(`${slug}/${tilePath({ level: 0, index, width: Math.min(256, size - index * 256) })}`)),
      ),
    );
  return hashes;
}

test('from checkpoint and tiles alone a stranger computes the root that was signed', async () => {
  const note = (await bytesOf(get(`${slug}/checkpoint`))).toString();
  const verifier = logSignerOf(world().keys, world().institutionId, `probity.test/${slug}`);
  const { checkpoint } = readCosigned(note, { ...noWitnesses, logs: [{ verifier, url: null }] });
  expect(checkpoint.size).toBe(size);
  const hashes = await leafHashes();
  expect(rootOver(hashes)).toEqual(checkpoint.root);
  const [above] = hashesIn(await bytesOf(get(`${slug}/tile/1/000.p/1`)));
  expect(above).toEqual(rootOver(hashes.slice(0, 256)));
});

test('what is full may be kept for ever, what is partial a minute, the checkpoint not', async () => {
  expect((await get(`${slug}/tile/0/000`)).headers['cache-control']).toContain('immutable');
  expect((await get(`${slug}/tile/1/000.p/1`)).headers['cache-control']).toBe('public, max-age=60');
  expect((await get(`${slug}/checkpoint`)).headers['cache-control']).toBe('no-cache');
});

test('who has a file already is told so, and HEAD says what GET would', async () => {
  for (const path of [`${slug}/tile/0/000`, `${slug}/checkpoint`]) {
    const { headers, body } = await get(path);
    const tag = headers['etag']!;
    for (const known of [tag, `"another", W/${tag}`, '*']) {
      const again = await get(path).set('if-none-match', known);
      expect([again.status, (again.body as Buffer).length]).toEqual([304, 0]);
      expect(again.headers).toMatchObject({ etag: tag, 'cache-control': headers['cache-control'] });
    }
    expect((await get(path).set('if-none-match', '"another"')).status).toBe(200);
    const head = await request(app.http.server).head(`/tlog/${path}`);
    expect([head.status, head.text]).toEqual([200, undefined]);
    expect(head.headers).toMatchObject({ etag: tag, 'content-length': String((body as Buffer).length) });
  }
});

test('an address that asks for too much is told when to come back', async () => {
  const answers = [];
  for (let count = 0; count < 5; count++)
    answers.push(await request(hurried.http.server).get(`/tlog/${slug}/checkpoint`));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
  expect(Number(answers[3]!.headers['retry-after'])).toBeGreaterThan(0);
  expect(answers[3]!.body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  // Whether there is something, and who asks, is not looked at before.
  expect((await request(hurried.http.server).get(`/tlog/${slug}/tile/entries/000`)).status).toBe(429);
});

test('a log that its institution keeps to itself is read by those who audit alone', async () => {
  const other = await world().otherInstitution();
  const stranger = await other.person('COMPLIANCE_OFFICER');
  const collector = await world().person('COLLECTOR');
  for (const path of ['checkpoint', 'tile/0/000']) {
    const read = (by?: Person, of = slug): request.Test => {
      const call = request(closed.http.server).get(`/tlog/${of}/${path}`);
      if (by) actors.set(by.actor.id, by.actor);
      return by ? call.set('authorization', `Bearer ${by.actor.id}`) : call;
    };
    expect((await read()).status).toBe(401);
    expect((await read(collector)).status).toBe(403);
    const [foreign, unknown] = [await read(stranger), await read(stranger, 'no-such-bank')];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.body).toEqual(unknown.body);
    expect((await request(closed.http.server).head(`/tlog/${slug}/${path}`)).status).toBe(401);
    const { status, headers } = await read(officer);
    expect([status, headers['cache-control']]).toEqual([200, expect.not.stringContaining('public')]);
    const key = await keyWith(['AUDIT']);
    const bySystem = request(closed.http.server).get(`/tlog/${slug}/${path}`).set('authorization', `Bearer ${key}`);
    expect((await bySystem).status).toBe(200);
  }
});

test('of another institution that publishes too nothing comes under this name', async () => {
  const { administrator } = await world().otherInstitution();
  const { institutionId } = administrator.actor;
  const theirs = await slugOf(institutionId);
  await enter({ app: world().app, administrator }, 520);
  const theirSize = await publishNow(institutionId, theirs);
  expect(theirSize).toBeGreaterThan(512);
  const { rows } = await sql<{ leaf_hash: Buffer }>`
    select leaf_hash from audit.leaf where institution_id = ${institutionId}::uuid`.execute(world().owner);
  const own = new Set(rows.map(({ leaf_hash }) => leaf_hash.toString('hex')));
  const foreign = (hashes: readonly Buffer[]): number => hashes.filter((hash) => own.has(hash.toString('hex'))).length;
  expect(foreign(hashesIn(await bytesOf(get(`${theirs}/tile/0/001`))))).toBe(256);
  expect(foreign(await leafHashes())).toBe(0);
  expect(await bytesOf(get(`${slug}/tile/0/000`))).not.toEqual(await bytesOf(get(`${theirs}/tile/0/000`)));
  // It has come further: its tiles stay its own where this log has none.
  expect((await get(`${slug}/tile/0/001`)).status).toBe(404);
  expect((await bytesOf(get(`${slug}/checkpoint`))).toString().split('\n')[0]).toBe(`probity.test/${slug}`);
});

test.each([
  'tile/0/002',
  'tile/0/001',
  'tile/2/000',
  'tile/0/000.p/256',
  'tile/0/0',
  'tile/x',
  'other',
  'tile/0/../checkpoint',
])('%s is not there', async (path) => {
  expect((await get(`${slug}/${path}`)).status).toBe(404);
});

test('what the tree has beyond the checkpoint is not shown', async () => {
  await enter(world(), 3);
  await sequenceAll(world());
  expect((await get(`${slug}/${tilePath({ level: 0, index: 1, width: size - 256 })}`)).status).toBe(200);
  expect((await get(`${slug}/${tilePath({ level: 0, index: 1, width: size - 256 + 1 })}`)).status).toBe(404);
});

test('an auditor reads the bytes of entries, whose hashes are those of the tree, and leaves an entry', async () => {
  const path = `${slug}/tile/entries/000`;
  let bundle: Buffer = Buffer.alloc(0);
  const left = await leavesOf(world(), async () => {
    bundle = await bytesOf(get(path, officer));
  });
  expect(left.map(({ type }) => type)).toEqual(['journal.exported']);
  expect(left[0]).toMatchObject({ outcomes: ['ENTRIES'], actor: { id: officer.actor.id } });
  expect(Object.keys(left[0]!.fields).sort()).toEqual(['count', 'first']);
  const entries = readEntries(bundle);
  expect(entries.map(leafHash)).toEqual((await leafHashes()).slice(0, 256));
  expect((await get(path, officer)).headers['cache-control']).toBe('no-store');
});

test('nobody else reads entries, and what is refused leaves no entry', async () => {
  const other = await world().otherInstitution();
  const stranger = await other.person('COMPLIANCE_OFFICER');
  const collector = await world().person('COLLECTOR');
  const path = `${slug}/tile/entries/000`;
  const left = await leavesOf(world(), async () => {
    expect((await get(path)).status).toBe(401);
    expect((await get(path, collector)).status).toBe(403);
    expect((await get(path, world().administrator)).status).toBe(403);
    const [foreign, unknown] = [await get(path, stranger), await get('no-such-bank/tile/entries/000', stranger)];
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.body).toEqual(unknown.body);
    expect((await get(`${slug}/tile/entries/099`, officer)).status).toBe(404);
    expect((await request(app.http.server).head(`/tlog/${path}`)).status).toBe(405);
    expect((await request(app.http.server).post(`/tlog/${slug}/checkpoint`)).status).toBe(405);
  });
  expect(left).toEqual([]);
});

/** By an API key of a service account of the institution, with these scopes. */
async function keyWith(scopes: CreateApiKeyInput['scopes']): Promise<string> {
  const { id: userId } = await world().person('SERVICE');
  const expiresAt = new Date(world().clock.now().getTime() + 86_400_000).toISOString();
  const input = { userId, name: 'Auditor', scopes, expiresAt, idempotencyKey: randomUUID() };
  return done(await world().administrator.ask(CreateApiKeyDocument, { input })).createApiKey.secret!;
}

test('a system of the auditor reads entries by a key of the scope AUDIT, and leaves an entry; by no other key', async () => {
  const path = `${slug}/tile/entries/000`;
  const [auditing, others] = [
    await keyWith(['AUDIT']),
    await keyWith(['READ', 'REVEAL', 'WRITE', 'CONTACT', 'IMPORT']),
  ];
  const by = (key: string, what = path): request.Test => get(what).set('authorization', `Bearer ${key}`);
  const left = await leavesOf(world(), async () => {
    expect(readEntries(await bytesOf(by(auditing)))).toHaveLength(256);
    expect((await by(others)).status).toBe(403);
  });
  expect(left).toMatchObject([{ type: 'journal.exported', outcomes: ['ENTRIES'], actor: { role: 'SERVICE' } }]);
  const other = await world().otherInstitution();
  const theirs = await slugOf(other.administrator.actor.institutionId);
  expect((await by(auditing, `${theirs}/tile/entries/000`)).status).toBe(404);
});

test("no scope opens entries to a firm's system", async () => {
  const { institutionId, id } = (await world().person('SERVICE')).actor;
  const service = { institutionId, id, role: 'SERVICE', key: { id: randomUUID(), scopes: ['AUDIT'] } } as const;
  const read = (firmId: string | null): Promise<Buffer> =>
    readPublishedEntries(world().app.contextOf({ ...service, firmId }), slug, {
      level: 'entries',
      index: 0,
      width: 256,
    });
  await expect(read(randomUUID())).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect((await read(null)).length).toBeGreaterThan(0);
});

test('a key of the scope AUDIT does nothing else', async () => {
  const key = await keyWith(['AUDIT']);
  const asked = async (query: string): Promise<unknown> => {
    const { body } = await request(app.http.server)
      .post('/graphql')
      .set('authorization', `Bearer ${key}`)
      .send({ query });
    return (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
  };
  expect(await asked('{ checkpoint { origin } }')).toBe('FORBIDDEN');
  expect(await asked('mutation { registerTeam(input: { name: "x", idempotencyKey: "x" }) { team { id } } }')).toBe(
    'FORBIDDEN',
  );
});

test('a log that is not there, and one that has published nothing, answer alike', async () => {
  const other = await world().otherInstitution();
  const silent = await slugOf(other.administrator.actor.institutionId);
  const [nothing, unknown] = [await get(`${silent}/checkpoint`), await get('no-such-bank/checkpoint')];
  expect([nothing.status, unknown.status]).toEqual([404, 404]);
  expect(nothing.body).toEqual(unknown.body);
  expect((await get(`${silent}/tile/0/000`)).status).toBe(404);
});
