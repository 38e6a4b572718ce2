import { readCheckpoint } from './checkpoint.js';
import { NoteMistake } from './note-text.js';

/** How keys of notes sign. */
interface Algorithm {
  /** As it stands before a key (C2SP signed-note). */
  readonly number: number;
  readonly keyBytes: number;
  /** Without the time, eight bytes, which comes before it in a cosignature. */
  readonly signatureBytes: number;
  /** Whether a witness signs so: a text and the time at which it saw it. */
  readonly isCosignature: boolean;
  /** DER around the bytes of a key. */
  readonly publicFrame: Buffer;
  /** DER around the 32 bytes of which a private key is made. */
  readonly privateFrame: Buffer;
  /** What is signed. @param seconds since 1970; 0 where no time is signed */
  readonly message: (text: string, name: string, seconds: bigint) => Buffer;
}

/** RFC 8410 */
const ed25519 = {
  ...{ keyBytes: 32, signatureBytes: 64 },
  publicFrame: Buffer.from('302a300506032b6570032100', 'hex'),
  privateFrame: Buffer.from('302e020100300506032b657004220420', 'hex'),
};

export const noteAlgorithms = {
  ED25519: { ...ed25519, number: 1, isCosignature: false, message: (text) => Buffer.from(text) },
  COSIGNATURE: {
    ...{ ...ed25519, number: 4, isCosignature: true },
    message: (text, _, seconds) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`),
  },
  /** RFC 9881, with a key made of its seed. */
  COSIGNATURE_ML_DSA_44: {
    ...{ number: 6, keyBytes: 1312, signatureBytes: 2420, isCosignature: true },
    publicFrame: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
    privateFrame: Buffer.from('3034020100300b060960864801650304031104228020', 'hex'),
    message: cosignedMessage,
  },
} as const satisfies Record<string, Algorithm>;

export type NoteAlgorithm = keyof typeof noteAlgorithms;

export const noteAlgorithmNames = Object.keys(noteAlgorithms) as readonly NoteAlgorithm[];

/**
 * C2SP tlog-cosignature, `cosigned_message`: who saw when, which log, and its tree from the first leaf on. Lines of a checkpoint
 * after its root are not in it.
 * @throws NoteMistake where the text is no checkpoint, or a name is longer than the message holds
 */
function cosignedMessage(text: string, name: string, seconds: bigint): Buffer {
  const { origin, size, root } = readCheckpoint(text);
  const number = (value: bigint): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(value);
    return bytes;
  };
  const named = (each: string): Buffer => {
    const bytes = Buffer.from(each);
    if (bytes.length > 255) throw new NoteMistake(`The name ${each} is longer than 255 bytes.`);
    return Buffer.concat([Uint8Array.of(bytes.length), bytes]);
  };
  return Buffer.concat([
    ...[Buffer.from('subtree/v1\n\0'), named(name), number(seconds)],
    ...[named(origin), number(0n), number(BigInt(size)), root],
  ]);
}
