import { randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import { printBundle, type Bundle, type Claim, type Disclosed } from '../../src/proof/bundle.js';
import { printCheckpoint } from '../../src/proof/checkpoint.js';
import {
  consistencySpans,
  inclusionSpans,
  leafHash,
  rootOver,
  spanHash,
  type HashOf,
} from '../../src/proof/hash-tree.js';
import { commitment } from '../../src/proof/leaf.js';
import { printNote, printVerifier, signerOf, signText } from '../../src/proof/note.js';

/** A log in memory, of which evidence bundles are made: what a verifier is shown, without a database. */

export const log = signerOf('probity.test/tlog/harbour-bank', 'ED25519', Buffer.alloc(32, 1));
export const witness = signerOf('witness.test/one', 'COSIGNATURE', Buffer.alloc(32, 2));
export const institution = '0198a000-0000-7000-8000-000000000001';
export const debtor = '5b0e0f6e-6f0e-4d5c-8f9e-000000000001';
const other = '5b0e0f6e-6f0e-4d5c-8f9e-000000000002';
const salt = Buffer.alloc(32, 3).toString('base64url');

/** On the day of April 2026; every third is about somebody else. */
const timeOf = (at: number): string => new Date(Date.UTC(2026, 3, 1 + at)).toISOString();

interface MadeUp {
  readonly id: string;
  readonly leaf: Buffer;
  readonly disclosed: Disclosed;
}

function entry(at: number, seq: number, pseudonym: string): MadeUp {
  const id = randomUUID();
  const details = { note: { salt, value: { text: `asked for 欠款 ${at}`, number: at } } };
  const leaf = canonicalize({
    ...{ v: 1, id, type: 'contactAttempt.recorded', time: timeOf(at), institution },
    ...{ actor: { id: institution, role: 'COLLECTOR' }, rules: [], outcomes: ['PHONE'], ct: [], part: [1, 1] },
    subjects: [{ pseudonym, role: 'DEBTOR', stream: 'CONTACT', seq }],
    fields: { note: commitment(details.note) },
  });
  return { id, leaf: Buffer.from(leaf ?? ''), disclosed: { entryId: id, part: 1, disclosures: details } };
}

export interface MadeUpLog {
  readonly entries: readonly MadeUp[];
  /** Indexes of the entries about the debtor. */
  readonly mine: readonly number[];
}

export function madeUpLog(size: number): MadeUpLog {
  const counts = { [debtor]: 0, [other]: 0 };
  const entries = Array.from({ length: size }, (_, at) => {
    const pseudonym = at % 3 === 2 && at !== size - 1 ? other : debtor;
    return entry(at, ++counts[pseudonym], pseudonym);
  });
  const mine = entries.flatMap(({ leaf }, at) => (leaf.includes(debtor) ? [at] : []));
  return { entries, mine };
}

export function checkpointOf({ entries }: MadeUpLog, size = entries.length): string {
  const root = rootOver(entries.slice(0, size).map(({ leaf }) => leafHash(leaf)));
  const text = printCheckpoint({ origin: log.name, size, root, extensions: [] });
  const at = new Date('2026-05-01T00:00:00Z');
  return printNote({ text, signatures: [signText(text, log, at), signText(text, witness, at)] });
}

/**
 * What the debtor's numbers `first` to `last` are claimed by, with those beside them. The last entry of the log is the making
 * of the bundle.
 * @param from the day of the log's beginning on which the period begins @param to the day before which it ends; null for none
 */
export function bundleOf(
  made: MadeUpLog,
  { from, to, earlier }: { from: number; to: number | null; earlier?: number },
): Bundle {
  const leaves = made.entries.map(({ leaf }) => leafHash(leaf));
  const hashOf: HashOf = ({ level, index }) => rootOver(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
  const within = made.mine.filter((at) => at >= from && (to === null ? at < made.entries.length - 1 : at < to));
  const first = made.mine.findIndex((at) => at >= from) + 1;
  const claim: Claim = {
    ...{ pseudonym: debtor, stream: 'CONTACT', from: timeOf(from), to: to === null ? null : timeOf(to) },
    ...{ first, last: first + within.length - 1 },
  };
  const wanted = new Set([...made.mine.slice(Math.max(0, first - 2), first + within.length), made.entries.length - 1]);
  const size = leaves.length;
  return {
    ...{ institution, entryId: made.entries.at(-1)!.id, madeAt: '2026-05-01T00:00:00.000Z', claims: [claim] },
    ...{
      checkpoint: checkpointOf(made),
      witnessKeys: [printVerifier(witness)],
      tables: { csv: 'number\n', jsonLines: '{}\n', parquet: Buffer.from('PAR1') },
      readme: 'Read me.\n',
      program: '',
    },
    entries: [...wanted].map((index) => ({
      leaf: made.entries[index]!.leaf,
      index,
      proof: inclusionSpans(index, size).map((span) => spanHash(span, hashOf)),
    })),
    timeStamp: null,
    disclosed: within.map((at) => made.entries[at]!.disclosed),
    consistency:
      earlier === undefined
        ? null
        : {
            ...{ from: earlier, to: size },
            hashes: consistencySpans(earlier, size).map((span) => spanHash(span, hashOf)),
          },
  };
}

/** As whoever has the log's key may print it. */
export const printed = (bundle: Bundle): Map<string, Buffer> => printBundle(bundle, log);
