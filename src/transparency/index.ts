/** The front door of `transparency`: the hash tree over the journal, who lets it grow, and how it is read and verified. */
import { room } from '../lib/room.js';
import { streamEntriesOperation, transparencyOperations } from './transparency.journal.js';

export { runSequencer, type Sequencing } from './run-sequencer.js';
export { verifyTree } from './verify-tree.js';
export type { CheckpointStore } from './checkpoint-store.js';
export { folderStore } from './folder-store.js';
export { enterLogExport, logFiles, type LogFile } from './log-files.js';
export { openWitness } from './open-witness.js';
export { rootAt, spanHashes, treeReader, type TreeReader } from './read-tree.js';
export type { Publication } from './publish.js';
export { planRepair } from './plan-repair.js';
export type { Repair } from './repair.js';
export { rebuildTree } from './rebuild-tree.js';
export { checkLogReader, readEntries, readNewestCheckpoint, readTile } from './read-published.js';
export { runPublisher } from './run-publisher.js';
export { runStamping } from './run-stamping.js';
export { succeedLog, type Succession } from './succeed-log.js';
export { verifySuccessions } from './verify-successions.js';
export { s3Store, type S3Place } from './s3-store.js';

export type { TimeStampAuthority } from './stamp-checkpoint.js';
export { verifyStamps } from './verify-stamps.js';
export { streamEntriesOperation };
export { witnessServer } from './witness-server.js';

export const transparency = room('transparency', { operations: transparencyOperations });
