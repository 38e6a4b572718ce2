import { createHash } from 'node:crypto';

/** SHA-256 of the parts one after the other. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
