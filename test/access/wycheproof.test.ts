/** Wycheproof's vectors, as tokens of an issuer that publishes the vector's key: found and verified as `oidcVerifier` does. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, decodeProtectedHeader, errors, importJWK, jwtVerify, type JWK } from 'jose';
import { algorithms } from '../../src/access/oidc.js';
import { outsideData } from '../kit/outside-data.js';

interface Group<Test> {
  readonly tests: readonly (Test & { readonly tcId: number; readonly result: 'valid' | 'invalid' })[];
}
interface SignatureGroup extends Group<{ readonly jws: string }> {
  readonly public?: JWK;
  /** Of secrets there is nothing else. */
  readonly private?: JWK;
}
interface EdwardsGroup extends Group<{ readonly msg: string; readonly sig: string }> {
  readonly publicKeyJwk: JWK;
}

function groupsIn<Each>(file: string): readonly Each[] {
  const path = outsideData(`vectors/wycheproof/${file}`);
  return path === undefined ? [] : (JSON.parse(readFileSync(path, 'utf8')) as { testGroups: Each[] }).testGroups;
}

/** No vector holds claims: one that is refused for its claims alone was verified. */
const isVerified = (jws: string, key: JWK): Promise<boolean> =>
  jwtVerify(jws, createLocalJWKSet({ keys: [key] }), { algorithms, requiredClaims: ['sub', 'exp'] }).then(
    () => true,
    (error: unknown) => error instanceof errors.JWTInvalid || error instanceof errors.JWTClaimValidationFailed,
  );

/** Null where the header cannot be read: two vectors are valid to whoever passes over strange characters. */
function algorithmOf(jws: string): string | null {
  try {
    return decodeProtectedHeader(jws).alg ?? null;
  } catch {
    return null;
  }
}

test('of 401 JSON Web Signatures 32 are verified: valid, of an algorithm that we allow, by a key that is for it', async () => {
  const groups = groupsIn<SignatureGroup>('json_web_signature_test.json');
  if (groups.length === 0) return;
  const counts = { verified: 0, invalid: 0, notAllowed: 0, keyForAnother: 0 };
  const wrong: number[] = [];
  for (const { public: published, private: secret, tests } of groups) {
    const key = published ?? secret ?? {};
    for (const { tcId, jws, result } of tests) {
      const why = whyNot(jws, key, result);
      counts[why ?? 'verified']++;
      if ((await isVerified(jws, key)) !== (why === null)) wrong.push(tcId);
    }
  }
  expect(wrong).toEqual([]);
  expect(counts).toEqual({ verified: 32, invalid: 355, notAllowed: 10, keyForAnother: 4 });
});

/** What keeps a vector from being verified; stricter than Wycheproof where the key says that it is for another algorithm. */
function whyNot(jws: string, key: JWK, result: string): 'invalid' | 'notAllowed' | 'keyForAnother' | null {
  if (result === 'invalid') return 'invalid';
  const algorithm = algorithmOf(jws);
  if (algorithm === null || !algorithms.includes(algorithm)) return 'notAllowed';
  return key.alg === algorithm ? null : 'keyForAnother';
}

test('of 151 Ed25519 signatures 88 are verified: those that are valid', async () => {
  const groups = groupsIn<EdwardsGroup>('ed25519_test.json');
  if (groups.length === 0) return;
  expect(algorithms).toContain('EdDSA');
  const counts = { valid: 0, invalid: 0 };
  const wrong: number[] = [];
  for (const { publicKeyJwk, tests } of groups) {
    const key = await importJWK(publicKeyJwk, 'EdDSA');
    if (key instanceof Uint8Array) throw new Error('a public key is no secret');
    for (const { tcId, msg, sig, result } of tests) {
      counts[result]++;
      // No vector is a token; what they try is what tokens are verified by.
      const [message, signature] = [Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex')];
      const verified = await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
      if (verified !== (result === 'valid')) wrong.push(tcId);
    }
  }
  expect(wrong).toEqual([]);
  expect(counts).toEqual({ valid: 88, invalid: 63 });
});
