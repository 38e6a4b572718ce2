/** Nothing is sent into private networks that nobody allowed: not by a literal, not by a name, not by one that changes its mind. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import * as documents from '../../schema/operations/documents.js';
import { readConfig } from '../../src/app/config.js';
import { addressesToSendTo, type SendingPolicy } from '../../src/lib/sending.js';
import { mistakeIn } from '../kit/refusals.js';
import { done, key } from '../kit/verbs.js';
import { addWebhook, deliver, deliveriesOf, hookReceiver, webhookInput, type HookReceiver } from '../kit/webhooks.js';
import { newWorld, type Person } from '../kit/world.js';

/** What the names of the test lead to, now; how often they were asked for. */
const names = new Map<string, readonly string[]>();
let asked = 0;
const addressesOf = (name: string): Promise<readonly string[]> => {
  asked++;
  const found = names.get(name);
  return found ? Promise.resolve(found) : Promise.reject(new Error('ENOTFOUND'));
};
const strict: SendingPolicy = { isPlainAllowed: false, privateNetworks: [], addressesOf };
const world = newWorld({ sending: { ...strict, isPlainAllowed: true } });

let receiver: HookReceiver;
let officer: Person;
beforeAll(async () => {
  receiver = await hookReceiver();
  officer = await world().person('COMPLIANCE_OFFICER');
});
afterAll(() => receiver.close());

const refused = [
  ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
  ...['169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.0.2.1', '192.168.0.1'],
  '168.63.129.16',
  ...['198.18.0.1', '198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['[::]', '[::1]', '[fe80::1]', '[febf::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]', '[2001:db8::1]'],
  ...['[::ffff:127.0.0.1]', '[::ffff:10.0.0.1]', '[::ffff:8.8.8.8]', '[::127.0.0.1]', '[64:ff9b::7f00:1]'],
  ...['[64:ff9b:1::1]', '[2002:7f00:1::1]', '[2001::1]', '[3fff::1]', '[100::1]', '[5f00::1]'],
  // As other texts of the same addresses, which URLs take.
  ...['2130706433', '0x7f.1', '017700000001', '127.1', '[0:0:0:0:0:0:0:1]', '[::ffff:7f00:1]'],
];
const taken = [
  ...['8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ...['169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255', '192.169.0.0'],
  ...['168.63.129.15', '168.63.129.17'],
  ...['198.17.255.255', '198.20.0.0', '223.255.255.255', '[2606:4700::1111]', '[2a00:1450:4001::1]'],
];
const to = (policy: SendingPolicy, host: string) => addressesToSendTo(policy, new URL(`https://${host}/x`));

describe('addresses', () => {
  test.each(refused)('%s is refused, as a literal and behind a name', async (host) => {
    await expect(to(strict, host)).rejects.toMatchObject({ trouble: 'ADDRESS_REFUSED' });
    const { hostname } = new URL(`https://${host}`);
    names.set('one.example', [hostname.replace(/[[\]]/g, '')]);
    await expect(to(strict, 'one.example')).rejects.toMatchObject({ trouble: 'ADDRESS_REFUSED' });
    names.set('one.example', ['8.8.8.8', hostname.replace(/[[\]]/g, '')]);
    await expect(to(strict, 'one.example')).rejects.toMatchObject({ trouble: 'ADDRESS_REFUSED' });
  });

  test.each(taken)('%s is taken', async (host) => {
    expect(await to(strict, host)).toEqual([host.replace(/[[\]]/g, '')]);
  });

  test('what is allowed is taken, to its edges, and nothing beside', async () => {
    const policy = { ...strict, privateNetworks: ['10.20.0.0/16', 'fd12::/16'] };
    for (const host of ['10.20.0.0', '10.20.255.255', '[fd12::1]', '[::ffff:10.20.0.1]', '8.8.8.8'])
      await expect(to(policy, host)).resolves.toHaveLength(1);
    for (const host of ['10.19.255.255', '10.21.0.0', '[fd13::1]', '127.0.0.1'])
      await expect(to(policy, host)).rejects.toMatchObject({ trouble: 'ADDRESS_REFUSED' });
  });

  test('a name without an address is not found', async () => {
    names.set('empty.example', []);
    for (const host of ['nowhere.example', 'empty.example'])
      await expect(to(strict, host)).rejects.toMatchObject({ trouble: 'NAME_NOT_FOUND' });
  });

  test('the setting is read from the environment, and its mistakes are named', () => {
    const read = (given?: string) =>
      readConfig({ environment: given === undefined ? {} : { PROBITY_WEBHOOK_PRIVATE_NETWORKS: given } })
        .webhookNetworks;
    expect([read(), read('10.20.0.0/16, fd12::/16')]).toEqual([[], ['10.20.0.0/16', 'fd12::/16']]);
    for (const given of ['10.20.0.0', '10.20.0.0/33', 'intranet', 'fd12::/129', '10.0.0.0/8,'])
      expect(() => read(given)).toThrow('PROBITY_WEBHOOK_PRIVATE_NETWORKS must be networks');
  });
});

test.each([
  'https://127.0.0.1/x',
  'https://169.254.169.254/latest/meta-data',
  'https://inside.example/x',
  'https://nowhere.example/x',
  'ftp://93.184.215.14/x',
  'file:///etc/passwd',
  'https://user:password@93.184.215.14/x',
  'https://93.184.215.14/x#part',
  'https://93.184.215.14/x?token=sesame',
  'https://93.184.215.14/x?',
  'no address',
  `https://93.184.215.14/${'x'.repeat(500)}`,
])('a webhook to %s is refused, and nothing is asked of a second person', async (url) => {
  names.set('inside.example', ['10.0.0.1']);
  const ask = () => world().administrator.ask(documents.AddWebhookDocument, { input: webhookInput({ url }) });
  expect(await mistakeIn(world(), ask)).toBe('BAD_USER_INPUT input.url');
});

describe('sending', () => {
  const url = () => `http://hooks.example:${receiver.port}/hook`;
  let webhookId: string;
  beforeAll(async () => {
    names.set('hooks.example', ['93.184.215.14']);
    webhookId = (await addWebhook(world().administrator, officer, { url: url() })).id;
  });
  const ping = async () =>
    done(
      await world().administrator.ask(documents.TestWebhookDocument, { input: { webhookId, idempotencyKey: key() } }),
    );
  const last = async () => (await deliveriesOf(world().administrator)).at(-1);
  const plain = { ...strict, isPlainAllowed: true };

  test('a name that has come to lead inside since is not followed', async () => {
    names.set('hooks.example', ['127.0.0.1']);
    await ping();
    await deliver(world(), { policy: plain });
    expect(await last()).toMatchObject({ state: 'PENDING', lastFailure: 'ADDRESS_REFUSED', lastStatus: null });
    expect(receiver.got).toEqual([]);
  });

  test('a name that is answered otherwise the second time is asked for once: the connection goes where it was checked', async () => {
    world().clock.pass(60_000);
    asked = 0;
    const policy = {
      ...plain,
      privateNetworks: ['127.0.0.1/32'],
      addressesOf: (name: string) => (names.set(name, ['127.0.0.2']), asked++, Promise.resolve(['127.0.0.1'])),
    };
    await deliver(world(), { policy });
    expect([asked, receiver.taken.length]).toEqual([1, 1]);
    expect(receiver.taken[0]!.headers.host).toBe(`hooks.example:${receiver.port}`);
  });

  test('a literal that stands in the table all the same is refused when something is sent', async () => {
    await sql`update webhook set url = ${receiver.url}`.execute(world().owner);
    await ping();
    await deliver(world(), { policy: plain });
    expect(await last()).toMatchObject({ lastFailure: 'ADDRESS_REFUSED' });
  });

  test('where https alone will do, http is not sent to', async () => {
    world().clock.pass(60_000);
    await deliver(world(), { policy: { ...strict, privateNetworks: ['127.0.0.0/8'] } });
    expect(await last()).toMatchObject({ attempts: 2, lastFailure: 'ADDRESS_REFUSED' });
    expect(receiver.got).toHaveLength(1);
  });
});
