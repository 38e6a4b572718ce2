import { rootOver, type Subtree } from './hash-tree.js';

/**
 * C2SP tlog-tiles: the hashes of a tree, 256 in a row. Tile (0, n) holds the hashes of leaves 256 n …; tile (l + 1, n) those
 * of the whole tiles 256 n … of level l. The last of a level may be partial: it has a width, and grows.
 */
export interface TileName {
  /** Levels of tiles, of 8 levels of the tree each; `entries` for the leaves themselves. */
  readonly level: number | 'entries';
  readonly index: number;
  /** How many hashes or entries: 1 … 256. */
  readonly width: number;
}

export const tileWidth = 256;
const tileHeight = 8;
/** Sizes go up to 2^53. */
const highestLevel = 6;

/** `tile/0/x001/x234/067.p/5`: groups of three digits, all but the last marked; `.p/<width>` where it is partial. */
export function tilePath({ level, index, width }: TileName): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const name = [...groups.slice(0, -1).map((group) => `x${group}`), groups.at(-1)].join('/');
  return `tile/${level}/${name}${width === tileWidth ? '' : `.p/${width}`}`;
}

/** @returns null for what names no tile, or names one in another way than `tilePath` */
export function readTilePath(path: string): TileName | null {
  const [, level = '', groups = '', width] =
    /^tile\/(entries|\d)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (groups === '') return null;
  const tile: TileName = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  };
  const isTile =
    Number.isSafeInteger(tile.index) && tile.width >= 1 && (level === 'entries' || Number(level) <= highestLevel);
  return isTile && tilePath(tile) === path ? tile : null;
}

/** How many hashes tile (level, index) holds in a tree of the given size: 0 … 256. */
export const widthAt = (level: number, index: number, size: number): number =>
  Math.max(0, Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth));

/** Where a whole subtree's hash is: it is the root over `count` hashes of a tile, from the `first` on. */
export function placeOf({ level, index }: Subtree): {
  readonly level: number;
  readonly index: number;
  readonly first: number;
  readonly count: number;
} {
  const tileLevel = Math.floor(level / tileHeight);
  const count = 2 ** (level % tileHeight);
  const begin = index * count;
  return { level: tileLevel, index: Math.floor(begin / tileWidth), first: begin % tileWidth, count };
}

/** The hash of a whole subtree, by the bytes of the tile in which it is. */
export function hashIn(tile: Uint8Array, { first, count }: { readonly first: number; readonly count: number }): Buffer {
  if (tile.length < (first + count) * 32) throw new RangeError('a tile that does not reach so far');
  return rootOver(hashesIn(tile.subarray(first * 32, (first + count) * 32)));
}

/** The hashes that stand one behind the other. */
export const hashesIn = (bytes: Uint8Array): Buffer[] =>
  Array.from({ length: bytes.length / 32 }, (_, at) => Buffer.from(bytes.subarray(at * 32, (at + 1) * 32)));

/** Leaves as `tile/entries/…` has them: each with its length before it, two bytes. */
export const printEntries = (leaves: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    leaves.flatMap((leaf) => {
      if (leaf.length > 65_535) throw new RangeError('a leaf of more than 65 535 bytes');
      return [Uint8Array.of(leaf.length >> 8, leaf.length & 255), leaf];
    }),
  );

/** @throws RangeError where bytes lack or are left over */
export function readEntries(bytes: Buffer): Buffer[] {
  const leaves: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 2 + (at + 2 <= bytes.length ? bytes.readUInt16BE(at) : Infinity);
    if (end > bytes.length) throw new RangeError('a bundle of entries that breaks off');
    leaves.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return leaves;
}
