import { fromBase64, NoteMistake } from './note-text.js';

/** C2SP tlog-checkpoint: how many leaves a log has, and their root; the text of a signed note. */
export interface Checkpoint {
  /** Which log: its name for ever. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** Lines of others' making, kept as they are. */
  readonly extensions: readonly string[];
}

export const printCheckpoint = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, String(size), root.toString('base64'), ...extensions, ''].join('\n');

/** @throws NoteMistake where the text is no checkpoint */
export function readCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...rest] = text.split('\n');
  const hash = fromBase64(root);
  const isWhole = rest.at(-1) === '' && rest.slice(0, -1).every((line) => line !== '');
  if (
    origin === '' ||
    !/^(0|[1-9]\d{0,15})$/.test(size) ||
    !Number.isSafeInteger(Number(size)) ||
    hash?.length !== 32 ||
    !isWhole
  )
    throw new NoteMistake('A checkpoint is an origin, a size, and a root of 32 bytes in base64, each on a line.');
  return { origin, size: Number(size), root: hash, extensions: rest.slice(0, -1) };
}
