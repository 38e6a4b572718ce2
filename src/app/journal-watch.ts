import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, Database } from '../audit/index.js';
import { journalBehind } from '../lib/errors.js';
import { toNodeId } from '../lib/id.js';

/** How far the journal of one institution is, by the last two readings. */
export interface JournalState {
  readonly institutionId: string;
  readonly slug: string;
  readonly treeSize: number;
  /** For how long what waits longest has waited to become a leaf; 0 where nothing waits. */
  readonly oldestPendingSeconds: number;
  /** Whether a sequencer was ever there. Where none was, nobody is held back: all would be, for ever. */
  readonly isSequenced: boolean;
  /** Since the newest checkpoint was advertised; where there is none yet, for as long as somebody has watched. */
  readonly checkpointAgeSeconds: number;
}

/** How far somebody who is streamed the entries of an institution is behind. */
export interface ReceiverLag {
  readonly slug: string;
  readonly receiver: string;
  readonly waiting: number;
  /** Since the first entry that waits was made; 0 where none does. */
  readonly oldestWaitingSeconds: number;
}

/** What a webhook was not told of. */
export interface WebhookBacklog {
  readonly slug: string;
  /** The node id. */
  readonly webhook: string;
  readonly pending: number;
  /** Since the first of them was entered; 0 where none waits. */
  readonly oldestPendingSeconds: number;
  readonly dead: number;
}

export interface JournalWatch {
  readonly states: () => readonly JournalState[];
  readonly lags: () => readonly ReceiverLag[];
  readonly backlogs: () => readonly WebhookBacklog[];
  /** @param isPatient waits for the journal, as commands and jobs do, where a request is refused */
  readonly pace: (isPatient: boolean) => Context['pace'];
  readonly stop: () => Promise<void>;
}

const everyMilliseconds = 1_000;
/** From where on writers are slowed, and by how much at most; and from where on they are refused. */
const slowedFromSeconds = 5;
const mostDelayMilliseconds = 250;
const refusedFromSeconds = 60;
const mostPatienceMilliseconds = 300_000;

/** Reads once a second, never for a request, how far the journals are. */
export function watchJournal(database: Pick<Database, 'connect'>): JournalWatch {
  const stopping = new AbortController();
  const { signal } = stopping;
  let states: readonly JournalState[] = [];
  let lags: readonly ReceiverLag[] = [];
  let backlogs: readonly WebhookBacklog[] = [];
  const since = performance.now();
  const watching = (async () => {
    // A reading by itself tells nothing: what a long transaction wrote waits for long when it is committed, and is gone in the next.
    for (let before: readonly JournalState[] = []; !signal.aborted;) {
      // Where the database is away all else fails too, and says so.
      const found = await read(database, since).catch(() => ({ states: [], lags: [], backlogs: [] }));
      const { states: now } = found;
      [lags, backlogs] = [found.lags, found.backlogs];
      states = now.map((each) => ({
        ...each,
        oldestPendingSeconds: Math.min(waitOf(before, each), waitOf(now, each)),
      }));
      before = now;
      await sleep(everyMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return {
    states: () => states,
    lags: () => lags,
    backlogs: () => backlogs,
    pace: (isPatient) => ({ admit: (institutionId) => admit(() => states, institutionId, isPatient) }),
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

const waitOf = (states: readonly JournalState[], { institutionId }: Pick<JournalState, 'institutionId'>): number =>
  states.find((each) => each.institutionId === institutionId)?.oldestPendingSeconds ?? 0;

/** @throws JOURNAL_BEHIND; nothing has been changed then */
async function admit(states: () => readonly JournalState[], institutionId: string, isPatient: boolean): Promise<void> {
  const waited = (): number => {
    const state = states().find((each) => each.institutionId === institutionId);
    return state?.isSequenced ? state.oldestPendingSeconds : 0;
  };
  const patience = performance.now() + (isPatient ? mostPatienceMilliseconds : 0);
  while (waited() >= refusedFromSeconds) {
    if (performance.now() >= patience) throw journalBehind(retryAfterSeconds);
    await sleep(everyMilliseconds);
  }
  const late = waited() - slowedFromSeconds;
  if (late > 0) await sleep(Math.min(mostDelayMilliseconds, late * 25));
}

const retryAfterSeconds = 5;

/** @param since the performance clock's time at which watching began */
async function read(
  database: Pick<Database, 'connect'>,
  since: number,
): Promise<{
  readonly states: readonly JournalState[];
  readonly lags: readonly ReceiverLag[];
  readonly backlogs: readonly WebhookBacklog[];
}> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<Record<'institution_id' | 'slug' | 'tree_size', string> & Read>(
      'select institution_id, slug, tree_size, oldest_pending_seconds, is_sequenced, checkpoint_age_seconds from access.journal_states() join access.checkpoint_ages() using (institution_id)',
    );
    const states = rows.map((row) => ({
      ...{ institutionId: row.institution_id, slug: row.slug, treeSize: Number(row.tree_size) },
      ...{ oldestPendingSeconds: row.oldest_pending_seconds, isSequenced: row.is_sequenced },
      checkpointAgeSeconds: row.checkpoint_age_seconds ?? (performance.now() - since) / 1000,
    }));
    const { rows: behind } = await client.query<Record<'slug' | 'receiver' | 'waiting', string> & { seconds: number }>(
      'select slug, receiver, waiting, oldest_waiting_seconds as seconds from access.receiver_lags()',
    );
    const lags = behind.map(({ slug, receiver, waiting, seconds }) => ({
      ...{ slug, receiver, waiting: Number(waiting), oldestWaitingSeconds: seconds },
    }));
    const { rows: waiting } = await client.query<
      Record<'slug' | 'webhook_id' | 'pending' | 'dead', string> & { seconds: number }
    >('select slug, webhook_id, pending, oldest_pending_seconds as seconds, dead from access.webhook_backlogs()');
    const backlogs = waiting.map((row) => ({
      ...{ slug: row.slug, webhook: toNodeId('Webhook', row.webhook_id), pending: Number(row.pending) },
      ...{ oldestPendingSeconds: row.seconds, dead: Number(row.dead) },
    }));
    return { states, lags, backlogs };
  } finally {
    client.release();
  }
}

interface Read {
  readonly oldest_pending_seconds: number;
  readonly is_sequenced: boolean;
  readonly checkpoint_age_seconds: number | null;
}
