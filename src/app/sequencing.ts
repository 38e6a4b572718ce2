import { runSequencer, type Sequencing } from '../transparency/index.js';
import type { Logger } from './log.js';
import { seldom } from './seldom.js';
import { sequencerDatabase } from './sequencer-database.js';

/**
 * Sequences by the sequencer's login, in the background of whatever else the process does.
 * @returns what stops it, once a step that is being taken is
 */
export function sequenceInBackground(
  url: string,
  log: Logger,
  options: Pick<Sequencing, 'onAdvanced'> = {},
): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const db = sequencerDatabase(url);
  // A database that is away is met five times a second.
  const { tell: onTrouble } = seldom((error) => log.warn({ err: error }, 'sequencing the journal met with trouble'));
  const working = runSequencer(db, { ...options, signal: stopping.signal, onTrouble });
  return {
    stop: async () => {
      stopping.abort();
      await working;
      await db.destroy();
    },
  };
}
