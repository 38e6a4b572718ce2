import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  scryptSync,
  type KeyObject,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SearchedValue } from '../lib/sealed.js';

/**
 * The port to a key management service: it alone knows the institutions' keys, and wraps the data keys of persons under
 * them. The default keeps one root key in a file, encrypted under a passphrase; each institution's key is derived from it.
 */
export interface KeyService {
  /** @param context what the wrapped key is for; unwrapping under another context fails */
  wrap(institutionId: string, key: Buffer, context: string): Buffer;
  /** @throws when the blob was altered, or is of another institution or context */
  unwrap(institutionId: string, wrapped: Buffer, context: string): Buffer;
  /** What a sealed field is searched by: the same for equal values of one field of one institution, and of no other. */
  searchToken(institutionId: string, searched: SearchedValue): Buffer;
  /** A data key, ready to use; unwrapped once and kept in memory for minutes, for as long as it is asked for by its wrapped form. */
  dataKey(institutionId: string, wrapped: string, context: string): KeyObject;
  /** A key of the server itself, such as the one that signs cursors. */
  derive(purpose: string): Buffer;
}

interface KeyFile {
  readonly format: 'probity-keys-1';
  readonly salt: string;
  readonly sealed: string;
}

/** scrypt at 2^15: about 0.1 s once a start, which makes guessing a passphrase dear. */
const scryptCost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Opens the key file, or makes it when there is none. @throws a sentence that says what to do when it cannot be opened */
export function openKeyFile(path: string, passphrase: string): KeyService {
  return keyService(readOrMake(path, passphrase));
}

export function keyService(root: Buffer): KeyService {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `probity ${purpose}`, 32));
  // Kept: an institution's key is needed for every person of every entry.
  const kept = new Map<string, Buffer>();
  const once = (purpose: string): Buffer => {
    const key = kept.get(purpose) ?? derive(purpose);
    kept.set(purpose, key);
    return key;
  };
  const institutionKey = (institutionId: string): Buffer => once(`institution key 1 ${institutionId}`);
  const searchKey = (institutionId: string): Buffer => once(`search key 1 ${institutionId}`);
  const unwrap: KeyService['unwrap'] = (institutionId, wrapped, context) =>
    unseal(institutionKey(institutionId), wrapped, context);
  const dataKeys = new KeptKeys();
  return {
    wrap: (institutionId, key, context) => seal(institutionKey(institutionId), key, context),
    unwrap,
    dataKey: (institutionId, wrapped, context) =>
      dataKeys.get(`${institutionId} ${context} ${wrapped}`, () =>
        createSecretKey(unwrap(institutionId, Buffer.from(wrapped, 'base64'), context)),
      ),
    searchToken: (institutionId, { field, normal }) =>
      createHmac('sha256', searchKey(institutionId)).update(`${field}\n${normal}`).digest().subarray(0, 16),
    derive,
  };
}

/** What a data key is wrapped for: one person, one class of what is kept, one year. */
export const dataKeyContext = (personId: string, keyClass: string, year: number): string =>
  `data key 1 ${personId} ${keyClass} ${year}`;

const mostKept = 20_000;
const keptMilliseconds = 5 * 60_000;

/**
 * Unwrapping costs as much as opening a row. A kept key is found only by its wrapped form, which is read from the vault
 * with every row: once that is gone, so is the key. All are forgotten after minutes, two generations long.
 */
class KeptKeys {
  #young = new Map<string, KeyObject>();
  #old = new Map<string, KeyObject>();
  #turnsAt = 0;

  get(name: string, unwrapped: () => KeyObject): KeyObject {
    const now = performance.now();
    if (now >= this.#turnsAt || this.#young.size >= mostKept / 2) {
      this.#old = now >= this.#turnsAt + keptMilliseconds / 2 ? new Map<string, KeyObject>() : this.#young;
      this.#young = new Map();
      this.#turnsAt = now + keptMilliseconds / 2;
    }
    const known = this.#young.get(name);
    if (known) return known;
    const key = this.#old.get(name) ?? unwrapped();
    this.#young.set(name, key);
    return key;
  }
}

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

export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

function readOrMake(path: string, passphrase: string): Buffer {
  const existing = readIfThere(path);
  if (existing !== null) return open(path, existing, passphrase);
  const root = randomBytes(32);
  const salt = randomBytes(16);
  const sealed = seal(scryptSync(passphrase, salt, 32, scryptCost), root, 'probity-keys-1');
  const file: KeyFile = { format: 'probity-keys-1', salt: salt.toString('base64'), sealed: sealed.toString('base64') };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new-${randomBytes(8).toString('hex')}`;
  try {
    // Whole or not at all, on the disk, and exclusive: of two processes that start at once, the second reads what the first made.
    writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { flag: 'wx', mode: 0o600, flush: true });
    linkSync(draft, path);
    return root;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return open(path, readFileSync(path, 'utf8'), passphrase);
  } finally {
    rmSync(draft, { force: true });
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function open(path: string, text: string, passphrase: string): Buffer {
  try {
    const file = JSON.parse(text) as Omit<KeyFile, 'format'> & { readonly format: string };
    if (file.format !== 'probity-keys-1') throw new Error('another format');
    return unseal(
      scryptSync(passphrase, Buffer.from(file.salt, 'base64'), 32, scryptCost),
      Buffer.from(file.sealed, 'base64'),
      'probity-keys-1',
    );
  } catch {
    throw new Error(
      `The key file ${path} cannot be opened: it is damaged, or PROBITY_KEY_PASSPHRASE is not the one it was made with. ` +
        'Nothing was changed. Restore the file from its backup or set the right passphrase; without it, sealed data cannot be read.',
    );
  }
}
