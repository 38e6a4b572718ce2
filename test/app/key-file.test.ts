import 'reflect-metadata';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomBytes, scryptSync } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readConfig } from '../../src/app/config.js';
import { openKeyFile, readKeyFile } from '../../src/audit/index.js';
import { seal } from '../../src/audit/keys.js';
import { foundSmallBank, lookInto, type SmallBank } from '../faults/small-bank.js';
import { dataFolder, type DataFolder } from '../kit/data-folder.js';
import { endAll, freePort, run, sentences, serve } from '../kit/probity.js';

/** What the operator may do to the key file: each start is refused with a sentence, and file and database are as before. */
let folder: DataFolder;
let bank: SmallBank;
let file: string;
let kept: Buffer;
let before: unknown;
const { keyPassphrase } = readConfig({ environment: {} });

beforeAll(async () => {
  folder = dataFolder();
  bank = await foundSmallBank(folder.path, 1);
  file = join(folder.path, 'keys', 'root.json');
  kept = fs.readFileSync(file);
  before = await contents();
});
afterEach(endAll);
afterAll(() => folder.remove());

/** What the database holds, as far as a start could change it. */
async function contents(): Promise<unknown> {
  const inside = await lookInto(folder.path);
  try {
    const { rows } = await sql<{ tables: unknown }>`
      select (select json_agg(m order by id) from migration m) as migrations,
        (select json_agg(encode(k.wrapped, 'hex') order by k.wrapped) from vault.person_key k) as keys,
        (select json_agg(encode(p.sealed, 'hex') order by p.id) from person p) as persons,
        (select count(*) from audit.entry) as entries, (select json_agg(u.id order by u.id) from app_user u) as users`.execute(
      inside.owner,
    );
    return { rows, report: await inside.verify(bank.institutionId) };
  } finally {
    await inside.end();
  }
}

/** A file of the second format, whole by its seal, with whatever inside. */
function holding(plain: unknown, format = 'probity-keys-2'): string {
  const salt = randomBytes(16);
  const key = scryptSync(keyPassphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
  const sealed = seal(key, Buffer.from(JSON.stringify(plain)), format).toString('base64');
  return JSON.stringify({ format, salt: salt.toString('base64'), sealed });
}

const root = (bytes = 32): string => Buffer.alloc(bytes, 7).toString('base64');
const generation = (number: number, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ number, root: root(), madeAt: null, retiredAt: null },
  ...more,
});
const damaged = (name: string): RegExp =>
  new RegExp(`cannot be opened: ${name} in it is damaged\\. Nothing was changed\\. Restore the file from its backup`);
const unreadable =
  /cannot be opened: it is damaged, or PROBITY_KEY_PASSPHRASE is not .*\. Nothing was changed\. Restore/;

type Harm = readonly [name: string, text: () => string | Buffer, sentence: RegExp];
const harms: readonly Harm[] = [
  ['empty', () => '', unreadable],
  ['cut off in the middle', () => kept.subarray(0, kept.length / 2), unreadable],
  ['no JSON', () => 'keys', unreadable],
  [
    'with one letter changed',
    () => kept.toString().replace(/"sealed": "(.)/, (_, one: string) => `"sealed": "${one === 'A' ? 'B' : 'A'}`),
    unreadable,
  ],
  ['without its salt', () => kept.toString().replace('salt', 'pepper'), unreadable],
  [
    'of a later format',
    () => holding({}, 'probity-keys-9'),
    /cannot be opened: it is of a format that this version does not know\. Nothing was changed\. Restore .* or start the version/,
  ],
  ['without a base', () => holding({ generations: [generation(1)] }), damaged('the base')],
  ['without generations', () => holding({ base: root() }), damaged('the newest generation')],
  [
    'with a short root',
    () => holding({ base: root(), generations: [generation(1), generation(2, { root: root(31) })] }),
    damaged('generation 2'),
  ],
  [
    'with a generation missing',
    () => holding({ base: root(), generations: [generation(1), generation(3)] }),
    damaged('generation 2'),
  ],
  [
    'with a root that went without being retired',
    () => holding({ base: root(), generations: [generation(1, { root: null }), generation(2)] }),
    damaged('generation 1'),
  ],
  [
    'with the newest retired',
    () => holding({ base: root(), generations: [generation(1, { root: null, retiredAt: 'x' })] }),
    damaged('the newest generation'),
  ],
];

test.each(harms)('a key file that is %s is refused, and left as it is', (_name, text, sentence) => {
  const path = join(folder.path, 'other.json');
  const given = Buffer.from(text());
  fs.writeFileSync(path, given);
  expect(() => openKeyFile(path, keyPassphrase)).toThrow(sentence);
  expect(fs.readFileSync(path)).toEqual(given);
  fs.rmSync(path);
});

test('one that this user may not read, and a folder in its place', () => {
  const path = join(folder.path, 'other.json');
  fs.mkdirSync(path);
  expect(() => openKeyFile(path, keyPassphrase)).toThrow(/is a folder\. Nothing was changed\. Put the key file back/);
  fs.rmdirSync(path);
  fs.writeFileSync(path, kept, { mode: 0o600 });
  const me = process.geteuid?.() ?? 0;
  // Root may read everything; somebody else is kept out by taking the right away.
  if (me === 0) process.seteuid?.(65_534);
  else fs.chmodSync(path, 0);
  try {
    expect(() => openKeyFile(path, keyPassphrase)).toThrow(
      /may not be read by this user\. Nothing was changed\. Give it to the user who runs Probity/,
    );
  } finally {
    process.seteuid?.(me);
    fs.rmSync(path);
  }
});

test('the start and the commands refuse what is damaged before a database is started', async () => {
  fs.writeFileSync(file, kept.subarray(0, 90));
  for (const words of [['serve'], ['keys', 'status'], ['keys', 'rotate', '--json'], ['keys', 'retire']]) {
    const ended = await run(words, { PROBITY_DATA: folder.path });
    expect({ words, code: ended.code, out: ended.out }).toEqual({ words, code: 1, out: '' });
    expect(sentences(ended)).toMatch(unreadable);
    expect(fs.readFileSync(file)).toEqual(kept.subarray(0, 90));
    expect(folder.databasePids()).toEqual([]);
  }
  fs.rmSync(file);
  const status = await run(['keys', 'status'], { PROBITY_DATA: folder.path });
  expect(sentences(status)).toMatch(
    /^The key file .*root\.json is not there\. Nothing was changed\. Put the key file back/,
  );
  expect([fs.existsSync(file), folder.databasePids()]).toEqual([false, []]);
  fs.writeFileSync(file, kept);
  expect(await contents()).toEqual(before);
});

test('without the migrator a server refuses too what is missing, strange or from before a rotation', async () => {
  const PORT = await freePort();
  const environment = { PROBITY_DATA: folder.path, PORT };
  const server = await serve(environment);
  const { port, logins } = whereabouts();
  const outside = join(folder.path, 'elsewhere');
  const path = join(outside, 'keys', 'root.json');
  const elsewhere = {
    PROBITY_DATA: outside,
    PORT: await freePort(),
    DATABASE_URL: `postgres://probity_app:${logins['probity_app'] ?? ''}@127.0.0.1:${port}/probity`,
  };
  const missing = await run(['serve'], elsewhere);
  expect(sentences(missing)).toMatch(
    /root\.json is missing, and this database was sealed with it\. Nothing was changed\. Put/,
  );
  expect(fs.existsSync(path)).toBe(false);
  openKeyFile(path, keyPassphrase);
  const strange = await run(['serve'], elsewhere);
  expect(sentences(strange)).toMatch(
    /does not fit this database: it was made for another one\. Nothing was changed\. Put/,
  );
  fs.writeFileSync(path, kept);
  const rotated = await run(['keys', 'rotate'], environment);
  expect(rotated).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Rotated to generation 2: \d+ data keys wrapped anew\.\n/),
  });
  for (const [words, given] of [
    [['serve'], elsewhere],
    [['token', '--role', 'collector'], elsewhere],
  ] as const) {
    const old = await run(words, given);
    expect(sentences(old)).toMatch(/lacks a key of this database: it is a copy from before the keys were rotated/);
    expect(old.code).toBe(1);
  }
  expect(await server.stop()).toMatchObject({ code: 0 });
  fs.copyFileSync(file, `${file}.rotated`);
  fs.writeFileSync(file, kept);
  expect(sentences(await run(['serve'], environment))).toMatch(/lacks a key of this database/);
  fs.renameSync(`${file}.rotated`, file);
  expect(readKeyFile(file, keyPassphrase).generations.map(({ number }) => number)).toEqual([1, 2]);
});

/** Where the folder's embedded database listens, and its passwords. */
function whereabouts(): { port: string; logins: Readonly<Record<string, string>> } {
  const pid = fs.readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const logins = JSON.parse(fs.readFileSync(join(folder.path, 'logins.json'), 'utf8')) as Record<string, string>;
  return { port: pid[3] ?? '', logins };
}
