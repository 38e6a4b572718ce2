import { sql, type Kysely } from 'kysely';
import { act, actorOf, type Context } from '../audit/index.js';
import { badInput, conflict, forbidden } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { sha256 } from '../lib/sha256.js';
import { NoteMistake, readCheckpoint, readNote, verifyNote, type Checkpoint, type Verifier } from '../proof/index.js';
import { advertisedSize } from './advertised-size.js';
import { succeedLogOperation } from './transparency.journal.js';

export interface Succession {
  /** Of the log that goes on. */
  readonly successor: string;
  /** The other log's last checkpoint that is known. */
  readonly predecessor: Checkpoint;
  /** How many leaves the journal has of which that checkpoint may speak; what it has beyond them is lost. */
  readonly standing: number;
}

/**
 * Names the log by which an institution's log goes on under another origin, and the last checkpoint of that which is known:
 * whoever held the old log learns from an entry of the new one where it ended, and that nobody hides what is lost.
 * @param signerOf by what the institution's log of an origin signs
 * @throws FORBIDDEN; BAD_USER_INPUT where the checkpoint is none of this institution's logs, or a later one is known; CONFLICT where the
 *   log has been published already, or was named
 */
export async function succeedLog(
  context: Context,
  { successor, note, signerOf }: { successor: string; note: string; signerOf: (origin: string) => Verifier },
): Promise<Succession> {
  const actor = actorOf(context);
  if (actor.role !== 'COMPLIANCE_OFFICER')
    throw forbidden('A compliance officer names the log that another goes on from.');
  const predecessor = checkpointOf(note, signerOf);
  if (predecessor.origin === successor)
    throw badInput('checkpoint', `it is of ${successor} itself. Set PROBITY_LOG_ORIGIN to the origin that goes on.`);
  return act(context, succeedLogOperation, async ({ db, journal, now }) => {
    const { institutionId } = actor;
    if ((await advertisedSize(db, institutionId, successor)) > 0)
      throw conflict(`${successor} has been published already: nothing needs to be named for it.`);
    const later = await advertisedSize(db, institutionId, predecessor.origin);
    if (later > predecessor.size)
      throw badInput('checkpoint', `a later one of ${predecessor.origin} is known, of ${later} leaves. Give that one.`);
    const standing = Math.min(await leavesOf(db, institutionId), predecessor.size);
    const entryId = newId();
    const { rows } = await sql`
      insert into audit.succession (institution_id, origin, predecessor, entry_id, entered_at)
      values (${institutionId}::uuid, ${successor}, ${note}, ${entryId}::uuid, ${now.toISOString()}::timestamptz)
      on conflict do nothing returning entry_id`.execute(db);
    if (rows.length === 0) throw conflict(`What ${successor} goes on from was named already.`);
    journal.enter({
      ...{ id: entryId, type: 'log.succeeded' },
      details: { successor, predecessor: predecessor.origin, size: predecessor.size, standing },
      batch: { count: 1, root: successionRoot(successor, note) },
    });
    return { successor, predecessor, standing };
  });
}

/** What the leaf commits to: base64url(SHA-256(origin ‖ LF ‖ the old log's checkpoint as it was signed)). */
export const successionRoot = (origin: string, note: string): string =>
  sha256(Buffer.from(`${origin}\n${note}`)).toString('base64url');

function checkpointOf(note: string, signerOf: (origin: string) => Verifier): Checkpoint {
  try {
    const signed = readNote(note);
    const checkpoint = readCheckpoint(signed.text);
    if (verifyNote(signed, [signerOf(checkpoint.origin)]).length > 0) return checkpoint;
    throw new NoteMistake("it is not signed by this institution's key");
  } catch (error) {
    if (error instanceof NoteMistake) throw badInput('checkpoint', `it cannot be believed: ${error.message}`);
    throw error;
  }
}

async function leavesOf(db: Kysely<never>, institutionId: string): Promise<number> {
  const { rows } = await sql<{
    size: string;
  }>`select size from audit.tree where institution_id = ${institutionId}::uuid`.execute(db);
  return Number(rows[0]?.size ?? 0);
}
