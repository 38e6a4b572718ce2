import { afterEach, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import { consistencySpans, emptyRoot, leafHash, rootOver, spanHash } from '../../src/proof/hash-tree.js';
import {
  printNote,
  printVerifier,
  readNote,
  readVerifier,
  signerOf,
  signText,
  verifyNote,
} from '../../src/proof/note.js';
import { openWitness } from '../../src/transparency/open-witness.js';
import { witnessServer } from '../../src/transparency/witness-server.js';
import { outsideData } from '../kit/outside-data.js';
import { endAll, probity, run, sentences, until, type Probity } from '../kit/probity.js';

/** `probity witness` as a process of its own, over HTTP. */

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'probity-witness-'));
  folders.push(folder);
  return folder;
}

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await endAll();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Running extends Probity {
  readonly key: string;
  ask(body: string): Promise<{ status: number; type: string | null; text: string }>;
  get(path: string): Promise<{ status: number; text: string }>;
}

async function witness(folder: string, logs: readonly string[], name = 'example.com/witness'): Promise<Running> {
  const words = ['--folder', folder, '--name', name, '--port', '0', ...logs.flatMap((log) => ['--log', log])];
  const process = probity(['witness', ...words], {});
  await until(`the witness listens (${process.err()})`, () => /^http.*\n/m.test(process.out()));
  const [key = '', url = ''] = process.out().split('\n');
  return {
    ...process,
    key,
    ask: async (body) => {
      const answer = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
      return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
    },
    get: async (path) => {
      const answer = await fetch(`${url}${path}`);
      return { status: answer.status, text: await answer.text() };
    },
  };
}

/** The same server in this process, for what needs none of its own. */
async function witnessHere(): Promise<(body: string) => Promise<number>> {
  const here = openWitness(newFolder(), 'example.com/witness', [log], () => new Date());
  const troubles: unknown[] = [];
  const server = witnessServer(here, (error) => troubles.push(error)).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/add-checkpoint`;
  return async (body) => {
    const { status } = await fetch(url, { method: 'POST', body });
    expect(troubles).toEqual([]);
    return status;
  };
}

const log = signerOf('example.com/log', 'ED25519', Buffer.alloc(32, 1));
const leaves = (count: number, seed = ''): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`${seed}${index}`)));

/** A request over a tree of our own. */
function request(
  old: number,
  size: number,
  { seed = '', signer = log, root = rootOver(leaves(size, seed)) } = {},
): string {
  const hashes = leaves(size, seed);
  const spans = old < size ? consistencySpans(old, size) : [];
  const proof = spans.map((span) =>
    spanHash(span, ({ level, index }) => rootOver(hashes.slice(index * 2 ** level, (index + 1) * 2 ** level))).toString(
      'base64',
    ),
  );
  const text = printCheckpoint({ origin: signer.name, size, root, extensions: [] });
  const note = printNote({ text, signatures: [signText(text, signer, new Date())] });
  return [`old ${old}`, ...proof, '', note].join('\n');
}

const goodSignatures = (key: string, answer: string, asked: string): number => {
  const note = asked.slice(asked.indexOf('\n\n') + 2);
  return verifyNote(readNote(note + answer), [readVerifier(key)]).length;
};

interface WitnessVectors {
  readonly origin: string;
  readonly logPublicKeyHex: string;
  readonly requests: readonly { readonly body: string; readonly status: number; readonly asserts: readonly string[] }[];
}

test("litewitness's own requests are answered as they say, in their order", async () => {
  const file = outsideData('vectors/signed-note/witness-add-checkpoint.json');
  if (!file) return;
  const { origin, logPublicKeyHex, requests } = JSON.parse(readFileSync(file, 'utf8')) as WitnessVectors;
  const publicKey = Buffer.from(logPublicKeyHex, 'hex');
  const typed = Buffer.concat([Uint8Array.of(1), publicKey]);
  const id = createHash('sha256').update(`${origin}\n`).update(typed).digest('hex').slice(0, 8);
  const { ask, key } = await witness(newFolder(), [`${origin}+${id}+${typed.toString('base64')}`]);
  for (const [index, { body, status, asserts }] of requests.entries()) {
    const answer = await ask(body);
    // The one departure: litewitness of that day refused a log that it does not know with 403. C2SP tlog-witness has 404.
    const isUnknown = asserts.includes('body contains "unknown log"');
    expect([index, answer.status]).toEqual([index, isUnknown ? 404 : status]);
    for (const each of asserts) {
      const [, relation, quoted = ''] = /^body (contains|==) (".*")$/.exec(each) ?? [];
      const wanted = JSON.parse(quoted) as string;
      if (relation === 'contains') expect(answer.text).toContain(wanted);
      else expect(answer.text).toBe(wanted);
    }
    if (status === 409) expect(answer.type).toBe('text/x.tlog.size');
    if (status === 200) expect(goodSignatures(key, answer.text, body)).toBe(1);
  }
  process.stderr.write(`witness-add-checkpoint: ${requests.length} requests answered, one as C2SP has it by now\n`);
});

test('what it signed outlasts kill -9, and it goes on from there under its key', async () => {
  const folder = newFolder();
  const first = await witness(folder, [printVerifier(log)]);
  expect((await first.ask(request(0, 5))).status).toBe(200);
  first.child.kill('SIGKILL');
  await first.exited;
  const second = await witness(folder, [printVerifier(log)]);
  expect(second.key).toBe(first.key);
  expect(await second.ask(request(0, 3))).toMatchObject({ status: 409, text: '5\n', type: 'text/x.tlog.size' });
  const asked = request(5, 9);
  const answer = await second.ask(asked);
  expect(goodSignatures(second.key, answer.text, asked)).toBe(1);
  const path = `/${createHash('sha256').update(log.name).digest('hex')}/checkpoint`;
  const { text } = await second.get(path);
  expect(verifyNote(readNote(text), [log, readVerifier(second.key)])).toHaveLength(2);
  expect((await second.get(path.replace(/^\/../, '/00'))).status).toBe(404);
  expect(statSync(join(folder, 'witness.key')).mode & 0o777).toBe(0o600);
});

test('of many who ask at once for different futures of one past, one is signed', async () => {
  const folder = newFolder();
  // Two processes on one folder, as a start beside a stop that hangs would make them.
  const both = [await witness(folder, [printVerifier(log)]), await witness(folder, [printVerifier(log)])];
  await both[0]?.ask(request(0, 1, { seed: 'a' }));
  const root = (seed: string): Buffer => rootOver([leafHash(Buffer.from('a0')), leafHash(Buffer.from(seed))]);
  const body = (seed: string): string =>
    request(1, 2, { seed, root: root(seed) }).replace(
      /^old 1\n.*\n/,
      `old 1\n${leafHash(Buffer.from(seed)).toString('base64')}\n`,
    );
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => both[index % 2]!.ask(body(`future ${index}`))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  expect(answers.every(({ status, text }) => status === 200 || text === '2\n')).toBe(true);
});

test.each<[string, string, number]>([
  ['an older size than is asked for', request(4, 4).replace(/^old 4/, 'old 5'), 400],
  ['nothing', '', 400],
  ['no old size', request(0, 2).replace('old 0', 'new 0'), 400],
  ['an old size with a leading zero', request(0, 2).replace('old 0', 'old 00'), 400],
  ['a proof that is no base64', request(1, 2).replace(/^old 1\n/, 'old 1\n!\n'), 400],
  ['a proof of 64 lines', request(0, 2).replace('old 0\n', `old 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}`), 400],
  ['no note', 'old 0\n\nsomething\n', 400],
  ['a note that is no checkpoint', `old 0\n\na text\n\n— example.com/log AAAAAAAAAAA=\n`, 400],
  ['a proof where none is needed', request(0, 2).replace('old 0\n', `old 0\n${'A'.repeat(43)}=\n`), 422],
  ['an empty tree with a root', request(0, 0, { root: leafHash(Buffer.from('x')) }), 422],
  ['an empty tree', request(0, 0, { root: emptyRoot }), 200],
  ['no signature of the log', request(0, 2, { signer: signerOf(log.name, 'ED25519', Buffer.alloc(32, 9)) }), 403],
  [
    'a log that is not looked after',
    request(0, 2, { signer: signerOf('example.com/other', 'ED25519', Buffer.alloc(32, 1)) }),
    404,
  ],
])('%s: %#', async (_, body, status) => {
  const ask = await witnessHere();
  expect(await ask(body)).toBe(status);
});

test('the same size again is signed again, with another root refused', async () => {
  const ask = await witnessHere();
  expect(await ask(request(0, 4))).toBe(200);
  expect(await ask(request(4, 4))).toBe(200);
  expect(await ask(request(4, 4, { seed: 'other' }))).toBe(422);
  expect(await ask(request(4, 6, { seed: 'other' }))).toBe(422);
  expect(await ask(`old 4\n\n${'x'.repeat(70_000)}`)).toBe(413);
});

test.each([
  ['no log', ['--name', 'example.com/w', '--port', '0']],
  ['a key of a log that is none', ['--name', 'example.com/w', '--port', '0', '--log', 'nonsense']],
  ['a name that is none', ['--name', 'a witness', '--port', '0', '--log', printVerifier(log)]],
])('with %s it does not start, and says why', async (_, words) => {
  const ended = await run(['witness', '--folder', newFolder(), ...words], {});
  expect(ended.code).not.toBe(0);
  sentences(ended);
});

test('with a key that is damaged it does not start', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'witness.key'), 'short\n');
  const words = ['--name', 'example.com/w', '--port', '0', '--log', printVerifier(log)];
  const ended = await run(['witness', '--folder', folder, ...words], {});
  expect(ended.code).toBe(1);
  expect(sentences(ended)).toContain('is damaged');
});
