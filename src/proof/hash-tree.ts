import { sha256 } from '../lib/sha256.js';

/**
 * RFC 6962's Merkle tree over the leaves 0 … size - 1, by the hashes of its whole subtrees alone: which of them a root or a
 * proof needs (`…Spans`, `wholeSubtrees`) is told apart from where they are kept, so that a store fetches them all at once.
 */

/** RFC 6962's hash of a leaf. */
export const leafHash = (bytes: Uint8Array): Buffer => sha256(Uint8Array.of(0), bytes);

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Uint8Array.of(1), left, right);

/** The root of the tree without leaves. */
export const emptyRoot = sha256();

/** The root over the hashes of all leaves, in their order. */
export function rootOver(leafHashes: readonly Buffer[]): Buffer {
  let level = leafHashes;
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index];
      const right = level[index + 1];
      // An odd one out rises unhashed, as in RFC 6962: the split is at the largest power of two below the size.
      if (left) next.push(right ? nodeHash(left, right) : left);
    }
    level = next;
  }
  return level[0] ?? emptyRoot;
}

/** The root over the leaves themselves. */
export const merkleRoot = (leaves: readonly Uint8Array[]): Buffer => rootOver(leaves.map(leafHash));

/** The leaves `from` … `to` - 1, of which a tree or a proof names one hash. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The subtree over the 2^level leaves that begin with leaf index × 2^level. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The hash of a whole subtree. */
export type HashOf = (subtree: Subtree) => Buffer;

/** The largest power of two below the size; the size is 2 or more. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** Whose hashes prove that the leaf is in the tree of the given size, from the leaf up. */
export function inclusionSpans(index: number, size: number): Span[] {
  const path = (from: number, to: number): Span[] => {
    if (to - from <= 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle ? [...path(from, middle), { from: middle, to }] : [...path(middle, to), { from, to: middle }];
  };
  return path(0, size);
}

/** Whose hashes prove that the tree of one size is the beginning of that of another. None where one of them is empty. */
export function consistencySpans(older: number, newer: number): Span[] {
  if (older === 0) return [];
  const path = (from: number, to: number, isKnown: boolean): Span[] => {
    if (older === to) return isKnown ? [] : [{ from, to }];
    const middle = from + splitOf(to - from);
    return older <= middle
      ? [...path(from, middle, isKnown), { from: middle, to }]
      : [...path(middle, to, false), { from, to: middle }];
  };
  return path(0, newer, true);
}

/** The whole subtrees, from left to right, of which a span's hash is made; a span begins where one of its size may begin. */
export function wholeSubtrees({ from, to }: Span): Subtree[] {
  const found: Subtree[] = [];
  for (let begin = from; begin < to;) {
    let level = 0;
    while (begin % 2 ** (level + 1) === 0 && begin + 2 ** (level + 1) <= to) level++;
    found.push({ level, index: begin / 2 ** level });
    begin += 2 ** level;
  }
  return found;
}

export function spanHash(span: Span, hashOf: HashOf): Buffer {
  const hashes = wholeSubtrees(span).map(hashOf);
  return hashes.length === 0 ? emptyRoot : hashes.reduceRight((right, left) => nodeHash(left, right));
}

export interface Inclusion {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.3.2. */
export function isIncluded({ leafHash: leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isSize(size) || !isSize(index) || index >= size || leaf.length !== 32) return false;
  let [at, last] = [index, size - 1];
  let hash: Uint8Array = leaf;
  for (const sibling of proof) {
    if (last === 0 || sibling.length !== 32) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(hash, root);
}

export interface Consistency {
  readonly older: number;
  readonly olderRoot: Uint8Array;
  readonly newer: number;
  readonly newerRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

/** RFC 9162, 2.1.4.2. Of the empty tree nothing can be proved, since all go on from it: it is refused. */
export function isConsistent({ older, olderRoot, newer, newerRoot, proof }: Consistency): boolean {
  if (!isSize(older) || !isSize(newer) || older === 0 || older > newer) return false;
  if (older === newer) return proof.length === 0 && equal(olderRoot, newerRoot);
  // The older tree's own root begins the proof where it is a whole subtree of the newer one.
  const [first, ...rest] = wholeSubtrees({ from: 0, to: older }).length === 1 ? [olderRoot, ...proof] : proof;
  if (!first || [first, ...rest].some(({ length }) => length !== 32)) return false;
  let [at, last] = [older - 1, newer - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [olderHash, newerHash]: [Uint8Array, Uint8Array] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [olderHash, newerHash] = [nodeHash(sibling, olderHash), nodeHash(sibling, newerHash)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, half(last)];
    } else newerHash = nodeHash(newerHash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && equal(olderHash, olderRoot) && equal(newerHash, newerRoot);
}

/** By division: sizes go up to 2^53, shifts to 2^31. */
const half = (value: number): number => Math.floor(value / 2);

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
