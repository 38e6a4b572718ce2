import { readKeyFile } from '../audit/index.js';
import { hasVault } from './check-keys.js';
import type { Config } from './config.js';
import { connectionOf } from './connection.js';
import { keyFileOf } from './open.js';
import { ownerOf } from './owner.js';
import type { Vault } from './rotate-keys.js';

export interface OpenVault extends Vault {
  readonly migratorUrl: string;
  close(): Promise<void>;
}

/**
 * For commands about keys, beside running servers: no application, and no migration. The key file is asked first, so that
 * nothing is started, and none is made, where it is missing.
 * @throws a sentence that says what to do
 */
export async function openVault(config: Config, say: (line: string) => void): Promise<OpenVault> {
  const keyFile = keyFileOf(config);
  const passphrase = config.keyPassphrase;
  readKeyFile(keyFile, passphrase);
  const { migrator, stop } = await connectionOf(config, say);
  const owner = migrator ? ownerOf(migrator) : null;
  const close = async (): Promise<void> => {
    await owner?.destroy();
    await stop();
  };
  try {
    if (!owner || !migrator) throw new Error('Set PROBITY_MIGRATE_URL to the login that owns the tables.');
    if (!(await hasVault(owner))) throw new Error('This database has no vault yet. Run: npm run -s probity -- migrate');
    return { owner, keyFile, passphrase, migratorUrl: migrator, close };
  } catch (error) {
    await close();
    throw error;
  }
}
