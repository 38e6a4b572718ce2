import type { X509Certificate } from 'node:crypto';
import { messageOf } from '../lib/message-of.js';
import { sha256 } from '../lib/sha256.js';
import { bundleFiles, bundleFormat, inHex, manifestText, type Claim, type Manifest } from './bundle.js';
import { consistencyIn, fileOf, linesOf, parsed, Unreadable, type BundleFiles } from './bundle-files.js';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { isConsistent, isIncluded, leafHash } from './hash-tree.js';
import { readLeaf, type Leaf } from './leaf.js';
import { readNote, readVerifier, verifyNote, type Verifier } from './note.js';
import { verifyBundleStamp, type BundleTimeStamp } from './verify-bundle-stamp.js';

/** What holds of a bundle, told to somebody who need not believe us. */
export interface BundleReport {
  readonly origin: string;
  /** How many leaves the tree has in which the entries stand. */
  readonly size: number;
  readonly entries: number;
  /** Details that are shown, each of them as its leaf commits to it. */
  readonly disclosed: number;
  readonly claims: readonly Claim[];
  /** Who cosigned the checkpoint, and when. */
  readonly witnesses: readonly { readonly name: string; readonly at: Date }[];
  /** By when an authority says that entries existed; null where the bundle has no time stamp. */
  readonly timeStamp: BundleTimeStamp | null;
  /** Sentences; none when all holds. */
  readonly faults: readonly string[];
}

/** What whoever verifies knows from elsewhere. */
export interface Known {
  /** The log's key. Without it the bundle is believed to be of whom it says. */
  readonly key?: Verifier;
  /** A checkpoint of this log that they hold, as a signed note: what it covers must stand unchanged in the bundle's tree. */
  readonly earlier?: string;
  /** Certificates of those whose time stamps they believe. Without it a stamp is believed to be of whom it says. */
  readonly timeStampers?: readonly X509Certificate[];
}

type Files = BundleFiles;
type Say = (fault: string) => void;

/** Verifies a bundle with nothing but its bytes. @throws nothing: what is wrong is among the faults */
export function verifyBundle(files: Files, known: Known = {}): BundleReport {
  const faults: string[] = [];
  const report = { origin: '', size: 0, entries: 0, disclosed: 0, claims: [], witnesses: [], timeStamp: null, faults };
  try {
    return { ...report, ...verified(files, known, (fault) => void faults.push(fault)) };
  } catch (error) {
    faults.push(messageOf(error));
    return report;
  }
}

function verified(files: Files, known: Known, say: Say): Omit<BundleReport, 'faults'> {
  const [own, ...witnesses] = linesOf(files, bundleFiles.keys).map(readVerifier);
  if (!own) throw new Unreadable(`${bundleFiles.keys} holds no key.`);
  if (known.key && !known.key.id.equals(own.id)) say('Its key is not the key of the log that was named.');
  const log = known.key ?? own;
  const manifest = manifestOf(files, log, say);
  const { checkpoint, cosigned } = checkpointOf(files, log, witnesses, say);
  if (manifest.origin !== checkpoint.origin) say('Its checkpoint is of another log than its manifest says.');
  const changed = known.earlier === undefined ? null : earlierFault(files, known.earlier, log, checkpoint);
  if (changed !== null) say(changed);
  const entries = entriesOf(files, manifest, checkpoint, say);
  if (!entries.some(({ id }) => id === manifest.entryId))
    say('The entry by which it was made is not among its entries.');
  for (const claim of manifest.claims) checkClaim(claim, manifest, entries, say);
  return {
    ...{ origin: checkpoint.origin, size: checkpoint.size, entries: entries.length, claims: manifest.claims },
    disclosed: checkDisclosures(files, entries, say),
    witnesses: cosigned,
    timeStamp: verifyBundleStamp(files, log, checkpoint, known.timeStampers ?? null, say),
  };
}

function manifestOf(files: Files, log: Verifier, say: Say): Manifest {
  const bytes = fileOf(files, bundleFiles.manifest);
  const note = readNote(fileOf(files, bundleFiles.manifestNote));
  if (verifyNote(note, [log]).length === 0) say('Its manifest is not signed by the log.');
  const manifest = parsed<Manifest>(bytes.toString(), bundleFiles.manifest);
  if (manifest.format !== bundleFormat) throw new Unreadable(`It is no bundle of the format ${bundleFormat}.`);
  if (note.text !== manifestText(manifest.origin, bytes)) say('Its manifest was changed since it was signed.');
  const others = [bundleFiles.manifest, bundleFiles.manifestNote] as readonly string[];
  for (const [name, hash] of Object.entries(manifest.files)) {
    const file = files.get(name);
    if (!file) say(`Its file ${name} is missing.`);
    else if (inHex(file) !== hash) say(`Its file ${name} was changed.`);
  }
  for (const name of files.keys())
    if (!others.includes(name) && !Object.hasOwn(manifest.files, name)) say(`Its file ${name} is not in its manifest.`);
  return manifest;
}

function checkpointOf(
  files: Files,
  log: Verifier,
  witnesses: readonly Verifier[],
  say: Say,
): { readonly checkpoint: Checkpoint; readonly cosigned: BundleReport['witnesses'] } {
  const note = readNote(fileOf(files, bundleFiles.checkpoint));
  const good = verifyNote(note, [log, ...witnesses]);
  if (!good.some(({ verifier }) => verifier === log)) say('Its checkpoint is not signed by the log.');
  const cosigned = good.flatMap(({ verifier: { name }, at }) => (at ? [{ name, at }] : []));
  return { checkpoint: readCheckpoint(note.text), cosigned };
}

/** Whether what was seen before still stands; in a sentence where it does not. */
function earlierFault(files: Files, earlier: string, log: Verifier, newer: Checkpoint): string | null {
  const note = readNote(earlier);
  if (verifyNote(note, [log]).length === 0) return 'The earlier checkpoint is not signed by this log.';
  const older = readCheckpoint(note.text);
  if (older.origin !== newer.origin) return 'The earlier checkpoint is of another log.';
  if (older.size > newer.size) return 'The earlier checkpoint is newer than the bundle.';
  const proof = older.size === newer.size ? [] : consistencyIn(files, bundleFiles.consistency, older.size, newer.size);
  if (!proof) return `It holds no proof from the earlier checkpoint of ${older.size} leaves. Ask for one that does.`;
  const sizes = { older: older.size, newer: newer.size };
  return isConsistent({ ...sizes, olderRoot: older.root, newerRoot: newer.root, proof })
    ? null
    : 'The log does not go on from the earlier checkpoint: what stood in it was changed or taken away.';
}

/** Those that stand in the tree. */
function entriesOf(files: Files, { institution }: Manifest, { size, root }: Checkpoint, say: Say): Leaf[] {
  const leaves = linesOf(files, bundleFiles.entries);
  const proofs = linesOf(files, bundleFiles.proofs);
  if (leaves.length !== proofs.length) say(`It has ${leaves.length} entries and ${proofs.length} proofs.`);
  return leaves.flatMap((text, line) => {
    const leaf = readLeaf(Buffer.from(text));
    const of = `Entry ${leaf?.id ?? ''} on line ${line + 1}`;
    const given = proofs[line];
    if (!leaf) say(`${of} is no leaf of a journal.`);
    if (!leaf || given === undefined) return [];
    if (leaf.institution !== institution) say(`${of} is of another institution.`);
    const { index, hashes } = parsed<{ index: number; hashes: string[] }>(given, bundleFiles.proofs);
    const proof = hashes.map((hash) => Buffer.from(hash, 'base64'));
    if (isIncluded({ leafHash: leafHash(Buffer.from(text)), index, size, root, proof })) return [leaf];
    say(`${of} is not proved to stand in the journal.`);
    return [];
  });
}

function checkDisclosures(files: Files, entries: readonly Leaf[], say: Say): number {
  const leaves = new Map(entries.map((leaf) => [`${leaf.id} ${leaf.part[0]}`, leaf]));
  let good = 0;
  for (const line of linesOf(files, bundleFiles.disclosures)) {
    const { entry, part, fields } = parsed<{
      entry: string;
      part: number;
      fields: Record<string, { salt: string; json: string }>;
    }>(line, bundleFiles.disclosures);
    const leaf = leaves.get(`${entry} ${part}`);
    for (const [name, { salt, json }] of Object.entries(fields)) {
      const hash = sha256(Buffer.from(salt, 'base64url'), Buffer.from(json)).toString('base64url');
      if (leaf?.fields[name] === hash) good++;
      else say(`The detail ${name} of entry ${entry} is not what was entered.`);
    }
  }
  return good;
}

/** Numbers are given one after the other: where all are there, and those beside them are of another time, none is missing. */
function checkClaim(claim: Claim, { entryId }: Manifest, entries: readonly Leaf[], say: Say): void {
  const { pseudonym, stream, from, to, first, last } = claim;
  const of = `Of the entries about ${pseudonym} in ${stream}`;
  const bySeq = new Map<number, Leaf>();
  for (const leaf of entries)
    for (const subject of leaf.subjects)
      if (subject.pseudonym === pseudonym && subject.stream === stream) {
        if (bySeq.has(subject.seq)) say(`${of} two have the number ${subject.seq}.`);
        bySeq.set(subject.seq, leaf);
      }
  const missing = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter(
    (seq) => !bySeq.has(seq),
  );
  if (missing.length > 0) say(`${of} these numbers are missing: ${missing.join(', ')}.`);
  const [before, after] = [bySeq.get(first - 1), bySeq.get(last + 1)];
  if (first > 1 && !(before && from !== null && before.time < from))
    say(`${of} number ${first - 1}, before the first, is not shown to be of an earlier time.`);
  if (first < 1 || last < first - 1) say(`${of} the numbers ${first} to ${last} are none.`);
  if (!after || !(after.id === entryId || (to !== null && after.time >= to)))
    say(`${of} number ${last + 1}, after the last, is neither of a later time nor the making of this bundle.`);
}
