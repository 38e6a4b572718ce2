import { sha256 } from './keys.js';
import { leafHash } from './leaf.js';

/** RFC 6962's Merkle tree hash over the given leaves; the hash of nothing is SHA-256 of nothing. */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  let level = leaves.map(leafHash);
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const left = level[index];
      const right = level[index + 1];
      // An odd one out rises unhashed, as in RFC 6962: the split is at the largest power of two below the size.
      if (left) next.push(right ? sha256(Uint8Array.of(1), left, right) : left);
    }
    level = next;
  }
  return level[0] ?? sha256();
}
