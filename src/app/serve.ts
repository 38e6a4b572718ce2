import { systemClock } from '../lib/clock.js';
import { banner } from './banner.js';
import type { Config } from './config.js';
import { createLog } from './log.js';
import { open, type Opened } from './open.js';
import { rejudgeInBackground } from './rejudging.js';

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
    const started = async (): Promise<null> => {
      if (!config.isProduction) await seed(opened, say);
      return null;
    };
    if ((await Promise.race([stopped, started()])) !== null) return;
    const { url } = await http.listen(config.port, config.host);
    if (!config.isProduction) for (const line of banner(url, opened.issuer !== null)) say(line);
    log.info({ url, at: systemClock.now().toISOString() }, 'serving');
    const rejudging = rejudgeInBackground(opened, log);
    log.info({ signal: await stopped }, 'stopping');
    const [{ destroyed }] = await Promise.all([http.close(graceMilliseconds), rejudging.stop()]);
    if (destroyed > 0) log.warn({ destroyed }, 'requests that did not end in time were cut off');
  } finally {
    await opened.close();
  }
}

const graceMilliseconds = 10_000;

/** The first signal asks to stop; a second one, while stopping, ends the process at once. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
