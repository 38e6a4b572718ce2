import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GraphQLError } from 'graphql';
import { jwtVerify, SignJWT } from 'jose';
import { roleNames, type Actor, type Role } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import { unauthenticated } from '../lib/errors.js';
import { memory } from './remember.js';

/** The development issuer: signs tokens with its own key, so that a newcomer can ask the first question. Never in production. */
export interface DevelopmentIssuer {
  /** @param lifetimeSeconds how long the token holds */
  sign(actor: Actor, lifetimeSeconds: number): Promise<string>;
  readonly publicKey: KeyObject;
}

export interface TokenVerifier {
  /**
   * @param certificate the SHA-256 of the client's certificate (base64url), where a proxy that we trust has seen one
   * @throws UNAUTHENTICATED for anything but a token that our issuer signed, for us, and that holds now
   */
  verify(token: string, certificate?: string | null): Promise<Actor>;
  /** For readiness: "ok", or what is wrong, for operators. */
  check?(): Promise<string>;
}

/** One answer for every fault of a token or key: a stranger learns nothing from it. */
export const refusedToken = (): GraphQLError =>
  unauthenticated('The token is not valid: expired, not for this server, or not signed by its issuer. Get a new one.');

const issuer = 'urn:probity:development';
const audience = 'probity';
const claim = 'https://probity.example/claims';

export function developmentIssuer(keyPath: string, clock: Clock): DevelopmentIssuer {
  const privateKey = privateKeyIn(keyPath);
  return {
    publicKey: createPublicKey(privateKey),
    sign: (actor, lifetimeSeconds) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      return new SignJWT({ [claim]: { institution: actor.institutionId, role: actor.role, firm: actor.firmId } })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(actor.id)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(privateKey);
    },
  };
}

/** Takes the development issuer's tokens, and remembers each until it expires. */
export function tokenVerifier(publicKey: KeyObject, clock: Clock): TokenVerifier {
  const remembered = memory<{ readonly actor: Actor; readonly expiresAt: number }>();
  return {
    async verify(token) {
      const now = clock.now().getTime();
      const known = remembered.get(token, ({ expiresAt }) => expiresAt > now);
      if (known) return known.actor;
      const checked = await check(token, publicKey, new Date(now));
      remembered.set(token, checked);
      return checked.actor;
    },
  };
}

async function check(token: string, publicKey: KeyObject, now: Date): Promise<{ actor: Actor; expiresAt: number }> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      issuer,
      audience,
      algorithms: ['EdDSA'],
      currentDate: now,
      requiredClaims: ['sub', 'exp'],
    });
    const { institution, role, firm } = payload[claim] as { institution: unknown; role: unknown; firm: unknown };
    if (typeof institution !== 'string' || typeof payload.sub !== 'string' || !roleNames.includes(role as Role))
      throw new Error('claims');
    const actor: Actor = {
      institutionId: institution,
      id: payload.sub,
      role: role as Role,
      firmId: typeof firm === 'string' ? firm : null,
    };
    return { actor, expiresAt: (payload.exp ?? 0) * 1000 };
  } catch {
    throw refusedToken();
  }
}

function privateKeyIn(path: string): KeyObject {
  const text = readOrMakeKey(path);
  try {
    return createPrivateKey(text);
  } catch {
    throw new Error(`${path} holds no key that can be read. Remove it: a new one is made, and new tokens are needed.`);
  }
}

function readOrMakeKey(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(path, 'utf8');
  }
}
