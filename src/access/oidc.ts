import { GraphQLError } from 'graphql';
import { decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import type { Context, Database } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import { claimsOf, type ClaimMapping, type Claims } from './claims.js';
import { findIdentity, type FoundIdentity } from './find-user.js';
import { issuerKeys } from './issuer-keys.js';
import { followRole, provisionUser } from './provision-user.js';
import { memory } from './remember.js';
import { refusedToken, type TokenVerifier } from './token.js';

export interface OidcOptions {
  /** The issuer, exactly as its discovery document and its tokens name it. */
  readonly issuer: string;
  readonly audience: string;
  readonly mapping: ClaimMapping;
  readonly clock: Clock;
  readonly database: Database;
  /** Makes a context of the application, for the service account that provisions users. */
  readonly contextOf: (actor: Actor) => Context;
  /** Hears what operators should know of the issuer; never anything of a token. */
  readonly say: (trouble: string) => void;
}

/** Of one key pair each: what both sides share could be told by whoever verifies. */
export const algorithms = [
  ...['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512'],
  ...['PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'],
];

/** Headers by which a token would bring its own key, or have us fetch one; `crit` demands what we do not do. */
const refusedHeaders = ['jwk', 'jku', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc'];

/** What calls itself an access token (RFC 9068), or a JWT without saying of what kind, as many issuers do. */
const types: readonly unknown[] = [undefined, 'at+jwt', 'application/at+jwt', 'jwt'];

const clockToleranceSeconds = 5;

/**
 * Takes the access tokens of an OpenID Connect issuer. What a token says is remembered until it expires or the issuer's keys
 * were fetched anew; whom it speaks for is looked up at every request.
 */
export function oidcVerifier(options: OidcOptions): TokenVerifier {
  const { issuer, audience, mapping, clock, say } = options;
  const keys = issuerKeys(issuer, clock, say);
  const remembered = memory<Remembered>();

  const verified = async (token: string): Promise<Claims> => {
    const now = clock.now();
    const known = remembered.get(token, ({ until, set }) => until > now.getTime() && set === keys.set());
    if (known) return known.claims;
    checkHeader(token);
    // Asked before: where keys are fetched meanwhile, it may be by one of the former that the token is verified.
    const set = keys.set();
    const { payload } = await jwtVerify(token, (header) => keys.find(header), {
      issuer,
      audience,
      algorithms,
      currentDate: now,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['sub', 'exp'],
    });
    const claims = claimsOf(payload, mapping);
    if (!claims) throw refusedToken();
    if (set !== null) remembered.set(token, { claims, set, until: expiryOf(payload) });
    return claims;
  };

  return {
    async verify(token, certificate = null) {
      const claims = await verified(token).catch(() => {
        throw refusedToken();
      });
      if (claims.certificate !== null && claims.certificate !== certificate) throw refusedToken();
      const found = await findIdentity(options.database, claims);
      if (!found || (found.needsCertificate && claims.certificate === null)) throw refusedToken();
      return actorOf(options.contextOf, claims, found);
    },
    check: () => keys.check(),
  };
}

interface Remembered {
  readonly claims: Claims;
  /** Milliseconds. */
  readonly until: number;
  /** Which set of keys it was verified by. */
  readonly set: number;
}

const expiryOf = ({ exp = 0 }: JWTPayload): number => (exp + clockToleranceSeconds) * 1000;

function checkHeader(token: string): void {
  const header = decodeProtectedHeader(token);
  const type = typeof header.typ === 'string' ? header.typ.toLowerCase() : header.typ;
  if (refusedHeaders.some((name) => name in header) || !types.includes(type)) throw refusedToken();
}

/** The role is the one that the institution has recorded: a claim changes it only where the policy says so, and with an entry. */
async function actorOf(contextOf: OidcOptions['contextOf'], claims: Claims, found: FoundIdentity): Promise<Actor> {
  const { user, institutionId } = found;
  try {
    const provisioned = user
      ? { ...user, role: await followRole(contextOf, claims, found) }
      : await provisionUser(contextOf, claims, found);
    if (provisioned) return { institutionId, ...provisioned };
  } catch (error) {
    // Somebody changed the same user, login or policy just now: the next request sees what came of it.
    if (!(error instanceof GraphQLError)) throw error;
  }
  throw refusedToken();
}
