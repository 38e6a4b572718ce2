import { actorOf, readInSession, type Context } from '../audit/index.js';
import { badInput } from '../lib/errors.js';
import { consistencySpans } from '../proof/index.js';
import { rootAt, spanHashes, treeReader } from '../transparency/index.js';
import type { ConsistencyProof } from './tree.type.js';

/**
 * That the log of one size is how that of another begins: for whoever kept a checkpoint. It shows hashes alone, and leaves no
 * entry. @param from, to sizes in decimal digits @throws BAD_USER_INPUT
 */
export function proveConsistency(context: Context, from: string, to: string): Promise<ConsistencyProof> {
  const [older, newer] = [Number(from), Number(to)];
  if (older < 1) throw badInput('from', 'must be at least 1: of the empty tree nothing can be proved.');
  if (older > newer) throw badInput('to', 'must not be below from.');
  const actor = actorOf(context);
  return readInSession(context.database, actor, context.clock.now(), async (db) => {
    const reader = treeReader(db, actor.institutionId);
    const size = (await reader.state())?.size ?? 0;
    if (newer > size) throw badInput('to', `the log has ${size} leaves by now. Ask for a size up to that.`);
    const hashes = await spanHashes(reader, consistencySpans(older, newer));
    return {
      ...{ from: String(older), to: String(newer) },
      fromRoot: (await rootAt(reader, older)).toString('base64'),
      toRoot: (await rootAt(reader, newer)).toString('base64'),
      hashes: hashes.map((hash) => hash.toString('base64')),
    };
  });
}
