import { bodyWithin } from '../lib/body-within.js';
import {
  consistencySpans,
  isQuorum,
  NoteMistake,
  printNote,
  readNote,
  verifyNote,
  type Checkpoint,
  type NoteSignature,
  type Policy,
  type PolicyWitness,
  type SignedNote,
  type Verifier,
} from '../proof/index.js';
import { spanHashes, type TreeReader } from './read-tree.js';

/** What came of asking a witness. */
export type WitnessOutcome =
  | 'COSIGNED'
  /** Too slow, or not there. */
  | 'UNREACHABLE'
  /** It answers, but not as the protocol has it, or does not know the log. */
  | 'REFUSED'
  /** It has signed a larger tree than the one that it was shown. */
  | 'AHEAD'
  /** It has signed another past than the one that it was shown. */
  | 'INCONSISTENT';

export interface WitnessAnswered {
  /** As the policy calls it. */
  readonly name: string;
  readonly outcome: WitnessOutcome;
  /** Where it is ahead: how many leaves it has seen. */
  readonly size: number | null;
}

export interface WitnessesAnswered {
  readonly signatures: readonly NoteSignature[];
  readonly witnesses: readonly WitnessAnswered[];
  readonly isWitnessed: boolean;
}

export interface AskingWitnesses {
  readonly policy: Policy;
  readonly reader: TreeReader;
  /** By origin and key: what each was last known to have signed. A guess: a witness that knows better says so. */
  readonly known: Map<string, number>;
  readonly timeoutMilliseconds: number;
}

/** How long others are waited for when there are enough, so that one who is a little slower counts too. */
const graceMilliseconds = 200;

/** Shows all witnesses a signed checkpoint at once. Those who are slow or dead hold up nobody when the others are enough. */
export async function askWitnesses(
  note: SignedNote,
  checkpoint: Checkpoint,
  asking: AskingWitnesses,
): Promise<WitnessesAnswered> {
  const { policy, timeoutMilliseconds } = asking;
  const answered = new Map<PolicyWitness, WitnessAnswered>();
  const signatures = new Map<Verifier, NoteSignature>();
  const isWitnessed = (): boolean => isQuorum(policy.quorum, new Set(signatures.keys()));
  const enough = new AbortController();
  const signal = AbortSignal.any([enough.signal, AbortSignal.timeout(timeoutMilliseconds)]);
  const graces: NodeJS.Timeout[] = [];
  await Promise.all(
    policy.witnesses.map(async (witness) => {
      if (witness.url === null) return;
      const { answer, signature } = await askWitness(witness, note, checkpoint, asking, signal);
      answered.set(witness, answer);
      if (!signature) return;
      signatures.set(witness.verifier, signature);
      if (isWitnessed()) graces.push(setTimeout(() => enough.abort(), graceMilliseconds));
    }),
  );
  graces.forEach(clearTimeout);
  // As the policy names them, whoever answered first.
  return {
    signatures: policy.witnesses.flatMap(({ verifier }) => signatures.get(verifier) ?? []),
    witnesses: policy.witnesses.flatMap((witness) => answered.get(witness) ?? []),
    isWitnessed: isWitnessed(),
  };
}

interface Asked {
  readonly answer: WitnessAnswered;
  readonly signature: NoteSignature | null;
}

/** Once by what is known of it, once more by what it says. */
const mostTries = 3;

async function askWitness(
  witness: PolicyWitness,
  note: SignedNote,
  checkpoint: Checkpoint,
  { reader, known }: AskingWitnesses,
  signal: AbortSignal,
): Promise<Asked> {
  const { name, verifier } = witness;
  const key = `${checkpoint.origin} ${verifier.id.toString('hex')} ${verifier.name}`;
  const told = (outcome: WitnessOutcome, size: number | null = null): Asked => ({
    answer: { name, outcome, size },
    signature: null,
  });
  for (let tries = 0, old = Math.min(known.get(key) ?? 0, checkpoint.size); tries < mostTries; tries++) {
    const spans = old < checkpoint.size ? consistencySpans(old, checkpoint.size) : [];
    const proof = (await spanHashes(reader, spans)).map((hash) => hash.toString('base64'));
    const answer = await post(witness, [`old ${old}`, ...proof, '', printNote(note)].join('\n'), signal);
    if (!answer) return told('UNREACHABLE');
    if (answer.status === 200) {
      const signature = signatureIn(answer.text, note, verifier);
      if (!signature) return told('REFUSED');
      known.set(key, checkpoint.size);
      return { answer: { name, outcome: 'COSIGNED', size: null }, signature };
    }
    const size = answer.status === 409 ? /^(0|[1-9]\d{0,15})\n$/.exec(answer.text)?.[1] : undefined;
    if (size === undefined) return told(answer.status === 422 ? 'INCONSISTENT' : 'REFUSED');
    old = Number(size);
    known.set(key, old);
    if (old > checkpoint.size) return told('AHEAD', old);
  }
  return told('REFUSED');
}

const largestAnswer = 64 * 1024;

/** Null where nothing came back. */
async function post(
  { url }: PolicyWitness,
  body: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly text: string } | null> {
  try {
    const target = `${(url ?? '').replace(/\/$/, '')}/add-checkpoint`;
    const answer = await fetch(target, { method: 'POST', body, signal, redirect: 'error' });
    const received = await bodyWithin(answer, largestAnswer);
    return received && { status: answer.status, text: received.toString('utf8') };
  } catch {
    return null;
  }
}

/** The witness's own good signature on the note; null where there is none. */
function signatureIn(lines: string, { text }: SignedNote, verifier: Verifier): NoteSignature | null {
  try {
    const answered = readNote(`${text}\n${lines}`);
    return answered.text === text ? (verifyNote(answered, [verifier])[0]?.signature ?? null) : null;
  } catch (error) {
    if (error instanceof NoteMistake) return null;
    throw error;
  }
}
