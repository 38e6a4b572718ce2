import { existsSync } from 'node:fs';
import type { Config } from './config.js';
import { sequencerConnectionOf } from './connection.js';
import { createLog } from './log.js';
import { keyFileOf, keysIn } from './open.js';
import { publishInBackground } from './publishing.js';
import { sequenceInBackground } from './sequencing.js';
import { stopSignal } from './stop-signal.js';

/** A process that sequences and publishes, and does nothing else, until SIGTERM or SIGINT. */
export async function runSequencerAlone(config: Config, say: (line: string) => void): Promise<void> {
  const stopped = stopSignal();
  const log = createLog({ level: config.logLevel });
  const { url, stop } = await sequencerConnectionOf(config, say);
  try {
    const sequencing = sequenceInBackground(url, log);
    // One that is missing is not made here: by another key nobody would know the log.
    const publishing = existsSync(keyFileOf(config)) ? publishInBackground(url, keysIn(config), config, log) : null;
    if (publishing) log.info('sequencing and publishing');
    else
      log.warn(
        `sequencing, not publishing: the key file ${keyFileOf(config)} is not there. Put a copy of the server's there, or set PROBITY_DATA to the folder that holds it`,
      );
    log.info({ signal: await stopped }, 'stopping');
    await Promise.all([sequencing.stop(), publishing?.stop()]);
  } finally {
    await stop();
  }
}
