/** Sign-in by a real issuer, a certified one, over HTTP: discovery, code flow with PKCE, client credentials, rotation. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createHash, generateKeyPairSync, randomBytes, type JsonWebKey } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import request from 'supertest';
import { ChangeUserDocument, LinkIdentityDocument } from '../../schema/operations/documents.js';
import { audience, refusal, signInBy, type SignIn } from '../kit/issuer.js';
import { done, key, present } from '../kit/verbs.js';
import { approve, newWorld, type Person } from '../kit/world.js';

// The issuer goes by the machine's clock, so the world starts at it.
const world = newWorld({ startsAt: new Date().toISOString() });

const app = {
  client_id: 'front-end',
  client_secret: 'front-end-secret-0123456789',
  redirect: 'http://127.0.0.1/signed-in',
};
const dialler = { client_id: 'dialler', client_secret: 'dialler-secret-0123456789' };

let server: Server;
let handler: RequestListener;
let issuer: string;
let slug: string;
let signIn: SignIn;
let collector: Person;
let service: Person;

// What it says is meant for those who run it as more than a test.
for (const level of ['info', 'warn'] as const)
  jest.spyOn(globalThis.console, level).mockImplementation(() => undefined);

beforeAll(async () => {
  server = createServer((incoming, response) => handler(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  slug = done(await world().administrator.ask('{ viewer { institution { slug } } }')).viewer.institution.slug;
  startIssuer('EdDSA');
  [collector, service] = [await world().person('COLLECTOR', 'North'), await world().person('SERVICE')];
  const officer = await world().person('COMPLIANCE_OFFICER');
  for (const [{ id: userId }, subject] of [
    [collector, 'li.na'],
    [service, dialler.client_id],
  ] as const) {
    const link = async () => {
      const input = { userId, externalId: { issuer, subject }, reason: 'a test', idempotencyKey: key() };
      return done(await world().administrator.ask(LinkIdentityDocument, { input })).linkIdentity;
    };
    const { approval } = await link();
    if (!approval) continue;
    await approve(officer, approval.id);
    await link();
  }
  signIn = await signInBy(world(), issuer);
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function privateKey(alg: string): JsonWebKey {
  const pair =
    alg === 'EdDSA'
      ? generateKeyPairSync('ed25519')
      : alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...pair.privateKey.export({ format: 'jwk' }), kid: randomBytes(8).toString('hex'), alg, use: 'sig' };
}

/** The issuer starts, or starts again with a key of its own and none of the ones before. */
function startIssuer(alg: 'EdDSA' | 'ES256' | 'RS256' | 'PS256'): void {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: app.client_id,
        client_secret: app.client_secret,
        redirect_uris: [app.redirect],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: alg,
      },
      {
        ...dialler,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        id_token_signed_response_alg: alg,
      },
    ],
    jwks: { keys: [privateKey(alg)] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    scopes: ['openid', 'probity'],
    enabledJWA: { idTokenSigningAlgValues: [alg] },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
    extraTokenClaims: () => ({ 'https://probity.example/institution': slug }),
    features: {
      devInteractions: { enabled: true },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context: unknown, resource: string) => ({
          scope: 'probity',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg } },
        }),
      },
    },
  });
  handler = provider.callback();
}

interface Tokens {
  readonly access_token: string;
  readonly id_token?: string;
}

async function tokensFor(
  body: Record<string, string>,
  client: { client_id: string; client_secret: string },
): Promise<Tokens> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client.client_id}:${client.client_secret}`).toString('base64')}`,
    },
    body: new URLSearchParams(body),
  });
  const tokens = (await answer.json()) as Tokens;
  expect({ status: answer.status, tokens }).toMatchObject({ status: 200 });
  return tokens;
}

/** A browser that signs in as somebody: authorization, login, consent, back with a code, and the code for tokens. */
async function signInAs(subject: string, resource = audience): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const cookies = new Map<string, string>();
  const visit = async (address: string, form?: Record<string, string>): Promise<string> => {
    const answer = await fetch(new URL(address, issuer), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      cookies.set(name, value);
    }
    if (answer.status >= 400) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    return answer.headers.get('location') ?? '';
  };
  const asked = new URLSearchParams({
    client_id: app.client_id,
    response_type: 'code',
    redirect_uri: app.redirect,
    scope: 'openid probity',
    resource,
    state: 'a state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  let at = await visit(`/auth?${asked}`);
  const forms: Record<string, string>[] = [{ prompt: 'login', login: subject, password: 'x' }, { prompt: 'consent' }];
  for (const form of forms) at = await visit(await visit(at, form));
  const back = new URL(at);
  expect(`${back.origin}${back.pathname}`).toBe(app.redirect);
  const code = present(back.searchParams.get('code'));
  const grant = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: app.redirect,
    code_verifier: verifier,
    resource,
  };
  return tokensFor(grant, app);
}

const credentialsOf = (client: typeof dialler): Promise<Tokens> =>
  tokensFor({ grant_type: 'client_credentials', scope: 'probity', resource: audience }, client);

async function expectRefused(token: string): Promise<void> {
  const { status, text } = await signIn.ask(token);
  expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 401, body: refusal });
}

test('somebody who signs in by the code flow acts as the user that their subject is linked to', async () => {
  const { access_token: token } = await signInAs('li.na');
  const { viewer } = done(await signIn.ask(token));
  expect(viewer).toMatchObject({
    id: collector.id.replace('user', 'viewer'),
    role: 'COLLECTOR',
    team: { name: 'North' },
  });
  expect(done(await signIn.ask(token, '{ cases(first: 1) { totalCount } }')).cases.totalCount).toBe(0);
  expect((await request(signIn.app.http.server).get('/readyz')).body.checks).toMatchObject({ issuer: 'ok' });
});

test('somebody whom nobody linked is refused, and so is one whose user was deactivated, at the next request', async () => {
  await expectRefused((await signInAs('wang.wei')).access_token);
  const { access_token: token } = await signInAs('li.na');
  const change = (isActive: boolean) =>
    world().administrator.ask(ChangeUserDocument, { input: { userId: collector.id, isActive, idempotencyKey: key() } });
  done(await change(false));
  await expectRefused(token);
  done(await change(true));
  expect((await signIn.ask(token)).errors).toEqual([]);
});

test('an ID token is no access token, and an access token for somebody else is none for us', async () => {
  const { id_token: idToken } = await signInAs('li.na');
  await expectRefused(present(idToken));
  await expectRefused((await signInAs('li.na', 'https://other.example/api')).access_token);
});

test('a service account acts by its client credentials', async () => {
  const { access_token: token } = await credentialsOf(dialler);
  expect(done(await signIn.ask(token)).viewer).toMatchObject({
    id: service.id.replace('user', 'viewer'),
    role: 'SERVICE',
  });
});

test('a token is refused once it has expired', async () => {
  const { access_token: token } = await credentialsOf(dialler);
  const now = world().clock.now().toISOString();
  world().clock.pass(3600_000 + 60_000);
  await expectRefused(token);
  world().clock.set(now);
});

test.each(['ES256', 'RS256', 'PS256', 'EdDSA'] as const)(
  'the issuer changes its key for one of %s: new tokens are taken after the cooldown, old ones no more',
  async (alg) => {
    const { access_token: old } = await credentialsOf(dialler);
    // Each turn fetches the keys by the first unknown one, which may not be sooner than the cooldown after the last turn.
    world().clock.pass(30_000);
    expect((await signIn.ask(old)).errors).toEqual([]);
    startIssuer(alg);
    const { access_token: next } = await credentialsOf(dialler);
    world().clock.pass(30_000);
    expect(done(await signIn.ask(next)).viewer.role).toBe('SERVICE');
    await expectRefused(old);
  },
);
