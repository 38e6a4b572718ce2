import { systemClock } from '../lib/clock.js';
import { banner } from './banner.js';
import type { Config } from './config.js';
import { createLog } from './log.js';
import { nightsInBackground } from './nights.js';
import { open, type Opened } from './open.js';
import { publishInBackground } from './publishing.js';
import { rejudgeInBackground } from './rejudging.js';
import { sequenceInBackground } from './sequencing.js';
import { stopSignal } from './stop-signal.js';
import { tellInBackground } from './telling.js';

type Say = (line: string) => void;

/** Starts the server, and stops it cleanly on SIGTERM and SIGINT, also while it starts. @returns when it has stopped */
export async function serve(
  config: Config,
  { say, seed }: { say: Say; seed: (opened: Opened, say: Say) => Promise<void> },
): Promise<void> {
  const stopped = stopSignal();
  const log = createLog({ level: config.logLevel });
  const opened = await open(config, log, say);
  const { http } = opened.application;
  try {
    // Nothing is closed under what is being written: who cannot wait for the demonstration asks a second time.
    if (!config.isProduction) await seed(opened, say);
    const toldMeanwhile = await Promise.race([stopped, Promise.resolve(null)]);
    if (toldMeanwhile !== null) return;
    const { url } = await http.listen(config.port, config.host);
    if (!config.isProduction) for (const line of banner(url, opened.issuer !== null)) say(line);
    log.info({ url, at: systemClock.now().toISOString() }, 'serving');
    const workers = config.runsWorkers
      ? [
          rejudgeInBackground(opened, log),
          nightsInBackground(opened, log, config.nightAt),
          tellInBackground(opened, log),
        ]
      : [];
    const sequencing = opened.sequencer === null ? null : sequenceInBackground(opened.sequencer, log);
    if (!sequencing)
      log.warn(
        'PROBITY_SEQUENCER_URL is not set: this process does not sequence the journal, `probity sequencer` must',
      );
    const publishing =
      opened.sequencer === null
        ? null
        : publishInBackground(opened.sequencer, opened.keys, config, log, opened.application.published);
    log.info({ signal: await stopped }, 'stopping');
    const background = [...workers.map((each) => each.stop()), sequencing?.stop(), publishing?.stop()];
    const [{ destroyed }] = await Promise.all([http.close(graceMilliseconds), ...background]);
    if (destroyed > 0) log.warn({ destroyed }, 'requests that did not end in time were cut off');
  } finally {
    await opened.close();
  }
}

const graceMilliseconds = 10_000;
