/** The front door of `proof`: what a stranger can check with bytes alone; no database, no clock, no actor. */
export {
  consistencySpans,
  emptyRoot,
  inclusionSpans,
  isConsistent,
  leafHash,
  merkleRoot,
  spanHash,
  wholeSubtrees,
  type Span,
  type Subtree,
} from './hash-tree.js';
export {
  commitment,
  readLeaf,
  type Disclosures,
  type Leaf,
  type LeafSubject,
  type Stream,
  type SubjectRole,
} from './leaf.js';
export { foreignProgram } from './foreign-program.js';
export { printBundle, type BundledEntry, type BundledTimeStamp, type Claim, type Disclosed } from './bundle.js';
export { verifyBundle, type BundleReport, type Known } from './verify-bundle.js';
export { RightEdge, type TileGrowth } from './right-edge.js';
export { hashIn, placeOf, printEntries, readTilePath, tilePath, tileWidth, widthAt, type TileName } from './tile.js';
export { printCheckpoint, readCheckpoint, type Checkpoint } from './checkpoint.js';
export { readCosigned } from './cosigned.js';
export {
  fromBase64,
  NoteMistake,
  printNote,
  printVerifier,
  readNote,
  readVerifier,
  signerOf,
  signText,
  verifyNote,
  type NoteSignature,
  type SignedNote,
  type Signer,
  type Verifier,
} from './note.js';
export { readCertificates } from './certificate-path.js';
export { readTimeStamp, TimeStampMistake, type TimeStamp } from './time-stamp.js';
export { timeStampQuery, tokenIn } from './time-stamp-query.js';
export { isQuorum, noWitnesses, readPolicy, type Policy, type PolicyWitness } from './policy.js';
export { signReceipt } from './receipt.js';
export { printTlogProof } from './tlog-proof.js';
