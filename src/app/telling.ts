import { systemClock } from '../lib/clock.js';
import { messageOf } from '../lib/message-of.js';
import { runDeliveries, type Delivering } from '../webhooks/index.js';
import { institutionsOf, tellingActor } from './institutions.js';
import type { Logger } from './log.js';
import type { Opened } from './open.js';
import { seldom } from './seldom.js';

type Serving = Pick<Opened, 'application' | 'database' | 'keys' | 'sending'>;

/** Tells other systems of what happened, beside what is served. @returns what stops it, once what is being sent is answered */
export function tellInBackground(serving: Serving, log: Logger): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const troubles = seldom((error) => log.warn({ trouble: messageOf(error) }, 'telling other systems waits'));
  const working = runDeliveries({
    ...delivering(serving),
    signal: stopping.signal,
    onTrouble: troubles.tell,
  });
  return {
    stop: () => {
      stopping.abort();
      return working;
    },
  };
}

const delivering = (serving: Serving): Delivering => ({
  database: serving.database,
  keys: serving.keys,
  clock: systemClock,
  policy: serving.sending,
  contextOf: async (institutionId) => {
    const institution = (await institutionsOf(serving)).find((each) => each.institutionId === institutionId);
    return serving.application.contextOf(await tellingActor(serving, institution?.slug ?? ''));
  },
});
