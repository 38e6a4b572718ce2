import { rootOver, spanHash } from './hash-tree.js';
import { hashesIn, hashIn, placeOf, tileWidth } from './tile.js';

/** Hashes by which one tile grows: the `added` ones follow those that it has. */
export interface TileGrowth {
  readonly level: number;
  readonly index: number;
  readonly added: Buffer;
}

/** Levels of tiles: 256^7 leaves are more than a size can count. */
export const tileLevels = 7;

/**
 * All of a tree that its growth depends on: the hashes of the last, partial tile of each level. Leaves are appended, and what
 * tiles gain by it and the root come out.
 */
export class RightEdge {
  #size: number;
  readonly #tiles: Buffer[];

  /**
   * @param tiles for each level the bytes of its partial tile; empty where all of its tiles are whole
   * @throws RangeError where one of them has not as many hashes as a tree of that size has there
   */
  constructor(size = 0, tiles: readonly Buffer[] = []) {
    this.#size = size;
    this.#tiles = Array.from({ length: tileLevels }, (_, level) => tiles[level] ?? Buffer.alloc(0));
    for (const [level, tile] of this.#tiles.entries())
      if (tile.length !== widthOfLast(level, size) * 32)
        throw new RangeError(`the last tile of level ${level} of a tree of ${size} leaves has ${tile.length} bytes`);
  }

  get size(): number {
    return this.#size;
  }

  root(): Buffer {
    return spanHash({ from: 0, to: this.#size }, (subtree) => {
      const place = placeOf(subtree);
      return hashIn(this.#tiles[place.level] ?? Buffer.alloc(0), place);
    });
  }

  /** @param leafHashes 32 bytes for each leaf. @returns by what the tiles of level 1 and above grow, level by level */
  append(leafHashes: Buffer): readonly TileGrowth[] {
    const grown: TileGrowth[] = [];
    let added = leafHashes;
    for (let level = 0; added.length > 0; level++) {
      if (level > 0) grown.push(...inTiles(level, Math.floor(this.#size / tileWidth ** level), added));
      added = this.grow(level, added);
    }
    this.#size += leafHashes.length / 32;
    return grown;
  }

  /** @returns the roots over the tiles that are whole now: what the level above gains */
  private grow(level: number, added: Buffer): Buffer {
    const hashes = Buffer.concat([this.#tiles[level] ?? Buffer.alloc(0), added]);
    const whole = Math.floor(hashes.length / tileBytes);
    this.#tiles[level] = hashes.subarray(whole * tileBytes);
    return Buffer.concat(
      Array.from({ length: whole }, (_, index) =>
        rootOver(hashesIn(hashes.subarray(index * tileBytes, (index + 1) * tileBytes))),
      ),
    );
  }
}

const tileBytes = tileWidth * 32;

const widthOfLast = (level: number, size: number): number => Math.floor(size / tileWidth ** level) % tileWidth;

/** Splits what a level gains, from its hash number `from` on, at the borders of tiles. */
function inTiles(level: number, from: number, added: Buffer): TileGrowth[] {
  const grown: TileGrowth[] = [];
  for (let at = 0; at < added.length;) {
    const hash = from + at / 32;
    const room = (tileWidth - (hash % tileWidth)) * 32;
    grown.push({ level, index: Math.floor(hash / tileWidth), added: added.subarray(at, at + room) });
    at += room;
  }
  return grown;
}
