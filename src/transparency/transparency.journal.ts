import { operationsWriting, type Operation } from '../lib/room.js';

const operation = operationsWriting<'journal.exported' | 'log.succeeded'>();

/** No mutation: bundles of entries are read as files. */
export const exportEntriesOperation = operation('exportEntries', 'journal.exported');

/** No mutation either: each start of a stream of entries to somebody's monitoring. */
export const streamEntriesOperation = operation('streamEntries', 'journal.exported');

/** A command, while the servers stand still. */
export const succeedLogOperation = operation('succeedLog', 'log.succeeded');

export const transparencyOperations: readonly Operation[] = [
  exportEntriesOperation,
  streamEntriesOperation,
  succeedLogOperation,
];
