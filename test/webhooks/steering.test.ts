/** Webhooks are added by two people, and steered by administrators; a secret is shown once and lies nowhere. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import * as documents from '../../schema/operations/documents.js';
import { leavesOf } from '../kit/journal.js';
import { mistakeIn } from '../kit/refusals.js';
import { done, key, openCase, present, type OpenedCase } from '../kit/verbs.js';
import {
  addWebhook,
  deliver,
  deliveriesOf,
  hookReceiver,
  ownMachine,
  verified,
  webhookInput,
  type Added,
  type HookReceiver,
} from '../kit/webhooks.js';
import { approve, newWorld, type Person } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });
const hour = 3_600_000;

let receiver: HookReceiver;
let administrator: Person;
let officer: Person;
let service: Person;
let opened: OpenedCase;
let added: Added;
beforeAll(async () => {
  administrator = world().administrator;
  receiver = await hookReceiver();
  officer = await world().person('COMPLIANCE_OFFICER');
  opened = await openCase(world());
  service = await world().person('SERVICE');
  added = await addWebhook(administrator, officer, { url: receiver.url, events: ['CASE_STAGE_MOVED', 'CASE_PAUSED'] });
});
beforeEach(() => void (receiver.got.length = receiver.taken.length = 0));
afterAll(() => receiver.close());

const add = (more: Partial<documents.AddWebhookInput> = {}) =>
  administrator.ask(documents.AddWebhookDocument, { input: webhookInput(more) });
const rotate = async (overlapHours?: number) =>
  administrator.ask(documents.RotateWebhookSecretDocument, {
    input: { webhookId: added.id, idempotencyKey: key(), ...(overlapHours !== undefined && { overlapHours }) },
  });
const replay = (from: Date, to: Date) =>
  administrator.ask(documents.ReplayWebhookDocument, {
    input: { webhookId: added.id, from: from.toISOString(), to: to.toISOString(), idempotencyKey: key() },
  });
let moves = 0;
const move = async () =>
  done(
    await service.ask('mutation ($input: MoveCaseInput!) { moveCase(input: $input) { caseId } }', {
      input: { caseId: opened.caseId, stage: moves++ % 2 === 0 ? 'FIRST' : 'SECOND', idempotencyKey: key() },
    }),
  );
const isBelieved = (secret: string): boolean => {
  try {
    return Boolean(verified(receiver.got.at(-1)!, secret, world().clock.now()));
  } catch {
    return false;
  }
};

test('it takes a compliance officer beside the administrator: who asks neither approves nor gets a secret', async () => {
  const first = done(await add()).addWebhook;
  expect(first).toMatchObject({ webhookId: null, webhook: null, secret: null, approval: { state: 'PENDING' } });
  expect((await add()).codes).toEqual(['CONFLICT']);
  const decide = { approvalId: first.approval!.id, outcome: 'APPROVED' as const, idempotencyKey: key() };
  expect((await administrator.ask(documents.DecideApprovalDocument, { input: decide })).codes).toEqual(['FORBIDDEN']);
  await approve(officer, first.approval!.id);
  // Another address, or one event more, is another request.
  expect(done(await add({ url: 'https://93.184.215.14/other' })).addWebhook.webhookId).toBeNull();
  expect(done(await add({ events: ['CASE_PAUSED', 'CASE_STAGE_MOVED'] })).addWebhook.webhookId).toBeNull();
  const input = { idempotencyKey: key() };
  const left = await leavesOf(world(), async () => {
    const { secret, webhook } = done(await add(input)).addWebhook;
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(webhook).toMatchObject({
      events: ['CASE_STAGE_MOVED'],
      state: 'ACTIVE',
      createdBy: { id: administrator.id },
    });
  });
  expect(left.map(({ type }) => type).sort()).toEqual(['approval.used', 'webhook.added']);
  const again = done(await add(input)).addWebhook;
  expect([again.secret, again.webhookId]).toEqual([null, expect.stringMatching(/^webhook_/)]);
  expect(done(await add()).addWebhook.webhookId).toBeNull();
});

test('nobody but an administrator knows of webhooks', async () => {
  for (const role of ['COMPLIANCE_OFFICER', 'TEAM_LEAD', 'SERVICE', 'LAW_FIRM'] as const) {
    const person = await world().person(role);
    for (const list of ['webhooks', 'webhookDeliveries'])
      expect((await person.ask(`{ ${list}(first: 1) { totalCount } }`)).codes).toEqual(['FORBIDDEN']);
    expect((await person.ask(documents.AddWebhookDocument, { input: webhookInput() })).codes).toEqual(['FORBIDDEN']);
  }
});

test('what is mistaken is named', async () => {
  expect(await mistakeIn(world(), () => add({ events: [] }))).toBe('BAD_USER_INPUT input.events');
  expect(await mistakeIn(world(), () => add({ description: 'ring 138 0013 8000' }))).toBe(
    'BAD_USER_INPUT input.description',
  );
  expect(await mistakeIn(world(), () => add({ reason: null, description: 'x' }))).toBe('BAD_USER_INPUT input.reason');
  for (const hours of [-1, 169])
    expect(await mistakeIn(world(), () => rotate(hours))).toBe('BAD_USER_INPUT input.overlapHours');
});

test('its secret is in no table, no entry and no log, and the database does not suffice to make it', async () => {
  await move();
  await deliver(world());
  expect(isBelieved(added.secret)).toBe(true);
  const { rows } = await sql<{ whole: string }>`select to_jsonb(w)::text as whole from webhook w`.execute(
    world().owner,
  );
  const raw = Buffer.from(added.secret.replace('whsec_', ''), 'base64');
  const said = rows.map(({ whole }) => whole).join('') + world().logged.join('');
  for (const text of [added.secret.slice(6), raw.toString('hex'), raw.toString('base64url')])
    expect(said).not.toContain(text);
});

test('a new secret signs at once, and the one before beside it, until the overlap is over', async () => {
  const { secret } = done(await rotate(2)).rotateWebhookSecret;
  const send = async (): Promise<void> => {
    await move();
    await deliver(world());
  };
  await send();
  expect([isBelieved(present(secret)), isBelieved(added.secret)]).toEqual([true, true]);
  world().clock.pass(2 * hour - 1);
  await send();
  expect([isBelieved(present(secret)), isBelieved(added.secret)]).toEqual([true, true]);
  world().clock.pass(1);
  await send();
  expect([isBelieved(present(secret)), isBelieved(added.secret)]).toEqual([true, false]);
  const next = done(await rotate(0)).rotateWebhookSecret.secret;
  await send();
  expect([isBelieved(present(next)), isBelieved(present(secret))]).toEqual([true, false]);
});

test('a period of the journal is sent once more, under the same ids, in its order; also what is not kept any more', async () => {
  world().clock.pass(hour);
  const from = world().clock.now();
  for (let nth = 0; nth < 4; nth++) {
    await move();
    world().clock.pass(1);
  }
  const to = world().clock.now();
  await move();
  await deliver(world());
  const ids = receiver.taken.map(({ headers }) => headers['webhook-id']);
  const bodies = receiver.taken.map(({ body }) => body);
  expect(ids).toHaveLength(5);
  await sql`delete from webhook_delivery`.execute(world().owner);
  const left = await leavesOf(world(), async () => {
    expect(done(await replay(from, to)).replayWebhook.deliveryCount).toBe(4);
  });
  expect(left.map(({ type }) => type)).toEqual(['webhook.replayed']);
  await deliver(world());
  expect(receiver.taken.slice(5).map(({ headers }) => headers['webhook-id'])).toEqual(ids.slice(0, 4));
  expect(receiver.taken.slice(5).map(({ body }) => body)).toEqual(bodies.slice(0, 4));
  expect(await deliveriesOf(administrator)).toMatchObject(Array(4).fill({ isReplay: true, state: 'DELIVERED' }));
  const at = (first: Date, last: Date) => mistakeIn(world(), () => replay(first, last));
  expect(await at(to, to)).toBe('BAD_USER_INPUT input.to');
  expect(await at(new Date('2026-03-01T00:00:00Z'), to)).toBe('BAD_USER_INPUT input.from');
});

test('a test goes out by itself, of no case, and is no event', async () => {
  done(
    await administrator.ask(documents.TestWebhookDocument, { input: { webhookId: added.id, idempotencyKey: key() } }),
  );
  await deliver(world());
  expect(receiver.taken.map(({ message }) => message)).toMatchObject([
    { type: 'webhook.tested', data: { caseId: null, debtorId: null, stream: null, seq: null } },
  ]);
  expect((await deliveriesOf(administrator)).at(-1)).toMatchObject({
    event: null,
    state: 'DELIVERED',
    lastStatus: 204,
  });
});

test('there are twenty at most', async () => {
  const { webhooks } = done(await administrator.ask(documents.WebhooksDocument, { first: 100 }));
  for (let count = webhooks.totalCount; count < 20; count++)
    await addWebhook(administrator, officer, { description: `Nr ${count}` });
  expect((await add({ description: 'one more' })).codes).toEqual(['CONFLICT']);
});
