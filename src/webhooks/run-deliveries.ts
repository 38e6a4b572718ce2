import { LockMode } from '@mikro-orm/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { act, withinInstitution, type Context, type Database, type KeyService } from '../audit/index.js';
import type { Clock } from '../lib/clock.js';
import { newId, toNodeId } from '../lib/id.js';
import type { SendingPolicy } from '../lib/sending.js';
import { claimDue, settle, type Claimed } from './outbox.js';
import { nextTryAfter } from './retry-times.js';
import { sendMessage } from './send-message.js';
import { failWebhookOperation, webhookGoneOperation } from './webhook.journal.js';
import { messageOf } from './webhook-message.js';
import { signedHeaders } from './webhook-secret.js';
import { Webhook } from './webhook.entity.js';

export interface Delivering {
  readonly database: Database;
  readonly keys: KeyService;
  readonly clock: Clock;
  readonly policy: SendingPolicy;
  /** In whose name a webhook is paused, or said to fail; asked for only then. */
  readonly contextOf: (institutionId: string) => Promise<Context>;
  readonly signal?: AbortSignal;
  readonly onTrouble?: (error: unknown) => void;
  /** As long as a receiver may take to answer; 15 s where left out, and less than a lease in any case. */
  readonly patienceMilliseconds?: number;
  /** From 0 to 1, for the jitter of retries. */
  readonly chance?: () => number;
}

interface Due {
  readonly institutionId: string;
  readonly webhookId: string;
}

/** So many lanes of one webhook at a time, and so many webhooks: one that hangs holds up nobody else. */
const lanesAtOnce = 8;
const webhooksAtOnce = 32;
const pollMilliseconds = 1_000;
const clearsEveryMilliseconds = 3_600_000;
/** What was taken or cancelled stays to be looked at for so long; what was given up stays until the webhook is removed. */
const keptMilliseconds = 30 * 24 * 3_600_000;

/**
 * Sends what is due, and goes on until it is told to stop; shares the work with every other process that does the same, lane
 * by lane. @returns when what was being sent is answered
 */
export async function runDeliveries(delivering: Delivering): Promise<void> {
  const { signal, onTrouble } = delivering;
  const busy = new Map<string, Promise<void>>();
  for (let clearsAt = 0; !signal?.aborted;) {
    try {
      if (performance.now() >= clearsAt) {
        await clearSettled(delivering);
        clearsAt = performance.now() + clearsEveryMilliseconds;
      }
      for (const due of await dueWebhooks(delivering)) {
        if (busy.has(due.webhookId) || busy.size >= webhooksAtOnce) continue;
        const working = deliverTo(delivering, due)
          .catch((error: unknown) => onTrouble?.(error))
          .finally(() => busy.delete(due.webhookId));
        busy.set(due.webhookId, working);
      }
    } catch (error) {
      onTrouble?.(error);
    }
    await sleep(pollMilliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  }
  await Promise.all(busy.values());
}

/** Once all that is due now. */
export async function deliverDue(delivering: Delivering): Promise<void> {
  await Promise.all((await dueWebhooks(delivering)).map((due) => deliverTo(delivering, due)));
}

async function dueWebhooks({ database, clock }: Delivering): Promise<readonly Due[]> {
  const client = await database.connect();
  try {
    const { rows } = await client.query<{ institution_id: string; webhook_id: string }>(
      'select institution_id, webhook_id from access.due_webhooks($1)',
      [clock.now()],
    );
    return rows.map((row) => ({ institutionId: row.institution_id, webhookId: row.webhook_id }));
  } finally {
    client.release();
  }
}

/** Rows that nobody needs any more: what they were about is in the journal. */
export async function clearSettled({ database, clock }: Delivering): Promise<void> {
  const client = await database.connect();
  try {
    await client.query('select access.clear_webhook_deliveries($1)', [
      new Date(clock.now().getTime() - keptMilliseconds),
    ]);
  } finally {
    client.release();
  }
}

async function deliverTo(delivering: Delivering, { institutionId, webhookId }: Due): Promise<void> {
  const { database, clock, signal } = delivering;
  while (!signal?.aborted) {
    const asked = { webhookId, leaseId: newId(), now: clock.now(), most: lanesAtOnce };
    const claimed = await withinInstitution(database, institutionId, (db) => claimDue(db, asked));
    if (claimed.length === 0) return;
    const done = await Promise.allSettled(claimed.map((each) => deliverOne(delivering, institutionId, each)));
    for (const each of done) if (each.status === 'rejected') throw each.reason;
  }
}

async function deliverOne(delivering: Delivering, institutionId: string, claimed: Claimed): Promise<void> {
  const { database, keys, clock, policy, chance = Math.random, patienceMilliseconds = 15_000 } = delivering;
  const message = messageOf(claimed);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Probity-Webhooks/1',
    ...signedHeaders(keys, { ...claimed, institutionId, id: claimed.webhookId }, message, clock.now()),
  };
  const sent = await sendMessage({ policy, patienceMilliseconds }, new URL(claimed.url), headers, message.body);
  const now = clock.now();
  const failed = { attempts: claimed.attempts + 1, firstTriedAt: claimed.firstTriedAt ?? now, now, chance: chance() };
  const nextTryAt =
    sent.failure === null ? null : nextTryAfter({ ...failed, retryAfterSeconds: sent.retryAfterSeconds });
  await withinInstitution(database, institutionId, (db) => settle(db, claimed, { ...sent, nextTryAt, now }));
  if (sent.status === 410) await pauseGone(await delivering.contextOf(institutionId), claimed.webhookId);
  else if (sent.failure !== null && nextTryAt === null)
    await markFailing(await delivering.contextOf(institutionId), claimed);
}

/** Of two lanes that find the same at once, one says it. */
const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

const pauseGone = (context: Context, id: string): Promise<void> =>
  act(context, webhookGoneOperation, async ({ em, journal }, leaveUnchanged) => {
    const webhook = await em.findOneOrFail(Webhook, { id }, locked);
    if (webhook.state !== 'ACTIVE') {
      leaveUnchanged();
      return;
    }
    Object.assign(webhook, { state: 'PAUSED', pauseReason: 'GONE' });
    journal.enter({ type: 'webhook.paused', outcomes: ['GONE'], details: { webhook: id } });
  });

/** Once, and again only when something was taken, or the webhook was resumed, in between: operators are told, by ids alone. */
const markFailing = (context: Context, { webhookId, id }: Claimed): Promise<void> =>
  act(context, failWebhookOperation, async (work, leaveUnchanged) => {
    const webhook = await work.em.findOneOrFail(Webhook, { id: webhookId }, locked);
    if (webhook.failingSince !== null || webhook.state === 'REMOVED') {
      leaveUnchanged();
      return;
    }
    webhook.failingSince = work.now;
    const entryId = newId();
    work.journal.enter({ type: 'webhook.failed', id: entryId, details: { webhook: webhookId, delivery: id } });
    work.tellOperators({ alert: webhookAlert, subject: toNodeId('Webhook', webhookId), entryId });
  });

/** What operators are called for; also the label of the counter of alerts. */
export const webhookAlert = 'WEBHOOK_FAILING';
