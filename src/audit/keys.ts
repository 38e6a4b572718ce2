import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { SearchedValue } from '../lib/sealed.js';
import { Kept } from './kept.js';

/**
 * The port to a key management service: it alone knows the institutions' keys, and wraps the data keys of persons under
 * them. The default keeps root keys in a file, encrypted under a passphrase; each institution's key is derived from one.
 * docs/keys.md says what another implementation must do.
 */
export interface KeyService {
  /** Under the newest generation. @param context what the wrapped key is for; unwrapping under another context fails */
  wrap(institutionId: string, key: Buffer, context: string): Buffer;
  /** @throws when the blob was altered, is of another institution or context, or of a generation that is not there */
  unwrap(institutionId: string, wrapped: Buffer, context: string): Buffer;
  /** What a sealed field is searched by: the same for equal values of one field of one institution, and of no other. */
  searchToken(institutionId: string, searched: SearchedValue): Buffer;
  /** A data key, ready to use; unwrapped once and kept in memory for minutes, for as long as it is asked for by its wrapped form. */
  dataKey(institutionId: string, wrapped: string, context: string): KeyObject;
  /** A key of the server itself, such as the one that signs cursors. */
  derive(purpose: string): Buffer;
  /** The generations that can be unwrapped, the newest last. */
  generations(): readonly number[];
}

/** What all keys are derived from. */
export interface Roots {
  /** Of search tokens and of the server's own keys: it stays when wrapping keys rotate, since tokens are compared, never unwrapped. */
  readonly base: Buffer;
  /** By number, ascending: what data keys are wrapped under. New ones are wrapped under the last. */
  readonly generations: ReadonlyMap<number, Buffer>;
}

/** Of one root that never changes; for tests. */
export const keyService = (root: Buffer): KeyService =>
  keyServiceOn({ base: root, generations: new Map([[1, root]]) }, () => null);

/**
 * How long a server goes on wrapping under a generation after a newer one was made. One that it does not know is looked
 * for at once: the server that wrapped under it may have learnt of it a moment before.
 */
export const learnsWithinMilliseconds = 1_000;

/** @param again what the roots have become since it was last asked; null where they are the same, or cannot be read */
export function keyServiceOn(first: Roots, again: () => Roots | null): KeyService {
  let roots = first;
  let lookedAt = performance.now();
  // Kept: an institution's key is needed for every person of every entry.
  const kept = new Map<string, Buffer>();
  const once = (root: Buffer, purpose: string): Buffer => {
    const key = kept.get(purpose) ?? derived(root, purpose);
    kept.set(purpose, key);
    return key;
  };
  const look = (): void => {
    lookedAt = performance.now();
    const changed = again();
    if (!changed) return;
    roots = changed;
    kept.clear();
  };
  const institutionKey = (institutionId: string, generation: number): Buffer => {
    if (!roots.generations.has(generation)) look();
    const root = roots.generations.get(generation);
    if (!root) throw new Error(`A data key is wrapped under generation ${generation}, which the key file lacks.`);
    return once(root, `institution key ${generation} ${institutionId}`);
  };
  const searchKey = (institutionId: string): Buffer => once(roots.base, `search key 1 ${institutionId}`);
  const unwrap: KeyService['unwrap'] = (institutionId, wrapped, context) =>
    unseal(institutionKey(institutionId, generationOf(wrapped)), wrapped.subarray(-sealedKeyBytes), context);
  const dataKeys = new Kept<{ readonly institutionId: string; readonly context: string; readonly key: KeyObject }>();
  return {
    wrap: (institutionId, key, context) => {
      if (performance.now() - lookedAt >= learnsWithinMilliseconds) look();
      const generation = Math.max(...roots.generations.keys());
      const header = Buffer.from([generation >> 8, generation & 255]);
      return Buffer.concat([header, seal(institutionKey(institutionId, generation), key, context)]);
    },
    unwrap,
    // Unwrapping costs as much as opening a row. A kept key is found only by its wrapped form, which is read from the vault
    // with every row: once that is gone, so is the key.
    dataKey: (institutionId, wrapped, context) => {
      const known = dataKeys.get(wrapped);
      if (known?.institutionId === institutionId && known.context === context) return known.key;
      const key = createSecretKey(unwrap(institutionId, Buffer.from(wrapped, 'base64'), context));
      dataKeys.set(wrapped, { institutionId, context, key });
      return key;
    },
    searchToken: (institutionId, { field, normal }) =>
      createHmac('sha256', searchKey(institutionId)).update(`${field}\n${normal}`).digest().subarray(0, 16),
    derive: (purpose) => derived(roots.base, purpose),
    generations: () => [...roots.generations.keys()],
  };
}

/** A sealed data key: nonce, 32 bytes, tag. */
const sealedKeyBytes = 12 + 32 + 16;

/** The most that two bytes can say; 0 is left for another format. */
export const lastGeneration = 65_535;

/** A wrapped key begins with its generation, two bytes; those of the first version had none, and are of generation 1. */
export function generationOf(wrapped: Buffer): number {
  if (wrapped.length === sealedKeyBytes) return 1;
  if (wrapped.length !== 2 + sealedKeyBytes) throw new Error(`a wrapped key of ${wrapped.length} bytes`);
  return wrapped.readUInt16BE();
}

const derived = (root: Buffer, purpose: string): Buffer => expand(root, Buffer.from(`probity ${purpose}`), 32);

/** HKDF-SHA256 without salt: a root is 32 random bytes already. */
export const expand = (root: Buffer, info: Buffer, size: number): Buffer =>
  Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), info, size));

/** What a data key is wrapped for: one person, one class of what is kept, one year. */
export const dataKeyContext = (personId: string, keyClass: string, year: number): string =>
  `data key 1 ${personId} ${keyClass} ${year}`;

/** AES-256-GCM: 12 random bytes of nonce, the ciphertext, 16 bytes of tag. `context` is bound, not stored. */
export function seal(key: Buffer | KeyObject, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when key, context or bytes are not those that were sealed */
export function unseal(key: Buffer | KeyObject, sealed: Buffer, context: string | Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(typeof context === 'string' ? Buffer.from(context) : context);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
