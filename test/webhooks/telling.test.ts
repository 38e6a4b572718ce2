/** As it is served: it goes on by itself until it is told to stop, in the name of a service of its own where one is needed. */
import { expect, test } from '@jest/globals';
import * as documents from '../../schema/operations/documents.js';
import { findActor } from '../../src/app/institutions.js';
import { createLog } from '../../src/app/log.js';
import { tellInBackground } from '../../src/app/telling.js';
import { leavesOf } from '../kit/journal.js';
import { until } from '../kit/probity.js';
import { done, key } from '../kit/verbs.js';
import { addWebhook, hookReceiver, ownMachine } from '../kit/webhooks.js';
import { newWorld } from '../kit/world.js';

const world = newWorld({ sending: ownMachine });

test('it sends what comes while it runs, and pauses who is gone in the name of its own service', async () => {
  const { administrator, app: application, database, keys } = world();
  const logged: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line: string) => void logged.push(line) } });
  const start = () => tellInBackground({ application, database, keys, sending: ownMachine }, log);
  const receiver = await hookReceiver();
  const officer = await world().person('COMPLIANCE_OFFICER');
  const { id: webhookId } = await addWebhook(administrator, officer, { url: receiver.url });
  const steer = async (document: typeof documents.TestWebhookDocument) =>
    done(await administrator.ask(document, { input: { webhookId, idempotencyKey: key() } }));
  const webhook = async () =>
    done(await administrator.ask(documents.WebhooksDocument, { first: 1 })).webhooks.nodes[0]!;

  let telling = start();
  await steer(documents.TestWebhookDocument);
  await until('it is taken', () => receiver.taken.length === 1);
  receiver.answer(410);
  const left = await leavesOf(world(), async () => {
    await steer(documents.TestWebhookDocument);
    await until('it is paused', async () => (await webhook()).state === 'PAUSED');
  });
  await telling.stop();
  const { slug } = done(await administrator.ask('{ viewer { institution { slug } } }')).viewer.institution;
  const service = await findActor({ database }, slug, 'webhooks', 'SERVICE');
  const paused = left.find(({ type }) => type === 'webhook.paused');
  expect([service?.id, paused?.['actor']]).toEqual([expect.any(String), { id: service?.id, role: 'SERVICE' }]);

  receiver.answer(204);
  await steer(documents.ResumeWebhookDocument as never);
  telling = start();
  await until('what waited is taken', () => receiver.taken.length === 2);
  await telling.stop();
  await receiver.close();
  expect(logged).toEqual([]);
});
