import { sha256 } from '../lib/sha256.js';
import {
  emptyRoot,
  fromBase64,
  isConsistent,
  NoteMistake,
  printNote,
  readCheckpoint,
  readNote,
  signText,
  verifyNote,
  type Checkpoint,
  type NoteSignature,
  type SignedNote,
  type Signer,
  type Verifier,
} from '../proof/index.js';
import type { CheckpointStore } from './checkpoint-store.js';

/**
 * A witness by C2SP tlog-witness: it signs a checkpoint that goes on from the one that it signed last, and no other, so that
 * a log cannot show two people two pasts. What it signed last is in its store before it answers.
 */
export interface Witness {
  /** Its key must be of this witness alone. */
  readonly signer: Signer;
  /** The logs that it looks after, by their origins. */
  readonly logs: readonly Verifier[];
  /** The newest checkpoint of each log, with the log's signature and its own. */
  readonly store: CheckpointStore;
  readonly now: () => Date;
}

export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

/** `POST <prefix>/add-checkpoint` */
export async function addCheckpoint(witness: Witness, body: Uint8Array): Promise<WitnessAnswer> {
  const { signer, logs, store, now } = witness;
  const asked = readRequest(body);
  if (!asked) return refusal(400, 'not a request of an old size, a proof, an empty line and a checkpoint');
  const { old, proof, signed, checkpoint } = asked;
  const log = logs.filter(({ name }) => name === checkpoint.origin);
  if (log.length === 0) return refusal(404, 'unknown log');
  const signature = signatureOf(signed, log);
  if (!signature) return refusal(403, 'invalid signature');
  if (old > checkpoint.size) return refusal(400, 'the old size is greater than the new one');
  const known = await store.newest(checkpoint.origin);
  const last = known && readCheckpoint(readNote(known.note).text);
  const conflict = (size: number): WitnessAnswer => ({
    status: 409,
    contentType: 'text/x.tlog.size',
    body: `${size}\n`,
  });
  if (old !== (last?.size ?? 0)) return conflict(last?.size ?? 0);
  if (!goesOn(last, checkpoint, proof)) return refusal(422, 'bad consistency proof');
  const cosignature = signText(signed.text, signer, now());
  const note = printNote({ text: signed.text, signatures: [signature, cosignature] });
  if ((await store.replace(checkpoint.origin, known?.version ?? null, note)) === null) {
    // Another request came in between; whoever asks goes on from what stands now.
    const newest = await store.newest(checkpoint.origin);
    return conflict(newest ? readCheckpoint(readNote(newest.note).text).size : 0);
  }
  return {
    status: 200,
    contentType: 'text/plain; charset=utf-8',
    body: printNote({ text: '', signatures: [cosignature] }).slice(1),
  };
}

/** `GET <prefix>/<SHA-256 of the origin, in hex>/checkpoint`: what it signed last. Null where there is none. */
export async function witnessed({ logs, store }: Witness, originHash: string): Promise<string | null> {
  const log = logs.find(({ name }) => sha256(Buffer.from(name)).toString('hex') === originHash);
  return log ? ((await store.newest(log.name))?.note ?? null) : null;
}

const refusal = (status: 400 | 403 | 404 | 422, why: string): WitnessAnswer => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${why}\n`,
});

interface Request {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly signed: SignedNote;
  readonly checkpoint: Checkpoint;
}

const mostProofLines = 63;

/** Null where it is none. */
function readRequest(body: Uint8Array): Request | null {
  const split = Buffer.from(body).indexOf('\n\n');
  if (split < 0) return null;
  const [first = '', ...lines] = Buffer.from(body.subarray(0, split)).toString('latin1').split('\n');
  const size = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1];
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === 32) as Buffer[];
  if (size === undefined || !Number.isSafeInteger(Number(size)) || lines.length > mostProofLines) return null;
  if (proof.length !== lines.length) return null;
  try {
    const signed = readNote(body.subarray(split + 2));
    return { old: Number(size), proof, signed, checkpoint: readCheckpoint(signed.text) };
  } catch (error) {
    if (error instanceof NoteMistake) return null;
    throw error;
  }
}

/** The signature of the log itself; null where there is none, or it is not good. */
function signatureOf(signed: SignedNote, log: readonly Verifier[]): NoteSignature | null {
  try {
    return verifyNote(signed, log)[0]?.signature ?? null;
  } catch (error) {
    if (error instanceof NoteMistake) return null;
    throw error;
  }
}

function goesOn(last: Checkpoint | null, checkpoint: Checkpoint, proof: readonly Buffer[]): boolean {
  if (checkpoint.size === 0 && !checkpoint.root.equals(emptyRoot)) return false;
  // The empty tree is the beginning of every other.
  if (!last || last.size === 0) return proof.length === 0;
  const [older, newer] = [last.size, checkpoint.size];
  return isConsistent({ older, olderRoot: last.root, newer, newerRoot: checkpoint.root, proof });
}
