import { LockMode } from '@mikro-orm/core';
import { actOnce, type Context, type Work } from '../audit/index.js';
import { badInput, conflict, notFound } from '../lib/errors.js';
import { fromNodeId } from '../lib/id.js';
import { checkKey } from '../lib/input.js';
import type { Operation } from '../lib/room.js';
import { beginAllAnew, cancelAll } from './outbox.js';
import { newSalt, printedSecretOf } from './webhook-secret.js';
import { Webhook } from './webhook.entity.js';
import type {
  PauseWebhookInput,
  RemoveWebhookInput,
  ResumeWebhookInput,
  RotateWebhookSecretInput,
} from './webhook.inputs.js';
import {
  pauseWebhookOperation,
  removeWebhookOperation,
  resumeWebhookOperation,
  rotateWebhookSecretOperation,
} from './webhook.journal.js';

/** Nothing is sent for now; what happens meanwhile is kept for it. @returns its id @throws NOT_FOUND, CONFLICT */
export const pauseWebhook = (context: Context, input: PauseWebhookInput): Promise<string> =>
  steerWebhook(context, pauseWebhookOperation, input, ({ journal }, webhook) => {
    if (webhook.state === 'PAUSED') throw conflict('This webhook is paused already.');
    Object.assign(webhook, { state: 'PAUSED', pauseReason: 'ASKED' });
    journal.enter({ type: 'webhook.paused', outcomes: ['ASKED'], details: { webhook: webhook.id } });
    return Promise.resolve();
  });

/** What waited is sent at once, in its order, with all the patience of the first time. @throws NOT_FOUND, CONFLICT */
export const resumeWebhook = (context: Context, input: ResumeWebhookInput): Promise<string> =>
  steerWebhook(context, resumeWebhookOperation, input, async ({ db, now, journal }, webhook) => {
    if (webhook.state === 'ACTIVE' && webhook.failingSince === null)
      throw conflict('This webhook is neither paused nor failing.');
    Object.assign(webhook, { state: 'ACTIVE', pauseReason: null, failingSince: null });
    await beginAllAnew(db, webhook.id, now);
    journal.enter({ type: 'webhook.resumed', details: { webhook: webhook.id } });
  });

/** For good: what was not taken so far is cancelled. @throws NOT_FOUND, CONFLICT */
export const removeWebhook = (context: Context, input: RemoveWebhookInput): Promise<string> =>
  steerWebhook(context, removeWebhookOperation, input, async ({ db, now, journal }, webhook) => {
    Object.assign(webhook, { state: 'REMOVED', pauseReason: null, failingSince: null });
    await cancelAll(db, webhook.id, now);
    journal.enter({ type: 'webhook.removed', details: { webhook: webhook.id } });
  });

const [usualOverlap, longestOverlap] = [24, 168];

/**
 * Another secret from now on; the one before signs beside it for some hours, so that the receiver may change at leisure.
 * @returns its id and, to who asks first and never again, the new secret
 */
export async function rotateWebhookSecret(
  context: Context,
  input: RotateWebhookSecretInput,
): Promise<{ readonly id: string; readonly secret: string | null }> {
  const hours = input.overlapHours ?? usualOverlap;
  if (hours < 0 || hours > longestOverlap)
    throw badInput('input.overlapHours', `must be from 0 to ${longestOverlap}. A secret that leaked is given 0.`);
  let secret: string | null = null;
  const id = await steerWebhook(context, rotateWebhookSecretOperation, input, ({ now, journal }, webhook) => {
    const until = new Date(now.getTime() + hours * 3_600_000);
    Object.assign(webhook, { previousSalt: webhook.salt, previousSecretUntil: until, salt: newSalt() });
    secret = printedSecretOf(context.keys, webhook, webhook.salt);
    const details = { webhook: webhook.id, previousUntil: until.toISOString() };
    journal.enter({ type: 'webhook.secretRotated', details });
    return Promise.resolve();
  });
  return { id, secret };
}

/** One at a time: of two who steer it at once, the second finds what the first made of it. */
export function steerWebhook<Entry extends string>(
  context: Context,
  operation: Operation<Entry>,
  input: { readonly webhookId: string; readonly idempotencyKey: string },
  steer: (work: Work<Entry>, webhook: Webhook) => Promise<void>,
): Promise<string> {
  const id = fromNodeId('Webhook', input.webhookId, 'input.webhookId');
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  return actOnce(context, operation, repeatable, async (work) => {
    const webhook = await work.em.findOne(Webhook, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!webhook) throw notFound('Webhook');
    if (webhook.state === 'REMOVED') throw conflict('This webhook was removed, for good. Add another.');
    await steer(work, webhook);
  });
}
