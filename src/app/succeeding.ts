import { sql, type Kysely } from 'kysely';
import { succeedLog, type CheckpointStore, type Succession } from '../transparency/index.js';
import { logOf } from './auditing.js';
import type { Config } from './config.js';
import { officerOf } from './institutions.js';
import type { Opened } from './open.js';
import { storeOf } from './publishing.js';

/**
 * Names the log that an institution's log goes on from, in the name of a compliance officer.
 * @param given the last checkpoint of it that is known; null to take the newest that the store has of the log that was published last
 */
export async function succeedLogOf(
  opened: Opened,
  config: Config,
  slug: string,
  login: string,
  given: string | null,
): Promise<Succession> {
  const { owner, institutionId, signer, signerOf } = await logOf(opened, slug);
  const actor = await officerOf(opened, slug, login);
  const note = given ?? (await newestStored(owner, storeOf(config), institutionId));
  return succeedLog(opened.application.contextOf(actor), { successor: signer.name, note, signerOf });
}

async function newestStored(owner: Kysely<never>, store: CheckpointStore, institutionId: string): Promise<string> {
  const { rows } = await sql<{ origin: string }>`
    select split_part(note, E'\\n', 1) as origin from audit.checkpoint where institution_id = ${institutionId}::uuid
    order by size desc limit 1`.execute(owner);
  const origin = rows[0]?.origin;
  const stored = origin === undefined ? null : await store.newest(origin);
  if (stored) return stored.note;
  throw new Error(
    'The store has no checkpoint of an earlier log. Name a file with the newest that anybody has: --checkpoint <file>.',
  );
}
