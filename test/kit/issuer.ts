import { generateKeyPairSync, randomUUID, sign, type JsonWebKey, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { createApplication, type Application } from '../../src/app/application.js';
import { createLog } from '../../src/app/log.js';
import { oidcVerifier, type ClaimMapping } from '../../src/access/index.js';
import type { Answer, World } from './world.js';

/** An issuer in the hand: a discovery document and a key set over HTTP, whose fetches are counted, and tokens of any make. */
export interface Issuer {
  readonly url: string;
  /** How often each was fetched. */
  readonly fetches: { discovery: number; keys: number };
  /** What the key set holds now. */
  publish(...keys: readonly Key[]): void;
  /** Answers everything in another way: broken, slow, elsewhere; null as before. */
  answer(by: ((request: IncomingMessage, response: ServerResponse) => void) | null): void;
  close(): Promise<void>;
}

export interface Key {
  readonly kid: string;
  readonly alg: 'EdDSA' | 'RS256';
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JsonWebKey;
}

export function newKey(alg: Key['alg'] = 'EdDSA', kid: string = randomUUID()): Key {
  const { privateKey, publicKey } =
    alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, alg, privateKey, publicKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' } };
}

export async function newIssuer(): Promise<Issuer> {
  const fetches = { discovery: 0, keys: 0 };
  let keys: readonly Key[] = [];
  let other: ((request: IncomingMessage, response: ServerResponse) => void) | null = null;
  const server = createServer((incoming, response) => {
    const isDiscovery = incoming.url === '/.well-known/openid-configuration';
    fetches[isDiscovery ? 'discovery' : 'keys']++;
    if (other) {
      other(incoming, response);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(isDiscovery ? { issuer: url, jwks_uri: `${url}/keys` } : { keys: keys.map(({ jwk }) => jwk) }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    fetches,
    publish: (...given) => void (keys = given),
    answer: (by) => void (other = by),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token by hand: whatever header and claims, signed by the key as its own algorithm says. */
export function signed(key: Key, claims: Record<string, unknown>, header: Record<string, unknown> = {}): string {
  const body = `${encode({ alg: key.alg, typ: 'at+jwt', kid: key.kid, ...header })}.${encode(claims)}`;
  const algorithm = key.alg === 'EdDSA' ? null : 'sha256';
  return `${body}.${sign(algorithm, Buffer.from(body), key.privateKey).toString('base64url')}`;
}

export const unsigned = (claims: Record<string, unknown>, header: Record<string, unknown>): string =>
  `${encode(header)}.${encode(claims)}`;

export const audience = 'https://probity.example/graphql';
export const mapping: ClaimMapping = {
  institutionClaim: 'https://probity.example/institution',
  roleClaim: 'https://probity.example/role',
  teamClaim: 'https://probity.example/team',
  institution: null,
};

/** An application on the world's database that takes the tokens of an issuer. */
export interface SignIn {
  readonly app: Application;
  /** What operators heard of the issuer. */
  readonly said: string[];
  ask(
    token: string,
    document?: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer & { readonly text: string }>;
}

export async function signInBy(
  world: World,
  issuer: string,
  { claims = mapping, certificateHeader = null }: { claims?: ClaimMapping; certificateHeader?: string | null } = {},
): Promise<SignIn> {
  const { database, keys, clock, logged } = world;
  const said: string[] = [];
  const app = await createApplication({
    database,
    keys,
    clock,
    certificateHeader,
    log: createLog({ level: 'info', destination: { write: (line: string) => void logged.push(line) } }),
    isProduction: true,
    verifier: (contextOf) =>
      oidcVerifier({
        issuer,
        audience,
        mapping: claims,
        clock,
        database,
        contextOf,
        say: (trouble) => void said.push(trouble),
      }),
  });
  return {
    app,
    said,
    ask: async (token, document = '{ viewer { id login role team { name } } }', variables = {}, headers = {}) => {
      const { status, body, text } = (await request(app.http.server)
        .post('/graphql')
        .set({ authorization: `Bearer ${token}`, ...headers })
        .send({ query: document, variables })) as {
        status: number;
        body: { data?: unknown; errors?: Answer['errors'] };
        text: string;
      };
      const errors = body.errors ?? [];
      return { status, text, data: body.data as never, errors, codes: errors.map(({ extensions }) => extensions.code) };
    },
  };
}

/** The one answer to every credential that is not taken. */
export const refusal = {
  errors: [
    {
      message: 'The token is not valid: expired, not for this server, or not signed by its issuer. Get a new one.',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
};
