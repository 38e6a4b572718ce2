import { foreignProgram, printVerifier } from '../proof/index.js';
import { enterLogExport, logFiles, readNewestCheckpoint, type LogFile } from '../transparency/index.js';
import { logOf } from './auditing.js';
import { officerOf } from './institutions.js';
import type { Opened } from './open.js';

/**
 * The whole log of an institution as files, in the name of a compliance officer, whose entry it leaves: what is served below
 * `/tlog/<slug>/`, all checkpoints, the keys of log and witnesses, and a program of others' libraries that verifies it.
 * @param write is given each file in pieces, one after the other
 */
export async function exportLog(
  opened: Opened,
  slug: string,
  login: string,
  write: (piece: LogFile) => void,
): Promise<{ readonly origin: string; readonly size: number }> {
  const { owner, signer } = await logOf(opened, slug);
  const actor = await officerOf(opened, slug, login);
  const context = opened.application.contextOf(actor);
  if ((await readNewestCheckpoint(opened.database, slug)) === null)
    throw new Error('Nothing was published yet. Start the server or probity sequencer, then ask again.');
  const newest = await enterLogExport(context);
  const keys = [printVerifier(signer), ...context.witnessKeys, ''].join('\n');
  write({ path: 'keys.txt', content: Buffer.from(keys) });
  write({ path: 'verify.go', content: Buffer.from(foreignProgram()) });
  for await (const piece of logFiles(owner, newest)) write(piece);
  return { origin: signer.name, size: newest.size };
}
