import { noteAlgorithms } from './note-algorithms.js';
import { NoteMistake, readVerifier, type Verifier } from './note.js';

/**
 * C2SP tlog-policy: which logs and which witnesses are believed, and how many of the witnesses make a checkpoint valid. A
 * line each: `log <key> [<url>]`, `witness <name> <key> [<url>]`, `group <name> all|any|<k> <name>…`, `quorum <name>|none`.
 */
export interface Policy {
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly quorum: Quorum;
}

export interface PolicyLog {
  /** Its name is the origin of the log's checkpoints. */
  readonly verifier: Verifier;
  readonly url: string | null;
}

export interface PolicyWitness {
  /** Has a meaning in the policy alone. */
  readonly name: string;
  readonly verifier: Verifier;
  /** What comes before `/add-checkpoint`; null where it is not asked, only believed. */
  readonly url: string | null;
}

/** A witness; or a group, of which so many of the members are needed. */
export type Quorum = { readonly witness: Verifier } | { readonly needed: number; readonly members: readonly Quorum[] };

/** Of nobody. */
export const noWitnesses: Policy = { logs: [], witnesses: [], quorum: { needed: 0, members: [] } };

/** @throws NoteMistake that names the line */
export function readPolicy(text: string): Policy {
  const logs: PolicyLog[] = [];
  const witnesses: PolicyWitness[] = [];
  const named = new Map<string, Quorum>();
  const inGroups = new Set<string>();
  const quorums: Quorum[] = [];

  const keyOf = (encoded: string, whose: 'log' | 'witness', known: readonly { verifier: Verifier }[]): Verifier => {
    const verifier = readVerifier(encoded);
    if (noteAlgorithms[verifier.algorithm].isCosignature !== (whose === 'witness'))
      throw new NoteMistake(`The key of ${verifier.name} is of another kind: that of a ${whose} is needed here.`);
    if (known.some((each) => each.verifier.key.equals(verifier.key)))
      throw new NoteMistake(`The key of ${verifier.name} is there twice.`);
    return verifier;
  };
  const name = (given: string, meant: Quorum): void => {
    if (given === 'none' || named.has(given)) throw new NoteMistake(`The name ${given} is taken.`);
    named.set(given, meant);
  };
  const member = (given: string): Quorum => {
    const meant = named.get(given);
    if (!meant) throw new NoteMistake(`Nothing above is called ${given}.`);
    return meant;
  };
  const ofGroup = (given: string): Quorum => {
    if (inGroups.has(given)) throw new NoteMistake(`${given} is in a group already.`);
    inGroups.add(given);
    return member(given);
  };
  /** Checks how many words there are. */
  const words = (given: readonly string[], least: number, most: number): readonly string[] => {
    if (given.length < least || given.length > most) throw new NoteMistake('A word is missing, or there is one more.');
    return given;
  };
  const lines: Readonly<Record<string, (given: readonly string[]) => void>> = {
    log: (given) => {
      const [key = '', url = null] = words(given, 1, 2);
      logs.push({ verifier: keyOf(key, 'log', logs), url });
    },
    witness: (given) => {
      const [label = '', key = '', url = null] = words(given, 2, 3);
      const verifier = keyOf(key, 'witness', witnesses);
      name(label, { witness: verifier });
      witnesses.push({ name: label, verifier, url });
    },
    group: (given) => {
      const [label = '', needed = '', ...names] = words(given, 3, Infinity);
      const count = needed === 'all' ? names.length : needed === 'any' ? 1 : Number(needed);
      if (!/^(all|any|[1-9]\d*)$/.test(needed) || count > names.length)
        throw new NoteMistake(`How many are needed is all, any, or a number from 1 to ${names.length}.`);
      name(label, { needed: count, members: names.map(ofGroup) });
    },
    quorum: (given) => {
      const [label = ''] = words(given, 1, 1);
      if (quorums.length > 0) throw new NoteMistake('There is one quorum.');
      quorums.push(label === 'none' ? noWitnesses.quorum : member(label));
    },
  };

  for (const [index, line] of text.split('\n').entries()) {
    const [kind = '', ...given] = line.split(/[ \t]+/).filter(Boolean);
    if (kind === '' || kind.startsWith('#')) continue;
    try {
      const read = Object.hasOwn(lines, kind) ? lines[kind] : undefined;
      if (/[^\P{Cc}\t]/u.test(line)) throw new NoteMistake('It has a control character.');
      if (!read) throw new NoteMistake(`A line begins with ${Object.keys(lines).join(', ')} or #.`);
      read(given);
    } catch (error) {
      throw new NoteMistake(`Line ${index + 1} of the policy: ${(error as Error).message}`);
    }
  }
  const [quorum] = quorums;
  if (!quorum) throw new NoteMistake('A policy has a line "quorum <name>", or "quorum none".');
  return { logs, witnesses, quorum };
}

/** Whether they are enough. */
export const isQuorum = (quorum: Quorum, signed: ReadonlySet<Verifier>): boolean =>
  'witness' in quorum
    ? signed.has(quorum.witness)
    : quorum.members.filter((member) => isQuorum(member, signed)).length >= quorum.needed;
