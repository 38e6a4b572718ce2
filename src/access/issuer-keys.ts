import { setTimeout as sleep } from 'node:timers/promises';
import { createLocalJWKSet, errors, type CryptoKey, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import { bodyWithin } from '../lib/body-within.js';
import { isTrustworthy } from '../lib/address.js';
import type { Clock } from '../lib/clock.js';

/**
 * The public keys of one issuer, fetched by its discovery document. Fetched again when a key is asked for that is not among
 * them, at most once a cooldown however many ask, and when they are older than the maximum age: a key that the issuer takes
 * back stops counting within it, also while the issuer does not answer.
 */
export interface IssuerKeys {
  /** The key that a token's header names. @throws when there is none */
  find(header: JWSHeaderParameters): Promise<CryptoKey>;
  /** Which set counts now, to tell whether what was verified by one still holds; null while none does. */
  set(): number | null;
  /** For readiness: "ok", or what is wrong. */
  check(): Promise<string>;
}

/** Milliseconds. */
const cooldown = 30_000;
const maximumAge = 10 * 60_000;
const timeout = 5_000;
const patienceOfProbes = 500;

const mostBytes = 256 * 1024;
const mostKeys = 100;

export function issuerKeys(issuer: string, clock: Clock, say: (trouble: string) => void): IssuerKeys {
  let fetched: { readonly find: Find; readonly at: number; readonly number: number } | null = null;
  let triedAt: number | null = null;
  let underWay: Promise<void> | null = null;
  let trouble = 'not fetched yet';

  const now = (): number => clock.now().getTime();
  // A clock that was set back makes neither a fetch wait for ever nor keys young again.
  const isWithin = (since: number | null, span: number): boolean =>
    since !== null && now() >= since && now() - since < span;
  /** Keys of half the age are fetched anew beside the requests that they still serve: nobody waits, and a short outage is not felt. */
  const current = (): NonNullable<typeof fetched> | null => {
    if (!fetched || !isWithin(fetched.at, maximumAge)) return null;
    if (!isWithin(fetched.at, maximumAge / 2)) void refresh();
    return fetched;
  };

  /** One at a time, and none within the cooldown of the one before. */
  const refresh = async (): Promise<void> => {
    if (underWay) return underWay;
    if (isWithin(triedAt, cooldown)) return;
    const startedAt = now();
    triedAt = startedAt;
    underWay = fetchKeys(issuer)
      .then((keys) => {
        fetched = { find: createLocalJWKSet(keys), at: startedAt, number: (fetched?.number ?? 0) + 1 };
      })
      .catch((error: unknown) => {
        trouble = reasonOf(error);
        say(trouble);
      })
      .finally(() => (underWay = null));
    return underWay;
  };
  const freshly = async (): Promise<NonNullable<typeof fetched> | null> => {
    if (!current()) await refresh();
    return current();
  };

  return {
    async find(header) {
      const keys = await freshly();
      if (!keys) throw new errors.JWKSNoMatchingKey();
      try {
        return await keys.find(header);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await refresh();
        const newer = current();
        if (!newer || newer === keys) throw error;
        return newer.find(header);
      }
    },
    set: () => current()?.number ?? null,
    check: async () => {
      // A probe that waited for an issuer that hangs would fail, and with it a server that needs no key just now.
      const keys = await Promise.race([freshly(), sleep(patienceOfProbes, null, { ref: false })]);
      return keys ? 'ok' : `degraded: the keys of OIDC_ISSUER could not be fetched (${trouble})`;
    },
  };
}

type Find = (header: JWSHeaderParameters) => Promise<CryptoKey>;

/** Ours to say, for operators; an error of the network is named by its code alone. */
class Unusable extends Error {}

function reasonOf(error: unknown): string {
  if (error instanceof Unusable) return error.message;
  if (error instanceof errors.JOSEError) return 'its key set is malformed';
  const { code, name } = ((error as Error).cause ?? error) as { readonly code?: string; readonly name?: string };
  return code ?? name ?? 'unknown';
}

/** Discovery each time: an issuer may move its keys. */
async function fetchKeys(issuer: string): Promise<JSONWebKeySet> {
  const discovery = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (discovery['issuer'] !== issuer) throw new Unusable('its discovery document names another issuer');
  const address = discovery['jwks_uri'];
  if (typeof address !== 'string' || !isTrustworthy(address))
    throw new Unusable('its discovery document names no jwks_uri by https');
  const { keys } = await fetchJson(address);
  if (!Array.isArray(keys) || keys.length > mostKeys) throw new Unusable(`it has no list of at most ${mostKeys} keys`);
  return { keys: keys as JSONWebKeySet['keys'] };
}

async function fetchJson(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Unusable(`it answered ${response.status}`);
  }
  const body = await bodyWithin(response, mostBytes);
  if (!body) throw new Unusable(`it answered more than ${mostBytes} bytes`);
  const value: unknown = JSON.parse(body.toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new Unusable('it answered something else than an object');
  return value as Record<string, unknown>;
}
