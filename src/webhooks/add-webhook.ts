import { actOnce, type Context } from '../audit/index.js';
import { useApproval, User } from '../access/index.js';
import { badInput, conflict } from '../lib/errors.js';
import { newId } from '../lib/id.js';
import { checkKey, checkText, checkWorkText } from '../lib/input.js';
import { addressesToSendTo, NotSent, type AddressTrouble, type SendingPolicy } from '../lib/sending.js';
import { entryTypeOf } from './webhook-events.js';
import { newSalt, printedSecretOf } from './webhook-secret.js';
import { Webhook } from './webhook.entity.js';
import type { AddWebhookInput } from './webhook.inputs.js';
import { addWebhookOperation } from './webhook.journal.js';

const mostWebhooks = 20;

/**
 * Lets another system be told of what happens from now on. What leaves the platform this way leaves it for as long as the
 * webhook stands, so it takes two people, as an export of many does.
 * @returns its id or that of the request that now waits for a second person; and, to who adds it and never again, its secret
 */
export async function addWebhook(
  context: Context,
  input: AddWebhookInput,
): Promise<{ readonly id: string; readonly secret: string | null }> {
  const id = newId();
  const { keys, sending } = context;
  const description = checkWorkText('input.description', input.description, 200);
  const events = [...new Set(input.events)].sort();
  if (events.length === 0) throw badInput('input.events', 'must name at least one event.');
  const url = await checkUrl(sending, input.url);
  let secret: string | null = null;
  const repeatable = { key: checkKey(input.idempotencyKey), input, resultId: id };
  const madeId = await actOnce(context, addWebhookOperation, repeatable, async (work) => {
    const { em, actor, now, journal } = work;
    const { institutionId } = actor;
    if ((await em.count(Webhook, { state: { $ne: 'REMOVED' } })) >= mostWebhooks)
      throw conflict(`There are ${mostWebhooks} webhooks already. Remove one that nobody needs.`);
    const entryId = newId();
    const approval = await useApproval(context, work, {
      kind: 'BULK_EXPORT',
      request: { operation: 'addWebhook', url: url.href, description, events },
      subject: null,
      asks: `Have ${events.length} kinds of events sent to ${url.origin}${url.pathname} from now on: ${events.join(', ')}.`,
      ...{ reason: input.reason, approvalId: id, entryId },
    });
    if (!approval) return;
    const salt = newSalt();
    em.create(Webhook, {
      ...{ institutionId, id, url: url.href, description, entryTypes: events.map(entryTypeOf), state: 'ACTIVE' },
      ...{ pauseReason: null, failingSince: null, salt, previousSalt: null, previousSecretUntil: null },
      ...{ createdBy: em.getReference(User, [institutionId, actor.id], { wrapped: true }), recordedAt: now, entryId },
    });
    const approved = { approval: approval.id, approvedBy: approval.approvedBy };
    journal.enter({
      type: 'webhook.added',
      id: entryId,
      details: { webhook: id, url: url.href, description, events, ...approved },
    });
    secret = printedSecretOf(keys, { institutionId, id }, salt);
  });
  return { id: madeId, secret };
}

/** Where it leads is looked up now, so that who adds it hears of it; and again whenever something is sent. */
async function checkUrl(policy: SendingPolicy, given: string): Promise<URL> {
  const text = checkText('input.url', given, 500);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.protocol === 'http:';
  if (!url || !(url.protocol === 'https:' || (isPlain && policy.isPlainAllowed)))
    throw badInput('input.url', 'must be an https address, such as https://hooks.bank.example/probity. Correct it.');
  if (url.username || url.password || url.hash)
    throw badInput('input.url', 'holds a password, or a part behind #. Messages are signed instead: leave it out.');
  // Receivers put tokens there; and the address stands in the journal, the list and the question to the second person.
  if (text.includes('?'))
    throw badInput(
      'input.url',
      'holds a query, behind ?, in which others would read its tokens. Messages are signed instead: leave it out.',
    );
  try {
    await addressesToSendTo(policy, url);
  } catch (error) {
    if (error instanceof NotSent) throw badInput('input.url', whatToDo[error.trouble]);
    throw error;
  }
  return url;
}

const whatToDo: Readonly<Record<AddressTrouble, string>> = {
  NAME_NOT_FOUND: 'has a name that no address is found for. Correct it, or have the name registered first.',
  ADDRESS_REFUSED:
    'leads to an address within private networks. Name one on the internet, or have who runs the server allow that network (PROBITY_WEBHOOK_PRIVATE_NETWORKS).',
};
