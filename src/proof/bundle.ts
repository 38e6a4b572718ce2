import { sha256 } from '../lib/sha256.js';
import canonicalize from 'canonicalize';
import type { Disclosures, Stream } from './leaf.js';
import { printNote, printVerifier, signText, type Signer } from './note.js';

/**
 * An evidence bundle: entries of a journal with what proves that they stand in it, for somebody who has neither our database
 * nor our code. It is a folder of files, text but for one, and its README says how it is verified with other people's tools.
 */
export const bundleFormat = 'probity-bundle/1';

export const bundleFiles = {
  /** What the bundle claims, and the SHA-256 of each other file but the two that are about it. */
  manifest: 'manifest.json',
  /** A signed note over the manifest's hash. */
  manifestNote: 'manifest.note',
  /** A signed note: the tree in which the entries stand. */
  checkpoint: 'checkpoint',
  /** The leaf of an entry on each line, byte by byte. */
  entries: 'entries.ndjson',
  /** `{ index, hashes }` on each line, of the entry on the same line. */
  proofs: 'proofs.ndjson',
  /** `{ entry, part, fields: { name → { salt, json } } }`: what is shown of the details that the leaves commit to. */
  disclosures: 'disclosures.ndjson',
  /** `{ from, to, hashes }`: the trees of the given sizes go on from each other. Only where an earlier checkpoint was named. */
  consistency: 'consistency.json',
  /** A checkpoint that an authority has stamped; the token over its bytes, in base64; and that the bundle's tree goes on from it. */
  stampedCheckpoint: 'stamped-checkpoint',
  timeStamp: 'time-stamp.b64',
  stampedConsistency: 'stamped-consistency.json',
  /** A key on each line: the log's own first, then those of witnesses. */
  keys: 'keys.txt',
  /** The claimed entries as a table, with what is shown of them: for people, for programs, and for analysts. */
  table: 'entries.csv',
  tableLines: 'entries.jsonl',
  tableParquet: 'entries.parquet',
  readme: 'README.md',
  program: 'verify.go',
} as const;

/**
 * All entries of one person's stream that were made in a period: its numbers from `first` to `last` are in the bundle, and
 * so are the numbers before and after them, by which it is seen that none was left out at either end.
 */
export interface Claim {
  readonly pseudonym: string;
  readonly stream: Stream;
  /** RFC 3339; null from the beginning on. */
  readonly from: string | null;
  /** RFC 3339, exclusive; null up to the making of the bundle, whose own entry has the number after the last. */
  readonly to: string | null;
  /** `last` is `first` - 1 where there was none. */
  readonly first: number;
  readonly last: number;
}

export interface Manifest {
  readonly format: string;
  /** Whose journal: the name of its log. */
  readonly origin: string;
  readonly institution: string;
  /** The entry by which the bundle was made; it is one of its own entries. */
  readonly entryId: string;
  readonly madeAt: string;
  readonly claims: readonly Claim[];
  /** Name → SHA-256, in hex. */
  readonly files: Readonly<Record<string, string>>;
}

export interface BundledEntry {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
}

export interface TreesProof {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly Uint8Array[];
}

export interface BundledTimeStamp {
  /** As it was published: the stamp is over these bytes. */
  readonly checkpoint: string;
  /** CMS, DER. */
  readonly token: Uint8Array;
  readonly consistency: TreesProof;
}

export interface Disclosed {
  readonly entryId: string;
  readonly part: number;
  readonly disclosures: Disclosures;
}

export interface Bundle extends Omit<Manifest, 'format' | 'files' | 'origin'> {
  readonly entries: readonly BundledEntry[];
  readonly disclosed: readonly Disclosed[];
  /** As it was published, with its cosignatures. */
  readonly checkpoint: string;
  readonly consistency: TreesProof | null;
  readonly timeStamp: BundledTimeStamp | null;
  /** Printed keys of the witnesses whose cosignatures may be on the checkpoint. */
  readonly witnessKeys: readonly string[];
  readonly tables: { readonly csv: string; readonly jsonLines: string; readonly parquet: Uint8Array };
  readonly readme: string;
  /** A program that verifies it without our code. */
  readonly program: string;
}

/** What a manifest's signature is over. */
export const manifestText = (origin: string, manifest: Uint8Array): string =>
  [bundleFormat, origin, sha256(manifest).toString('base64'), ''].join('\n');

/** The files of a bundle, by name. @param signer the log's own */
export function printBundle(bundle: Bundle, signer: Signer): Map<string, Buffer> {
  const { entries, disclosed, checkpoint, consistency, timeStamp, witnessKeys, tables, readme, program, ...said } =
    bundle;
  const files = new Map<string, Buffer>([
    [bundleFiles.checkpoint, Buffer.from(checkpoint)],
    [bundleFiles.entries, Buffer.concat(entries.flatMap(({ leaf }) => [leaf, Buffer.from('\n')]))],
    [bundleFiles.proofs, lines(entries.map(({ index, proof }) => ({ index, hashes: proof.map(inBase64) })))],
    [bundleFiles.disclosures, lines(disclosed.map(shown))],
    [bundleFiles.keys, Buffer.from([printVerifier(signer), ...witnessKeys, ''].join('\n'))],
    [bundleFiles.table, Buffer.from(tables.csv)],
    [bundleFiles.tableLines, Buffer.from(tables.jsonLines)],
    [bundleFiles.tableParquet, Buffer.from(tables.parquet)],
    [bundleFiles.readme, Buffer.from(readme)],
    [bundleFiles.program, Buffer.from(program)],
  ]);
  if (consistency) files.set(bundleFiles.consistency, treesProof(consistency));
  if (timeStamp)
    files
      .set(bundleFiles.stampedCheckpoint, Buffer.from(timeStamp.checkpoint))
      // In lines, as openssl reads it.
      .set(bundleFiles.timeStamp, Buffer.from(inBase64(timeStamp.token).replace(/.{1,64}/g, '$&\n')))
      .set(bundleFiles.stampedConsistency, treesProof(timeStamp.consistency));
  const manifest: Manifest = {
    ...{ format: bundleFormat, origin: signer.name, ...said },
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, inHex(bytes)])),
  };
  const printed = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const text = manifestText(signer.name, printed);
  const note = printNote({ text, signatures: [signText(text, signer, new Date(bundle.madeAt))] });
  return files.set(bundleFiles.manifest, printed).set(bundleFiles.manifestNote, Buffer.from(note));
}

/** Values as the text that was hashed, so that nobody has to write it as we do. */
const shown = ({ entryId, part, disclosures }: Disclosed): object => ({
  entry: entryId,
  part,
  fields: Object.fromEntries(
    Object.entries(disclosures).map(([name, { salt, value }]) => [name, { salt, json: canonicalize(value) }]),
  ),
});

const lines = (rows: readonly object[]): Buffer => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

const treesProof = (proof: TreesProof): Buffer => lines([{ ...proof, hashes: proof.hashes.map(inBase64) }]);

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const inHex = (bytes: Uint8Array): string => sha256(bytes).toString('hex');
