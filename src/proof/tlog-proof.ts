import { fromBase64, NoteMistake } from './note.js';

/** C2SP tlog-proof: that one leaf is in a log, in a file that is verified by the log's key alone, without a network. */
export interface TlogProof {
  readonly index: number;
  /** The inclusion proof, from the leaf's sibling up: 32 bytes each. */
  readonly hashes: readonly Buffer[];
  /** A signed checkpoint, as the log issued it. */
  readonly checkpoint: string;
}

const firstLine = 'c2sp.org/tlog-proof@v1';

export const printTlogProof = ({ index, hashes, checkpoint }: TlogProof): string =>
  [firstLine, `index ${index}`, ...hashes.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** What is said besides (`extra`) is passed over: nobody has signed it. @throws NoteMistake where it is no such file */
export function readTlogProof(text: string): TlogProof {
  const [first, ...lines] = text.split('\n');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, index = ''] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const end = lines.indexOf('');
  const hashes = lines.slice(0, Math.max(end, 0)).map(fromBase64);
  if (
    first !== firstLine ||
    index === '' ||
    !Number.isSafeInteger(Number(index)) ||
    end < 0 ||
    !hashes.every((hash) => hash !== null && hash.length === 32)
  )
    throw new NoteMistake(
      'A proof is its name, an index, hashes of 32 bytes in base64, an empty line and a checkpoint.',
    );
  return { index: Number(index), hashes: hashes as Buffer[], checkpoint: lines.slice(end + 1).join('\n') };
}
