import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  consistencySpans,
  emptyRoot,
  inclusionSpans,
  isConsistent,
  isIncluded,
  leafHash,
  rootOver,
  spanHash,
  type HashOf,
} from '../../src/proof/hash-tree.js';
import { outsideData } from '../kit/outside-data.js';

/** The vectors of transparency-dev/merkle, which nobody here wrote, and properties of trees of our own. */

const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');
const listOf = (proof: readonly string[] | null): Buffer[] => (proof ?? []).map(fromBase64);

function vectors<Vector>(kind: 'inclusion' | 'consistency'): (Vector & { readonly file: string })[] {
  const folder = outsideData(`vectors/rfc6962-merkle/testdata/${kind}`);
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector) }));
}

interface InclusionVector {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

interface ConsistencyVector {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

test('every inclusion proof of the vectors is judged as they say', () => {
  const all = vectors<InclusionVector>('inclusion');
  const wrong = all.filter((each) => {
    const { leafIdx: index, treeSize: size } = each;
    const proof = listOf(each.proof);
    const isGood = isIncluded({ leafHash: fromBase64(each.leafHash), root: fromBase64(each.root), index, size, proof });
    return isGood === each.wantErr;
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
  process.stderr.write(`rfc6962-merkle: ${all.length} inclusion proofs judged as the vectors say\n`);
});

test('every consistency proof of the vectors is judged as they say', () => {
  const all = vectors<ConsistencyVector>('consistency');
  const wrong = all.filter((each) => {
    const { size1: older, size2: newer } = each;
    const [olderRoot, newerRoot] = [fromBase64(each.root1), fromBase64(each.root2)];
    return isConsistent({ older, newer, olderRoot, newerRoot, proof: listOf(each.proof) }) === each.wantErr;
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
  process.stderr.write(`rfc6962-merkle: ${all.length} consistency proofs judged as the vectors say\n`);
});

test('roots and nodes are those of the reference tree', () => {
  const file = outsideData('vectors/rfc6962-merkle/constants.json');
  if (!file) return;
  const known = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly leafInputsHex: readonly string[];
    readonly nodeHashesHexByLevel: readonly (readonly string[])[];
    readonly rootHashHexForSize1toN: readonly string[];
    readonly emptyRootHex: string;
  };
  const leaves = known.leafInputsHex.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
  const roots = leaves.map((_, last) => rootOver(leaves.slice(0, last + 1)).toString('hex'));
  expect(roots).toEqual(known.rootHashHexForSize1toN);
  expect(emptyRoot.toString('hex')).toBe(known.emptyRootHex);
  const nodes = known.nodeHashesHexByLevel.map((nodes, level) =>
    nodes.map((_, index) => hashOver(leaves)({ level, index }).toString('hex')),
  );
  expect(nodes).toEqual(known.nodeHashesHexByLevel);
});

const hashOver =
  (leaves: readonly Buffer[]): HashOf =>
  ({ level, index }) =>
    rootOver(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));

const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, at) => leafHash(Buffer.from(String(at))));

const sizes = fc.integer({ min: 1, max: 600 });

test('a proof of every leaf of every tree holds, and for no other leaf, size or root', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), (size, some, other) => {
      const leaves = leavesOf(size);
      const index = some % size;
      const root = rootOver(leaves);
      const proof = inclusionSpans(index, size).map((span) => spanHash(span, hashOver(leaves)));
      const claim = { leafHash: leaves[index]!, index, size, root, proof };
      expect(isIncluded(claim)).toBe(true);
      const otherIndex = other % size;
      expect(isIncluded({ ...claim, index: otherIndex })).toBe(otherIndex === index);
      expect(isIncluded({ ...claim, leafHash: leaves[otherIndex]! })).toBe(otherIndex === index);
      expect(isIncluded({ ...claim, root: leafHash(root) })).toBe(false);
      expect(isIncluded({ ...claim, proof: [...proof, root] })).toBe(false);
      if (proof.length > 0) expect(isIncluded({ ...claim, proof: proof.slice(1) })).toBe(false);
    }),
  );
});

test('each tree is proved to be the beginning of each larger one, and a changed one is not', () => {
  fc.assert(
    fc.property(sizes, sizes, fc.nat(), (one, two, some) => {
      const [older, newer] = [Math.min(one, two), Math.max(one, two)];
      const leaves = leavesOf(newer);
      const changed = leaves.with(some % older, leafHash(Buffer.from('another')));
      const proof = consistencySpans(older, newer).map((span) => spanHash(span, hashOver(leaves)));
      const claim = { older, newer, olderRoot: rootOver(leaves.slice(0, older)), newerRoot: rootOver(leaves), proof };
      expect(isConsistent(claim)).toBe(true);
      expect(isConsistent({ ...claim, olderRoot: rootOver(changed.slice(0, older)) })).toBe(false);
      expect(isConsistent({ ...claim, newerRoot: rootOver(changed) })).toBe(false);
    }),
  );
});
