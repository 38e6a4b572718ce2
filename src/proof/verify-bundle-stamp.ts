import type { X509Certificate } from 'node:crypto';
import { bundleFiles } from './bundle.js';
import { consistencyIn, fileOf, linesOf, parsed, type BundleFiles } from './bundle-files.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { isConsistent } from './hash-tree.js';
import { readNote, verifyNote, type Verifier } from './note.js';
import { readTimeStamp, TimeStampMistake } from './time-stamp.js';

/** That entries of a bundle existed at a time, whatever the log itself says. */
export interface BundleTimeStamp {
  readonly at: Date;
  readonly authority: string;
  /** Whether whoever verifies has named somebody whose stamps they believe. */
  readonly isAuthorityKnown: boolean;
  /** How many leaves the stamped tree had. */
  readonly size: number;
  /** How many entries of the bundle stood in it. */
  readonly entries: number;
}

/**
 * A stamp is over a checkpoint of this log, from which the bundle's own goes on: what stood in the older tree stands in the
 * newer at the same place. @returns null where the bundle has no stamp, or it does not hold
 */
export function verifyBundleStamp(
  files: BundleFiles,
  log: Verifier,
  newer: Checkpoint,
  timeStampers: readonly X509Certificate[] | null,
  say: (fault: string) => void,
): BundleTimeStamp | null {
  if (!files.has(bundleFiles.timeStamp)) return null;
  const stamped = fileOf(files, bundleFiles.stampedCheckpoint);
  const note = readNote(stamped);
  const older = readCheckpoint(note.text);
  if (verifyNote(note, [log]).length === 0 || older.origin !== newer.origin)
    say('Its stamped checkpoint is not signed by the log.');
  const proof =
    older.size === newer.size ? [] : consistencyIn(files, bundleFiles.stampedConsistency, older.size, newer.size);
  const sizes = { older: older.size, newer: newer.size };
  if (!proof || !isConsistent({ ...sizes, olderRoot: older.root, newerRoot: newer.root, proof }))
    say('Its checkpoint is not shown to go on from the stamped one.');
  try {
    const token = Buffer.from(fileOf(files, bundleFiles.timeStamp).toString(), 'base64');
    const { at, authority } = readTimeStamp(token, stamped, timeStampers);
    const entries = linesOf(files, bundleFiles.proofs).filter(
      (line) => parsed<{ index: number }>(line, bundleFiles.proofs).index < older.size,
    );
    return { at, authority, isAuthorityKnown: timeStampers !== null, size: older.size, entries: entries.length };
  } catch (error) {
    if (!(error instanceof TimeStampMistake)) throw error;
    say(error.message);
    return null;
  }
}
