import { sql, type Kysely } from 'kysely';
import {
  consistencySpans,
  isConsistent,
  NoteMistake,
  noWitnesses,
  printCheckpoint,
  printNote,
  readCosigned,
  signText,
  type Checkpoint,
  type Policy,
  type Signer,
} from '../proof/index.js';
import { askWitnesses, type WitnessAnswered } from './ask-witnesses.js';
import { advertisedSize } from './advertised-size.js';
import type { CheckpointStore } from './checkpoint-store.js';
import { spanHashes, treeReader, type TreeReader } from './read-tree.js';

export interface Publisher {
  /** A login that sees every institution's tree and may add checkpoints. */
  readonly db: Kysely<never>;
  readonly store: CheckpointStore;
  /** The witnesses, and how many must have signed; `noWitnesses` asks nobody. */
  readonly policy: Policy;
  readonly now: () => Date;
  /** What witnesses are known to have; empty at the start. */
  readonly known: Map<string, number>;
  readonly witnessTimeoutMilliseconds?: number;
}

export interface Log {
  readonly institutionId: string;
  /** Its name is the log's origin. */
  readonly signer: Signer;
}

/** Why nothing is published, until somebody mends it. */
export const refusalReasons = {
  ROLLED_BACK: 'The database is older than what was published.',
  FORKED: 'The database has another past than what was published.',
  UNNAMED: 'The journal was published under another origin, and no entry says that this one goes on from it.',
  STORE_BEHIND: 'The store of checkpoints has lost what was published.',
  STORE_STRANGE: "What the store of checkpoints has is not signed by this log's key.",
} as const;
export type RefusalReason = keyof typeof refusalReasons;

export type Publication =
  /** Nobody has entered anything. */
  | { readonly state: 'EMPTY' }
  /** Another publisher was faster; the next run goes on from what it did. */
  | { readonly state: 'OVERTAKEN' }
  | { readonly state: 'REFUSED'; readonly reason: RefusalReason; readonly message: string }
  | {
      /** In the store and signed, but not by enough witnesses: not advertised yet. */
      readonly state: 'ADVERTISED' | 'UNCHANGED' | 'UNWITNESSED';
      readonly size: number;
      readonly witnesses: readonly WitnessAnswered[];
    };

/**
 * Publishes the newest state of one tree: signs it, keeps it outside the database, shows it to the witnesses, and only then
 * advertises it. Each step looks at what stands, so that a run that was cut off anywhere is finished by the next.
 * @throws what store and database throw; nothing is advertised then that the store has not
 */
export async function publish(publisher: Publisher, log: Log): Promise<Publication> {
  const { db, store, policy, now } = publisher;
  const { refusal, state, advertised, external, version } = await standingOf(publisher, log);
  if (refusal) return { state: 'REFUSED', ...refusal };
  if (!state || state.size === 0) return { state: 'EMPTY' };
  const { size } = state;
  if (advertised === size) return { state: 'UNCHANGED', size, witnesses: [] };
  const reader = treeReader(db, log.institutionId);
  const checkpoint = checkpointAt(log, state);
  const text = printCheckpoint(checkpoint);
  const signature = signText(text, log.signer, now());
  const note = { text, signatures: [signature] };
  if (external?.size !== size) {
    const stored = await store.replace(log.signer.name, version, printNote(note));
    if (stored === null) return { state: 'OVERTAKEN' };
  }
  const asking = {
    ...{ policy, reader, known: publisher.known },
    timeoutMilliseconds: publisher.witnessTimeoutMilliseconds ?? defaultTimeoutMilliseconds,
  };
  const { signatures, witnesses, isWitnessed } = await askWitnesses(note, checkpoint, asking);
  if (!isWitnessed) return { state: 'UNWITNESSED', size, witnesses };
  await advertise(db, log, checkpoint, printNote({ text, signatures: [signature, ...signatures] }));
  return { state: 'ADVERTISED', size, witnesses };
}

const defaultTimeoutMilliseconds = 5_000;

/** How a log stands to what was published of it. */
export interface Standing {
  /** As the database has it; null before its first leaf. */
  readonly state: { readonly size: number; readonly root: Buffer } | null;
  /** The newest that the store has; null where there is none, or none of this log. */
  readonly external: Checkpoint | null;
  /** The store's name for that; null where it has none. */
  readonly version: string | null;
  /** The size of the newest that was advertised; 0 before the first. */
  readonly advertised: number;
  /** Why nothing may be published; null where the log goes on from what was. */
  readonly refusal: { readonly reason: RefusalReason; readonly message: string } | null;
}

/** Reads alone. @throws what store and database throw */
export async function standingOf({ db, store }: Pick<Publisher, 'db' | 'store'>, log: Log): Promise<Standing> {
  const reader = treeReader(db, log.institutionId);
  // In this order: another publisher may go on meanwhile, and what is read later is then the newer. The other way round that
  // would look as if the database had gone back.
  const advertised = await advertisedSize(db, log.institutionId, log.signer.name);
  const stored = await store.newest(log.signer.name);
  const state = await reader.state();
  const size = state?.size ?? 0;
  const found = stored && checkpointOf(stored.note, log);
  const external = found === 'STRANGE' ? null : found;
  const standing = { state, external, advertised, version: stored?.version ?? null };
  const refusedFor = (reason: RefusalReason, sizes: Sizes): Standing => ({
    ...standing,
    refusal: { reason, message: refusalOf(reason, log, sizes) },
  });
  if (found === 'STRANGE') return refusedFor('STORE_STRANGE', { size });
  if (advertised > (external?.size ?? 0)) return refusedFor('STORE_BEHIND', { size: advertised, external });
  if (external && external.size > size) return refusedFor('ROLLED_BACK', { size, external });
  if (external && state && !(await continues(reader, external, checkpointAt(log, state))))
    return refusedFor('FORKED', { size, external });
  if (!external && (await isUnnamed(db, log))) return refusedFor('UNNAMED', { size });
  return { ...standing, refusal: null };
}

const checkpointAt = (
  { signer }: Log,
  { size, root }: { readonly size: number; readonly root: Buffer },
): Checkpoint => ({ origin: signer.name, size, root, extensions: [] });

/**
 * Whether the journal was published under another origin, and no leaf of it says that this one goes on from there. Somebody who
 * changes the origin by mistake would begin a log that nobody knows, and leave the one that is watched.
 */
async function isUnnamed(db: Kysely<never>, { institutionId, signer }: Log): Promise<boolean> {
  const { rows } = await sql<{ unnamed: boolean }>`
    select exists (select from audit.checkpoint where institution_id = ${institutionId}::uuid)
      and not exists (
        select from audit.succession s join audit.leaf l on l.institution_id = s.institution_id and l.entry_id = s.entry_id
        where s.institution_id = ${institutionId}::uuid and s.origin = ${signer.name}
      ) as unnamed`.execute(db);
  return rows[0]?.unnamed === true;
}

function checkpointOf(note: string, { signer }: Log): Checkpoint | 'STRANGE' {
  try {
    return readCosigned(note, { ...noWitnesses, logs: [{ verifier: signer, url: null }] }).checkpoint;
  } catch (error) {
    if (error instanceof NoteMistake) return 'STRANGE';
    throw error;
  }
}

/** Whether the tree, as the database has it, proves that it goes on from what was published. */
async function continues(reader: TreeReader, older: Checkpoint, newer: Checkpoint): Promise<boolean> {
  if (older.size === 0) return true;
  const proof = await spanHashes(reader, consistencySpans(older.size, newer.size)).catch((error: unknown) => {
    // Leaves or tiles lack that the tree says it has.
    if (error instanceof RangeError) return null;
    throw error;
  });
  if (!proof) return false;
  return isConsistent({
    ...{ older: older.size, olderRoot: older.root },
    ...{ newer: newer.size, newerRoot: newer.root, proof },
  });
}

/** For readers. Kept with all signatures, for ever. */
async function advertise(db: Kysely<never>, log: Log, { size, root }: Checkpoint, note: string): Promise<void> {
  await sql`
    insert into audit.checkpoint (institution_id, size, root, note, published_at)
    values (${log.institutionId}::uuid, ${size}, ${root}, ${note}, clock_timestamp()) on conflict do nothing`.execute(
    db,
  );
}

interface Sizes {
  readonly size: number;
  readonly external?: Checkpoint | null;
}

function refusalOf(reason: RefusalReason, { signer }: Log, { size, external }: Sizes): string {
  const published = external?.size ?? 0;
  const messages: Record<RefusalReason, string> = {
    ROLLED_BACK: `the database has ${size} leaves, and ${published} were published. It was restored from a backup, or a standby that lagged took over. Bring the database forward to at least ${published} leaves, or begin a successor log`,
    FORKED: `the database has ${size} leaves, and those of them that were published (${published}) are not the same any more. Find out what was changed (probity audit verify), and restore the database from before it`,
    UNNAMED: `its ${size} leaves were published under another origin, and nothing says that this log goes on from there. Set PROBITY_LOG_ORIGIN back; or, where that log cannot go on, name it (probity audit succeed)`,
    STORE_BEHIND: `${size} leaves were advertised, and the store of checkpoints has ${external ? `${published} of them` : 'none'}. Put the store back from its backup, or give it the newest checkpoint that was advertised`,
    STORE_STRANGE: `what the store of checkpoints has under its name is not signed by its key. Set PROBITY_CHECKPOINT_STORE and PROBITY_DATA to those of this installation`,
  };
  return `The log ${signer.name} is not published: ${messages[reason]}. docs/operations.md says how ("When nothing is published").`;
}
