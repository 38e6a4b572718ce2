import type { Leaf } from '../proof/index.js';

/** An entry with its place in its institution's hash tree. */
export interface PlacedLeaf {
  /** The name of the log, as its checkpoints have it. */
  readonly log: string;
  readonly index: number;
  /** SHA-256(0x00 ‖ leaf), base64. */
  readonly hash: string;
  readonly leaf: Leaf;
}

/** Which leaf a line is of. */
export interface Place {
  readonly institutionId: string;
  readonly index: number;
  readonly hash: string;
}

/** How an entry is told to somebody's monitoring: one line of text each, of what a leaf shows and no more. */
export interface EventFormat {
  readonly mediaType: string;
  /** What every line begins with: by it a torn line is known for ours. */
  readonly beginning: string;
  /** @returns a line without its end */
  readonly print: (placed: PlacedLeaf) => string;
  /** @returns null for what is no such line */
  readonly placeOf: (line: string) => Place | null;
}
