import { expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { printCheckpoint, readCheckpoint } from '../../src/proof/checkpoint.js';
import {
  consistencySpans,
  inclusionSpans,
  isConsistent,
  isIncluded,
  leafHash,
  rootOver,
  spanHash,
  wholeSubtrees,
  type HashOf,
} from '../../src/proof/hash-tree.js';
import { readNote, readVerifier, verifyNote } from '../../src/proof/note.js';
import { hashIn, placeOf, printEntries, readEntries, readTilePath, tilePath, widthAt } from '../../src/proof/tile.js';
import { outsideData } from '../kit/outside-data.js';

/** A log of Tessera, which nobody here wrote, judged by our reader; and where everything stands in tiles of our own. */

test('every checkpoint, tile and entry of a foreign log holds', () => {
  const folder = outsideData('vectors/tessera-tlog-tiles');
  if (!folder) return;
  const log = join(folder, 'testdata/log');
  const verifier = readVerifier(readFileSync(join(folder, 'public-key.txt'), 'utf8').trim());
  const read = (path: string): Buffer => readFileSync(join(log, path));
  const checkpoints = Array.from({ length: 16 }, (_, size) => {
    const note = readNote(read(`checkpoint.${size}`));
    expect(verifyNote(note, [verifier])).toHaveLength(1);
    expect(printCheckpoint(readCheckpoint(note.text))).toBe(note.text);
    return readCheckpoint(note.text);
  });
  expect(checkpoints.map(({ size }) => size)).toEqual(checkpoints.map((_, size) => size));
  let proofs = 0;
  for (const { size, root } of checkpoints.slice(1)) {
    const leaves = readEntries(read(tilePath({ level: 'entries', index: 0, width: size }))).map(leafHash);
    const tile = read(tilePath({ level: 0, index: 0, width: size }));
    expect(Buffer.concat(leaves).equals(tile)).toBe(true);
    const hashOf: HashOf = (subtree) => hashIn(tile, placeOf(subtree));
    expect(spanHash({ from: 0, to: size }, hashOf).equals(root)).toBe(true);
    for (const [index, leaf] of leaves.entries()) {
      const proof = inclusionSpans(index, size).map((span) => spanHash(span, hashOf));
      expect(isIncluded({ leafHash: leaf, index, size, root, proof })).toBe(true);
      proofs++;
    }
    for (const older of checkpoints.slice(1, size)) {
      const proof = consistencySpans(older.size, size).map((span) => spanHash(span, hashOf));
      const newer = { newer: size, newerRoot: root };
      expect(isConsistent({ older: older.size, olderRoot: older.root, ...newer, proof })).toBe(true);
      expect(isConsistent({ older: older.size, olderRoot: root, ...newer, proof })).toBe(false);
      proofs += 2;
    }
  }
  expect(existsSync(join(log, 'checkpoint'))).toBe(true);
  process.stderr.write(`tessera-tlog-tiles: 16 checkpoints, 15 tiles, ${proofs} proofs judged\n`);
});

test.each([
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/0/x001/x234/067', { level: 0, index: 1_234_067, width: 256 }],
  ['tile/1/x001/067.p/5', { level: 1, index: 1067, width: 5 }],
  ['tile/entries/007.p/255', { level: 'entries' as const, index: 7, width: 255 }],
])('%s names a tile, and is its name', (path, tile) => {
  expect(readTilePath(path)).toEqual(tile);
  expect(tilePath(tile)).toBe(path);
});

test.each([
  'tile/0/0',
  'tile/0/x000/000',
  'tile/0/001/002',
  'tile/0/000.p/256',
  'tile/0/000.p/0',
  'tile/0/000.p/05',
  'tile/7/000',
  'tile/0/000/',
  'tile/00/000',
  'tile/-1/000',
  'tile/0/../000',
  'tile/0/x999/x999/x999/x999/x999/x999/999',
])('%s names none', (path) => {
  expect(readTilePath(path)).toBeNull();
});

test('every subtree of a tree of three levels of tiles is found in its tile', () => {
  const size = 66_000;
  const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(String(at))));
  const tiles = new Map<string, Buffer>();
  for (let hashes = leaves, level = 0; hashes.length > 0; level++) {
    const above: Buffer[] = [];
    for (let index = 0; index * 256 < hashes.length; index++) {
      const row = hashes.slice(index * 256, (index + 1) * 256);
      expect(widthAt(level, index, size)).toBe(row.length);
      tiles.set(`${level} ${index}`, Buffer.concat(row));
      if (row.length === 256) above.push(rootOver(row));
    }
    hashes = above;
  }
  const hashOf: HashOf = (subtree) => {
    const place = placeOf(subtree);
    return hashIn(tiles.get(`${place.level} ${place.index}`)!, place);
  };
  const root = rootOver(leaves);
  expect(spanHash({ from: 0, to: size }, hashOf).equals(root)).toBe(true);
  fc.assert(
    fc.property(fc.nat({ max: size - 1 }), (index) => {
      const proof = inclusionSpans(index, size).map((span) => spanHash(span, hashOf));
      expect(isIncluded({ leafHash: leaves[index]!, index, size, root, proof })).toBe(true);
    }),
  );
});

test('the subtrees of a span are whole, and lie side by side', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 40 }), (to) => {
      const ends = wholeSubtrees({ from: 0, to }).map(({ level, index }) => [
        index * 2 ** level,
        (index + 1) * 2 ** level,
      ]);
      expect(ends.map(([begin]) => begin)).toEqual([0, ...ends.map(([, end]) => end)].slice(0, ends.length));
      expect(ends.at(-1)?.[1] ?? 0).toBe(to);
    }),
  );
});

test('entries are read as they were written, and bytes that lack or are left over are refused', () => {
  const leaves = [Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(65_535, 1)];
  const bytes = printEntries(leaves);
  expect(readEntries(bytes)).toEqual(leaves);
  expect(() => readEntries(bytes.subarray(0, -1))).toThrow('breaks off');
  expect(() => readEntries(Buffer.concat([bytes, Uint8Array.of(0)]))).toThrow('breaks off');
  expect(() => printEntries([Buffer.alloc(65_536)])).toThrow('65 535');
});
