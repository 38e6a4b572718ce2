import type { Kysely } from 'kysely';
import { institutionCalled, logSignerOf, verifyJournal } from '../audit/index.js';
import { exportEvidence, type ExportEvidenceInput, type ExportEvidencePayload } from '../evidence/index.js';
import { printVerifier, readCheckpoint, readNote, verifyNote, type Signer } from '../proof/index.js';
import {
  readNewestCheckpoint,
  rootAt,
  treeReader,
  verifyStamps,
  verifySuccessions,
  verifyTree,
} from '../transparency/index.js';
import { officerOf } from './institutions.js';
import type { Opened } from './open.js';

/** What commands ask of a journal. They read past row-level security, by the owner's login. */

export interface AuditReport {
  readonly entries: number;
  readonly secrets: number;
  readonly leaves: number;
  readonly pending: number;
  readonly checkpoints: number;
  /** How many checkpoints were stamped, and whether it is known whose stamps are believed. */
  readonly stamps: number;
  readonly areStampersKnown: boolean;
  /** Whether a checkpoint that was held elsewhere was found to stand; null where none was given. */
  readonly goesOnFromEarlier: boolean | null;
  readonly faults: readonly string[];
}

/**
 * Verifies everything that is stored of an institution's journal: entries, numbers, secrets, the tree over them, and that it
 * goes on from a checkpoint that somebody held before.
 */
export async function auditJournal(opened: Opened, slug: string, earlier: string | null): Promise<AuditReport> {
  const log = await logOf(opened, slug);
  const { owner, institutionId, signerOf } = log;
  const { entries, secrets, faults: ofEntries } = await verifyJournal(owner, opened.keys, institutionId);
  const { leaves, pending, checkpoints, faults: ofTree } = await verifyTree(owner, institutionId, signerOf);
  const ofSuccessions = await verifySuccessions(owner, institutionId, signerOf);
  const fault = earlier === null ? null : await earlierFault(log, earlier);
  const { timeStampers } = opened;
  const { stamps, faults: ofStamps } = await verifyStamps(owner, institutionId, timeStampers);
  const faults = [...ofEntries, ...ofTree, ...ofSuccessions, ...ofStamps, ...(fault === null ? [] : [fault])];
  const goesOnFromEarlier = earlier === null ? null : fault === null;
  return {
    ...{ entries, secrets, leaves, pending, checkpoints, stamps, areStampersKnown: timeStampers !== null },
    ...{ goesOnFromEarlier, faults },
  };
}

async function earlierFault({ owner, institutionId, signer }: Log, earlier: string): Promise<string | null> {
  const note = readNote(earlier);
  if (verifyNote(note, [signer]).length === 0) return `The earlier checkpoint is not signed by the log ${signer.name}.`;
  const { size, root } = readCheckpoint(note.text);
  const reader = treeReader(owner, institutionId);
  const state = await reader.state();
  if (size > (state?.size ?? 0))
    return `The earlier checkpoint has ${size} leaves, the tree ${state?.size ?? 0}: what was published is gone.`;
  return size === 0 || (await rootAt(reader, size)).equals(root)
    ? null
    : `The tree does not go on from the earlier checkpoint of ${size} leaves: what stood in it was changed.`;
}

/** The newest checkpoint as it was advertised, and the key by which it is verified. @returns no note before the first */
export async function newestCheckpoint(
  opened: Opened,
  slug: string,
): Promise<{ readonly key: string; readonly note: string | null }> {
  const { signer } = await logOf(opened, slug);
  return { key: printVerifier(signer), note: await readNewestCheckpoint(opened.database, slug) };
}

/** In the name of a compliance officer, whose entry it leaves. @throws Error where there is none of that login */
export async function exportBy(
  opened: Opened,
  slug: string,
  login: string,
  input: ExportEvidenceInput,
): Promise<ExportEvidencePayload> {
  const actor = await officerOf(opened, slug, login);
  return exportEvidence(opened.application.contextOf(actor), input);
}

interface Log {
  readonly owner: Kysely<never>;
  readonly institutionId: string;
  readonly signer: Signer;
  /** As it would sign under another origin, such as an earlier one. */
  readonly signerOf: (origin: string) => Signer;
}

/** The journal of an institution, and by what its log signs. @throws a sentence where there is none, or no owner's login */
export async function logOf(
  { owner, keys, logOrigin }: Pick<Opened, 'owner' | 'keys' | 'logOrigin'>,
  slug: string,
): Promise<Log> {
  if (!owner) throw new Error(needsOwner);
  const institutionId = await institutionCalled(owner, slug);
  if (institutionId === null) throw new Error(`There is no institution ${slug}.`);
  const signerOf = (origin: string): Signer => logSignerOf(keys, institutionId, origin);
  return { owner, institutionId, signer: signerOf(`${logOrigin}/${slug}`), signerOf };
}

const needsOwner =
  'The journal is audited past row-level security. Set PROBITY_MIGRATE_URL to the login that owns the tables.';
