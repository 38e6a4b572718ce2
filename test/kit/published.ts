import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { defaultLogOrigin, logSignerOf } from '../../src/audit/index.js';
import { noWitnesses, type Signer } from '../../src/proof/index.js';
import { folderStore } from '../../src/transparency/folder-store.js';
import { publish } from '../../src/transparency/publish.js';
import { sequenceAll, withSequencer } from './sequencer.js';
import type { World } from './world.js';

/** By what the log of the world's institution signs. */
export async function logSigner({ owner, keys, institutionId }: World): Promise<Signer> {
  const { rows } = await sql<{
    slug: string;
  }>`select slug from institution where id = ${institutionId}::uuid`.execute(owner);
  return logSignerOf(keys, institutionId, `${defaultLogOrigin}/${rows[0]?.slug}`);
}

export interface Publishing {
  /** Takes all that waits into the tree, and publishes that. */
  publishAll(): Promise<void>;
  /** The same again and again, as it runs beside a server, until the work is done. */
  meanwhile<Result>(work: () => Promise<Result>): Promise<Result>;
  remove(): void;
}

export function publishing(world: () => World): Publishing {
  const folder = mkdtempSync(join(tmpdir(), 'probity-store-'));
  const publishAll = async (): Promise<void> => {
    await sequenceAll(world());
    const log = { institutionId: world().institutionId, signer: await logSigner(world()) };
    const given = { store: folderStore(folder), policy: noWitnesses, known: new Map<string, number>() };
    const { state } = await withSequencer(world(), (db) => publish({ db, ...given, now: () => new Date() }, log));
    if (state !== 'ADVERTISED' && state !== 'UNCHANGED') throw new Error(`nothing was published: ${state}`);
  };
  return {
    publishAll,
    meanwhile: async (work) => {
      const over = new AbortController();
      const endless = (async () => {
        while (!over.signal.aborted) await publishAll();
      })();
      try {
        return await work();
      } finally {
        over.abort();
        await endless;
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
