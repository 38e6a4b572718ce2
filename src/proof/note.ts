import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from '../lib/sha256.js';
import { noteAlgorithmNames, noteAlgorithms, type NoteAlgorithm } from './note-algorithms.js';
import { fromBase64, NoteMistake } from './note-text.js';

/**
 * C2SP signed-note: a text that ends with a line break, an empty line, and lines of signatures. A key is known by its name
 * and four bytes, which bind the name to it. Ed25519 (1) signs the text; a cosignature (C2SP tlog-cosignature; Ed25519: 4,
 * ML-DSA-44: 6) the text and the time at which a witness saw it.
 */
export { fromBase64, NoteMistake };

/** Whose signatures are believed. */
export interface Verifier {
  readonly name: string;
  readonly algorithm: NoteAlgorithm;
  /** The first four bytes of SHA-256(name ‖ line break ‖ algorithm ‖ key). */
  readonly id: Buffer;
  readonly key: KeyObject;
}

export interface Signer extends Verifier {
  readonly privateKey: KeyObject;
}

/** A line of signature: who says to have signed, and what. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Buffer;
  /** The signature; a cosignature begins with its time, eight bytes. */
  readonly bytes: Buffer;
}

export interface SignedNote {
  /** Ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature that was found to be good. */
export interface Verified {
  readonly verifier: Verifier;
  readonly signature: NoteSignature;
  /** When a witness saw the text; null for what is no cosignature. */
  readonly at: Date | null;
}

const isName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}]/u.test(name) && name.isWellFormed();

const keyId = (name: string, algorithm: NoteAlgorithm, key: Uint8Array): Buffer =>
  sha256(Buffer.from(`${name}\n`), Uint8Array.of(noteAlgorithms[algorithm].number), key).subarray(0, 4);

const bytesOf = (key: KeyObject, algorithm: NoteAlgorithm): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(-noteAlgorithms[algorithm].keyBytes);

function verifierOf(name: string, algorithm: NoteAlgorithm, bytes: Uint8Array): Verifier {
  const { publicFrame } = noteAlgorithms[algorithm];
  const der = Buffer.concat([publicFrame, bytes]);
  return { name, algorithm, id: keyId(name, algorithm, bytes), key: publicKeyOf(der, algorithm) };
}

/** @throws NoteMistake where this Node is older than the algorithm */
function publicKeyOf(der: Buffer, algorithm: NoteAlgorithm): KeyObject {
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch (error) {
    throw new NoteMistake(`This Node cannot read a key of ${algorithm}. Run Node 24 or later, or leave the key out.`, {
      cause: error,
    });
  }
}

/** @param seed 32 random bytes, of which the key is made */
export function signerOf(name: string, algorithm: NoteAlgorithm, seed: Uint8Array): Signer {
  if (!isName(name)) throw new NoteMistake(`"${name}" cannot name a key: no spaces, no plus, nothing invisible.`);
  const { privateFrame } = noteAlgorithms[algorithm];
  const privateKey = createPrivateKey({ key: Buffer.concat([privateFrame, seed]), format: 'der', type: 'pkcs8' });
  return { ...verifierOf(name, algorithm, bytesOf(createPublicKey(privateKey), algorithm)), privateKey };
}

/** `<name>+<id in hex>+<base64 of algorithm and key>`, as the key is handed to whoever verifies. */
export const printVerifier = ({ name, algorithm, id, key }: Verifier): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Uint8Array.of(noteAlgorithms[algorithm].number), bytesOf(key, algorithm)]).toString('base64')}`;

/** @throws NoteMistake where it is none, or of an algorithm that is not known here */
export function readVerifier(text: string): Verifier {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  const algorithm = noteAlgorithmNames.find((each) => noteAlgorithms[each].number === bytes?.[0]);
  if (!isName(name) || !bytes || !algorithm || bytes.length !== noteAlgorithms[algorithm].keyBytes + 1)
    throw new NoteMistake(`"${text}" is not a key of an algorithm that is known: ${noteAlgorithmNames.join(', ')}.`);
  const verifier = verifierOf(name, algorithm, bytes.subarray(1));
  if (verifier.id.toString('hex') !== id)
    throw new NoteMistake(`The key of ${name} does not fit its own number ${id}.`);
  return verifier;
}

const largestNote = 1_000_000;
const mostSignatures = 100;

/** @throws NoteMistake where it is not one; nothing is verified */
export function readNote(note: string | Uint8Array): SignedNote {
  const whole = typeof note === 'string' ? note : decoded(note);
  if (whole.length > largestNote) throw new NoteMistake(`A note has at most ${largestNote} bytes.`);
  if (!whole.isWellFormed() || /[^\P{Cc}\n\x7f-\x9f]/u.test(whole))
    throw new NoteMistake('A note is text in UTF-8, without control characters.');
  const split = whole.lastIndexOf('\n\n');
  if (split < 0 || !whole.endsWith('\n')) throw new NoteMistake('A note is a text, an empty line and signatures.');
  const lines = whole.slice(split + 2, -1).split('\n');
  if (lines.length > mostSignatures) throw new NoteMistake(`A note has at most ${mostSignatures} signatures.`);
  return { text: whole.slice(0, split + 1), signatures: lines.map(readSignature) };
}

function readSignature(line: string): NoteSignature {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
  // As Go reads it, of which the bits that the last digit has too many count for nothing.
  const bytes = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(encoded)
    ? Buffer.from(encoded, 'base64')
    : null;
  if (!isName(name) || !bytes || bytes.length < 5) throw new NoteMistake('A note has a line that is no signature.');
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoteMistake('A note is text in UTF-8, without control characters.');
  }
}

export const printNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(({ name, id, bytes }) => `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`).join('')}`;

/** @param at when it was seen, to the second: for a cosignature alone */
export function signText(text: string, signer: Signer, at: Date): NoteSignature {
  const { name, id, privateKey, algorithm } = signer;
  const { isCosignature, message } = noteAlgorithms[algorithm];
  const seconds = isCosignature ? BigInt(Math.floor(at.getTime() / 1000)) : 0n;
  const time = Buffer.alloc(isCosignature ? timeBytes : 0);
  if (isCosignature) time.writeBigUInt64BE(seconds);
  return { name, id, bytes: Buffer.concat([time, sign(null, message(text, name, seconds), privateKey)]) };
}

const timeBytes = 8;

/**
 * The good signatures of those who are believed; those of others are passed over, as the format asks.
 * @throws NoteMistake where one of theirs is not good
 */
export function verifyNote({ text, signatures }: SignedNote, verifiers: readonly Verifier[]): Verified[] {
  const found: Verified[] = [];
  for (const signature of signatures) {
    const { name, id, bytes } = signature;
    const verifier = verifiers.find((each) => each.name === name && each.id.equals(id));
    if (!verifier || found.some((each) => each.verifier === verifier)) continue;
    const { isCosignature, signatureBytes, message } = noteAlgorithms[verifier.algorithm];
    const before = isCosignature ? timeBytes : 0;
    const isWhole = bytes.length === before + signatureBytes;
    const seconds = isCosignature && isWhole ? bytes.readBigUInt64BE() : 0n;
    // A witness says when; only one that speaks of a part of the tree may leave that out.
    const isGood =
      isWhole &&
      !(isCosignature && seconds === 0n) &&
      verify(null, message(text, name, seconds), verifier.key, bytes.subarray(before));
    if (!isGood) throw new NoteMistake(`The signature of ${name} is not good.`);
    found.push({ verifier, signature, at: isCosignature ? new Date(Number(seconds) * 1000) : null });
  }
  return found;
}
