import canonicalize from 'canonicalize';
import { sha256 } from '../lib/sha256.js';

/** What is sealed: each field's salt and value, so that one who may see them can prove what the leaf commits to. */
export type Disclosures = Readonly<Record<string, { readonly salt: string; readonly value: unknown }>>;

/** base64url(SHA-256(salt ‖ JCS(value))) */
export function commitment({ salt, value }: Disclosures[string]): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a detail that cannot be canonicalised');
  return sha256(Buffer.from(salt, 'base64url'), Buffer.from(text)).toString('base64url');
}

/** What is read of a leaf: the canonical JSON to which the journal commits (docs/journal.md). */
export interface Leaf {
  readonly v: number;
  readonly id: string;
  readonly type: string;
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly institution: string;
  readonly actor: { readonly id: string; readonly role: string; readonly firm?: string };
  readonly subjects: readonly LeafSubject[];
  readonly case?: string;
  readonly rules: readonly string[];
  readonly outcomes: readonly string[];
  /** Rows that were written in bulk by the same transaction. */
  readonly batch?: { readonly count: number; readonly root: string };
  /** A commitment for each detail, by its name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly ct: readonly string[];
  readonly part: readonly [number: number, of: number];
}

export type Stream = 'CONTACT' | 'ACCESS' | 'OTHER';
export type SubjectRole = 'DEBTOR' | 'CONTACTED' | 'VIEWED';

export interface LeafSubject {
  readonly pseudonym: string;
  readonly role: SubjectRole;
  readonly stream: Stream;
  /** Counts this subject's entries of this stream without a gap, from 1. */
  readonly seq: number;
}

/** @returns null for bytes that are no leaf, or are written in another way than the canonical one */
export function readLeaf(bytes: Uint8Array): Leaf | null {
  const text = Buffer.from(bytes).toString();
  try {
    const leaf = JSON.parse(text) as Leaf;
    return canonicalize(leaf) === text && leaf.v === 1 && isWhole(leaf) ? leaf : null;
  } catch {
    return null;
  }
}

/** What it is read by is there; of what kind its values are, the log's own program saw to. */
const isWhole = ({ subjects, ct, part, actor, fields }: Partial<Leaf>): boolean =>
  [subjects, ct, part].every(Array.isArray) && part?.length === 2 && Boolean(actor && fields);
