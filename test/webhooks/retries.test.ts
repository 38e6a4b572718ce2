/** Who is away is tried again, ever less often, for days; who says that it is gone is left alone; nobody is tried for ever. */
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import * as documents from '../../schema/operations/documents.js';
import { clearSettled } from '../../src/webhooks/run-deliveries.js';
import { sendMessage } from '../../src/webhooks/send-message.js';
import { nextTryAfter, type Failed } from '../../src/webhooks/retry-times.js';
import { leavesOf } from '../kit/journal.js';
import { until } from '../kit/probity.js';
import { done, key } from '../kit/verbs.js';
import { addWebhook, deliver, deliveriesOf, hookReceiver, ownMachine, type HookReceiver } from '../kit/webhooks.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld({ sending: ownMachine, watchesJournal: true });
const [second, minute, hour] = [1_000, 60_000, 3_600_000];
const usual: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
];

let receiver: HookReceiver;
let officer: Person;
let webhookId: string;
beforeAll(async () => void (officer = await world().person('COMPLIANCE_OFFICER')));
beforeEach(async () => {
  receiver = await hookReceiver();
  webhookId = (await addWebhook(world().administrator, officer, { url: receiver.url })).id;
});
afterEach(async () => {
  await receiver.close();
  await steer(documents.RemoveWebhookDocument);
});

const steer = (document: object) =>
  world().administrator.ask(document as typeof documents.TestWebhookDocument, {
    input: { webhookId, idempotencyKey: key() },
  });
const ping = async () => done(await steer(documents.TestWebhookDocument));
const delivery = async () => (await deliveriesOf(world().administrator, { webhook: { eq: webhookId } })).at(-1)!;
const webhook = async () => {
  const { webhooks } = done(await world().administrator.ask(documents.WebhooksDocument, { first: 100 }));
  return webhooks.nodes.find(({ id }) => id === webhookId)!;
};
const waited = async (): Promise<number> => Date.parse((await delivery()).nextTryAt) - world().clock.now().getTime();

describe('the times of tries', () => {
  const now = new Date('2026-04-01T02:00:00Z');
  const after = (more: Partial<Failed>): number | null => {
    const failed = { attempts: 1, firstTriedAt: now, now, retryAfterSeconds: null, chance: 0.5, ...more };
    const next = nextTryAfter(failed);
    return next && next.getTime() - now.getTime();
  };

  test.each(usual.map((wait, index) => [index + 1, wait]))('after failure %d it is %d ms', (attempts, wait) => {
    expect(after({ attempts })).toBe(wait);
    expect([after({ attempts, chance: 0 }), after({ attempts, chance: 1 })]).toEqual([wait * 0.8, wait * 1.2]);
  });

  test('then every twelve hours, until five days are over', () => {
    expect([after({ attempts: 9 }), after({ attempts: 1_000 })]).toEqual([12 * hour, 12 * hour]);
    const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
    expect(after({ attempts: 20, firstTriedAt: ago(120 * hour - 1) })).toBe(12 * hour);
    expect(after({ attempts: 20, firstTriedAt: ago(120 * hour) })).toBeNull();
  });

  test('a receiver that asks to be left alone is, for twelve hours at most, and never sooner than usual', () => {
    expect(after({ retryAfterSeconds: 7 })).toBe(7 * second);
    expect(after({ retryAfterSeconds: 3 })).toBe(5 * second);
    expect(after({ retryAfterSeconds: 999_999 })).toBe(12 * hour);
  });
});

test('it is tried again at those times and no sooner, and given up after five days: operators hear of it once', async () => {
  receiver.answer(500);
  await ping();
  await ping();
  const waits: number[] = [];
  const left = await leavesOf(world(), async () => {
    for (let tries = 0; (await delivery()).state === 'PENDING'; tries++) {
      expect(tries).toBeLessThan(30);
      const before = receiver.got.length;
      world().clock.pass(-1);
      await deliver(world());
      expect(receiver.got.length).toBe(before);
      world().clock.pass(1);
      await deliver(world());
      if ((await delivery()).state !== 'PENDING') break;
      waits.push(await waited());
      world().clock.pass(waits.at(-1)!);
    }
  });
  expect(waits.slice(0, 9)).toEqual([...usual, 12 * hour]);
  expect(waits.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(120 * hour);
  expect(await delivery()).toMatchObject({
    state: 'DEAD',
    lastStatus: 500,
    lastFailure: 'STATUS',
    attempts: waits.length + 1,
  });
  expect(left.map(({ type }) => type)).toEqual(['webhook.failed']);
  expect((await webhook()).failingSince).toBe(world().clock.now().toISOString());
  const alerts = world().logged.filter((line) => line.includes('"WEBHOOK_FAILING"'));
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toContain(webhookId);
  expect(alerts[0]).not.toContain(receiver.url);
  const metrics = async (): Promise<string> => (await request(world().app.http.server).get('/metrics')).text;
  expect(await metrics()).toContain('probity_alerts_total{kind="WEBHOOK_FAILING"} 1');
  await until('the dead are counted', async () =>
    new RegExp(`probity_webhook_dead_events\\{[^}]*webhook="${webhookId}"\\} 2`).test(await metrics()),
  );

  // Tried by hand it begins anew, and one that is taken ends the failing.
  const input = { webhookDeliveryId: (await delivery()).id, idempotencyKey: key() };
  const again = done(await world().administrator.ask(documents.RetryWebhookDeliveryDocument, { input }));
  expect(again.retryWebhookDelivery.webhookDelivery).toMatchObject({ state: 'PENDING', attempts: 0, settledAt: null });
  receiver.answer(200);
  await deliver(world());
  expect([(await delivery()).state, (await webhook()).failingSince]).toEqual(['DELIVERED', null]);
  const taken = await world().administrator.ask(documents.RetryWebhookDeliveryDocument, {
    input: { ...input, idempotencyKey: key() },
  });
  expect(taken.codes).toEqual(['CONFLICT']);
});

test('a webhook that fails is resumed: what waits is tried at once, with all patience', async () => {
  receiver.answer(503);
  await ping();
  for (let tries = 0; tries < 4; tries++) {
    await deliver(world());
    world().clock.pass(await waited());
  }
  await deliver(world());
  expect(await waited()).toBe(30 * minute);
  expect((await steer(documents.ResumeWebhookDocument)).codes).toEqual(['CONFLICT']);
  done(await steer(documents.PauseWebhookDocument));
  world().clock.pass(200 * hour);
  await deliver(world());
  done(await steer(documents.ResumeWebhookDocument));
  await deliver(world());
  expect([await delivery(), await waited()]).toMatchObject([{ state: 'PENDING', attempts: 1 }, 5 * second]);
});

test('what was given up is not tried again once its webhook is removed', async () => {
  receiver.answer(500);
  await ping();
  await deliver(world());
  world().clock.pass(120 * hour);
  await deliver(world());
  const { id, state } = await delivery();
  expect(state).toBe('DEAD');
  done(await steer(documents.RemoveWebhookDocument));
  const input = { webhookDeliveryId: id, idempotencyKey: key() };
  expect((await world().administrator.ask(documents.RetryWebhookDeliveryDocument, { input })).codes).toEqual([
    'CONFLICT',
  ]);
});

test('after 410 it is paused, and what was not taken waits there', async () => {
  receiver.answer(410);
  await ping();
  const left = await leavesOf(world(), () => deliver(world()));
  expect(left).toMatchObject([{ type: 'webhook.paused', outcomes: ['GONE'] }]);
  expect(await webhook()).toMatchObject({ state: 'PAUSED', pauseReason: 'GONE' });
  expect((await steer(documents.TestWebhookDocument)).codes).toEqual(['CONFLICT']);
  receiver.answer(204);
  world().clock.pass(hour);
  await deliver(world());
  expect([receiver.taken.length, (await delivery()).state]).toEqual([0, 'PENDING']);
  done(await steer(documents.ResumeWebhookDocument));
  await deliver(world());
  expect([receiver.taken.length, (await webhook()).pauseReason]).toEqual([1, null]);
});

test('who does not answer, or breaks off, is tried again; a redirect leads nowhere', async () => {
  await ping();
  const failures: unknown[] = [];
  const once = async (patienceMilliseconds = 15_000): Promise<void> => {
    await deliver(world(), { patienceMilliseconds });
    const { lastStatus, lastFailure, state } = await delivery();
    failures.push([lastStatus, lastFailure, state]);
    world().clock.pass(await waited());
  };
  receiver.answer(() => undefined);
  await once(200);
  receiver.answer((_, response) => void response.destroy());
  await once();
  const elsewhere = await hookReceiver();
  receiver.answer((_, response) => void response.writeHead(307, { location: elsewhere.url }).end());
  await once();
  await elsewhere.close();
  expect(failures).toEqual([
    [null, 'TIMED_OUT', 'PENDING'],
    [null, 'NOT_REACHED', 'PENDING'],
    [307, 'STATUS', 'PENDING'],
  ]);
  expect(elsewhere.got).toEqual([]);
});

test('who switches to another protocol has taken nothing, and holds up nobody', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
  // Far longer than the test may take: it is not patience that ends it.
  const sent = await sendMessage({ policy: ownMachine, patienceMilliseconds: 3_600_000 }, url, {}, '{}');
  expect(sent).toEqual({ status: null, failure: 'NOT_REACHED', retryAfterSeconds: null });
  expect(sockets).toHaveLength(1);
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test('what a receiver says besides is neither kept nor logged', async () => {
  receiver.answer((_, response) => void response.writeHead(400, { 'x-said': 'sesame' }).end('open sesame'));
  await ping();
  await deliver(world());
  expect(JSON.stringify(await delivery())).not.toContain('sesame');
  expect(world().logged.join('')).not.toContain('sesame');
});

test('what was taken goes after thirty days', async () => {
  await ping();
  await deliver(world());
  const clearing = { database: world().database, clock: world().clock };
  world().clock.pass(30 * 24 * hour);
  await clearSettled(clearing as never);
  expect(await delivery()).toMatchObject({ state: 'DELIVERED' });
  world().clock.pass(1);
  await clearSettled(clearing as never);
  expect(await deliveriesOf(world().administrator, { webhook: { eq: webhookId } })).toEqual([]);
});
