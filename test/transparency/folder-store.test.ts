import { afterEach, expect, test } from '@jest/globals';
import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { folderStore } from '../../src/transparency/folder-store.js';
import { onlyAsRoot } from '../kit/only-as-root.js';
import { until } from '../kit/probity.js';
import { isThorough } from '../kit/outside-data.js';

/** The store of a single machine: of many processes one wins each version, and whatever ends them, the newest is whole. */

const log = 'probity.example/tlog/harbour-bank';
const made: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'probity-checkpoints-'));
  made.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('the first is stored where there is none, and each next in the place of the one that was read', async () => {
  const store = folderStore(join(newFolder(), 'made', 'with all above'));
  expect(await store.newest(log)).toBeNull();
  const first = await store.replace(log, null, 'first\n');
  expect(await store.replace(log, null, 'another first\n')).toBeNull();
  const second = await store.replace(log, first, 'second\n');
  expect(await store.replace(log, first, 'another second\n')).toBeNull();
  expect(await store.newest(log)).toEqual({ note: 'second\n', version: second });
  expect(await store.newest('probity.example/tlog/other-bank')).toBeNull();
});

test('the names of logs lead nowhere else', async () => {
  const folder = newFolder();
  const store = folderStore(join(folder, 'store'));
  for (const name of ['..', '../up', '/tmp/x', '.', 'a/../../b']) {
    expect(await store.replace(name, null, name)).not.toBeNull();
    expect((await store.newest(name))?.note).toBe(name);
  }
  expect(readdirSync(folder)).toEqual(['store']);
});

test('what is long past is taken away, and who was halted since then has lost', async () => {
  const folder = newFolder();
  const store = folderStore(folder, 2);
  const versions: (string | null)[] = [null];
  for (let size = 1; size <= 11; size++) versions.push(await store.replace(log, versions.at(-1) ?? null, `${size}\n`));
  for (const halted of versions.slice(0, -1)) expect(await store.replace(log, halted, 'from long ago\n')).toBeNull();
  expect(await store.newest(log)).toEqual({ note: '11\n', version: versions.at(-1) });
  const kept = readdirSync(join(folder, encodeURIComponent(log)), { recursive: true, encoding: 'utf8' });
  expect(kept.filter((name) => /\/\d+$/.test(name)).sort()).toEqual(['volume-4/0', 'volume-4/1', 'volume-5/0']);
  expect(await store.replace(log, versions.at(-1) ?? null, '12\n')).not.toBeNull();
});

test('drafts that killed processes have left are taken away after an hour', async () => {
  const folder = newFolder();
  const store = folderStore(folder, 1);
  const first = await store.replace(log, null, '1\n');
  const left = (name: string): string => join(folder, encodeURIComponent(log), name);
  for (const name of ['draft-old', 'draft-new']) writeFileSync(left(name), 'half');
  const twoHoursAgo = Date.now() / 1000 - 7_200;
  utimesSync(left('draft-old'), twoHoursAgo, twoHoursAgo);
  await store.replace(log, first, '2\n');
  expect(readdirSync(left('')).filter((name) => name.startsWith('draft'))).toEqual(['draft-new']);
});

/** Counts up in the store, as fast as it can, and says what it has won: `<count> <version>`. */
const racer = `
import { folderStore } from './dist/src/transparency/folder-store.js';
const [folder, log, until] = process.argv.slice(1);
const store = folderStore(folder, 7);
for (;;) {
  const newest = await store.newest(log);
  const count = newest === null ? 0 : Number(/^(\\d+)(?:x{5000})\\n$/.exec(newest.note)[1]);
  if (count >= Number(until)) break;
  const version = await store.replace(log, newest?.version ?? null, String(count + 1) + 'x'.repeat(5000) + '\\n');
  if (version !== null) process.stdout.write(String(count + 1) + ' ' + version + '\\n');
}
process.stdout.write('end\\n');
`;

interface Racer {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<number | null>;
}

function race(folder: string, most: number): Racer {
  const words = ['--input-type=module', '--eval', racer, folder, log, String(most)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return { child, out: () => out, ended: new Promise((resolve) => child.once('close', resolve)) };
}

const wonBy = (racers: readonly Racer[]): number[] =>
  racers
    .flatMap(({ out }) => out().match(/^\d+ .*\n/gm) ?? [])
    .map((line) => parseInt(line, 10))
    .sort((one, other) => one - other);

test('of many processes exactly one wins each version', async () => {
  const folder = newFolder();
  const most = isThorough ? 600 : 200;
  const racers = Array.from({ length: 6 }, () => race(folder, most));
  const codes = await Promise.all(racers.map(({ ended }) => ended));
  expect(codes).toEqual(racers.map(() => 0));
  expect(wonBy(racers)).toEqual(Array.from({ length: most }, (_, index) => index + 1));
});

test('killed at any moment, they leave the newest whole and win nothing twice', async () => {
  const folder = newFolder();
  const store = folderStore(folder, 7);
  const racers: Racer[] = [];
  const kills = isThorough ? 60 : 20;
  for (let killed = 0; killed < kills; killed++) {
    const pair = [race(folder, 1e9), race(folder, 1e9)];
    racers.push(...pair);
    await until('one of them has won', () => wonBy(pair).length > 0);
    await sleep(Math.random() * 20);
    for (const { child } of pair) child.kill('SIGKILL');
    await Promise.all(pair.map(({ ended }) => ended));
    expect((await store.newest(log))?.note).toMatch(/^\d+x{5000}\n$/);
  }
  const won = wonBy(racers);
  const count = parseInt((await store.newest(log))?.note ?? '', 10);
  expect(new Set(won).size).toBe(won.length);
  // One that was killed may have stored what it could not say any more.
  expect(count - won.length).toBeGreaterThanOrEqual(0);
  expect(count - won.length).toBeLessThanOrEqual(racers.length);
});

onlyAsRoot(
  'on a full disk nothing is stored, the newest stays, and there is more as soon as there is room',
  async () => {
    const folder = newFolder();
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=700', 'tmpfs', disk], { stdio: 'pipe' });
    } catch (error) {
      process.stderr.write(`skipped: no file system may be mounted here (${(error as Error).message.trim()})\n`);
      return;
    }
    try {
      const store = folderStore(join(disk, 'store'));
      await store.replace(log, null, 'first\n');
      const before = await store.newest(log);
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filling')}`, 'bs=1k', 'count=400'], { stdio: 'ignore' });
      expect(before?.note).toBe('first\n');
      await expect(store.replace(log, before?.version ?? null, 'x'.repeat(9_000))).rejects.toThrow('disk that is full');
      expect(await store.newest(log)).toEqual(before);
      const left = readdirSync(join(disk, 'store', encodeURIComponent(log)));
      expect(left.filter((name) => name.startsWith('draft'))).toEqual([]);
      rmSync(join(disk, 'filling'));
      expect(await store.replace(log, before?.version ?? null, 'second\n')).not.toBeNull();
      expect((await store.newest(log))?.note).toBe('second\n');
    } finally {
      execFileSync('umount', [disk]);
    }
  },
);

test('where a folder cannot be, it says so', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(folderStore(join(folder, 'file', 'store')).replace(log, null, 'first\n')).rejects.toThrow(
    `${join(folder, 'file', 'store')} cannot be used (ENOTDIR)`,
  );
});
