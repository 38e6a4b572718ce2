/**
 * From the bytes of a file to its text, in blocks of whole lines, strictly: what is not in the stated encoding is refused,
 * never guessed and never replaced. A byte-order mark is dropped; CR LF and CR become LF.
 *
 * Blocks end at a line feed, whose byte is never part of another character in UTF-8 or GB 18030; so each is decoded by itself,
 * and a bad byte is found with its line.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { refuseFile } from './mistake.js';

/** GBK is read as GB 18030, of which it is a part. */
export const encodings = ['utf-8', 'gbk', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** Longest physical line, in bytes. What is held in memory at once is this and a chunk. */
const maxLineBytes = 1 << 20;

/** Reads the whole file once and throws FileRefused unless all of it can be decoded. */
export async function checkText(path: string, encoding: Encoding): Promise<void> {
  let charactersIfUtf8 = 0;
  let mayBeUtf8 = encoding !== 'utf-8';
  for await (const { bytes } of lineBlocks(path)) {
    decode(bytes.block, encoding, bytes.firstLine);
    mayBeUtf8 &&= isUtf8(bytes.block);
    if (mayBeUtf8) charactersIfUtf8 += bytes.block.toString().replace(/\p{ASCII}/gu, '').length;
  }
  // Chinese text in GBK is by chance also valid UTF-8 at most once in eight characters: twenty in a row are no chance.
  if (mayBeUtf8 && charactersIfUtf8 >= 20)
    throw refuseFile(null, `the file is UTF-8, not ${encoding}: leave --encoding out`);
}

/** The text of the file, block by block; `bytesRead` counts what has been taken from the file so far. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<{ text: string; bytesRead: number }> {
  for await (const { bytes, bytesRead } of lineBlocks(path)) {
    const text = decode(bytes.block, encoding, bytes.firstLine);
    yield { text: text.replace(/\r\n?/g, '\n'), bytesRead };
  }
}

function decode(block: Buffer, encoding: Encoding, firstLine: number): string {
  if (firstLine === 1 && encoding !== 'utf-8' && block.subarray(0, 3).equals(utf8Mark)) {
    throw refuseFile(1, `the file begins with UTF-8's mark, it is not ${encoding}: leave --encoding out`);
  }
  const decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'gb18030', { fatal: true, ignoreBOM: true });
  const nulAt = block.indexOf(0);
  if (nulAt >= 0 && !isUtf16(block)) {
    throw refuseFile(
      firstLine + newlinesIn(block.subarray(0, nulAt)),
      'a NUL byte: this is not a text file, or it was damaged',
    );
  }
  try {
    const text = decoder.decode(block);
    return firstLine === 1 && text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  } catch {
    if (firstLine === 1 && isUtf16(block)) throw refuseFile(1, 'not UTF-8 but UTF-16: save it as "CSV UTF-8"');
    throw refuseFile(firstLine + linesBeforeBadByte(block, decoder), notDecodable[encoding]);
  }
}

const notDecodable = {
  'utf-8': 'not UTF-8; if it is GBK, pass --encoding gbk',
  gbk: 'not GBK; if it is UTF-8, leave --encoding out',
  gb18030: 'not GB 18030; if it is UTF-8, leave --encoding out',
} satisfies Record<Encoding, string>;

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const lineFeed = 0x0a;

function isUtf16(block: Buffer): boolean {
  return (block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff);
}

function linesBeforeBadByte(block: Buffer, decoder: InstanceType<typeof TextDecoder>): number {
  let lines = 0;
  for (let from = 0; from < block.length; lines++) {
    const feed = block.indexOf(lineFeed, from);
    const to = feed < 0 ? block.length : feed + 1;
    try {
      decoder.decode(block.subarray(from, to));
    } catch {
      return lines;
    }
    from = to;
  }
  return lines;
}

function newlinesIn(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(lineFeed); at >= 0; at = block.indexOf(lineFeed, at + 1)) count++;
  return count;
}

interface LineBlock {
  readonly bytes: { readonly block: Buffer; readonly firstLine: number };
  readonly bytesRead: number;
}

/** Whole lines as bytes; the last block may lack its line feed. */
async function* lineBlocks(path: string): AsyncGenerator<LineBlock> {
  let rest: Buffer = Buffer.alloc(0);
  let firstLine = 1;
  let bytesRead = 0;
  for await (const chunk of chunksOf(path)) {
    bytesRead += chunk.length;
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = joined.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      const block = joined.subarray(0, end);
      yield { bytes: { block, firstLine }, bytesRead };
      firstLine += newlinesIn(block);
    }
    rest = joined.subarray(end);
    if (rest.length > maxLineBytes) throw refuseFile(firstLine, 'a line of more than 1 MiB');
  }
  if (rest.length > 0) yield { bytes: { block: rest, firstLine }, bytesRead };
}

async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Buffer;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    if (!Object.hasOwn(unreadable, code)) throw error;
    throw refuseFile(null, unreadable[code as keyof typeof unreadable]);
  }
}

const unreadable = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'the file may not be read by this user',
};
