import { expect, jest, test } from '@jest/globals';
import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentIssuer, tokenVerifier } from '../../src/access/index.js';
import type { Actor } from '../../src/lib/actor.js';
import { newId } from '../../src/lib/id.js';

const start = Date.parse('2026-04-01T02:00:00Z');
let now = start;
const clock = { now: () => new Date(now) };
const folder = mkdtempSync(join(tmpdir(), 'probity-token-'));
const keyPath = join(folder, 'issuer.pem');
const issuer = developmentIssuer(keyPath, clock);
const actor: Actor = { institutionId: newId(), id: newId(), role: 'COLLECTOR', firmId: null };

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifier = tokenVerifier(publicKey, clock);

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  'https://probity.example/claims': { institution: actor.institutionId, role: actor.role, firm: null },
  iss: 'urn:probity:development',
  aud: 'probity',
  sub: actor.id,
  iat: start / 1000,
  exp: start / 1000 + 60,
  ...more,
});
/** A token by hand, signed as its header does not have to say. */
function token(
  more: Record<string, unknown> = {},
  header: Record<string, unknown> = { alg: 'EdDSA' },
  key: KeyObject | 'hmac' | 'none' = privateKey,
): string {
  const body = `${encode(header)}.${encode(claims(more))}`;
  if (key === 'none') return `${body}.`;
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  return `${body}.${(key === 'hmac' ? createHmac('sha256', pem).update(body).digest() : sign(null, Buffer.from(body), key)).toString('base64url')}`;
}
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

test('a token that our issuer signed, for us, names its actor', async () => {
  const own = await issuer.sign(actor, 60);
  expect(await tokenVerifier(issuer.publicKey, clock).verify(own)).toEqual(actor);
  expect(await verifier.verify(token())).toEqual(actor);
});

test('it holds until the second it expires, however often it was shown before', async () => {
  const short = token();
  now = start + 59_999;
  await expect(verifier.verify(short)).resolves.toEqual(actor);
  now = start + 60_000;
  await expect(verifier.verify(short)).rejects.toMatchObject(refused);
  await expect(tokenVerifier(publicKey, clock).verify(short)).rejects.toMatchObject(refused);
  now = start;
});

const other = generateKeyPairSync('ed25519').privateKey;
test.each<[string, string]>([
  ['without a signature, alg none', token({}, { alg: 'none' }, 'none')],
  ['signed, but alg none', token({}, { alg: 'none' })],
  ['by HS256 with our public key as the secret', token({}, { alg: 'HS256' }, 'hmac')],
  ['said to be EdDSA, by HMAC', token({}, { alg: 'EdDSA' }, 'hmac')],
  ['by another key', token({}, { alg: 'EdDSA' }, other)],
  [
    'by a key that it brings along',
    token({}, { alg: 'EdDSA', jwk: generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }) }, other),
  ],
  ['for another audience', token({ aud: 'another' })],
  ['by another issuer', token({ iss: 'https://example.com' })],
  ['without an expiry', token({ exp: undefined })],
  ['without a subject', token({ sub: undefined })],
  ['not valid yet', token({ nbf: start / 1000 + 60 })],
  ['without our claims', token({ 'https://probity.example/claims': undefined })],
  [
    'of a role that is none',
    token({ 'https://probity.example/claims': { institution: actor.institutionId, role: 'OWNER', firm: null } }),
  ],
  ['of no institution', token({ 'https://probity.example/claims': { role: 'COLLECTOR', firm: null } })],
  ['with a critical header that nobody knows', token({}, { alg: 'EdDSA', crit: ['x'], x: 1 })],
  ['cut short', token().slice(0, -2)],
  ['that is no token', randomBytes(30).toString('base64url')],
  ['that is empty', ''],
])('a token %s is refused', async (_what, bad) => {
  await expect(verifier.verify(bad)).rejects.toMatchObject(refused);
});

test('of more tokens than are remembered, the first is verified again, and the last is not', async () => {
  const most = 2_000;
  const counted = tokenVerifier(publicKey, clock);
  const shown = Array.from({ length: most + 1 }, (_, number) => token({ jti: `${number}` }));
  const [first = '', second = ''] = shown;
  const isVerifiedAgain = async (known: string): Promise<boolean> => {
    const verify = jest.spyOn(crypto.subtle, 'verify');
    await expect(counted.verify(known)).resolves.toEqual(actor);
    const { length } = verify.mock.calls;
    verify.mockRestore();
    return length > 0;
  };
  for (const each of shown.slice(0, most)) await counted.verify(each);
  expect(await isVerifiedAgain(first)).toBe(false);
  await counted.verify(shown[most] ?? '');
  expect(await isVerifiedAgain(shown[most] ?? '')).toBe(false);
  expect(await isVerifiedAgain(second)).toBe(false);
  expect(await isVerifiedAgain(first)).toBe(true);
  // It took the place of the next one.
  expect(await isVerifiedAgain(second)).toBe(true);
});

test('every fault has the same answer', async () => {
  const messages = await Promise.all(
    [token({ aud: 'x' }), token({ exp: 1 }), 'x'].map((bad) =>
      verifier.verify(bad).catch((error: unknown) => (error as Error).message),
    ),
  );
  expect(new Set(messages).size).toBe(1);
});

test("the development issuer's key is the owner's to read, and the same at the next start", async () => {
  expect(statSync(keyPath).mode & 0o777).toBe(0o600);
  const again = developmentIssuer(keyPath, clock);
  await expect(tokenVerifier(again.publicKey, clock).verify(await issuer.sign(actor, 60))).resolves.toEqual(actor);
  rmSync(folder, { recursive: true });
});
