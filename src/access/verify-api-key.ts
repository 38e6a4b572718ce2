import { timingSafeEqual } from 'node:crypto';
import type { Database } from '../audit/index.js';
import type { Actor } from '../lib/actor.js';
import type { Clock } from '../lib/clock.js';
import { hashOf } from './create-api-key.js';
import { findKeys } from './find-user.js';
import { refusedToken } from './token.js';

/** Whether a token means to be an API key; what follows need not be one. */
export const isApiKey = (token: string): boolean => token.startsWith('pk_');

/**
 * Whom an API key speaks for. Looked up at every request: there is nothing to remember, since a hash costs less than the
 * question whether the key was revoked.
 * @throws UNAUTHENTICATED
 */
export async function verifyApiKey(database: Database, clock: Clock, token: string): Promise<Actor> {
  const [, prefix = '', secret = ''] = /^pk_([0-9a-f]{16})\.([\w-]{43})$/.exec(token) ?? [];
  if (!prefix) throw refusedToken();
  const hash = hashOf(secret);
  const found = (await findKeys(database, prefix)).find(({ secretHash }) => timingSafeEqual(secretHash, hash));
  if (!found || !(clock.now().getTime() < found.expiresAt)) throw refusedToken();
  const { institutionId, id, userId, firmId, scopes } = found;
  return { institutionId, id: userId, role: 'SERVICE', firmId, key: { id, scopes } };
}
