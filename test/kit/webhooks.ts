/** Webhooks over the API, and the other end of them: real servers, as unwilling as a test likes. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import * as documents from '../../schema/operations/documents.js';
import type { SendingPolicy } from '../../src/lib/sending.js';
import { deliverDue, type Delivering } from '../../src/webhooks/run-deliveries.js';
import { done, key, present } from './verbs.js';
import { approve, type Person, type World } from './world.js';

/** As where a server is started for development, with its own machine allowed. */
export const ownMachine: SendingPolicy = { isPlainAllowed: true, privateNetworks: ['127.0.0.0/8'] };

/** Never called: an address of nobody's network, as a literal, so that no name is asked for. */
export const publicUrl = 'https://93.184.215.14/probity';

export const webhookInput = (more: Partial<documents.AddWebhookInput> = {}): documents.AddWebhookInput => ({
  ...{ url: publicUrl, description: 'Dialler', events: ['CASE_STAGE_MOVED'], reason: 'the dialler asks for it' },
  idempotencyKey: key(),
  ...more,
});

export interface Added {
  readonly id: string;
  readonly secret: string;
}

/** As two people do it. */
export async function addWebhook(
  administrator: Person,
  officer: Person,
  more: Partial<documents.AddWebhookInput> = {},
): Promise<Added> {
  const ask = async () =>
    done(await administrator.ask(documents.AddWebhookDocument, { input: webhookInput(more) })).addWebhook;
  await approve(officer, present((await ask()).approval).id);
  const { webhookId, secret } = await ask();
  return { id: present(webhookId), secret: present(secret) };
}

export async function deliveriesOf(
  administrator: Person,
  filter: documents.WebhookDeliveryFilter = {},
): Promise<readonly documents.WebhookDeliveryFieldsFragment[]> {
  const asked = { first: 100, filter };
  const { webhookDeliveries } = done(await administrator.ask(documents.WebhookDeliveriesDocument, asked));
  return webhookDeliveries.nodes.toReversed();
}

/** Sends what is due by the world's clock, until nothing is; half-way between the shortest and the longest wait. */
export async function deliver(world: World, more: Partial<Delivering> = {}): Promise<void> {
  await deliverDue({
    ...{ database: world.database, keys: world.keys, clock: world.clock, policy: ownMachine, chance: () => 0.5 },
    contextOf: () => Promise.resolve(world.context(world.administrator.actor)),
    ...more,
  });
}

export interface Message {
  readonly type: string;
  readonly timestamp: string;
  readonly data: {
    readonly version: number;
    readonly institutionId: string;
    readonly entryId: string;
    readonly caseId: string | null;
    readonly debtorId: string | null;
    readonly stream: string | null;
    readonly seq: number | null;
  };
}

export interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly message: Message;
}

type Answering = (got: Got, response: ServerResponse) => void;

export interface HookReceiver {
  readonly url: string;
  readonly port: number;
  /** All that it was asked, in the order of their coming. */
  readonly got: Got[];
  /** What it answered with 2xx. */
  readonly taken: Got[];
  /** From now on; a number is a status. */
  answer(by: number | Answering): void;
  close(): Promise<void>;
}

export async function hookReceiver(): Promise<HookReceiver> {
  const [got, taken]: [Got[], Got[]] = [[], []];
  let answering: Answering = (_, response) => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const each = { headers: request.headers, body, message: JSON.parse(body) as Message };
      got.push(each);
      answering(each, response);
      if (response.headersSent && response.statusCode < 300) taken.push(each);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...{ url: `http://127.0.0.1:${port}/hook`, port, got, taken },
    answer: (by) => {
      answering = typeof by === 'function' ? by : (_, response) => void response.writeHead(by).end('whatever');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** By the library of Standard Webhooks, which knows no clock but the system's. @throws where it is not believed */
export function verified({ headers, body }: Got, secret: string, at: Date): unknown {
  const { now } = Date;
  Date.now = () => at.getTime();
  try {
    return new Webhook(secret).verify(body, headers as Record<string, string>);
  } finally {
    Date.now = now;
  }
}
