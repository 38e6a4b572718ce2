import canonicalize from 'canonicalize';
import { Invariant } from '../lib/errors.js';
import { merkleRoot } from '../proof/index.js';

/**
 * What the entry of a batch commits to: RFC 6962's root over the canonical JSON of each row, in their order. The salt keeps
 * the root of few rows from being guessed back; it is sealed with the entry's details.
 */
export function commitToRows(
  table: string,
  rows: readonly object[],
  salt: string,
): { readonly count: number; readonly root: string } {
  const leaves = rows.map((row) => {
    const text = canonicalize({ salt, table, row });
    if (text === undefined) throw new Invariant('a row that cannot be canonicalised');
    return Buffer.from(text);
  });
  return { count: leaves.length, root: merkleRoot(leaves).toString('base64url') };
}
