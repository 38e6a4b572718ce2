import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBase64, signerOf, type Verifier } from '../proof/index.js';
import { folderStore } from './folder-store.js';
import type { Witness } from './witness.js';

/**
 * A witness with all that it has in a folder: its key, made at its first start, and what it signed last. A witness that has
 * lost the second must not go on under the first, so both are kept, backed up and thrown away together.
 * @throws a sentence where the key cannot be read
 */
export function openWitness(folder: string, name: string, logs: readonly Verifier[], now: () => Date): Witness {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'witness.key');
  const seed = fromBase64(readOrMake(file).trim());
  if (seed?.length !== 32)
    throw new Error(
      `The key file ${file} is damaged. Put it back from its backup, or begin a witness in another folder.`,
    );
  const signer = signerOf(name, 'COSIGNATURE', seed);
  return { signer, logs, store: folderStore(join(folder, 'checkpoints')), now };
}

/** 32 random bytes in base64, which its owner alone may read. */
function readOrMake(file: string): string {
  const draft = `${file}.new-${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    linkSync(draft, file); // Where there is one, it stays.
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}
