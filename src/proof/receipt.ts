import { leafHash } from './hash-tree.js';
import {
  fromBase64,
  NoteMistake,
  printNote,
  readNote,
  signText,
  verifyNote,
  type Signer,
  type Verifier,
} from './note.js';

/**
 * What is given back at once for an entry that was accepted: before any checkpoint covers it, the log's own signature says
 * that this leaf is to be in it. Whoever has a receipt of an entry that is not there has proved that it was taken away.
 */
export interface Receipt {
  /** Which log: the origin of its checkpoints. */
  readonly origin: string;
  readonly entryId: string;
  /** Which part of the entry, and of how many. */
  readonly part: readonly [number: number, of: number];
  /** SHA-256(0x00 ‖ leaf), as in the tree. */
  readonly leafHash: Buffer;
}

/**
 * The first line names no log, and the second is no size: the same key signs checkpoints, and neither can pass for the
 * other.
 */
const firstLine = 'probity receipt v1';

const printReceipt = ({ origin, entryId, part: [number, of], leafHash: hash }: Receipt): string =>
  `${firstLine}\norigin ${origin}\nentry ${entryId} part ${number} of ${of}\nleaf ${hash.toString('base64')}\n`;

/** A C2SP signed note. @param signer the log's, by which it signs its checkpoints */
export function signReceipt(receipt: Receipt, signer: Signer): { readonly note: string; readonly signature: Buffer } {
  const text = printReceipt(receipt);
  // An Ed25519 signature has no time of its own.
  const signature = signText(text, signer, new Date(0));
  return { note: printNote({ text, signatures: [signature] }), signature: signature.bytes };
}

const shape =
  /^probity receipt v1\norigin (\S+)\nentry ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) part (\d{1,5}) of (\d{1,5})\nleaf (\S+)\n$/;

/**
 * What a log says to have accepted.
 * @param verifier the log's, whose name is its origin
 * @throws NoteMistake where it is no receipt, not this log's, or not signed by it
 */
export function verifyReceipt(note: string, verifier: Verifier): Receipt {
  const signed = readNote(note);
  const [, origin = '', entryId = '', number = '', of = '', encoded = ''] = shape.exec(signed.text) ?? [];
  const hash = fromBase64(encoded);
  if (origin === '' || hash?.length !== 32) throw new NoteMistake('The note is no receipt of an entry.');
  const receipt: Receipt = { origin, entryId, part: [Number(number), Number(of)], leafHash: hash };
  if (printReceipt(receipt) !== signed.text) throw new NoteMistake('The note is no receipt of an entry.');
  if (origin !== verifier.name)
    throw new NoteMistake(`The receipt is of the log ${origin}, and the key of ${verifier.name}.`);
  if (verifyNote(signed, [verifier]).length === 0)
    throw new NoteMistake(`The receipt is not signed by ${verifier.name}.`);
  return receipt;
}

/** Whether these are the bytes for which it was given. */
export const isReceiptOf = ({ leafHash: hash }: Receipt, leaf: Uint8Array): boolean => hash.equals(leafHash(leaf));
