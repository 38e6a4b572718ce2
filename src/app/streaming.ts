import { act } from '../audit/index.js';
import { messageOf } from '../lib/message-of.js';
import { eventFormats, fileReceiver, httpReceiver, runStream } from '../siem/index.js';
import { streamEntriesOperation } from '../transparency/index.js';
import { institutionsOf, streamingActor } from './institutions.js';
import type { Logger } from './log.js';
import type { Opened } from './open.js';
import { seldom } from './seldom.js';

export const formatNames = Object.keys(eventFormats) as readonly EventFormatName[];
export type EventFormatName = keyof typeof eventFormats;

export interface StreamAsked {
  readonly to: { readonly file: string } | { readonly address: string };
  readonly token: string | null;
  readonly format: EventFormatName;
  /** Under which the position is kept. */
  readonly name: string;
  /** Null for the journals of all institutions, of those too that are founded meanwhile. */
  readonly slug: string | null;
  readonly isOnce: boolean;
  readonly signal: AbortSignal;
}

/** Streams until it is told to stop, or once. @returns how many events were delivered @throws Refused */
export async function streamEntries(opened: Opened, asked: StreamAsked, log: Logger): Promise<number> {
  const { database, application, logOrigin } = opened;
  const { to, token, name, slug: only } = asked;
  const format = eventFormats[asked.format];
  const receiver = 'file' in to ? fileReceiver(to.file, format) : httpReceiver(to.address, format, token);
  const troubles = seldom((error) =>
    log.warn({ receiver: name, trouble: messageOf(error) }, 'streaming entries waits'),
  );
  let delivered = 0;
  await runStream({
    ...{ database, receiver, name, format, signal: asked.signal, isOnce: asked.isOnce },
    logs: async () =>
      (await institutionsOf(opened))
        .filter(({ slug }) => only === null || slug === only)
        .map(({ institutionId, slug }) => ({ institutionId, slug, log: `${logOrigin}/${slug}` })),
    // An export like others: the journal says from where on entries went out, each time it begins.
    onBegin: async ({ slug }, first) => {
      const context = application.contextOf(await streamingActor(opened, slug));
      await act(context, streamEntriesOperation, ({ journal }) => {
        journal.enter({ type: 'journal.exported', details: { first, receiver: name }, outcomes: ['STREAM'] });
        return Promise.resolve();
      });
      log.info({ receiver: name, slug, first }, 'streaming entries');
    },
    onDelivered: (_, count) => {
      delivered += count;
      troubles.isWell();
    },
    onTrouble: troubles.tell,
  });
  return delivered;
}
