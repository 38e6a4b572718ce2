import { systemClock } from '../lib/clock.js';
import { banner } from './banner.js';
import type { Config } from './config.js';
import { createLog } from './log.js';
import { open } from './open.js';

/** Starts the server, and stops it cleanly on SIGTERM and SIGINT. @returns when it has stopped */
export async function serve(
  config: Config,
  {
    say,
    seed,
  }: {
    say: (line: string) => void;
    seed: (opened: Awaited<ReturnType<typeof open>>, say: (line: string) => void) => Promise<void>;
  },
): Promise<void> {
  const log = createLog({ level: config.logLevel });
  const opened = await open(config, log, say);
  try {
    if (!config.isProduction) await seed(opened, say);
    const { url } = await opened.application.http.listen(config.port, config.host);
    if (!config.isProduction) for (const line of banner(url)) say(line);
    log.info({ url, at: systemClock.now().toISOString() }, 'serving');
    const signal = await stopSignal();
    log.info({ signal }, 'stopping');
    await opened.application.http.close(graceMilliseconds);
  } finally {
    await opened.close();
  }
}

const graceMilliseconds = 10_000;

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}
