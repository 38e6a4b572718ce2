/** What strangers send as tokens of the issuer: refused, all alike, and at the price of at most one key fetch a cooldown. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac, randomUUID } from 'node:crypto';
import request from 'supertest';
import { LinkIdentityDocument } from '../../schema/operations/documents.js';
import {
  audience,
  newIssuer,
  newKey,
  refusal,
  signed,
  signInBy,
  unsigned,
  type Issuer,
  type SignIn,
} from '../kit/issuer.js';
import { until } from '../kit/probity.js';
import { done, key as newIdempotencyKey } from '../kit/verbs.js';
import { newWorld, type Person } from '../kit/world.js';

const world = newWorld();
const minute = 60_000;

const [key, rsa, stranger] = [newKey('EdDSA', 'k1'), newKey('RS256', 'k2'), newKey('EdDSA', 'k1')];
const subject = 'collector-1';
let issuer: Issuer;
let attacker: Issuer;
let collector: Person;
let slug: string;
let signIn: SignIn;

beforeAll(async () => {
  [issuer, attacker] = [await newIssuer(), await newIssuer()];
  attacker.publish(stranger);
  collector = await world().person('COLLECTOR', 'North');
  slug = done(await collector.ask('{ viewer { institution { slug } } }')).viewer.institution.slug;
  done(
    await world().administrator.ask(LinkIdentityDocument, {
      input: { userId: collector.id, externalId: { issuer: issuer.url, subject }, idempotencyKey: newIdempotencyKey() },
    }),
  );
});
/** Each test starts with an application that has fetched nothing yet, at the same hour. */
beforeEach(async () => {
  world().clock.set('2026-04-01T02:00:00.000Z');
  issuer.answer(null);
  issuer.publish(key, rsa);
  signIn = await signInBy(world(), issuer.url);
  Object.assign(issuer.fetches, { discovery: 0, keys: 0 });
});
afterAll(async () => {
  await issuer.close();
  await attacker.close();
});

const seconds = (): number => Math.floor(world().clock.now().getTime() / 1000);
const claims = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  iss: issuer.url,
  aud: audience,
  sub: subject,
  iat: seconds(),
  exp: seconds() + 3600,
  jti: randomUUID(),
  'https://probity.example/institution': slug,
  ...more,
});
const token = (more: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string =>
  signed(key, claims(more), header);

async function expectRefused(bad: string): Promise<void> {
  const { status, text } = await signIn.ask(bad);
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 401, body: refusal });
}

test('a token of the issuer, for us, speaks for the user that its subject is linked to', async () => {
  for (const good of [
    token(),
    signed(rsa, claims()),
    token({ aud: ['https://other.example', audience] }),
    token({}, { typ: 'JWT' }),
    token({}, { typ: undefined }),
    token({}, { typ: 'application/AT+JWT' }),
  ]) {
    const { errors, data } = await signIn.ask(good);
    expect(errors).toEqual([]);
    expect(data.viewer.id).toBe(collector.id.replace('user', 'viewer'));
  }
  expect(issuer.fetches).toEqual({ discovery: 1, keys: 1 });
});

describe('refused, all with the same words and no stack', () => {
  const pem = (): string => rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const der = (): Buffer => rsa.publicKey.export({ type: 'spki', format: 'der' });
  const hmac = (secret: string | Buffer, header: Record<string, unknown>): string => {
    const body = unsigned(claims(), header);
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const bare = (): string => token().split('.').slice(0, 2).join('.');

  const attacks: readonly (readonly [what: string, make: () => string])[] = [
    ['alg none, unsigned', () => `${unsigned(claims(), { alg: 'none' })}.`],
    ['alg None in other letters', () => `${unsigned(claims(), { alg: 'nOnE', kid: 'k1' })}.`],
    ['alg none, with a signature', () => token({}, { alg: 'none' })],
    ['no alg at all', () => token({}, { alg: undefined })],
    ['HS256 signed with the public key as PEM', () => hmac(pem(), { alg: 'HS256', kid: 'k2', typ: 'at+jwt' })],
    ['HS256 signed with the public key as DER', () => hmac(der(), { alg: 'HS256', kid: 'k2' })],
    ['HMAC that calls itself RS256', () => hmac(pem(), { alg: 'RS256', kid: 'k2' })],
    ["another key's algorithm", () => token({}, { alg: 'RS256', kid: 'k2' })],
    ["another key under the issuer's kid", () => signed(stranger, claims())],
    ['kid that is a path', () => signed(stranger, claims(), { kid: '../../../../dev/null' })],
    ['kid that is SQL', () => signed(stranger, claims(), { kid: "k1' union select 'x' --" })],
    ['kid that is an address', () => signed(stranger, claims(), { kid: `${attacker.url}/keys` })],
    ['kid that is no text', () => signed(stranger, claims(), { kid: { $ne: null } })],
    ['kid of a prototype', () => signed(stranger, claims(), { kid: '__proto__' })],
    ['jku to a key set of the sender', () => signed(stranger, claims(), { jku: `${attacker.url}/keys` })],
    ["jku beside the issuer's own signature", () => token({}, { jku: `${issuer.url}/keys` })],
    ['x5u of the sender', () => signed(stranger, claims(), { x5u: `${attacker.url}/chain.pem` })],
    ["x5u beside the issuer's own signature", () => token({}, { x5u: `${issuer.url}/chain.pem` })],
    ['a key that it brings along', () => signed(stranger, claims(), { jwk: stranger.jwk })],
    ['a certificate that it brings along', () => signed(stranger, claims(), { x5c: ['MIIB'] })],
    ['crit that nobody knows', () => token({}, { crit: ['exp'] })],
    ['an unencoded payload', () => token({}, { b64: false, crit: ['b64'] })],
    ['expired', () => token({ exp: seconds() - 6 })],
    ['not yet valid', () => token({ nbf: seconds() + 6 })],
    ['another issuer', () => token({ iss: 'https://issuer.example' })],
    ["the issuer's address with a slash", () => token({ iss: `${issuer.url}/` })],
    ['no issuer', () => token({ iss: undefined })],
    ['another audience', () => token({ aud: 'https://other.example' })],
    ['the audience as part of another', () => token({ aud: `${audience}/more` })],
    ['no audience', () => token({ aud: undefined })],
    ['no expiry', () => token({ exp: undefined })],
    ['an expiry that is text', () => token({ exp: '9999999999' })],
    ['no subject', () => token({ sub: undefined })],
    ['an empty subject', () => token({ sub: '' })],
    ['a subject with NUL', () => token({ sub: `${subject}\0` })],
    ['a subject with a space behind', () => token({ sub: `${subject} ` })],
    ['a subject that nobody linked', () => token({ sub: 'collector-2' })],
    ['no institution', () => token({ 'https://probity.example/institution': undefined })],
    ['an institution that does not exist', () => token({ 'https://probity.example/institution': 'no-bank' })],
    ['an institution that is SQL', () => token({ 'https://probity.example/institution': "' or true --" })],
    ['the type of another kind of token', () => token({}, { typ: 'logout+jwt' })],
    ['bound to a key that we cannot check (DPoP)', () => token({ cnf: { jkt: 'x'.repeat(43) } })],
    ['bound to a certificate that was not shown', () => token({ cnf: { 'x5t#S256': 'x'.repeat(43) } })],
    ['bound to nothing', () => token({ cnf: {} })],
    [
      'other claims under the same signature',
      () => `${bare().split('.')[0]}.${unsigned(claims({ sub: 'x' }), {}).split('.')[1]}.${token().split('.')[2]}`,
    ],
    ['cut short', () => token().slice(0, -3)],
    ['without a signature', () => `${bare()}.`],
    ['of two parts', bare],
    ['of five parts, as if encrypted', () => `${token()}.x.y`],
    ['no token', () => randomUUID()],
    ['a point', () => '.'],
    ['two points', () => '..'],
    ['of seven thousand letters', () => 'x'.repeat(7_000)],
  ];

  test.each(attacks)('%s', async (_what, make) => {
    await expectRefused(make());
  });

  test('and nobody asked the sender for anything', () => {
    expect(attacker.fetches).toEqual({ discovery: 0, keys: 0 });
  });

  test('the log holds no token, no claim and no subject', async () => {
    const bad = token({ sub: 'very-personal-name' });
    await expectRefused(bad);
    await signIn.ask(token());
    const log = world().logged.join('');
    for (const text of ['very-personal-name', bad, bad.split('.')[1]!, subject, 'x5t#S256'])
      expect(log).not.toContain(text);
  });
});

describe('the edges of time', () => {
  test('a token holds five seconds past its expiry and before its beginning, for clocks differ, and no longer', async () => {
    const at = seconds();
    const [short, early] = [token({ exp: at + 60 }), token({ nbf: at + 65 })];
    await expectRefused(early);
    world().clock.pass(64_999);
    expect((await signIn.ask(short)).errors).toEqual([]);
    expect((await signIn.ask(early)).errors).toEqual([]);
    world().clock.pass(1);
    await expectRefused(short);
    await expectRefused(short);
  });
});

describe('keys', () => {
  test('a flood of unknown kids fetches the keys once a cooldown, at once or one after another', async () => {
    expect((await signIn.ask(token())).errors).toEqual([]);
    const flood = async (): Promise<void> => {
      await Promise.all(
        Array.from({ length: 40 }, () => expectRefused(signed(stranger, claims(), { kid: randomUUID() }))),
      );
      for (let count = 0; count < 10; count++) await expectRefused(signed(stranger, claims(), { kid: randomUUID() }));
    };
    await flood();
    expect(issuer.fetches.keys).toBe(1);
    world().clock.pass(29_999);
    await flood();
    expect(issuer.fetches.keys).toBe(1);
    world().clock.pass(1);
    await flood();
    expect(issuer.fetches.keys).toBe(2);
    expect((await signIn.ask(token())).errors).toEqual([]);
  });

  test('the first flood of all fetches once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, () => expectRefused(signed(stranger, claims(), { kid: randomUUID() }))),
    );
    expect(issuer.fetches).toEqual({ discovery: 1, keys: 1 });
  });

  test('a new key is taken once the cooldown has passed, without a restart', async () => {
    await signIn.ask(token());
    const next = newKey('EdDSA', 'k3');
    issuer.publish(key, next);
    await expectRefused(signed(next, claims()));
    world().clock.pass(30_000);
    expect((await signIn.ask(signed(next, claims()))).errors).toEqual([]);
    expect((await signIn.ask(token())).errors).toEqual([]);
    expect(issuer.fetches.keys).toBe(2);
  });

  test('tokens of a key that the issuer removed are refused within ten minutes, also those verified before', async () => {
    const old = token({ exp: seconds() + 24 * 3600 });
    expect((await signIn.ask(old)).errors).toEqual([]);
    issuer.publish(rsa);
    world().clock.pass(10 * minute - 1);
    expect((await signIn.ask(old)).errors).toEqual([]);
    world().clock.pass(1);
    await expectRefused(old);
    await expectRefused(token());
    expect((await signIn.ask(signed(rsa, claims()))).errors).toEqual([]);
  });

  test('and at once where the keys are fetched earlier, for whatever reason', async () => {
    const old = token();
    expect((await signIn.ask(old)).errors).toEqual([]);
    issuer.publish(rsa);
    world().clock.pass(30_000);
    await expectRefused(signed(stranger, claims(), { kid: randomUUID() }));
    await expectRefused(old);
  });

  test('keys of five minutes are fetched anew beside the requests that they serve, which wait for nothing', async () => {
    const good = token();
    await signIn.ask(good);
    const held: (() => void)[] = [];
    issuer.answer((_incoming, response) => void held.push(() => response.destroy()));
    world().clock.pass(5 * minute - 1);
    expect((await signIn.ask(good)).errors).toEqual([]);
    expect(held).toHaveLength(0);
    world().clock.pass(1);
    for (let count = 0; count < 5; count++) expect((await signIn.ask(good)).errors).toEqual([]);
    await until('the keys are asked for', () => held.length > 0);
    expect(held).toHaveLength(1);
    held.forEach((end) => end());
  });

  test('while the issuer is away, tokens go on until the keys are ten minutes old, and again when it is back', async () => {
    const good = token();
    expect((await signIn.ask(good)).errors).toEqual([]);
    issuer.answer((_incoming, response) => void response.destroy());
    world().clock.pass(10 * minute - 1);
    expect((await signIn.ask(good)).errors).toEqual([]);
    world().clock.pass(1);
    await expectRefused(good);
    issuer.answer(null);
    await expectRefused(good);
    world().clock.pass(30_000);
    expect((await signIn.ask(good)).errors).toEqual([]);
  });

  test('a clock that is set back keeps no key beyond its age', async () => {
    const good = token();
    await signIn.ask(good);
    issuer.publish(rsa);
    world().clock.pass(-1);
    await expectRefused(good);
  });

  test('without a kid the one key that fits is taken; of two that fit neither is', async () => {
    expect((await signIn.ask(token({}, { kid: undefined }))).errors).toEqual([]);
    issuer.publish(key, newKey('EdDSA', 'k4'));
    world().clock.pass(10 * minute);
    await expectRefused(token({}, { kid: undefined }));
  });
});

describe('an issuer that cannot be believed', () => {
  const json = (value: unknown) => (_incoming: unknown, response: { end(text: string): void }) =>
    response.end(JSON.stringify(value));
  const faults: readonly (readonly [what: string, by: () => Parameters<Issuer['answer']>[0], said: RegExp])[] = [
    [
      'names another in its document',
      () => json({ issuer: 'https://other.example', jwks_uri: `${issuer.url}/keys` }),
      /another issuer/,
    ],
    [
      'names an address without TLS',
      () => json({ issuer: issuer.url, jwks_uri: 'http://keys.example/keys' }),
      /no jwks_uri by https/,
    ],
    ['names no address', () => json({ issuer: issuer.url }), /no jwks_uri/],
    ['names a file', () => json({ issuer: issuer.url, jwks_uri: 'file:///etc/passwd' }), /no jwks_uri/],
    ['answers null', () => json(null), /something else than an object/],
    ['answers no JSON', () => (_incoming, response) => void response.end('<html>'), /SyntaxError/],
    ['answers 500', () => (_incoming, response) => void response.writeHead(500).end('{}'), /it answered 500/],
    [
      'sends us elsewhere',
      () => (_incoming, response) => void response.writeHead(302, { location: `${attacker.url}/keys` }).end(),
      /./,
    ],
    [
      'answers without end',
      () => (_incoming, response) => void response.end('x'.repeat(300_000)),
      /more than 262144 bytes/,
    ],
    [
      'has no list of keys',
      () => (incoming, response) =>
        void response.end(
          JSON.stringify(incoming.url === '/k' ? { keys: 'x' } : { issuer: issuer.url, jwks_uri: `${issuer.url}/k` }),
        ),
      /no list/,
    ],
    ['hangs up', () => (_incoming, response) => void response.destroy(), /./],
  ];

  test.each(faults)(
    'because it %s: tokens are refused, readiness says so, and the server is ready all the same',
    async (_what, by, said) => {
      issuer.answer(by());
      await expectRefused(token());
      expect(signIn.said).toHaveLength(1);
      expect(signIn.said[0]).toMatch(said);
      const ready = await request(signIn.app.http.server).get('/readyz');
      expect([ready.status, ready.body.ok, ready.body.checks.database]).toEqual([200, true, 'ok']);
      expect(ready.body.checks.issuer).toMatch(/^degraded: the keys of OIDC_ISSUER could not be fetched \(/);
      expect(attacker.fetches).toEqual({ discovery: 0, keys: 0 });
    },
  );

  test('an issuer that hangs does not hold up the probe', async () => {
    const held: (() => void)[] = [];
    issuer.answer((_incoming, response) => void held.push(() => response.destroy()));
    const { status, body } = await request(signIn.app.http.server).get('/readyz');
    expect([status, body.checks.issuer]).toEqual([200, expect.stringMatching(/^degraded/)]);
    expect(held).toHaveLength(1);
    held.forEach((end) => end());
  });

  test('readiness is whole when its keys could be fetched, and fetches them no more often than tokens do', async () => {
    for (let count = 0; count < 5; count++) {
      const { status, body } = await request(signIn.app.http.server).get('/readyz');
      expect([status, body.checks.issuer]).toEqual([200, 'ok']);
    }
    expect(issuer.fetches.keys).toBe(1);
  });
});
