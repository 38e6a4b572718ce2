import canonicalize from 'canonicalize';
import { randomBytes } from 'node:crypto';
import type { Actor } from '../lib/actor.js';
import { Invariant } from '../lib/errors.js';
import { commitment, type Disclosures, type LeafSubject } from '../proof/index.js';
import { seal } from './keys.js';

/**
 * Leaf version 1: the exact bytes that the journal commits to, RFC 8785 canonical JSON of at most 65 535 bytes. An
 * append-only format cannot be mended later, so it is whole from the first entry: personal data only as salted commitments
 * and sealed secrets, subjects by pseudonym with a gapless number, the id bound in (the index is not yet known).
 */

export interface LeafContent {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly subjects: readonly LeafSubject[];
  readonly caseId: string | null;
  readonly ruleIds: readonly string[];
  /** Closed words that say what happened, such as channel and outcome; never free text. */
  readonly outcomes: readonly string[];
  /** Rows changed in bulk by the same transaction: how many, and the root over their hashes. */
  readonly batch: { readonly count: number; readonly root: string } | null;
  readonly commitments: Readonly<Record<string, string>>;
  /** SHA-256 of each sealed secret, base64url, in the order of the secrets. */
  readonly sealed: readonly string[];
  readonly part: readonly [number: number, of: number];
}

export const largestLeaf = 65_535;

export function leafBytes(content: LeafContent): Buffer {
  const { actor, batch } = content;
  const text = canonicalize({
    v: 1,
    id: content.id,
    type: content.type,
    time: content.at.toISOString(),
    institution: actor.institutionId,
    actor: { id: actor.id, role: actor.role, ...(actor.firmId === null ? {} : { firm: actor.firmId }) },
    subjects: content.subjects.map(({ pseudonym, role, stream, seq }) => ({ pseudonym, role, stream, seq })),
    ...(content.caseId === null ? {} : { case: content.caseId }),
    rules: [...content.ruleIds],
    outcomes: [...content.outcomes],
    ...(batch === null ? {} : { batch: { count: batch.count, root: batch.root } }),
    fields: { ...content.commitments },
    ct: [...content.sealed],
    part: [...content.part],
  });
  if (text === undefined) throw new Invariant('a leaf that cannot be canonicalised');
  const bytes = Buffer.from(text);
  if (bytes.length > largestLeaf) throw new Invariant(`a leaf of ${bytes.length} bytes; the most is ${largestLeaf}`);
  return bytes;
}

/** Draws a salt of 32 bytes a field. `undefined` is refused: canonical JSON would drop it without a word. */
export function disclose(details: Readonly<Record<string, unknown>>): Disclosures {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => {
      if (value === undefined) throw new Invariant(`the journal detail ${name} is undefined; say null`);
      return [name, { salt: randomBytes(32).toString('base64url'), value }];
    }),
  );
}

export const commitmentsOf = (disclosures: Disclosures): Record<string, string> =>
  Object.fromEntries(Object.entries(disclosures).map(([name, each]) => [name, commitment(each)]));

/** The context that binds a secret to its entry and subject, so that it cannot be shown as another's. */
export const secretContext = (entryId: string, pseudonym: string): string => `secret 1 ${entryId} ${pseudonym}`;

export const sealDisclosures = (key: Buffer, entryId: string, pseudonym: string, disclosures: Disclosures): Buffer =>
  seal(key, Buffer.from(JSON.stringify(disclosures)), secretContext(entryId, pseudonym));
