import { readCheckpoint, type Checkpoint } from './checkpoint.js';
import { NoteMistake, readNote, verifyNote, type Verifier } from './note.js';
import { isQuorum, type Policy } from './policy.js';

/** A checkpoint that its log has signed, and who of those who are believed has seen it. */
export interface Cosigned {
  readonly checkpoint: Checkpoint;
  readonly log: Verifier;
  readonly witnesses: readonly { readonly name: string; readonly verifier: Verifier; readonly at: Date }[];
  /** Whether the witnesses are as many as the policy asks for. */
  readonly isWitnessed: boolean;
}

/**
 * Reads a checkpoint by what a policy believes: signed by one of its logs, under that log's own name.
 * @throws NoteMistake where it is none, where no such log has signed it, or a signature of somebody believed is not good
 */
export function readCosigned(note: string | Uint8Array, { logs, witnesses, quorum }: Policy): Cosigned {
  const signed = readNote(note);
  const checkpoint = readCheckpoint(signed.text);
  const good = verifyNote(
    signed,
    [...logs, ...witnesses].map(({ verifier }) => verifier),
  );
  // A log speaks for itself alone: its key does not sign for another of the same policy.
  const log = good.find(({ verifier, at }) => at === null && verifier.name === checkpoint.origin)?.verifier;
  if (!log) throw new NoteMistake(`No log that is believed has signed the checkpoint of ${checkpoint.origin}.`);
  const seen = witnesses.flatMap(({ name, verifier }) => {
    const at = good.find((each) => each.verifier === verifier)?.at;
    return at ? [{ name, verifier, at }] : [];
  });
  return {
    checkpoint,
    log,
    witnesses: seen,
    isWitnessed: isQuorum(quorum, new Set(seen.map(({ verifier }) => verifier))),
  };
}
